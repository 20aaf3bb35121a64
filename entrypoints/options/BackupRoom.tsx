import { useState } from 'preact/hooks';
import { BackupPanel } from '../../components/BackupPanel';
import { ErrorNotice } from '../../components/ErrorNotice';
import { askBackground } from '../../lib/messages';
import {
  type Backup,
  chainOfBackup,
  countStored,
  eraseEverything,
  parseBackup,
  restoreBackup,
} from '../../lib/storage/backup';
import { verifyLedger } from '../../lib/storage/verify-ledger';
import { useWatched } from '../shared/use-watched';
import { ChainCheck } from './ChainCheck';
import { saveBackup } from './save-backup';

type Message = { text: string; isError: boolean };

/** Export, restoration and erasure. Works on the raw rows, so also when one of them can no longer be read. */
export function BackupRoom() {
  const stored = useWatched(countStored, []);
  const [chosen, setChosen] = useState<{ fileName: string; backup: Backup } | null>(null);
  const [message, setMessage] = useState<Message | null>(null);
  if (stored.status === 'loading') return null;
  if (stored.status === 'failed') return <ErrorNotice>{stored.message}</ErrorNotice>;

  const attempt = async (work: () => Promise<string>) => {
    try {
      setMessage({ text: await work(), isError: false });
      await askBackground('refresh', {});
    } catch (error) {
      setMessage({
        text: `Rien n'a été modifié. ${error instanceof Error ? error.message : String(error)}`,
        isError: true,
      });
    }
  };
  const onExport = () => attempt(async () => `Sauvegarde « ${await saveBackup()} » créée.`);
  const onChooseFile = async (file: File) => {
    const parsed = parseBackup(await file.text());
    setChosen(parsed.ok ? { fileName: file.name, backup: parsed.value } : null);
    setMessage(
      parsed.ok
        ? null
        : { text: `« ${file.name} » ne peut pas être restauré. ${parsed.error}`, isError: true },
    );
  };
  const onRestore = () =>
    attempt(async () => {
      if (!chosen) return '';
      await restoreBackup(chosen.backup);
      await verifyLedger({ from: 'all' });
      setChosen(null);
      return `« ${chosen.fileName} » est restaurée.`;
    });
  const onErase = () =>
    attempt(async () => {
      await eraseEverything();
      return 'Tout est effacé de ce poste.';
    });
  return (
    <BackupPanel
      stored={stored.value}
      chosen={
        chosen && {
          fileName: chosen.fileName,
          conventions: chosen.backup.conventions.length,
          entries: chosen.backup.ledger.length,
          chainBreak: chainOfBackup(chosen.backup),
        }
      }
      message={message}
      chainCheck={<ChainCheck />}
      onExport={() => void onExport()}
      onChooseFile={(file) => void onChooseFile(file)}
      onRestore={() => void onRestore()}
      onErase={() => void onErase()}
    />
  );
}
