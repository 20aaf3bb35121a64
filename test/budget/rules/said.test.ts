import { expect, it } from 'vitest';
import type { BudgetDraft } from '../../../lib/budget/budget-draft';
import type { Threshold } from '../../../lib/budget/control-profile';
import type { RuleId } from '../../../lib/budget/rules';
import { isoDate } from '../../../lib/dates';
import { euros } from '../../../lib/money';
import { makeAllotment, makeConvention, makeTranche } from '../../make-convention';
import {
  adjustment,
  commitment,
  draft,
  followUp,
  notice,
  payment,
  release,
  supplement,
  withdrawal,
} from '../../make-ledger';
import { ask } from '../ask-rules';

type Asked = Parameters<typeof ask>[0];

/** The whole of what a rule finds: its words, its figures, the year and the tranche it is about. */
const said = (rule: RuleId, asked: Asked): string[] =>
  ask(asked)
    .filter((warning) => warning.rule === rule)
    .map(({ level, over, year, trancheId, message }) =>
      [level, over ?? '–', year ?? '–', trancheId ?? '–', message].join(' | ').replace(/\s/g, ' '),
    );

const engaged = commitment('e1', 500, '2024-02-01', { commitmentNumber: '1400000042' });
const engage = (amount: number, changes: Partial<BudgetDraft> = {}): BudgetDraft => ({
  ...draft('commitment', amount, '2024-06-01'),
  ...changes,
});
const pay = (amount: number, of: string | null = 'e1') => draft('payment', amount, '2024-06-01', of);

it('after-technical-end', () => {
  const convention = makeConvention({ endDate: isoDate('2024-03-01') });
  expect(said('after-technical-end', { convention, draft: engage(10) })).toMatchInlineSnapshot(`
    [
      "error | – | – | – | Cet engagement est daté du 01/06/2024, après la fin technique de la convention (01/03/2024). Un engagement après cette date demande un avenant.",
    ]
  `);
  const entries = [commitment('e1', 40, '2024-03-02'), supplement('c1', 2, '2024-04-02', 'e1')];
  expect(said('after-technical-end', { convention, entries })).toMatchInlineSnapshot(`
    [
      "error | 4200 | – | – | Des engagements, pour 42,00 € en tout, sont datés d’après la fin technique de la convention (01/03/2024), selon les opérations saisies ici, au 01/06/2024. Un engagement après cette date demande un avenant.",
    ]
  `);
  const complement = draft('supplement', 10, '2024-06-01', 'e1');
  expect(said('after-technical-end', { convention, entries, draft: complement })).toMatchInlineSnapshot(`
    [
      "error | – | – | – | Ce complément d’engagement est daté du 01/06/2024, après la fin technique de la convention (01/03/2024). Un engagement après cette date demande un avenant.",
    ]
  `);
});

it('amount-excl-tax', () => {
  const typed = engage(120, { netOfTax: { amount: euros(100), vatRate: 2_000 } });
  expect(said('amount-excl-tax', { draft: typed })).toMatchInlineSnapshot(`
    [
      "warning | – | – | – | Le montant saisi est hors taxes : 100,00 € HT à 20 % font 120,00 € TTC, et c’est le montant TTC qui compte.",
    ]
  `);
});

it('cap-exceeded', () => {
  const entries = [engaged, commitment('e2', 600, '2024-03-01')];
  expect(said('cap-exceeded', { entries })).toMatchInlineSnapshot(`
    [
      "error | 10000 | – | – | Les engagements dépassent de 100,00 € le plafond de la convention (plafond 1 000,00 €, 1 100,00 € engagés ou en attente), selon les opérations saisies ici, au 01/06/2024. Réduisez les engagements ou informez le délégant sans délai.",
    ]
  `);
  expect(said('cap-exceeded', { entries: [engaged], draft: engage(600) })).toMatchInlineSnapshot(`
    [
      "error | 10000 | – | – | Cet engagement de 600,00 € dépasserait de 100,00 € le plafond de la convention (plafond 1 000,00 €, 500,00 € engagés ou en attente), selon les opérations saisies ici, au 01/06/2024. Réduisez les engagements ou informez le délégant sans délai.",
    ]
  `);
});

