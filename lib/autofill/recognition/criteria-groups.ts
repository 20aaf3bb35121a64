import type { FormControl, PageDescription } from '../form-control';
import { labelWords, wordSet } from './label-words';

/** « Montant AE supérieur à », « Montant (≤) »: one end of what a list is to show; nobody enters it. */
const BOUND =
  /(?:sup[ée]rieure?|inf[ée]rieure?)s?(?: ou [ée]gale?s?)?(?: [àa]u?)?[\s:]*$|(?:[<>]=?|[≤≥])[\s):]*$/i;

/** What ticks all rows of a list, or says how many of them it shows. */
const OF_LIST =
  /^(?:tout (?:s[ée]lectionner|cocher)|s[ée]lectionner (?:tout|tous|toutes les lignes)|select all)|^(?:lignes|[ée]l[ée]ments|r[ée]sultats|rows) (?:par|per) page/i;

/** Words of the title of a page on which something is entered. */
const ENTERED = wordSet(
  'add ajout ajouter commande create creation creer demande edition fiche formulaire modification modifier new nouveau nouvel nouvelle saisie saisir',
);

/** Pages that show figures: what stands above them chooses which. */
const DASHBOARD = /\btableaux? de bord\b|\bdashboard\b/i;

/**
 * The controls, with those that filter a list marked as searching: a form that asks for a lower and an upper end, and
 * whatever stands above figures or a list whose rows are only ticked, where no title says that something is entered.
 */
export function closeCriteria({ title, headings, controls }: PageDescription): readonly FormControl[] {
  const isEntry = [title, ...headings].some((text) => labelWords(text).some((word) => ENTERED.has(word)));
  const isDashboard = [title, ...headings].some((text) => DASHBOARD.test(text));
  if (!isEntry && (isDashboard || showsResults(controls))) return controls.map(searching);
  const ends = new Map<number, number>();
  for (const { group, labels } of controls)
    if (labels.some(({ text }) => BOUND.test(text))) ends.set(group, (ends.get(group) ?? 0) + 1);
  return ends.size === 0
    ? controls
    : controls.map((control) => ((ends.get(control.group) ?? 0) > 1 ? searching(control) : control));
}

const searching = (control: FormControl): FormControl => ({ ...control, landmark: 'search' });

/** A list of which rows are picked, and nothing is typed into a row. */
function showsResults(controls: readonly FormControl[]): boolean {
  const inRows = controls.filter(({ row }) => row !== null);
  return (
    inRows.length > 0 &&
    inRows.every(({ inputType }) => inputType === 'checkbox') &&
    controls.some(({ labels }) => labels.some(({ text }) => OF_LIST.test(text)))
  );
}
