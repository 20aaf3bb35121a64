import type { FieldTypeId } from '../../field-types';
import { labelWords, standsAt, wordSet } from './label-words';
import { mayFollowAll, mayTrail, STRANGERS, type Tail } from './name-tails';
import { CODES, isNotTheCode } from './not-the-code';
import { ACRONYMS, type CompiledName, NAMES, NAMES_BY_FIRST_WORD, type Strength } from './type-names';

/** The type that a label names. */
export interface NameMatch {
  readonly type: FieldTypeId;
  readonly strength: Strength;
  /** The words of the label that name the type. */
  readonly words: string;
  /** The label says more than the name (« UO déléguée »): a short name needs more than one confirmation. */
  readonly isLoose: boolean;
}

/** Words that may stand before a name without changing what the field is. */
const LEADS = wordSet(
  `numero code cle reference ref saisir saisissez indiquer indiquez selectionner selectionnez choisir choisissez
   renseigner renseignez entrer entrez nouveau nouvel nouvelle imputation budgetaire chorus sap identifiant valeur preciser precisez ou impute imputee elle`,
);

const known = new Map<string, NameMatch | null>();

/** The type that a label names, or null. The name has to be what the label is about, not a word inside it. */
export function matchName(label: string): NameMatch | null {
  const cached = known.get(label);
  if (cached !== undefined) return cached;
  const found = labelWords(
    label
      .replace(ITEM, '')
      .replace(KNOWN, '')
      .replace(EXAMPLE, ' ')
      .replace(CONDITION, '')
      .replace(LOOKUP, '')
      .replace(NUMBERED, 'n° $1'),
  );
  const named =
    readName(found, mayFollowAll) ??
    readBrackets(label.replace(KNOWN, '')) ??
    readTwice(label) ??
    readSpelled(found) ??
    readName(found, mayTrail) ??
    readQuestion(found) ??
    readAskedBrackets(label) ??
    readAlternative(label);
  const isOther = named && (isNotTheCode(label, named.type, named.words) || namesTwo(label));
  const match = isOther ? null : named;
  known.set(label, match);
  return match;
}

/** How a form may call a reference before its name: « Catégorie (groupe de marchandises) ». */
const KINDS = wordSet(
  'achat budget categorie entite famille imputation ligne nomenclature rattachement rubrique segment service structure',
);

const BUYING = wordSet(
  'achat acheter besoin commande commander faut il porte pour que quel quelle quoi souhaitez voulez vous',
);
const TITLES = wordSet('document header line order request requisition subject title');
const isObject = ({ type, words }: NameMatch): boolean =>
  type === 'purpose' && /^(?:objet|purpose)/.test(words);

/** SAP's name of an activity, known by the name beside it: alone « Prog. fin » may be the end of a programme. */
const FUNDED_PROGRAM = /^\s*pro?g\.? ?fin\.?\s*$/i;

/** « Activité (référentiel de programmation) » says one thing twice: what stands in brackets must name the same type. */
function readBrackets(label: string): NameMatch | null {
  if (!label.includes('(')) return null;
  const [, outside, inside] = /^([^()]+)\(([^()]+)\)\s*$/.exec(label) ?? [];
  if (outside === undefined || inside === undefined) return null;
  const names = [outside, inside].map((part) =>
    readName(labelWords(part.replace(FUNDED_PROGRAM, 'programme de financement')), mayFollowAll),
  );
  // « Catégorie (groupe de marchandises) »: who speaks in words of his own says in brackets what he means.
  const [own, meant] = names;
  // « Que voulez-vous acheter (objet de la commande) »: the question is of a purchase, the brackets name what it asks.
  // … and « Document title (objet) » says what its English word is.
  const isSaid = (words: ReadonlySet<string>) => labelWords(outside).every((word) => words.has(word));
  if (!own && meant && isObject(meant) && (isSaid(BUYING) || isSaid(TITLES))) return meant;
  // « UO déléguée (centre financier) »: the short name with a word of its own, then the name.
  const isShort = readName(labelWords(outside).slice(0, 1), mayFollowAll)?.type === meant?.type;
  if (!own && isShort && meant?.strength === 'strong' && meant.type === 'funds-center') return meant;
  // « Ligne (engagement juridique) » is one of its lines.
  const isKind = meant?.strength === 'strong' && meant.type !== 'commitment-number';
  if (!own && isKind && labelWords(outside).every((word) => KINDS.has(word))) return meant;
  if (own?.type !== meant?.type) return null;
  return names.find((name) => name?.strength === 'strong') ?? names[0] ?? null;
}

/** « Exercice / Fiscal year », « CF - Centre financier »: said twice. */
function readTwice(label: string): NameMatch | null {
  const parts = label.split(/ \/ | [-–|] /);
  const names = parts.map((part) => readName(labelWords(part), mayFollowAll));
  if (parts.length !== 2 || names[0]?.type !== names[1]?.type) return null;
  return names.find((name) => name?.strength === 'strong') ?? names[0] ?? null;
}

/** « DF domaine fonctionnel »: the acronym, and its words in smaller letters behind it. */
function readSpelled([acronym = '', ...rest]: readonly string[]): NameMatch | null {
  const [short, full] = [readName([acronym], mayFollowAll), readName(rest, mayFollowAll)];
  return short?.strength === 'short' && full?.strength === 'strong' && short.type === full.type ? full : null;
}

