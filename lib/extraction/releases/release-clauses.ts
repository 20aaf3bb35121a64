import type { BudgetKind } from '../../convention/budget-kind';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { yearsSaid } from '../reading/years-said';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { budgetsOf } from './budgets-told';
import { findRelease } from './release';
import { opens } from './release-words';
import { saysLikewise } from './same-way';
import type { Allotted } from './tranche-part';
import { yearOfRank } from './year-of-rank';

/** More clauses than this are no sentence of a convention. */
const MOST_CLAUSES = 20;

/** A part of a sentence that opens credits of its own: which, and where it says so. */
export interface Clause {
  readonly kinds: readonly BudgetKind[];
  readonly years: readonly number[];
  readonly at: Span;
}

const EACH_ITS_YEAR = spaced(/\b(?:ae|cp|engagements?|paiements?) (?:de |pour |en |au titre de )?20\d\d\b/g);

/** « les AE 2025 et les CP 2026 »: which budget goes with which year is not read. */
export const isCrossed = (reading: Reading, { at, kinds, years }: Clause): boolean =>
  kinds.length > 1 &&
  years.length > 1 &&
  [...reading.folded.slice(at.start, at.end).matchAll(EACH_ITS_YEAR)].length > 1;

/** Where a sentence turns to the other budget or to another year. */
const NEXT_KIND = new RegExp(
  pattern`${[
    pattern`(?:;|,| et,?|,? mais)\s(?=(?:${[
      /(?:que )?les (?:ae|cp|autorisations|credits)/,
      /l'enveloppe|la dotation/,
      /(?:pour )?(?:ceux|celles|celui|celle)/,
      /en 20\d\d/,
      /(?:sur )?\d[\d ]{0,12}(?:,\d\d)? ?(?:€|k€|euros) (?:en|pour|sur|au titre de) 20\d\d/,
    ]})\b)`,
    pattern`(?<=\bpour les (?:${[
      /ae|cp|autorisations d'engagement|credits de paiement/,
    ]}))(?:,| et)\s(?=[^.;]{3,60} pour les )`,
  ]}`,
  'g',
);

/** « Les CP de 2025 sont déjà utilisables ; ceux de 2026 … »: credits with a verb of their own, and no share in the next one. */
const SAID_APART = /\b20\d\d\b[^.;]*(?<!\bqui )\b(?:est|sont|sera|seront|restent?|demeurent?|peuvent)\b/;
const AND_OTHERS = /^(?:;|,| et,?|,? mais)\s(?!en\b)/;
const TURN = /^(?:;|,| et,?|,? mais)\s/;

