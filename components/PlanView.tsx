import type { FillPlan, FillStep } from '../lib/autofill/plan/fill-plan';

interface Props {
  readonly plan: FillPlan;
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (step: FillStep, isTicked: boolean) => void;
  readonly onShow: (controlId: string) => void;
  /** « Remplir quand même » of a field that was left aside. */
  readonly onInclude: (controlId: string) => void;
}

/** What will be written, where and why, before anything is; and what is left alone, with the reason. */
export function PlanView({ plan, ticked, onTick, onShow, onInclude }: Props) {
  const ofLines = plan.steps.some(({ line }) => line !== null && line > 0);
  return (
    <section class="stack" aria-labelledby="plan-title">
      <h2 id="plan-title">
        {plan.steps.length === 0
          ? 'Aucun champ à remplir'
          : `${plan.steps.length} champ${plan.steps.length > 1 ? 's' : ''} à remplir`}
      </h2>
      <ul class="plain steps">
        {plan.steps.map((step) => (
          <Step
            key={step.controlId}
            step={step}
            ofLines={ofLines}
            isTicked={ticked.has(step.controlId)}
            onTick={(isTicked) => onTick(step, isTicked)}
            onShow={() => onShow(step.controlId)}
          />
        ))}
      </ul>
      {plan.skipped.length > 0 && (
        <details data-testid="skipped">
          <summary>
            {plan.skipped.length} champ
            {plan.skipped.length > 1 ? 's reconnus et laissés' : ' reconnu et laissé'} de côté
          </summary>
          <dl class="facts">
            {plan.skipped.map((skipped) => (
              <div
                key={skipped.controlId}
                data-control={skipped.controlId}
                data-skipped={skipped.type}
                style="display:contents"
              >
                <dt>{skipped.label || 'champ sans libellé'}</dt>
                <dd>
                  {skipped.reason}{' '}
                  {skipped.canInclude && (
                    <button
                      type="button"
                      class="quiet"
                      data-testid="include"
                      aria-label={`Remplir quand même : ${skipped.label}`}
                      onClick={() => onInclude(skipped.controlId)}
                    >
                      Remplir quand même
                    </button>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}

interface StepProps {
  readonly step: FillStep;
  /** More than one line is filled: each says which it is of. */
  readonly ofLines: boolean;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
  readonly onShow: () => void;
}

function Step({ step, ofLines, isTicked, onTick, onShow }: StepProps) {
  const id = `step-${step.controlId}`;
  return (
    <li data-control={step.controlId} data-type={step.type} data-text={step.text}>
      <input
        type="checkbox"
        id={id}
        checked={isTicked}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <label for={id}>
        {step.label}
        {ofLines && step.line !== null && ` (ligne ${step.line + 1})`}{' '}
        <strong data-testid="shown">{step.shown}</strong>
      </label>
      <details>
        <summary aria-label={`Pourquoi ce champ : ${step.label}`}>Pourquoi</summary>
        <ul>
          {step.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        <button type="button" class="quiet" onClick={onShow}>
          Montrer ce champ
        </button>
      </details>
      {step.needsTick && <p class="holds">contient déjà « {step.current} » : cochez pour remplacer</p>}
      {step.mayStay && (
        <p class="muted" data-testid="may-stay">
          si cette liste n’a pas de choix vide, « Annuler » y laissera ce choix
        </p>
      )}
    </li>
  );
}
