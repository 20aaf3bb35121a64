import type { FormControl, PageDescription } from '../form-control';
import { choosesEuro, choosesForeign, unitBeside, unitIn } from './amount-unit';
import type { LabelReading } from './label-reading';

/** There the franc is the currency of purchases, and forms do not say so at each amount. */
const PACIFIC = /\b(?:nouvelle-cal[ée]donie|polyn[ée]sie fran[çc]aise|wallis[- ]et[- ]futuna)\b/i;

/** Whether the page says that it is of a territory that pays in francs. */
export const isPacific = ({ title, headings }: PageDescription): boolean =>
  [title, ...headings.slice(0, 1)].some((text) => PACIFIC.test(text));

/**
 * Where the amounts are in a currency that is not the euro: everywhere, when several fields name it. One field that names
 * its own beside several that name none (« Contre-valeur en USD ») is the exception: it says nothing of the others.
 */
export function foreignGroups(
  { controls }: PageDescription,
  readings: ReadonlyMap<string, LabelReading>,
): ReadonlySet<number> {
  const names = new Set<string>();
  const groups = new Set<number>();
  let unnamed = 0;
  const chosen = new Set(controls.filter(choosesForeign).map(({ group }) => group));
  for (const { id, group, suffix, placeholder, labels } of controls) {
    const beside = readings.get(id)?.amount ? unitBeside(suffix) : unitIn(suffix);
    const foreign =
      beside === 'foreign'
        ? suffix
        : [placeholder, ...labels.map(({ text }) => text)].find((text) => unitIn(text) === 'foreign');
    if (foreign !== undefined) {
      // The row « Montant (CHF) » of a table names all its boxes.
      names.add(labels.some(({ text }) => text === foreign) ? foreign : (labels[0]?.text ?? id));
      groups.add(group);
    } else if (readings.get(id)?.amount?.veto === null) unnamed++;
  }
  if (names.size > 1) return new Set(controls.map(({ group }) => group));
  return unnamed < 2 ? new Set([...groups, ...chosen]) : chosen;
}

/**
 * The amounts that a list of currencies of their own counts in euros, « Montant HT [EUR] [ ] », whatever the list of
 * another amount says. Such a list stands before its box, or behind each of them.
 */
export function euroBoxes(
  { controls }: PageDescription,
  readings: ReadonlyMap<string, LabelReading>,
): ReadonlySet<string> {
  const isAmount = (control: FormControl | undefined) =>
    control !== undefined && readings.get(control.id)?.amount != null;
  const first = controls.findIndex((control) => choosesEuro(control) || choosesForeign(control));
  const side = isAmount(controls[first - 1]) ? -1 : 1;
  return new Set(
    controls.flatMap((control, rank) => {
      const box = controls[rank + side];
      return choosesEuro(control) && box?.group === control.group && isAmount(box) ? [box.id] : [];
    }),
  );
}
