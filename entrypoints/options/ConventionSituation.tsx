import { useMemo, useState } from 'preact/hooks';
import { CreditPlot } from '../../components/situation/CreditPlot';
import { ForecastEditor } from '../../components/situation/ForecastEditor';
import { OverviewBars } from '../../components/situation/OverviewBars';
import { OverviewTable } from '../../components/situation/OverviewTable';
import { TrialEntry } from '../../components/situation/TrialEntry';
import { WarningList } from '../../components/WarningList';
import type { BudgetDraft } from '../../lib/budget/budget-draft';
import { warningsWith } from '../../lib/budget/check-budget';
import type { ControlProfile } from '../../lib/budget/control-profile';
import { creditCurve } from '../../lib/budget/credit-curve';
import { type ForecastLine, forecastOf, lastPaymentDay } from '../../lib/budget/forecast';
import { overviewOf } from '../../lib/budget/overview';
import { type BudgetPosition, creditCenters } from '../../lib/budget/position';
import { BUDGET_KINDS } from '../../lib/convention/budget-kind';
import { formatDate, yearOf } from '../../lib/dates';
import { extractSaid, type LastExtract } from '../../lib/reconciliation/last-extract';

interface Props {
  readonly position: BudgetPosition;
  readonly control: ControlProfile;
  readonly lastExtract: LastExtract | null;
  /** The échéancier as it was typed. */
  readonly typed: readonly ForecastLine[];
  /** Null: a past day is only looked at. */
  readonly onForecast: ((lines: ForecastLine[]) => void) | null;
}

/** One convention: its years at a glance, then one year day by day, what is expected, and an entry tried on top. */
export function ConventionSituation(props: Props) {
  const { position, control, lastExtract, typed, onForecast } = props;
  const { date: today } = position;
  const lines = useMemo(() => overviewOf([position]), [position]);
  const years = [...new Set(lines.map((line) => line.year))];
  const [chosen, setChosen] = useState(yearOf(today));
  const [draft, setDraft] = useState<BudgetDraft | null>(null);
  const year = years.includes(chosen) ? chosen : (years.at(-1) ?? yearOf(today));
  const forecast = useMemo(() => forecastOf(position, typed), [position, typed]);
  const warnings = draft ? warningsWith(position, draft, control) : [];
  return (
    <>
      <section class="card stack" aria-labelledby="years-title">
        <h3 id="years-title">Où en est la convention</h3>
        <OverviewBars lines={lines} today={today} />
        <OverviewTable
          title="Crédits par exercice"
          lines={lines}
          outstanding={position.outstanding}
          today={today}
        />
        <p class="muted">
          Selon les opérations saisies ici, au {formatDate(today)}. Chorus fait foi.{' '}
          <span data-testid="last-extract">{extractSaid(lastExtract)}</span>
        </p>
      </section>
      <section class="card stack" aria-labelledby="curves-title">
        <div class="row spread">
          <h3 id="curves-title">Consommation jour par jour</h3>
          <div class="row">
            <label for="situation-year">Exercice</label>
            <select
              id="situation-year"
              class="short"
              value={year}
              onChange={(event) => setChosen(Number(event.currentTarget.value))}
            >
              {years.map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </select>
          </div>
        </div>
        {onForecast && (
          <>
            <TrialEntry today={today} centers={creditCenters(position.convention)} onDraft={setDraft} />
            <WarningList title="Ce que l'essai causerait" warnings={warnings} />
          </>
        )}
        <div class="plots">
          {BUDGET_KINDS.map((kind) => (
            <CreditPlot
              key={kind}
              curve={creditCurve({ position, kind, year, forecast, draft })}
              today={today}
            />
          ))}
        </div>
        <p class="muted">Selon les opérations saisies ici ; Chorus fait foi.</p>
      </section>
      {onForecast && (
        <ForecastEditor
          lines={typed}
          today={today}
          lastPaymentDay={lastPaymentDay(position)}
          onAdd={(line) =>
            onForecast(
              [...typed, { ...line, id: crypto.randomUUID() }].sort((first, second) =>
                first.date < second.date ? -1 : 1,
              ),
            )
          }
          onRemove={(id) => onForecast(typed.filter((line) => line.id !== id))}
        />
      )}
    </>
  );
}
