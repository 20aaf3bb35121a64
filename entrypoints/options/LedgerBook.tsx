import { useEffect, useMemo, useState } from 'preact/hooks';
import type { EntryActionHandlers } from '../../components/EntryActions';
import { LedgerFilters } from '../../components/ledger/LedgerFilters';
import { LedgerTable } from '../../components/ledger/LedgerTable';
import { PrintedLedger } from '../../components/ledger/PrintedLedger';
import { wordsOfPast } from '../../components/PastDayFields';
import { ReverseButton } from '../../components/ReverseButton';
import type { PastDay } from '../../lib/budget/as-of';
import type { Operation } from '../../lib/budget/ledger-entry';
import { NO_FILTER } from '../../lib/budget/ledger-filter';
import type { EntryState } from '../../lib/budget/ledger-line';
import type { LedgerOrder } from '../../lib/budget/ledger-order';
import type { RegisterLine } from '../../lib/budget/register';
import type { Convention } from '../../lib/convention/convention';
import { formatDate, type IsoDate } from '../../lib/dates';
import { extractSaid, type LastExtract } from '../../lib/reconciliation/last-extract';
import { useFoundLines } from './use-found-lines';
import { usePrinted } from './use-printed';

interface Props {
  readonly convention: Convention;
  readonly lines: readonly RegisterLine[];
  /** Entries before these that are still being read. */
  readonly unread: number;
  /** Every line is read and has its balance. */
  readonly isWhole: boolean;
  readonly today: IsoDate;
  readonly lastExtract: LastExtract | null;
  /** The look back that these lines are those of, or null. */
  readonly past: PastDay | null;
  /** Null: what is past is only looked at. */
  readonly handlers: EntryActionHandlers | null;
}

/** More lines than a person prints without being told how many pages that makes. */
const MANY_LINES = 2_000;
const LINES_A_PAGE = 35;

const NUMBER = new Intl.NumberFormat('fr-FR');

/** What the register holds, to be filtered by. In one walk: it may be of 100 000 lines. */
function choicesOf(lines: readonly RegisterLine[]) {
  const operations = new Set<Operation>();
  const states = new Set<EntryState>();
  const years = new Set<number>();
  const fundsCenters = new Set<string>();
  for (const { entry, state, year, fundsCenter } of lines) {
    operations.add(entry.operation);
    states.add(state);
    years.add(year);
    if (fundsCenter !== null) fundsCenters.add(fundsCenter);
  }
  return {
    operations: [...operations].sort(),
    states: [...states].sort(),
    years: [...years].sort(),
    fundsCenters: [...fundsCenters].sort(),
  };
}

/** What is still going on, or nothing. */
function statusOf(unread: number, isWhole: boolean, isLate: boolean): string | undefined {
  if (unread > 0) return `Lecture du registre : ${NUMBER.format(unread)} écritures plus anciennes arrivent.`;
  if (!isWhole) return 'Calcul des soldes…';
  return isLate ? 'Recherche…' : undefined;
}

/** The entries: looked for, put in order, printed, each with what can follow it. */
export function LedgerBook(book: Props) {
  const { convention, lines, unread, isWhole, today, lastExtract, past, handlers } = book;
  const [filter, setFilter] = useState(NO_FILTER);
  const [order, setOrder] = useState<LedgerOrder>('last-first');
  const shown = useFoundLines(lines, filter, order);
  const choices = useMemo(() => choicesOf(lines), [lines]);
  const count = shown.found.length;
  const total = lines.length + unread;
  const caption =
    count === total
      ? `${NUMBER.format(total)} écriture${total > 1 ? 's' : ''} (montants TTC)`
      : `${NUMBER.format(count)} écriture${count > 1 ? 's' : ''} sur ${NUMBER.format(total)} (montants TTC)`;
  usePrinted(() => (
    <PrintedLedger
      title={`Registre – ${convention.title}`}
      subtitle={`${caption}${past ? `, ${wordsOfPast(past)}` : ''}. Imprimé le ${formatDate(today)}. Selon les opérations saisies ici ; Chorus fait foi. ${extractSaid(lastExtract)}`}
      lines={shown.lines}
      found={shown.found}
    />
  ));
  useEffect(() => {
    // What the bench reads.
    performance.mark(isWhole ? 'ledger-whole' : 'ledger-begun');
  }, [isWhole]);
  const last = lines.findLast(({ state, entry }) => state !== 'reversed' && entry.operation !== 'reversal');
  const table = useMemo(
    () => (
      <LedgerTable
        lines={shown.lines}
        found={shown.found}
        order={order}
        caption={caption}
        handlers={handlers}
      />
    ),
    [shown.lines, shown.found, order, caption, handlers],
  );
  return (
    <section class="stack" aria-label="Écritures">
      <LedgerFilters
        filter={filter}
        order={order}
        choices={choices}
        onFilter={setFilter}
        onOrder={setOrder}
      />
      <div class="row spread">
        <p role="status" data-testid="ledger-count">
          {statusOf(unread, isWhole, shown.isLate) ?? caption}
        </p>
        <div class="row">
          {last && handlers && (
            <ReverseButton
              key={last.entry.id}
              line={last}
              label="Annuler la dernière écriture"
              testId="undo-last"
              onReverse={handlers.onReverse}
            />
          )}
          <button type="button" disabled={!isWhole} onClick={() => print()} data-testid="print-ledger">
            Imprimer
            {count > MANY_LINES && ` (environ ${NUMBER.format(Math.ceil(count / LINES_A_PAGE))} pages)`}
          </button>
        </div>
      </div>
      {count > 0 ? table : <p class="notice">Aucune écriture ne correspond à cette recherche.</p>}
    </section>
  );
}
