import { fold, unifySpelling } from '../../normalise';
import { AVENANT } from '../acts/act-words';
import {
  amendedName,
  CHANGES,
  OF_AVENANT,
  OF_NAME,
  REFERENCE_LABEL,
  referenceOf,
} from '../acts/amended-name';
import { DATED, isOfConvention, OTHER_KIND, REACH } from '../acts/day-of-amended';
import type { Candidate } from '../candidate';
import type { Span } from '../document';
import { propose, proposeDate } from '../propose';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import type { Extractor } from './extractor';

const NUMBERED = new RegExp(
  pattern`\b(?:n\s?[°º]\s{0,2}|${REFERENCE_LABEL}\s{0,3}(?:n ?[°º] ?)?)([a-z0-9](?:[a-z0-9._/-]{0,40}[a-z0-9])?)`,
  'g',
);
/** What the number that follows is of. */
const OF_OTHER = pattern`\b(?:${[
  /decret|loi|arrete|article/,
  AVENANT,
  /marche|lot|projet|programme|bail|contrat|accord-cadre|action/,
]})\s?$`;
const MOST_DATES = 200;

/** The convention that the avenant changes: its title, number and day of signature, in the title or the recitals. */
export const amendedConvention = {
  id: 'amended-convention',
  extract(reading) {
    const name = amendedName(reading);
    return [...(name ? titles(reading, name) : []), ...numbers(reading, name), ...signatures(reading)];
  },
} as const satisfies Extractor;

const NAME_BELOW = /^\s*\n\s*[«“][^»”\n]*[»”]\s*$/;

