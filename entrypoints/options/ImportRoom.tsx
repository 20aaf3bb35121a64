import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ImportDrop } from '../../components/ImportDrop';
import { ImportQueue, isLocked, ReadingFile } from '../../components/ImportQueue';
import { PasswordForm } from '../../components/PasswordForm';
import { readers } from '../../lib/import/readers';
import { askBackground } from '../../lib/messages';
import { writeSetting } from '../../lib/storage/settings';
import { FileReview, type ReviewOutcome } from './FileReview';
import { useImportQueue } from './use-import-queue';
import { useTabImport } from './use-tab-import';

const ACCEPTED = readers
  .flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`))
  .join(',');

const FORMATS = readers.map(({ label }) => label).join(', ');

/**
 * Files become reviewed conventions: one goes straight to its review, several to a list. The other ways in stand aside while
 * one is reviewed, with what was typed there.
 */
export function ImportRoom({ children }: { children: ComponentChildren }) {
  const title = useRef<HTMLHeadingElement>(null);
  const queue = useImportQueue();
  const [reviewed, setReviewed] = useState<string>();
  const tabProblem = useTabImport((file) => queue.add([file]));
  const { items } = queue;
  const only = items.length === 1 ? items[0] : undefined;
  const isReady = only?.step === 'ready';
  useEffect(() => {
    if (only && isReady) setReviewed(only.id);
  }, [only?.id, isReady]);
  const item = items.find(({ id, step }) => id === reviewed && step === 'ready');

  const onDone = async (id: string, outcome: ReviewOutcome) => {
    setReviewed(undefined);
    if (outcome.step === 'saved') {
      await writeSetting('current-convention', outcome.conventionId);
      await askBackground('refresh', {});
      queue.update(id, { step: 'saved', message: outcome.title });
    } else if (outcome.step === 'abandoned' && only) queue.clear();
    else queue.update(id, outcome);
    if (outcome.step === 'abandoned') title.current?.focus();
  };

  return (
    <section class="stack" aria-labelledby="import-title">
      <h2 id="import-title" ref={title} tabIndex={-1}>
        Importer une convention
      </h2>
      {!item && <ImportDrop accept={ACCEPTED} formats={FORMATS} onFiles={queue.add} />}
      {tabProblem && items.length === 0 && (
        <p role="alert" class="notice error" data-testid="tab-problem">
          {tabProblem}
        </p>
      )}
      {items.length > 1 && !item && (
        <ImportQueue items={items} onReview={setReviewed} onCancel={queue.cancel} onPassword={queue.unlock} />
      )}
      {only && (only.step === 'reading' || only.step === 'waiting') && (
        <ReadingFile item={only} onCancel={() => queue.cancel(only.id)} />
      )}
      {(only?.step === 'refused' || only?.step === 'duplicate') && (
        <p role="alert" class="notice error" data-testid="import-error" data-code={only.code}>
          {only.message}
        </p>
      )}
      {only && isLocked(only) && (
        <PasswordForm fileName={only.fileName} onPassword={(password) => queue.unlock(only.id, password)} />
      )}
      {only?.step === 'saved' && (
        <p
          role="status"
          tabIndex={-1}
          ref={(node) => node?.focus()}
          class="notice"
          data-testid="import-saved"
        >
          « {only.message} » est enregistrée. <a href="#/conventions">Voir la convention</a>, ou ouvrez votre
          formulaire et cliquez sur le bouton Enveloppe de la barre d'outils.
        </p>
      )}
      {item?.read && (
        <FileReview
          key={item.id}
          item={item}
          read={item.read}
          onDone={(outcome) => void onDone(item.id, outcome)}
        />
      )}
      <div hidden={item !== undefined}>
        <div class="stack">{children}</div>
      </div>
    </section>
  );
}
