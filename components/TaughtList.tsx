import { labelOf } from '../lib/autofill/taught/apply-taught';
import type { TaughtField, TaughtForm } from '../lib/autofill/taught/taught-form';
import { formatDate } from '../lib/dates';

interface Props {
  readonly forms: readonly TaughtForm[];
  /** Absent for what is shipped: it cannot be removed. */
  readonly onForget?: (form: TaughtForm, field: TaughtField) => void;
}

const FOUND_BY = { name: 'nom technique', id: 'identifiant', label: 'libellé' } as const;

/** What is known of each form, field by field: what it is, how it is found again, since when. */
export function TaughtList({ forms, onForget }: Props) {
  return (
    <>
      {forms.map((form) => (
        <section key={`${form.hosts} ${form.path}`} class="card stack" data-form={form.path}>
          <h3>
            {form.title && `${form.title} : `}
            {form.hosts.join(', ')}
            {form.path}
          </h3>
          <ul class="plain stack">
            {form.fields.map((field) => (
              <li key={`${field.find.by} ${field.find.text} ${field.find.section}`} class="row spread">
                <span>
                  « {field.looksLike.label || field.find.text} » → <strong>{labelOf(field.answer)}</strong>{' '}
                  <small>
                    {FOUND_BY[field.find.by]} <code>{field.find.text}</code>
                    {field.find.section && ` sous « ${field.find.section} »`}
                    {field.on && `, le ${formatDate(field.on)}`}
                  </small>
                </span>
                {onForget && (
                  <button
                    type="button"
                    data-testid="forget-field"
                    aria-label={`Retirer « ${field.looksLike.label || field.find.text} »`}
                    onClick={() => onForget(form, field)}
                  >
                    Retirer
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
