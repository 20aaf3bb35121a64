import type { Span } from '../document';
import { pattern } from '../values/pattern';
import { ACT, AMENDMENT, AVENANT, BELOW, DELEGATION, OF_MANAGEMENT } from './act-words';
import { isReference, isRubric, isUnderRubric, NEAR } from './bulletin';
import { GIVEN, givesCredits, saysWhoDelegates } from './delegating-body';
import { objectOfLetter } from './object-of-letter';
import { type Headline, lineAt, titleFrom, withoutNumber } from './title-lines';

/** « Délégation de gestion : guide pratique », « Avenant n° …… à la convention … »: no act, or the model of one. */
const BLANK =
  /\b(?:(?<!\b(?:du|le|un|des|au|les) )guide|mode d'emploi|memento|foire aux questions|fiche pratique)\b|…|\.{4,}|_{3,}|\[[\s.…]*\]|\[(?:intitule|date|numero|nom|objet|designation|titre)[^\]\n]*\]/;
/** … but for what a name in quotation marks says. */
const isBlank = (words: string): boolean => BLANK.test(words.replace(/[«"“][^»"”]*[»"”]/g, ''));
/** « N° …………, », which a draft that is filled in otherwise has not been given yet. */
const NO_NUMBER_YET = /\bn ?[°º] ?(?:…|\.{3,}|_{3,})[….\s_/-]*/;
const isDrafted = (folded: string, { start }: Span): boolean =>
  start < TOP && givesCredits(folded) && !MODEL.test(folded.slice(0, TOP));
const TOP = 600;
const MODEL = /\bmodele|\bgabarit|\btrame\b/;
/** Letters about a convention, by whose title they begin. */
const ABOUT =
  /^(?:lettre|protocole|accord|acte|convention) (?:de |d')(?:denonciation|resiliation|notification|transmission|accompagnement|rappel|relance)\b/;

/** Whether a title names the delegation of management itself, and not one of credits or of a competence. */
export const saysDelegation = (folded: string): boolean => OF_MANAGEMENT.test(folded.replace(/\s+/g, ' '));

/** The title of an avenant may name the convention by its number or its project alone. */
const AMENDED =
  /\b(?:a la|de la) (?:presente )?(?:convention|delegation)|\b(?:au|du) (?:protocole|contrat)|\ba la lettre|^avenant[^\n]{0,30} (?:[-–] convention\b|convention (?:n ?[°º]|du \d))/;
/** « Délégation générale à l'emploi », above the title: a body, and no act. */
const BODY =
  /^delegation (?:[a-z]{4,}(?:ale|elle|ente|aire) )?(?:a|au|aux|pour|chargee)\b|^delegation [a-z]{4,}(?:ale|elle|aire)s?\b/;
export const isAmendmentTitle = (folded: string): boolean =>
  AMENDMENT.test(folded) || BELOW.test(folded) || AFTER.test(folded) || BEHIND.test(folded);
/** « Jumeau numérique : avenant n° 1 à la convention … »: or behind what it is about. */
const BEHIND = /^[^:–|\n]{3,80} [-–|:] avenant n ?[°º] ?\d{1,2} a la convention\b/;
/** … or after it, on one line. */
const AFTER = pattern`(?<!\b(?:par|l'|son|l'un|et) ?)\b${AVENANT} (?:n ?[°º] ?)?\d{1,2}\s*$|[-–:] avenant(?: de [a-z]{4,14})?\s*$`;

/** What an avenant calls itself, where its title does not. */
const OWN_NAME = /\b(?:le|du|au|ce|un) present avenant\b/;
/** Whether an act is an avenant: by its title, or by its own words. */
export const isAmendmentAct = (title: string, act: string): boolean =>
  isAmendmentTitle(title) || OWN_NAME.test(act);

/** The places of the text where the title of an act of delegation (convention or avenant) stands, in order. */
export function headlinesOf(folded: string): Headline[] {
  const found = titlesOf(folded, opensTitle).filter(
    (title, rank, all) =>
      !isRubric(folded, title, all[rank + 1]) && !(rank > 0 && isReference(folded, title)),
  );
  const head = folded.slice(0, HEAD);
  // A sheet of labels says which line is the title.
  const entitled = ENTITLED.exec(head) ?? (found.length === 0 ? PREFIXED.exec(head) : null);
  const own = entitled
    ? {
        start: entitled.index + entitled[0].length - (entitled[1]?.length ?? 0),
        end: entitled.index + entitled[0].length,
      }
    : found.length === 0
      ? objectOfLetter(head)
      : undefined;
  if (own) return [titleFrom(folded, own)];
  // A bulletin prints acts whose titles do not say again what its rubric does.
  const printed = isUnderRubric(folded)
    ? titlesOf(folded, (text, line) => opensTitle(text, line) || isActOfTwo(text, line)).filter(
        (title, rank, all) => !isRubric(folded, title, all[rank + 1]),
      )
    : [];
  if (printed.length > Math.max(1, found.length)) return printed;
  // « Convention n° … relative au projet … », whose parties are labelled « Délégant : », « Délégataire : ».
  if (found.length > 0) return found;
  const named = givesCredits(folded)
    ? NAMED_ACT
    : LABELLED.test(head) || GIVEN.test(head)
      ? CONVENTION
      : null;
  if (named === null) return [];
  const isNamed = (text: string, line: Span) => {
    const words = text.slice(line.start, line.end).trim();
    return named.test(words) && !isBlank(words);
  };
  const several = titlesOf(
    folded,
    (text, line) => isNamed(text, line) && LABELLED.test(text.slice(line.end, line.end + 300)),
  );
  const [first, second] = titlesOf(head, isNamed);
  // « Protocole inter-services n° 9 », above the name of the protocole.
  const [above, below] = [first?.lines[0], second?.lines[0]];
  const isBelow = above !== undefined && below !== undefined && below.start - above.end < NEAR;
  return several.length > 1 ? several : [isBelow ? second : first].flatMap((each) => each ?? []);
}
const CONVENTION = /^(?:convention|protocole|contrat|lettre de (?:delegation|mandat))\b[^.;\t]{5,250}$/;
/** « Mandat de gestion budgétaire », « Formulaire unique de confiance de crédits »: whatever the act calls itself. */
const NAMED_ACT =
  /^(?:convention|protocole|contrat|mandat|lettre|accord|acte|charte|pacte|formulaire|dispositif)\b(?! (?:d'envoi|de transmission|d'accompagnement|de rappel|de relance|d'engagement\b))[^.;\t]{5,250}$/;

/** « Intitulé : Convention de délégation de gestion « Passerelle » », in a sheet of labels. */
const ENTITLED =
  /(?:^|\n)[ \t]*(?:cadre \d{1,2} ?[–-] ?|\d{1,2}\.\d{1,2}\.?[ \t]+)?(?:acte|document|intitule|titre)(?: de (?:la convention|l'acte))?\s?(?::\s{0,3}|\t\s?)((?:(?:convention|avenant|protocole)\b[^\n]{0,160}\b)?delegation de gestion\b[^\n\t]*)/;

/** « Fonds d'innovation RH – Convention de délégation de gestion n° 2025-041 », where no line begins with the act. */
const PREFIXED =
  /(?:^|\n)[ \t#*]*((?!vu\b|considerant\b|objet\b|annexe\b|article\b)[a-z][^\n.;:\t]{3,80} (?:[-–|] (?:convention|protocole|lettre|contrat) (?:[a-z]+ ){0,3}(?:de |portant )?|(?<= [a-z]{3,20} )[-–|:] avenant n ?[°º] ?\d{1,2} a la convention de )delegation de gestion\b[^\n\t.;]*)(?=\n)/;

/** « Convention du 12 mars 2024 relative à … », above both roles. */
function isActOfTwo(folded: string, line: Span): boolean {
  const words = folded.slice(line.start, line.end).trim();
  const below = folded.slice(line.end, line.end + 600);
  return (
    CONVENTION.test(words) &&
    // « convention du 3-4-2025 »: how a bulletin cites the act below.
    !/^convention du \d{1,2}-\d{1,2}-\d{4}$/.test(words) &&
    ((/\bdelegante?\b/.test(below) && /\bdelegataire\b/.test(below)) || saysWhoDelegates(below))
  );
}
const HEAD = 3_000;
const LABELLED =
  /\n[ \t]*(?:le )?(?:service )?delegant\s?:(?=[\s\S]{0,600}\n[ \t]*(?:le )?(?:service )?delegataire\s?:)/;

function titlesOf(folded: string, opens: (folded: string, line: Span) => boolean): Headline[] {
  const found: Headline[] = [];
  for (let start = 0; start < folded.length; ) {
    const line = withoutNumber(folded, lineAt(folded, start));
    const head = opens(folded, line) ? titleFrom(folded, line) : undefined;
    if (head) found.push(head);
    start = (head?.lines.at(-1)?.end ?? line.end) + 1;
  }
  return found;
}

function opensTitle(folded: string, line: Span): boolean {
  const said = folded.slice(line.start, Math.min(line.end, line.start + 300)).trim();
  const words = isBlank(said) && isDrafted(folded, line) ? said.replace(NO_NUMBER_YET, '').trim() : said;
  if (BODY.test(words) && !DELEGATION.test(words)) return false;
  if (
    !ACT.test(words) ||
    ABOUT.test(words) ||
    isBlank(words) ||
    words.endsWith(';') ||
    words.includes('\t') ||
    TOC.test(words) ||
    (WIDE_GAP.test(words) && !DELEGATION.test(words))
  )
    return false;
  if (words.endsWith('.') && !standsAlone(folded, line)) return false;
  if (GOES_ON.test(folded.slice(Math.max(0, line.start - 40), line.start))) return false;
  if (!DELEGATION.test(words) && !AMENDMENT.test(words) && isAboveTitle(folded, line)) return false;
  const two = folded
    .slice(line.start, line.start + 400)
    // « Ce classeur signé vaut convention de délégation de gestion »: said of the sheet.
    .split(/\n[ \t]*(?:ce|cette|le present|la presente) [^\n]{0,40}\bvaut\b/, 1)
    .join('')
    .replace(/\s+/g, ' ')
    .slice(0, 250)
    // What the recitals name is another act.
    .split(/ vu (?:l[ae' ]|decret|article)/, 1)
    .join('');
  return words.length < 290 && (DELEGATION.test(two) || (AMENDMENT.test(words) && AMENDED.test(two)));
}

/** « … modifié relatif à la⏎délégation de gestion dans les services de l'État »: the line above goes on in this one. */
const GOES_ON =
  /\b(?:a|au|aux|de|du|des|la|le|les|l'|d'|une?|cette|presente?|et|ou|en|par|pour|sur|dans|relative?s?)[ \t]*\n[ \t]*$/;

/** « Convention … « Marché Court » ............ p. 1 », in a table of contents. */
const TOC = /(?:\.{3,}|\s:)\s*p(?:\.|age)? ?\d{1,3}$/;

/** « Convention A – B          dossier suivi par … »: the head of a page, in columns. */
const WIDE_GAP = /\S {5,}\S/;

/** « Convention A – B dossier suivi par … », « Contrat de plan … »: the head of a page, above a title that stands by itself. */
const isAboveTitle = (folded: string, line: Span): boolean => {
  const [, ...parts] = folded.slice(line.end, line.end + 300).split(/\n[ \t]*\n/);
  return parts.slice(0, 2).some((part) => {
    const next = part.trimStart().split('\n', 1)[0] ?? '';
    return /^(?:convention|avenant|protocole|contrat|lettre)\b/.test(next) && DELEGATION.test(next);
  });
};

/** « DÉLÉGATION DE GESTION relative à … . » as bulletins print it: between blank lines, near the top. */
const standsAlone = (folded: string, line: Span): boolean =>
  line.start < HEAD &&
  /(?:^|\n\s*\n)[ \t]*$/.test(folded.slice(Math.max(0, line.start - 10), line.start)) &&
  /^\s*\n\s*\n/.test(folded.slice(line.end, line.end + 10)) &&
  !/\b(?:est|sont|peut|sera|prend|confie)\b/.test(folded.slice(line.start, line.end));
