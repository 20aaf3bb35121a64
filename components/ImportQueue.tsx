import { PasswordForm } from './PasswordForm';

/** One dropped file and what became of it. */
export interface QueueItem {
  readonly id: string;
  readonly fileName: string;
  readonly step: 'waiting' | 'reading' | 'ready' | 'refused' | 'duplicate' | 'saved' | 'abandoned';
  /** French: why it was refused, what it is the same as, under which title it was saved. */
  readonly message?: string;
  /** The code of a refusal. */
  readonly code?: string;
  readonly progress?: { readonly done: number; readonly of: number };
}

interface Props {
  readonly items: readonly QueueItem[];
  readonly onReview: (id: string) => void;
  readonly onCancel: (id: string) => void;
  readonly onPassword: (id: string, password: string) => void;
}

const STEPS: Record<QueueItem['step'], { word: string; look: string }> = {
  waiting: { word: 'en attente', look: 'tag' },
  reading: { word: 'lecture', look: 'tag' },
  ready: { word: 'à relire', look: 'tag warning' },
  refused: { word: 'refusé', look: 'tag error' },
  duplicate: { word: 'doublon', look: 'tag' },
  saved: { word: 'enregistré', look: 'tag good' },
  abandoned: { word: 'abandonné', look: 'tag' },
};

export const isLocked = (item: QueueItem): boolean =>
  item.code === 'password-needed' || item.code === 'wrong-password';

/** The files dropped together: one line and one state each; a bad one stops none of the others. */
export function ImportQueue({ items, onReview, onCancel, onPassword }: Props) {
  const done = items.filter(({ step }) => step !== 'waiting' && step !== 'reading').length;
  const next = items.find(({ step }) => step === 'ready');
  return (
    <section class="stack" aria-label="Fichiers déposés" data-testid="import-queue">
      <p role="status">
        {done} fichier{done > 1 ? 's' : ''} lu{done > 1 ? 's' : ''} sur {items.length}
        {next ? `, ${items.filter(({ step }) => step === 'ready').length} à relire` : ''}.
      </p>
      {next && (
        <button type="button" class="main" onClick={() => onReview(next.id)} data-testid="review-next">
          Relire le suivant : {next.fileName}
        </button>
      )}
      <ul class="import-queue">
        {items.map((item) => (
          <li key={item.id} class="card" data-step={item.step} data-file={item.fileName}>
            <div class="row">
              <strong>{item.fileName}</strong>
              <span class={STEPS[item.step].look}>{STEPS[item.step].word}</span>
              {(item.step === 'waiting' || item.step === 'reading') && (
                <button
                  type="button"
                  class="quiet"
                  aria-label={`Annuler la lecture de ${item.fileName}`}
                  onClick={() => onCancel(item.id)}
                >
                  Annuler
                </button>
              )}
              {item.step === 'ready' && (
                <button
                  type="button"
                  class="quiet"
                  aria-label={`Relire ${item.fileName}`}
                  onClick={() => onReview(item.id)}
                >
                  Relire
                </button>
              )}
            </div>
            {item.step === 'reading' && item.progress && <Pages {...item.progress} />}
            {item.message && <p>{item.message}</p>}
            {isLocked(item) && (
              <PasswordForm fileName={item.fileName} onPassword={(word) => onPassword(item.id, word)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The one file that was dropped, while it is read. */
export function ReadingFile({ item, onCancel }: { item: QueueItem; onCancel: () => void }) {
  return (
    <div class="stack" data-testid="reading">
      <p role="status">Lecture de « {item.fileName} »…</p>
      {item.progress && <Pages {...item.progress} />}
      <button type="button" onClick={onCancel} data-testid="cancel-import">
        Annuler la lecture
      </button>
    </div>
  );
}

function Pages({ done, of }: { done: number; of: number }) {
  return (
    <p>
      <progress value={done} max={of} aria-label="Pages lues" /> Page {done} sur {of}
    </p>
  );
}
