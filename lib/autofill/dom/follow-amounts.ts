import type { AmountTyped, FollowedField } from '../../messages';
import { readControl } from './read-control';

/** Tells what is typed into the recognised amount fields. Listens only; a new call replaces the listeners of the last. */
export class AmountFollower {
  private listening = new AbortController();

  /** @returns how many fields are followed. */
  follow(
    fields: readonly FollowedField[],
    elements: ReadonlyMap<string, Element>,
    tell: (typed: Omit<AmountTyped, 'kind'>) => void,
  ): number {
    this.listening.abort();
    this.listening = new AbortController();
    const { signal } = this.listening;
    let followed = 0;
    for (const field of fields) {
      const control = elements.get(field.controlId);
      if (!control) continue;
      const onInput = () => tell({ ...field, text: readControl(control) });
      control.addEventListener('input', onInput, { passive: true, signal });
      followed++;
    }
    return followed;
  }
}
