import type { BudgetKind } from '../../convention/budget-kind';
import type { IsoDate } from '../../dates';
import type { Span } from '../document';
import { opensList } from '../reading/lead-sentence';
import { itemsAfter } from '../reading/list-items';
import type { Reading } from '../reading/reading';
import { MONTHS } from '../values/find-dates';
import { namedBudgets } from '../values/named-budgets';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { clauseOfEach } from './clause-of-each';
import { yearsOf } from './release-clauses';
import type { ReleaseStatement } from './release-statement';
import { statedParts } from './stated-parts';
import type { Allotted } from './tranche-part';

const EACH_YEAR = spaced(
  pattern`${[
    /\bchaque (?:annee|exercice)\b/,
    /\bchacune des (?:deux |trois |quatre )?annees\b/,
    /\bchacun des (?:deux |trois |quatre )?exercices\b/,
    /\bannuellement\b|\btous les ans\b|\bde leur (?:annee|exercice)\b/,
    /(?<!\b(?:ae|cp|credits|celles|ceux) )\bde (?:la meme|cette(?: meme)?) annee\b/,
    /\brecoit (?:les |ses )(?:ae|cp|credits) (?:de l'|d'une )annee\b/,
    pattern`\bde l'(?:annee|exercice) (?:${[
      /(?:auquel|a laquelle|a laquelle) (?:ils|elles) se rapportent/,
      /concernee?|consideree?|en cause|correspondante?/,
    ]})\b`,
  ]}`,
);
/** What is reported or given back each year opens no credits. */
const REPORTED =
  /\b(?:rend(?:re|ent)? compte|transmet|adress|communiqu|etabli|restitu|consomm|cloture|compte rendu|bilan|reunit)/;

/** « … ; ceux des exercices suivants le sont au 15 février de l'année », with what opens the years before it. */
const EACH_LATER = spaced(
  new RegExp(
    `[;.] (?:les (?:credits|ae|cp)|ceux|celles) (?:des (?:annees|exercices) suivante?s|de 20\\d\\d(?:(?:,| et) (?:de )?20\\d\\d)+)\\b[^.;]*?\\b(?:\\d{1,2}(?:er)? (?:${MONTHS})|fin (?:${MONTHS})) (?:de l'(?:annee|exercice)|de chaque (?:annee|exercice))\\b(?! precedente?)`,
  ),
);

/** The last clause of a sentence, where it tells a day for each of several years and the clauses before it tell theirs. */
export const yearlyClause = ({ folded }: Reading, { start, end }: Span): Span | undefined => {
  const match = EACH_LATER.exec(folded.slice(start, end));
  return match ? { start: start + match.index + 1, end } : undefined;
};

/** « Les AE de 2026 et de 2027 sont ouvertes le 1er février de l'exercice ; ceux de 2025 … ». */
const EACH_FIRST = spaced(
  new RegExp(
    `^[^.;]*?\\b20\\d\\d\\b[^.;]*?\\b(?:\\d{1,2}(?:er)? (?:${MONTHS})|fin (?:${MONTHS})) (?:de l'(?:annee|exercice)|de chaque (?:annee|exercice))\\b(?! precedente?| 20)[^.;]*;(?= (?:ceux|celles|les (?:ae|cp|credits))\\b)`,
  ),
);

