import type { BudgetPosition, YearPosition } from '../lib/budget/position';
import { CREDITS } from '../lib/convention/budget-kind';
import { formatDate, type IsoDate } from '../lib/dates';
import { formatAmount } from '../lib/money';

/** Neither allotted by the convention nor touched by an entry. */
const isEmpty = (line: YearPosition): boolean => line.allotted === null && line.taken === 0;

interface Props {
  readonly position: BudgetPosition;
  readonly today: IsoDate;
  /** Another one where the page shows two of them. */
  readonly label?: string;
}

/** AE and CP of each year, in euros, as they stand on a day. A cell the convention leaves blank stays blank. */
export function YearTable({ position, today, label = 'Crédits par exercice' }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section class="table-scroll" aria-label={label} tabIndex={0}>
      <table>
        <caption>Crédits par exercice, au {formatDate(today)}</caption>
        <thead>
          <tr>
            <th scope="col">Crédits</th>
            <th scope="col" class="number">
              Dotation
            </th>
            <th scope="col" class="number">
              Libérés
            </th>
            <th scope="col" class="number">
              Engagés ou payés
            </th>
            <th scope="col" class="number">
              dont en attente
            </th>
            <th scope="col" class="number">
              Disponible
            </th>
          </tr>
        </thead>
        <tbody>
          {position.years.map((line) => (
            <tr key={`${line.kind}${line.year}`} data-year={line.year} data-kind={line.kind}>
              <th scope="row">
                {CREDITS[line.kind]} {line.year}
              </th>
              <td class="number">{line.allotted === null ? '' : formatAmount(line.allotted)}</td>
              <td class="number">{isEmpty(line) ? '' : formatAmount(line.released)}</td>
              <td class="number">{isEmpty(line) ? '' : formatAmount(line.taken)}</td>
              <td class="number">{line.pending === 0 ? '' : formatAmount(line.pending)}</td>
              <td class="number">{formatAmount(line.available)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="muted">
        Restes à payer au {formatDate(today)}, écritures en attente comprises :{' '}
        {formatAmount(position.outstanding)}.
      </p>
    </section>
  );
}
