import type { FieldMatch, LeftControl } from '../field-match';
import type { FormControl } from '../form-control';
import type { LabelReading } from './label-reading';
import { labelWords } from './label-words';
import { sectionOf } from './section-of';

interface Found {
  readonly control: FormControl;
  readonly match: FieldMatch;
  readonly reading: LabelReading;
}

/** Facts of which a form has one: two fields for it means that one of them is something else. */
const TEXTS: ReadonlySet<string> = new Set(['purpose']);

/**
 * Outside of repeated lines, two fields of one form that claim the same text are told apart by their order: « Objet »
 * stands before « Libellé » and « Désignation ». Two that claim the same code are told apart by their words: beside
 * « Centre de coûts », and beside a « CC » among other references, « CC » is something else.
 */
export function settleRivals(found: readonly Found[]): { kept: FieldMatch[]; refused: LeftControl[] } {
  const kept: FieldMatch[] = [];
  const refused: LeftControl[] = [];
  const taken = new Set<string>();
  for (const one of found) {
    const { control, match } = one;
    const key = `${control.group} ${control.row ?? ''} ${match.type}`;
    const isTaken = TEXTS.has(match.type) && taken.has(key);
    const isSecond = isByname(one) && found.some((other) => isCalledSo(other, one));
    if (isTaken || isSecond || (isAcronym(one) && found.some((other) => isBetter(other, one, found)))) {
      const what = isTaken ? 'l’objet' : 'ce code';
      refused.push({
        controlId: control.id,
        reason: `un autre champ de ce formulaire porte déjà ${what}`,
        type: match.type,
      });
      continue;
    }
    taken.add(key);
    kept.push(match);
  }
  return { kept, refused };
}

/** What SAP calls an activity; in a form that asks for the « Activité » too, another thing. */
const FUNDED_PROGRAM = labelWords('programme de financement').join(' ');
const isByname = ({ reading }: Found): boolean => reading.name?.words === FUNDED_PROGRAM;
const isCalledSo = (other: Found, one: Found): boolean =>
  other.match.type === one.match.type && other.control.group === one.control.group && !isByname(other);

const isAcronym = ({ control, reading }: Found): boolean =>
  control.row === null && reading.name?.strength === 'short';

/** Another field for the same code says its whole name, or stands in a section where this one is alone. */
function isBetter(other: Found, one: Found, found: readonly Found[]): boolean {
  if (other === one || other.match.type !== one.match.type) return false;
  if (other.control.row !== null || other.control.group !== one.control.group) return false;
  if (other.reading.name?.strength === 'strong') return !isByname(other);
  return isAmongOthers(other, found) && !isAmongOthers(one, found);
}

const isAmongOthers = (one: Found, found: readonly Found[]): boolean =>
  found.some(
    (other) => other.match.type !== one.match.type && sectionOf(other.control) === sectionOf(one.control),
  );
