import type { BudgetKind } from '../../convention/budget-kind';
import type { Reading } from '../reading/reading';
import { covers } from '../reading/spans';
import type { SaidYear } from '../reading/years-said';
import type { TableFigure } from '../table-layouts/table-layout';
import { oneOfEach, ownKinds } from './budget-words';
import type { ToldSentence } from './told-sentence';

const EACH =
  /\bchac(?:un|une) des (?:exercices|annees)\b|\b(?:dotation|enveloppe|montant|somme) annuel(?:le)?\b|\bchaque (?:annee|exercice)(?: budgetaire)?(?=[, ]|$)/;
/** « De 2025 à 2027 ». */
const RANGE = /\bde (20\d\d) a (20\d\d)\b/;
const PER_YEAR = /^[^.;,\d]{0,12}\bpar (?:exercice|an|annee)\b/;

/** « …, soit 108 000 € », « … (108 000 € sur trois ans) ». */
const SUM = /\bsoit\b|\bau total\b|\($/;

/** « Les CP sont répartis entre 2025, 2026 et 2027, soit 90 000 € par exercice »: that amount each year, a total never. */
export function ofEachYear({ words, start, amounts, kinds, years }: ToldSentence): TableFigure[] | undefined {
  const range = wholeRange(words, years);
  const [first, last, more] = amounts;
  // « 36 000 € chacune des années 2026, 2027 et 2028, soit 108 000 € »: the last is what they come to.
  const isSum =
    first && last && range.length > 1 && SUM.test(words.slice(first.end - start, last.start - start));
  const whole = isSum && !more && last.amount === first.amount * range.length ? last : undefined;
  const found =
    amounts.find(({ end }) => PER_YEAR.test(words.slice(end - start))) ??
    (EACH.test(words) && (amounts.length === 1 || whole) ? first : undefined);
  // « Chaque année, de 2025 à 2027, … »: none of several amounts is that of them all.
  if (!found) return EACH.test(words) && RANGE.test(words) ? [] : undefined;
  const budgets = oneOfEach(kinds);
  if ((amounts.length > 1 && !whole) || budgets.length === 0) return [];
  const totals = budgets.flatMap(({ kind, at }): TableFigure[] =>
    whole ? [{ kind, year: 'total', amount: whole.amount, at: whole, basis: [at], line: null }] : [],
  );
  const ofYears = budgets.flatMap(({ kind, at }) =>
    range.map(
      (year): TableFigure => ({
        kind,
        year: year.year,
        amount: found.amount,
        at: { start: found.start, end: found.end },
        basis: [at, year],
        line: null,
      }),
    ),
  );
  return [...ofYears, ...totals];
}

/** « 45 000 € en AE et 45 000 € en CP pour chacun des exercices 2025 à 2027, soit 135 000 € au total »: an amount of each budget, each year. */
export function ofEachYearAndBudget(
  reading: Reading,
  { words, start, amounts, kinds, years }: ToldSentence,
): TableFigure[] | undefined {
  const [first, second, last, more] = amounts;
  const range = wholeRange(words, years);
  const each = EACH.exec(words);
  // « 126 000 € d'AE au titre de 2024, et 42 000 € de CP au titre de chacune des années … »: of the second alone.
  const isOfBoth =
    each && first && second && !years.some((year) => year.start > first.end && year.start < second.start);
  if (!first || !second || more || range.length < 2 || !isOfBoth) return undefined;
  const told = [first, second].map((found) => ({ found, own: ownKinds(reading, found, kinds, amounts) }));
  const isOneEach =
    told.every(({ own }) => own.length === 1) && told[0]?.own[0]?.kind !== told[1]?.own[0]?.kind;
  const isSum =
    !last ||
    (SUM.test(words.slice(second.end - start)) &&
      told.every(({ found }) => found.amount * range.length === last.amount));
  if (!isOneEach) return undefined;
  // A sum that is not that of the years leaves the sentence unread.
  if (!isSum) return [];
  return told.flatMap(({ found, own: [budget] }) =>
    budget === undefined
      ? []
      : range.map((year) => ({
          kind: budget.kind,
          year: year.year,
          amount: found.amount,
          at: { start: found.start, end: found.end },
          basis: [budget.at, year],
          line: null,
        })),
  );
}

const SAME_AGAIN = /\b(?:meme (?:montant|somme)|autant)\b[^.;\d]{0,40}\b(20\d\d)(?!\d)/;
/** « 36 000 € en 2027 comme en 2028 ». */
const AS_IN = /\ben (20\d\d) comme en (20\d\d)(?!\d)/;
const NEXT_YEAR = /\b(?:meme (?:montant|somme)|autant) (?:pour )?l'annee suivante\b/;

/** « 312 500 € en autorisations d'engagement et le même montant en crédits de paiement ». */
const SAME_IN_OTHER =
  /\b(?:et|comme|ainsi que) (?:pour |d'|de )?(?:l[ea] |d'un |un )?(?:memes? (?:montant|somme)|montant (?:identique|equivalent|egal)|autant) (?:en|de|d') ?(ae|autorisations? d'engagement|cp|credits? de paiement)\b/;

/** « 55 000 € en AE et en CP au titre de 2025, puis le même montant au titre de 2026 »: the figures, and those of that year. */
export function withSameAgain(words: string, figures: readonly TableFigure[]): TableFigure[] {
  const last = Math.max(...figures.map(({ year }) => (year === 'total' ? 0 : year)));
  const year = NEXT_YEAR.test(words) ? last + 1 : Number(SAME_AGAIN.exec(words)?.[1]);
  const again = figures.filter((figure) => figure.year !== 'total' && figure.year < year);
  const [, first, second] = AS_IN.exec(words) ?? [];
  const inOther = SAME_IN_OTHER.exec(words)?.[1];
  const other: BudgetKind | undefined = inOther ? (/^a/.test(inOther) ? 'commitment' : 'payment') : undefined;
  const isOfOne = figures.every(({ kind }) => kind !== other);
  const alike = figures.filter((figure) => figure.year === Number(first));
  return [
    ...figures,
    ...again.map((figure) => ({ ...figure, year })),
    ...(other && isOfOne ? figures.map((figure) => ({ ...figure, kind: other })) : []),
    ...alike.map((figure) => ({ ...figure, year: Number(second) })),
  ];
}

const REPEATED =
  /\b(?:reconduit|renouvele)e?s? (?:a l'identique )?(?:en|pour|au titre de) (?:l'exercice |l'annee )?(20\d\d)(?!\d)/g;

/** « Ces crédits sont reconduits à l'identique en 2026. »: the figures of the sentence before, once more. */
export function repeatedFigures(reading: Reading, figures: readonly TableFigure[]): TableFigure[] {
  return [...reading.folded.matchAll(REPEATED)].slice(0, 5).flatMap(({ index, 1: word }) => {
    const before = reading.sentences[reading.sentenceRank(index) - 1];
    const own = figures.filter(({ at, year }) => before && year !== 'total' && covers(before, at));
    return own.map((figure) => ({ ...figure, year: Number(word) }));
  });
}

/** The years named, and those between the two ends of a range. */
function wholeRange(words: string, years: readonly SaidYear[]): SaidYear[] {
  const [, from, to] = RANGE.exec(words) ?? [];
  const [first] = years;
  if (!from || !to || !first) return [...years];
  const between = Array.from(
    { length: Math.max(0, Number(to) - Number(from) - 1) },
    (_, rank) => Number(from) + rank + 1,
  );
  return [
    ...years,
    ...between.filter((year) => years.every((own) => own.year !== year)).map((year) => ({ ...first, year })),
  ];
}
