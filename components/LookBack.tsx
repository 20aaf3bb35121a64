import { useMemo, useState } from 'preact/hooks';
import { type PastDay, positionAsOf } from '../lib/budget/as-of';
import type { LedgerEntry } from '../lib/budget/ledger-entry';
import type { Amendment } from '../lib/convention/amendment';
import type { Convention } from '../lib/convention/convention';
import type { IsoDate } from '../lib/dates';
import { formatAmount } from '../lib/money';
import { PastDayFields, wordsOfPast } from './PastDayFields';
import { YearTable } from './YearTable';

interface Props {
  readonly convention: Convention;
  readonly amendments: readonly Amendment[];
  readonly entries: readonly LedgerEntry[];
  readonly today: IsoDate;
  /** IANA name: where the day of a recording is read. */
  readonly timeZone: string;
}

/** The envelope at any past date, on both axes. */
export function LookBack({ convention, amendments, entries, today, timeZone }: Props) {
  const [past, setPast] = useState<PastDay | null>(null);
  const position = useMemo(
    () => past && positionAsOf(convention, entries, past, amendments),
    [convention, amendments, entries, past],
  );
  return (
    <PastDayFields
      summary="La situation à une date passée"
      today={today}
      timeZone={timeZone}
      onPast={setPast}
    >
      {past && position && (
        <div class="stack" role="status">
          <p>
            Situation {wordsOfPast(past)}
            {position.capLeft !== null && position.cap !== null && (
              <>
                {' '}
                : plafond {formatAmount(position.cap)}, dont {formatAmount(position.capLeft)} restaient à
                engager
              </>
            )}
            .
          </p>
          <YearTable
            position={position}
            today={past.heldOn}
            label="Crédits par exercice, à la date choisie"
          />
        </div>
      )}
    </PastDayFields>
  );
}
