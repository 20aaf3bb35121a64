import { useRef, useState } from 'preact/hooks';
import { ErrorNotice } from '../../components/ErrorNotice';
import { FileDrop } from '../../components/FileDrop';
import { ReadingProgress } from '../../components/ReadingProgress';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import type { Amendment } from '../../lib/convention/amendment';
import type { Convention } from '../../lib/convention/convention';
import { type IsoDate, yearOf } from '../../lib/dates';
import { readExtractFile } from '../../lib/import/extract/read-extract-file';
import type { Extract } from '../../lib/reconciliation/extract';
import { extractSaid, type LastExtract } from '../../lib/reconciliation/last-extract';
import { CarryOverSection } from './CarryOverSection';
import { OrdersSection } from './OrdersSection';
import { ReconciliationReview } from './ReconciliationReview';

type State =
  | { step: 'empty' }
  | { step: 'reading'; fileName: string; progress: { done: number; of: number } | null }
  | { step: 'refused'; message: string }
  | { step: 'review'; fileName: string; extract: Extract };

interface Props {
  /** As it was signed. */
  readonly convention: Convention;
  readonly amendments: readonly Amendment[];
  readonly entries: readonly LedgerEntry[];
  readonly today: IsoDate;
  readonly lastExtract: LastExtract | null;
}

/** « Rapprochement »: a Chorus extract beside the ledger. The file and its lines live in this component and nowhere else. */
export function ReconciliationRoom({ lastExtract, ...envelope }: Props) {
  const [state, setState] = useState<State>({ step: 'empty' });
  const reading = useRef<AbortController | null>(null);
  const read = async (file: File) => {
    reading.current?.abort();
    const controller = new AbortController();
    reading.current = controller;
    setState({ step: 'reading', fileName: file.name, progress: null });
    const answer = await readExtractFile(file, {
      signal: controller.signal,
      onProgress: (progress) => setState({ step: 'reading', fileName: file.name, progress }),
    });
    if (!answer.ok) return setState({ step: 'refused', message: answer.error.message });
    return setState({ step: 'review', fileName: file.name, extract: answer.value });
  };
  return (
    <section class="stack" aria-labelledby="reconciliation-title">
      <h2 id="reconciliation-title">Rapprochement avec Chorus</h2>
      <p class="muted">{extractSaid(lastExtract)}</p>
      {state.step !== 'reading' && (
        <FileDrop
          id="extract-file"
          label="Déposez ici un extrait Chorus, ou choisissez-le"
          accept=".csv,.tsv,.txt,.xlsx,.ods"
          onFiles={([file]) => file && void read(file)}
        >
          <p class="muted">
            Restitutions INF_BUD_53, INF-BUD-53, journaux jp51 et jp57, exports de paiements, en CSV, Excel
            (.xlsx) ou LibreOffice (.ods). Rien n’est enregistré sans que vous l’ayez coché.
          </p>
        </FileDrop>
      )}
      {state.step === 'reading' && (
        <ReadingProgress
          label={`Lecture de « ${state.fileName} »`}
          progress={state.progress}
          onCancel={() => reading.current?.abort()}
        />
      )}
      {state.step === 'refused' && <ErrorNotice>{state.message}</ErrorNotice>}
      {state.step === 'review' && (
        <ReconciliationReview
          key={state.fileName}
          {...envelope}
          fileName={state.fileName}
          extract={state.extract}
          onCancel={() => setState({ step: 'empty' })}
        />
      )}
      <CarryOverSection
        conventionId={envelope.convention.id}
        entries={envelope.entries}
        year={yearOf(envelope.today)}
        extract={state.step === 'review' ? state.extract : null}
      />
      <OrdersSection
        conventionId={envelope.convention.id}
        entries={envelope.entries}
        today={envelope.today}
      />
    </section>
  );
}
