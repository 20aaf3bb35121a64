import { formatDate } from '../dates';
import { add, type Cents, ZERO } from '../money';
import { BUDGET_KINDS, CREDITS } from './budget-kind';
import type { Convention } from './convention';

/** One line of an envelope, before and after: amounts in cents, or words. null = not stated. */
export type EnvelopeLine =
  | {
      readonly label: string;
      readonly type: 'amount';
      readonly before: Cents | null;
      readonly after: Cents | null;
    }
  | {
      readonly label: string;
      readonly type: 'text';
      readonly before: string | null;
      readonly after: string | null;
    };

/** The envelope of one convention at two moments, line by line: AE and CP of each year, cap, term, notice, references. */
export function envelopeLines(before: Convention, after: Convention): EnvelopeLine[] {
  const years = [...new Set([...before.allotments, ...after.allotments].map(({ year }) => year))].sort();
  const amounts = BUDGET_KINDS.flatMap((kind) =>
    years.map(
      (year): EnvelopeLine => ({
        label: `${CREDITS[kind]} ${year}`,
        type: 'amount',
        before: creditsOf(before, kind, year),
        after: creditsOf(after, kind, year),
      }),
    ),
  ).filter((line) => line.before !== null || line.after !== null);
  const text = (label: string, of: (convention: Convention) => string | null): EnvelopeLine => ({
    label,
    type: 'text',
    before: of(before),
    after: of(after),
  });
  const list = (codes: readonly string[]) => (codes.length === 0 ? null : codes.join(', '));
  return [
    ...amounts,
    { label: 'Plafond des AE', type: 'amount', before: before.cap, after: after.cap },
    text('Fin technique', ({ endDate }) => endDate && formatDate(endDate)),
    text('Préavis', ({ noticeMonths }) => (noticeMonths === null ? null : `${noticeMonths} mois`)),
    text('Domaine fonctionnel', ({ imputation }) => list(imputation.functionalAreas)),
    text('Centre financier', ({ imputation }) => list(imputation.fundsCenters)),
    text('Activité', ({ imputation }) => list(imputation.activities)),
    text('Centre de coûts', ({ imputation }) => list(imputation.costCenters)),
  ];
}

/** The credits of a year over all funds centers; null when the convention states none. */
function creditsOf({ allotments }: Convention, kind: string, year: number): Cents | null {
  const own = allotments.filter((line) => line.kind === kind && line.year === year);
  return own.length === 0 ? null : own.reduce((total, { amount }) => add(total, amount), ZERO);
}