it('commitment-exceeds-year', () => {
  const entries = [engaged, commitment('e2', 600, '2024-03-01')];
  expect(said('commitment-exceeds-year', { entries })).toMatchInlineSnapshot(`
    [
      "error | 10000 | 2024 | – | Les engagements dépassent de 100,00 € les AE de 2024 (dotation 1 000,00 €, 1 100,00 € engagés ou en attente), selon les opérations saisies ici, au 01/06/2024. Réduisez les engagements ou demandez un avenant au délégant.",
    ]
  `);
  expect(said('commitment-exceeds-year', { entries: [engaged], draft: engage(600) })).toMatchInlineSnapshot(`
    [
      "error | 10000 | 2024 | – | Cet engagement de 600,00 € dépasserait de 100,00 € les AE de 2024 (dotation 1 000,00 €, 500,00 € engagés ou en attente), selon les opérations saisies ici, au 01/06/2024. Réduisez les engagements ou demandez un avenant au délégant.",
    ]
  `);
});

it('payment-exceeds-available', () => {
  const entries = [engaged, payment('p1', 1_100, '2024-03-01', 'e1')];
  expect(said('payment-exceeds-available', { entries })).toMatchInlineSnapshot(`
    [
      "error | 10000 | 2024 | – | Les paiements dépassent de 100,00 € les CP de 2024 (dotation 1 000,00 €, déjà payé 1 100,00 €), selon les opérations saisies ici, au 01/06/2024. Informez le délégant sans délai.",
    ]
  `);
  expect(said('payment-exceeds-available', { draft: pay(1_100, null) })).toMatchInlineSnapshot(`
    [
      "error | 10000 | 2024 | – | Ce paiement de 1 100,00 € dépasserait de 100,00 € les CP de 2024 (dotation 1 000,00 €, déjà payé 0,00 €), selon les opérations saisies ici, au 01/06/2024. Informez le délégant sans délai.",
    ]
  `);
  const none = makeConvention({ allotments: [makeAllotment('commitment', 2024, 1_000)] });
  expect(said('payment-exceeds-available', { convention: none, draft: pay(1, null) })).toMatchInlineSnapshot(`
    [
      "error | 100 | 2024 | – | Ce paiement de 1,00 € dépasserait de 1,00 € les CP de 2024 (la convention n’en prévoit pas, déjà payé 0,00 €), selon les opérations saisies ici, au 01/06/2024. Informez le délégant sans délai.",
    ]
  `);
});

it('tranche-not-released, payment-not-released', () => {
  const plain = makeTranche('plain', euros(700), '2024-09-01');
  const undated = makeTranche('undated', euros(200), null);
  const conditional = makeTranche('conditional', euros(100), null, { type: 'event', conditional: true });
  const convention = makeConvention({ tranches: [plain, undated, conditional] });
  expect(said('tranche-not-released', { convention, draft: engage(10) })).toMatchInlineSnapshot(`
    [
      "warning | 1000 | 2024 | plain | Cet engagement de 10,00 € dépasse de 10,00 € les AE 2024 disponibles au 01/06/2024 (0,00 € libérés, 0,00 € engagés ou en attente). La tranche de 700,00 € (« clause de plain ») s’ouvre le 01/09/2024. La tranche de 200,00 € (« clause de undated ») n’a pas de date connue : libérez-la (page Conventions) quand elle est ouverte. La tranche de 100,00 € attend sa condition : « clause de conditional ». Une fois la condition remplie, libérez la tranche (page Conventions).",
    ]
  `);
  expect(said('tranche-not-released', { convention, entries: [engaged] })).toMatchInlineSnapshot(`
    [
      "warning | 50000 | 2024 | plain | Les engagements de 2024 dépassent de 500,00 € les AE 2024 disponibles au 01/06/2024 (0,00 € libérés, 500,00 € engagés ou en attente). La tranche de 700,00 € (« clause de plain ») s’ouvre le 01/09/2024. La tranche de 200,00 € (« clause de undated ») n’a pas de date connue : libérez-la (page Conventions) quand elle est ouverte. La tranche de 100,00 € attend sa condition : « clause de conditional ». Une fois la condition remplie, libérez la tranche (page Conventions).",
    ]
  `);
  const ofPayments = makeConvention({
    tranches: [makeTranche('cp', euros(900), '2024-09-01', { kind: 'payment' })],
  });
  const entries = [engaged, payment('p1', 300, '2024-03-01', 'e1')];
  expect(said('payment-not-released', { convention: ofPayments, entries })).toMatchInlineSnapshot(`
    [
      "warning | 20000 | 2024 | cp | Les paiements de 2024 dépassent de 200,00 € les CP 2024 disponibles au 01/06/2024 (100,00 € libérés, 300,00 € payés ou en attente). La tranche de 900,00 € (« clause de cp ») s’ouvre le 01/09/2024.",
    ]
  `);
  expect(
    said('payment-not-released', { convention: ofPayments, entries: [engaged], draft: pay(300) }),
  ).toMatchInlineSnapshot(`
    [
      "warning | 20000 | 2024 | cp | Ce paiement de 300,00 € dépasse de 200,00 € les CP 2024 disponibles au 01/06/2024 (100,00 € libérés, 0,00 € payés ou en attente). La tranche de 900,00 € (« clause de cp ») s’ouvre le 01/09/2024.",
    ]
  `);
});

