// The State's design system, with fields that tidy what is typed and save themselves, as its forms of démarches do.
import '@gouvfr/dsfr/dist/dsfr.min.css';
import '@gouvfr/dsfr/dist/dsfr.module.min.js';

/** What a decimal field keeps of `70 000,50`, and an integer field of anything. */
const TIDY = {
  decimal: (text) =>
    text
      .replace(/[\s\u00a0\u202f]/g, '')
      .replace(',', '.')
      .replace(/[^\d.-]/g, ''),
  integer: (text) => text.replace(/[^\d-]/g, ''),
};
const CENTERS = { '': '', 1: '0352-CFSE-CFSG', 2: '0352-CFSE-CFIN' };
const form = document.querySelector('form');
let saved = new FormData(form);

form.addEventListener('input', ({ target }) => {
  const tidy = TIDY[target.dataset.format];
  if (tidy) target.value = tidy(target.value);
});
form.addEventListener('change', () => {
  saved = new FormData(form);
});

const amount = (name) => (saved.get(name) === '' ? null : Number(saved.get(name)));
window.model = () => ({
  purpose: saved.get('purpose'),
  'amount-incl-tax': amount('amount-incl-tax'),
  'amount-excl-tax': amount('amount-excl-tax'),
  'cost-center': saved.get('cost-center'),
  'funds-center': CENTERS[saved.get('funds-center') ?? ''],
  activity: saved.get('activity'),
  'start-date': saved.get('start-date'),
});
