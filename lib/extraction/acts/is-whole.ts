import type { Span } from '../document';
import { pattern } from '../values/pattern';
import { isListed } from './bulletin';

/** How far below its title an act names its parties or is signed. */
const REACH = 6_000;

/** Whether the title is followed by an act of its own: its parties or, where they have no words of their own, another sign of one and a signature. */
export function isWhole(
  folded: string,
  { above, title, next }: { readonly above: string; readonly title: Span; readonly next: number },
): boolean {
  const own = folded.slice(title.end, Math.min(next, title.end + REACH));
  const before = folded.slice(Math.max(0, title.start - 200), title.start);
  const words = folded.slice(title.start, title.end);
  if (INFORMATIVE.test(before) || REPORTED.test(words)) return false;
  if (NAMES_PARTIES.test(own) || DELEGATES_TO.test(own.slice(0, 600))) return true;
  const isTold = FIRST_ARTICLE.test(own) || RULED.test(before) || isListed(above, words);
  return isTold && isSigned(own) && !ANNEXED.test(before);
}

/** What a title goes on to say that the paper is: « … : compte rendu d'exécution au 31 décembre ». */
export const REPORTED =
  /[:–-] ?(?:compte[- ]rendu|rapport d|bilan d|demande de|etat d'execution|fiche recapitulative|synthese)\b/;

/** The head of an annex that holds another act than the one to import. */
export const FOR_INFORMATION = String.raw`annexe\b[^\n]*(?:pour (?:information|memoire)|reproduite?|anterieure?|en vigueur jusqu|abrogee?)`;

/** « Annexe 2 – Délégation antérieure, reproduite pour information ». */
const ANNEXED = /\bannexe\b|\breproduite?\b|\bpour information\b|\banterieure?s?\b/;
/** An act reproduced below another one is none to import. */
const INFORMATIVE = new RegExp(String.raw`\b${FOR_INFORMATION}`);
const SIGNED = /\b(?:fait (?:a|en)|lu et approuve|signee?s?)\b[^\n]{0,60}\b20\d\d/;
/** « Bordeaux, le 29 janvier 2024 », alone on its line. */
const DATED = /\n[ \t]*(?:a )?[a-z' -]{2,30}, le \d{1,2}(?:er)? [a-z]{3,9} 20\d\d[ \t.]*(?:\n|$)/;
export const isSigned = (folded: string): boolean => SIGNED.test(folded) || DATED.test(folded);
/** A rule right above a title, as files of several papers set them apart. */
const RULED = /\n[ \t]*[-=_*]{5,}[^\n]*\n\s*$/;
const FIRST_ARTICLE = /\n[ \t#]*art(?:icle|\.) (?:1(?:er)?|premier|unique|i)\b/;

/** « La direction A, d'un côté, délègue au service B … la gestion des crédits … », as the first sentence. */
const DELEGATES_TO =
  /^\s*(?:[^\n]{3,120}\n\s*)?(?:la |le |l')[^.;\n]{3,160}\b(?:delegue|confie) (?:au|a la|a l'|aux) [^.;\n]{3,160}\bla gestion d/;

/** The two sides of a delegation, as an act names them. */
const NAMES_PARTIES = pattern`${[
  /(?:^|\n)[ \t]*(?:entre\b|(?:le |la )?delega(?:nt|taire)e?s?(?: ?[:\t]| {2}))/,
  /(?:^|\n)[ \t]*(?:le )?delegant\n[ \t]*[^\n]{3,160}\n[ \t]*(?:le )?delegataire\n/,
  /\((?:[«"“] ?)?(?:le |la )?delegante?(?: ?[»"”])?\)/,
  /\b(?:ci-apres|ci-dessous|dite?s?|denommee?s?|designee?s?)[^\n]{0,30}\bdelegante?\b/,
  /\) ?: ?(?:le )?delegante?\b/,
  /\), qui (?:lui )?(?:delegue|donne (?:la )?delegation)\b/,
  /[-,] qui delegue ?[;,.\n]/,
  /\b(?:service|direction|partie) qui delegue est\b/,
  /,\s(?:ayant la|en) qualite de delegante?\b/,
  /\brespectivement (?:le )?delegante? et (?:le )?delegataire\b/,
  /, (?:designee?|denommee?) comme [«"“] ?le mandant\b/,
  /, delegante? ?[,;]\s(?:[^\n]|\n(?!\n)|\n\n(?=et\b)){3,300}, delegataire\b/,
]}`;
