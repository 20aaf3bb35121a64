import { type FieldTypeId, fieldTypes } from '../../field-types';
import type { FieldType } from '../../field-types/field-type';
import { labelWords, standsAt, wordSet } from './label-words';

/** How well a label names a type. `strong` is the whole name; `short` is an acronym or a word with other meanings. */
export interface NameMatch {
  readonly type: FieldTypeId;
  readonly strength: 'strong' | 'short';
  /** The words of the label that name the type. */
  readonly words: string;
  /** The label says more than the name (« UO déléguée »): a short name needs more than one confirmation. */
  readonly isLoose: boolean;
}

/** Words that may stand before a name without changing what the field is. */
const LEADS = wordSet(
  `numero code cle reference ref saisir saisissez indiquer indiquez selectionner selectionnez choisir choisissez
   renseigner renseignez entrer entrez nouveau nouvel nouvelle imputation budgetaire chorus sap identifiant valeur preciser precisez ou`,
);

/** After a name, these say that the field is about the code, or is another one than ours. */
const STRANGERS = wordSet(
  `actuel actuelle adresse ancien ancienne arrivee banque beneficiaire cedant cible client clo cloture cloturer commentaire dangereuse courriel date debiteur debut default defaut depart description
   destination destinataire email emetteur etat fin finess fournisseur gestionnaire intitule libelle libellee liste mail marche paie pere rh
   montant motif nature nom nombre origine precedent precedente receveur recepteur remplace responsable secteur source
   statut suivi supprime telephone titulaire type validation valideur vehicule visa`,
);

/** After a short name only these are harmless. */
const HARMLESS = wordSet(
  `ae annee applicable budgetaire chorus code comptable concerne concernee cp depense ej engagement eur euro ex
   exercice imputation impute imputee libelle numero programme sap uo`,
);

/** Whose object it may be: « Objet de la demande (libellé) », but not « Libellé du centre financier ». */
const OBJECT_TAIL = wordSet(
  'achat acquisition acte besoin bon commande court demande demandee depense detaille engagement envisage envisagee expression libelle prestation sollicitee subvention',
);

/** What a reference of the budget is qualified by, among the types that others use too: « Exercice de tir », « Domaine fonctionnel SI ». */
const BUDGET_TAIL = wordSet(
  `achat action ae affectation article associe associee bop budget budgetaire charge chiffre chorus code commande comptable concerne concernee convention correspondant correspondante courant credit cour cp debiter delegation delegue demande depense destination
   dotation engagement etat execution financeur financier gestion imputable imputation impute imputer ligne lolf ministere ministeriel mission numero operation paiement poste
   programmation programme rattachement retenu retenue sap sou support uo utilise utilisee`,
);
const SHARED: ReadonlySet<FieldTypeId> = new Set([
  'programme',
  'functional-area',
  'fiscal-year',
  'activity',
  'fund',
]);

interface CompiledName {
  readonly type: FieldTypeId;
  readonly strength: NameMatch['strength'];
  readonly words: readonly string[];
}

/** Fields of SAP's tables: no words of any language, so that nothing else is called so. */
const SAP_FIELDS = new Set([
  'fistl',
  'fictr',
  'fkber',
  'geber',
  'fincode',
  'kostl',
  'matkl',
  'wgbez',
  'gjahr',
]);

const compile = (type: FieldType & { id: FieldTypeId }): CompiledName[] => [
  ...type.names.map((name) => ({ type: type.id, strength: 'strong' as const, words: labelWords(name) })),
  ...type.shortNames.map((name) => ({ type: type.id, strength: 'short' as const, words: labelWords(name) })),
  ...type.technicalNames.map((name) => {
    const found = labelWords(name);
    return {
      type: type.id,
      strength: found.length > 1 || SAP_FIELDS.has(name) ? ('strong' as const) : ('short' as const),
      words: found,
    };
  }),
];

/** Longest name first: `centre financier uo` is not a UO, `code fonds` not a mere « fonds ». Amounts have a grammar of their own. */
const NAMES: readonly CompiledName[] = fieldTypes
  .filter((type) => type.kind !== 'amount' && type.id !== 'siret')
  .flatMap(compile)
  .sort((one, other) => other.words.length - one.words.length);

/** Types whose acronym is no word of everyday language. */
const ACRONYMS = new Set<FieldTypeId>([
  'functional-area',
  'funds-center',
  'cost-center',
  'material-group',
  'location',
  'commitment-number',
]);

/** The names by their first word, each with its rank in `NAMES`: most words of a page begin none. */
const NAMES_BY_FIRST_WORD = Map.groupBy(NAMES.entries(), ([, name]) => name.words[0] ?? '');

const known = new Map<string, NameMatch | null>();

/** The type that a label names, or null. The name has to be what the label is about, not a word inside it. */
export function matchName(label: string): NameMatch | null {
  const cached = known.get(label);
  if (cached !== undefined) return cached;
  const found = labelWords(label.replace(ITEM, '').replace(EXAMPLE, ' ').replace(CONDITION, ''));
  const match =
    readName(found, mayFollowAll) ??
    readBrackets(label) ??
    readName(found, mayTrail) ??
    readQuestion(found) ??
    readAlternative(label);
  known.set(label, match);
  return match;
}

