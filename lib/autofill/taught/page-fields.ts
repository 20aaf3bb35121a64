import type { Detection } from '../field-match';
import { type FormControl, nameOf, type PageDescription } from '../form-control';
import { type AppliedField, labelOf } from './apply-taught';
import type { TaughtField } from './taught-form';

/** A control of the page as the person speaks of it when she corrects what was recognised. */
export interface PageField {
  readonly controlId: string;
  readonly label: string;
  /** What it was taken for; null when it was left alone. */
  readonly answer: Exclude<TaughtField['answer'], 'never'> | null;
  /** French: why it was taken for that, or left alone; empty when it says nothing of ours. */
  readonly reasons: readonly string[];
  /** What was taught of it by the person (not by a shipped adapter), if anything. */
  readonly taught: TaughtField['answer'] | null;
}

/** Kinds of input that hold no code, amount, date or text: nobody is asked about them. */
const NOT_ASKED = new Set(['checkbox', 'radio', 'range', 'color', 'file', 'password', 'email', 'url']);

/** The controls that may be spoken of: what is recognised, what is left with a reason, and the rest. */
export function pageFields(
  page: PageDescription,
  detection: Detection,
  applied: ReadonlyMap<string, AppliedField>,
): { spoken: PageField[]; others: PageField[] } {
  const matches = new Map(detection.matches.map((match) => [match.controlId, match]));
  const left = new Map(detection.left.map(({ controlId, reason }) => [controlId, reason]));
  const spoken: PageField[] = [];
  const others: PageField[] = [];
  for (const control of page.controls) {
    if (!mayBeTaught(control)) continue;
    const match = matches.get(control.id);
    const reason = left.get(control.id);
    const own = applied.get(control.id);
    (match || reason ? spoken : others).push({
      controlId: control.id,
      label: nameOf(control) || control.htmlId || 'champ sans libellé',
      answer: match?.type ?? null,
      reasons: match?.reasons ?? (reason ? [reason] : []),
      taught: own?.isOwn ? own.answer : null,
    });
  }
  return { spoken, others };
}

const mayBeTaught = (control: FormControl): boolean =>
  control.state === 'editable' && control.landmark !== 'search' && !NOT_ASKED.has(control.inputType);

/** French, short: what a field was taken for. */
export const shortAnswer = ({ answer }: PageField): string =>
  answer === null ? 'laissé de côté' : labelOf(answer);
