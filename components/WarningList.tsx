import type { BudgetWarning, WarningLevel } from '../lib/budget/budget-warning';

const WORDS: Record<WarningLevel, string> = {
  error: 'Dépassement',
  warning: 'Alerte',
  information: 'Information',
};
const LOOK: Record<WarningLevel, string> = {
  error: 'notice error',
  warning: 'notice warning',
  information: 'notice',
};

/** What the rules found, worst first. A live region: it changes while the amount is being typed. */
export function WarningList({ warnings, title }: { warnings: readonly BudgetWarning[]; title: string }) {
  return (
    <section aria-live="polite" aria-label={title} class="stack">
      {warnings.map((warning) => (
        <div
          key={`${warning.rule} ${warning.year} ${warning.trancheId}`}
          class={LOOK[warning.level]}
          data-rule={warning.rule}
          data-level={warning.level}
        >
          <strong class="level">{WORDS[warning.level]}</strong>
          <p>{warning.message}</p>
          <small>
            {warning.source} · règle <code>{warning.rule}</code>
          </small>
        </div>
      ))}
    </section>
  );
}
