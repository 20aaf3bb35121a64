import { split } from '../../money';
import type { Span } from '../document';
import type { TableFigure } from '../table-layouts/table-layout';
import { oneOfEach } from './budget-words';
import type { ToldSentence } from './told-sentence';

const EQUALLY = /\b(?:a|en|par) parts egales\b|\bpar (?:moitie|tiers|quart)s?\b|\begalement entre\b/;

/** « …, soit 80 000 € par exercice »: already the part of one year. */
const OF_ONE_YEAR = /\bsoit\s[^;.]{0,30}$/;

/** A whole in equal parts of cents that add up: « 160 000 € en AE et en CP, à parts égales entre 2025 et 2026 ». */
export function inEqualParts({
  words,
  start,
  amounts,
  kinds,
  years,
}: ToldSentence): TableFigure[] | undefined {
  const [found, another] = amounts;
  const isEach = new Set(years.map(({ year }) => year)).size === years.length && years.length > 1;
  if (!found || another || !isEach || kinds.length === 0 || !EQUALLY.test(words)) return undefined;
  if (OF_ONE_YEAR.test(words.slice(0, found.start - start))) return undefined;
  const parts = split(found.amount, years.length);
  return oneOfEach(kinds).flatMap(({ kind, at }) =>
    years.map((year, rank): TableFigure => {
      const amount = parts[rank] ?? found.amount;
      return { kind, year: year.year, amount, at: found, basis: [at, year], line: null };
    }),
  );
}

/** « AE 2025 : 418 000 € / CP 2025 : 150 000 € »: between slashes, each amount has its budget and its year. */
export function bySlashes({
  words,
  start,
  end,
  amounts,
  kinds,
  years,
}: ToldSentence): TableFigure[] | undefined {
  const cuts = [...words.matchAll(/\s\/\s/g)].map(({ index }) => start + index);
  if (cuts.length === 0) return undefined;
  // « …, soit 418 000 € en AE et en CP »: their sums.
  const sums = words.slice((cuts.at(-1) ?? 0) - start).search(/\bsoit\b/);
  const last = sums < 0 ? end : (cuts.at(-1) ?? 0) + sums;
  const bounds = [start, ...cuts];
  const figures = [...cuts, last].map((bound, rank): TableFigure | undefined => {
    const isInside = (at: Span) => at.start >= (bounds[rank] ?? 0) && at.start < bound;
    const [found, another] = amounts.filter(isInside);
    const [kind, other] = kinds.filter(({ at }) => isInside(at));
    const [year, second] = years.filter(isInside);
    if (!found || another || !kind || other || !year || second) return undefined;
    return {
      kind: kind.kind,
      year: year.year,
      amount: found.amount,
      at: found,
      basis: [kind.at, year],
      line: null,
    };
  });
  const told = figures.flatMap((figure) => figure ?? []);
  return told.length === figures.length ? told : undefined;
}

/** « s'élèvent respectivement à 0,8 M€ et 0,7 M€ »: as many amounts as years, or as budgets, each in its turn. */
export function inTurn({ words, amounts, kinds, years }: ToldSentence): TableFigure[] | undefined {
  if (!/\brespectivement\b/.test(words)) return undefined;
  const budgets = oneOfEach(kinds);
  const [kind, other] = budgets;
  const [year] = years;
  const asYears = kind && !other && years.length === amounts.length;
  const asBudgets =
    budgets.length === amounts.length && year && new Set(years.map(({ year }) => year)).size === 1;
  if (!asYears && !asBudgets) return [];
  return amounts.flatMap((found, rank): TableFigure[] => {
    const own = asYears ? kind : budgets[rank];
    const at = asYears ? years[rank] : year;
    if (!own || !at) return [];
    const basis = [own.at, at];
    return [{ kind: own.kind, year: at.year, amount: found.amount, at: found, basis, line: null }];
  });
}
