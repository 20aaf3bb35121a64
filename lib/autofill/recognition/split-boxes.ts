import type { FieldTypeId } from '../../field-types';
import type { FieldMatch } from '../field-match';
import type { FormControl } from '../form-control';

/** The fewest characters that a whole code has: a box that holds less holds a part of it. */
const SHORTEST: Partial<Readonly<Record<FieldTypeId, number>>> = {
  'funds-center': 12,
  'functional-area': 6,
  activity: 12,
  'cost-center': 6,
  'commitment-number': 10,
  siret: 14,
};

/** The longest box that goes on with the code of another. */
const LONGEST_PART = 10;

/**
 * One code asked in several boxes, « Centre financier » above PPPP / BBBB / UUUU: the boxes that follow the named one
 * without a name of their own, or under the same label, are its next parts. What goes where is the plan's affair.
 */
export function joinSplitBoxes(
  matches: readonly FieldMatch[],
  controls: readonly FormControl[],
): FieldMatch[] {
  const ranks = new Map(controls.map((control, rank) => [control.id, rank]));
  const joined = new Map<string, FieldMatch>();
  for (const match of matches) {
    const rank = ranks.get(match.controlId);
    const first = rank === undefined ? undefined : controls[rank];
    if (rank === undefined || !first || match.part || joined.has(first.id) || !isPart(first, match.type))
      continue;
    const boxes = [first];
    for (let next = controls[rank + 1]; next && follows(first, next); next = controls[rank + boxes.length])
      boxes.push(next);
    if (boxes.length < 2) continue;
    const lengths = boxes.map((box) => box.maxLength ?? 0);
    boxes.forEach((box, index) => {
      const reasons = [...match.reasons, `case ${index + 1} sur ${boxes.length} d’un même code`];
      joined.set(box.id, { ...match, controlId: box.id, reasons, part: { index, lengths } });
    });
  }
  if (joined.size === 0) return [...matches];
  const whole = new Map([...matches.map((match) => [match.controlId, match] as const), ...joined]);
  return controls.flatMap(({ id }) => whole.get(id) ?? []);
}

const isPart = ({ tag, maxLength }: FormControl, type: FieldTypeId): boolean =>
  tag === 'input' && maxLength !== null && maxLength < (SHORTEST[type] ?? 0);

/** A SIRET in two boxes: nine digits of SIREN, five of NIC, each under its own name. */
const isRestOfSiret = ({ maxLength }: FormControl, next: string): boolean =>
  maxLength === 9 && /^\W*NIC\b/i.test(next);

/** A box of the same group that says nothing by itself, or what the first one says. */
function follows(first: FormControl, next: FormControl): boolean {
  const [label] = next.labels.filter(({ source }) => source !== 'data-attribute');
  return (
    next.tag === 'input' &&
    next.inputType === first.inputType &&
    next.state === 'editable' &&
    next.group === first.group &&
    next.maxLength !== null &&
    next.maxLength <= LONGEST_PART &&
    (label === undefined || label.text === first.labels[0]?.text || isRestOfSiret(first, label.text))
  );
}
