import { z } from 'zod';
import { BUDGET_KINDS } from '../convention/budget-kind';
import { centsSchema, isoDateSchema } from '../convention/convention';
import { addMonths, dayOf, endOfMonth, type IsoDate, monthOf, yearOf } from '../dates';
import { split } from '../money';
import type { BudgetPosition } from './position';

/** A line of the échéancier: what is expected to be committed or paid on a day, tax included. */
export const forecastLineSchema = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(BUDGET_KINDS),
  date: isoDateSchema,
  amount: centsSchema.refine((amount) => amount > 0, 'un montant est supérieur à zéro'),
  label: z.string().max(200),
});
export type ForecastLine = z.infer<typeof forecastLineSchema>;

/** Échéanciers typed by the person, by convention. */
export const forecastsSchema = z.record(z.string(), z.array(forecastLineSchema));
export type Forecasts = z.infer<typeof forecastsSchema>;

/** The last day by which the restes à payer are taken to be paid: the technical end, else the end of the last year with CP. */
export function lastPaymentDay({ convention, date }: BudgetPosition): IsoDate {
  const years = convention.allotments.filter(({ kind }) => kind === 'payment').map(({ year }) => year);
  const end = convention.endDate ?? dayOf(Math.max(yearOf(date), ...years), 12, 31);
  return end && end > date ? end : endOfMonth(yearOf(date), 12);
}

/**
 * What is expected after the position's day. Payments: what the person typed or, failing that, the restes à payer in
 * equal parts at the end of each month until `lastPaymentDay`. Commitments: what the person typed, and nothing else,
 * since a ledger says nothing of orders to come.
 */
export function forecastOf(position: BudgetPosition, typed: readonly ForecastLine[]): ForecastLine[] {
  const ahead = typed.filter(({ date }) => date > position.date);
  return ahead.some(({ kind }) => kind === 'payment') ? ahead : [...ahead, ...spreadOutstanding(position)];
}

function spreadOutstanding(position: BudgetPosition): ForecastLine[] {
  const days = monthEnds(position.date, lastPaymentDay(position));
  return split(position.outstanding, days.length).flatMap((amount, rank) => {
    const date = days[rank];
    return date && amount > 0
      ? [{ id: `restes-${rank}`, kind: 'payment' as const, date, amount, label: 'Restes à payer' }]
      : [];
  });
}

/** The last day of each month after a day, the last one being `end`. */
function monthEnds(after: IsoDate, end: IsoDate): IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = after; ; day = addMonths(day.slice(0, 8).concat('01') as IsoDate, 1)) {
    const last = endOfMonth(yearOf(day), monthOf(day));
    if (last >= end) return [...days, end];
    if (last > after) days.push(last);
  }
}
