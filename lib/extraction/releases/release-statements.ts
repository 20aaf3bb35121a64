import type { BudgetKind } from '../../convention/budget-kind';
import type { IsoDate } from '../../dates';
import type { Span } from '../document';
import { leadSentence } from '../reading/lead-sentence';
import { itemsAfter } from '../reading/list-items';
import type { Reading } from '../reading/reading';
import { spaced } from '../values/spaced';
import { findShares } from './find-shares';
import { findRelease } from './release';
import type { ReleaseStatement } from './release-statement';
import { type StatedPart, statedParts } from './stated-parts';
import type { Allotted } from './tranche-part';
import { isYearly, yearlyStatements } from './yearly-statements';

const OPENING = spaced(
  /\bmis(?:e|es|s)? (?:progressivement )?a (?:la |sa )?disposition|\bmise a disposition|\bouvert(?:e|es|s)?\b|\bouvre|\bouvertures?\b|\bmis en place\b|\bfractionnee?s?\b|\bdisponibles?\b|\bdebloqu|\bvers(?:e|es|ee|ees|ements?)\b|\bliber|\bdelegu(?:e|es|ee|ees)\b|\bl[ea]s? (?:seront|sera)\b|\bmobilisables?\b|\bengageables?\b|\baffermi(?:e|es|s|ssement)?\b|\bnotifie/,
);
/** « Celles de 2026 le sont le … », « le dernier quart l'est après … »: opened as what was just told. */
const LIKEWISE = spaced(/\b(?:le sont|le seront|le sera|l'est|l'etant)\b/);
const COMMITMENT = spaced(/\bae\b|\bautorisations? d'engagements?/);
const PAYMENT = spaced(/\bcp\b|\bcredits? de paiements?/);
/** A convention has a handful of releases; more is another kind of text. */
const MOST = 100;
const MOST_PARTS = 20;
const YEAR = /(?<![\d/.-])(20\d\d)(?![\d/]|-[a-z\d])/g;

/** Every release statement, in order. A sentence without its own budget or year goes on with those of the one before. */
export function findReleaseStatements(
  reading: Reading,
  allotted: readonly Allotted[],
  signed: IsoDate | undefined,
): ReleaseStatement[] {
  const statements: ReleaseStatement[] = [];
  const eachYear: ReleaseStatement[] = [];
  let context: { kinds: readonly BudgetKind[]; years: readonly number[]; at: number } | undefined;
  for (const sentence of reading.sentences) {
    const isConsumed = context !== undefined && sentence.start < context.at;
    if (statements.length === MOST) break;
    if (isConsumed || reading.tableAt(sentence.start)) continue;
    const words = reading.folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 1_500));
    const kinds = kindsOf(words);
    const lead = kinds.length > 0 ? leadSentence(reading, sentence) : undefined;
    const isListed = lead !== undefined && OPENING.test(reading.folded.slice(lead.start, lead.end));
    const isLike = LIKEWISE.test(words);
    const goesOn =
      context !== undefined &&
      sentence.start - context.at < 400 &&
      (isLike || findShares(reading, sentence).length > 0);
    if (
      !OPENING.test(words) &&
      !(isLike && goesOn) &&
      !isListed &&
      !(kinds.length > 0 && findShares(reading, sentence).length > 0)
    )
      continue;
    if (isYearly(words)) {
      eachYear.push(...yearlyStatements(reading, sentence, kinds, allotted, signed));
      continue;
    }
    const own = kinds.length > 0 ? kinds : goesOn ? (context?.kinds ?? []) : wholeCredits(words, allotted);
    if (own.length === 0) continue;
    for (const clause of clausesOf(reading, sentence, own, allotted, goesOn ? context?.years : undefined)) {
      const items = /:$/.test(words) ? itemsAfter(reading, sentence.end) : [];
      const told =
        items.length > 0
          ? items.flatMap((item) => statedParts(reading, item, signed))
          : statedParts(reading, clause.at, signed);
      const parts = isCrossed(reading, clause) ? told.map((part) => ({ ...part, isSplit: true })) : told;
      context = {
        kinds: clause.kinds,
        years: clause.years,
        at: items.at(-1)?.end ?? sentence.end,
      };
      if (parts.length === 0 || clause.years.length === 0) continue;
      const previous = statements.at(-1);
      if (
        goesOn &&
        previous &&
        previous.parts.length < MOST_PARTS &&
        sameCredits(previous, clause) &&
        isShared(parts) &&
        isShared(previous.parts)
      ) {
        statements[statements.length - 1] = {
          ...previous,
          parts: [...previous.parts, ...parts],
        };
      } else statements.push({ ...clause, parts });
    }
  }
  // What is said of one year counts before what is said of each.
  const isTold = ({ kinds: [kind], years: [year] }: ReleaseStatement) =>
    statements.some(
      ({ kinds, years }) => kinds.some((own) => own === kind) && years.some((own) => own === year),
    );
  return [...statements, ...eachYear.filter((statement) => !isTold(statement))];
}

