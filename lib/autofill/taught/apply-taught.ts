import { formatDate } from '../../dates';
import { type FieldTypeId, fieldTypes } from '../../field-types';
import type { Detection, FieldMatch, LeftControl } from '../field-match';
import type { FormControl, PageDescription } from '../form-control';
import { unitOf } from '../recognition/amount-unit';
import { readControlLabels } from '../recognition/label-reading';
import { yearOfHeading } from '../recognition/label-year';
import { nameLinesByYear } from '../recognition/line-years';
import { wrongKind } from '../recognition/possible-code';
import { joinSplitBoxes } from '../recognition/split-boxes';
import { findTaught } from './find-taught';
import type { FieldSelector, TaughtField, TaughtForm } from './taught-form';

/** A taught field of this page, by the control it speaks of. */
export interface AppliedField {
  /** Of the person, not of a shipped adapter. */
  readonly isOwn: boolean;
  readonly form: TaughtForm;
  readonly find: FieldSelector;
  readonly answer: TaughtField['answer'];
}

export interface TaughtDetection {
  readonly detection: Detection;
  /** What was applied, by control. */
  readonly applied: ReadonlyMap<string, AppliedField>;
  /** French sentences: what was taught and no longer fits. */
  readonly stale: readonly string[];
}

const NEVER = 'vous avez demandé de ne jamais remplir ce champ';
/** With these a form says « for which year », not « how much ». */
const YEARLY: ReadonlySet<FieldTypeId> = new Set(['commitment-amount', 'payment-amount', 'fiscal-year']);

/**
 * What was taught of this form wins over what was recognised. A field that cannot be written (hidden, read-only,
 * password, search) stays alone whatever was taught; a taught field that no longer looks as it did is told, not applied.
 * @param forms those of this page, the person's own first: the first that speaks of a control decides.
 */
export function applyTaught(
  page: PageDescription,
  detection: Detection,
  forms: readonly TaughtForm[],
): TaughtDetection {
  const applied = new Map<string, AppliedField>();
  const matches: FieldMatch[] = [];
  const left: LeftControl[] = [];
  const stale: string[] = [];
  for (const form of forms) {
    for (const field of form.fields) {
      const finding = findTaught(field, page.controls);
      if (finding.kind === 'absent') continue;
      if (finding.kind === 'stale') {
        const isAnswered = finding.controls.every((control) => applied.has(control.id));
        if (!isAnswered) stale.push(`${nameOfTaught(field)} : ${finding.reason}. Non appliqué.`);
        continue;
      }
      for (const control of finding.controls) {
        if (applied.has(control.id)) continue;
        applied.set(control.id, { isOwn: field.on !== null, form, find: field.find, answer: field.answer });
        const reason = whyNot(control, field.answer);
        if (reason) left.push({ controlId: control.id, reason });
        else matches.push(matchOf(control, field, form));
      }
    }
  }
  if (applied.size === 0) return { detection, applied, stale };
  const controls = new Map(page.controls.map((control) => [control.id, control]));
  const spoken = new Set(matches.map((match) => keyOf(match, controls)));
  for (const match of detection.matches) {
    if (applied.has(match.controlId)) continue;
    if (spoken.has(keyOf(match, controls)))
      left.push({
        controlId: match.controlId,
        reason: 'un autre champ a été appris pour cette valeur',
        type: match.type,
      });
    else matches.push(match);
  }
  left.push(...detection.left.filter(({ controlId }) => !applied.has(controlId)));
  const order = new Map(page.controls.map(({ id }, rank) => [id, rank]));
  const byOrder = (one: { controlId: string }, other: { controlId: string }) =>
    (order.get(one.controlId) ?? 0) - (order.get(other.controlId) ?? 0);
  return {
    detection: {
      matches: joinSplitBoxes(nameLinesByYear(matches.sort(byOrder), controls), page.controls),
      left: left.sort(byOrder),
      page:
        matches.length > 0 && !detection.page.isBudgetForm
          ? { isBudgetForm: true, reason: 'Des champs de ce formulaire ont été appris.' }
          : detection.page,
    },
    applied,
    stale,
  };
}

function whyNot(control: FormControl, answer: TaughtField['answer']): string | null {
  if (answer === 'never') return NEVER;
  if (control.state === 'read-only') return 'champ en lecture seule';
  if (control.state !== 'editable') return 'champ désactivé ou caché';
  if (control.landmark === 'search') return 'champ de recherche ou de filtre';
  const kind = wrongKind(control, answer);
  if (kind) return kind;
  const unit = fieldTypes.some(({ id, kind: of }) => id === answer && of === 'amount')
    ? unitOf(control)
    : null;
  return unit === 'foreign' || unit === 'millions' ? 'montant dans une autre unité que l’euro' : null;
}

function matchOf(control: FormControl, field: TaughtField, form: TaughtForm): FieldMatch {
  const type = field.answer as FieldTypeId;
  const isAmount = fieldTypes.some(({ id, kind }) => id === type && kind === 'amount');
  const year =
    readControlLabels(control).year ??
    control.context.map(yearOfHeading).find((found) => found !== null) ??
    null;
  return {
    controlId: control.id,
    type,
    year: YEARLY.has(type) ? year : null,
    unit: isAmount ? (unitOf(control) === 'thousands' ? 'thousands' : 'euros') : null,
    reasons: [
      field.on === null
        ? `formulaire connu : ${form.title}`
        : `appris sur ce site le ${formatDate(field.on)} : ${labelOf(field.answer)}`,
    ],
  };
}

const keyOf = (match: FieldMatch, controls: ReadonlyMap<string, FormControl>): string => {
  const control = controls.get(match.controlId);
  return `${match.type} ${match.year} ${control?.group} ${control?.row}`;
};

/** French: what a field was said to be. */
export const labelOf = (answer: TaughtField['answer']): string =>
  answer === 'never' ? 'ne jamais remplir' : (fieldTypes.find(({ id }) => id === answer)?.label ?? answer);

/** French: a taught field by the words it was taught under. */
export const nameOfTaught = ({ find, looksLike, answer }: TaughtField): string =>
  `« ${looksLike.label || find.text} », appris comme « ${labelOf(answer)} »`;
