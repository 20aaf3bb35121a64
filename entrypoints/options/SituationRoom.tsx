import { useMemo, useState } from 'preact/hooks';
import { ConventionPicker } from '../../components/ConventionPicker';
import { ErrorNotice } from '../../components/ErrorNotice';
import { PastDayFields, wordsOfPast } from '../../components/PastDayFields';
import { ConventionTotals } from '../../components/situation/ConventionTotals';
import { OverviewBars } from '../../components/situation/OverviewBars';
import { OverviewTable } from '../../components/situation/OverviewTable';
import { type PastDay, positionAsOf } from '../../lib/budget/as-of';
import type { Forecasts } from '../../lib/budget/forecast';
import { overviewOf } from '../../lib/budget/overview';
import { today } from '../../lib/clock';
import { type IsoDate, yearOf } from '../../lib/dates';
import { sum } from '../../lib/money';
import { listConventions } from '../../lib/storage/conventions';
import { currentConvention } from '../../lib/storage/current-convention';
import { readSetting, writeSetting } from '../../lib/storage/settings';
import { type Envelope, readEnvelope } from '../shared/read-budget-state';
import { useWatched } from '../shared/use-watched';
import { ConventionSituation } from './ConventionSituation';

interface Situation {
  readonly envelopes: readonly Envelope[];
  readonly currentId: string | undefined;
  readonly forecasts: Forecasts;
  readonly today: IsoDate;
}

async function readSituation(): Promise<Situation> {
  const conventions = await listConventions();
  const current = await currentConvention(conventions);
  return {
    envelopes: await Promise.all(conventions.map(readEnvelope)),
    currentId: current?.id,
    forecasts: (await readSetting('forecasts')) ?? {},
    today: await today(),
  };
}

/** Where all the conventions stand, then one of them in depth. Loaded by this room alone: it draws the plots. */
export function SituationRoom() {
  const state = useWatched(readSituation, []);
  if (state.status === 'loading') return <p>Lecture du registre…</p>;
  if (state.status === 'failed') return <ErrorNotice>{state.message}</ErrorNotice>;
  return <Situations {...state.value} />;
}

function Situations({ envelopes, currentId, forecasts, today }: Situation) {
  const [past, setPast] = useState<PastDay | null>(null);
  const day = past?.heldOn ?? today;
  const positions = useMemo(
    () =>
      envelopes.map(({ convention, ledger, entries, amendments }) =>
        past
          ? positionAsOf(convention, entries, past, amendments)
          : ledger.position(convention, today, amendments),
      ),
    [envelopes, today, past],
  );
  const current = envelopes.findIndex(({ convention }) => convention.id === currentId);
  const [envelope, position] = [envelopes[current], positions[current]];
  const choose = (id: string) => void writeSetting('current-convention', id);
  return (
    <div class="stack situation">
      <h2>Situation</h2>
      <PastDayFields
        summary="La situation à une date passée"
        today={today}
        timeZone={Temporal.Now.timeZoneId()}
        onPast={setPast}
      >
        <p class="muted" role="status">
          {past && `Situation ${wordsOfPast(past)}. Refermez ce cadre pour revenir à aujourd’hui.`}
        </p>
      </PastDayFields>
      {envelopes.length > 1 && (
        <section class="card stack" aria-labelledby="all-title">
          <h3 id="all-title">Toutes les conventions</h3>
          <ConventionTotals
            positions={positions}
            extracts={envelopes.map(({ lastExtract }) => lastExtract)}
            currentId={currentId}
            today={day}
            onChoose={choose}
          />
          <OverviewBars lines={overviewOf(positions)} today={day} />
          <details>
            <summary>Crédits de chaque exercice, toutes conventions ensemble</summary>
            <OverviewTable
              title="Toutes les conventions"
              lines={overviewOf(positions)}
              outstanding={sum(positions.map(({ outstanding }) => outstanding))}
              today={day}
            />
          </details>
        </section>
      )}
      <ConventionPicker
        conventions={envelopes.map(({ convention }) => convention)}
        currentId={currentId}
        onChoose={choose}
      />
      {envelope && position && (
        <ConventionSituation
          key={`${envelope.convention.id} ${past ? yearOf(day) : ''}`}
          position={position}
          control={envelope.control}
          lastExtract={envelope.lastExtract}
          typed={past ? [] : (forecasts[envelope.convention.id] ?? [])}
          onForecast={
            past
              ? null
              : (lines) => void writeSetting('forecasts', { ...forecasts, [envelope.convention.id]: lines })
          }
        />
      )}
    </div>
  );
}
