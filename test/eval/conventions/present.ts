import { extractActs } from '../../../lib/extraction/extract-acts';
import { startReview } from '../../../lib/extraction/review/review';
import { readDocument } from '../../../lib/import/read-document';
import type { Presented, PresentedAct } from './score';

/** The way of a document without the browser: the command of the same name drives the built extension. */
export async function present(
  content: string | Uint8Array<ArrayBuffer>,
  name = 'convention.txt',
): Promise<Presented> {
  const read = await readDocument(new File([content], name));
  if (!read.ok) return { error: read.error.code };
  const found = extractActs(read.value);
  if (!found.ok) return { error: found.error.code };
  const acts = found.value.map(
    ({ kind, candidates }): PresentedAct => ({
      kind: kind === 'amendment' ? 'avenant' : 'convention',
      facts: candidates,
      notFound: startReview(candidates, kind)
        .filter((reviewed) => reviewed.candidates.length === 0)
        .map(({ fact }) => fact),
    }),
  );
  return acts[0] && acts.length === 1 ? acts[0] : { acts };
}
