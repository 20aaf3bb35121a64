import type { Detection, FieldMatch } from '../field-match';
import { readControl } from './read-control';

/** Tells what is typed into the recognised amount fields. Listens only; a new call replaces the listeners of the last. */
export class AmountFollower {
  private listening = new AbortController();

  /** @returns how many fields are followed. */
  follow(
    detection: Detection,
    elements: ReadonlyMap<string, Element>,
    tell: (match: FieldMatch, text: string) => void,
  ): number {
    this.listening.abort();
    this.listening = new AbortController();
    const { signal } = this.listening;
    let followed = 0;
    for (const match of detection.matches) {
      const control = match.unit === null ? undefined : elements.get(match.controlId);
      if (!control) continue;
      control.addEventListener('input', () => tell(match, readControl(control)), { passive: true, signal });
      followed++;
    }
    return followed;
  }
}
