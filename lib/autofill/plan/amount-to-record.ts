import { type BasisPoints, type Cents, sum } from '../../money';
import type { DraftEntry, FillPlan, FillStep } from './fill-plan';
import type { LineShare } from './line-share';

/** What the ledger of one convention records of a fill, and the fields that carry it. */
export interface RecordedShare {
  readonly conventionId: string;
  /** Tax included. */
  readonly amount: Cents;
  readonly netOfTax: { readonly amount: Cents; readonly vatRate: BasisPoints } | null;
  readonly fundsCenter: string | null;
  /** When none of these holds its amount in the end, nothing of it was entered. */
  readonly controlIds: readonly string[];
}

/**
 * What the ledger records for a confirmed plan: the amount the person typed, when the plan really writes it. Nothing for
 * an estimation, for references alone, and for a table of the convention's own yearly amounts, which plans credits and
 * commits nothing. Split over lines, one share a line: carried by the amounts of that line, else by those above the lines.
 */
export function amountsToRecord(
  plan: FillPlan,
  whole: LineShare,
  lines: readonly LineShare[] = [],
): RecordedShare[] {
  const { draft } = whole;
  if (draft.nature === 'estimate' || draft.amount === null) return [];
  const carrying = (steps: readonly FillStep[], { amount, netOfTax }: DraftEntry) =>
    steps
      .filter((step) => step.amount !== null && (step.amount === amount || step.amount === netOfTax?.amount))
      .map(({ controlId }) => controlId);
  const shares = lines.length > 0 ? lines : [whole];
  const common = carrying(
    lines.length > 0 ? plan.steps.filter(({ line }) => line === null) : plan.steps,
    draft,
  );
  const hasLineAmounts =
    lines.length > 0 && plan.steps.some((step) => step.line !== null && step.amount !== null);
  return shares.flatMap(({ snapshot, draft: own, fundsCenter }, line) => {
    const carriers = hasLineAmounts
      ? carrying(
          plan.steps.filter((step) => step.line === line),
          own,
        )
      : common;
    return own.amount === null || carriers.length === 0
      ? []
      : [
          {
            conventionId: snapshot.conventionId,
            amount: own.amount,
            netOfTax: own.netOfTax,
            fundsCenter,
            controlIds: carriers,
          },
        ];
  });
}

export type ConventionShare = Omit<RecordedShare, 'controlIds'>;

/** One amount a convention, in the order of the lines. */
export function byConvention(shares: readonly RecordedShare[]): ConventionShare[] {
  return [...Map.groupBy(shares, ({ conventionId }) => conventionId)].map(([conventionId, own]) => {
    const rate = own[0]?.netOfTax?.vatRate;
    const net = own.flatMap(({ netOfTax }) => (netOfTax ? [netOfTax.amount] : []));
    return {
      conventionId,
      amount: sum(own.map(({ amount }) => amount)),
      fundsCenter: own[0]?.fundsCenter ?? null,
      netOfTax: rate === undefined || net.length < own.length ? null : { amount: sum(net), vatRate: rate },
    };
  });
}
