import type { RegisterLine } from '../../lib/budget/register';
import { LedgerCells } from './LedgerRow';

interface Props {
  readonly title: string;
  /** What was looked for, how many lines that is, and the day of printing: repeated at the top of each page. */
  readonly subtitle: string;
  readonly lines: readonly RegisterLine[];
  readonly found: ArrayLike<number>;
}

/** Every line found, for paper: a browser repeats the head of a table on each page. */
export function PrintedLedger({ title, subtitle, lines, found }: Props) {
  return (
    <table class="printed">
      <thead>
        <tr>
          <th colSpan={6} scope="colgroup">
            <strong>{title}</strong>
            <small>{subtitle}</small>
          </th>
        </tr>
        <tr>
          <th scope="col">N°</th>
          <th scope="col">Date</th>
          <th scope="col">Opération</th>
          <th scope="col" class="number">
            Montant TTC
          </th>
          <th scope="col" class="number">
            Reste après
          </th>
          <th scope="col">État</th>
        </tr>
      </thead>
      <tbody>
        {Array.from(found, (index) => lines[index]).map(
          (line) =>
            line && (
              <tr key={line.entry.id}>
                <LedgerCells line={line} />
              </tr>
            ),
        )}
      </tbody>
    </table>
  );
}
