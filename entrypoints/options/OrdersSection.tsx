import { useRef, useState } from 'preact/hooks';
import { FileDrop } from '../../components/FileDrop';
import { ReadingProgress } from '../../components/ReadingProgress';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import type { IsoDate } from '../../lib/dates';
import type { ReadOrders } from '../../lib/import/orders/read-order-files';
import { OrdersReview } from './OrdersReview';

type State =
  | { step: 'empty' }
  | { step: 'reading'; progress: { done: number; of: number } | null }
  | { step: 'review'; read: ReadOrders };

interface Props {
  readonly conventionId: string;
  readonly entries: readonly LedgerEntry[];
  readonly today: IsoDate;
}

/** The purchase orders that Chorus sends by e-mail. The files live in this component and nowhere else. */
export function OrdersSection(props: Props) {
  const [state, setState] = useState<State>({ step: 'empty' });
  const reading = useRef<AbortController | null>(null);
  const take = async (files: readonly File[]) => {
    reading.current?.abort();
    const controller = new AbortController();
    reading.current = controller;
    setState({ step: 'reading', progress: null });
    const { readOrderFiles } = await import('../../lib/import/orders/read-order-files');
    const read = await readOrderFiles(files, {
      signal: controller.signal,
      onProgress: (progress) => setState({ step: 'reading', progress }),
    });
    if (reading.current === controller) setState({ step: 'review', read });
  };
  return (
    <section class="stack" aria-labelledby="orders-title">
      <h3 id="orders-title">Bons de commande reçus par courriel</h3>
      {state.step !== 'reading' && (
        <FileDrop
          id="order-files"
          label="Déposez ici le zip reçu de Chorus, ou les bons de commande"
          accept=".zip,.pdf"
          multiple
          onFiles={(files) => void take(files)}
        >
          <p class="muted">
            Pièces jointes des courriels « Envoi BDC_… » : le zip, ou les PDF nommés BDC_ suivi du n° d’EJ. Le
            n° d’EJ, la date et le montant TTC sont comparés au registre ; rien n’est enregistré sans que vous
            l’ayez coché.
          </p>
        </FileDrop>
      )}
      {state.step === 'reading' && (
        <ReadingProgress
          label="Lecture des bons de commande"
          unit="bons"
          progress={state.progress}
          onCancel={() => reading.current?.abort()}
        />
      )}
      {state.step === 'review' && <OrdersReview {...props} read={state.read} />}
    </section>
  );
}