it('no-allotment-for-year', () => {
  const later = draft('commitment', 10, '2025-06-01');
  expect(said('no-allotment-for-year', { draft: later })).toMatchInlineSnapshot(`
    [
      "warning | – | 2025 | – | Cet engagement de 10,00 € tombe en 2025, année pour laquelle la convention ne prévoit pas d’AE ; les AE d’une année passée ne sont pas reportées d’elles-mêmes. Demandez au délégant un avenant ou la confirmation du report.",
    ]
  `);
  const entries = [commitment('e1', 10, '2025-01-01')];
  const zero = makeConvention({ allotments: [makeAllotment('commitment', 2025, 0)] });
  expect(said('no-allotment-for-year', { convention: zero, entries })).toMatchInlineSnapshot(`
    [
      "warning | – | 2025 | – | 10,00 € sont engagés en 2025, selon les opérations saisies ici, au 01/06/2024, année pour laquelle la convention prévoit zéro AE ; les AE d’une année passée ne sont pas reportées d’elles-mêmes. Demandez au délégant un avenant ou la confirmation du report.",
    ]
  `);
});

it('notice-given', () => {
  const entries = [notice('n', '2024-04-01')];
  const on = (today: string, noticeMonths: number | null) =>
    said('notice-given', { convention: makeConvention({ noticeMonths }), entries, today });
  expect([...on('2024-06-01', 3), ...on('2024-07-02', 3), ...on('2024-07-02', null)]).toMatchInlineSnapshot(`
    [
      "warning | – | – | – | La convention a été dénoncée le 01/04/2024 : elle prend fin le 01/07/2024. N’engagez que ce qui sera exécuté d’ici là.",
      "error | – | – | – | La convention a été dénoncée le 01/04/2024 et le préavis est fini depuis le 01/07/2024 : plus aucun engagement, et aucun paiement sans l’accord du délégant.",
      "warning | – | – | – | La convention a été dénoncée le 01/04/2024, sans préavis connu. Vérifiez la date de fin avec le délégant avant toute opération.",
    ]
  `);
});

it('own-funds-deadline', () => {
  const on = (today: string, amount: number | null) =>
    said('own-funds-deadline', {
      convention: makeConvention({
        signatureDate: isoDate('2023-12-15'),
        ownFunds: { amount: amount === null ? null : euros(amount), months: 6 },
      }),
      today,
    });
  expect([...on('2024-06-15', 1_000), ...on('2024-06-16', null)]).toMatchInlineSnapshot(`
    [
      "information | – | – | – | L’enveloppe propre de 1 000,00 € du délégataire est à engager au plus tard le 15/06/2024, 6 mois après la signature du 15/12/2023. Elle n’est pas suivie ici : vérifiez-la dans Chorus et informez le délégant.",
      "information | – | – | – | L’enveloppe propre du délégataire était à engager au plus tard le 15/06/2024, 6 mois après la signature du 15/12/2023. Elle n’est pas suivie ici : vérifiez-la dans Chorus et informez le délégant.",
    ]
  `);
});

