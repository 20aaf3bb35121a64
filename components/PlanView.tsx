import type { FillPlan } from '../lib/autofill/fill-plan';

interface Props {
  readonly plan: FillPlan;
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (controlId: string, isTicked: boolean) => void;
  readonly onShow: (controlId: string) => void;
}

/** What will be written, where and why, before anything is; and what is left alone, with the reason. */
export function PlanView({ plan, ticked, onTick, onShow }: Props) {
  return (
    <section class="stack" aria-labelledby="plan-title">
      <h2 id="plan-title">
        {plan.steps.length === 0
          ? 'Aucun champ à remplir'
          : `${plan.steps.length} champ${plan.steps.length > 1 ? 's' : ''} à remplir`}
      </h2>
      <ul class="plain stack">
        {plan.steps.map((step) => (
          <li key={step.controlId} data-control={step.controlId} data-type={step.type} class="choice">
            <input
              type="checkbox"
              id={`step-${step.controlId}`}
              checked={ticked.has(step.controlId)}
              onChange={(event) => onTick(step.controlId, event.currentTarget.checked)}
            />
            <div>
              <label for={`step-${step.controlId}`}>
                {step.label} : <span data-testid="shown">{step.shown}</span>
              </label>
              {step.needsTick && (
                <p class="tag warning">contient déjà « {step.current} » : cochez pour remplacer</p>
              )}
              <details>
                <summary class="muted">pourquoi ce champ</summary>
                <ul>
                  {step.reasons.map((reason) => (
                    <li key={reason}>{reason}</li>
                  ))}
                </ul>
                <button type="button" class="quiet" onClick={() => onShow(step.controlId)}>
                  Montrer ce champ
                </button>
              </details>
            </div>
          </li>
        ))}
      </ul>
      {plan.skipped.length > 0 && (
        <details data-testid="skipped">
          <summary>
            {plan.skipped.length} champ{plan.skipped.length > 1 ? 's laissés' : ' laissé'} de côté
          </summary>
          <dl class="facts">
            {plan.skipped.map((skipped) => (
              <div key={skipped.controlId} data-control={skipped.controlId} style="display:contents">
                <dt>{skipped.label || 'champ sans libellé'}</dt>
                <dd>{skipped.reason}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
