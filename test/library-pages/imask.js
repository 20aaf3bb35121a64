// IMask: a lazy mask of groups, numbers with and without a mapped radix, whole euros, a code, a date.
import IMask from 'imask';

const mask = (id, options) => IMask(document.getElementById(id), options);
const number = { mask: Number, thousandsSeparator: ' ', radix: ',', scale: 2 };

const masks = {
  ej: mask('ej', { mask: '00 00 00 00 00', lazy: false }),
  ae: mask('ae', { ...number, mapToRadix: ['.'], padFractionalZeros: true }),
  ttc: mask('ttc', { ...number, mapToRadix: [] }),
  ht: mask('ht', { ...number, scale: 0 }),
  cf: mask('cf', { mask: '0000-****-****', prepareChar: (text) => text.toUpperCase() }),
  act: mask('act', { mask: '0000 0000 0000' }),
  debut: mask('debut', { mask: Date, pattern: 'd/`m/`Y', ...frenchDates() }),
};

function frenchDates() {
  return {
    format: (date) =>
      [date.getDate(), date.getMonth() + 1, date.getFullYear()]
        .map((part) => String(part).padStart(2, '0'))
        .join('/'),
    parse: (text) => {
      const [day, month, year] = text.split('/').map(Number);
      return new Date(year, month - 1, day);
    },
  };
}

const numberOf = ({ unmaskedValue, typedValue }) => (unmaskedValue === '' ? null : typedValue);

window.model = () => ({
  'commitment-number': masks.ej.unmaskedValue,
  'commitment-amount': numberOf(masks.ae),
  'amount-incl-tax': numberOf(masks.ttc),
  'amount-excl-tax': numberOf(masks.ht),
  'funds-center': masks.cf.value,
  activity: masks.act.unmaskedValue,
  'start-date': masks.debut.value.split('/').reverse().join('-'),
});