it('payment-exceeds-commitment', () => {
  const entries = [engaged, payment('p1', 400, '2024-03-01', 'e1')];
  expect(said('payment-exceeds-commitment', { entries, draft: pay(101) })).toMatchInlineSnapshot(`
    [
      "warning | 100 | – | – | Ce paiement de 101,00 € dépasserait de 1,00 € l’engagement n° 1400000042 du 01/02/2024 (500,00 €, déjà payé 400,00 €), selon les opérations saisies ici, au 01/06/2024. Vérifiez l’engagement payé ou engagez un complément.",
    ]
  `);
  const less = draft('withdrawal', 150, '2024-06-01', 'e1');
  expect(said('payment-exceeds-commitment', { entries, draft: less })).toMatchInlineSnapshot(`
    [
      "warning | 5000 | – | – | Ce retrait de 150,00 € laisserait l’engagement n° 1400000042 du 01/02/2024 payé de 50,00 € de trop (500,00 € dont 400,00 € payés), selon les opérations saisies ici, au 01/06/2024. Retirez au plus 100,00 €.",
    ]
  `);
  const unnumbered = [commitment('e1', 300, '2024-02-01'), payment('p1', 400, '2024-03-01', 'e1')];
  expect(said('payment-exceeds-commitment', { entries: unnumbered })).toMatchInlineSnapshot(`
    [
      "warning | 10000 | – | – | Les paiements dépassent de 100,00 € l’engagement du 01/02/2024 (300,00 €, déjà payé 400,00 €), selon les opérations saisies ici, au 01/06/2024. Vérifiez l’engagement payé ou engagez un complément.",
    ]
  `);
});

it('payment-without-commitment', () => {
  expect(said('payment-without-commitment', { draft: pay(10, null) })).toMatchInlineSnapshot(`
    [
      "warning | – | – | – | Ce paiement de 10,00 € ne désigne aucun engagement du registre. Choisissez l’engagement qu’il paie, ou enregistrez cet engagement d’abord.",
    ]
  `);
  const entries = [payment('p1', 10, '2024-03-01', null)];
  expect(said('payment-without-commitment', { entries })).toMatchInlineSnapshot(`
    [
      "warning | 1000 | – | – | Des paiements, pour 10,00 € en tout, ne désignent aucun engagement, selon les opérations saisies ici, au 01/06/2024. Annulez-les et enregistrez-les de nouveau sur leur engagement.",
    ]
  `);
});

it('pending-too-long', () => {
  const waiting = commitment('e1', 500, '2024-02-01', { pending: true });
  expect(said('pending-too-long', { entries: [waiting] })).toMatchInlineSnapshot(`
    [
      "information | – | – | – | Une écriture attend depuis plus de 30 jours (avant le 02/05/2024), pour 500,00 € comptés comme pris. Confirmez-la avec son n° d’EJ, ou annulez-la si l’opération n’a pas eu lieu.",
    ]
  `);
  const two = [waiting, payment('p1', 10, '2024-02-01', 'e1', { pending: true })];
  expect(said('pending-too-long', { entries: two, control: { pendingDays: 1 } })).toMatchInlineSnapshot(`
    [
      "information | – | – | – | 2 écritures attendent depuis plus de 1 jour (avant le 31/05/2024), pour 510,00 € comptés comme pris. Confirmez-les avec leur n° d’EJ, ou annulez-les si l’opération n’a pas eu lieu.",
    ]
  `);
});

it('repayment-of-earlier-year, withdrawal-of-earlier-year', () => {
  const entries = [commitment('e1', 500, '2023-02-01'), payment('p1', 500, '2023-12-31', 'e1')];
  const back = draft('repayment', 10, '2024-06-01', 'p1');
  expect(said('repayment-of-earlier-year', { entries, draft: back })).toMatchInlineSnapshot(`
    [
      "information | – | 2024 | – | Ce reversement de 10,00 € porte sur un paiement de 2023 : il n’ajoute pas de CP en 2024. Demandez au comptable s’il donne lieu à un rétablissement de crédits.",
    ]
  `);
  const less = draft('withdrawal', 10, '2024-06-01', 'e1');
  expect(said('withdrawal-of-earlier-year', { entries, draft: less })).toMatchInlineSnapshot(`
    [
      "information | – | 2024 | – | Ce retrait de 10,00 € porte sur un engagement de 2023 : il ne rend pas d’AE en 2024, seulement de la place sous le plafond de la convention.",
    ]
  `);
});

