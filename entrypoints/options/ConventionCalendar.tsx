import { DutyCalendar } from '../../components/DutyCalendar';
import { ErrorNotice } from '../../components/ErrorNotice';
import type { ControlProfile } from '../../lib/budget/control-profile';
import type { BudgetPosition } from '../../lib/budget/position';
import type { IsoDate } from '../../lib/dates';
import { listDuties } from '../../lib/duties/list-duties';
import { toIcs } from '../../lib/duties/to-ics';
import { askBackground } from '../../lib/messages';
import { changeCalendar, readCalendar } from '../../lib/storage/calendar';
import { saveFile } from '../shared/save-file';
import { useWatched } from '../shared/use-watched';

interface Props {
  readonly position: BudgetPosition;
  readonly control: ControlProfile;
  readonly today: IsoDate;
}

/** The calendar of one convention, with what the person added to it. */
export function ConventionCalendar({ position, control, today }: Props) {
  const stored = useWatched(readCalendar, []);
  if (stored.status === 'loading') return null;
  if (stored.status === 'failed') return <ErrorNotice>{stored.message}</ErrorNotice>;
  const { id, title } = position.convention;
  const { committees, own } = stored.value;
  const hasCommittee = committees.includes(id);
  const duties = listDuties({ position, control, hasCommittee }, own);
  const change = async (...args: Parameters<typeof changeCalendar>) => {
    await changeCalendar(...args);
    await askBackground('refresh', {});
  };
  return (
    <DutyCalendar
      duties={duties}
      today={today}
      hasCommittee={hasCommittee}
      onCommittee={(isThere) =>
        void change((calendar) => ({
          ...calendar,
          committees: isThere
            ? [...calendar.committees, id]
            : calendar.committees.filter((other) => other !== id),
        }))
      }
      onAdd={(date, name) =>
        void change((calendar) => ({
          ...calendar,
          own: [...calendar.own, { id: crypto.randomUUID(), conventionId: id, date, title: name }],
        }))
      }
      onRemove={(dutyId) =>
        void change((calendar) => ({
          ...calendar,
          own: calendar.own.filter((known) => !dutyId.endsWith(` ${known.id}`)),
        }))
      }
      onExport={() =>
        saveFile(
          `enveloppe-echeances-${today}.ics`,
          toIcs(title, duties, new Date().toISOString()),
          'text/calendar',
        )
      }
    />
  );
}
