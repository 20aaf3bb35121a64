import { useEffect, useMemo, useState } from 'preact/hooks';
import { ExtractSummary } from '../../components/ExtractSummary';
import { ReadingProgress } from '../../components/ReadingProgress';
import { ReconciliationTable } from '../../components/ReconciliationTable';
import { RecordProposals } from '../../components/RecordProposals';
import { Said } from '../../components/Said';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { makeLedgerIndex } from '../../lib/budget/ledger-index';
import type { Amendment } from '../../lib/convention/amendment';
import type { Convention } from '../../lib/convention/convention';
import { formatDate, type IsoDate, yearOf } from '../../lib/dates';
import type { Extract } from '../../lib/reconciliation/extract';
import { isSettled } from '../../lib/reconciliation/verdict';
import { keepLastExtract } from '../../lib/storage/last-extracts';
import { useReconciliation } from './use-reconciliation';
import { useTickedProposals } from './use-ticked-proposals';

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
  const [view, setView] = useState<'gaps' | 'all'>('gaps');
  const [shown, setShown] = useState(SHOWN);
  const { result, share } = useReconciliation({ extract, convention, amendments, ledger, day, fiscalYear });
  const { lines, outside, later } = result ?? { lines: [], outside: 0, later: 0 };
  const gaps = useMemo(() => lines.filter(({ verdict }) => !isSettled(verdict)), [lines]);
  const proposals = useMemo(() => gaps.flatMap((line) => line.proposals), [gaps]);
  const ticked = useTickedProposals(convention.id, ledger, proposals);
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
      <Said said={ticked.said} />
      {listed.length > 0 && (
        <ReconciliationTable
          caption={`Extrait du ${formatDate(day)} et registre, montants TTC`}
          lines={listed.slice(0, shown)}
          ticked={ticked.keys}
          onTick={ticked.tick}
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
        <RecordProposals
          count={ticked.count}
          isLate={share !== null || ticked.isLate}
          onRecord={() =>
            void ticked.record(() => `Rapprochement avec « ${fileName} », extrait du ${formatDate(day)}`)
          }
        />
      )}
    </>
  );
}