it('report-due', () => {
  const convention = makeConvention({ endDate: isoDate('2024-06-01') });
  const entries = [engaged, payment('p1', 400, '2024-03-01', 'e1')];
  expect([
    ...said('report-due', { convention, entries }),
    ...said('report-due', { convention, entries, today: '2024-06-02' }),
  ]).toMatchInlineSnapshot(`
    [
      "information | – | – | – | La convention prend fin le 01/06/2024 : le délégant attend le compte rendu, avec 500,00 € engagés et 100,00 € de restes à payer, selon les opérations saisies ici, au 01/06/2024. Préparez l’état des dépenses et les prévisions de commande et de consommation.",
      "information | – | – | – | La convention a pris fin le 01/06/2024 : le délégant attend le compte rendu, avec 500,00 € engagés et 100,00 € de restes à payer, selon les opérations saisies ici, au 02/06/2024. Préparez l’état des dépenses et les prévisions de commande et de consommation.",
    ]
  `);
});

it('service-exceeds-commitment', () => {
  const service = (amount: number) => followUp('service-rendered', 's1', amount, '2024-03-01', 'e1');
  const asked = draft('service-rendered', 450, '2024-06-01', 'e1');
  expect(
    said('service-exceeds-commitment', { entries: [engaged, service(100)], draft: asked }),
  ).toMatchInlineSnapshot(`
    [
      "warning | 5000 | – | – | Le service fait de 550,00 € dépasse de 50,00 € l’engagement du 01/02/2024 (500,00 €), selon les opérations saisies ici, au 01/06/2024. Vérifiez le montant certifié ou engagez un complément.",
    ]
  `);
  const entries = [engaged, service(100)];
  expect(said('service-exceeds-commitment', { entries, draft: pay(101) })).toMatchInlineSnapshot(`
    [
      "warning | 100 | – | – | 101,00 € payés sur l’engagement du 01/02/2024 pour 100,00 € de service fait : 1,00 € de trop, selon les opérations saisies ici, au 01/06/2024. Constatez le service fait avant de payer, ou vérifiez qu’il s’agit d’une avance.",
    ]
  `);
});

it('staff-costs', () => {
  const typed = (excludesStaffCosts: boolean | null, changes: Partial<BudgetDraft>) =>
    said('staff-costs', {
      convention: makeConvention({ excludesStaffCosts }),
      draft: { ...pay(10), ...changes },
    });
  expect([
    ...typed(true, { purpose: 'Salaires de mai' }),
    ...typed(null, { imputation: { account: '64' + '11000000' } }),
  ]).toMatchInlineSnapshot(`
    [
      "information | – | – | – | Ce paiement semble une dépense de personnel (objet : « salaires »). La convention est hors titre 2. Vérifiez l’imputation.",
      "information | – | – | – | Ce paiement semble une dépense de personnel (compte 6411000000). Les crédits délégués sont en général hors titre 2 : vérifiez la convention. Vérifiez l’imputation.",
    ]
  `);
});

it('uncovered-commitments', () => {
  const convention = makeConvention({
    allotments: [makeAllotment('commitment', 2024, 1_000), makeAllotment('payment', 2024, 400)],
  });
  expect(said('uncovered-commitments', { convention, entries: [engaged] })).toMatchInlineSnapshot(`
    [
      "warning | 10000 | – | – | Les restes à payer dépassent de 100,00 € les CP de l’année et des suivantes, selon les opérations saisies ici, au 01/06/2024. Prévoyez ces CP avec le délégant.",
    ]
  `);
  expect(said('uncovered-commitments', { convention, draft: engage(401) })).toMatchInlineSnapshot(`
    [
      "warning | 100 | – | – | Après cette opération, les restes à payer dépasseraient de 1,00 € les CP de l’année et des suivantes, selon les opérations saisies ici, au 01/06/2024. Prévoyez ces CP avec le délégant.",
    ]
  `);
});

it('unresolved-reference', () => {
  const entries = [release('r', 'nobody', '2024-02-01'), withdrawal('w', 10, '2024-03-01', 'lost')];
  expect(said('unresolved-reference', { entries })).toMatchInlineSnapshot(`
    [
      "error | – | – | – | Le retrait d’engagement du 01/03/2024 porte sur un engagement qui n’est pas dans ce registre, ou qui est annulé. Le calcul ne peut pas en tenir compte : vérifiez le registre avec Chorus.",
      "error | – | – | – | La libération de tranche du 01/02/2024 porte sur une tranche que la convention ne connaît pas. Le calcul ne peut pas en tenir compte : vérifiez le registre avec Chorus.",
    ]
  `);
});

