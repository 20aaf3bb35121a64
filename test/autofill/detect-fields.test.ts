import { describe, expect, it } from 'vitest';
import type { FormControl } from '../../lib/autofill/form-control';
import { detectFields } from '../../lib/autofill/recognition/detect-fields';
import { makeControl, makeLabel, makePage, makeSelect } from './make-control';

const typesOn = (title: string, ...controls: FormControl[]) =>
  detectFields(makePage(title, controls)).matches.map((match) => [match.controlId, match.type]);
const reasonFor = (title: string, ...controls: FormControl[]) =>
  detectFields(makePage(title, controls)).left[0]?.reason;

describe('a page', () => {
  it('about a purchase gives its references', () => {
    expect(typesOn("Demande d'achat", makeControl('Centre de coûts'))).toEqual([
      ['Centre de coûts', 'cost-center'],
    ]);
  });
  it('about a person, a search or nothing known gives none', () => {
    for (const title of ["Fiche d'un agent", 'Recherche de crédits', 'Ajouter un site', 'Bulletin de paie'])
      expect(typesOn(title, makeControl('Centre de coûts'))).toEqual([]);
  });
  it('without a telling title is judged by two references together', () => {
    expect(typesOn('Étape 2', makeControl('Centre de coûts'), makeControl('Centre financier'))).toHaveLength(
      2,
    );
  });
  it('of another trade makes no activity of its « Code activité » beside one reference, nor the two of each other', () => {
    const two = ['Code activité', 'Centre de responsabilité'].map((label) => makeControl(label));
    for (const title of ['Suivi des séjours', 'Étape 2']) expect(typesOn(title, ...two), title).toEqual([]);
    expect(typesOn('Étape 2', ...two, makeControl('Domaine fonctionnel'))).toHaveLength(3);
    expect(typesOn("Demande d'achat", ...two)).toHaveLength(2);
  });
  it('needs no subject for words that no other trade uses', () => {
    expect(typesOn('Décision', makeControl("N° d'engagement juridique"))).toHaveLength(1);
  });
  it('whose first heading names what is financed is about what its title says', () => {
    const found = (title: string) => {
      const own = ['AE', 'CP'].map((label) => makeControl(label, { context: ['Réhabilitation du site'] }));
      return detectFields({ ...makePage(title, own), headings: ['Réhabilitation du site'] }).matches.length;
    };
    expect([found('Échéancier AE/CP'), found('Fiche du site')]).toEqual([2, 0]);
  });
  it('says why it is not taken for a budget form', () => {
    expect(detectFields(makePage('Fiche agent', [])).page).toMatchObject({ isBudgetForm: false });
  });
});

describe('a drawer marked up as navigation', () => {
  const drawer = (title: string, landmark: FormControl['landmark'] = 'navigation') =>
    detectFields({
      ...makePage("Programmation de l'UO", []),
      controls: ['Centre financier', 'AE prévues', 'CP prévus'].map((label) =>
        makeControl(label, { landmark, context: [title], group: 1 }),
      ),
    }).matches;
  it('is a form when its own title says that something is entered', () => {
    expect(drawer('Nouvelle ligne')).toHaveLength(3);
  });
  it('stays one when it shows, filters or only bears the title of the page', () => {
    for (const title of [
      'Nouvelle recherche',
      "Modifier l'affichage",
      'Ajouter une alerte',
      'Crédits',
      "Programmation de l'UO",
    ])
      expect(drawer(title), title).toEqual([]);
    expect(drawer('Nouvelle ligne', 'search')).toEqual([]);
  });
});

describe('an acronym or a shared word', () => {
  it('alone is left', () => {
    expect(typesOn('Imputation', makeControl('CC'))).toEqual([]);
    expect(typesOn('Commande', makeControl('Activité'))).toEqual([]);
  });
  it('is believed beside another reference', () => {
    expect(typesOn('Imputation', makeControl('Activité'), makeControl('Centre financier'))).toHaveLength(2);
  });
  it('is believed when its id spells it out', () => {
    expect(typesOn('Imputation', makeControl('CC', { name: 'centre_cout' }))).toHaveLength(1);
  });
  it('of a supplier is a code of the statistics office', () => {
    expect(
      typesOn(
        'Commande',
        makeControl('Centre de coûts'),
        makeControl('Code activité', { context: ['Fournisseur'] }),
      ),
    ).toHaveLength(1);
  });
});

