import type { Place, TaughtField, TaughtForm } from '../autofill/taught/taught-form';
import { mergeForms, withField, withoutField } from '../autofill/taught/teach-field';
import type { IsoDate } from '../dates';
import { failure, type Outcome, success } from '../outcome';
import { changeSetting, readSetting } from './settings';
import { taughtFileSchema } from './taught-forms-schema';

/** A file of a whole team's forms weighs some tens of kilobytes. */
const LARGEST_FILE = 1_000_000;

/** What this person taught or imported, form by form. @throws StorageError when it cannot be read. */
export async function listTaughtForms(): Promise<readonly TaughtForm[]> {
  return (await readSetting('taught-forms')) ?? [];
}

/** Keeps one field more of one form, in place of what was known of it. */
export const keepField = (place: Place, field: TaughtField): Promise<void> =>
  changeSetting('taught-forms', (forms = []) => withField(forms, place, field));

export const forgetField = (place: Place, find: TaughtField['find']): Promise<void> =>
  changeSetting('taught-forms', (forms = []) => withoutField(forms, place, find));

/** Adds the forms of a file that was read; what was known of the same fields is replaced. */
export const importForms = (forms: readonly TaughtForm[]): Promise<void> =>
  changeSetting('taught-forms', (known = []) => mergeForms(known, forms));

/** The file to share, as text. */
export const exportForms = (forms: readonly TaughtForm[]): string =>
  JSON.stringify({ format: 'enveloppe-champs-appris', version: 1, forms }, null, 1);

/**
 * Reads a file of taught fields without storing anything.
 * @param today given to fields whose day the file does not tell. The failure is a French sentence that says what to do.
 */
export function parseForms(text: string, today: IsoDate): Outcome<TaughtForm[], string> {
  const askRight = 'Choisissez un fichier « enveloppe-champs-appris-….json » exporté par Enveloppe.';
  if (text.length > LARGEST_FILE)
    return failure(`Ce fichier dépasse 1 Mo : ce n’est pas un fichier de champs appris. ${askRight}`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failure(`Ce fichier n’est pas du JSON, ou il est tronqué. ${askRight}`);
  }
  if (
    typeof json !== 'object' ||
    json === null ||
    !('format' in json) ||
    json.format !== 'enveloppe-champs-appris'
  )
    return failure(`Ce fichier JSON n’est pas un fichier de champs appris. ${askRight}`);
  if ('version' in json && typeof json.version === 'number' && json.version > 1)
    return failure(
      `Ce fichier vient d’une version plus récente d’Enveloppe (version ${json.version}, ici 1). Mettez l’extension à jour, puis recommencez.`,
    );
  const parsed = taughtFileSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return failure(
      `Fichier non conforme au schéma : « ${issue?.path.join('.') ?? ''} » ${issue?.message ?? ''}. Rien n’a été importé ; demandez un nouvel export à la personne qui l’a fait.`,
    );
  }
  return success(
    parsed.data.forms.map((form) => ({
      ...form,
      fields: form.fields.map((field) => ({ ...field, on: field.on ?? today })),
    })),
  );
}
