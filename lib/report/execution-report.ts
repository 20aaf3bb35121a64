import type { BudgetPosition, YearPosition } from '../budget/position';
import { CREDITS } from '../convention/budget-kind';
import { ROLE_NAMES } from '../convention/role-names';
import { formatDate, yearOf } from '../dates';
import { type Cents, sum, ZERO } from '../money';
import { extractSaid, type LastExtract } from '../reconciliation/last-extract';
import { type CommitmentExpense, expensesByCommitment } from './expenses-by-commitment';
import { amount, day, type ExportSheet, number, type SheetCell, text } from './files/sheet';

/** One line that the person foresees: orders to come (AE), and what will be paid (CP). */
export interface Forecast {
  readonly purpose: string;
  readonly year: number;
  readonly commitment: Cents | null;
  readonly payment: Cents | null;
}

/** The account that a convention asks for at its term: expenses, progress, forecasts of orders and consumption. */
export interface ExecutionReport {
  readonly position: BudgetPosition;
  readonly expenses: readonly CommitmentExpense[];
  /** How far the action is, in the person's words. */
  readonly progress: string;
  readonly forecasts: readonly Forecast[];
  /** How far the figures were checked against Chorus. */
  readonly lastExtract: LastExtract | null;
  readonly totals: {
    readonly committed: Cents;
    readonly certified: Cents;
    readonly paid: Cents;
    readonly outstanding: Cents;
    /** Paid, and committed before the ledger, on no EJ of it. */
    readonly withoutCommitment: Cents;
  };
}

export function makeExecutionReport(
  position: BudgetPosition,
  { progress, forecasts, lastExtract }: Pick<ExecutionReport, 'progress' | 'forecasts' | 'lastExtract'>,
): ExecutionReport {
  const expenses = expensesByCommitment(position);
  const total = (of: (expense: CommitmentExpense) => Cents) => sum(expenses.map(of));
  return {
    position,
    expenses,
    progress,
    forecasts,
    lastExtract,
    totals: {
      committed: total(({ committed }) => committed),
      certified: total(({ certified }) => certified),
      paid: total(({ paid }) => paid),
      outstanding: total(({ outstanding }) => outstanding),
      withoutCommitment: position.sums.paidWithoutCommitment,
    },
  };
}

const heads = (...titles: string[]): SheetCell[] => titles.map(text);

/** The consumption by EJ and poste, alone: what a table of follow-up takes in. */
export const consumptionSheet = ({ expenses, totals }: ExecutionReport): ExportSheet => ({
  name: 'Dépenses par EJ',
  rows: [
    heads(
      'N° EJ',
      'N° poste EJ',
      'Date',
      'Objet',
      'État',
      'Engagé TTC',
      'Service fait TTC',
      'Payé TTC',
      'Reste à payer TTC',
    ),
    ...expenses.map((expense) => [
      text(expense.commitmentNumber ?? ''),
      text(expense.line ?? ''),
      day(expense.date),
      text(expense.purpose),
      text(expense.isPending ? 'en attente' : 'confirmé'),
      amount(expense.committed),
      amount(expense.certified),
      amount(expense.paid),
      amount(expense.outstanding),
    ]),
    ...(totals.withoutCommitment === ZERO
      ? []
      : [
          [
            ...heads('', '', '', 'Paiements sans engagement dans ce registre', '', '', ''),
            amount(totals.withoutCommitment),
          ],
        ]),
    [
      ...heads('Total', '', '', '', ''),
      amount(totals.committed),
      amount(totals.certified),
      amount(sum([totals.paid, totals.withoutCommitment])),
      amount(totals.outstanding),
    ],
  ],
});

/** The whole account as the sheets of a workbook. */
export function reportSheets(report: ExecutionReport): ExportSheet[] {
  const { position, forecasts } = report;
  return [
    { name: 'Convention', rows: conventionRows(report) },
    {
      name: 'Crédits par exercice',
      rows: [
        heads(
          'Crédits',
          'Exercice',
          'Dotation',
          'Libérés',
          'Consommés',
          'dont en attente',
          'Non consommé',
          'Disponible',
        ),
        ...position.years.map((line) => yearRow(line, yearOf(position.date))),
      ],
    },
    consumptionSheet(report),
    {
      name: 'Prévisions',
      rows: [
        heads('Objet', 'Exercice', 'Commandes prévues (AE)', 'Paiements prévus (CP)'),
        ...forecasts.map((line) => [
          text(line.purpose),
          number(line.year),
          amount(line.commitment),
          amount(line.payment),
        ]),
        [
          ...heads('Total', ''),
          amount(sum(forecasts.map(({ commitment }) => commitment ?? ZERO))),
          amount(sum(forecasts.map(({ payment }) => payment ?? ZERO))),
        ],
      ],
    },
  ];
}

/** What was not consumed of a year that is over has lapsed: nothing of it is available. */
const yearRow = (line: YearPosition, year: number): SheetCell[] => [
  text(CREDITS[line.kind]),
  number(line.year),
  amount(line.allotted),
  amount(line.released),
  amount(line.taken),
  amount(line.pending),
  amount(line.remaining),
  amount(line.year < year ? null : line.available),
];

function conventionRows({ position, progress, lastExtract }: ExecutionReport): SheetCell[][] {
  const { convention, date } = position;
  const facts: [string, SheetCell][] = [
    ['Convention', text(convention.title)],
    ...(convention.number === null ? [] : [['Numéro', text(convention.number)] as [string, SheetCell]]),
    ...convention.parties.map(({ role, name }): [string, SheetCell] => [ROLE_NAMES[role], text(name)]),
    ['Signature', day(convention.signatureDate)],
    ['Fin technique', day(convention.endDate)],
    ['Plafond des AE', amount(convention.cap)],
    ['Situation au', text(`${formatDate(date)}, selon les opérations saisies ; Chorus fait foi`)],
    ['Rapprochement avec Chorus', text(extractSaid(lastExtract))],
    ['Avancement', text(progress)],
  ];
  return [heads('Compte rendu d’exécution', 'Contenu'), ...facts.map(([name, value]) => [text(name), value])];
}
