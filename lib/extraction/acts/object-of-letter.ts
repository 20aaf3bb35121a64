import type { Span } from '../document';

/** An object that names a delegation, and what the letter must say below for it to be the act and not about one. */
interface OwnObject {
  readonly names: RegExp;
  readonly says?: RegExp;
  /** … and what must stand right above it. */
  readonly under?: RegExp;
}

const OBJECT = /(?:^|\n)[ \t]*objet\s{0,12}:\s{0,3}([^\n]+)/g;
/** How far below its object a letter says what it is. */
const REACH = 3_000;

/** What a letter about an act is for. */
const ABOUT = String.raw`\btransmi|\benvoi|\bprojet d|\bbilan|\brelance|\brappel`;
/** « … la présente lettre vaut convention ». */
const STANDS_FOR =
  /\b(?:(?:presente|cette) lettre|(?:present|ce) courrier|la presente|votre (?:contreseing|signature|accord))\b[^.]{0,200}\b(?:(?:vaut|vaudra) (?:convention de )?delegation|(?:tient|tiendra) lieu de convention)/;
const DELEGANT_CONFIDES = /\bdelegante?, (?:vous )?(?:confie|delegue|donne)\b[^.;]{0,160}\bdelegataire\b/;
const I_CONFIDE =
  /\b(?:je|nous) vous (?:confi|delegu)(?:e|ons)\b[^.;]{0,200}\bla gestion(?:, [^.;,]{3,40},)? d(?:e|es) (?:[^.;]{0,30} )?credits\b/;
const PRESENT_ACT =
  /\n[ \t]*delegant\s?:[\s\S]{1,300}\n[ \t]*delegataire\s?:|\b(?:presente convention|present acte|(?:cette|presente) lettre\b[^.;]{0,60} (?:vaut|vaudra|tient lieu|tiendra lieu)\b[^.;]{0,20} convention)\b/;
const PRESENT_AMENDMENT =
  /\n[^\n]{0,12}le present avenant (?:entre en vigueur|prend effet)\b|\b(?:lettre|celle-ci|elle)\b[^.;]{0,60} (?:vaut|vaudra|tient|tiendra)\b[^.]{0,40}\bavenant\b/;

/** « CONVENTION », alone on its line. */
const ACT_ALONE = /(?:^|\n)[ \t]*(?:convention|protocole|acte|accord|contrat)[ \t]*\n\s*$/;

const OWN: readonly OwnObject[] = [
  { names: /\b(?:gestion deleguee|delegation de gestion)\b/, under: ACT_ALONE },
  { names: /^lettre(?:-| valant )convention\b.{0,200}\bdelegation de gestion\b/ },
  // « lettre d'engagement valant délégation de gestion »
  { names: /^lettre\b[^:–]{0,40}\bvalant (?:convention de )?delegation de gestion\b/ },
  { names: /^lettre de delegation de gestion\b(?!.{0,80}(?:\bdu \d|\brelance|\brappel|\bsuite))/ },
  { names: /^delegation de gestion\b/, says: STANDS_FOR },
  {
    names: new RegExp(
      `^delegation de gestion\\b(?!.{0,120}(?:${ABOUT}|\\baccord de|\\bnotification|\\bdu \\d))`,
    ),
    says: DELEGANT_CONFIDES,
  },
  { names: new RegExp(`^delegation de gestion\\b(?!.{0,120}(?:${ABOUT}|\\bdu \\d))`), says: I_CONFIDE },
  {
    names: new RegExp(
      `^convention de delegation de gestion\\b(?!.{0,120}(?:${ABOUT}|\\bsignature|\\bcompte rendu))`,
    ),
    says: PRESENT_ACT,
  },
  { names: /^lettre-avenant\b/ },
  { names: /^avenant (?=.{0,160}\bdelegation de gestion\b)/, says: PRESENT_AMENDMENT },
];

/** « Objet : lettre-convention de délégation de gestion – application « Sirène » »: where a letter that is itself the act says its title. */
export function objectOfLetter(head: string): Span | undefined {
  for (const match of head.matchAll(OBJECT)) {
    const words = match[1] ?? '';
    const end = match.index + match[0].length;
    const start = end - words.length;
    const below = head.slice(start, start + REACH);
    const above = head.slice(0, match.index + 1);
    const isOwn = ({ names, says, under }: OwnObject) =>
      names.test(words) && (!says || says.test(below)) && (!under || under.test(above));
    if (OWN.some(isOwn)) return { start, end };
  }
  return undefined;
}