describe('a word in its other sense, beside the right ones', () => {
  const references = ['Centre financier', 'Domaine fonctionnel', 'Montant HT', 'Montant TTC'].map((label) =>
    makeControl(label),
  );
  const isFound = (control: FormControl, ...others: FormControl[]) =>
    typesOn('Demande d’achat', ...references, ...others, control).some(([id]) => id === control.id);
  it('CC is whom a message is copied to', () => {
    expect(isFound(makeControl('CC'))).toBe(true);
    expect(isFound(makeControl('CC', { htmlId: 'cc_mail' }))).toBe(false);
    expect(isFound(makeControl('CC', { placeholder: 'adresses séparées par des virgules' }))).toBe(false);
  });
  it('CC is something else beside a « Centre de coûts », or away from the references', () => {
    expect(isFound(makeControl('CC'), makeControl('Centre de coûts'))).toBe(false);
    expect(isFound(makeControl('CC', { context: ['Échanges'] }), makeControl('CC', { id: 'first' }))).toBe(
      false,
    );
  });
  it('CP is a postcode beside an address, or of five digits', () => {
    const ae = makeControl('AE');
    expect(isFound(makeControl('CP'), ae)).toBe(true);
    expect(isFound(makeControl('CP'), ae, makeControl('Ville'))).toBe(false);
    expect(isFound(makeControl('CP', { hint: '5 chiffres' }), ae)).toBe(false);
  });
  it('a label that filters is no entry', () =>
    expect(isFound(makeControl('Centre de coûts : filtre'))).toBe(false));
  it('one amount in dollars says nothing of those that name no currency', () => {
    const dollars = makeControl('Contre-valeur en USD');
    expect(typesOn('Demande d’achat', ...references, dollars)).toHaveLength(4);
    const two = [dollars, makeControl('Frais (USD)')];
    expect(typesOn('Demande d’achat', ...references, ...two)).toHaveLength(2);
  });
});

describe('CP', () => {
  it('is credits beside AE', () => {
    expect(typesOn('Demande budgétaire', makeControl('AE'), makeControl('CP'))).toHaveLength(2);
  });
  it('is a postcode beside the office that delivers', () => {
    const cp = makeControl('CP');
    const amounts = [makeControl('Montant AE'), makeControl('Montant CP')];
    const office = makeControl('Bureau distributeur');
    expect(typesOn('Nouvel engagement', ...amounts, cp, office).map(([id]) => id)).not.toContain('CP');
  });
  it('is a postcode by its autocomplete, its length or its town', () => {
    const ae = makeControl('AE', { name: 'montant_ae' });
    for (const cp of [
      makeControl('CP', { autocomplete: 'postal-code' }),
      makeControl('CP', { maxLength: 5 }),
      makeControl('CP et ville'),
    ])
      expect(typesOn('Demande budgétaire', ae, cp)).toEqual([['AE', 'commitment-amount']]);
  });
});

describe('an amount', () => {
  it('takes its year from its headers and its unit from the caption', () => {
    const control = makeControl('', {
      id: 'x',
      labels: [makeLabel('AE', 'column-header'), makeLabel('2025', 'row-header')],
      context: ['Crédits (k€)'],
    });
    const other = makeControl('', {
      id: 'y',
      labels: [makeLabel('CP', 'column-header'), makeLabel('2025', 'row-header')],
    });
    expect(detectFields(makePage('Programmation', [control, other])).matches[0]).toMatchObject({
      year: 2025,
      unit: 'thousands',
    });
  });
  it('in another currency is left, and so are the others of that page', () => {
    expect(typesOn("Demande d'achat", makeControl('Montant HT'), makeControl('Frais (FCFA)'))).toEqual([]);
  });
  it('under a total, a balance or both AE and CP is left', () => {
    const cell = (column: string, row: string) =>
      makeControl('', {
        id: 'x',
        labels: [makeLabel(column, 'column-header'), makeLabel(row, 'row-header')],
      });
    for (const control of [cell('AE', 'Total'), cell('AE', 'Reports'), cell('AE', 'CP')])
      expect(typesOn('Budget', control, makeControl('Montant CP')).map(([id]) => id)).not.toContain('x');
  });
  it('HT or TTC counts in a purchase only', () => {
    expect(typesOn('Demande budgétaire', makeControl('Montant TTC'))).toEqual([]);
    expect(typesOn("Demande d'achat", makeControl('Montant TTC'))).toHaveLength(1);
  });
  it('of a line is no price of one piece behind a quantity and the price of one', () => {
    const line = (...labels: string[]) =>
      typesOn("Demande d'achat", ...labels.map((label) => makeControl(label, { row: 0 }))).map(([id]) => id);
    expect(line('Qté', 'PU HT', 'Prix HT')).toEqual(['Prix HT']);
    expect(line('Qté', 'Prix unitaire', 'Coût prévisionnel HT', 'Coût TTC')).toHaveLength(2);
    for (const labels of [
      ['Prix HT', 'Qté', 'Prix unitaire TTC'],
      ['PU HT', 'Prix HT'],
      ['Qté', 'PU HT', 'Prix net HT'],
    ])
      expect(line(...labels), labels.join()).toEqual([]);
    expect(line('Qté', 'PU HT', 'Prix HT', 'Total HT')).toEqual(['Total HT']);
  });
  it('is left when it may be the price of one piece', () => {
    expect(reasonFor("Demande d'achat", makeControl('Prix HT', { row: 0 }))).toMatch('prix unitaire');
  });
  it('of a line is that of the year the line says', () => {
    const year = makeControl('Année', { row: 1, value: '2025' });
    const detection = detectFields(makePage('Échéancier', [year, makeControl('Montant AE', { row: 1 })]));
    expect(detection.matches.map((match) => match.year)).toEqual([2025, 2025]);
  });
});

