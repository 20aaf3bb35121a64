import { render } from 'preact';
import { SidePanelPage } from './SidePanelPage';

const root = document.getElementById('root');
if (root) render(<SidePanelPage />, root);