/** How a form may call a reference before its name: « Catégorie (groupe de marchandises) ». */
const KINDS = wordSet(
  'achat budget categorie entite famille imputation ligne nomenclature rattachement rubrique segment service structure',
);

/** « Activité (référentiel de programmation) » says one thing twice: what stands in brackets must name the same type. */
function readBrackets(label: string): NameMatch | null {
  if (!label.includes('(')) return null;
  const [, outside, inside] = /^([^()]+)\(([^()]+)\)\s*$/.exec(label) ?? [];
  if (outside === undefined || inside === undefined) return null;
  const names = [outside, inside].map((part) => readName(labelWords(part), mayFollowAll));
  // « Catégorie (groupe de marchandises) »: who speaks in words of his own says in brackets what he means.
  const [own, meant] = names;
  if (!own && meant?.strength === 'strong' && labelWords(outside).every((word) => KINDS.has(word)))
    return meant;
  if (own?.type !== meant?.type) return null;
  return names.find((name) => name?.strength === 'strong') ?? names[0] ?? null;
}

/** « Famille d'achat / GM »: one part in words of their own, the other the name, which needs more than one confirmation. */
function readAlternative(label: string): NameMatch | null {
  const parts = label.split(' / ').map(labelWords);
  if (parts.length !== 2 || parts.flat().some((word) => STRANGERS.has(word))) return null;
  const [name, other] = parts.map((part) => readName(part, mayFollowAll)).filter((found) => found !== null);
  return name && !other && ACRONYMS.has(name.type) ? { ...name, isLoose: true } : null;
}

/** The number of an item before its name: « BT-13 », « 4.2) », « A) ». */
const ITEM = /^\s*(?:[A-Z]{1,3}-\d+|\d+(?:\.\d+)*[.)]|[A-Za-z]\))\s+/;

/** « CF (ex. 0352-CFSE-CFIN) », « Activité (12 caractères) », « EJ (si connu) »: a hint, not a part of the name. */
const EXAMPLE =
  /\((?:ex\b|exemple|par exemple|e\.g|format|si\b|if\b|sauf|\d+ ?(?:car|chiffre|position|digit|char))[^()]*\)/i;

/** « Code activité, s’il vous est connu ». */
const CONDITION = / (?:si|s'il) .*$/i;

const ASKING = wordSet('quel quelle lequel laquelle which what');
const ASIDE = wordSet('est sont sera etait is');

/** « Sur quel centre financier souhaitez-vous imputer cet achat ? » names what it asks for right after the question word. */
function readQuestion(found: readonly string[]): NameMatch | null {
  const asked = found.findIndex((word) => ASKING.has(word));
  if (asked < 0) return null;
  const rest = found.slice(asked + 1).filter((word) => !ASIDE.has(word));
  const name = NAMES.find(
    ({ strength, words }) =>
      strength === 'strong' && words.length > 1 && words.every((word, rank) => rest[rank] === word),
  );
  return name ? { type: name.type, strength: 'strong', words: name.words.join(' '), isLoose: false } : null;
}

type Tail = (name: CompiledName, after: readonly string[]) => boolean;

function readName(found: readonly string[], mayEnd: Tail): NameMatch | null {
  let best: CompiledName | null = null;
  let bestRank = NAMES.length;
  for (let start = 0; start < found.length; start++) {
    const first = found[start] ?? '';
    for (const [rank, name] of NAMES_BY_FIRST_WORD.get(first) ?? []) {
      if (rank >= bestRank || !standsAt(found, start, name.words)) continue;
      if (!mayEnd(name, found.slice(start + name.words.length))) continue;
      best = name;
      bestRank = rank;
    }
    if (!LEADS.has(first) && !/^\d{1,2}$/.test(first)) break;
  }
  if (!best) return null;
  const { type, strength, words } = best;
  return { type, strength, words: words.join(' '), isLoose: mayEnd === mayTrail };
}

const mayFollowAll: Tail = (name, after) => after.every((word) => mayFollow(name, word));

/** How many words may qualify an acronym: « UO de rattachement », « CF délégué ». */
const LONGEST_TRAIL = 2;

/** Whether words that nobody foresaw may still qualify an acronym. */
const mayTrail: Tail = ({ type, strength }, after) =>
  strength === 'short' &&
  ACRONYMS.has(type) &&
  type !== 'material-group' &&
  after.length <= LONGEST_TRAIL &&
  !after.some((word) => STRANGERS.has(word));

/** Whether a word after a name leaves its sense alone. A short name stands beside its own acronym: « Activité (ACT) ». */
function mayFollow({ type, strength }: CompiledName, word: string): boolean {
  if (type === 'purpose') return OBJECT_TAIL.has(word);
  const isAgain = (NAMES_BY_FIRST_WORD.get(word) ?? []).some(([, name]) => name.type === type);
  if (strength === 'strong' && SHARED.has(type))
    return isAgain || BUDGET_TAIL.has(word) || HARMLESS.has(word) || /^\d+$|^a{2,4}$/.test(word);
  if (strength === 'strong') return !STRANGERS.has(word);
  return isAgain || HARMLESS.has(word) || /^\d+$/.test(word);
}
