import type { BudgetKind } from '../../convention/budget-kind';
import type { IsoDate } from '../../dates';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { yearsOf } from './release-clauses';
import type { ReleaseStatement } from './release-statement';
import { statedParts } from './stated-parts';
import type { Allotted } from './tranche-part';

/** « Les AE 2026 et les AE 2027 sont ouvertes respectivement le 2 février 2026 et le 1er février 2027. » */
export function yearsInTurn(
  reading: Reading,
  sentence: Span,
  kinds: readonly BudgetKind[],
  signed: IsoDate | undefined,
): ReleaseStatement[] {
  const word = /\brespectivement\b/.exec(reading.folded.slice(sentence.start, sentence.end));
  if (!word || kinds.length !== 1) return [];
  const cut = sentence.start + word.index + word[0].length;
  const years = yearsOf(reading, { start: sentence.start, end: cut });
  const days = reading.datesIn({ start: cut, end: sentence.end });
  if (years.length < 2 || years.length !== days.length) return [];
  return days.flatMap((day, rank): ReleaseStatement[] => {
    const before = days[rank - 1]?.end ?? cut;
    const parts = statedParts(reading, { start: before, end: day.end }, signed);
    return parts.length > 0 ? [{ kinds, years: years.slice(rank, rank + 1), parts }] : [];
  });
}

const RANKS = ['premiere?', '(?:deuxieme|seconde?)', 'troisieme', 'quatrieme'] as const;

/** « le 15 février 2024 pour le premier exercice et le 31 janvier 2025 pour le deuxième »: years told by their rank. */
export function yearsByRank(
  reading: Reading,
  sentence: Span,
  kinds: readonly BudgetKind[],
  allotted: readonly Allotted[],
  signed: IsoDate | undefined,
): ReleaseStatement[] {
  const days = reading.datesIn(sentence);
  return kinds.flatMap((kind) => {
    const years = allotted
      .filter((each) => each.kind === kind && each.amount !== 0)
      .map(({ year }) => year)
      .sort();
    const told = days.flatMap((day, rank): ReleaseStatement[] => {
      const after = reading.folded.slice(day.end, days[rank + 1]?.start ?? sentence.end);
      const order = RANKS.findIndex((each) => new RegExp(`^ pour l[ae] ${each}\\b`).test(after));
      const year = years[order];
      const parts =
        year === undefined
          ? []
          : statedParts(reading, { start: days[rank - 1]?.end ?? sentence.start, end: day.end }, signed);
      return year === undefined || parts.length === 0 ? [] : [{ kinds: [kind], years: [year], parts }];
    });
    return told.length > 1 && told.length === days.length ? told : [];
  });
}
