import type { FieldMatch, LeftControl } from '../field-match';
import type { FormControl } from '../form-control';

interface Found {
  readonly control: FormControl;
  readonly match: FieldMatch;
}

/** Facts of which a form has one: two fields for it means that one of them is something else. */
const TEXTS: ReadonlySet<string> = new Set(['purpose']);

/**
 * Outside of repeated lines, two fields of one form that claim the same text are told apart by their order: « Objet »
 * stands before « Libellé » and « Désignation ».
 */
export function settleRivals(found: readonly Found[]): { kept: FieldMatch[]; refused: LeftControl[] } {
  const kept: FieldMatch[] = [];
  const refused: LeftControl[] = [];
  const taken = new Set<string>();
  for (const { control, match } of found) {
    const key = `${control.group} ${control.row ?? ''} ${match.type}`;
    if (TEXTS.has(match.type) && taken.has(key)) {
      refused.push({
        controlId: control.id,
        reason: 'un autre champ de ce formulaire porte déjà l’objet',
        type: match.type,
      });
      continue;
    }
    taken.add(key);
    kept.push(match);
  }
  return { kept, refused };
}
