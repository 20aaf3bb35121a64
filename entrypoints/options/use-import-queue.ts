import { useRef, useState } from 'preact/hooks';
import type { QueueItem } from '../../components/ImportQueue';
import { importFile } from '../../lib/import/import-file';
import type { ReadConvention } from '../../lib/import/import-worker';
import { titleOfImported } from '../../lib/storage/conventions';

/** A dropped file with what was read of it. The file and its text live here and nowhere else. */
export interface ImportItem extends QueueItem {
  readonly file: File;
  readonly read?: ReadConvention;
  readonly password?: string;
}

/** French: why a file is not imported a second time, found when it is read or, with two tabs at once, when it is saved. */
export const alreadyImported = (fileName: string, title: string): string =>
  `« ${fileName} » est déjà enregistré sous le titre « ${title} ». Rien n’a été ajouté.`;

/** Files read one after the other, in the order dropped; each ends in a state of its own. */
export function useImportQueue() {
  const [items, setItems] = useState<readonly ImportItem[]>([]);
  const current = useRef<readonly ImportItem[]>([]);
  const running = useRef<{ id: string; cancel: AbortController } | undefined>(undefined);

  const set = (next: readonly ImportItem[]) => {
    current.current = next;
    setItems(next);
  };
  const update = (id: string, change: Partial<ImportItem>) =>
    set(current.current.map((item) => (item.id === id ? { ...item, ...change } : item)));

  const run = async () => {
    if (running.current) return;
    const item = current.current.find(({ step }) => step === 'waiting');
    if (!item) return;
    const cancel = new AbortController();
    running.current = { id: item.id, cancel };
    update(item.id, { step: 'reading' });
    const result = await importFile(item.file, {
      password: item.password,
      signal: cancel.signal,
      onProgress: (progress) => update(item.id, { progress }),
    });
    running.current = undefined;
    // Dropped anew in the meantime: nobody waits for this one.
    if (current.current.some(({ id }) => id === item.id))
      update(item.id, result.ok ? await ready(item, result.value) : { step: 'refused', ...result.error });
    void run();
  };

  /** Ready to be reviewed, or the same bytes as another file or a convention already stored. */
  const ready = async (item: ImportItem, read: ReadConvention): Promise<Partial<ImportItem>> => {
    const { digest } = read.document;
    const twin = current.current.find(
      (other) => other.id !== item.id && other.read?.document.digest === digest,
    );
    if (twin)
      return {
        step: 'duplicate',
        message: `« ${item.fileName} » est identique à « ${twin.fileName} » : il n’est pas importé deux fois.`,
      };
    const title = await titleOfImported(digest);
    if (title !== undefined)
      return {
        step: 'duplicate',
        code: 'already-imported',
        message: alreadyImported(item.fileName, title),
      };
    return { step: 'ready', read };
  };

  return {
    items,
    update,
    add(files: readonly File[]) {
      running.current?.cancel.abort();
      set(
        files.map((file) => ({
          id: crypto.randomUUID(),
          file,
          fileName: file.name,
          step: 'waiting' as const,
        })),
      );
      void run();
    },
    cancel(id: string) {
      if (running.current?.id === id) running.current.cancel.abort();
      else update(id, { step: 'abandoned', message: 'La lecture a été annulée. Rien n’est enregistré.' });
    },
    unlock(id: string, password: string) {
      const item = current.current.find((each) => each.id === id);
      if (!item) return;
      const { code: _code, message: _message, ...locked } = item;
      set(
        current.current.map((each) =>
          each.id === id ? { ...locked, step: 'waiting' as const, password } : each,
        ),
      );
      void run();
    },
    clear: () => set([]),
  };
}
