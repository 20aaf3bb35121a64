import { type IsoDate, parseIsoDate, yearOf } from '../../dates';
import { type FieldTypeId, fieldTypes } from '../../field-types';
import type { Cents } from '../../money';
import type { FieldMatch } from '../field-match';
import type { DraftEntry, Snapshot } from './fill-plan';
import type { LineShare } from './line-share';

/** The value that a field calls for, before any format, or the reason why there is none. */
export type PlannedValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'amount'; readonly amount: Cents }
  | { readonly kind: 'date'; readonly date: IsoDate }
  | { readonly kind: 'none'; readonly reason: string };

const none = (reason: string): PlannedValue => ({ kind: 'none', reason });
const textOr = (text: string | undefined, reason: string): PlannedValue =>
  text ? { kind: 'text', text } : none(reason);

/** What the convention and the draft entry put into a recognised field. */
export function plannedValue(match: FieldMatch, snapshot: Snapshot, draft: DraftEntry): PlannedValue {
  switch (match.type) {
    case 'commitment-amount':
      return match.year === null
        ? draftAmount(draft, draft.nature !== 'payment', 'un engagement')
        : yearAmount(snapshot.commitmentByYear[match.year], `La convention n’a pas d’AE pour ${match.year}.`);
    case 'payment-amount':
      return match.year === null
        ? draftAmount(draft, draft.nature === 'payment', 'un paiement')
        : yearAmount(snapshot.paymentByYear[match.year], `La convention n’a pas de CP pour ${match.year}.`);
    case 'amount-incl-tax':
      return draftAmount(draft, true, 'une dépense');
    case 'amount-excl-tax':
      return draft.netOfTax
        ? { kind: 'amount', amount: draft.netOfTax.amount }
        : none('Le montant hors taxe n’est pas connu.');
    case 'fiscal-year':
      return { kind: 'text', text: String(match.year ?? yearOf(draft.date)) };
    case 'purpose':
      return textOr(draft.purpose, 'Aucun objet n’a été saisi.');
    case 'commitment-number':
      return textOr(draft.commitmentNumber, 'Le n° d’engagement n’est pas connu.');
    case 'start-date':
    case 'end-date':
    case 'signature-date': {
      const date = parseIsoDate(snapshot.values[match.type] ?? '');
      return date ? { kind: 'date', date } : none('La convention ne donne pas cette date.');
    }
    default:
      return textOr(snapshot.values[match.type], `La convention ne donne pas : ${labelOf(match.type)}.`);
  }
}

/**
 * The same when the entry is split: a line gets its own share; above the lines stands the whole amount, and a reference
 * only when all the lines agree on it.
 * @param line rank of the line, undefined outside of them.
 */
export function valueOnLine(
  match: FieldMatch,
  line: number | undefined,
  lines: readonly LineShare[],
  whole: DraftEntry,
): PlannedValue {
  if (line !== undefined) {
    const share = lines[line];
    return share
      ? plannedValue(match, share.snapshot, share.draft)
      : none('Ligne suivante : rien n’y est réparti.');
  }
  const values = lines.map(({ snapshot }) => plannedValue(match, snapshot, whole));
  const [first] = values;
  return first && values.every((value) => JSON.stringify(value) === JSON.stringify(first))
    ? first
    : none('Les lignes sont de plusieurs conventions : ce champ commun est laissé.');
}

const labelOf = (id: FieldTypeId): string => fieldTypes.find((type) => type.id === id)?.label ?? id;

const yearAmount = (amount: Cents | undefined, reason: string): PlannedValue =>
  amount === undefined ? none(reason) : { kind: 'amount', amount };

function draftAmount(draft: DraftEntry, isOfThatNature: boolean, nature: string): PlannedValue {
  if (!isOfThatNature) return none(`Ce champ attend ${nature} : la saisie n’en est pas un.`);
  return draft.amount === null
    ? none('Aucun montant n’a été saisi.')
    : { kind: 'amount', amount: draft.amount };
}