it('unused-credits', () => {
  const today = '2024-12-01';
  expect(said('unused-credits', { entries: [engaged], today })).toMatchInlineSnapshot(`
    [
      "information | – | 2024 | – | Il reste 500,00 € d’AE et 1 000,00 € de CP en 2024, à utiliser avant le 31/12/2024, selon les opérations saisies ici, au 01/12/2024. Informez le délégant de ce qui ne servira pas.",
    ]
  `);
  const convention = makeConvention({ endDate: isoDate('2024-12-15') });
  const typed = draft('payment', 400, '2024-12-01', 'e1');
  expect(
    said('unused-credits', { convention, entries: [engaged], draft: typed, today }),
  ).toMatchInlineSnapshot(`
    [
      "information | – | 2024 | – | Il resterait 500,00 € d’AE et 600,00 € de CP en 2024, à utiliser avant le 15/12/2024, selon les opérations saisies ici, au 01/12/2024. Informez le délégant de ce qui ne servira pas.",
    ]
  `);
});

it('usage-threshold', () => {
  const threshold = (changes: Partial<Threshold>): Threshold => ({
    operation: 'commitment',
    base: 'annual',
    against: 'total',
    share: 5_000,
    left: null,
    level: 'warning',
    ...changes,
  });
  const thresholds = [
    threshold({}),
    threshold({ against: 'released', share: 4_950 }),
    threshold({ base: 'overall', share: null, left: euros(600) }),
    threshold({ operation: 'payment', share: 9_000, left: euros(750) }),
  ];
  const entries = [engaged, payment('p1', 300, '2024-03-01', 'e1')];
  expect(said('usage-threshold', { entries, control: { thresholds } })).toMatchInlineSnapshot(`
    [
      "warning | – | 2024 | – | Les AE de 2024 sont consommés à 50 % ou plus (500,00 € sur 1 000,00 €), selon les opérations saisies ici, au 01/06/2024. Prévoyez la suite avec le délégant.",
      "warning | – | 2024 | – | Les AE de 2024 libérés au 01/06/2024 sont consommés à 49,5 % ou plus (500,00 € sur 1 000,00 €), selon les opérations saisies ici, au 01/06/2024. Prévoyez la suite avec le délégant.",
      "warning | – | – | – | Les AE de toute la convention : il ne reste plus que 500,00 € (500,00 € consommés sur 1 000,00 €), selon les opérations saisies ici, au 01/06/2024. Prévoyez la suite avec le délégant.",
      "warning | – | 2024 | – | Les CP de 2024 : il ne reste plus que 700,00 € (300,00 € consommés sur 1 000,00 €), selon les opérations saisies ici, au 01/06/2024. Prévoyez la suite avec le délégant.",
    ]
  `);
  expect(
    said('usage-threshold', { entries, control: { thresholds }, draft: engage(100) }),
  ).toMatchInlineSnapshot(`
    [
      "warning | – | 2024 | – | Les AE de 2024 seraient consommés à 50 % ou plus (600,00 € sur 1 000,00 €), selon les opérations saisies ici, au 01/06/2024. Prévoyez la suite avec le délégant.",
      "warning | – | 2024 | – | Les AE de 2024 libérés au 01/06/2024 seraient consommés à 49,5 % ou plus (600,00 € sur 1 000,00 €), selon les opérations saisies ici, au 01/06/2024. Prévoyez la suite avec le délégant.",
      "warning | – | – | – | Les AE de toute la convention : il ne resterait plus que 400,00 € (600,00 € consommés sur 1 000,00 €), selon les opérations saisies ici, au 01/06/2024. Prévoyez la suite avec le délégant.",
    ]
  `);
});

it('year-end-window', () => {
  const on = (operation: BudgetDraft['operation']) =>
    said('year-end-window', { draft: draft(operation, 1, '2024-12-20') });
  expect([...on('commitment'), ...on('payment')]).toMatchInlineSnapshot(`
    [
      "warning | – | 2024 | – | Fin de gestion : les nouvelles commandes ne sont en général plus prises du 15/12 au 31/01 environ. Vérifiez le calendrier de votre service avant de compter sur cette date.",
      "warning | – | 2024 | – | Fin de gestion : les paiements aux fournisseurs sont en général suspendus du 30/11 au 31/01 environ. Vérifiez le calendrier de votre service avant de compter sur cette date.",
    ]
  `);
});

