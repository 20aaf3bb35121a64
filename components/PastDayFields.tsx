import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PastDay } from '../lib/budget/as-of';
import { formatDate, type IsoDate, parseDay } from '../lib/dates';
import { DayField } from './DayField';

interface Props {
  readonly summary: string;
  readonly today: IsoDate;
  /** IANA name: where the day of a recording is read. */
  readonly timeZone: string;
  /** The two days, or null: closed, or not given yet. */
  readonly onPast: (past: PastDay | null) => void;
  /** What stands under the days, once they are given. */
  readonly children?: ComponentChildren;
}

/** French, to follow a noun: « au 31/12/2025, d’après ce qui était enregistré ici le 01/02/2026 au soir ». */
export const wordsOfPast = ({ heldOn, knownOn }: PastDay): string =>
  `au ${formatDate(heldOn)}, d’après ce qui était enregistré ici le ${formatDate(knownOn)} au soir`;

/** A look back, opened and closed by the person: what was known on a day, of what held on another. */
export function PastDayFields({ summary, today, timeZone, onPast, children }: Props) {
  const [days, setDays] = useState({ knownOn: String(today), heldOn: String(today) });
  const past = readPast(days, timeZone);
  const field = (key: keyof typeof days, label: string) => (
    <DayField
      id={`look-${key}`}
      label={label}
      value={days[key]}
      onInput={(day) => {
        const next = { ...days, [key]: day };
        setDays(next);
        onPast(readPast(next, timeZone));
      }}
    />
  );
  return (
    <details
      class="card"
      data-testid="look-back"
      onToggle={(event) => onPast(event.currentTarget.open ? past : null)}
    >
      <summary>{summary}</summary>
      <div class="stack">
        <div class="fields">
          {field('knownOn', 'Ce que l’on savait le')}
          {field('heldOn', 'Ce qui valait au')}
        </div>
        {past ? (
          children
        ) : (
          <p class="notice" role="status">
            Donnez les deux dates.
          </p>
        )}
      </div>
    </details>
  );
}

function readPast(days: { knownOn: string; heldOn: string }, timeZone: string): PastDay | null {
  const [knownOn, heldOn] = [parseDay(days.knownOn), parseDay(days.heldOn)];
  return knownOn && heldOn ? { knownOn, heldOn, timeZone } : null;
}