describe('a field', () => {
  it('that nobody can type into is left with its reason', () => {
    expect(reasonFor('Commande', makeControl('Centre de coûts', { state: 'read-only' }))).toBe(
      'champ en lecture seule',
    );
    expect(reasonFor('Commande', makeControl('Centre de coûts', { state: 'hidden' }))).toBe('champ caché');
    expect(reasonFor('Commande', makeControl('Centre de coûts', { landmark: 'search' }))).toMatch(
      'recherche',
    );
  });
  it('whose list holds no such code is left', () => {
    expect(typesOn('Commande', makeSelect('Centre de coûts', ['', 'Fournitures', 'Études']))).toEqual([]);
    expect(typesOn('Commande', makeSelect('Centre de coûts', ['', 'Incubateur - SGSIFAB075']))).toHaveLength(
      1,
    );
  });
  it('whose example is a code of another system is left', () => {
    expect(typesOn('Commande', makeControl('Centre financier', { placeholder: 'Ex : ACFA9B5FGL' }))).toEqual(
      [],
    );
    expect(
      typesOn('Commande', makeControl('Centre financier', { placeholder: 'Ex : 0349-CDBU-CENS' })),
    ).toHaveLength(1);
  });
  it('is never a SIRET: whose it would be, nobody knows', () => {
    expect(typesOn('Commande', makeControl('SIRET'))).toEqual([]);
  });
  it('named by a title only when its label says nothing', () => {
    const titled = (label: string) =>
      makeControl('', { id: 'x', labels: [makeLabel(label), makeLabel('Centre de coûts', 'title')] });
    expect(typesOn('Commande', titled('Code'))).toHaveLength(1);
    expect(typesOn('Commande', titled('Réceptionnaire'))).toEqual([]);
  });
  it('named by its `aria-label` alone where its label goes on with a sentence', () => {
    const labelled = (rest: string) =>
      typesOn(
        'Demande d’achat',
        makeControl('', {
          id: 'x',
          labels: [makeLabel(`Objet de l’achat ${rest}`), makeLabel('Objet de l’achat', 'aria-label')],
        }),
      ).length;
    expect(labelled('Repris tel quel sur le bon de livraison')).toBe(1);
    expect(labelled('remplacé')).toBe(0);
  });
  it('that asks for the dates of something else than the delegation is left', () => {
    expect(typesOn('Convention APL', makeControl('Date de signature'))).toEqual([]);
    expect(typesOn('Convention de délégation de gestion', makeControl('Date de signature'))).toHaveLength(1);
  });
});

describe('what a page of something else asks for', () => {
  const entry = ['Domaine fonctionnel', 'Centre de coûts', 'AE à engager', "CP de l'exercice"];
  const title = "Instruction de l'aide";
  const asks = (labels: readonly string[], context: readonly string[]) =>
    typesOn(title, ...labels.map((label) => makeControl(label, { context }))).length;
  it('is an entry where two references stand beside AE and CP, and nowhere else', () => {
    expect(asks(entry, [title])).toBe(4);
    for (const missing of entry)
      expect(
        asks(
          entry.filter((label) => label !== missing),
          [title],
        ),
      ).toBe(0);
    expect(asks(entry, ['Association bénéficiaire', title])).toBe(0);
  });
});

it('a section that the title names is of what the title is about, where the references stand with AE and CP', () => {
  const found = (title: string) => {
    const own = ['Centre financier', 'Réf. de programmation'].map((label) =>
      makeControl(label, { context: ['Projet'] }),
    );
    return typesOn(title, ...own, makeControl('AE'), makeControl('CP')).filter(([id]) => id?.length !== 2);
  };
  expect(found('Plan de dépenses du projet')).toHaveLength(2);
  expect(found('Plan de dépenses du site')).toHaveLength(0);
});

it('« Exercice » is of an order beside its amounts', () => {
  const year = makeControl('Exercice');
  const isFound = (title: string, ...others: FormControl[]) =>
    typesOn(title, year, ...others).some(([id]) => id === 'Exercice');
  expect(isFound('Bon de commande', makeControl('Montant HT'))).toBe(true);
  expect(isFound('Bon de commande', makeControl('N°'))).toBe(false);
  expect(isFound('Fiche du site', makeControl('Montant HT'))).toBe(false);
});

it('columns of fields that have a name are one form under one title, unless one has a button', () => {
  const field = (label: string, group: number, title: string) =>
    makeControl(label, {
      group,
      context: [title],
      labels: [makeLabel(label, 'label-nearby'), makeLabel(`custom_${group}`, 'data-attribute')],
    });
  const isFound = (title: string, actions: { text: string; submits: boolean }[] = []) => {
    const controls = [field('Centre de coûts', 0, 'Bon de commande'), field('Exercice', 1, title)];
    const groups = [
      { asks: false, actions: [] },
      { asks: false, actions },
    ];
    const page = { ...makePage('Bon de commande', controls), groups };
    return detectFields(page).matches.some(({ controlId }) => controlId === 'Exercice');
  };
  expect(isFound('Bon de commande')).toBe(true);
  expect(isFound('Favoris')).toBe(false);
  expect(isFound('Bon de commande', [{ text: 'Enregistrer', submits: true }])).toBe(false);
});