/** « Convention initiale   signée le 11 mars 2024 », « Convention : 21 mars 2024 », a row of a sheet: it gives no name. */
const OF_SHEET =
  /^(?:acte\b(?! de)|convention (?:initiale|d'origine)\b(?! «)|convention(?: {2,}|\t| ?:| \d{1,2} [a-z]+ 20))/;
/** A title that names no avenant is the convention's own, or none. */
const HAS_AVENANT = pattern`\b(?:${[AVENANT, /modificati(?:f|ve|on)/]})`;
const CITED = /\s*\((?:la )?(convention n ?[°º] ?[^()]*)$/i;

/** The name without its date: sure when the date closes it, asked about when words follow. */
function titles(reading: Reading, name: Span): Candidate[] {
  const date = reading.datesIn(name)[0];
  const before = date && reading.folded.slice(name.start, date.start);
  const clause = before === undefined ? null : DATED.exec(before);
  const { lines = [] } = reading.headlines[0] ?? {};
  const isNamed =
    HAS_AVENANT.test(reading.folded.slice(lines[0]?.start, Math.max(lines.at(-1)?.end ?? 0, name.end))) &&
    !OF_SHEET.test(reading.folded.slice(name.start, name.end));
  const title = (text: string, told: Candidate['confidence'], reason: string) =>
    propose(reading, {
      fact: 'amended-title',
      value: { type: 'text', text },
      at: name,
      confidence: isNamed ? told : 'to-check',
      reason,
    });
  const whole = unifySpelling(reading.text.slice(name.start, name.end));
  const folded = reading.folded.slice(name.start, name.end);
  const changes = CHANGES.exec(folded);
  const own = OF_AVENANT.exec(folded) ?? (date && clause ? null : changes);
  if (own) {
    const reason = 'La fin dit peut-être ce que porte l’avenant : vérifiez où s’arrête le nom.';
    const shorter = unifySpelling(reading.text.slice(name.start, name.start + own.index + 1));
    return [shorter, whole].map((text) => title(text, 'to-check', reason));
  }
  if (!date || !clause) return [title(whole, 'sure', 'Convention nommée par le titre de l’avenant.')];
  // « … « Copie conforme » (convention n° 2024-12, signée le … »: cited in brackets.
  const named = unifySpelling(reading.text.slice(name.start, name.start + clause.index));
  const start = named.replace(CITED, '');
  const rest = unifySpelling(reading.text.slice(date.end, name.end)).replace(/^[\s,;)]+/, '');
  const cited = CITED.exec(named)?.[1];
  // … of which each may be the name.
  if (rest === '' && cited && !/^convention/i.test(start))
    return [start, cited].map((each) => title(each, 'to-check', 'Le titre nomme la convention deux fois.'));
  // … or below a blank line, under « …, modifiée par l'avenant n° 1 ».
  const below = reading.headlines[0]?.doubtful;
  const quoted = below && unifySpelling(reading.text.slice(below.start, below.end));
  if (rest === '' && quoted && /^[«"“]/.test(quoted) && below.start > name.end + 1)
    return [`${start} ${quoted}`, start].map((each) =>
      title(each, 'to-check', 'Le nom entre guillemets, sur sa ligne, en fait-il partie ?'),
    );
  if (rest === '') return [title(start, 'sure', 'Convention nommée par le titre de l’avenant.')];
  // « À LA CONVENTION N° 12 DU 6 JUIN 2023⏎« Quai des Pêcheurs » »: its name, or that of the project below it; without number, its name.
  if (NAME_BELOW.test(reading.folded.slice(date.end, name.end)) && /\bn ?[°º]/i.test(start))
    return [`${start} ${rest}`, start].map((each) =>
      title(each, 'to-check', 'Le nom entre guillemets, sur sa ligne, en fait-il partie ?'),
    );
  if (OF_NAME.test(fold(rest)) && !changes)
    return [title(`${start} ${rest}`, 'sure', 'Convention nommée par le titre de l’avenant, date à part.')];
  return [
    title(`${start} ${rest}`, 'to-check', 'Nom donné par le titre de l’avenant, sans la date : vérifiez.'),
    title(start, 'to-check', 'Le nom s’arrête peut-être avant la date.'),
    title(whole, 'to-check', 'Nom donné par le titre de l’avenant, avec la date.'),
  ];
}

/** The number beside the convention's name, in the title or where the recitals cite it. */
function numbers(reading: Reading, name: Span | undefined): Candidate[] {
  const places = name ? [name] : [];
  for (const match of reading.folded.matchAll(/\b(?:vu|a) la convention\b/g)) {
    if (places.length > 5) break;
    places.push({
      start: match.index,
      end: Math.min(reading.sentenceAt(match.index).end, match.index + REACH),
    });
  }
  for (const place of [...places, ...referenceOf(reading)]) {
    if (
      place !== name &&
      OTHER_KIND.test(reading.folded.slice(place.start, place.end).replace(/^(?:vu|a) la /, ''))
    )
      continue;
    const match = [...reading.folded.slice(place.start, place.end).matchAll(NUMBERED)].find(
      ({ 1: code = '', index }) =>
        /\d/.test(code) && !OF_OTHER.test(reading.folded.slice(place.start, place.start + index)),
    );
    if (!match) continue;
    const code = match[1] ?? '';
    const start = place.start + match.index + match[0].lastIndexOf(code);
    const at = { start, end: start + code.length };
    return [
      propose(reading, {
        fact: 'amended-number',
        value: { type: 'text', text: reading.text.slice(at.start, at.end) },
        at,
        confidence: 'sure',
        reason: 'Numéro de la convention que l’avenant modifie.',
      }),
    ];
  }
  return [];
}

/** Days said to be those of the convention: « la convention … signée le … », never those of another avenant or a decree. */
function signatures(reading: Reading): Candidate[] {
  const all = reading.dates.slice(0, MOST_DATES).filter((date) => isOfConvention(reading, date));
  // The day that the title gives is the one, whatever the recitals say of others.
  const inTitle = all.filter(({ start }) => start < (reading.headlines[0]?.lines.at(-1)?.end ?? 0));
  const told = inTitle.length > 0 ? inTitle : all;
  // « signée le 5 juin 2023, notifiée le 12 juin 2023 ».
  const signed = told.filter(({ start }) =>
    SIGNED.test(reading.folded.slice(Math.max(0, start - 40), start)),
  );
  const own = signed.length > 0 ? signed : told;
  const days = own.filter(({ date }, rank) => own.findIndex((other) => other.date === date) === rank);
  return days
    .slice(0, 5)
    .map((found) =>
      proposeDate(
        reading,
        'amended-signature-date',
        found.date,
        found,
        days.length === 1 ? 'sure' : 'to-check',
        days.length === 1
          ? 'Date de la convention que l’avenant modifie.'
          : 'Plusieurs dates possibles pour la convention.',
      ),
    );
}

const SIGNED = /\bsignee?(?: a [a-z-]{2,30})?,?(?: en date du| le)? $/;
