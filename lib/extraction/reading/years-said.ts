import type { Span } from '../document';
import { frenchNumber, SPELLED_YEAR } from '../values/french-number';
import { LONE_YEARS } from '../values/lone-year';
import { oncePerReading } from './once-per';
import type { Reading } from './reading';
import { relativeBase } from './relative-years';

export type SaidYear = Span & { readonly year: number };

/** « pour l'exercice deux mille vingt-cinq ». */
const SPELLED = new RegExp(
  String.raw`\b(?<=(?:annee|exercice|en|pour|de) )(${SPELLED_YEAR})(?![ -](?:et un|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|euros|mille)\b)\b`,
  'g',
);

/** « N », « N+1 ». */
const RELATIVE = /(?<![a-z0-9])([an])(?: ?([+-]) ?([1-9]))?(?![a-z0-9'°º.-])/g;

/** The years that « N », « N+1 » stand for in a text, where it says which year the first of them is. */
const relativeYears = oncePerReading(({ text, folded }): readonly SaidYear[] => {
  const base = relativeBase(folded);
  if (!base) return [];
  return Array.from(folded.matchAll(RELATIVE))
    .filter(({ 1: letter, index }) => letter === base.letter && text[index] !== letter)
    .map(({ 0: said, 2: sign, 3: more, index }) => ({
      start: index,
      end: index + said.length,
      year: base.year + (sign === '-' ? -1 : 1) * Number(more ?? 0),
    }));
});

/** The day of a letter, above its object: « Rennes, le 2 juin 2025 », alone on its line. */
const DATED =
  /^(?:[^\n]{0,80}\n){0,12}?[ \t]*[a-z' -]{2,30}, le \d{1,2}(?:er)? [a-z]{3,9} (20\d\d)[ \t]*\n[\s\S]{0,600}?\n[ \t]*objet ?:/;
const OF_LETTER = /\b(?:cette annee|l'(?:an|annee) prochaine?)(?![a-z])/g;

/** « 30 000 € cette année et 54 500 € l'an prochain », as a letter counts them from its own day. */
const yearsOfLetter = oncePerReading(({ folded }): readonly SaidYear[] => {
  const year = DATED.exec(folded.slice(0, 2_000))?.[1];
  if (year === undefined) return [];
  return Array.from(folded.matchAll(OF_LETTER), ({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
    year: Number(year) + (said.startsWith('cette') ? 0 : 1),
  }));
});

/** « l'appel à projets 2024 »: the year of something else. */
const OF_NAME =
  /\b(?:appels? a (?:projets|manifestation d'interet)|aap|ami|loi de finances(?: initiale| rectificative)?|lfi|lfr|plf|edition|promotion|millesime)\s{1,3}$/;

/** The years that a part of the text names by themselves, not inside a day. */
export function yearsSaid(reading: Reading, { start, end }: Span): SaidYear[] {
  const words = reading.folded.slice(start, end);
  const found = [...words.matchAll(LONE_YEARS), ...words.matchAll(SPELLED)].map(
    ({ index, 1: word = '' }) => ({
      start: start + index,
      end: start + index + word.length,
      year: Number(word) || (frenchNumber(word) ?? 0),
    }),
  );
  const relative = [...relativeYears(reading), ...yearsOfLetter(reading)].filter(
    (each) => each.start >= start && each.end <= end,
  );
  const named = [...found, ...relative, ...rankedYears(words, start)]
    .filter(
      (each) =>
        !reading.dateAt(each.start) &&
        !OF_NAME.test(reading.folded.slice(Math.max(0, each.start - 50), each.start)),
    )
    .sort((first, second) => first.start - second.start);
  return withYearsBeside(words, start, named);
}

/** « … la première année (2025) », « …, la première année étant 2025 ». */
const FIRST = /\bpremiere (?:annee|exercice)(?:,? (?:etant|est|soit))?,? ?\(?(20\d\d)(?!\d)/;
const RANKED =
  /(?<=(?:€|euros?|eur)\s{1,3}(?:pour |en )?)l[ae] (premiere?|deuxieme|seconde?|troisieme|quatrieme|cinquieme)(?: (?:annee|exercice))?(?![a-z])/g;
const RANKS = ['premier', 'deuxieme', 'troisieme', 'quatrieme', 'cinquieme'];

/** « 300 000 € la première année (2025), 700 000 € la deuxième »: years told by their rank. */
function rankedYears(words: string, offset: number): SaidYear[] {
  const first = FIRST.exec(words)?.[1];
  if (first === undefined) return [];
  return Array.from(words.matchAll(RANKED), ({ index, 0: said, 1: word = '' }) => {
    const rank = word.startsWith('second') ? 1 : RANKS.findIndex((each) => word.startsWith(each));
    return { start: offset + index, end: offset + index + said.length, year: Number(first) + rank };
  });
}

/** « 960 000 € en 2025 et 400 000 € l'année suivante », « la même année »; not « avant le 31 janvier de l'année suivante ». */
const BESIDE =
  /(?<!\b(?:de|dans|avant|pour) )\b(?:l'(?:annee|exercice) (?:suivante?|d'apres)|l[ae] meme (?:annee|exercice))(?![a-z])/g;

/** The years named, and after each of them the one that follows it, or itself again, when the words say so. */
function withYearsBeside(words: string, offset: number, named: readonly SaidYear[]): SaidYear[] {
  const all = [...named];
  for (const { index, 0: said } of words.matchAll(BESIDE)) {
    const start = offset + index;
    const before = all.filter((each) => each.start < start).at(-1);
    if (before)
      all.splice(all.indexOf(before) + 1, 0, {
        start,
        end: start + said.length,
        year: before.year + (said.startsWith("l'") ? 1 : 0),
      });
  }
  return all;
}
