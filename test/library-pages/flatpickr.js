// flatpickr: one field that takes typing, one shown beside the hidden one that holds the day, one that only opens a calendar.
import flatpickr from 'flatpickr';
import { French } from 'flatpickr/dist/l10n/fr.js';
import 'flatpickr/dist/flatpickr.css';

const pick = (id, options) => flatpickr(`#${id}`, { locale: French, ...options });
const signature = pick('signature', { dateFormat: 'd/m/Y', allowInput: true });
const debut = pick('debut', { dateFormat: 'Y-m-d', altInput: true, altFormat: 'd/m/Y', allowInput: true });
const fin = pick('fin', { dateFormat: 'd/m/Y' });

const dayOf = ({ selectedDates: [date] }) => (date ? flatpickr.formatDate(date, 'Y-m-d') : '');

window.model = () => ({
  'signature-date': dayOf(signature),
  'start-date': dayOf(debut),
  'end-date': dayOf(fin),
  'funds-center': document.getElementById('cf').value,
  'commitment-amount': document.getElementById('ae').value,
});
