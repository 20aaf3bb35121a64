import { render } from 'preact';
import { installFrenchTypography } from '../../components/french-typography';
import { SidePanelPage } from './SidePanelPage';

installFrenchTypography();
const root = document.getElementById('root');
if (root) render(<SidePanelPage />, root);
