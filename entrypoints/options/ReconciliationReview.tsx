import { useEffect, useMemo, useState } from 'preact/hooks';
import { ExtractSummary } from '../../components/ExtractSummary';
import { ReadingProgress } from '../../components/ReadingProgress';
import { ReconciliationTable } from '../../components/ReconciliationTable';
import { Said, type SaidText } from '../../components/Said';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { type LedgerIndex, makeLedgerIndex } from '../../lib/budget/ledger-index';
import type { Amendment } from '../../lib/convention/amendment';
import type { Convention } from '../../lib/convention/convention';
import { formatDate, type IsoDate, yearOf } from '../../lib/dates';
import { askBackground } from '../../lib/messages';
import { entriesOf } from '../../lib/reconciliation/entries-of';
import type { Extract } from '../../lib/reconciliation/extract';
import { isSettled } from '../../lib/reconciliation/verdict';
import { keepLastExtract } from '../../lib/storage/last-extracts';
import { appendEntry } from '../../lib/storage/ledger';
import { useReconciliation } from './use-reconciliation';

/** More rows than a person reads at once; the rest comes on demand. */
const SHOWN = 100;

interface Props {
  readonly convention: Convention;
  readonly amendments: readonly Amendment[];
  readonly entries: readonly LedgerEntry[];
  readonly today: IsoDate;
  readonly fileName: string;
  readonly extract: Extract;
  /** Gives up the comparison. */
  readonly onCancel: () => void;
}

/** The lines of an extract that was read, what agrees, what does not, and the entries ticked to close the gaps. */
export function ReconciliationReview(props: Props) {
  const { convention, amendments, entries, today, fileName, extract, onCancel } = props;
  const ledger = useMemo(() => makeLedgerIndex(entries), [entries]);
  const [day, setDay] = useState<IsoDate>(extract.day ?? today);
  const [fiscalYear, setFiscalYear] = useState(yearOf(day));
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [view, setView] = useState<'gaps' | 'all'>('gaps');
  const [shown, setShown] = useState(SHOWN);
  const [said, setSaid] = useState<SaidText | null>(null);
  const { result, share } = useReconciliation({ extract, convention, amendments, ledger, day, fiscalYear });
  const [recordedOn, setRecordedOn] = useState<LedgerIndex | null>(null);
  // What is shown may be of a moment ago: ticked again, it would be recorded twice.
  const isLate = share !== null || recordedOn === ledger;
  const { lines, outside, later } = result ?? { lines: [], outside: 0, later: 0 };
  const gaps = useMemo(() => lines.filter(({ verdict }) => !isSettled(verdict)), [lines]);
  useEffect(() => {
    if (share !== null) return;
    void keepLastExtract(convention.id, {
      fileName,
      label: extract.label,
      day,
      fiscalYear,
      gaps: gaps.length,
    });
  }, [convention.id, day, fiscalYear, gaps, share]);
  if (!result)
    return (
      <ReadingProgress
        label={`Comparaison de « ${fileName} » avec le registre`}
        progress={{ done: Math.round((share ?? 0) * extract.lines.length), of: extract.lines.length }}
        onCancel={onCancel}
      />
    );
  const proposals = gaps.flatMap((line) => line.proposals).filter(({ key }) => ticked.has(key));
  const tick = (key: string, isTicked: boolean) => {
    const next = new Set(ticked);
    if (isTicked) next.add(key);
    else next.delete(key);
    setTicked(next);
  };
  const record = async () => {
    const note = `Rapprochement avec « ${fileName} », extrait du ${formatDate(day)}`;
    const refused: string[] = [];
    const made = entriesOf(proposals, convention.id, ledger, note);
    for (const entry of made) {
      const appended = await appendEntry(entry);
      if (!appended.ok) refused.push(appended.error);
    }
    setTicked(new Set());
    if (made.length > refused.length) setRecordedOn(ledger);
    const count = made.length - refused.length;
    const done = `${count} écriture${count > 1 ? 's' : ''} enregistrée${count > 1 ? 's' : ''}.`;
    setSaid({ text: [done, ...refused].join(' '), isError: refused.length > 0 });
    await askBackground('refresh', {});
  };
  const listed = view === 'gaps' ? gaps : lines;
  return (
    <>
      <ExtractSummary
        extract={extract}
        lines={lines}
        outside={outside}
        later={later}
        day={day}
        fiscalYear={fiscalYear}
        onDay={setDay}
        onFiscalYear={setFiscalYear}
        view={view}
        onView={setView}
      />
      <Said said={said} />
      {listed.length > 0 && (
        <ReconciliationTable
          caption={`Extrait du ${formatDate(day)} et registre, montants TTC`}
          lines={listed.slice(0, shown)}
          ticked={ticked}
          onTick={({ key }, isTicked) => tick(key, isTicked)}
        />
      )}
      {listed.length > shown && (
        <div>
          <button type="button" onClick={() => setShown(shown + SHOWN)}>
            Montrer {Math.min(SHOWN, listed.length - shown)} lignes de plus, sur {listed.length - shown}
          </button>
        </div>
      )}
      {gaps.length > 0 && (
        <div>
          <button
            type="button"
            class="main"
            disabled={proposals.length === 0 || isLate}
            onClick={() => void record()}
            data-testid="record-proposals"
          >
            Enregistrer{' '}
            {proposals.length > 1 ? `les ${proposals.length} écritures cochées` : 'l’écriture cochée'}
          </button>
        </div>
      )}
    </>
  );
}
