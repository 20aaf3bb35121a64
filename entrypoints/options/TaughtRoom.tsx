import { useState } from 'preact/hooks';
import { ErrorNotice } from '../../components/ErrorNotice';
import { Said, type SaidText } from '../../components/Said';
import { TaughtList } from '../../components/TaughtList';
import { adapters } from '../../lib/autofill/adapters';
import { labelOf } from '../../lib/autofill/taught/apply-taught';
import type { TaughtField, TaughtForm } from '../../lib/autofill/taught/taught-form';
import { today } from '../../lib/clock';
import {
  exportForms,
  forgetField,
  importForms,
  listTaughtForms,
  parseForms,
} from '../../lib/storage/taught-forms';
import { saveFile } from '../shared/save-file';
import { useWatched } from '../shared/use-watched';

const count = (forms: readonly TaughtForm[]): string => {
  const fields = forms.reduce((sum, form) => sum + form.fields.length, 0);
  return `${fields} champ${fields > 1 ? 's' : ''} de ${forms.length} formulaire${forms.length > 1 ? 's' : ''}`;
};

/** « Champs appris »: what was taught form by form, each removable, and the file a team shares. */
export function TaughtRoom() {
  const stored = useWatched(listTaughtForms, []);
  const [said, setSaid] = useState<SaidText | null>(null);
  if (stored.status === 'loading') return null;
  if (stored.status === 'failed') return <ErrorNotice>{stored.message}</ErrorNotice>;
  const forms = stored.value;

  const forget = async (form: TaughtForm, field: TaughtField) => {
    const [host = ''] = form.hosts;
    await forgetField({ host, path: form.path }, field.find);
    const label = field.looksLike.label || field.find.text;
    setSaid({ text: `Retiré : « ${label} » → ${labelOf(field.answer)}.`, isError: false });
  };
  const read = async (file: File) => {
    const parsed = parseForms(await file.text(), await today());
    if (!parsed.ok)
      return setSaid({ text: `« ${file.name} » n’est pas importé. ${parsed.error}`, isError: true });
    await importForms(parsed.value);
    return setSaid({ text: `« ${file.name} » : ${count(parsed.value)} ajoutés.`, isError: false });
  };
  const save = async () =>
    saveFile(`enveloppe-champs-appris-${await today()}.json`, exportForms(forms), 'application/json');
  return (
    <section class="stack" aria-labelledby="taught-title">
      <h2 id="taught-title">Champs appris</h2>
      <p>
        Dans le volet, « Ce champ est… » et « Ne jamais remplir ce champ » sont retenus pour le formulaire
        affiché et passent avant la reconnaissance. Ni valeur ni paramètre d’adresse ne sont gardés. Le
        fichier exporté peut être donné à une équipe ; sa forme est décrite par{' '}
        <a href="/champs-appris.schema.json">champs-appris.schema.json</a>.
      </p>
      <Said said={said} />
      <div class="row">
        <button
          type="button"
          data-testid="export-taught"
          disabled={forms.length === 0}
          onClick={() => void save()}
        >
          Exporter ({count(forms)})
        </button>
        <label class="button">
          Importer un fichier
          <input
            type="file"
            class="visually-hidden"
            accept=".json,application/json"
            data-testid="taught-file"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              if (file) void read(file);
            }}
          />
        </label>
      </div>
      {forms.length === 0 && <p class="notice">Aucun champ appris pour l’instant.</p>}
      <TaughtList forms={forms} onForget={(form, field) => void forget(form, field)} />
      <details>
        <summary>Formulaires connus d’avance ({adapters.length})</summary>
        <div class="stack">
          <TaughtList forms={adapters} />
        </div>
      </details>
    </section>
  );
}