describe('an amount in another currency', () => {
  const types = (label: string) =>
    typesOn('Purchase requisition', makeControl(label)).map(([, type]) => type);
  it('is told by the code of any currency there is, where a unit stands', () => {
    expect(types('Amount excl. VAT (EUR)')).toEqual(['amount-excl-tax']);
    expect(types('Amount excl. VAT (KES)')).toEqual([]);
    expect(types('Montant HT en PLN')).toEqual([]);
    expect(types('Amount in local currency, excl. VAT')).toEqual([]);
  });
});

describe('the currency of a form', () => {
  const amounts = (...others: FormControl[]) =>
    typesOn('Bon de commande', makeControl('Montant HT'), makeControl('Montant TTC'), ...others).length;
  it('is the one chosen in its field', () => {
    expect(amounts(makeSelect('Devise', ['USD', 'EUR']))).toBe(0);
    expect(amounts(makeSelect('Currency', ['GBP - Pound sterling']))).toBe(0);
    expect(amounts(makeControl('Monnaie', { value: 'Dollar américain' }))).toBe(0);
  });
  it('is the euro where the field says so, or nothing', () => {
    expect(amounts(makeSelect('Devise', ['EUR', 'USD', 'XPF']))).toBe(2);
    expect(amounts(makeControl('Devise'))).toBe(2);
    expect(amounts(makeControl('Devise', { value: 'Euro (EUR)' }))).toBe(2);
    expect(amounts(makeSelect('Demandeur', ['USD']))).toBe(2);
  });
  it.each(['DH', 'DA', 'DT', 'F', 'Fr', 'Rs', 'CFA', 'Ar'])('is not the euro beside « %s »', (suffix) => {
    const cells = ['Montant HT', 'Montant TTC'].map((label) => makeControl(label, { suffix }));
    expect(typesOn('Bon de commande', ...cells)).toEqual([]);
    expect(amounts(makeControl('Numéro de demande', { suffix }))).toBe(2);
  });
});

it('a row in another currency says nothing of the other rows, whatever its columns are called', () => {
  const cell = (row: string, column: string) =>
    makeControl(`${row} ${column}`, {
      labels: [makeLabel(column, 'column-header'), makeLabel(row, 'row-header')],
    });
  const cells = ['Poste 1', 'Poste 2'].flatMap((column) =>
    ['Montant HT', 'Montant (CHF)', 'Montant TTC'].map((row) => cell(row, column)),
  );
  expect(typesOn('Bon de commande', ...cells).map(([, type]) => type)).toEqual(
    expect.arrayContaining(['amount-excl-tax', 'amount-incl-tax']),
  );
});

it('a code has no unit beside it', () => {
  const of = (suffix: string) =>
    typesOn(
      'Demande de subvention',
      makeControl('Centre financier'),
      makeControl('Fonds de concours', { suffix }),
    );
  expect(of('')).toHaveLength(2);
  for (const suffix of ['€', '%', 'k€']) expect(of(suffix)).toHaveLength(1);
  // The unit of the next box may look like that of this one.
  expect(typesOn('Commande', makeControl('Centre de coûts', { suffix: '€' }))).toHaveLength(1);
});

describe('the object of something else', () => {
  const purposes = (label: string, context: readonly string[], ...others: FormControl[]) =>
    typesOn('Demande d’achat', makeControl(label, { context }), ...others).filter(
      ([, type]) => type === 'purpose',
    ).length;
  const section = ['Transmettre', 'Demande d’achat'];
  const message = makeControl('Message', { tag: 'textarea', context: section });
  it('is that of a message, where one is written and no amount stands', () => {
    expect(purposes('Objet', section, message)).toBe(0);
    expect(purposes('Objet', section, makeControl('Destinataires', { context: section }))).toBe(0);
    expect(purposes('Objet', ['Achat', 'Demande d’achat'], message)).toBe(1);
    expect(purposes('Objet', section, message, makeControl('Montant HT', { context: section }))).toBe(1);
    expect(purposes('Objet de l’achat', section, message)).toBe(1);
    for (const label of ['Mail', 'Texte', 'Message au valideur'])
      expect(purposes('Objet', section, makeControl(label, { context: section })), label).toBe(1);
  });
  it('is the wording of the code, or of the attachment, that its section names', () => {
    for (const heading of [
      'Centre de coûts',
      'Groupe de marchandises',
      'Pièces justificatives',
      'Documents joints',
    ])
      for (const label of ['Libellé', 'Désignation']) expect(purposes(label, [heading]), heading).toBe(0);
    expect(purposes('Libellé', ['Engagement juridique'])).toBe(1);
    expect(purposes('Objet', ['Pièces justificatives'])).toBe(1);
  });
});

