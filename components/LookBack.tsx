import { useMemo, useState } from 'preact/hooks';
import { amendmentsAsOf, entriesAsOf } from '../lib/budget/as-of';
import type { LedgerEntry } from '../lib/budget/ledger-entry';
import { computePosition } from '../lib/budget/position';
import type { Amendment } from '../lib/convention/amendment';
import type { Convention } from '../lib/convention/convention';
import { formatDate, type IsoDate, parseDay } from '../lib/dates';
import { formatAmount } from '../lib/money';
import { YearTable } from './YearTable';

interface Props {
  readonly convention: Convention;
  readonly amendments: readonly Amendment[];
  readonly entries: readonly LedgerEntry[];
  readonly today: IsoDate;
  /** IANA name: where the day of a recording is read. */
  readonly timeZone: string;
}

/** The envelope at any past date, on both axes: what was known on a day, of what held on another. */
export function LookBack({ convention, amendments, entries, today, timeZone }: Props) {
  const [days, setDays] = useState({ knownOn: String(today), heldOn: String(today) });
  const knownOn = parseDay(days.knownOn);
  const heldOn = parseDay(days.heldOn);
  const position = useMemo(() => {
    if (!knownOn || !heldOn) return null;
    const asOf = { knownOn, heldOn, timeZone };
    return computePosition(convention, entriesAsOf(entries, asOf), heldOn, amendmentsAsOf(amendments, asOf));
  }, [convention, amendments, entries, knownOn, heldOn, timeZone]);
  const field = (key: keyof typeof days, label: string) => (
    <div class="field">
      <label for={`look-${key}`}>{label}</label>
      <input
        id={`look-${key}`}
        type="date"
        value={days[key]}
        onInput={(event) => setDays({ ...days, [key]: event.currentTarget.value })}
      />
    </div>
  );
  return (
    <details class="card stack" data-testid="look-back">
      <summary>La situation à une date passée</summary>
      <div class="fields">
        {field('knownOn', 'Ce que l’on savait le')}
        {field('heldOn', 'Ce qui valait au')}
      </div>
      {position && knownOn && heldOn ? (
        <div class="stack" role="status">
          <p>
            Au {formatDate(heldOn)}, d’après ce qui était enregistré ici le {formatDate(knownOn)} au soir
            {position.capLeft !== null && position.cap !== null && (
              <>
                {' '}
                : plafond {formatAmount(position.cap)}, dont {formatAmount(position.capLeft)} restaient à
                engager
              </>
            )}
            .
          </p>
          <YearTable position={position} today={heldOn} label="Crédits par exercice, à la date choisie" />
        </div>
      ) : (
        <p class="notice" role="status">
          Donnez les deux dates.
        </p>
      )}
    </details>
  );
}