/** « Les crédits sont ouverts le … » speaks of both budgets where the convention has one year only. */
function wholeCredits(words: string, allotted: readonly Allotted[]): BudgetKind[] {
  if (
    !/^(?:article [^.]{1,40}[.:-] ?)?(?:les|ces|la totalite des|l'ensemble des) credits\b|\b(?:la ressource|les ressources|les credits|l'enveloppe|la dotation|les montants) (?:de l'(?:annee|exercice) |pour |de |au titre de )?20\d\d\b/.test(
      words,
    )
  )
    return [];
  const years = [...new Set(allotted.map(({ year }) => year))].filter(
    (year, _, all) => all.length === 1 || new RegExp(`\\b${year}\\b`).test(words),
  );
  if (years.length !== 1) return [];
  return [...new Set(allotted.filter(({ year }) => year === years[0]).map(({ kind }) => kind))];
}

/** « 40 % des AE 2024 à la signature. Le solde au 1er octobre. » is one statement in two sentences. */
const sameCredits = (first: Clause | ReleaseStatement, second: Clause): boolean =>
  first.kinds.join() === second.kinds.join() && first.years.join() === second.years.join();

const isShared = (parts: readonly StatedPart[]): boolean => parts.every(({ share }) => share !== 'whole');

interface Clause {
  readonly kinds: readonly BudgetKind[];
  readonly years: readonly number[];
  readonly at: Span;
}

const EACH_ITS_YEAR = spaced(/\b(?:ae|cp|engagements?|paiements?) (?:de |pour |en |au titre de )?20\d\d\b/g);

/** « les AE 2025 et les CP 2026 »: which budget goes with which year is not read. */
const isCrossed = (reading: Reading, { at, kinds, years }: Clause): boolean =>
  kinds.length > 1 &&
  years.length > 1 &&
  [...reading.folded.slice(at.start, at.end).matchAll(EACH_ITS_YEAR)].length > 1;

/** A sentence is cut where it turns to another year or budget: « les AE 2025 au 1er février, ceux de 2026 au … ». */
function clausesOf(
  reading: Reading,
  sentence: Span,
  kinds: readonly BudgetKind[],
  allotted: readonly Allotted[],
  inherited: readonly number[] | undefined,
): Clause[] {
  const words = reading.folded.slice(sentence.start, sentence.end);
  const cuts = Array.from(
    words.matchAll(/(?:;|,| et)\s(?=(?:les (?:ae|cp|autorisations|credits)|ceux|celles|en 20\d\d)\b)/g),
    ({ index }) => index,
  );
  // « les AE 2025 et les CP 2025 sont ouverts le … »: what has no opening of its own shares the next one.
  const apartAt: number[] = [];
  for (const cut of cuts.slice(0, MOST_PARTS)) {
    const before = { start: sentence.start + (apartAt.at(-1) ?? 0), end: sentence.start + cut };
    if (findRelease(reading, before, undefined)) apartAt.push(cut);
  }
  const bounds = [0, ...apartAt, words.length];
  const clauses = bounds.slice(1).map((end, rank) => {
    const at = {
      start: sentence.start + (bounds[rank] ?? 0),
      end: sentence.start + end,
    };
    return {
      at,
      kinds: kindsOf(reading.folded.slice(at.start, at.end)),
      years: creditYears(reading, at),
    };
  });
  // « En 2026, les AE fin février 2026 et les CP fin mars 2026 »: the year is said once.
  const apart =
    clauses.length > 1 &&
    clauses.every(({ years, kinds: own }, rank) => years.length > 0 || (rank > 0 && own.length > 0));
  const own: Clause[] = apart
    ? clauses.map((clause, rank) => ({
        ...clause,
        years: clause.years.length > 0 ? clause.years : (clauses[rank - 1]?.years ?? []),
        kinds: clause.kinds.length > 0 ? clause.kinds : (clauses[rank - 1]?.kinds ?? kinds),
      }))
    : [{ at: sentence, kinds, years: creditYears(reading, sentence) }];
  return own.map((clause) => {
    if (clause.years.length > 0) return clause;
    const only = [
      ...new Set(
        allotted
          .filter(({ kind, amount }) => clause.kinds.includes(kind) && amount !== 0)
          .map(({ year }) => year),
      ),
    ];
    const before = inherited && inherited.length > 0 ? inherited : undefined;
    return { ...clause, years: before ?? (only.length === 1 ? only : []) };
  });
}

function kindsOf(words: string): BudgetKind[] {
  const kinds: BudgetKind[] = [];
  if (COMMITMENT.test(words)) kinds.push('commitment');
  if (PAYMENT.test(words)) kinds.push('payment');
  return kinds;
}

/** The years of the credits: those named before what opens them, where there are any (« après le bilan 2026 »). */
function creditYears(reading: Reading, at: Span): number[] {
  const release = findRelease(reading, at, undefined);
  const before = release ? yearsOf(reading, { start: at.start, end: release.at.start }) : [];
  return before.length > 0 ? before : yearsOf(reading, at);
}

/** The years named by themselves, not inside a day. */
function yearsOf(reading: Reading, { start, end }: Span): number[] {
  const years = Array.from(reading.folded.slice(start, end).matchAll(YEAR), (match) => ({
    year: Number(match[1]),
    at: start + match.index,
  }));
  const own = years.filter(({ at }) => !reading.dateAt(at));
  return [...new Set(own.map(({ year }) => year))];
}
