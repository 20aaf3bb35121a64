import { useState } from 'preact/hooks';
import type { LinePart } from '../../components/LineSplit';
import type { DraftEntry } from '../../lib/autofill/plan/fill-plan';
import { countLines, formLines } from '../../lib/autofill/plan/form-lines';
import { type LineShare, shareAmount, splitDraft } from '../../lib/autofill/plan/line-share';
import { makeSnapshot } from '../../lib/autofill/plan/snapshot';
import type { BudgetWarning } from '../../lib/budget/budget-warning';
import { warningsWith } from '../../lib/budget/check-budget';
import { draftOfEntry, postedCenter } from '../../lib/budget/typed-amount';
import type { Convention } from '../../lib/convention/convention';
import type { IsoDate } from '../../lib/dates';
import { type Cents, parseTypedAmount, sum } from '../../lib/money';
import type { RecognisedPage } from '../shared/describe-tab';
import { type Envelope, readEnvelope } from '../shared/read-budget-state';
import { useWatched } from '../shared/use-watched';

interface SplitDraft {
  /** How many lines the form has; 1 for a form without lines. */
  readonly lines: number;
  readonly parts: readonly LinePart[];
  readonly amounts: readonly Cents[];
  readonly shares: readonly LineShare[];
  /** French: why the parts do not make the amount. */
  readonly problem: string | null;
  /** The draft of one convention when the entry is split: its lines together. */
  readonly ofConvention: (id: string) => DraftEntry | null;
  /** The other conventions that take a line, and what their budgets say of it. */
  readonly others: readonly { convention: Convention; warnings: readonly BudgetWarning[] }[];
}

/** The lines of the form under the popup, and how the draft is split over them. */
export function useLineSplit(
  recognised: RecognisedPage | undefined,
  envelope: Envelope,
  conventions: readonly Convention[],
  today: IsoDate,
) {
  const [chosen, setParts] = useState<readonly LinePart[]>([]);
  const own = envelope.convention.id;
  const controls = new Map(recognised?.page.controls.map((control) => [control.id, control]));
  const lines = recognised ? countLines(formLines(recognised.detection.matches, controls)) : 1;
  const parts = chosen.slice(0, lines);
  const otherIds = [...new Set(parts.map(({ conventionId }) => conventionId))].filter((id) => id !== own);
  const read = useWatched(
    () => Promise.all(conventions.filter(({ id }) => otherIds.includes(id)).map(readEnvelope)),
    [otherIds.join(' ')],
  );
  const envelopes = [envelope, ...(read.status === 'ready' ? read.value : [])];

  const onSplit = (count: number) =>
    setParts(
      Array.from(
        { length: count < 2 ? 0 : count },
        (_, line) => chosen[line] ?? { conventionId: own, amount: '' },
      ),
    );
  const onChange = (line: number, part: LinePart) =>
    setParts(chosen.map((known, rank) => (rank === line ? part : known)));

  /** @param center the funds center that the lines of the popup's own convention are of. */
  const split = (draft: DraftEntry, basis: 'incl' | 'excl', center: string | null): SplitDraft => {
    const centerOf = (found: Envelope) => (found === envelope ? center : found.fundsCenter);
    const drafts = draftsOf(parts, draft, basis);
    const shares = parts.flatMap(({ conventionId }, line) => {
      const found = envelopes.find(({ convention }) => convention.id === conventionId);
      if (!found) return [];
      const { convention } = found.ledger.position(found.convention, today, found.amendments);
      const share = drafts.drafts[line] ?? { ...draft, amount: null, netOfTax: null };
      const chosen = centerOf(found);
      return [
        {
          snapshot: makeSnapshot(convention, chosen),
          draft: share,
          fundsCenter: postedCenter(convention, chosen),
        },
      ];
    });
    const isComplete = shares.length === parts.length;
    const ofConvention = (id: string): DraftEntry | null => {
      const theirs = shares.filter(({ snapshot }) => snapshot.conventionId === id);
      const amounts = theirs.map((share) => share.draft.amount ?? 0) as Cents[];
      return parts.length === 0
        ? null
        : { ...draft, amount: drafts.amounts.length > 0 ? sum(amounts) : null };
    };
    const others = envelopes.slice(1).map((other) => {
      const { convention, amendments, control, ledger } = other;
      const position = ledger.position(convention, today, amendments);
      const entry = draftOfEntry(
        { ...(ofConvention(convention.id) ?? draft), of: null },
        position.convention,
        centerOf(other),
      );
      return { convention, warnings: warningsWith(position, entry, control) };
    });
    const problem = isComplete ? drafts.problem : 'Lecture des conventions…';
    return { lines, parts, amounts: drafts.amounts, shares, problem, ofConvention, others };
  };
  return { split, onSplit, onChange };
}

/** The draft of each line, or the French reason why the amounts do not make one. */
function draftsOf(
  parts: readonly LinePart[],
  draft: DraftEntry,
  basis: 'incl' | 'excl',
): { drafts: readonly DraftEntry[]; amounts: readonly Cents[]; problem: string | null } {
  const total = basis === 'incl' ? draft.amount : (draft.netOfTax?.amount ?? null);
  if (parts.length === 0 || total === null) return { drafts: [], amounts: [], problem: null };
  const typed = parts.map(({ amount }) => parseTypedAmount(amount));
  if (typed.some((part) => !part.ok && part.error !== 'empty'))
    return { drafts: [], amounts: [], problem: 'Le montant d’une ligne n’est pas lisible.' };
  const amounts = shareAmount(
    total,
    typed.map((part) => (part.ok ? part.value : null)),
  );
  return amounts.ok
    ? { drafts: splitDraft(draft, amounts.value, basis), amounts: amounts.value, problem: null }
    : { drafts: [], amounts: [], problem: amounts.error };
}
