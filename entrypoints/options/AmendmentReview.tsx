import { useEffect, useState } from 'preact/hooks';
import { AmendedChoice } from '../../components/AmendedChoice';
import { AmendmentChange } from '../../components/AmendmentChange';
import { ImportReview } from '../../components/ImportReview';
import type { Amendment } from '../../lib/convention/amendment';
import type { Convention } from '../../lib/convention/convention';
import { amendedMatches, sureMatch } from '../../lib/extraction/acts/amended-matches';
import type { FactKey } from '../../lib/extraction/candidate';
import type { ReadAct } from '../../lib/extraction/extract-acts';
import { addFact } from '../../lib/extraction/review/add-fact';
import {
  acceptedEvidence,
  acceptedValues,
  type Choice,
  choose,
  type ReviewedFact,
  startReview,
  unsettled,
} from '../../lib/extraction/review/review';
import { toAmendment } from '../../lib/extraction/review/to-amendment';
import { listAmendments, saveAmendment } from '../../lib/storage/amendments';
import { listConventions } from '../../lib/storage/conventions';

interface Props {
  readonly act: ReadAct;
  readonly source: Amendment['source'];
  readonly onSaved: (amendment: Amendment) => void;
  readonly onAbandon: () => void;
}

/** An avenant: its values, the convention it changes, and the envelope before and after it. */
export function AmendmentReview({ act, source, onSaved, onAbandon }: Props) {
  const [review, setReview] = useState<ReviewedFact[]>(() => startReview(act.candidates, 'amendment'));
  const [conventions, setConventions] = useState<readonly Convention[]>();
  const [chosenId, setChosenId] = useState<string>();
  const [known, setKnown] = useState<readonly Amendment[]>([]);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [id] = useState(() => crypto.randomUUID());
  const matches = amendedMatches(act.candidates, conventions ?? []);
  useEffect(() => {
    void listConventions().then((stored) => {
      setConventions(stored);
      setChosenId(sureMatch(amendedMatches(act.candidates, stored))?.convention.id);
    });
  }, [act]);
  useEffect(() => {
    if (chosenId) void listAmendments(chosenId).then(setKnown);
    else setKnown([]);
  }, [chosenId]);

  const amended = conventions?.find((convention) => convention.id === chosenId);
  const draft =
    amended && unsettled(review).length === 0
      ? toAmendment(acceptedValues(review), {
          id,
          conventionId: amended.id,
          evidence: acceptedEvidence(review),
          source,
        })
      : undefined;
  const save = async () => {
    if (!draft?.ok) return setProblems(draft?.error ?? []);
    const saved = await saveAmendment(draft.value);
    return saved.ok ? onSaved(saved.value) : setProblems([saved.error]);
  };
  const blocked = amended ? undefined : 'Reste à désigner la convention que cet avenant modifie.';
  return (
    <ImportReview
      kind="amendment"
      review={review}
      leftAmounts={act.leftAmounts}
      problems={problems}
      {...(blocked ? { blocked } : {})}
      isStarted={chosenId !== sureMatch(matches)?.convention.id}
      onChoose={(fact: FactKey, choice: Choice | null) => {
        setReview(choose(review, fact, choice));
        setProblems([]);
      }}
      onAdd={(fact) => setReview(addFact(review, fact))}
      onSave={() => void save()}
      onAbandon={onAbandon}
    >
      {conventions && (
        <AmendedChoice
          matches={matches}
          conventions={conventions}
          chosenId={chosenId}
          onChoose={(chosen) => {
            setChosenId(chosen);
            setProblems([]);
          }}
        />
      )}
      {amended && draft?.ok && (
        <AmendmentChange convention={amended} others={known} amendment={draft.value} />
      )}
      {amended && !draft && (
        <p class="muted">
          L’enveloppe avant et après l’avenant s’affichera ici dès que les valeurs seront décidées.
        </p>
      )}
      {draft && !draft.ok && (
        <ul class="notice warning">
          {draft.error.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </ImportReview>
  );
}
