import { type BudgetKind, CREDITS } from '../lib/convention/budget-kind';
import { type Cents, formatAmount, ZERO } from '../lib/money';

/** Where one year's credits of one kind stand, in euro cents. */
export interface GaugeFigures {
  readonly kind: BudgetKind;
  readonly year: number;
  readonly allotted: Cents;
  readonly released: Cents;
  /** Confirmed and pending together. */
  readonly taken: Cents;
  readonly pending: Cents;
  /** The entry being prepared, drawn on top. */
  readonly draft: Cents;
  readonly available: Cents;
}

const VERBS: Record<BudgetKind, string> = { commitment: 'engagés', payment: 'payés' };

/** One bar: taken, pending, the draft on top, what is not released yet hatched at the end; the same in words below. */
export function BudgetGauge({ figures }: { figures: GaugeFigures }) {
  const { kind, year, allotted, released, taken, pending, draft, available } = figures;
  const whole = Math.max(allotted, taken + draft, 1);
  const width = (amount: number) => `${(Math.max(0, amount) / whole) * 100}%`;
  const closed = Math.max(0, allotted - released);
  const closedShown = Math.min(closed, Math.max(0, whole - taken - draft));
  const isOver = available - draft < 0;
  return (
    <section
      class={isOver ? 'gauge over' : 'gauge'}
      aria-label={`${CREDITS[kind]} ${year}`}
      data-kind={kind}
      data-year={year}
    >
      <div class="row spread">
        <strong>
          {CREDITS[kind]} {year}
        </strong>
        <span>
          {isOver ? 'libérés dépassés de ' : 'disponible '}
          <strong class="amount" data-testid={`available-${kind}`}>
            {formatAmount((isOver ? draft - available : available - draft) as Cents)}
          </strong>
        </span>
      </div>
      <div class="bar" aria-hidden="true">
        <span class="taken" style={{ width: width(taken - pending) }} />
        <span class="pending" style={{ width: width(pending) }} />
        <span class="draft" style={{ width: width(draft) }} />
        <span class="closed" style={{ width: width(closedShown) }} />
      </div>
      <ul class="plain legend muted">
        <li>
          {VERBS[kind]} <span class="amount">{formatAmount((taken - pending) as Cents)}</span>
        </li>
        {pending > ZERO && (
          <li>
            en attente <span class="amount">{formatAmount(pending)}</span>
          </li>
        )}
        {draft > ZERO && (
          <li>
            saisie en cours <span class="amount">{formatAmount(draft)}</span>
          </li>
        )}
        {closed > 0 && (
          <li>
            pas encore libérés <span class="amount">{formatAmount(closed as Cents)}</span>
          </li>
        )}
        <li>
          dotation <span class="amount">{formatAmount(allotted)}</span>
        </li>
      </ul>
    </section>
  );
}
