import { render } from 'preact';
import { installFrenchTypography } from '../../components/french-typography';
import { OptionsPage } from './OptionsPage';

installFrenchTypography();
const root = document.getElementById('root');
if (root) render(<OptionsPage />, root);
