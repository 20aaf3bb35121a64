import type { BudgetWarning } from '../lib/budget/budget-warning';
import type { WarningLevel } from '../lib/budget/warning-level';
import { useSettled } from './use-settled';

export const LEVEL_WORDS: Record<WarningLevel, string> = {
  error: 'Dépassement',
  warning: 'Alerte',
  information: 'Information',
};
const LOOK: Record<WarningLevel, string> = {
  error: 'notice error',
  warning: 'notice warning',
  information: 'notice',
};

/** What the rules found, worst first. It changes at each key; it is spoken once the person has stopped typing. */
export function WarningList({ warnings, title }: { warnings: readonly BudgetWarning[]; title: string }) {
  const spoken = useSettled(
    warnings.map(({ level, message }) => `${LEVEL_WORDS[level]} : ${message}`).join(' '),
  );
  return (
    <section aria-label={title} class="stack">
      <p role="status" class="visually-hidden">
        {spoken}
      </p>
      {warnings.map((warning) => (
        <div
          key={`${warning.rule} ${warning.year} ${warning.trancheId}`}
          class={LOOK[warning.level]}
          data-rule={warning.rule}
          data-level={warning.level}
        >
          <strong class="level">{LEVEL_WORDS[warning.level]}</strong>
          <p>{warning.message}</p>
          <details>
            <summary aria-label={`Règle appliquée : ${warning.source}`}>Règle appliquée</summary>
            {warning.source} (<code>{warning.rule}</code>).
          </details>
        </div>
      ))}
    </section>
  );
}