/** « … le 1er mars de chaque année ; pour l'année 2024, ils le sont … ». */
const EACH_BUT_ONE = spaced(
  /^[^.;]*?\bde chaque (?:annee|exercice)\b[^.;]*;(?= (?:pour|en) (?:l'(?:annee|exercice) )?20\d\d,? )/,
);

/** A longer clause is no sentence of a convention. */
const LONGEST = 600;

/** The first clause of a sentence, where it tells a day for each of several years and the next one tells others. */
export const yearlyFirst = ({ folded }: Reading, { start, end }: Span): Span | undefined => {
  const words = folded.slice(start, Math.min(end, start + LONGEST));
  const match = EACH_FIRST.exec(words) ?? EACH_BUT_ONE.exec(words);
  return match ? { start, end: start + match[0].length } : undefined;
};

/** « le 15 décembre de l'année précédente ». */
const YEAR_BEFORE = /\b(?:annee|exercice) (?:precedente?|qui precede|d'avant)\b|\bveille\b/;

/** « Les CP de chaque exercice sont disponibles au 15 janvier. » */
export const isYearly = (words: string): boolean =>
  (EACH_YEAR.test(words) ||
    OF_EXERCISE.test(words) ||
    OF_LATER.test(words) ||
    OF_SEVERAL.test(words) ||
    OF_SINCE.test(words) ||
    OF_BOTH.test(words)) &&
  !REPORTED.test(words);

/** « Les CP de 2025 et de 2026 sont ouverts le 1er mars de l'exercice sur … »: a day of each. */
const OF_EXERCISE = spaced(
  new RegExp(
    `\\b20\\d\\d\\b[^.;]*\\b20\\d\\d\\b[^.;]*\\b(?:(?:\\d{1,2}(?:er)?|fin) (?:${MONTHS})) de (?:l'|leur )(?:exercice|annee)(?! (?:20|preced|suivant|d'avant|en cours|qui))\\b`,
  ),
);

/** « Ceux des années suivantes le sont au 1er février. »: a day without its year, and so of each. */
const OF_LATER = spaced(
  new RegExp(
    `^(?:les (?:credits|ae|cp)|ceux|celles) des (?:annees|exercices) suivante?s\\b[^.;\\d]*\\b(?:au|le|fin) ?(?:\\d{1,2}(?:er)? )?(?:${MONTHS})\\b(?! 20)`,
  ),
);

/** « Pour 2027 et 2028, la délégation des crédits intervient le 1er février. », « Pour 2027, puis pour 2028, … »: the day of each. */
const OF_SEVERAL = spaced(
  new RegExp(
    `^(?:pour|en) 20\\d\\d(?:, (?:(?:pour|en) )?20\\d\\d)*,? (?:et|puis|comme) (?:(?:pour|en) )?20\\d\\d,[^.;\\d]*\\b(?:le|au|fin) (?:\\d{1,2}(?:er)? )?(?:${MONTHS})\\b(?! 20)`,
  ),
);

/** « Chaque année à partir de 2026, … », « À compter de l'exercice 2026, … »: that year and those after it. */
const SINCE = String.raw`\b(?:a partir de|a compter de|des) (?:l'(?:annee|exercice) |la gestion )?(20\d\d)(?:(?: et)? jusqu'en 20\d\d| inclus| compris)?\b`;
const SINCE_YEAR = spaced(new RegExp(SINCE));
/** « À compter de 2026, les CP sont ouverts au 1er mars. »: a day without its year, and so of each. */
const OF_SINCE = spaced(
  new RegExp(
    `^${SINCE}, (?:les |tous les )[^.;\\d]*\\b(?:le|au|fin) (?:\\d{1,2}(?:er)? )?(?:${MONTHS})\\b(?! 20)`,
  ),
);

/** « Pour les CP de l'un et l'autre exercices, 70 % … le 15 février »: the day of each of the two, without its year. */
const OF_BOTH = spaced(
  /^(?:(?!20\d\d)[^.;])*\b(?:l'une? et (?:de )?l'autre|(?:les|des|ces) deux) (?:exercice|annee)s?\b(?:(?!20\d\d)[^.;])*[.;]?$/,
);

/**
 * A statement for each year of each budget that the sentence names, or of both where it names none. A day before the
 * signature opens nothing that day: it is asked about.
 */
export function yearlyStatements(
  reading: Reading,
  said: Span,
  kinds: readonly BudgetKind[],
  allotted: readonly Allotted[],
  signed: IsoDate | undefined,
): ReleaseStatement[] {
  const each = clauseOfEach(reading, said);
  if (each.length > 0)
    return each.flatMap((clause) => {
      const own = namedBudgets(reading.folded.slice(clause.start, clause.end));
      return yearlyStatements(reading, clause, own, allotted, signed);
    });
  // « Chaque année, les CP sont ouverts : » and its items.
  const items = opensList(reading, said) ? itemsAfter(reading, said.end) : [];
  const sentence = { start: said.start, end: items.at(-1)?.end ?? said.end };
  const words = reading.folded.slice(sentence.start, sentence.end);
  // « …, par exception, ceux de 2025 le sont … »: a day of its own, which is not read here.
  const hasException = /\b(?:par exception|toutefois|a titre derogatoire|hormis)\b/.test(words);
  const isOfYearBefore = YEAR_BEFORE.test(words);
  // « Les CP de 2027 et de 2028 … de l'exercice auquel ils se rapportent »: these years alone; « …, sauf ceux de
  // 2025 »: all but these.
  const isExcepted = /\b(?:sauf|hormis|a l'exception de) (?:ceux|celles) d/.test(words);
  const named = yearsOf(reading, sentence);
  const since = isExcepted ? undefined : Number(SINCE_YEAR.exec(words)?.[1]) || undefined;
  const isOf = (year: number) =>
    since === undefined
      ? named.length === 0 || named.includes(year) !== isExcepted
      : year >= since && year <= Math.max(...(named.length > 1 ? named : [year]));
  // « les deux exercices », of three that have such credits: which are meant is not said.
  const isOfTwo = OF_BOTH.test(words);
  const yearsWith = (kind: BudgetKind) =>
    allotted.filter((each) => each.kind === kind && each.amount !== 0).length;
  const first = LATER.test(reading.folded.slice(said.start, said.end)) ? firstLater(reading, said) : 0;
  return allotted
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .filter(({ year }) => isOf(year) && year >= first)
    .flatMap(({ kind, year }): ReleaseStatement[] => {
      const parts = statedParts(reading, sentence, signed, year).map((part) => {
        const { type, date } = part.found.release;
        const isPast = type === 'date' && date !== null && signed !== undefined && date < signed;
        // « Dès 2024, les AE sont ouvertes à la signature »: those of the next years too?
        const isOnce = since !== undefined && type === 'signature';
        const isOther = isOnce || (isOfTwo && yearsWith(kind) !== 2);
        return isPast || isOfYearBefore || hasException || isOther ? { ...part, isSplit: true } : part;
      });
      return parts.length > 0 ? [{ kinds: [kind], years: [year], parts }] : [];
    });
}

const LATER = /\b(?:annees|exercices) suivante?s\b/;

/** The year after those that the sentence names before « les exercices suivants ». */
const firstLater = (reading: Reading, said: Span): number => {
  const own = reading.sentenceAt(said.start);
  const before = own.start < said.start ? own : reading.sentences[reading.sentenceRank(own.start) - 1];
  return 1 + Math.max(0, ...yearsOf(reading, { start: before?.start ?? own.start, end: said.start }));
};