/** « Famille d'achat / GM »: one part in words of their own, the other the name, which needs more than one confirmation. */
function readAlternative(label: string): NameMatch | null {
  const parts = label.split(' / ').map(labelWords);
  if (parts.length !== 2 || parts.flat().some((word) => STRANGERS.has(word))) return null;
  const [name, other] = parts.map((part) => readName(part, mayFollowAll)).filter((found) => found !== null);
  return name && !other && ACRONYMS.has(name.type) ? { ...name, isLoose: true } : null;
}

const BETWEEN = / ?[/+&] ?| et | and /i;

/** « Centre financier / Centre de coûts », « … et centre de coûts » over one box: nobody knows which of the two it holds. */
function namesTwo(label: string): boolean {
  const parts = label.split(BETWEEN);
  if (parts.length < 2) return false;
  const types = parts
    .map((part) => readName(labelWords(part), mayFollowAll))
    .flatMap((name) => (name && CODES.has(name.type) ? [name.type] : []));
  return new Set(types).size > 1;
}

/** The number of an item before its name: « BT-13 », « 4.2) », « A) ». */
const ITEM = /^\s*(?:[A-Z]{1,3}-\d+|\d+(?:\.\d+)*[.)]|[A-Za-z]\))\s+/;

/** « CF (ex. 0352-CFSE-CFIN) », « Activité (12 caractères) », « EJ (si connu) »: a hint, not a part of the name. */
const EXAMPLE =
  /\((?:code(?: et libell[ée])?(?=\))|ex\b|exemple|par exemple|e\.g|format|si\b|if\b|sauf|uniquement|seulement|only\b|(?:\d+|[a-z-]{3,9}) ?(?:car|chiffre|position|digit|char))[^()]*\)/i;

/** « Connaissez-vous le code activité ? », beside a box to write it in: lists and boxes to tick hold no code. */
const KNOWN = /^\s*connaissez[- ]vous /i;

/** « Engagement n° » asks for its number; « Engagement n° 3 » has one. */
const NUMBERED = /^(.*\S)\s+n\s?[°º]\s*:?\s*$/i;

/** « Domaine fonctionnel, Recherche »: a field whose value is looked up. */
const LOOKUP = /, (?:recherche|lookup)\s*$/i;

/** « Code activité, s’il vous est connu ». */
const CONDITION = / (?:si|s'il) .*$/;

const ASKING = wordSet('quel quelle lequel laquelle which what');
const IMPUTED = wordSet(
  'achat budget budgetaire commande depense elle etat faut general il impute imputee imputer paie porte subvention supporte',
);
/** They leave a word that other trades have no other sense: « Pour quelle activité Chorus ? ». */
const OF_BUDGET = wordSet('budgetaire chorus sap');
/** « … qui porte la dépense »: the one that it is charged to. */
const BEARING = wordSet('qui finance financera paie paiera porte portera supporte supportera');
const ASIDE = wordSet('est sont sera etait is');

/** « Sur quel centre financier souhaitez-vous imputer cet achat ? » names what it asks for right after the question word. */
function readQuestion(found: readonly string[]): NameMatch | null {
  const asked = found.findIndex((word) => ASKING.has(word));
  if (asked < 0) return null;
  const rest = found.slice(asked + 1).filter((word) => !ASIDE.has(word));
  // « Sur quel programme la subvention est-elle imputée ? » leaves no other sense to the word.
  const isImputed = rest[0] === 'programme' && rest.slice(1).every((word) => IMPUTED.has(word));
  const name = NAMES.find(
    ({ strength, words }) =>
      strength === 'strong' &&
      (words.length > 1 || isImputed) &&
      words.every((word, rank) => rest[rank] === word),
  );
  if (name) return { type: name.type, strength: 'strong', words: name.words.join(' '), isLoose: false };
  // « Quel est l'objet du bon de commande ? », « Sur quelle UO ? », « Quelle est l'UO qui porte la dépense ? »
  const asking = readName(rest, (name, after) =>
    mayFollowAll(
      name,
      after.filter((word) => !BEARING.has(word)),
    ),
  );
  const isTold =
    asking &&
    (ACRONYMS.has(asking.type) ||
      (isObject(asking) && rest.length > 1) ||
      (CODES.has(asking.type) && rest.some((word) => OF_BUDGET.has(word))));
  return isTold ? asking : null;
}

/** « Sur quelle UO (centre financier) faut-il l'imputer ? »: the question's own word and the brackets name one type. */
function readAskedBrackets(label: string): NameMatch | null {
  const [, outside = '', inside = ''] = /^([^()]+)\(([^()]+)\)/.exec(label) ?? [];
  const asked = labelWords(outside);
  const rest = asked.slice(asked.findIndex((word) => ASKING.has(word)) + 1);
  if (rest.length === asked.length) return null;
  const [own, meant] = [readName(rest, mayFollowAll), readName(labelWords(inside), mayFollowAll)];
  return meant?.strength === 'strong' && own?.type === meant.type ? meant : null;
}

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
