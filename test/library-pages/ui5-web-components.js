// UI5 web components: the real fields stand two shadow roots deep; the components tell their values by change.
import '@ui5/webcomponents/dist/Assets.js';
import '@ui5/webcomponents/dist/ComboBox.js';
import '@ui5/webcomponents/dist/ComboBoxItem.js';
import '@ui5/webcomponents/dist/DatePicker.js';
import '@ui5/webcomponents/dist/Input.js';
import '@ui5/webcomponents/dist/Label.js';
import '@ui5/webcomponents/dist/Option.js';
import '@ui5/webcomponents/dist/Select.js';
import '@ui5/webcomponents/dist/StepInput.js';
import '@ui5/webcomponents/dist/TextArea.js';

const TYPES = {
  objet: 'purpose',
  cf: 'funds-center',
  df: 'functional-area',
  cc: 'cost-center',
  ht: 'amount-excl-tax',
  ttc: 'amount-incl-tax',
  signature: 'signature-date',
};
const held = Object.fromEntries(Object.values(TYPES).map((type) => [type, '']));

for (const [id, type] of Object.entries(TYPES))
  document
    .getElementById(id)
    .addEventListener(id === 'df' ? 'ui5-change' : 'change', ({ currentTarget, detail }) => {
      if (id === 'df') held[type] = detail.selectedOption.value;
      else if (id === 'signature') held[type] = currentTarget.value.split('/').reverse().join('-');
      // A step input without a value is zero.
      else held[type] = currentTarget.value === 0 ? '' : currentTarget.value;
    });

await customElements.whenDefined('ui5-step-input');
window.model = () => ({ ...held });
