import { render } from 'preact';
import { OptionsPage } from './OptionsPage';

const root = document.getElementById('root');
if (root) render(<OptionsPage />, root);
