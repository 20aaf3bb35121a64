import { fold } from '../../normalise';
import { type FormControl, nameOf } from '../form-control';
import type { FieldFingerprint, FieldSelector, TaughtField } from './taught-form';
import { matchesWildcard } from './wildcard';

/** What became of one taught field in a page. Absent: another step of the form may hold it. */
export type TaughtFinding =
  | { readonly kind: 'found'; readonly controls: readonly FormControl[] }
  | { readonly kind: 'stale'; readonly reason: string; readonly controls: readonly FormControl[] }
  | { readonly kind: 'absent' };

/** The controls that a taught field speaks of: one, or one on each line of a repetition. */
export function findTaught(field: TaughtField, controls: readonly FormControl[]): TaughtFinding {
  const named = controls.filter((control) => control.state !== 'hidden' && isAt(field.find, control));
  if (named.length === 0) return { kind: 'absent' };
  const changed = named.map((control) => whatChanged(field.looksLike, control)).find((what) => what !== null);
  if (changed !== undefined && changed !== null) return { kind: 'stale', reason: changed, controls: named };
  const places = new Set(
    named.map((control) => (control.row === null ? '' : `${control.group} ${control.row}`)),
  );
  return places.size === named.length
    ? { kind: 'found', controls: named }
    : { kind: 'stale', reason: 'plusieurs champs de la page y répondent', controls: named };
}

/** A taught field of the page is found by one of these. */
export function isAt({ by, text, section }: FieldSelector, control: FormControl): boolean {
  if (section !== undefined && !matchesWildcard(section, fold(control.context[0] ?? ''))) return false;
  if (by === 'label') return matchesWildcard(text, fold(nameOf(control)));
  return matchesWildcard(text, by === 'name' ? control.name : control.htmlId);
}

/** French: the property that is no longer what it was, or null. */
function whatChanged(expected: FieldFingerprint, control: FormControl): string | null {
  const { tag, inputType, role, label, id } = expected;
  const isOtherKind =
    differs(tag, control.tag) || differs(inputType, control.inputType) || differs(role, control.role);
  if (isOtherKind) return 'ce n’est plus le même genre de champ';
  if (differs(label, fold(nameOf(control)))) return `son libellé est devenu « ${nameOf(control)} »`;
  return differs(id, control.htmlId) ? 'son identifiant a changé' : null;
}

const differs = (expected: string | undefined, found: string): boolean =>
  expected !== undefined && !matchesWildcard(expected, found);
