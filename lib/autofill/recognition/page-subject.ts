import { findWords, labelWords, wordSet } from './label-words';
import { matchName } from './name-match';
import {
  ADMINISTRATIVE,
  ASSIGNMENT,
  BOUGHT,
  CARD_OPERATIONS,
  COMMON,
  CONSULTS,
  CREDITS,
  CRITERIA,
  EARLIER,
  ELSEWHERE,
  ENTRIES,
  EVERYDAY,
  EXCLUDED,
  INITIAL_BUDGET,
  MATERIAL_REQUEST,
  MOSTLY_EXCLUDED,
  OF_CARD,
  OF_SOMETHING,
  OTHER_DELEGATIONS,
  PERSONAL,
  PURCHASE,
  PURCHASING_CARD,
  RECORD_VERBS,
  RESERVATION,
  SEARCH_HEADS,
  SERVICE_DONE,
  SHARING_OUT,
  TENDERED,
  WHOLE_BUDGETS,
} from './subject-words';

/**
 * What a page or a section is about.
 * `purchase`: an order, a need, an expense, a commitment. `credits`: budget, imputation, AE and CP, payment.
 * `delegation`: a convention of delegation. `other`: something else, which uses our words in its own sense.
 */
export type Subject = 'purchase' | 'credits' | 'delegation' | 'other';

export interface SubjectFinding {
  readonly subject: Subject | null;
  /** The words that decided. */
  readonly evidence: string;
  /** True when nothing may be filled there, whatever the labels say. */
  readonly excluded: boolean;
  /**
   * « Engagement » alone, « Mon budget »: also a volunteer's, a club's, a household's. The fields have to confirm it.
   * Of an exclusion: the fields may contradict it.
   */
  readonly isWeak?: boolean;
  /** Said by no heading: by the references of the form. */
  readonly isOfFields?: boolean;
}

/** Whether a heading is about the reference data itself: a cost center is created there, not used. */
function isReferenceData(found: readonly string[]): boolean {
  const [verb, ...rest] = found;
  if (verb === undefined || !RECORD_VERBS.has(verb)) return false;
  const named = matchName(rest.join(' '));
  return named !== null && named.strength === 'strong' && !ENTRIES.has(named.type);
}

const known = new Map<string, SubjectFinding>();

/** What one heading, legend or title is about: the first word that names a subject decides. */
export function subjectOf(heading: string): SubjectFinding {
  const cached = known.get(heading);
  if (cached) return cached;
  const finding = readSubject(heading);
  known.set(heading, finding);
  return finding;
}

/** « Délégation de gestion », or a « convention de délégation » of nothing else. */
const isDelegation = (found: readonly string[]): boolean =>
  found.includes('delegation') &&
  (found.includes('gestion') ||
    (found.includes('convention') && !found.some((word) => OTHER_DELEGATIONS.has(word))));

/** « Dossier n° 21 884, association X »: what follows the number is whose file it is, not what the page is about. */
const AFTER_NUMBER = /^((?:dossier|demande|request|file)\b.*?\bn ?[°º] ?\d[\d -]*).*$/i;

/** « Bon de commande – filtres à air »: one purchase, and what it is of. « Commandes – filtres » is a list to sift. */
const OF_WHAT =
  /^(?:bon de commande|commande|demande d.achat|achat|purchase order|purchase requisition)(?= )[^–:]*? [–:-] (\S+ .+)$/i;
