import { BUDGET_KINDS, type BudgetKind } from '../convention/budget-kind';
import { type Cents, subtract, sum, ZERO } from '../money';
import {
  type ChorusFigure,
  type ChorusFigures,
  countLine,
  type FiguresByCommitment,
  yearsOf,
} from './chorus-figures';
import { makeScope } from './in-scope';
import { type LedgerFigure, type LedgerFigures, ledgerFigures } from './ledger-figures';
import { unnumberedKey } from './match-unnumbered';
import { proposeEntries } from './propose-entries';
import type { ReconciledLine, Reconciliation, ReconciliationQuestion } from './reconciled-line';
import { inShare, resultOf, STEP } from './steps';
import { isSettled, TOLERANCE, type Verdict } from './verdict';

/** What is compared of one EJ in one year. */
export interface CommitmentPair {
  readonly kind: BudgetKind;
  readonly year: number;
  readonly number: string | null;
  readonly chorus: ReadonlyMap<string | null, ChorusFigure>;
  readonly ledger: ReadonlyMap<string | null, LedgerFigure>;
}

/** Sets an extract beside a ledger, EJ by EJ and poste by poste (extracts.md §2 B: the words of the verdicts). Pure. */
export const reconcile = (question: ReconciliationQuestion): Reconciliation =>
  resultOf(reconcileInSteps(question));

/**
 * The same in steps of some milliseconds, so that a page can go on between two of them and give it up. Yields the share
 * that is done, from 0 to 1.
 */
export function* reconcileInSteps(question: ReconciliationQuestion): Generator<number, Reconciliation> {
  const { extract, convention, ledger, day, fiscalYear } = question;
  const years = yearsOf(extract, fiscalYear);
  yield 0;
  const figures = ledgerFigures(ledger.entries, day, years, extract.holdsCarryOver);
  const isInScope = makeScope(convention.imputation);
  const kinds = BUDGET_KINDS.filter((kind) => extract.tells.includes(kind));
  const chorus = new Map(kinds.map((kind): [BudgetKind, ChorusFigures] => [kind, new Map()]));
  let outside = 0;
  for (const [rank, line] of extract.lines.entries()) {
    if (rank % STEP === 0) yield (0.4 * rank) / extract.lines.length;
    const isKnown = line.commitmentNumber !== null && figures.known.has(line.commitmentNumber);
    if (!isKnown && !isInScope(line)) outside += 1;
    else for (const [kind, counted] of chorus) countLine(counted, line, kind, fiscalYear);
  }
  const lines: ReconciledLine[] = [];
  for (const [kind, counted] of chorus)
    for (const year of years) {
      const compared = pairs(kind, year, counted.get(year), figures);
      for (const [rank, pair] of compared.entries()) {
        if (rank % STEP === 0) yield 0.4;
        lines.push(...judge(pair));
      }
    }
  const waiting = extract.tells.includes('commitment') ? unnumberedLines(figures, years) : [];
  const proposed = yield* inShare(0.5, proposeEntries([...lines, ...waiting], question, figures));
  return { lines: proposed, outside, later: figures.later };
}

/** Every EJ that one side or the other has in the year. */
function pairs(
  kind: BudgetKind,
  year: number,
  chorus: FiguresByCommitment<ChorusFigure> = new Map(),
  figures: LedgerFigures,
): CommitmentPair[] {
  const ledger = figures.years[kind].get(year) ?? new Map<string | null, Map<string | null, LedgerFigure>>();
  return [...new Set([...chorus.keys(), ...ledger.keys()])].map((number) => ({
    kind,
    year,
    number,
    chorus: chorus.get(number) ?? new Map(),
    ledger: ledger.get(number) ?? new Map(),
  }));
}

const isNear = (first: Cents, second: Cents): boolean => Math.abs(first - second) <= TOLERANCE;
const totalOf = (figures: ReadonlyMap<unknown, { readonly amount: Cents }>): Cents =>
  sum([...figures.values()].map(({ amount }) => amount));

function judge(pair: CommitmentPair): ReconciledLine[] {
  const { chorus, ledger } = pair;
  const places = [...new Set([...chorus.keys(), ...ledger.keys()])];
  const byPlace = () => places.map((line) => lineOf(pair, line)).filter((line) => line !== null);
  if (places.every((line) => isNear(amountAt(chorus, line), amountAt(ledger, line)))) return byPlace();
  const whole = wholeLine(pair);
  if (isSettled(whole.verdict)) return [whole];
  // Without the poste on one side there is nothing to compare poste by poste.
  const isTold = places.every((line) => line !== null);
  return isTold || chorus.size === 0 || ledger.size === 0 ? byPlace() : [whole];
}

const amountAt = (figures: ReadonlyMap<string | null, { readonly amount: Cents }>, line: string | null) =>
  figures.get(line)?.amount ?? ZERO;

function lineOf(pair: CommitmentPair, line: string | null): ReconciledLine | null {
  const chorus = pair.chorus.get(line)?.amount ?? null;
  const ledger = pair.ledger.get(line)?.amount ?? null;
  if (isNear(chorus ?? ZERO, ZERO) && isNear(ledger ?? ZERO, ZERO)) return null;
  return made(pair, line, chorus, ledger, verdictOf(chorus, ledger));
}

function verdictOf(chorus: Cents | null, ledger: Cents | null): Verdict {
  if (isNear(chorus ?? ZERO, ledger ?? ZERO)) return 'identical';
  if (chorus === null) return 'not-in-chorus';
  return ledger === null ? 'not-in-ledger' : 'gap';
}

function wholeLine(pair: CommitmentPair): ReconciledLine {
  const [chorus, ledger] = [totalOf(pair.chorus), totalOf(pair.ledger)];
  const isNamedOnce = pair.chorus.size === 1 && pair.ledger.size === 1;
  const isBlank = pair.chorus.has(null) || pair.ledger.has(null);
  // One poste in Chorus, none named in the ledger: the same thing.
  const same = isNamedOnce && isBlank ? 'identical' : 'divided';
  return made(pair, null, chorus, ledger, isNear(chorus, ledger) ? same : 'gap');
}

function made(
  { kind, year, number, chorus: figures }: CommitmentPair,
  line: string | null,
  chorus: Cents | null,
  ledger: Cents | null,
  verdict: Verdict,
): ReconciledLine {
  const rows =
    line === null ? [...figures.values()].flatMap((figure) => figure.rows) : figures.get(line)?.rows;
  return {
    key: `${kind} ${year} ${number ?? '#'} ${line ?? ''}`,
    kind,
    year,
    commitmentNumber: number,
    line,
    chorus,
    ledger,
    gap: subtract(chorus ?? ZERO, ledger ?? ZERO),
    verdict,
    rows: rows ?? [],
    proposals: [],
  };
}

/** Commitments of those years that wait for their EJ number. */
function unnumberedLines({ unnumbered }: LedgerFigures, years: readonly number[]): ReconciledLine[] {
  return unnumbered
    .filter(({ entry, net }) => net !== 0 && years.includes(Number(entry.date.slice(0, 4))))
    .map(({ entry, net }) => ({
      key: unnumberedKey(entry),
      kind: 'commitment' as const,
      year: Number(entry.date.slice(0, 4)),
      commitmentNumber: null,
      line: null,
      chorus: null,
      ledger: net,
      gap: subtract(ZERO, net),
      verdict: 'not-in-chorus' as const,
      rows: [],
      proposals: [],
    }));
}