it('« Prix de l’UO » is the price of one, « Prix de la prestation » an amount', () => {
  const priced = (label: string) => typesOn('Demande d’achat', makeControl(label)).length;
  expect(priced('Prix de l’UO (€ HT)')).toBe(0);
  expect(priced('Prix par licence HT')).toBe(0);
  expect(priced('Prix de la prestation HT')).toBe(1);
});

it('« CP 2026 (en €) » beside an address is no postcode', () => {
  const address = makeControl('Adresse');
  const cp = (label: string) =>
    typesOn('Mise en paiement', makeControl('AE 2026 (en €)'), address, makeControl(label)).some(
      ([, type]) => type === 'payment-amount',
    );
  expect(cp('CP 2026 (en €)')).toBe(true);
  expect(cp('CP')).toBe(false);
});

describe('what a head or a section says of another thing', () => {
  const cell = (column: string, row: string) =>
    makeControl(`${column} ${row}`, {
      labels: [makeLabel(column, 'column-header'), makeLabel(row, 'row-header')],
    });
  it('a comment on a code is no code, its value is', () => {
    const rows = ['Centre financier', 'Centre de coûts'];
    expect(typesOn('Imputation', ...rows.map((row) => cell('Commentaire', row)))).toEqual([]);
    expect(typesOn('Imputation', ...rows.map((row) => cell('Valeur', row)))).toHaveLength(2);
  });
  it('« Reste à payer » above a box is another amount', () => {
    const amount = (section: string) =>
      typesOn('Demande d’achat', makeControl('Montant TTC', { context: [section, 'Demande d’achat'] }))
        .length;
    expect(amount('Montants')).toBe(1);
    for (const section of [
      'Reste à payer',
      'Montants déjà engagés',
      'Pénalités de retard',
      'Devis non retenu',
    ])
      expect(amount(section)).toBe(0);
  });
  it('the year of a date in three boxes is none of the entry', () => {
    const year = (section: string) =>
      typesOn(
        'Demande d’achat',
        makeControl('Centre financier'),
        makeControl('Année', { context: [section] }),
      ).length;
    expect(year('Imputation')).toBe(2);
    expect(year('Date de notification')).toBe(1);
  });
  it('the year on each line of budgetary papers is theirs, and of the credits that stand beside it', () => {
    const years = (...others: string[]) =>
      typesOn(
        'Nouveau dépôt',
        ...['Exercice', ...others].map((label) =>
          makeControl(label, { context: ['Contenu : pièces budgétaires'], row: 0 }),
        ),
      ).filter(([, type]) => type === 'fiscal-year').length;
    expect(years('Cote')).toBe(0);
    expect(years('Crédits de paiement')).toBe(1);
    expect(years('Centre financier')).toBe(1);
  });
  it('an import or an extraction enters nothing', () => {
    const references = [makeControl('Centre financier'), makeControl('Centre de coûts')];
    expect(typesOn('Import : correspondance des colonnes', ...references)).toEqual([]);
    expect(typesOn('Extraction des commandes', ...references)).toEqual([]);
  });
  it('« Fin technique de la délégation » is its end beside the references of an order', () => {
    const codes = ['Centre financier', 'Centre de coûts'].map((label) => makeControl(label));
    const end = (label: string, ...others: FormControl[]) =>
      typesOn('Nouvelle commande', makeControl(label, { inputType: 'date' }), ...others).filter(
        ([, type]) => type === 'end-date',
      ).length;
    expect(end('Fin technique de la délégation', ...codes)).toBe(1);
    expect(end('Fin technique', ...codes)).toBe(0);
    expect(end('Fin technique de la délégation')).toBe(0);
  });
  it('« Échéance » is the end of the convention among its dates only', () => {
    const isFound = (section: string | null, row: number | null = null) =>
      typesOn(
        'Convention de délégation de gestion',
        makeControl('Échéance', { context: section === null ? [] : [section], row }),
      ).length > 0;
    expect(isFound('Calendrier')).toBe(true);
    expect([isFound('Appel de fonds'), isFound(null), isFound('Calendrier', 0)]).toEqual([
      false,
      false,
      false,
    ]);
  });
  it('the day of an arrêté is none of the convention', () => {
    const date = (section: string) =>
      typesOn(
        'Convention de délégation de gestion',
        makeControl('Date de signature', { context: [section], inputType: 'date' }),
      ).length;
    expect(date('Convention')).toBe(1);
    expect(date('Arrêté de nomination')).toBe(0);
  });
});

describe('the object', () => {
  const purposes = (title: string, label: string, ...others: FormControl[]) =>
    typesOn(title, makeControl(label), ...others).filter(([, type]) => type === 'purpose').length;
  it('may be that of a legal commitment, of a subsidised operation or of an aid', () => {
    expect(purposes('Engagement juridique', "Objet de l'engagement juridique")).toBe(1);
    expect(purposes('Demande de subvention', "Objet de l'opération subventionnée")).toBe(1);
    expect(purposes('Create commitment', 'Purpose of the commitment', makeControl('Funds Center'))).toBe(1);
    expect(purposes('Climate commitment registry', 'Purpose of the commitment')).toBe(0);
  });
  it('of a grant stays one beside the address of who asks for it; that of an order does not', () => {
    expect(purposes('Demande de subvention', 'Objet de la subvention', makeControl('Code postal'))).toBe(1);
    expect(purposes('Commande', 'Objet de la commande', makeControl('Code postal'))).toBe(0);
  });
});

