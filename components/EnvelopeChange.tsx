import type { Convention } from '../lib/convention/convention';
import { type EnvelopeLine, envelopeLines } from '../lib/convention/envelope-lines';
import { formatAmount } from '../lib/money';
import { ScrolledTable } from './ScrolledTable';

interface Props {
  readonly title: string;
  readonly before: Convention;
  readonly after: Convention;
  /** What the two columns are: « au 31/12/2025 », « à la signature ». */
  readonly labels: readonly [string, string];
}

/** The envelope at two moments, line by line; what changes is said in words. */
export function EnvelopeChange({ title, before, after, labels }: Props) {
  return (
    <ScrolledTable
      caption={title}
      testId="envelope-change"
      heads={['Enveloppe', `#${labels[0]}`, `#${labels[1]}`, 'Changement']}
    >
      {envelopeLines(before, after).map((line) => (
        <tr key={line.label}>
          <th scope="row">{line.label}</th>
          <td class="number">{shown(line, 'before')}</td>
          <td class="number">{shown(line, 'after')}</td>
          <td>{changeOf(line)}</td>
        </tr>
      ))}
    </ScrolledTable>
  );
}

function shown(line: EnvelopeLine, side: 'before' | 'after'): string {
  if (line.type === 'text') return line[side] ?? '';
  const amount = line[side];
  return amount === null ? '' : formatAmount(amount);
}

function changeOf(line: EnvelopeLine): string {
  if (line.before === line.after) return '';
  if (line.before === null) return 'nouveau';
  if (line.after === null) return 'retiré';
  if (line.type === 'text') return 'modifié';
  const change = line.after - line.before;
  return `${change > 0 ? '+' : '−'}\u00a0${formatAmount(Math.abs(change) as typeof line.after)}`;
}
