import type { EntryOf } from '../budget/ledger-entry';
import { netOf } from '../budget/ledger-sums';
import { type IsoDate, isoDate, yearOf } from '../dates';
import { type Cents, cents, negate, subtract, sum, ZERO } from '../money';
import { at } from './chorus-figures';
import type { ExtractLine } from './extract';
import type { LedgerFigures } from './ledger-figures';
import { type Matches, matchUnnumbered, unnumberedKey } from './match-unnumbered';
import type { Proposal } from './proposal';
import type { ReconciledLine, ReconciliationQuestion } from './reconciled-line';
import { STEP } from './steps';
import { isSettled } from './verdict';

/**
 * Adds to each line that does not agree the entries that would close its gap, where the ledger can take them: an entry
 * that `checkAppend` would refuse is not proposed, and the person is left to look. In steps; yields the share done.
 */
export function* proposeEntries(
  lines: readonly ReconciledLine[],
  question: ReconciliationQuestion,
  figures: LedgerFigures,
): Generator<number, ReconciledLine[]> {
  const matches = matchUnnumbered(lines, figures);
  yield 0;
  const confirmed = new Set([...matches.values()].flatMap((entry) => (entry ? [unnumberedKey(entry)] : [])));
  const byRow = new Map<number, ExtractLine[]>();
  for (const [rank, line] of question.extract.lines.entries()) {
    if (rank % STEP === 0) yield (0.5 * rank) / question.extract.lines.length;
    at(byRow, line.row, () => []).push(line);
  }
  const missing = new Map<string, string>();
  for (const [rank, line] of lines.entries()) {
    if (rank % STEP === 0) yield 0.5;
    if (!isMissing(line)) continue;
    missing.set(commitmentKey(line), line.key);
    missing.set(`${commitmentKey(line)} ${line.line}`, line.key);
  }
  const proposed: ReconciledLine[] = [];
  for (const [rank, line] of lines.entries()) {
    if (rank % STEP === 0) yield 0.5 + (0.5 * rank) / lines.length;
    if (confirmed.has(line.key)) continue;
    const context: Context = { line, question, figures, byRow, missing, date: dateOf(line, question) };
    proposed.push({
      ...line,
      proposals: isSettled(line.verdict) ? [] : proposalsFor(context, matches),
    });
  }
  return proposed;
}

const proposalsFor = (context: Context, matches: Matches): Proposal[] =>
  context.line.kind === 'commitment' ? forCommitment(context, matches) : forPayment(context);

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
/** The day of the extract, or the last day of the year where the extract is of a later one. */
function dateOf({ year }: ReconciledLine, { day }: ReconciliationQuestion): IsoDate {
  return yearOf(day) === year ? day : isoDate(`${year}-12-31`);
}

function forCommitment(context: Context, matches: Matches): Proposal[] {
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
