import { ErrorNotice } from '../../components/ErrorNotice';
import type { Convention } from '../../lib/convention/convention';
import { readLastExtract } from '../../lib/storage/last-extracts';
import { useWatched } from '../shared/use-watched';
import { ConventionRoom } from './ConventionRoom';
import { LedgerRoom } from './LedgerRoom';
import { ReconciliationRoom } from './ReconciliationRoom';
import { ReportRoom } from './ReportRoom';
import type { ConventionState } from './use-convention-state';
import { useFollowedEntries } from './use-followed-entries';

interface Props {
  readonly room: 'conventions' | 'registre' | 'rapprochement' | 'rapports';
  readonly convention: Convention;
  readonly state: ConventionState;
}

/** The rooms of one convention, which share its ledger: going from one to the other does not read it again. */
export function ConventionRooms({ room, convention, state: { amendments, control, today } }: Props) {
  const followed = useFollowedEntries(convention.id);
  const extract = useWatched(() => readLastExtract(convention.id), [convention.id]);
  const lastExtract = extract.status === 'ready' ? extract.value : null;
  if (followed.status === 'failed') return <ErrorNotice>{followed.message}</ErrorNotice>;
  if (followed.status === 'loading') return <p>Lecture du registre…</p>;
  const { entries, unread } = followed.value;
  if (room === 'registre')
    return (
      <LedgerRoom
        convention={convention}
        amendments={amendments}
        control={control}
        followed={followed.value}
        today={today}
        lastExtract={lastExtract}
      />
    );
  if (unread > 0) return <p>Lecture du registre…</p>;
  if (room === 'rapports')
    return (
      <ReportRoom
        convention={convention}
        amendments={amendments}
        control={control}
        entries={entries}
        today={today}
        lastExtract={lastExtract}
      />
    );
  if (room === 'rapprochement')
    return (
      <ReconciliationRoom
        convention={convention}
        amendments={amendments}
        entries={entries}
        today={today}
        lastExtract={lastExtract}
      />
    );
  return (
    <ConventionRoom
      convention={convention}
      amendments={amendments}
      control={control}
      entries={entries}
      today={today}
      lastExtract={lastExtract}
    />
  );
}
