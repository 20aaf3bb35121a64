import { render } from 'preact';
import { installFrenchTypography } from '../../components/french-typography';
import { PopupPage } from './PopupPage';

installFrenchTypography();
const root = document.getElementById('root');
if (root) render(<PopupPage />, root);
