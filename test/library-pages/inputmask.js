// Inputmask: its placeholders stand in the value once a field is entered, and numbers are typed from the right.
import Inputmask from 'inputmask';

const field = (id) => document.getElementById(id);
const french = { groupSeparator: ' ', radixPoint: ',', digits: 2, digitsOptional: false, placeholder: '0' };

Inputmask('9999999999').mask(field('ej'));
Inputmask('9999-AAAA-AAAA', { casing: 'upper' }).mask(field('cf'));
Inputmask({ regex: '\\d{4}-\\d{2}(-\\d{2})?' }).mask(field('df'));
Inputmask('*{6,10}', { casing: 'upper' }).mask(field('cc'));
Inputmask('decimal', french).mask(field('ht'));
Inputmask('currency', { ...french, suffix: ' €', prefix: '' }).mask(field('ttc'));
Inputmask('decimal', { ...french, numericInput: true }).mask(field('ae'));
Inputmask('integer', { groupSeparator: ' ' }).mask(field('cp'));
Inputmask('datetime', { inputFormat: 'dd/mm/yyyy', placeholder: 'jj/mm/aaaa' }).mask(field('fin'));

const textOf = (id) => (field(id).inputmask.isComplete() ? field(id).value : '');
const numberOf = (id) => {
  const text = field(id).inputmask.unmaskedvalue();
  return text === '' ? null : Number(text.replace(',', '.'));
};

window.model = () => ({
  'commitment-number': textOf('ej'),
  'funds-center': textOf('cf'),
  'functional-area': textOf('df'),
  'cost-center': textOf('cc'),
  'amount-excl-tax': numberOf('ht'),
  'amount-incl-tax': numberOf('ttc'),
  'commitment-amount 2023': numberOf('ae'),
  'payment-amount 2023': numberOf('cp'),
  'end-date': textOf('fin').split('/').reverse().join('-'),
});