it('imputation-differs', () => {
  const convention = makeConvention({
    programme: '352',
    imputation: {
      functionalAreas: ['0352-01'],
      fundsCenters: ['0352-CFSE-CFIN', '0352-CFSE-CDNE'],
      activities: [],
      costCenters: [],
      fund: null,
      materialGroup: null,
      location: null,
    },
  });
  const typed = engage(10, { imputation: { fundsCenter: '0349-CDBU-CENS' } });
  expect(said('imputation-differs', { convention, draft: typed })).toMatchInlineSnapshot(`
    [
      "warning | – | – | – | Le centre financier saisi, 0349-CDBU-CENS, n’est pas dans la convention, qui ouvre 0352-CFSE-CFIN, 0352-CFSE-CDNE. Corrigez la référence, ou demandez un avenant.",
      "warning | – | – | – | Les références saisies relèvent de programmes différents (0349 et 0352) : domaine fonctionnel, centre financier et activité commencent par le même. Vérifiez-les.",
    ]
  `);
  const entries = [
    commitment('e1', 10, '2024-02-01', { fundsCenter: '0352-CFSE-ZZZZ' }),
    payment('p1', 10, '2024-02-01', null, { fundsCenter: '0352-CFSE-AAAA' }),
  ];
  expect(said('imputation-differs', { convention, entries })).toMatchInlineSnapshot(`
    [
      "warning | – | – | – | Des écritures sont imputées sur 0352-CFSE-AAAA, 0352-CFSE-ZZZZ, et la convention ouvre 0352-CFSE-CFIN, 0352-CFSE-CDNE. Annulez-les et enregistrez-les sur le bon centre financier, ou demandez un avenant.",
    ]
  `);
});

it('imputation-unresolved', () => {
  const convention = makeConvention({
    allotments: ['0352-CFSE-BBBB', '0352-CFSE-AAAA'].flatMap((fundsCenter) => [
      { ...makeAllotment('commitment', 2024, 500), fundsCenter },
      { ...makeAllotment('payment', 2024, 500), fundsCenter },
    ]),
  });
  expect(said('imputation-unresolved', { convention, draft: engage(10) })).toMatchInlineSnapshot(`
    [
      "error | – | – | – | Cet engagement ne dit pas sur quel centre financier il porte. La convention ouvre ses crédits par centre financier (0352-CFSE-AAAA, 0352-CFSE-BBBB). Choisissez celui qui paie.",
    ]
  `);
  const other = pay(10, null);
  expect(
    said('imputation-unresolved', { convention, draft: { ...other, fundsCenter: '0352-CFSE-CCCC' } }),
  ).toMatchInlineSnapshot(`
    [
      "error | – | – | – | Ce paiement porte sur 0352-CFSE-CCCC. La convention ouvre ses crédits par centre financier (0352-CFSE-AAAA, 0352-CFSE-BBBB). Choisissez celui qui paie.",
    ]
  `);
  const entries = [engaged, payment('p1', 10, '2024-03-01', null, { fundsCenter: '0352-CFSE-CCCC' })];
  expect(said('imputation-unresolved', { convention, entries })).toMatchInlineSnapshot(`
    [
      "error | – | 2024 | – | 500,00 € d’AE de 2024 sont enregistrés sans centre financier, selon les opérations saisies ici, au 01/06/2024. La convention ouvre ses crédits par centre financier (0352-CFSE-AAAA, 0352-CFSE-BBBB). Annulez ces écritures et enregistrez-les de nouveau sur celui qui paie.",
      "error | – | 2024 | – | 10,00 € de CP de 2024 sont enregistrés sur 0352-CFSE-CCCC, selon les opérations saisies ici, au 01/06/2024. La convention ouvre ses crédits par centre financier (0352-CFSE-AAAA, 0352-CFSE-BBBB). Annulez ces écritures et enregistrez-les de nouveau sur celui qui paie.",
    ]
  `);
});

it('an adjustment is in the figures', () => {
  const entries = [engaged, adjustment('a1', 'commitment', 2024, -600, '2024-03-01', { reason: 'blocked' })];
  expect(said('commitment-exceeds-year', { entries })).toMatchInlineSnapshot(`
    [
      "error | 10000 | 2024 | – | Les engagements dépassent de 100,00 € les AE de 2024 (dotation 400,00 €, 500,00 € engagés ou en attente), selon les opérations saisies ici, au 01/06/2024. Réduisez les engagements ou demandez un avenant au délégant.",
    ]
  `);
});
