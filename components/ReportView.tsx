import { formatDate } from '../lib/dates';
import { formatAmount } from '../lib/money';
import { type ExecutionReport, reportSheets } from '../lib/report/execution-report';
import type { SheetCell } from '../lib/report/files/sheet';

/** The account as it prints: the very cells of the files, so that the page and the files say the same. */
export function ReportView({ report }: { report: ExecutionReport }) {
  return (
    <article class="stack report" aria-label="Compte rendu d’exécution" data-testid="report">
      {reportSheets(report).map(({ name, rows: [heads = [], ...rows] }) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
        <section key={name} class="table-scroll" aria-label={name} tabIndex={0}>
          <table>
            <caption>{name}</caption>
            <thead>
              <tr>
                {heads.map((head, rank) => (
                  <th key={`${rank} ${shown(head)}`} scope="col" class={isNumber(rows, rank) ? 'number' : ''}>
                    {shown(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, line) => (
                <tr key={`${line} ${row.map(shown).join(' ')}`}>
                  {heads.map((head, rank) => (
                    <td key={`${rank} ${shown(head)}`} class={isNumber(rows, rank) ? 'number' : ''}>
                      {shown(row[rank])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </article>
  );
}

const isNumber = (rows: readonly (readonly SheetCell[])[], rank: number): boolean =>
  rows.some((row) => row[rank]?.kind === 'amount') && !rows.some((row) => row[rank]?.kind === 'text');

function shown(cell: SheetCell | undefined): string {
  switch (cell?.kind) {
    case 'text':
      return cell.text;
    case 'amount':
      return formatAmount(cell.amount);
    case 'number':
      return String(cell.number);
    case 'day':
      return formatDate(cell.day);
    default:
      return '';
  }
}