/** « Bons de commande – Recherche avancée », where « Budget – Recherche » is that of a ministry. */
const SEARCH_SCREEN = /[–-] recherche (?:avanc[ée]e|simple|rapide|multi-?crit[èe]res?)\s*$/i;
/** « Saisie de variables », « Valeurs d'invite », « Écran de sélection », « Report Viewer »: what a report asks before it runs, where « dépenses variables » vary. */
const REPORT_PROMPT =
  /(?:^|[–:|-] |(?<!\p{L})(?:des?|les) |(?<!\p{L})d['’])(?:variables?|invites?|prompts?)(?!\p{L})|[ée]cran de s[ée]lection|selection screen|(?:report|query|prompt|variable) (?:entry|parameters?|prompts?|screen|selections?|values?|variables?|viewer)(?!\p{L})/iu;
/** How it is paid, not what is moved: « Paiement par virement ». */
const BY_TRANSFER = / par virement\b/i;

/** « Qui paie ? » is no payroll, « Prix d'achat » tells of what is sold, « Default financial dimensions » are those of an order's lines; help that is bought, « marché d'assistance à maîtrise d'ouvrage », is no help desk. */
const ASIDES =
  /\bqui paie\b|^default (?=financial dimensions\b)|^prix d['’]achat|\b(?:march[ée]s?|prestations?) d['’]assistance(?!\p{L})|\bassistance à (?:la )?ma[îi]trise(?!\p{L})/giu;

/** « Décision d'aide », « Attribution d'une aide »: a grant, where « Aide » alone is help and « aide sociale » is a person's. */
const GRANT =
  /(?<!\p{L})(?:d[ée]cisions?|attributions?|octroi)(?: attributives?)? d(?:['’](?:une )?|e l['’]|es )aides?(?!\p{L}| (?:à |sociale|juridi))/giu;
const isGrant = (heading: string): boolean =>
  !labelWords(heading.replace(GRANT, ' ')).some((word) => ELSEWHERE.has(word));
/** « Portail des aides – Demande de subvention »: the tool by the name of what it gives. */
const GRANTS_TOOL =
  /(?<!\p{L})(?:espace|gestion|guichet|instruction|plateforme|portail) des aides(?!\p{L})/giu;

/** A heading without the words that, where they stand, say nothing of what the page is about. */
function tellingPart(heading: string): string {
  const told = heading
    .replace(AFTER_NUMBER, '$1')
    .replace(BY_TRANSFER, '')
    .replace(ASIDES, ' ')
    .replace(GRANTS_TOOL, ' ')
    .replace(GRANT, (said) => (isGrant(heading) ? 'subvention' : said));
  const [, what = ''] = OF_WHAT.exec(told) ?? [];
  const excluded = labelWords(what).filter((word) => EXCLUDED.has(word));
  const isBought = excluded.length > 0 && excluded.every((word) => BOUGHT.has(word));
  return isBought ? told.slice(0, -what.length) : told;
}

const OF_STATE = wordSet('chorus etat');

/** « Budget initial » of whom nobody says: a convention says that it is its own. */
const isWholeBudget = (found: readonly string[]): boolean =>
  WHOLE_BUDGETS.some((words) => findWords(found, words) >= 0) ||
  (findWords(found, INITIAL_BUDGET) >= 0 && !found.includes('convention') && !found.includes('delegation'));

/** « Rappel de la commande précédente »: its amounts were entered once. */
const isEarlierEntry = (found: readonly string[]): boolean =>
  found[0] === 'rappel' &&
  found.some((word) => EARLIER.has(word)) &&
  found.some((word) => PURCHASE.has(word));

/** « Relevé d'opérations carte achat », but neither « Demande de carte achat » nor « Plafonds par opération ». */
const isPaidByCard = (found: readonly string[]): boolean =>
  findWords(found, PURCHASING_CARD) >= 0 &&
  found.some((word) => CARD_OPERATIONS.has(word)) &&
  !found.some((word) => OF_CARD.has(word));

/** « Enquête de programmation budgétaire »: what is asked for is entered there. */
const isOfNeeds = (found: readonly string[]): boolean =>
  found.includes('programmation') && found.some((word) => ['besoin', 'budgetaire', 'credit'].includes(word));

function readSubject(heading: string): SubjectFinding {
  const found = labelWords(tellingPart(heading));
  const evidence = heading;
  const first = found[0];
  const isConsulted =
    first !== undefined &&
    CONSULTS.has(first) &&
    found.length > 1 &&
    !found.some((word) => TENDERED.has(word));
  const isSifted = first === 'critere' && found.some((word) => CRITERIA.has(word));
  const isSearch =
    isConsulted ||
    isSifted ||
    SEARCH_SCREEN.test(heading) ||
    REPORT_PROMPT.test(heading) ||
    (first !== undefined && SEARCH_HEADS.has(first));
  if (
    isSearch ||
    isWholeBudget(found) ||
    isEarlierEntry(found) ||
    isReferenceData(found) ||
    found.some((word) => EXCLUDED.has(word) && !(word === 'enquete' && isOfNeeds(found)))
  )
    return { subject: 'other', evidence, excluded: true };
  if (found.some((word) => MOSTLY_EXCLUDED.has(word)))
    return { subject: 'other', evidence, excluded: true, isWeak: true };
  if (isDelegation(found)) return { subject: 'delegation', evidence, excluded: false };
  if ([SERVICE_DONE, ASSIGNMENT, SHARING_OUT].some((words) => findWords(found, words) >= 0))
    return { subject: 'credits', evidence, excluded: false };
  if (isPaidByCard(found) || [MATERIAL_REQUEST, RESERVATION].some((words) => findWords(found, words) >= 0))
    return { subject: 'purchase', evidence, excluded: false };
  // « Chart of accounts – Imputation État »: what it is called by the tool, then what is entered there.
  if (found.includes('imputation') && found.some((word) => OF_STATE.has(word)))
    return { subject: 'credits', evidence, excluded: false };
  const isOfAnother =
    found.some((word) => ELSEWHERE.has(word)) && !found.some((word) => ADMINISTRATIVE.has(word));
  const telling = found.filter((word) => PURCHASE.has(word) || CREDITS.has(word));
  const isWeak =
    !found.some((word) => ADMINISTRATIVE.has(word) && word !== 'depense') &&
    telling.every(
      (word) =>
        word.startsWith('engage') ||
        word === 'programmation' ||
        (PERSONAL.test(heading) && EVERYDAY.has(word)),
    );
  for (const word of found) {
    if (ELSEWHERE.has(word) || (isOfAnother && COMMON.has(word)))
      return { subject: 'other', evidence, excluded: false };
    if (PURCHASE.has(word)) return { subject: 'purchase', evidence, excluded: false, isWeak };
    if (OF_SOMETHING.has(word) && found.some((other) => PURCHASE.has(other)))
      return { subject: 'purchase', evidence, excluded: false, isWeak };
    if (CREDITS.has(word)) return { subject: 'credits', evidence, excluded: false, isWeak };
  }
  return { subject: null, evidence, excluded: false };
}
