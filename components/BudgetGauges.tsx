import type { BudgetDraft } from '../lib/budget/check-budget';
import { type BudgetPosition, yearPosition } from '../lib/budget/position';
import { BUDGET_KINDS } from '../lib/convention/budget-kind';
import { formatDate, yearOf } from '../lib/dates';
import { formatAmount, negate, subtract, ZERO } from '../lib/money';
import { extractSaid, type LastExtract } from '../lib/reconciliation/last-extract';
import { BudgetGauge } from './BudgetGauge';

interface Props {
  /** The position on the day the gauges speak of. */
  readonly position: BudgetPosition;
  /** The entry being prepared, drawn on top. */
  readonly draft: BudgetDraft | null;
  /** The Chorus extract that the ledger was last set beside: every « remaining » says how far it was checked. */
  readonly lastExtract: LastExtract | null;
}

/** AE and CP of the year of the position's day, and what the cap of the convention leaves. */
export function BudgetGauges({ position, draft, lastExtract }: Props) {
  const { date } = position;
  const drafted = draft?.operation === 'commitment' ? draft.amount : ZERO;
  const capLeft = position.capLeft === null ? null : subtract(position.capLeft, drafted);
  const year = yearOf(date);
  return (
    <section class="stack" aria-label={`Crédits ${year}`}>
      {BUDGET_KINDS.map((kind) => {
        const line = yearPosition(position, kind, year);
        return (
          <BudgetGauge
            key={kind}
            figures={{
              kind,
              year,
              allotted: line.allotted ?? ZERO,
              released: line.released,
              taken: line.taken,
              pending: line.pending,
              draft: draft?.operation === kind ? draft.amount : ZERO,
              available: line.available,
            }}
          />
        );
      })}
      <p class="muted">
        {capLeft !== null && (
          <>
            Plafond de la convention : {capLeft < 0 ? 'dépassé de' : 'reste'}{' '}
            <span class="amount" data-testid="cap-left">
              {formatAmount(capLeft < 0 ? negate(capLeft) : capLeft)}
            </span>
            {drafted > ZERO && ' avec la saisie en cours'}.{' '}
          </>
        )}
        Selon les opérations saisies ici, au {formatDate(date)}. Chorus fait foi.{' '}
        <span data-testid="last-extract">{extractSaid(lastExtract)}</span>
      </p>
    </section>
  );
}