describe('a label that begins with the heading above it', () => {
  it('stays whole where the rest alone names nothing', () => {
    const amount = makeControl('Commitment appropriations', { context: ['Commitment'] });
    expect(typesOn('Create commitment', amount, makeControl('Centre financier'))).toContainEqual([
      'Commitment appropriations',
      'commitment-amount',
    ]);
  });
});

describe('amounts that say what they are', () => {
  it('« Montant HT engagé » is of a commitment, on a page about credits too', () => {
    expect(typesOn('Suivi des crédits', makeControl('Montant HT engagé'))).toHaveLength(1);
    expect(typesOn('Suivi des crédits', makeControl('Montant HT'))).toEqual([]);
  });
  it('« Montant payé (CP) » is the entry beside « Montant engagé (AE) »', () => {
    const paid = makeControl('Montant payé (CP)');
    expect(typesOn('Lignes budgétaires', paid, makeControl('Montant engagé (AE)'))).toHaveLength(2);
    expect(typesOn('Lignes budgétaires', paid)).toEqual([]);
  });
  it('« CP consommés » is the entry of a payment beside its codes, where no other CP are asked for', () => {
    const isFound = (title: string, ...others: string[]) =>
      typesOn(title, ...['CP consommés', ...others].map((label) => makeControl(label))).some(
        ([id]) => id === 'CP consommés',
      );
    expect(isFound('Demande de paiement', 'Centre financier')).toBe(true);
    expect(isFound('Demande de paiement')).toBe(false);
    expect(isFound('Demande de paiement', 'Centre financier', 'CP à payer')).toBe(false);
    expect(isFound('Suivi des paiements', 'Centre financier')).toBe(false);
  });
});

it('what a page consults, or looks for by its beginning, is no entry', () => {
  const references = [makeControl('Centre financier'), makeControl('Centre de coûts')];
  expect(typesOn('Consultation des pièces budgétaires', ...references)).toEqual([]);
  const criterion = makeControl('Engagement juridique commençant par');
  expect(typesOn('Engagement', ...references, criterion).map(([id]) => id)).not.toContain(criterion.id);
});

it('a list of programmes may put a P before their numbers', () => {
  const list = (options: readonly string[]) =>
    typesOn('Demande d’achat', makeControl('Centre financier'), makeSelect('Programme', options));
  expect(list(['P148', 'P352'])).toHaveLength(2);
  expect(list(['PRC', 'PRCI'])).toHaveLength(1);
});

describe('a code', () => {
  const references = [makeControl('Centre financier'), makeControl('Domaine fonctionnel')];
  const found = (label: string, rest: Partial<FormControl>) =>
    typesOn('Engagement juridique', makeControl(label, { id: 'it', ...rest }), ...references).some(
      ([id]) => id === 'it',
    );
  it('is never typed into a box of several lines', () => {
    expect(found('Engagement juridique', {})).toBe(true);
    expect(found('Engagement juridique', { tag: 'textarea', inputType: '' })).toBe(false);
    expect(found('Programme', { tag: 'textarea', inputType: '' })).toBe(false);
    expect(found("Objet de l'engagement", { tag: 'textarea', inputType: '' })).toBe(true);
  });
  it('is no answer by yes or no', () => {
    for (const value of ['Oui', 'Non', 'Yes'])
      expect(found('Engagement juridique existant', { value, role: 'combobox' }), value).toBe(false);
    expect(found('Engagement juridique existant', { value: '', role: 'combobox' })).toBe(true);
  });
});

it('« Convention signée le » asks for a date; « Convention signée » may be a file', () => {
  const found = (label: string, rest: Partial<FormControl> = {}) =>
    typesOn('Convention de délégation de gestion', makeControl(label, rest)).length;
  expect(found('Convention signée le')).toBe(1);
  expect(found('Convention signée', { inputType: 'date' })).toBe(1);
  expect(found('Convention signée')).toBe(0);
});

