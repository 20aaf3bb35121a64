import type { FormControl, PageDescription } from '../form-control';
import type { LabelReading } from './label-reading';
import { labelWords, wordSet } from './label-words';
import { sectionOf } from './section-of';

const UNIT = wordSet('pu unit unitaire');
/** « Prix net » is that of one piece, its rebate taken off. */
const NET = wordSet('net nette');

/**
 * The prices that a quantity and the price of one piece stand before, « Quantité, Prix unitaire HT, Coût estimé HT »: of the
 * whole line, when it asks for no other amount of their kind.
 */
export function linePrices(
  { controls }: PageDescription,
  readings: ReadonlyMap<string, LabelReading>,
): ReadonlySet<string> {
  const priced = controls.filter((control) => says(control, UNIT));
  if (priced.length === 0) return new Set();
  const found = new Set<string>();
  const amountOf = ({ id }: FormControl) => readings.get(id)?.amount;
  for (const line of Map.groupBy(controls, (control) => `${sectionOf(control)} ${control.row}`).values()) {
    const unit = line.findIndex((control) => priced.includes(control));
    const quantity = line.findIndex((control) => says(control, QUANTITY));
    if (unit < 0 || quantity < 0) continue;
    const asked = line.filter((control) => amountOf(control)?.veto === null);
    for (const control of asked) {
      const isAlone = asked.every(
        (other) => other === control || amountOf(other)?.type !== amountOf(control)?.type,
      );
      if (isAlone && line.indexOf(control) > Math.max(unit, quantity) && !says(control, NET))
        found.add(control.id);
    }
  }
  return found;
}

const QUANTITY = wordSet('quantite');

const says = ({ labels }: FormControl, words: ReadonlySet<string>): boolean =>
  labels.some(({ text }) => labelWords(text).some((word) => words.has(word)));
