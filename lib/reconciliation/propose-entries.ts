import type { EntryOf } from '../budget/ledger-entry';
import { netOf } from '../budget/ledger-sums';
import { type IsoDate, isoDate, yearOf } from '../dates';
import { add, type Cents, cents, negate, subtract, sum, ZERO } from '../money';
import { at } from './chorus-figures';
import type { ExtractLine } from './extract';
import type { LedgerFigures } from './ledger-figures';
import type { Proposal } from './proposal';
import type { ReconciledLine, ReconciliationQuestion } from './reconciled-line';
import { isSettled } from './verdict';

/**
 * Adds to each line that does not agree the entries that would close its gap, where the ledger can take them: an entry
 * that `checkAppend` would refuse is not proposed, and the person is left to look.
 */
export function proposeEntries(
  lines: readonly ReconciledLine[],
  question: ReconciliationQuestion,
  figures: LedgerFigures,
): ReconciledLine[] {
  const matches = matchUnnumbered(lines, figures);
  const confirmed = new Set([...matches.values()].flatMap((entry) => (entry ? [unnumberedKey(entry)] : [])));
  const byRow = new Map<number, ExtractLine[]>();
  for (const line of question.extract.lines) at(byRow, line.row, () => []).push(line);
  const missing = new Map(
    lines.filter(isMissing).flatMap((line) => [
      [commitmentKey(line), line.key],
      [`${commitmentKey(line)} ${line.line}`, line.key],
    ]),
  );
  return lines
    .filter(({ key }) => !confirmed.has(key))
    .map((line) => {
      if (isSettled(line.verdict)) return line;
      const context: Context = { line, question, figures, byRow, missing, date: dateOf(line, question) };
      return {
        ...line,
        proposals: line.kind === 'commitment' ? forCommitment(context, matches) : forPayment(context),
      };
    });
}

interface Context {
  readonly line: ReconciledLine;
  readonly question: ReconciliationQuestion;
  readonly figures: LedgerFigures;
  readonly byRow: ReadonlyMap<number, readonly ExtractLine[]>;
  /** Year and EJ of the commitments that the ledger lacks → the key of their line, and of their proposal. */
  readonly missing: ReadonlyMap<string, string>;
  readonly date: IsoDate;
}

const isMissing = ({ kind, verdict, gap }: ReconciledLine): boolean =>
  kind === 'commitment' && verdict === 'not-in-ledger' && gap > 0;
const commitmentKey = ({ year, commitmentNumber }: ReconciledLine): string => `${year} ${commitmentNumber}`;
/** The key of the line of a commitment whose EJ is not known. */
export const unnumberedKey = ({ date, id }: EntryOf<'commitment'>): string =>
  `commitment ${yearOf(date)} ${id}`;

/** The day of the extract, or the last day of the year where the extract is of a later one. */
function dateOf({ year }: ReconciledLine, { day }: ReconciliationQuestion): IsoDate {
  return yearOf(day) === year ? day : isoDate(`${year}-12-31`);
}

/**
 * An EJ that the ledger does not know and the one commitment without EJ of the same amount: the same act, probably.
 * null where several could be: proposing one more would count it twice.
 */
function matchUnnumbered(
  lines: readonly ReconciledLine[],
  { unnumbered }: LedgerFigures,
): Map<string, EntryOf<'commitment'> | null> {
  const totals = new Map<string, Cents>();
  for (const { kind, verdict, commitmentNumber, year, chorus } of lines)
    if (kind === 'commitment' && verdict === 'not-in-ledger' && commitmentNumber !== null) {
      const key = `${year} ${commitmentNumber}`;
      totals.set(key, add(totals.get(key) ?? ZERO, chorus ?? ZERO));
    }
  const matches = new Map<string, EntryOf<'commitment'> | null>();
  for (const [key, total] of totals) {
    const found = unnumbered.filter(
      ({ entry, net }) => entry.pending && net === total && key.startsWith(entry.date.slice(0, 4)),
    );
    const rivals = [...totals].filter(
      ([other, amount]) => amount === total && other.slice(0, 4) === key.slice(0, 4),
    );
    const [only] = found;
    if (only) matches.set(key, found.length === 1 && rivals.length === 1 ? only.entry : null);
  }
  return matches;
}