describe('a word that its example gives another sense', () => {
  const references = [makeControl('Centre financier'), makeControl('Domaine fonctionnel'), makeControl('AE')];
  const found = (label: string, rest: Partial<FormControl>) =>
    typesOn("Demande d'achat", makeControl(label, { id: 'it', ...rest }), ...references).some(
      ([id]) => id === 'it',
    );
  it.each([
    ['Activité', 'Visite, atelier, conférence…'],
    ['Fond', 'Blanc, bleu marine…'],
    ['Measure', 'kg, box, hour'],
    ['Programme de financement', 'LEADER, FEDER…'],
    ['Exercice', 'Dernier exercice clos'],
    ['Gestion', 'Directe ou déléguée'],
    ['Code activité', 'NAF'],
    ['CP', 'Nom du chef de projet'],
    ['EJ', 'Entité juridique'],
    ['Désignation', 'Raison sociale'],
    ['Unité opérationnelle', "Centre d'incendie et de secours"],
  ])('%s: « %s »', (label, placeholder) => {
    expect(found(label, {})).toBe(true);
    expect(found(label, { placeholder })).toBe(false);
  });
  it('or its hint', () => expect(found('EJ', { hint: 'Entité juridique du répertoire FINESS' })).toBe(false));
  it.each([
    ['Activité', 'Code, libellé ou mot-clé'],
    ['Activité', 'Rechercher un code, un libellé…'],
    ['Fonds', 'Vide pour les crédits LFI'],
    ['Activité', 'Action, sous-action'],
    ['CC', 'BOP ou UO'],
    ['Programme', '105, 185 or 151'],
    ['Exercice', 'AAAA'],
    ['CP', 'Crédits de paiement'],
    ['EJ', 'Engagement juridique'],
    ['CC', 'Centre de coûts'],
    ['GM', 'Groupe de marchandises'],
    ['Objet', 'Gardiennage, matériel réseau…'],
    ['Objet', 'Nom et description du besoin'],
  ])('%s stays itself beside « %s »', (label, placeholder) =>
    expect(found(label, { placeholder })).toBe(true),
  );
});

it('« Paramètres budgétaires » are those of an order in its form, and settings in a page of their own', () => {
  const found = (...context: string[]) =>
    typesOn(
      context.at(-1) ?? '',
      ...['Centre de coûts', 'Domaine fonctionnel'].map((label) => makeControl(label, { context })),
    ).length;
  expect(found('Paramètres budgétaires', 'Bon de commande')).toBe(2);
  expect(found('Paramètres budgétaires')).toBe(0);
  expect(found('Imputation par défaut des postes', 'Bon de commande')).toBe(2);
  expect(found('Imputation par défaut des postes', 'Paramètres des achats')).toBe(0);
  expect(found('Paramètres par défaut', 'Bon de commande')).toBe(0);
});

it('the francs of the Pacific are those of an order made there, unless a box says euros', () => {
  const found = (title: string, suffix = '') =>
    typesOn(title, ...['Montant HT', 'Montant TTC'].map((label) => makeControl(label, { suffix }))).length;
  expect(found('Bon de commande – vice-rectorat de Nouvelle-Calédonie')).toBe(0);
  expect(found('Commande du haut-commissariat en Polynésie française')).toBe(0);
  expect(found('Bon de commande – vice-rectorat de Nouvelle-Calédonie', '€')).toBe(2);
  expect(found('Bon de commande – rectorat de La Réunion')).toBe(2);
  const credits = ['AE', 'CP'].map((label) => makeControl(`Montant ${label}`));
  expect(typesOn('Crédits du haut-commissariat en Polynésie française', ...credits)).toHaveLength(2);
});

it('what becomes of the credits of a programme is no entry, whatever one row calls it', () => {
  const rows = (...heads: string[]) =>
    typesOn(
      'Document de gestion du BOP',
      ...heads.flatMap((head) =>
        ['AE', 'CP'].map((budget) =>
          makeControl(`${head} ${budget}`, {
            labels: [makeLabel(budget, 'column-header'), makeLabel(head, 'row-header')],
            context: ['Crédits du BOP'],
          }),
        ),
      ),
    ).length;
  expect(rows('Dépenses prévisionnelles', 'Mise en réserve')).toBe(2);
  expect(rows('Dépenses prévisionnelles', 'Mise en réserve', 'Reports', 'Virements')).toBe(0);
});

it('« CP » of five figures is no amount, and makes no purchase of what stands beside it', () => {
  const found = (maxLength: number) =>
    typesOn(
      'Ordre de mission',
      makeControl('Objet'),
      makeControl('CP', { maxLength }),
      ...['Centre de coûts', 'Centre financier'].map((label) => makeControl(label)),
    ).map(([, type]) => type);
  expect(found(5)).toEqual(['cost-center', 'funds-center']);
});

it('« Nouvel avenant » is that of a delegation where a délégataire is asked for', () => {
  const found = (other: string) =>
    typesOn(
      'Nouvel avenant',
      ...[other, 'Date de signature de l’avenant', 'Programme'].map((label) => makeControl(label)),
    ).map(([, type]) => type);
  expect(found('SIRET du délégataire')).toEqual(['signature-date', 'programme']);
  expect(found('SIRET du titulaire')).toEqual([]);
});

it('« CP à consommer sur l’exercice (€) » is money, where « CP à consommer » may be days of leave', () => {
  const found = (label: string) => typesOn('Engagement sur les crédits délégués', makeControl(label)).length;
  expect([found('CP à consommer sur l’exercice (€)'), found('CP à consommer')]).toEqual([1, 0]);
});