/** A sentence is cut where it turns to another year or budget: « les AE 2025 au 1er février, ceux de 2026 au … ». */
export function clausesOf(
  reading: Reading,
  sentence: Span,
  kinds: readonly BudgetKind[],
  allotted: readonly Allotted[],
  inherited: readonly number[] | undefined,
): Clause[] {
  const words = reading.folded.slice(sentence.start, sentence.end);
  const cuts = Array.from(words.matchAll(NEXT_KIND), ({ index }) => index);
  // « les AE 2025 et les CP 2025 sont ouverts le … »: what has no opening of its own shares the next one.
  const [year, otherYear] = creditYears(reading, sentence);
  const only = otherYear === undefined ? year : undefined;
  const apartAt: number[] = [];
  for (const cut of cuts.slice(0, MOST_CLAUSES)) {
    const before = { start: sentence.start + (apartAt.at(-1) ?? 0), end: sentence.start + cut };
    const isApart =
      SAID_APART.test(reading.folded.slice(before.start, before.end)) && AND_OTHERS.test(words.slice(cut));
    const isTold = isApart || saysLikewise(reading, before);
    if (isTold || findRelease(reading, before, undefined, only)) apartAt.push(cut);
  }
  const bounds = [0, ...apartAt, words.length];
  const clauses = bounds.slice(1).map((end, rank) => {
    const at = {
      start: sentence.start + (bounds[rank] ?? 0),
      end: sentence.start + end,
    };
    return {
      at,
      kinds: budgetsOf(reading.folded.slice(at.start, at.end).replace(TURN, '')),
      years: creditYears(reading, at),
    };
  });
  // « En 2026, les AE fin février 2026 et les CP fin mars 2026 »: the year is said once. « Les AE sont ouvertes …, les CP
  // de 2027 … »: nor is the only year that has such credits.
  const apart =
    clauses.length > 1 &&
    clauses.every(
      ({ years, kinds: own }, rank) =>
        years.length > 0 || (own.length > 0 && (rank > 0 || yearsWith(allotted, own).length === 1)),
    );
  const own: Clause[] = apart
    ? clauses.map((clause, rank) => ({
        ...clause,
        years: clause.years.length > 0 ? clause.years : (clauses[rank - 1]?.years ?? []),
        kinds: clauses.slice(0, rank + 1).findLast((each) => each.kinds.length > 0)?.kinds ?? kinds,
      }))
    : [{ at: sentence, kinds, years: creditYears(reading, sentence) }];
  return own.map((clause) => {
    if (clause.years.length > 0) return clause;
    const ranked = yearOfRank(reading, clause, allotted);
    if (ranked !== undefined) return { ...clause, years: [ranked] };
    const only = yearsWith(allotted, clause.kinds);
    const before = inherited && inherited.length > 0 ? inherited : yearOfAmount(reading, clause, allotted);
    // « - 2027 : CP 55 000 € » above « 80 % des AE … »: the only year that has such credits.
    const isOne =
      only.length === 1 &&
      (before === undefined ||
        (opens(words) && (before.length > 1 || !before.some((year) => only.includes(year)))));
    return { ...clause, years: isOne ? only : (before ?? []) };
  });
}

/** « Première libération : 1 120 000 € à la signature »: the year that has just these credits. */
function yearOfAmount(
  reading: Reading,
  { at, kinds }: Clause,
  allotted: readonly Allotted[],
): number[] | undefined {
  const amounts = reading.amountsIn(at);
  const [only] = amounts;
  if (!only || amounts.length > 1) return undefined;
  const years = allotted.filter(({ kind, amount }) => kinds.includes(kind) && amount === only.amount);
  return years.length === 1 ? years.map(({ year }) => year) : undefined;
}

/** The years in which there are such credits, zero left out. */
const yearsWith = (allotted: readonly Allotted[], kinds: readonly BudgetKind[]): number[] => [
  ...new Set(
    allotted.filter(({ kind, amount }) => kinds.includes(kind) && amount !== 0).map(({ year }) => year),
  ),
];

/** The years of the credits: those named before what opens them, where there are any (« après le bilan 2026 »). */
function creditYears(reading: Reading, at: Span): number[] {
  const release = findRelease(reading, at, undefined);
  const before = release ? yearsOf(reading, { start: at.start, end: release.at.start }) : [];
  const isOfReport = ({ start }: Span) =>
    OF_REPORT.test(reading.folded.slice(Math.max(at.start, start - 70), start));
  return before.length > 0 ? before : eachOnce(yearsSaid(reading, at).filter((said) => !isOfReport(said)));
}

/** « à réception du compte rendu d'exécution de l'année 2025 »: the year that something tells of, and not that of the credits. */
const OF_REPORT =
  /\b(?:compte rendu|bilan|rapport|etat|revue|audit|evaluation|compte|releve)s?(?: [a-z'-]{2,14}){0,3} (?:de |pour |sur |au titre de )?(?:l'(?:exercice|annee) |la (?:gestion|campagne) )?$/;

/** The years named by themselves, each once. */
export const yearsOf = (reading: Reading, scope: Span): number[] => eachOnce(yearsSaid(reading, scope));
const eachOnce = (said: readonly { readonly year: number }[]): number[] => [
  ...new Set(said.map(({ year }) => year)),
];