function forCommitment(
  context: Context,
  matches: ReadonlyMap<string, EntryOf<'commitment'> | null>,
): Proposal[] {
  const { line, question, figures, date } = context;
  const { key, gap, commitmentNumber, verdict, year } = line;
  if (commitmentNumber === null) return [];
  const own = figures.known.get(commitmentNumber) ?? [];
  const match = matches.get(`${year} ${commitmentNumber}`);
  if (match === null) return [];
  if (match && own.length === 0)
    return [{ key, date, operation: 'confirmation', of: match.id, commitmentNumber, line: line.line }];
  if (verdict === 'not-in-chorus') return reversalOf(own, line, question, date);
  if (gap > 0 && (verdict === 'not-in-ledger' || own.length === 0)) {
    const fundsCenter = centerOf(context);
    return [
      { key, date, operation: 'commitment', amount: gap, commitmentNumber, line: line.line, fundsCenter },
    ];
  }
  const target = own.find(({ id }) => {
    const commitment = question.ledger.sums.commitments.get(id);
    return commitment !== undefined && (gap > 0 || netOf(commitment) >= negate(gap));
  });
  if (!target) return [];
  return gap > 0
    ? [{ key, date, operation: 'supplement', amount: gap, of: target.id }]
    : [{ key, date, operation: 'withdrawal', amount: negate(gap), of: target.id }];
}

/** Only a commitment on which nothing else leans, of exactly this amount, can be said never to have been. */
function reversalOf(
  own: readonly EntryOf<'commitment'>[],
  { key, gap, year }: ReconciledLine,
  { ledger }: ReconciliationQuestion,
  date: IsoDate,
): Proposal[] {
  const target = own.find(
    (entry) =>
      entry.amount === negate(gap) &&
      yearOf(entry.date) === year &&
      ledger.naming(entry.id).every(({ operation }) => operation === 'confirmation'),
  );
  return target ? [{ key, date, operation: 'reversal', of: target.id }] : [];
}

/** The convention's own code for it, where it divides its credits between several. */
function centerOf({ line, question, byRow }: Context): string | null {
  const centers = question.convention.imputation.fundsCenters;
  if (centers.length < 2) return null;
  const found = byRow.get(line.rows[0] ?? 0)?.[0]?.fundsCenter ?? null;
  return centers.find((center) => center === found) ?? null;
}

function forPayment(context: Context): Proposal[] {
  const { line, question, figures, date, missing } = context;
  const { key, gap, commitmentNumber } = line;
  const own = commitmentNumber === null ? [] : (figures.known.get(commitmentNumber) ?? []);
  if (gap < 0) return lessPaid(context);
  const payable = own.find(({ id }) => !question.ledger.isReversed(id));
  const ofProposal = payable
    ? null
    : (missing.get(`${commitmentKey(line)} ${line.line}`) ?? missing.get(commitmentKey(line)) ?? null);
  const paying = smallestOf(payingOf(context), gap);
  const paid = subtract(gap, paying);
  const common = { operation: 'payment', of: payable?.id ?? null, ofProposal, date } as const;
  return [
    ...(paid > 0 ? [{ ...common, key, amount: paid, pending: false }] : []),
    ...(paying > 0 ? [{ ...common, key: `${key} en cours`, amount: paying, pending: true }] : []),
  ];
}

const smallestOf = (first: Cents, second: Cents): Cents => cents(Math.min(first, second));

/** What of the line is on its way in Chorus and not paid yet. */
const payingOf = ({ line, byRow }: Context): Cents =>
  sum(
    line.rows
      .flatMap((row) => byRow.get(row) ?? [])
      .filter(({ year }) => year === null || year === line.year)
      .map(({ paying }) => paying ?? ZERO),
  );

/** Chorus has less: a payment of exactly that amount was one too many; else money came back on one that is large enough. */
function lessPaid({ line, question: { ledger }, figures, date }: Context): Proposal[] {
  const { key, gap, year, commitmentNumber } = line;
  const own = figures.years.payment.get(year)?.get(commitmentNumber) ?? new Map();
  const payments = [...own.values()]
    .flatMap((figure) => figure.payments)
    .flatMap(({ id }) => ledger.sums.payments.get(id) ?? []);
  const extra = payments.find(
    ({ entry, repaid }) =>
      entry.amount === negate(gap) &&
      repaid === 0 &&
      ledger.naming(entry.id).every(({ operation }) => operation === 'confirmation'),
  );
  if (extra) return [{ key, date, operation: 'reversal', of: extra.entry.id }];
  const larger = payments.find(({ entry, repaid }) => subtract(entry.amount, repaid) >= negate(gap));
  return larger ? [{ key, date, operation: 'repayment', amount: negate(gap), of: larger.entry.id }] : [];
}
