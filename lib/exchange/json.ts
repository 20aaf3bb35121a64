import { failure, type Outcome, success } from '../outcome';
import type { Exchange } from './exchange';
import { exchangeSchema } from './exchange-schema';
import { toAmendment, toConvention, toExchanged, toExchangedAmendment } from './to-exchanged';

/** The file of these conventions and avenants, as public/conventions.schema.json describes it. */
export function writeJson({ conventions, amendments }: Exchange): string {
  const file = {
    format: 'enveloppe-conventions',
    version: 1,
    conventions: conventions.map(toExchanged),
    avenants: amendments.map(toExchangedAmendment),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The conventions and avenants of a file. The failure is a French sentence that says what does not fit, and where. */
export function readJson(text: string): Outcome<Exchange, string> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failure('Ce fichier n’est pas du JSON : il a peut-être été coupé. Rien n’a été importé.');
  }
  const parsed = exchangeSchema.safeParse(json);
  if (parsed.success)
    return success({
      conventions: parsed.data.conventions.map(toConvention),
      amendments: parsed.data.avenants.map(toAmendment),
    });
  const [issue] = parsed.error.issues;
  const place = issue?.path.join(' → ') || 'le fichier entier';
  return failure(
    `Ce fichier n’a pas la forme attendue (${place} : ${issue?.message}). Rien n’a été importé.`,
  );
}
