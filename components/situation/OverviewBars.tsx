import { scaleLinear } from 'd3-scale';
import { useId } from 'preact/hooks';
import type { OverviewLine } from '../../lib/budget/overview';
import { CREDITS } from '../../lib/convention/budget-kind';
import { formatDate, type IsoDate } from '../../lib/dates';
import { formatAmount } from '../../lib/money';
import { useWidth } from './use-width';

const ROW = 26;
const LABEL = 70;

/** One bar a line of the table beside it: taken, pending, released and not released, told apart by their pattern. */
export function OverviewBars({ lines, today }: { lines: readonly OverviewLine[]; today: IsoDate }) {
  const { ref, width } = useWidth<HTMLDivElement>(560);
  const id = useId();
  const highest = Math.max(
    1,
    ...lines.map(({ allotted, taken, pending }) => Math.max(allotted ?? 0, taken + pending)),
  );
  const x = scaleLinear([0, highest], [LABEL, Math.max(width, 240) - 4]);
  const summary = lines
    .map(
      ({ kind, year, taken, pending, released, allotted }) =>
        `${CREDITS[kind]} ${year} : ${formatAmount(taken)} pris, ${formatAmount(pending)} en attente, ` +
        `${formatAmount(released)} libérés, dotation ${allotted === null ? 'non indiquée' : formatAmount(allotted)}`,
    )
    .join(' ; ');
  return (
    <figure class="stack">
      <div ref={ref}>
        <svg role="img" aria-labelledby={`${id}-summary`} width={width} height={lines.length * ROW + 4}>
          <title id={`${id}-summary`}>{`Au ${formatDate(today)}. ${summary}.`}</title>
          <defs>
            <pattern id={`${id}-pending`} width="6" height="6" patternUnits="userSpaceOnUse">
              <path d="M0 6 6 0" class="hatch" />
            </pattern>
            <pattern id={`${id}-closed`} width="5" height="5" patternUnits="userSpaceOnUse">
              <path d="M0 0V5" class="hatch-closed" />
            </pattern>
          </defs>
          {lines.map(({ kind, year, allotted, released, taken, pending }, rank) => {
            const top = rank * ROW + 4;
            const bar = (from: number, to: number) => ({
              x: x(from),
              y: top,
              width: Math.max(0, x(to) - x(from)),
              height: ROW - 10,
            });
            const used = taken + pending;
            return (
              <g key={`${kind}${year}`}>
                <text x={0} y={top + 12}>
                  {CREDITS[kind]} {year}
                </text>
                <rect class="open" {...bar(0, Math.max(released, 0))} />
                {allotted !== null && allotted > released && (
                  <rect
                    class="closed"
                    fill={`url(#${id}-closed)`}
                    {...bar(Math.max(released, 0), allotted)}
                  />
                )}
                <rect class="solid" {...bar(0, Math.max(taken, 0))} />
                <rect
                  class="waiting"
                  fill={`url(#${id}-pending)`}
                  {...bar(Math.max(taken, 0), Math.max(used, 0))}
                />
              </g>
            );
          })}
        </svg>
      </div>
      <ul class="plain legend muted">
        <li>
          <svg aria-hidden="true" width="28" height="10">
            <rect class="solid" x="1" y="1" width="26" height="8" />
          </svg>{' '}
          engagés ou payés
        </li>
        <li>
          <svg aria-hidden="true" width="28" height="10">
            <rect class="waiting" fill={`url(#${id}-pending)`} x="1" y="1" width="26" height="8" />
          </svg>{' '}
          en attente
        </li>
        <li>
          <svg aria-hidden="true" width="28" height="10">
            <rect class="open" x="1" y="1" width="26" height="8" />
          </svg>{' '}
          libérés, encore disponibles
        </li>
        <li>
          <svg aria-hidden="true" width="28" height="10">
            <rect class="closed" fill={`url(#${id}-closed)`} x="1" y="1" width="26" height="8" />
          </svg>{' '}
          pas encore libérés
        </li>
      </ul>
    </figure>
  );
}
