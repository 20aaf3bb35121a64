import { useEffect } from 'preact/hooks';
import { ConventionPicker } from '../../components/ConventionPicker';
import { ErrorNotice } from '../../components/ErrorNotice';
import { writeSetting } from '../../lib/storage/settings';
import { ChainAlert } from '../shared/ChainAlert';
import { BackupRoom } from './BackupRoom';
import { ConventionRooms } from './ConventionRooms';
import { ImportRoom } from './ImportRoom';
import { ROOMS, type RoomId } from './rooms';
import { SitesRoom } from './SitesRoom';
import { saveBackup } from './save-backup';
import { TaughtRoom } from './TaughtRoom';
import { type ConventionState, useConventionState } from './use-convention-state';
import { useRoom } from './use-room';

/** The full page, in a tab: import, conventions, ledger, backup, sites. */
export function OptionsPage() {
  const room = useRoom();
  const state = useConventionState();
  useEffect(() => {
    document.title = `${ROOMS.find(({ id }) => id === room)?.title} – Enveloppe`;
  }, [room]);
  return (
    <div class="page stack">
      <header class="row spread">
        <h1>Enveloppe</h1>
        <nav class="tabs" aria-label="Pages">
          {ROOMS.map(({ id, title }) => (
            <a key={id} href={`#/${id}`} aria-current={id === room ? 'page' : undefined}>
              {title}
            </a>
          ))}
        </nav>
      </header>
      <main class="stack">
        <ChainAlert onExport={() => void saveBackup()} />
        {state.status === 'loading' && <p>Lecture du registre…</p>}
        {state.status === 'failed' && <ErrorNotice>{state.message}</ErrorNotice>}
        {state.status === 'ready' && <Room room={room} state={state.value} />}
        {room === 'sauvegarde' && <BackupRoom />}
      </main>
    </div>
  );
}

function Room({ room, state }: { room: RoomId; state: ConventionState }) {
  switch (room) {
    case 'importer':
      return <ImportRoom />;
    case 'sites':
      return <SitesRoom />;
    case 'champs':
      return <TaughtRoom />;
    case 'sauvegarde':
      return null;
    default:
      return state.conventions.length === 0 ? (
        <p class="notice">
          Aucune convention n'est enregistrée sur ce poste. Il faut le texte de la convention signée, en .txt
          ou en .md. <a href="#/importer">Importer une convention</a>
        </p>
      ) : (
        <>
          <ConventionPicker
            conventions={state.conventions}
            currentId={state.current?.id}
            onChoose={(id) => void writeSetting('current-convention', id)}
          />
          {state.current && (
            <ConventionRooms key={state.current.id} room={room} convention={state.current} state={state} />
          )}
        </>
      );
  }
}
