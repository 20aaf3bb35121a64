import { type BudgetPosition, yearPosition } from '../../lib/budget/position';
import { formatDate, type IsoDate, yearOf } from '../../lib/dates';
import { formatAmount } from '../../lib/money';
import type { LastExtract } from '../../lib/reconciliation/last-extract';
import { ScrolledTable } from '../ScrolledTable';

interface Props {
  readonly positions: readonly BudgetPosition[];
  /** The Chorus extract that each was last set beside, in the same order. */
  readonly extracts: readonly (LastExtract | null)[];
  readonly currentId: string | undefined;
  readonly today: IsoDate;
  readonly onChoose: (id: string) => void;
}

/** One line a convention: what may still be committed and paid today, and what is left to pay. */
export function ConventionTotals({ positions, extracts, currentId, today, onChoose }: Props) {
  const year = yearOf(today);
  return (
    <ScrolledTable
      caption={`Par convention, en euros TTC au ${formatDate(today)}`}
      label="Conventions"
      testId="conventions"
      heads={[
        'Convention',
        `#AE ${year} disponibles`,
        `#CP ${year} disponibles`,
        '#Restes à payer',
        'Extrait Chorus',
      ]}
    >
      {positions.map((position, rank) => (
        <tr key={position.convention.id}>
          <th scope="row">
            <button
              type="button"
              class="quiet title"
              aria-pressed={position.convention.id === currentId}
              onClick={() => onChoose(position.convention.id)}
            >
              {position.convention.title}
            </button>
          </th>
          <td class="number">{formatAmount(yearPosition(position, 'commitment', year).available)}</td>
          <td class="number">{formatAmount(yearPosition(position, 'payment', year).available)}</td>
          <td class="number">{formatAmount(position.outstanding)}</td>
          <td>{dayOfExtract(extracts[rank] ?? null)}</td>
        </tr>
      ))}
    </ScrolledTable>
  );
}

const dayOfExtract = (extract: LastExtract | null): string =>
  extract === null
    ? 'aucun'
    : `${formatDate(extract.day)}${extract.gaps > 0 ? `, ${extract.gaps} écart${extract.gaps > 1 ? 's' : ''}` : ''}`;
