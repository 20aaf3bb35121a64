// OpenUI5: a SimpleForm and a Table, which name their fields by themselves, over one JSON model with types.
sap.ui.define(
  [
    'sap/m/App',
    'sap/m/ColumnListItem',
    'sap/m/Column',
    'sap/m/ComboBox',
    'sap/m/DatePicker',
    'sap/m/Input',
    'sap/m/Label',
    'sap/m/Page',
    'sap/m/Select',
    'sap/m/Table',
    'sap/m/Text',
    'sap/ui/core/Item',
    'sap/ui/core/Title',
    'sap/ui/layout/form/SimpleForm',
    'sap/ui/model/json/JSONModel',
    'sap/ui/model/type/Date',
    'sap/ui/model/type/Float',
  ],
  (
    App,
    ColumnListItem,
    Column,
    ComboBox,
    DatePicker,
    Input,
    Label,
    Page,
    Select,
    Table,
    Text,
    Item,
    Title,
    SimpleForm,
    JSONModel,
    DateType,
    Float,
  ) => {
    const model = new JSONModel({
      objet: '',
      cf: '',
      df: '',
      cc: '',
      ttc: null,
      signature: null,
      lines: [
        { year: '2023', ae: null, cp: null },
        { year: '2024', ae: null, cp: null },
      ],
      areas: [
        { key: '', text: '' },
        { key: '0352-02', text: '0352-02 – Concours' },
        { key: '0352-01', text: '0352-01 – Accompagnement' },
      ],
      centers: [
        { key: 'SGSIFAB074', text: 'SGSIFAB074 – Incubateur Lyon' },
        { key: 'SGSIFAB075', text: 'SGSIFAB075 – Incubateur Paris' },
      ],
    });
    const amount = (path) => ({
      path,
      type: new Float({ minFractionDigits: 2, maxFractionDigits: 2, emptyString: null }),
    });
    const items = (path) => ({ path, template: new Item({ key: '{key}', text: '{text}' }) });
    const cell = (text) => new Text({ text });

    const form = new SimpleForm({
      editable: true,
      content: [
        new Title({ text: 'Commande d’achat' }),
        new Label({ text: 'Objet de l’achat' }),
        new Input({ value: '{/objet}' }),
        new Label({ text: 'Montant TTC (€)' }),
        new Input({ value: amount('/ttc') }),
        new Title({ text: 'Imputation budgétaire' }),
        new Label({ text: 'Centre financier' }),
        new Input({ value: '{/cf}', maxLength: 14 }),
        new Label({ text: 'Domaine fonctionnel' }),
        new Select({ selectedKey: '{/df}', items: items('/areas') }),
        new Label({ text: 'Centre de coûts' }),
        new ComboBox({ selectedKey: '{/cc}', items: items('/centers') }),
        new Title({ text: 'Convention de délégation de gestion' }),
        new Label({ text: 'Date de signature de la convention' }),
        new DatePicker({
          value: {
            path: '/signature',
            type: new DateType({ pattern: 'dd/MM/yyyy', source: { pattern: 'yyyy-MM-dd' } }),
          },
        }),
      ],
    });
    const table = new Table({
      headerText: 'Échéancier',
      columns: ['Exercice', 'Montant AE', 'Montant CP'].map((text) => new Column({ header: cell(text) })),
      items: {
        path: '/lines',
        template: new ColumnListItem({
          cells: [cell('{year}'), new Input({ value: amount('ae') }), new Input({ value: amount('cp') })],
        }),
      },
    });
    new App({ pages: [new Page({ title: 'Créer une commande d’achat', content: [form, table] })] })
      .setModel(model)
      .placeAt('content');

    globalThis.model = () => {
      const held = model.getData();
      return {
        purpose: held.objet,
        'funds-center': held.cf,
        'functional-area': held.df,
        'cost-center': held.cc,
        'amount-incl-tax': held.ttc,
        'signature-date': held.signature,
        ...Object.fromEntries(
          held.lines.flatMap(({ year, ae, cp }) => [
            [`commitment-amount ${year}`, ae],
            [`payment-amount ${year}`, cp],
          ]),
        ),
      };
    };
  },
);
