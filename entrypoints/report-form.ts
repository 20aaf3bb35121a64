import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { reportForm } from '../lib/autofill/dom/report-form';

/** Put into a page only when the person asks for a report of its form; what it returns is what the panel shows. */
export default defineUnlistedScript(() => reportForm(document));
