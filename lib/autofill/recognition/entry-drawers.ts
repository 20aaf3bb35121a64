import type { FormControl } from '../form-control';
import type { LabelReading } from './label-reading';
import { labelWords, wordSet } from './label-words';
import { CODES } from './not-the-code';

/** What a drawer that enters something begins its title with. */
const ENTERS = wordSet(
  'add ajout ajouter completer create creation creer edit editer edition enter modification modifier new nouveau nouvel nouvelle saisie saisir',
);
/** … unless it makes or changes what the page shows: « Nouveau filtre », « Modifier l'affichage ». */
const SHOWN = wordSet(
  `abonnement affichage alerte chart colonne critere favori favorite filter filtre graphique indicateur menu modele notification page rapport recherche search selection seuil
   tableau tri view vue widget`,
);

/**
 * Libraries mark up any drawer as `<nav>`. One that has a title of its own which says that something is entered, and
 * asks for an amount and a reference, is a form: what navigates or filters asks for no amount.
 */
export function enterDrawers(
  controls: readonly FormControl[],
  headings: readonly string[],
  readings: ReadonlyMap<string, LabelReading>,
): readonly FormControl[] {
  const titles = controls.filter(({ landmark }) => landmark === 'navigation').map(entryTitle);
  const inForms = new Set<FormControl>();
  for (const title of new Set(titles)) {
    // The title of the page stands above its toolbars too.
    if (title === undefined || title === headings[0]) continue;
    const under = controls.filter(({ context }) => context.includes(title));
    const asked = under.map(({ id }) => readings.get(id));
    const isForm =
      under.every(({ landmark }) => landmark === 'navigation') &&
      asked.some((reading) => reading?.amount?.veto === null) &&
      asked.some((reading) => reading?.name?.strength === 'strong' && CODES.has(reading.name.type));
    if (isForm) for (const control of under) inForms.add(control);
  }
  return inForms.size === 0
    ? controls
    : controls.map((control) => (inForms.has(control) ? { ...control, landmark: null } : control));
}

const entryTitle = ({ context }: FormControl): string | undefined =>
  context.find((heading) => {
    const [first = '', ...rest] = labelWords(heading);
    return ENTERS.has(first) && !rest.some((word) => SHOWN.has(word));
  });
