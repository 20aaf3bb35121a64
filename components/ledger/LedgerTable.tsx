import { useRef, useState } from 'preact/hooks';
import type { LedgerOrder } from '../../lib/budget/ledger-order';
import type { RegisterLine } from '../../lib/budget/register';
import { type EntryActionHandlers, EntryActions } from '../EntryActions';
import { LedgerCells } from './LedgerRow';
import { useWindowRows } from './use-window-rows';

interface Props {
  /** The lines found, and those of the whole register they are indices of. */
  readonly lines: readonly RegisterLine[];
  readonly found: ArrayLike<number>;
  readonly order: LedgerOrder;
  readonly caption: string;
  /** Null: nothing can follow, the lines are only looked at. */
  readonly handlers: EntryActionHandlers | null;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

const SORTED: Readonly<Record<LedgerOrder, readonly [column: string, sort: 'ascending' | 'descending']>> = {
  'last-first': ['N°', 'descending'],
  'first-first': ['N°', 'ascending'],
  'latest-day': ['Date', 'descending'],
  'earliest-day': ['Date', 'ascending'],
  'greatest-amount': ['Montant', 'descending'],
  'smallest-amount': ['Montant', 'ascending'],
};

const COLUMNS = ['N°', 'Date', 'Opération', 'Montant', 'Reste après', 'État', 'Suite à donner'] as const;
const isNumber = (column: string) => column === 'Montant' || column === 'Reste après';

/**
 * The lines found, of which only those in the window are drawn: the whole count and each rank are told to screen
 * readers. Arrow keys go from line to line, Home and End to the ends; Tab goes to what can be done on a line.
 */
export function LedgerTable({ lines, found, order, caption, handlers }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState(0);
  const [hasFocus, setHasFocus] = useState(false);
  const active = Math.min(current, Math.max(0, found.length - 1));
  const rows = useWindowRows(found.length, table, hasFocus ? active : null);
  const focusRow = (index: number) => {
    setCurrent(index);
    rows.scrollTo(index);
    // The row may be drawn only once the page has scrolled to it.
    const focus = (tries: number) => {
      const row = table.current?.querySelector<HTMLElement>(`tr[data-index="${index}"]`);
      if (row) row.focus({ preventScroll: false });
      else if (tries > 0) requestAnimationFrame(() => focus(tries - 1));
    };
    requestAnimationFrame(() => focus(10));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const isOnRow = (event.target as Element | null)?.matches('tr[data-index]');
    if (step === undefined || !isOnRow || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    focusRow(Math.max(0, Math.min(found.length - 1, active + step)));
  };
  const [sortedColumn, direction] = SORTED[order];
  return (
    <table
      ref={table}
      class="as-cards ledger"
      data-testid="ledger"
      aria-rowcount={found.length + 1}
      onKeyDown={onKeyDown}
      onFocusCapture={() => setHasFocus(true)}
      onBlurCapture={() => setHasFocus(false)}
    >
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr aria-rowindex={1}>
          {COLUMNS.map((column) => (
            <th
              key={column}
              scope="col"
              class={isNumber(column) ? 'number' : undefined}
              aria-sort={column === sortedColumn ? direction : undefined}
            >
              {column}
              {column === sortedColumn && (
                <span aria-hidden="true">{direction === 'ascending' ? ' ↑' : ' ↓'}</span>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.before > 0 && <Gap height={rows.before} />}
        {rows.items.map(({ index }) => {
          const line = lines[found[index] ?? -1];
          return (
            line && (
              <tr
                key={line.entry.id}
                ref={rows.measure}
                data-index={index}
                aria-rowindex={index + 2}
                tabIndex={index === active ? 0 : -1}
                onFocus={() => setCurrent(index)}
                data-entry={line.entry.id}
                data-operation={line.entry.operation}
                data-state={line.state}
              >
                <LedgerCells line={line} />
                <td data-label="Suite à donner">
                  {handlers && <EntryActions line={line} handlers={handlers} />}
                </td>
              </tr>
            )
          );
        })}
        {rows.after > 0 && <Gap height={rows.after} />}
      </tbody>
    </table>
  );
}

/** Room of the rows that are not drawn. */
function Gap({ height }: { height: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it takes no focus, and says nothing
    <tr class="gap" aria-hidden="true">
      <td colSpan={COLUMNS.length} style={{ height }} />
    </tr>
  );
}
