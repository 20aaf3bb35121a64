import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { FactKey } from '../lib/extraction/candidate';
import type { ReadAct } from '../lib/extraction/extract-acts';
import type { LeftAmount } from '../lib/extraction/left-amounts';
import { coherenceProblems } from '../lib/extraction/review/coherence';
import { factLabel } from '../lib/extraction/review/fact-label';
import { heldOpen } from '../lib/extraction/review/held-open';
import {
  acceptedValues,
  type Choice,
  isSure,
  type ReviewedFact,
  sumProblems,
  unsettled,
} from '../lib/extraction/review/review';
import { AbandonButton } from './AbandonButton';
import { AddFact } from './AddFact';
import { LeftAmounts } from './LeftAmounts';
import { ReviewFact } from './ReviewFact';
import { useFocusOnAppearing } from './use-focus';

interface Props {
  readonly kind: ReadAct['kind'];
  readonly review: readonly ReviewedFact[];
  readonly leftAmounts?: readonly LeftAmount[];
  readonly onChoose: (fact: FactKey, choice: Choice | null) => void;
  /** One more fact, by hand. */
  readonly onAdd: (fact: FactKey) => void;
  readonly onSave: () => void;
  readonly onAbandon: () => void;
  /** French: why the last attempt to save was refused. */
  readonly problems: readonly string[];
  /** French: what else is to be decided before saving. */
  readonly blocked?: string;
  /** Something was decided besides the values. */
  readonly isStarted?: boolean;
  /** What stands between the values and the button: the convention of an avenant. */
  readonly children?: ComponentChildren;
}

/** Every value beside the sentence it comes from: what waits for the person first, then what is sure. */
export function ImportReview(props: Props) {
  const {
    kind,
    review,
    leftAmounts = [],
    onSave,
    onAbandon,
    problems,
    blocked,
    isStarted = false,
    children,
  } = props;
  const [isTouched, setTouched] = useState(false);
  const onChoose: Props['onChoose'] = (fact, choice) => {
    setTouched(true);
    props.onChoose(fact, choice);
  };
  const onAdd: Props['onAdd'] = (fact) => {
    setTouched(true);
    props.onAdd(fact);
  };
  const title = useFocusOnAppearing<HTMLHeadingElement>();
  const titleId = useId();
  const waiting = unsettled(review);
  const sums = sumProblems(review);
  const accepted = acceptedValues(review);
  const odd = coherenceProblems(accepted, kind);
  // What an avenant does not say is as before, and a tranche that waits may be the one that is missing.
  const isOpeningKnown =
    kind === 'convention' &&
    !waiting.some(({ fact, candidates }) => fact.startsWith('tranche:') && candidates.length > 0);
  const open = isOpeningKnown ? heldOpen(accepted) : [];
  const isReady = waiting.length === 0 && sums.length === 0 && !blocked;
  // What is missing may be screens above the button.
  const showUndecided = () => {
    const within = title.current?.parentElement;
    const first =
      waiting[0] && within?.querySelector<HTMLElement>(`[data-review="${waiting[0].fact}"] input`);
    const other = within?.querySelector<HTMLElement>(
      '[data-testid=amended-choice] input, [data-testid=amended-choice] select',
    );
    (first ?? (blocked ? other : undefined) ?? title.current)?.focus();
  };
  const asked = review.filter(({ candidates }) => candidates.length > 0 && !isSure(candidates));
  const sure = review.filter(({ candidates }) => isSure(candidates));
  const absent = review.filter(({ candidates, isAdded }) => candidates.length === 0 && !isAdded);
  const added = review.filter(({ isAdded }) => isAdded);
  const isByHand = asked.length + sure.length === 0;
  const notFound = isByHand ? [] : absent.filter(({ choice }) => choice?.kind === 'none');
  const list = (title: string, facts: readonly ReviewedFact[]) =>
    facts.length > 0 && (
      <section class="stack" aria-label={title}>
        <h3>{title}</h3>
        {facts.map((reviewed) => (
          <ReviewFact
            key={reviewed.fact}
            reviewed={reviewed}
            onChoose={(choice) => onChoose(reviewed.fact, choice)}
          />
        ))}
      </section>
    );
  return (
    <section class="stack" data-testid="review" data-kind={kind} aria-labelledby={titleId}>
      <h2 id={titleId} ref={title} tabIndex={-1}>
        {isByHand ? 'Saisir une convention' : "Relire avant d'enregistrer"}
      </h2>
      <div class={isReady ? 'notice' : 'notice warning'}>
        <p role="status">
          {waiting.length > 0
            ? `Reste ${waiting.length} valeur${waiting.length > 1 ? 's' : ''} à décider.`
            : isByHand
              ? 'Saisissez ce que porte la convention. Rien n’est enregistré avant votre accord.'
              : 'Toutes les valeurs lues sont décidées. Rien n’est enregistré avant votre accord.'}
        </p>
        {waiting.length > 0 && <p>{waiting.map(({ fact }) => factLabel(fact)).join(', ')}.</p>}
        {notFound.length > 0 && (
          <p data-testid="not-found">
            Non trouvé dans le document : {notFound.map(({ fact }) => factLabel(fact)).join(', ')}.
          </p>
        )}
        {blocked && <p>{blocked}</p>}
        {sums.map((problem) => (
          <p key={problem} role="alert">
            {problem}
          </p>
        ))}
      </div>
      {odd.length > 0 && (
        <div class="notice warning" role="status" data-testid="coherence">
          {odd.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </div>
      )}
      {list('À vérifier', asked)}
      {list('Valeurs sûres', sure)}
      {list(isByHand ? 'À saisir' : 'Non trouvé dans le document', absent)}
      {list('Ajouté à la main', added)}
      {open.length > 0 && (
        <div class="notice" role="status" data-testid="held-open">
          {open.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      <LeftAmounts amounts={leftAmounts} />
      <AddFact review={review} onAdd={onAdd} />
      {children}
      {problems.length > 0 && (
        <div role="alert" class="notice error">
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      <div class="row">
        <button
          type="button"
          class="main"
          aria-disabled={!isReady}
          onClick={() => (isReady ? onSave() : showUndecided())}
          data-testid="save-convention"
        >
          {kind === 'amendment' ? 'Enregistrer l’avenant' : 'Enregistrer la convention'}
        </button>
        <AbandonButton isTouched={isTouched || isStarted} onAbandon={onAbandon} />
      </div>
    </section>
  );
}
