import { amountOn, type CreditCurve, type CurvePoint } from '../../lib/budget/credit-curve';
import { formatDate, type IsoDate } from '../../lib/dates';
import { formatAmount } from '../../lib/money';
import { ScrolledTable } from '../ScrolledTable';

/** The figures that a plot draws: each day on which one of them moves. */
export function CurveTable({ curve, name }: { curve: CreditCurve; name: string }) {
  const { kind, taken, released, expected, forecast, draft } = curve;
  const columns: { title: string; points: readonly CurvePoint[] }[] = [
    { title: kind === 'commitment' ? 'Engagés' : 'Payés', points: taken },
    { title: 'Libérés', points: released },
    { title: 'Libérés attendus', points: expected },
    { title: 'Prévus', points: forecast },
    {
      title: 'Avec la saisie',
      points: draft ? [{ date: draft.date, amount: draft.to }] : [],
    },
  ].filter(({ points }) => points.length > 0);
  const days = [...new Set(columns.flatMap(({ points }) => points.map(({ date }) => date)))].sort();
  return (
    <details>
      <summary>Les chiffres du graphique {name}</summary>
      <ScrolledTable
        caption={`${name} : cumuls à chaque date, en euros TTC`}
        label={`Chiffres, ${name}`}
        heads={['Date', ...columns.map(({ title }) => `#${title}`)]}
      >
        {days.map((day) => (
          <tr key={day}>
            <th scope="row">{formatDate(day)}</th>
            {columns.map(({ title, points }) => (
              <td key={title} class="number">
                {holdsOn(points, day) ? formatAmount(amountOn(points, day)) : ''}
              </td>
            ))}
          </tr>
        ))}
      </ScrolledTable>
    </details>
  );
}

/** A column says nothing before its first day. */
const holdsOn = (points: readonly CurvePoint[], day: IsoDate): boolean =>
  points[0] !== undefined && points[0].date <= day;
