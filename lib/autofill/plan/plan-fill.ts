import { formatDate } from '../../dates';
import { formatAmount } from '../../money';
import { normaliseCode } from '../../normalise';
import { failure, type Outcome, success } from '../../outcome';
import { controlSignature } from '../control-signature';
import type { Detection, FieldMatch } from '../field-match';
import { currentText, type FormControl, nameOf, type PageDescription } from '../form-control';
import {
  formatAmountFor,
  formatDateFor,
  isMaskGuide,
  isZeroOrEmpty,
  takesCentsOnlyIfMasked,
} from './field-format';
import type { DraftEntry, FillPlan, FillStep, SkippedControl, Snapshot } from './fill-plan';
import { formLines } from './form-lines';
import type { LineShare } from './line-share';
import { matchOfLeft, mayWrite } from './match-of-left';
import { isPlaceholderOption, matchingOption } from './matching-option';
import { nextLines } from './next-lines';
import { partOfCode } from './part-of-code';
import { type PlannedValue, plannedValue, valueOnLine } from './plan-value';

type Written = Pick<FillStep, 'text' | 'shown' | 'compareAs' | 'amount' | 'onlyIfMasked'>;

const NO_AMOUNT = { amount: null, onlyIfMasked: false } as const;

/** What the person chose beyond the plan's own way. */
export interface PlanChoices {
  /** What each line of the form is given; without any, the first line gets the whole. */
  readonly lines?: readonly LineShare[];
  /** Ids of controls that were left aside and are to be filled all the same. */
  readonly included?: ReadonlySet<string>;
}

/**
 * What would be written where, and what would not, each with its reason in French. Writes nothing. Values come from
 * the convention and the draft only; a field that holds something else than nothing waits for a tick.
 */
export function planFill(
  page: PageDescription,
  detection: Detection,
  snapshot: Snapshot,
  draft: DraftEntry,
  { lines = [], included = new Set() }: PlanChoices = {},
): FillPlan {
  const controls = new Map(page.controls.map((control) => [control.id, control]));
  const lineOf = formLines(detection.matches, controls);
  const following = lines.length > 0 ? new Set<string>() : nextLines(detection.matches, controls);
  const steps: FillStep[] = [];
  const skipped: SkippedControl[] = [];
  const plan = (match: FieldMatch, control: FormControl, leftFor: string | null, isRecognised = true) => {
    const label = match.part ? boxName(match, detection.matches, controls) : nameOf(control);
    const recognised = isRecognised ? match.type : null;
    const skip = (reason: string, canInclude = false) =>
      skipped.push({ controlId: control.id, label, type: recognised, reason, canInclude });
    const line = lineOf.get(control.id);
    const value =
      lines.length > 0 ? valueOnLine(match, line, lines, draft) : plannedValue(match, snapshot, draft);
    const written = write(control, match, value, page.language);
    const isLeft = leftFor !== null && !included.has(control.id);
    if (isLeft)
      skip(leftFor, written.ok && mayWrite(control, match) && !holdsAlready(control, written.value));
    else if (!written.ok) skip(written.error);
    else if (holdsAlready(control, written.value)) skip('Le champ contient déjà cette valeur.');
    else {
      const current = currentText(control);
      steps.push({
        controlId: control.id,
        type: match.type,
        label,
        ...written.value,
        line: line ?? null,
        current,
        needsTick: !isFree(control, written.value, current),
        mayStay: mayStay(control, written.value, current),
        reasons: leftFor === null ? match.reasons : [...match.reasons, `inclus par vous (${leftFor})`],
        signature: controlSignature(control),
      });
    }
  };
  for (const match of detection.matches) {
    const control = controls.get(match.controlId);
    const isNext = following.has(match.controlId);
    if (control) plan(match, control, isNext ? 'Ligne suivante : seule la première est remplie.' : null);
  }
  for (const { controlId, reason, type } of detection.left) {
    const control = controls.get(controlId);
    if (!control) continue;
    const match = type && matchOfLeft(control, type);
    if (match && mayWrite(control, match)) plan(match, control, reason, false);
    else skipped.push({ controlId, label: nameOf(control), type: null, reason, canInclude: false });
  }
  return { steps, skipped };
}

