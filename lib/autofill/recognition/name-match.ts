import { readAskedBrackets, readQuestion } from './asked-name';
import { labelWords, wordSet } from './label-words';
import { mayFollowAll, mayTrail, STRANGERS } from './name-tails';
import { CODES, isNotTheCode } from './not-the-code';
import { isObject, type NameMatch, readName } from './read-name';
import { ACRONYMS } from './type-names';

const known = new Map<string, NameMatch | null>();

/** The type that a label names, or null. The name has to be what the label is about, not a word inside it. */
export function matchName(label: string): NameMatch | null {
  const cached = known.get(label);
  if (cached !== undefined) return cached;
  const found = labelWords(
    label
      .replace(ITEM, '')
      .replace(KNOWN, '')
      .replace(IF_SO, '')
      .replace(EXAMPLE, ' ')
      .replace(CONDITION, '')
      .replace(LOOKUP, '')
      .replace(OF_ACT, '$1')
      .replace(COMPLETED, '')
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
  'achat budget categorie entite famille fonctionnel fonctionnelle imputation ligne nomenclature rattachement rubrique segment service structure',
);

const BUYING = wordSet(
  'achat acheter besoin commande commander faut il porte pour que quel quelle quoi souhaitez voulez vous',
);
const TITLES = wordSet('document header line order request requisition subject title');
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
  /\((?:code(?: et libell[ée])?(?=\))|ex\b|exemple|par exemple|e\.g|format|si\b|if\b|sauf|tel\b|uniquement|seulement|only\b|(?:\d+|[a-z-]{3,9}) ?(?:car|chiffre|position|digit|char))[^()]*\)/i;

/** « Connaissez-vous le code activité ? », beside a box to write it in: lists and boxes to tick hold no code. */
const KNOWN = /^\s*connaissez[- ]vous /i;

/** « Si oui, n° d'EJ »: asked for on a condition. */
const IF_SO = /^\s*(?:si oui|le cas [ée]ch[ée]ant)\s*[,:]\s*/i;

/** « Engagement n° » asks for its number; « Engagement n° 3 » has one. */
const NUMBERED = /^(.*\S)\s+n\s?[°º]\s*:?\s*$/i;

/** « Complément à l'engagement n° »: asks for the number of the one that is completed. */
const COMPLETED =
  /^\s*compl[ée]ment (?:à|de) (?:l['’]|un )(?=(?:engagement|EJ)(?: juridique)?\s+n\s?[°º]\s*:?\s*$)/i;

/** « Domaine fonctionnel, Recherche »: a field whose value is looked up. */
const LOOKUP = /, (?:recherche|lookup)\s*$/i;

/**
 * « N° d'EJ (marché voyagiste) », « EJ de rattachement (carte logée) »: which of the commitments, where « N° EJ ou marché »
 * may be another number.
 */
const OF_ACT =
  /(\b(?:EJ|engagement juridique)(?:\s[^()]*\S)?)\s*\((?:de la |du )?(?:accord-cadre|bail|carte|contrat|march[ée])\s(?![^()]*(?:ancien|ant[ée]rieur|pr[ée]c[ée]dent))[^()]*\)\s*$/i;

/** « Code activité, s’il vous est connu ». */
const CONDITION = / (?:si|s'il) .*$/;
