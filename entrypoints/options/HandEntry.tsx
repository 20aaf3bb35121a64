import { useRef, useState } from 'preact/hooks';
import { ImportReview } from '../../components/ImportReview';
import { Said, type SaidText } from '../../components/Said';
import { today } from '../../lib/clock';
import { addFact } from '../../lib/extraction/review/add-fact';
import {
  acceptedEvidence,
  acceptedValues,
  choose,
  type ReviewedFact,
  startReview,
} from '../../lib/extraction/review/review';
import { toDraft } from '../../lib/extraction/review/to-draft';
import { askBackground } from '../../lib/messages';
import { saveConvention } from '../../lib/storage/conventions';
import { writeSetting } from '../../lib/storage/settings';

/** A convention typed without a document, in the form and with the checks of the review. */
export function HandEntry() {
  const [review, setReview] = useState<ReviewedFact[]>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [said, setSaid] = useState<SaidText | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const save = async () => {
    if (!review) return;
    const id = crypto.randomUUID();
    const source = { fileName: 'saisie à la main', digest: await digestOf(id), importedOn: await today() };
    const draft = toDraft(acceptedValues(review), acceptedEvidence(review), source, id);
    if (!draft.ok) return setProblems(draft.error);
    await saveConvention(draft.value);
    await writeSetting('current-convention', id);
    await askBackground('refresh', {});
    setReview(undefined);
    setSaid({ text: `« ${draft.value.title} » est enregistrée.`, isError: false });
  };
  const change = (next: ReviewedFact[]) => {
    setReview(next);
    setProblems([]);
  };
  if (review) {
    return (
      <ImportReview
        kind="convention"
        review={review}
        problems={problems}
        onChoose={(fact, choice) => change(choose(review, fact, choice))}
        onAdd={(fact) => change(addFact(review, fact))}
        onSave={() => void save()}
        onAbandon={() => {
          setReview(undefined);
          // The form that had the focus is gone.
          setTimeout(() => opener.current?.focus());
        }}
      />
    );
  }
  return (
    <section class="card stack" aria-label="Sans document">
      <h3>Sans document</h3>
      <Said said={said} />
      <p>Une convention dont vous n'avez pas le fichier se saisit à la main, avec les mêmes contrôles.</p>
      <div class="row">
        <button type="button" data-testid="by-hand" ref={opener} onClick={() => setReview(startReview([]))}>
          Saisir une convention
        </button>
      </div>
    </section>
  );
}

/** What stands for the digest of a file where there is none: each typed convention has its own. */
async function digestOf(id: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`by hand ${id}`));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
