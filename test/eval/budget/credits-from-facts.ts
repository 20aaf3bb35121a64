import type { Facts } from './facts';

export const present = <Value>(value: Value | null | undefined): Value[] =>
  value === null || value === undefined ? [] : [value];

const BUDGETS = { AE: 'commitment', CP: 'payment' } as const;

type YearAmounts = Facts['amounts'][number];

const linesOf = (amounts: readonly YearAmounts[], fundsCenter: string | null) =>
  amounts.flatMap(({ year, ae: commitment, cp: payment }) => [
    ...present(commitment).map((amount) => ({ kind: 'commitment', year, amount, fundsCenter })),
    ...present(payment).map((amount) => ({ kind: 'payment', year, amount, fundsCenter })),
  ]);

/** Credits by funds center where the lines give several and add up to the table of the years; else those of the years. */
export function allotmentsFromFacts({ amounts, lines }: Facts) {
  const whole = linesOf(amounts, null);
  const byCenter = new Map<string, YearAmounts[]>();
  for (const line of lines) {
    const known = byCenter.get(line.fundsCenter ?? '') ?? [];
    byCenter.set(line.fundsCenter ?? '', [...known, ...line.amounts]);
  }
  const parts = [...byCenter].flatMap(([center, stated]) => summed(linesOf(stated, center)));
  const isDivided = byCenter.size > 1 && !byCenter.has('');
  return isDivided && addsUp(parts, whole) ? parts : whole;
}

type Line = ReturnType<typeof linesOf>[number];
const place = ({ kind, year }: Line) => `${kind} ${year}`;

/** Two activities of one funds center in one year are one line of credits. */
function summed(lines: readonly Line[]): Line[] {
  return [...Map.groupBy(lines, place).values()].flatMap((group) =>
    group
      .slice(0, 1)
      .map((line) => ({ ...line, amount: group.reduce((sum, { amount }) => sum + amount, 0) })),
  );
}

function addsUp(parts: readonly Line[], whole: readonly Line[]): boolean {
  const totals = (lines: readonly Line[]) =>
    [...Map.groupBy(lines, place)]
      .map(([key, group]) => `${key} ${group.reduce((sum, { amount }) => sum + amount, 0)}`)
      .sort()
      .join();
  return totals(parts) === totals(whole);
}

/** @param prefix what the ids of the tranches start with: `tranche-1`, `tranche-2`… by their rank. */
export const tranchesFromFacts = (facts: Facts, prefix: string) =>
  facts.tranches.map((tranche, rank) => ({
    id: `${prefix}${rank + 1}`,
    kind: BUDGETS[tranche.budget],
    year: tranche.year,
    amount: amountOf(tranche, facts),
    fundsCenter: null,
    extent: tranche.kind,
    share: typeof tranche.share === 'number' ? Math.round(tranche.share * 10_000) : null,
    release: {
      type: tranche.release.type,
      text: tranche.release.text ?? '',
      date: tranche.release.date ?? null,
    },
    conditional: tranche.conditional,
  }));

/** A tranche without amount is its share of the year's credits, the whole year when it has no share either. */
function amountOf(tranche: Facts['tranches'][number], facts: Facts): number {
  if (typeof tranche.amount === 'number') return tranche.amount;
  const year = facts.amounts.find((line) => line.year === tranche.year);
  const allotted = (tranche.budget === 'AE' ? year?.ae : year?.cp) ?? 0;
  return Math.round(allotted * exactShare(tranche.share ?? 1));
}

/** A share is written to four decimals: 0.3333 is a third. */
function exactShare(share: number): number {
  const parts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].find(
    (count) => Math.abs(share * count - Math.round(share * count)) < count * 0.000_05,
  );
  return parts === undefined ? share : Math.round(share * parts) / parts;
}
