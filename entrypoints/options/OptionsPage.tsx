import { useEffect } from 'preact/hooks';
import { ConventionPicker } from '../../components/ConventionPicker';
import { ErrorNotice } from '../../components/ErrorNotice';
import { RoomNav } from '../../components/RoomNav';
import { writeSetting } from '../../lib/storage/settings';
import { ChainAlert } from '../shared/ChainAlert';
import { BackupRoom } from './BackupRoom';
import { ConventionRooms } from './ConventionRooms';
import { ExchangePanel } from './ExchangePanel';
import { HandEntry } from './HandEntry';
import { HandoverRoom } from './HandoverRoom';
import { ImportRoom } from './ImportRoom';
import { ROOM_GROUPS, ROOMS, type RoomId } from './rooms';
import { SitesRoom } from './SitesRoom';
import { saveBackup } from './save-backup';
import { TaughtRoom } from './TaughtRoom';
import { type ConventionState, useConventionState } from './use-convention-state';
import { useLazy } from './use-lazy';
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
        <RoomNav groups={ROOM_GROUPS} current={room} />
      </header>
      <main class="stack">
        <ChainAlert onExport={() => void saveBackup()} />
        {state.status === 'loading' && <p>Lecture du registre…</p>}
        {state.status === 'failed' && <ErrorNotice>{state.message}</ErrorNotice>}
        {state.status === 'ready' && <Room room={room} state={state.value} />}
        {room === 'sauvegarde' && (
          <>
            <BackupRoom />
            <HandoverRoom />
          </>
        )}
      </main>
    </div>
  );
}

/** Its plots are a library of their own, fetched with the room. */
function Situation() {
  const View = useLazy(() => import('./SituationRoom').then(({ SituationRoom }) => SituationRoom));
  return View ? <View /> : <p>Lecture du registre…</p>;
}

function NoConvention() {
  return (
    <p class="notice">
      Aucune convention n'est enregistrée sur ce poste. Il faut le fichier de la convention signée : PDF,
      scan, Word, LibreOffice, tableur ou texte. <a href="#/importer">Importer une convention</a>
    </p>
  );
}

function Room({ room, state }: { room: RoomId; state: ConventionState }) {
  switch (room) {
    case 'importer':
      return (
        <ImportRoom>
          <HandEntry />
          <ExchangePanel />
        </ImportRoom>
      );
    case 'sites':
      return <SitesRoom />;
    case 'champs':
      return <TaughtRoom />;
    case 'sauvegarde':
      return null;
    case 'situation':
      return state.conventions.length === 0 ? <NoConvention /> : <Situation />;
    default:
      return state.conventions.length === 0 ? (
        <NoConvention />
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
