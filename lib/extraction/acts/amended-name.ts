import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { NUMBERED_AVENANT } from './act-words';

/** Where the name of the convention begins in the title of its avenant. */
const NAMED = spaced(
  /^avenant (?:n ?[°º] ?)?\d{1,2} ?[-–:] (?=(?:convention|delegation|protocole)\b)|\b(?:a la|de la|la|au|du|a l'|de) (?=(?:convention|delegation|protocole|contrat|lettre)\b)/,
);

/** « …, modifiée par l'avenant n° 1 du 4 mars 2024 »: what was done to it since. */
const CHANGED_BY = spaced(/,? (?:et )?(?:deja )?modifiee? par (?:l'|son |un |les |ses )?avenants?\b/);

/** « AVENANT DE PROLONGATION N° 1 », which names no convention. */
const BARE = pattern`^${NUMBERED_AVENANT}$`;

/** « Convention de délégation de gestion « Phare » – AVENANT MODIFICATIF N° 3 ». */
const OF_CONVENTION = /^(?:convention|protocole|contrat|acte|delegation de gestion)\b/;
const AVENANT_BEHIND = spaced(pattern`\s*[-–|/:,]+\s*${NUMBERED_AVENANT}\s*$`);

/** The part of an avenant's title that names the convention it changes. */
export function amendedName(reading: Reading): Span | undefined {
  const { lines = [] } = reading.headlines[0] ?? {};
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return undefined;
  const wordsOf = ({ start, end }: Span) => reading.folded.slice(start, end);
  // The title of the convention, and « – AVENANT N° 3 » behind it, perhaps on the next line.
  const whole = wordsOf({ start: first.start, end: last.end });
  const behind = OF_CONVENTION.test(whole) && AVENANT_BEHIND.exec(whole);
  if (behind) return { start: first.start, end: first.start + behind.index };
  // … or below it.
  const isAvenant = (line: Span) => /^(?:[a-z]+ )?avenant\b/.test(wordsOf(line));
  const above = lines[lines.findIndex(isAvenant) - 1];
  if (above) return { start: first.start, end: above.end };
  const own = lines
    .slice(1)
    .find((line) =>
      /^(?:convention|protocole|(?:contrat|acte) de|delegation de gestion)\b/.test(wordsOf(line)),
    );
  // « AVENANT DE TRANSFERT », « Convention n° 2023-08 relative au quai », and « Avenant n° 2 » again below.
  if (own) {
    const below = lines.slice(lines.indexOf(own));
    const again = below.findIndex(isAvenant);
    return { start: own.start, end: (below[again - 1] ?? last).end };
  }
  // « Convention 24-206 « Abeilles » signée le 8 octobre 2024 » above « AVENANT DE PROLONGATION N° 1 ».
  const line = reading.folded.slice(0, first.start).trimEnd().split('\n').at(-1) ?? '';
  const start = reading.folded.lastIndexOf(line, first.start);
  if (lines.length === 1 && /^(?:convention|protocole)\b/.test(line) && BARE.test(wordsOf(first)))
    return { start, end: start + line.length };
  const match = NAMED.exec(reading.folded.slice(first.start, last.end));
  if (!match) return undefined;
  const named = { start: first.start + match.index + match[0].length, end: last.end };
  const changed = CHANGED_BY.exec(wordsOf(named));
  return changed ? { ...named, end: named.start + changed.index } : named;
}

/** « Référence de la convention : 2022-DGOM-118 », « Réf. de la convention initiale : … », on a line of its own. */
export const REFERENCE_LABEL =
  /ref(?:erence|\.)? (?:de la )?convention(?: (?:initiale|modifiee|d'origine))?\s?:/;
const REFERENCE = new RegExp(pattern`(?:^|\n)[ \t]*(?=${REFERENCE_LABEL})[^\n,;]{5,120}`);
export function referenceOf({ folded }: Reading): Span[] {
  const match = REFERENCE.exec(folded);
  return match ? [{ start: match.index, end: match.index + match[0].length }] : [];
}

/** « … « Cadastre viticole »⏎portant changement de service »: said of the avenant, or of the convention. */
export const OF_AVENANT =
  /[»"”] [-–|] (?=[a-z])|[»"”][\s,]*\n\s*(?:portant|pro(?:rog|long)eant|modifi|fixant|actant|relatif)\b/;

/** « … « Phare » portant prorogation du terme », « pour prolonger sa durée »: what the avenant does, most often. */
export const CHANGES =
  /\s(?:(?:portant|pour|relative? (?:a|au)|concernant) (?:l[ae] |l'|une? |sa )?(?:pro(?:rog|long)|modif|augment|report\b|complement|abond)|pro(?:rog|long)eant)/;

/** What goes on with the name of a convention after its day: « de délégation de gestion « Phare » », « avec la direction B ». */
export const OF_NAME = pattern`^(?:${[
  /[«"“(|]|relati|portant|concernant|pour |n ?[°º]/,
  /(?:entre|avec) (?:l[ae]s? |l')/,
  pattern`de delegation de gestion(?: de credits)?(?:$| ?(?=[«"“(|])| (?=${[
    /relati|concernant|pour |n ?[°º]|des? credits\b/,
    /(?:entre|avec) (?:l[ae]s? |l')/,
  ]}))`,
]})`;
