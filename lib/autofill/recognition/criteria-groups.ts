import type { FormControl, FormGroup, PageDescription } from '../form-control';
import { labelWords, wordSet } from './label-words';
import { matchName } from './name-match';
import { CODES } from './not-the-code';

/** « Montant AE supérieur à », « Montant (≤) »: one end of what a list is to show; nobody enters it. */
const BOUND =
  /(?:sup[ée]rieure?|inf[ée]rieure?)s?(?: ou [ée]gale?s?)?(?: [àa]u?)?[\s:]*$|(?:[<>]=?|[≤≥])[\s):]*$/i;

/** « N° EJ compris entre [ ] et [ ] »: both of them. */
const BETWEEN = /(?<!\p{L})compris(?:es?)? entre[\s:]*$/iu;

/** « Centre de coûts [ ] à [ ] »: all that stands before the second box. */
const UP_TO = /^(?:à|au|to|jusqu['’](?:à|au))[\s:]*$/i;

/** What ticks all rows of a list, or says how many of them it shows. */
const OF_LIST =
  /^(?:tout (?:s[ée]lectionner|cocher)|s[ée]lectionner (?:tout|tous|toutes les lignes)|select all)|^(?:lignes|[ée]l[ée]ments|r[ée]sultats|rows) (?:par|per) page/i;

/** Words of the title of a page on which something is entered. */
const ENTERED = wordSet(
  'add ajout ajouter commande create creation creer demande edition fiche formulaire modification modifier new nouveau nouvel nouvelle saisie saisir',
);

/** Pages that show figures: what stands above them chooses which. */
const DASHBOARD = /\b(?:tableaux? de bord|dashboards?|invites|prompts)\b|^suivi de l['’]ex[ée]cution\b/i;

/** What a button does that looks for something, or shows something else. */
const SEARCHES =
  /^(?:rechercher|recherche|chercher|filtrer|search|filter|appliquer|apply|ex[ée]cuter|lancer la recherche|interroger|actualiser)(?!\p{L})/iu;
/** « Appliquer », « Exécuter »: where something is entered, the entry. */
const APPLIES = /^(?:appliquer|apply|ex[ée]cuter)$/i;
/** What it does that shows figures or makes a file or a report of them, when it is what sends the form. */
const SHOWS =
  /^(?:(?:afficher|lister|voir|visualiser|consulter|comparer|t[ée]l[ée]charger|exporter)(?!\p{L})|(?:lancer|g[ée]n[ée]rer|produire|run|view|generate) (?:l[ea] |une? |the )?(?:rapport|requ[êe]te|restitution|report|query)(?!\p{L}))/iu;
/** Pages of a list or a report: what stands above it chooses its rows. */
const REPORTED = /^(?:listes? des?\b|[ée]ditions? ?:)/i;
/** What such a page does with what was chosen. */
const FINISHES = /^(?:ok|valider|g[ée]n[ée]rer|lancer|ex[ée]cuter|confirmer)$/i;
/** What it does that keeps or sends what was entered. */
const KEEPS =
  /(?<!\p{L})(?:enregistr|sauvegard|valid|envo[iy]|soum|transm|cr[ée]e|ajout|confirm|suivant|continu|termin|poursui|command|engag|publi|sign|modifi|mettre à jour|imput|inscri|certifi|constat|attest|accept|approuv|d[ée]pos|g[ée]n[ée]r|save|submit|send|next|create|add|update|post|ok(?!\p{L}))/iu;
/** « Enregistrer le filtre », « Créer une alerte »: kept, and nothing is entered. */
const OF_SEARCH =
  /(?<!\p{L})(?:filtre|filter|recherche|search|vue|view|favori|variante|alerte|s[ée]lection|requ[êe]te|crit[èe]re)/iu;

const keepsEntry = ({ text }: FormGroup['actions'][number]): boolean =>
  KEEPS.test(text) && !OF_SEARCH.test(text);

/**
 * Whether the buttons of a form only look for something: those that send it, or all where none keeps what is entered.
 * Several that look each help to fill one field, and a page that enters something may keep it by a sign alone.
 */
function isQuery({ asks, actions }: FormGroup, isEntry: boolean, isReport: boolean): boolean {
  const told = actions.filter(({ text }) => text !== '');
  const sending = told.filter(({ submits }) => submits);
  const keeps = told.some(keepsEntry);
  const deciding = sending.length > 0 ? sending : told;
  const looking = told.filter(({ text }) => SEARCHES.test(text));
  return (
    (asks && told.length > 0 && deciding.every(({ text }) => !KEEPS.test(text) || /^ok$/i.test(text))) ||
    (sending.length > 0 &&
      sending.every(
        ({ text }) =>
          (SEARCHES.test(text) && !(isEntry && APPLIES.test(text))) ||
          SHOWS.test(text) ||
          (isReport && FINISHES.test(text)),
      )) ||
    (!keeps && !isEntry && looking.length === 1)
  );
}

/**
 * The controls, with those that filter a list marked as searching: a form whose buttons only look for something or that
 * asks for lower and upper ends, and whatever stands above figures or a list whose rows are only ticked, where no title
 * says that something is entered.
 */
export function closeCriteria({
  title,
  headings,
  groups,
  controls,
}: PageDescription): readonly FormControl[] {
  const titles = [title, ...headings];
  const isReport = titles.some((text) => REPORTED.test(text));
  const isEntry = !isReport && titles.some(entersSomething);
  if (!isEntry && titles.some((text) => DASHBOARD.test(text))) return controls.map(searching);
  const isList = !isEntry && showsResults(controls);
  const members = Map.groupBy(controls, ({ group }) => group);
  const closed = groups.map((group, number) => {
    const own = members.get(number) ?? [];
    const ends = own.filter(({ labels }) => labels.some(({ text }) => BOUND.test(text))).length;
    const isEntryHere = isEntry || own.some(({ context }) => context.some(entersSomething));
    // Of what stands beside a list, only a form of its own that keeps what is typed is an entry: a dialog over it.
    const isOfList =
      isList &&
      (own.some(({ row }) => row !== null) ||
        !group.actions.some((action) => action.submits && keepsEntry(action)));
    const isBetween = own.some(({ labels }) => labels.some(({ text }) => BETWEEN.test(text)));
    return (
      isOfList || ends > 1 || isBetween || own.some(isUpperCode) || isQuery(group, isEntryHere, isReport)
    );
  });
  return controls.map((control) =>
    closed[control.group] || isSearchModel(control) ? searching(control) : control,
  );
}

/** `wire:model="recherche"`: the box looks for what the form then takes. */
const isSearchModel = ({ labels }: FormControl): boolean =>
  labels.some(({ source, text }) => source === 'data-attribute' && SEARCH_MODEL.test(text));
const SEARCH_MODEL = /(?:^|[._])(?:recherche|search|query|filtre|filter)$/i;

/** The second box of a code that is asked from one to another: an entry has one, and a period is no code. */
const isUpperCode = (control: FormControl, rank: number, own: readonly FormControl[]): boolean =>
  control.state === 'editable' &&
  control.labels.some(({ text }) => UP_TO.test(text)) &&
  (own[rank - 1]?.labels ?? []).some(({ text }) => {
    const named = matchName(text);
    return named !== null && CODES.has(named.type);
  });

const entersSomething = (heading: string): boolean => labelWords(heading).some((word) => ENTERED.has(word));
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
