import type { Span } from '../document';
import { NUMBER_WORD } from '../values/french-number';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { isInFormerColumn } from './former-column';
import { isInsteadOf } from './instead-of';
import type { Reading } from './reading';
import { isStruckOut } from './struck-out';

/** How far after a value the text says that it was changed, and how far before it « au lieu de : ». */
const REACH = 160;
const LONGEST = 600;
/** « … est reporté au », « … sont remplacés par »: said of the value before. */
const CHANGED = spaced(
  pattern`^(?:(?! et l[ae']s?\b)[^.;]){0,90}?\b(?:${[
    /remplacee?s?|reportee?s?/,
    /portee?s?(?! en| a (?:la|sa|leur) connaissance)/,
    /prorogee?s?|prolongee?s?|ramenee?s?|modifiee?s?|supprimee?s?|abrogee?s?/,
    /repoussee?s?|decalee?s?|differee?s?|reculee?s?|(?<!l')avancee?s?|allongee?s?/,
    /(?:cede|fait|font|cedent) (?:la |sa |leur )?place/,
  ]}) (?:respectivement |desormais )?(?:au|a|par|jusqu|de|comme|en)\b`,
);
const POSSIBLY = /^[^.;,]{4,40}\s(?:si|sous reserve|en cas|dans le cas)\b/;
const FIXED = spaced(
  /^[^.;\d]{0,60}(?:n ?[°º] ?\d{1,2}[^.;\d]{0,20})?\b(?:est|sera) (?:desormais )?fixee?s? (?:au|a la) (?=\d)/,
);
const SUPPRESSED = spaced(
  /^[»"')\s]{0,4}(?:(?:est|sont) (?:supprimee?s?|abrogee?s?)|(?:,? (?:qui figure|figurant|inscrite?|mentionnee?|prevue?)[^.;»]{3,70} )?(?:devien(?:t|nent)|s'entend(?:ra)? desormais d[eu])\b)/,
);
const BEFORE = spaced(
  pattern`${[
    /\bqui (?:etai(?:t|ent)|avai(?:t|ent) ete) (?:de |fixee?s? a )$/,
    /\bqui (?:prevoyai|ouvrai|fixai|portai|comportai|inscrivai)(?:t|ent)\b[^.;,\d]{0,40}$/,
    pattern`\b(?:dont|que|ou|pour (?:laquelle|lesquel(?:le)?s)) (?:${[
      /(?:l'|le |la )(?:article|convention|avenant|echeancier|calendrier|annexe|tableau)/,
      /l'acte|le texte/,
    ]})\b[^.;,]{0,40} (?:prevoyai|fixai|annoncai|situai|programmai|portai)(?:t|ent)\b[^.;,\d]{0,40}$`,
    /\bqui devai(?:t|ent) (?:s'achever|expirer|prendre fin|cesser|finir|se terminer)\b[^.;,]{0,40}$/,
    /\bs'(?:elevai(?:t|ent)|etablissai(?:t|ent)) a $/,
    /\bet non plus (?:le |au |du )?$/,
    /\bdepuis (?:l'avenant|le precedent avenant)\b[^.;]{0,50}, $/,
    pattern`\b(?:redaction|version|texte|formulation) (?:${[
      /anterieure?|precedente?|initiale?|ancienne?|d'origine/,
    ]})\b[^.;»]{0,80}$`,
    pattern`\b(?:${[
      /initialement|precedemment|auparavant|anterieurement/,
      /jusqu'(?:alors|ici|a present)/,
    ]})\b[^.;,\d]{0,40}$`,
    /\bqui (?:tombait|expirait|s'achevait|prenait fin|finissait|cessait)\b[^.;,]{0,40}$/,
    /\bau lieu (?:de|du|de la|d') ?[«"]? ?(?:le |au )?$/,
  ]}`,
);
/** « L'article 5 de la convention prévoyait 40 000 € en 2024 et 60 000 € en 2025 »: the whole sentence tells what was. */
const TOLD_BEFORE = spaced(
  /^[^a-z]{0,8}(?:l'article [\d.-]{1,5}|la convention|l'echeancier|le tableau|l'annexe(?: \d)?)(?: (?:de la convention|initiale?))? (?:prevoyai|ouvrai|fixai|portai|comportai|inscrivai)(?:t|ent)\b(?![^.]*\b(?:est|sont|devien(?:t|nent)) )/,
);
const QUOTED = /^[^«»]{0,120}»\s*,?\s*(?:est|sont)\s(?:remplace|supprime|abroge)/;
const FROM = /\bd[eu]\s{1,3}$/;
const TO = new RegExp(`^[^.;\\d]{0,50}\\b(?:a|au)\\s{1,3}(?=\\d|${NUMBER_WORD}\\b)`);
const CHANGE =
  /\b(?:port|passe|ramen|report|proroge|prolong|augment|redui|modifi|diminu|repouss|recul|decal|differ|avanc|rallong)/;

/** Whether the sentence says that a date or an amount is what was before: « fixé au 31 décembre 2025, est reporté au … ». */
export function isFormerValue(reading: Reading, { start, end }: Span): boolean {
  if (isInFormerColumn(reading, { start, end }) || isStruckOut(reading, { start, end })) return true;
  const sentence = reading.sentenceAt(start);
  const before = reading.folded.slice(Math.max(sentence.start, start - 80), start);
  if (
    TOLD_BEFORE.test(reading.folded.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST)))
  )
    return true;
  const after = reading.folded.slice(end, Math.min(sentence.end, end + REACH));
  const changed = CHANGED.exec(after) ?? SUPPRESSED.exec(after);
  // « …, terme qui peut être avancé au 30 juin »: it may, and was not.
  if (changed && !/\b(?:peut|peuvent|pourra|pourront|pourrait) etre\b/.test(changed[0])) {
    // Another value in between is the one that was changed.
    const until = end + changed[0].length;
    const between = { start: end, end: until };
    // « …, terme reporté au 30 juin 2027 si … »: not yet.
    const isPossible = POSSIBLY.test(reading.folded.slice(until, Math.min(sentence.end, until + 80)));
    if (!isPossible && reading.datesIn(between).length === 0 && reading.amountsIn(between).length === 0)
      return true;
  }
  // « la phrase « … vingt-quatre mois … . » est remplacée par »: the stop is of the quotation.
  if (QUOTED.test(reading.folded.slice(end, end + REACH))) return true;
  // « reportée au 30 juin 2025 par l'avenant n° 1, est fixée au 31 décembre 2026 ».
  const fixed = FIXED.exec(after);
  if (fixed && reading.dateAt(end + fixed[0].length)) return true;
  if (isInsteadOf(reading, start, REACH) || BEFORE.test(before)) return true;
  const around = reading.folded.slice(Math.max(sentence.start, start - 200), start);
  return FROM.test(before) && TO.test(after) && CHANGE.test(around);
}
