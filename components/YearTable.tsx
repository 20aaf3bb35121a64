import type { BudgetPosition, YearPosition } from '../lib/budget/position';
import { CREDITS } from '../lib/convention/budget-kind';
import { formatDate, type IsoDate } from '../lib/dates';
import { formatAmount } from '../lib/money';
import { ScrolledTable } from './ScrolledTable';

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
    <>
      <ScrolledTable
        caption={`Crédits par exercice, au ${formatDate(today)}`}
        label={label}
        heads={['Crédits', '#Dotation', '#Libérés', '#Engagés ou payés', '#dont en attente', '#Disponible']}
      >
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
      </ScrolledTable>
      <p class="muted">
        Restes à payer au {formatDate(today)}, écritures en attente comprises :{' '}
        {formatAmount(position.outstanding)}.
      </p>
    </>
  );
}
