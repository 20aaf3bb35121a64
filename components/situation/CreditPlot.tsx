import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import { useId } from 'preact/hooks';
import { amountOn, type CreditCurve, type CurvePoint } from '../../lib/budget/credit-curve';
import { CREDITS } from '../../lib/convention/budget-kind';
import { dayOf, formatDate, type IsoDate, yearOf } from '../../lib/dates';
import { formatAmount } from '../../lib/money';
import { CurveTable } from './CurveTable';
import { Legend } from './Legend';
import { useWidth } from './use-width';

const HEIGHT = 240;
const MARGIN = { top: 18, right: 14, bottom: 24, left: 64 };
const MONTHS = 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' ');
const AXIS = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

/** « 35 k€ »: an axis has no room for cents; the table behind has them. */
const axisAmount = (amount: number): string =>
  Math.abs(amount) >= 1_000_00
    ? `${AXIS.format(amount / 100_000)}\u00a0k€`
    : `${AXIS.format(amount / 100)}\u00a0€`;

const dayOfYear = (date: IsoDate): number => Temporal.PlainDate.from(date).dayOfYear;
const VERBS = { commitment: 'engagés', payment: 'payés' } as const;

/** One year of one kind of credits: what was taken under the ceiling of what is open, what is expected, the entry being prepared. */
export function CreditPlot({ curve, today }: { curve: CreditCurve; today: IsoDate }) {
  const { kind, year, taken, released, expected, forecast, draft, allotted } = curve;
  const { ref, width } = useWidth<HTMLDivElement>(560);
  const id = useId();
  const last = dayOf(year, 12, 31) as IsoDate;
  const until = yearOf(today) === year ? today : last;
  const highest = Math.max(
    // A year without credits still has an axis whose figures differ.
    100_00,
    allotted ?? 0,
    draft?.to ?? 0,
    ...[taken, released, expected, forecast].flat().map(({ amount }) => amount),
  );
  const x = scaleLinear([1, dayOfYear(last)], [MARGIN.left, Math.max(width, 240) - MARGIN.right]);
  const y = scaleLinear([0, highest], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(4);
  const at = ({ date, amount }: CurvePoint): [number, number] => [x(dayOfYear(date)), y(amount)];
  const stepped = line<CurvePoint>(
    (point) => at(point)[0],
    (point) => at(point)[1],
  ).curve(curveStepAfter);
  const filled = area<CurvePoint>(
    (point) => at(point)[0],
    y(0),
    (point) => at(point)[1],
  ).curve(curveStepAfter);
  const drawnTo = (points: readonly CurvePoint[], date: IsoDate): CurvePoint[] => {
    const end = points.at(-1);
    return end && end.date < date ? [...points, { date, amount: end.amount }] : [...points];
  };
  const solid = drawnTo(taken, taken.at(-1)?.date ?? until);
  const takenShown = yearOf(today) < year ? solid : drawnTo(solid, until);
  const name = `${CREDITS[kind]} ${year}`;
  const day = yearOf(today) === year ? today : last;
  const summary =
    `${name}, au ${formatDate(day)} : ${formatAmount(amountOn(taken, day))} ${VERBS[kind]} sur ` +
    `${formatAmount(amountOn(released, day))} libérés${allotted === null ? '' : `, dotation ${formatAmount(allotted)}`}.`;
  const everyMonth = width > 520 ? 1 : 3;
  return (
    <figure class="stack credit-plot" data-kind={kind} data-year={year}>
      <figcaption>
        <strong>{name}</strong> <span class="muted">en euros TTC, jour par jour</span>
      </figcaption>
      <div ref={ref}>
        <svg role="img" aria-labelledby={`${id}-summary`} width={width} height={HEIGHT}>
          <title id={`${id}-summary`}>{summary}</title>
          <defs>
            <pattern id={`${id}-taken`} width="6" height="6" patternUnits="userSpaceOnUse">
              <path d="M0 6 6 0" class="hatch" />
            </pattern>
            <pattern id={`${id}-draft`} width="6" height="6" patternUnits="userSpaceOnUse">
              <path d="M0 0 6 6" class="hatch-draft" />
            </pattern>
          </defs>
          {y.ticks(4).map((tick) => (
            <g key={tick}>
              <line class="grid" x1={MARGIN.left} x2={x(dayOfYear(last))} y1={y(tick)} y2={y(tick)} />
              <text x={MARGIN.left - 6} y={y(tick)} dy="0.32em" text-anchor="end">
                {axisAmount(tick)}
              </text>
            </g>
          ))}
          {MONTHS.map((month, rank) => {
            const start = x(dayOfYear(dayOf(year, rank + 1, 1) as IsoDate));
            return (
              <g key={month}>
                <line
                  class="grid"
                  x1={start}
                  x2={start}
                  y1={HEIGHT - MARGIN.bottom}
                  y2={HEIGHT - MARGIN.bottom + 4}
                />
                {rank % everyMonth === 0 && (
                  <text x={start} y={HEIGHT - 6}>
                    {month}
                  </text>
                )}
              </g>
            );
          })}
          <path d={filled(takenShown) ?? ''} fill={`url(#${id}-taken)`} />
          {expected.length > 0 && <path class="expected" d={stepped(drawnTo(expected, last)) ?? ''} />}
          <path class="released" d={stepped(drawnTo(released, last)) ?? ''} />
          <path class="taken" d={stepped(takenShown) ?? ''} />
          {forecast.length > 0 && <path class="forecast" d={stepped(forecast) ?? ''} />}
          {forecast.slice(1).map((point) => (
            <circle key={point.date} class="forecast" cx={at(point)[0]} cy={at(point)[1]} r="3" />
          ))}
          {draft && (
            <rect
              class="draft"
              data-testid="plot-draft"
              fill={`url(#${id}-draft)`}
              x={x(dayOfYear(draft.date))}
              width={Math.max(6, x(dayOfYear(last)) - x(dayOfYear(draft.date)))}
              y={y(draft.to)}
              height={Math.max(1, y(draft.from) - y(draft.to))}
            />
          )}
          {yearOf(today) === year && (
            <g>
              <line
                class="today"
                x1={x(dayOfYear(today))}
                x2={x(dayOfYear(today))}
                y1={MARGIN.top}
                y2={y(0)}
              />
              <text x={x(dayOfYear(today))} y={11} text-anchor={dayOfYear(today) > 300 ? 'end' : 'middle'}>
                {formatDate(today)}
              </text>
            </g>
          )}
        </svg>
      </div>
      <Legend
        verb={VERBS[kind]}
        hasExpected={expected.length > 0}
        hasForecast={forecast.length > 0}
        hasDraft={draft !== null}
      />
      <p>{summary}</p>
      <CurveTable curve={curve} name={name} />
    </figure>
  );
}
