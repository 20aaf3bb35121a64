import { useState } from 'preact/hooks';
import { formatDate, type IsoDate, parseIsoDate } from '../lib/dates';
import type { Duty } from '../lib/duties/duty';
import { ScrolledTable } from './ScrolledTable';

interface Props {
  readonly duties: readonly Duty[];
  readonly today: IsoDate;
  readonly hasCommittee: boolean;
  readonly onCommittee: (hasCommittee: boolean) => void;
  readonly onAdd: (date: IsoDate, title: string) => void;
  readonly onRemove: (dutyId: string) => void;
  readonly onExport: () => void;
}

/** The calendar of a convention: what comes, what is near, and what is past. */
export function DutyCalendar({ duties, today, hasCommittee, ...on }: Props) {
  const coming = duties.filter(({ date }) => date >= today);
  const past = duties.filter(({ date }) => date < today);
  return (
    <section class="card stack" aria-labelledby="calendar-title">
      <h3 id="calendar-title">Échéances</h3>
      {coming.length === 0 ? (
        <p class="muted">Aucune échéance à venir.</p>
      ) : (
        <DutyTable
          caption={`À venir, au ${formatDate(today)}`}
          duties={coming}
          today={today}
          onRemove={on.onRemove}
        />
      )}
      {past.length > 0 && (
        <details>
          <summary>Échéances passées ({past.length})</summary>
          <DutyTable caption="Passées" duties={past} today={today} onRemove={on.onRemove} />
        </details>
      )}
      <label class="choice">
        <input
          type="checkbox"
          checked={hasCommittee}
          onChange={(event) => on.onCommittee(event.currentTarget.checked)}
        />
        La convention prévoit un comité semestriel : le rappeler
      </label>
      <OwnDateForm onAdd={on.onAdd} />
      <div class="row">
        <button type="button" onClick={on.onExport} data-testid="export-ics">
          Exporter l’agenda (.ics)
        </button>
        <small>Un rappel s’affiche dans le navigateur quand une échéance approche, une seule fois.</small>
      </div>
    </section>
  );
}

interface TableProps extends Pick<Props, 'duties' | 'today' | 'onRemove'> {
  readonly caption: string;
}

function DutyTable({ caption, duties, today, onRemove }: TableProps) {
  return (
    <ScrolledTable caption={caption} testId="duties" asCards heads={['Date', 'Échéance', 'Rappel']}>
      {duties.map((duty) => (
        <tr key={duty.id} data-duty={duty.kind}>
          <td data-label="Date">{formatDate(duty.date)}</td>
          <td data-label="Échéance">
            {duty.title}
            {duty.detail !== '' && <small class="details">{duty.detail}</small>}
            {duty.kind === 'own' && (
              <button
                type="button"
                class="quiet"
                aria-label={`Retirer : ${duty.title}`}
                onClick={() => onRemove(duty.id)}
              >
                Retirer
              </button>
            )}
          </td>
          <td data-label="Rappel">
            <Reminder duty={duty} today={today} />
          </td>
        </tr>
      ))}
    </ScrolledTable>
  );
}

function Reminder({ duty: { date, remindFrom }, today }: { duty: Duty; today: IsoDate }) {
  if (remindFrom === null) return <small>sans rappel</small>;
  if (date >= today && remindFrom <= today) return <span class="tag warning">proche</span>;
  return <small>à partir du {formatDate(remindFrom)}</small>;
}

function OwnDateForm({ onAdd }: Pick<Props, 'onAdd'>) {
  const [day, setDay] = useState('');
  const [title, setTitle] = useState('');
  const date = parseIsoDate(day);
  return (
    <form
      class="fields"
      aria-label="Ajouter une date"
      onSubmit={(event) => {
        event.preventDefault();
        if (!date || title.trim() === '') return;
        onAdd(date, title.trim());
        setDay('');
        setTitle('');
      }}
    >
      <div class="field">
        <label for="own-date">Date à ajouter</label>
        <input id="own-date" type="date" value={day} onInput={(event) => setDay(event.currentTarget.value)} />
      </div>
      <div class="field">
        <label for="own-title">Échéance</label>
        <input
          id="own-title"
          maxLength={200}
          value={title}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <button type="submit" disabled={!date || title.trim() === ''}>
          Ajouter la date
        </button>
      </div>
    </form>
  );
}
