import type { OverviewLine } from '../../lib/budget/overview';
import { CREDITS } from '../../lib/convention/budget-kind';
import { formatDate, type IsoDate } from '../../lib/dates';
import { type Cents, formatAmount } from '../../lib/money';
import { ScrolledTable } from '../ScrolledTable';

interface Props {
  readonly title: string;
  readonly lines: readonly OverviewLine[];
  readonly outstanding: Cents;
  readonly today: IsoDate;
}

/** Where the credits of each year stand: the figures behind the bars. */
export function OverviewTable({ title, lines, outstanding, today }: Props) {
  return (
    <>
      <ScrolledTable
        caption={`${title}, en euros TTC au ${formatDate(today)}`}
        label={title}
        testId="overview"
        heads={['Crédits', '#Dotation', '#Libérés', '#Engagés', '#Payés', '#En attente', '#Reste']}
      >
        {lines.map((line) => (
          <tr key={`${line.kind}${line.year}`} data-kind={line.kind} data-year={line.year}>
            <th scope="row">
              {CREDITS[line.kind]} {line.year}
            </th>
            <td class="number">{line.allotted === null ? '' : formatAmount(line.allotted)}</td>
            <td class="number">{formatAmount(line.released)}</td>
            <td class="number">{line.kind === 'commitment' && formatAmount(line.taken)}</td>
            <td class="number">{line.kind === 'payment' && formatAmount(line.taken)}</td>
            <td class="number">{line.pending !== 0 && formatAmount(line.pending)}</td>
            <td class="number">{formatAmount(line.remaining)}</td>
          </tr>
        ))}
      </ScrolledTable>
      <p>
        Restes à payer au {formatDate(today)}, écritures en attente comprises :{' '}
        <strong class="amount" data-testid="outstanding">
          {formatAmount(outstanding)}
        </strong>
        .
      </p>
    </>
  );
}
