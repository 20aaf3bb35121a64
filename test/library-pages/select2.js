// jQuery with select2: over a plain list, over one that holds a choice already, over one whose options come from a server.
import $ from 'jquery';
import factory from 'select2';
import 'select2/dist/css/select2.css';

// The package is a function that takes the window and jQuery, or has done its work at import.
if (!$.fn.select2) factory(window, $);

const COST_CENTERS = [
  'SGSIFAB074 – Incubateur Lyon',
  'SGSIFAB075 – Incubateur Paris',
  'SGSIFAB076 – Datalab',
];

const held = {};
$('#cf').select2({ placeholder: 'Choisir un centre financier', allowClear: true });
$('#df').select2();
$('#cc').select2({
  placeholder: 'Rechercher un centre de coûts',
  allowClear: true,
  minimumInputLength: 3,
  ajax: {
    delay: 100,
    transport: ({ data }, success) =>
      setTimeout(() => {
        const found = COST_CENTERS.filter((text) => text.toLowerCase().includes(data.term.toLowerCase()));
        success({ results: found.map((text) => ({ id: text.split(' ')[0], text })) });
      }, 150),
  },
});
$('form').on('change', 'select,input,textarea', (event) => {
  held[event.target.name] = $(event.target).val();
});

const FUNCTIONAL_AREAS = { 12: '0352-02', 13: '0352-01' };
window.model = () => ({
  purpose: held.purpose ?? '',
  'funds-center': held['funds-center'] ?? '',
  'functional-area': FUNCTIONAL_AREAS[held['functional-area'] ?? 12],
  'cost-center': held['cost-center'] ?? '',
  'amount-incl-tax': held['amount-incl-tax'] ?? '',
});
