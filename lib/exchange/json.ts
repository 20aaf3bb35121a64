import type { Convention } from '../convention/convention';
import { failure, type Outcome, success } from '../outcome';
import { exchangeSchema } from './exchange-schema';
import { toConvention, toExchanged } from './to-exchanged';

/** The file of these conventions, as public/conventions.schema.json describes it. */
export const writeJson = (conventions: readonly Convention[]): string =>
  `${JSON.stringify({ format: 'enveloppe-conventions', version: 1, conventions: conventions.map(toExchanged) }, null, 2)}\n`;

/** The conventions of a file. The failure is a French sentence that says what does not fit, and where. */
export function readJson(text: string): Outcome<Convention[], string> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failure('Ce fichier n’est pas du JSON : il a peut-être été coupé. Rien n’a été importé.');
  }
  const parsed = exchangeSchema.safeParse(json);
  if (parsed.success) return success(parsed.data.conventions.map(toConvention));
  const [issue] = parsed.error.issues;
  const place = issue?.path.join(' → ') || 'le fichier entier';
  return failure(
    `Ce fichier n’a pas la forme attendue (${place} : ${issue?.message}). Rien n’a été importé.`,
  );
}
