import type { ComponentChildren } from 'preact';
import type { ExportSheet } from '../lib/report/files/sheet';
import { isAmountColumn, isTotal, shownCell } from './report-cells';

interface Props {
  readonly sheet: ExportSheet;
  readonly class?: string;
  /** What stands above the names of the columns: a caption, or rows of the head that paper repeats. */
  readonly children: ComponentChildren;
  /** True where `children` are rows of the head. */
  readonly isHead?: boolean;
}

/** One sheet of the account: the very cells of the files, so that page, paper and files say the same. */
export function ReportTable({ sheet, class: name, children, isHead = false }: Props) {
  const [heads = [], ...rows] = sheet.rows;
  const classOf = (rank: number) => (isAmountColumn(rows, rank) ? 'number' : '');
  return (
    <table class={name}>
      {!isHead && children}
      <thead>
        {isHead && children}
        <tr>
          {heads.map((head, rank) => (
            <th key={`${rank} ${shownCell(head)}`} scope="col" class={classOf(rank)}>
              {shownCell(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          <tr key={`${line} ${row.map(shownCell).join(' ')}`} class={isTotal(row) ? 'total' : ''}>
            {heads.map((head, rank) => (
              <td key={`${rank} ${shownCell(head)}`} class={classOf(rank)}>
                {shownCell(row[rank])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
