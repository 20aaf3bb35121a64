import { useState } from 'preact/hooks';
import { type PageField, shortAnswer } from '../lib/autofill/taught/page-fields';
import type { TaughtField } from '../lib/autofill/taught/taught-form';
import { type FieldTypeId, fieldTypes } from '../lib/field-types';

export interface FieldActions {
  readonly onTeach: (field: PageField, answer: TaughtField['answer']) => void;
  readonly onForget: (field: PageField) => void;
  readonly onShow: (field: PageField) => void;
}
interface Props {
  readonly spoken: readonly PageField[];
  readonly others: readonly PageField[];
  /** French sentences: what was taught and no longer fits. */
  readonly stale: readonly string[];
  readonly actions: FieldActions;
}

/** A grid has thousands of fields: nobody reads more than these. */
const MOST_OTHERS = 200;

/** What each field of the page was taken for, and « ce champ est… », « ne jamais remplir ce champ ». */
export function PageFields({ spoken, others, stale, actions }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section class="stack" aria-labelledby="page-fields-title" data-testid="page-fields">
      <h2 id="page-fields-title">Champs de cette page</h2>
      {stale.length > 0 && (
        <div class="notice warning" data-testid="stale-fields">
          <p>Des champs appris ont changé :</p>
          <ul>
            {stale.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      {spoken.length === 0 && <p class="muted">Aucun champ reconnu dans cette page.</p>}
      <FieldList fields={spoken} actions={actions} />
      {others.length > 0 && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)} data-testid="other-fields">
          <summary>
            {others.length} autre{others.length > 1 ? 's champs' : ' champ'} de la page
          </summary>
          {isOpen && <FieldList fields={others.slice(0, MOST_OTHERS)} actions={actions} />}
          {isOpen && others.length > MOST_OTHERS && (
            <p class="muted">Les {MOST_OTHERS} premiers seulement sont montrés.</p>
          )}
        </details>
      )}
    </section>
  );
}

function FieldList({ fields, actions }: { fields: readonly PageField[]; actions: FieldActions }) {
  return (
    <ul class="plain page-fields">
      {fields.map((field) => (
        <li key={`${field.controlId} ${field.label}`} data-field={field.controlId} data-answer={field.answer}>
          <details>
            <summary>
              {field.label} : <span class={field.answer ? 'answer' : 'muted'}>{shortAnswer(field)}</span>
            </summary>
            <FieldTeacher field={field} actions={actions} />
          </details>
        </li>
      ))}
    </ul>
  );
}

function FieldTeacher({ field, actions }: { field: PageField; actions: FieldActions }) {
  const known = field.taught === 'never' ? null : (field.taught ?? field.answer);
  const [chosen, setChosen] = useState<FieldTypeId | ''>(known ?? '');
  const id = `teach-${field.controlId}`;
  return (
    <div class="stack teacher">
      {field.reasons.length > 0 && (
        <ul>
          {field.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <div class="field">
        <label for={id}>
          Ce champ est… <span class="visually-hidden">({field.label})</span>
        </label>
        <select
          id={id}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value as FieldTypeId | '')}
        >
          <option value="">Choisissez</option>
          {fieldTypes.map((type) => (
            <option key={type.id} value={type.id}>
              {type.label}
            </option>
          ))}
        </select>
      </div>
      <div class="row">
        <button
          type="button"
          data-testid="teach"
          disabled={chosen === ''}
          onClick={() => chosen !== '' && actions.onTeach(field, chosen)}
        >
          Retenir pour ce formulaire
        </button>
        <button type="button" data-testid="never" onClick={() => actions.onTeach(field, 'never')}>
          Ne jamais remplir ce champ
        </button>
        {field.taught !== null && (
          <button type="button" data-testid="forget" onClick={() => actions.onForget(field)}>
            Oublier ce qui a été appris
          </button>
        )}
        <button type="button" class="quiet" data-testid="show" onClick={() => actions.onShow(field)}>
          Montrer ce champ
        </button>
      </div>
    </div>
  );
}
