import type { Allotment, Tranche } from '../../convention/convention';
import type { IsoDate } from '../../dates';
import { add, type Cents, ZERO } from '../../money';
import type { CreditLine, FactKey, FactValue } from '../candidate';

/** What the person accepted, by fact. */
export type Accepted = ReadonlyMap<FactKey, FactValue>;

export function textOf(accepted: Accepted, key: FactKey): string | null {
  const value = accepted.get(key);
  if (value?.type === 'text') return value.text;
  return value?.type === 'code' ? value.code : null;
}

export function amountOf(accepted: Accepted, key: FactKey): Cents | null {
  const value = accepted.get(key);
  return value?.type === 'amount' ? value.amount : null;
}

export function dateOf(accepted: Accepted, key: FactKey): IsoDate | null {
  const value = accepted.get(key);
  return value?.type === 'date' ? value.date : null;
}

export function monthsOf(accepted: Accepted, key: FactKey): number | null {
  const value = accepted.get(key);
  return value?.type === 'months' ? value.months : null;
}

export function yesNoOf(accepted: Accepted, key: FactKey): boolean | null {
  const value = accepted.get(key);
  return value?.type === 'yes-no' ? value.isYes : null;
}

/** The numbered facts of one kind, by their number. */
export function numbered(accepted: Accepted, kind: string): { rank: number; value: FactValue }[] {
  return [...accepted]
    .filter(([key]) => key.startsWith(`${kind}:`))
    .map(([key, value]) => ({ rank: Number(key.slice(kind.length + 1)), value }))
    .sort((first, second) => first.rank - second.rank);
}

export const codesOf = (accepted: Accepted, kind: string): string[] => [
  ...new Set(numbered(accepted, kind).flatMap(({ value }) => (value.type === 'code' ? [value.code] : []))),
];

export const tranchesOf = (accepted: Accepted): Omit<Tranche, 'id' | 'fundsCenter'>[] =>
  numbered(accepted, 'tranche').flatMap(({ value }) => (value.type === 'tranche' ? [value.tranche] : []));

/** The credits of each year: by funds center where accepted lines name one and make the year's amount, else whole. */
export function allotmentsOf(accepted: Accepted): Allotment[] {
  const lines = numbered(accepted, 'line').flatMap(({ value }) =>
    value.type === 'line' ? [value.line] : [],
  );
  return (['commitment', 'payment'] as const).flatMap((kind) =>
    numbered(accepted, `${kind}-allotment`).flatMap(({ rank: year, value }): Allotment[] => {
      if (value.type !== 'amount') return [];
      const centers = byFundsCenter(lines, kind, year);
      const total = [...centers.values()].reduce((sum, amount) => add(sum, amount), ZERO);
      if (centers.size < 2 || total !== value.amount)
        return [{ kind, year, amount: value.amount, fundsCenter: null }];
      return [...centers].map(([fundsCenter, amount]) => ({ kind, year, amount, fundsCenter }));
    }),
  );
}

function byFundsCenter(
  lines: readonly CreditLine[],
  kind: Allotment['kind'],
  year: number,
): Map<string, Cents> {
  const centers = new Map<string, Cents>();
  for (const { fundsCenter, amounts } of lines) {
    for (const own of amounts) {
      if (own.kind !== kind || own.year !== year || fundsCenter === null) continue;
      centers.set(fundsCenter, add(centers.get(fundsCenter) ?? ZERO, own.amount));
    }
  }
  return centers;
}
