// Vue with PrimeVue in French: InputNumber rewrites what is typed, Select and AutoComplete open lists of their own.
import Aura from '@primeuix/themes/aura';
import AutoComplete from 'primevue/autocomplete';
import PrimeVue from 'primevue/config';
import DatePicker from 'primevue/datepicker';
import InputNumber from 'primevue/inputnumber';
import InputText from 'primevue/inputtext';
import Select from 'primevue/select';
import Textarea from 'primevue/textarea';
import { createApp, reactive, ref } from 'vue/dist/vue.esm-bundler.js';

const COST_CENTERS = [
  { code: 'SGSIFAB074', title: 'SGSIFAB074 - Incubateur Lyon' },
  { code: 'SGSIFAB075', title: 'SGSIFAB075 - Incubateur Paris' },
];
const ACTIVITIES = [
  { code: '035200010101', title: 'Pilotage - 035200010101' },
  { code: '035200010102', title: 'Accompagnement - 035200010102' },
];

const entry = reactive({
  objet: '',
  cf: '',
  cc: null,
  activite: null,
  ht: null,
  ttc: null,
  signature: null,
  lines: [
    { year: 2023, ae: null, cp: null },
    { year: 2024, ae: 0, cp: 0 },
  ],
});

const isoDay = (date) =>
  date
    ? [date.getFullYear(), date.getMonth() + 1, date.getDate()]
        .map((part) => String(part).padStart(2, '0'))
        .join('-')
    : null;

window.model = () => ({
  purpose: entry.objet,
  'funds-center': entry.cf,
  'cost-center': entry.cc,
  activity: entry.activite?.code ?? null,
  'amount-excl-tax': entry.ht,
  'amount-incl-tax': entry.ttc,
  'signature-date': isoDay(entry.signature),
  ...Object.fromEntries(
    entry.lines.flatMap((line) => [
      [`commitment-amount ${line.year}`, line.ae],
      [`payment-amount ${line.year}`, line.cp],
    ]),
  ),
});

const template = `
  <h1>Engagement de dépense</h1>
  <fieldset>
    <legend>Achat</legend>
    <p><label for="objet">Objet de l’achat</label><br /><Textarea id="objet" v-model="entry.objet" rows="2" /></p>
    <p><label for="ht">Montant HT</label><br />
      <InputNumber inputId="ht" v-model="entry.ht" mode="currency" currency="EUR" locale="fr-FR" /></p>
    <p><label for="ttc">Montant TTC (€)</label><br />
      <InputNumber inputId="ttc" v-model="entry.ttc" locale="fr-FR" :minFractionDigits="2" :maxFractionDigits="2" /></p>
  </fieldset>
  <fieldset>
    <legend>Imputation budgétaire</legend>
    <p><label for="cf">Centre financier</label><br /><InputText id="cf" v-model.trim="entry.cf" /></p>
    <p><label id="cc-label">Centre de coûts</label><br />
      <Select v-model="entry.cc" :options="COST_CENTERS" optionLabel="title" optionValue="code" filter
        placeholder="Choisir un centre de coûts" ariaLabelledby="cc-label" showClear /></p>
    <p><label for="activite">Activité</label><br />
      <AutoComplete inputId="activite" v-model="entry.activite" :suggestions="found" optionLabel="title" forceSelection
        dropdown :minLength="3" @complete="search" /></p>
  </fieldset>
  <fieldset>
    <legend>Convention de délégation de gestion</legend>
    <p><label for="signature">Date de signature de la convention</label><br />
      <DatePicker inputId="signature" v-model="entry.signature" dateFormat="dd/mm/yy" showIcon /></p>
  </fieldset>
  <table>
    <caption>Échéancier des crédits (€)</caption>
    <thead><tr><th scope="col">Exercice</th><th scope="col">AE</th><th scope="col">CP</th></tr></thead>
    <tbody>
      <tr v-for="line in entry.lines" :key="line.year">
        <th scope="row">{{ line.year }}</th>
        <td><InputNumber v-model="line.ae" mode="currency" currency="EUR" locale="fr-FR" /></td>
        <td><InputNumber v-model="line.cp" locale="fr-FR" :maxFractionDigits="0" /></td>
      </tr>
    </tbody>
  </table>`;

createApp({
  template,
  setup() {
    const found = ref([]);
    const search = ({ query }) =>
      setTimeout(() => {
        found.value = ACTIVITIES.filter(({ title }) => title.toLowerCase().includes(query.toLowerCase()));
      }, 200);
    return { entry, COST_CENTERS, found, search };
  },
})
  .use(PrimeVue, { theme: { preset: Aura } })
  .component('AutoComplete', AutoComplete)
  .component('DatePicker', DatePicker)
  .component('InputNumber', InputNumber)
  .component('InputText', InputText)
  .component('Select', Select)
  .component('Textarea', Textarea)
  .mount('#root');
