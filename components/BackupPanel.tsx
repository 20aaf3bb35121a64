import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** What a chosen backup file holds, once read. */
export interface ReadBackup {
  readonly fileName: string;
  readonly conventions: number;
  readonly entries: number;
  /** What is wrong with its chain, in French, or null. */
  readonly chainBreak: string | null;
}

interface Props {
  readonly stored: { readonly conventions: number; readonly entries: number };
  readonly onExport: () => void;
  readonly chosen: ReadBackup | null;
  readonly onChooseFile: (file: File) => void;
  readonly onRestore: () => void;
  readonly onErase: () => void;
  /** The check of the ledger, between what is saved and what is restored. */
  readonly chainCheck: ComponentChildren;
  readonly message: { readonly text: string; readonly isError: boolean } | null;
}

const ERASE_WORD = 'EFFACER';
const count = (conventions: number, entries: number) =>
  `${conventions} convention${conventions > 1 ? 's' : ''} et ${entries} écriture${entries > 1 ? 's' : ''}`;

export function BackupPanel({
  stored,
  onExport,
  chosen,
  onChooseFile,
  onRestore,
  onErase,
  chainCheck,
  message,
}: Props) {
  const [word, setWord] = useState('');
  return (
    <section class="stack" aria-labelledby="backup-title">
      <h2 id="backup-title">Sauvegarde</h2>
      <p>
        Sur ce poste : {count(stored.conventions, stored.entries)}. Rien n'est envoyé ailleurs : sans
        sauvegarde, un poste perdu est un registre perdu.
      </p>
      {message && (
        <p
          role={message.isError ? 'alert' : 'status'}
          class={message.isError ? 'notice error' : 'notice'}
          data-testid="backup-message"
        >
          {message.text}
        </p>
      )}
      <div class="card stack">
        <h3>Tout exporter</h3>
        <p>Un seul fichier JSON : conventions, registre et réglages.</p>
        <div>
          <button type="button" class="main" onClick={onExport} data-testid="export">
            Exporter la sauvegarde
          </button>
        </div>
      </div>
      {chainCheck}
      <div class="card stack">
        <h3>Restaurer</h3>
        <div class="field">
          <label for="backup-file">Fichier de sauvegarde</label>
          <input
            id="backup-file"
            data-testid="backup-file"
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) onChooseFile(file);
              event.currentTarget.value = '';
            }}
          />
        </div>
        {chosen && (
          <>
            {chosen.chainBreak && (
              <p class="notice error" role="alert">
                Dans cette sauvegarde : {chosen.chainBreak}
              </p>
            )}
            <p class="notice warning">
              « {chosen.fileName} » contient {count(chosen.conventions, chosen.entries)}. La restauration
              remplace tout ce qui est sur ce poste ({count(stored.conventions, stored.entries)}).
            </p>
            <div>
              <button
                type="button"
                class={stored.entries > 0 ? 'danger' : 'main'}
                onClick={onRestore}
                data-testid="restore"
              >
                Remplacer et restaurer
              </button>
            </div>
          </>
        )}
      </div>
      <div class="card stack">
        <h3>Tout effacer</h3>
        <div class="field">
          <label for="erase-word">
            Tapez {ERASE_WORD} pour effacer {count(stored.conventions, stored.entries)}
          </label>
          <input
            id="erase-word"
            autocomplete="off"
            value={word}
            onInput={(event) => setWord(event.currentTarget.value)}
          />
        </div>
        <div>
          <button
            type="button"
            class="danger"
            disabled={word !== ERASE_WORD || stored.conventions + stored.entries === 0}
            data-testid="erase"
            onClick={() => {
              setWord('');
              onErase();
            }}
          >
            Tout effacer
          </button>
        </div>
      </div>
    </section>
  );
}