/** « Centre financier (case 2 sur 3) »: only the first box of a code has a name. */
function boxName(
  { controlId, part }: FieldMatch,
  matches: readonly FieldMatch[],
  controls: ReadonlyMap<string, FormControl>,
): string {
  const rank = matches.findIndex((match) => match.controlId === controlId) - (part?.index ?? 0);
  const first = controls.get(matches[rank]?.controlId ?? '');
  return `${first ? nameOf(first) : ''} (case ${(part?.index ?? 0) + 1} sur ${part?.lengths.length})`;
}

function write(
  control: FormControl,
  match: FieldMatch,
  value: PlannedValue,
  language: string,
): Outcome<Written, string> {
  if (value.kind === 'none') return failure(value.reason);
  if (value.kind === 'amount') {
    const text = formatAmountFor(control, value.amount, match.unit, language);
    if (!text.ok) return text;
    const unit = match.unit === 'thousands' ? ` (${text.value} k€)` : '';
    return fitting(control, {
      text: text.value,
      shown: formatAmount(value.amount) + unit,
      compareAs: 'amount',
      onlyIfMasked: takesCentsOnlyIfMasked(control, text.value),
      amount: value.amount,
    });
  }
  if (value.kind === 'date') {
    const text = formatDateFor(control, value.date, language);
    return text.ok
      ? fitting(control, { text: text.value, shown: formatDate(value.date), compareAs: 'date', ...NO_AMOUNT })
      : text;
  }
  if (control.tag === 'select') {
    const option = matchingOption(control.options, match.type, value.text);
    return option.ok
      ? success({ text: option.value.value, shown: option.value.text, compareAs: 'option', ...NO_AMOUNT })
      : option;
  }
  const { part } = match;
  if (control.options.length > 0 && match.type !== 'purpose' && !part) {
    const suggested = matchingOption(control.options, match.type, value.text);
    if (!suggested.ok) return suggested;
    const { value: option } = suggested.value;
    return fitting(control, { text: option, shown: option, compareAs: 'text', ...NO_AMOUNT });
  }
  const text = part ? partOfCode(value.text, part.index, part.lengths) : success(value.text);
  if (!text.ok) return text;
  const compareAs = control.role === 'combobox' ? 'option' : 'text';
  return fitting(control, { text: text.value, shown: text.value, compareAs, ...NO_AMOUNT });
}

/** A field too short, or with a pattern that the value breaks, is another field than it seems. */
function fitting(control: FormControl, written: Written): Outcome<Written, string> {
  if (control.maxLength !== null && written.text.length > control.maxLength)
    return failure(`Le champ est limité à ${control.maxLength} caractères.`);
  if (control.pattern !== '' && !matchesPattern(control.pattern, written.text))
    return failure('La valeur n’a pas la forme que ce champ attend.');
  return success(written);
}

function matchesPattern(pattern: string, text: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(text);
  } catch {
    return true; // A browser ignores a pattern it cannot read.
  }
}

function holdsAlready(control: FormControl, written: Written): boolean {
  if (control.tag === 'select') return control.value === written.text;
  return written.compareAs !== 'amount' && normaliseCode(control.value) === normaliseCode(written.text);
}

/** Empty, zero in an amount, a placeholder option, or our own last value. */
function isFree(control: FormControl, written: Written, current: string): boolean {
  if (control.isOurs || isMaskGuide(current)) return true;
  if (written.compareAs === 'amount') return isZeroOrEmpty(current);
  if (control.tag === 'select') return isPlaceholderOption(control.value, current);
  return (
    control.role === 'combobox' && (current === control.placeholder || isPlaceholderOption(current, current))
  );
}

/** What was chosen before is chosen again; out of no choice, a drawn list that is not typed into may have no way back. */
const mayStay = (control: FormControl, written: Written, current: string): boolean =>
  written.compareAs === 'option' &&
  control.tag !== 'select' &&
  control.tag !== 'input' &&
  isFree(control, written, current);