it('« Prend fin le » is said of the convention under « 1. La convention », numbered or not', () => {
  const found = (section: string) =>
    typesOn('Délégation de gestion', makeControl('Prend fin le', { context: [section] })).length;
  expect([found('1. La convention'), found('La convention'), found('1. Le lien partagé')]).toEqual([1, 1, 0]);
});

it('the UO of an entry may be qualified where AE and CP stand beside it', () => {
  const found = (title: string, ...labels: string[]) =>
    typesOn(title, ...labels.map((label) => makeControl(label))).filter(([, type]) => type === 'funds-center')
      .length;
  const delegation = 'Avenant à la convention de délégation de gestion';
  expect(found(delegation, 'UO ouverte', 'AE 2026', 'CP 2026')).toBe(1);
  expect(found('Budget', 'UO ouverte', 'Domaine fonctionnel', 'AE 2026', 'CP 2026')).toBe(1);
  expect(found('Budget', 'UO ouverte', 'AE 2026', 'CP 2026')).toBe(0);
  expect(found('Budget', 'UO ouverte', 'Domaine fonctionnel', 'AE 2026')).toBe(0);
  expect(found(delegation, 'UO ouverte', 'AE 2026')).toBe(0);
  expect(found(delegation, 'UO du délégant', 'UO délégataire', 'AE 2026', 'CP 2026')).toBe(0);
});

it('« Dont CP de l’exercice » is what of the engagement is paid this year, and of a sum that is counted in CP no more than a part', () => {
  const found = (cp: string, ...others: string[]) =>
    typesOn(
      'Nouvel engagement',
      ...['Centre financier', ...others, cp].map((label) => makeControl(label)),
    ).filter(([id]) => id === cp).length;
  expect(found('Dont CP de l’exercice (EUR)', 'Montant TTC (EUR)')).toBe(1);
  expect(found('Dont crédits de paiement 2026', 'Autorisations d’engagement')).toBe(1);
  expect(found('Dont CP de l’exercice (EUR)')).toBe(0);
  expect(found('Dont CP de l’exercice (EUR)', 'Montant TTC', 'Crédits de paiement')).toBe(0);
  for (const other of ['Dont CP réservés (€)', 'Dont AE de l’exercice (€)', 'Dont CP du titre 2 (€)'])
    expect(found(other, 'Montant TTC'), other).toBe(0);
});

it('« AE du mouvement » is what a change of an engagement enters', () => {
  const found = (title: string, ...labels: string[]) =>
    typesOn(title, ...['Centre financier', ...labels].map((label) => makeControl(label)))
      .map(([id]) => id)
      .slice(1);
  const title = 'Modifier un engagement juridique';
  expect(found(title, 'AE du mouvement (€)')).toEqual(['AE du mouvement (€)']);
  expect(
    found(title, 'AE avant mouvement (€)', 'AE après mouvement', 'AE des mouvements antérieurs'),
  ).toEqual([]);
  expect(found(title, 'Montant AE', 'AE du mouvement (€)')).toEqual(['Montant AE']);
  expect(found('Programmation des crédits', 'AE du mouvement (€)')).toEqual([]);
});

it('« CP de l’exercice » in euros is money beside the codes of an entry', () => {
  const found = (suffix: string, ...others: string[]) =>
    typesOn(
      'Fiche d’engagement',
      ...others.map((label) => makeControl(label)),
      makeControl('CP de l’exercice', { suffix }),
    ).some(([, type]) => type === 'payment-amount');
  expect(found('€', 'Centre financier')).toBe(true);
  expect(found('', 'Centre financier')).toBe(false);
  expect(found('€')).toBe(false);
});

it('« CP » under « Échéancier AE / CP » is the one of the budget', () => {
  const found = (...context: string[]) =>
    typesOn('Engagement juridique', makeControl('CP prévisionnels 2026', { context })).length;
  expect(found('Échéancier AE / CP')).toBe(1);
  expect(found('Répartition des AE et des CP')).toBe(1);
  expect(found('Échéancier')).toBe(0);
  expect(found('CP')).toBe(0);
});

it('« UO » on a label of its own is no amount of a table that the layout finds above', () => {
  const found = (label: string, source: 'label-for' | 'text-before') =>
    typesOn(
      'Demande d’achat',
      makeControl('Domaine fonctionnel'),
      makeControl(label, {
        labels: [makeLabel(label, source), makeLabel('Prix unitaire HT', 'column-header')],
      }),
    ).map(([, type]) => type);
  expect(found('UO', 'label-for')).toEqual(['functional-area', 'funds-center']);
  expect(found('UO', 'text-before')).toEqual(['functional-area']);
  expect(found('UO livrées', 'label-for')).toEqual(['functional-area']);
});

it('« Purpose of the expenditure » says whose it is where the references stand beside it', () => {
  const found = (...labels: string[]) =>
    typesOn('Budget', ...labels.map((label) => makeControl(label))).some(([, type]) => type === 'purpose');
  expect(found('Purpose of the Expenditure', 'Funds Centre')).toBe(true);
  expect(found('Purpose', 'Funds Centre')).toBe(false);
});
