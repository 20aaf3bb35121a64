import type { BudgetKind } from '../../convention/budget-kind';
import type { IsoDate } from '../../dates';
import type { Cents } from '../../money';
import type { Span } from '../document';
import { itemsAfter } from '../reading/list-items';
import type { Reading } from '../reading/reading';
import { spaced } from '../values/spaced';
import { findShares } from './find-shares';
import { type FoundRelease, findRelease } from './release';
import type { Allotted } from './tranche-part';

export interface StatedPart {
  /** Basis points, an amount of money, what the others leave, or the whole year. */
  readonly share: number | 'rest' | 'whole' | { readonly amount: Cents };
  readonly found: FoundRelease;
  readonly at: Span;
  /** The words open the year in several times, and only one of them is read. */
  readonly isSplit?: boolean;
}

/** One sentence (or list) that says when the credits of some years and budgets are opened. */
export interface ReleaseStatement {
  readonly kinds: readonly BudgetKind[];
  readonly years: readonly number[];
  readonly parts: readonly StatedPart[];
}

const OPENING = spaced(
  /\bmis(?:e|es|s)? (?:progressivement )?a (?:la |sa )?disposition|\bmise a disposition|\bouvert(?:e|es|s)?\b|\bouvre|\bouvertures?\b|\bmis en place\b|\bfractionnee?s?\b|\bdisponibles?\b|\bdebloqu|\bvers(?:e|es|ee|ees|ements?)\b|\bliber|\bdelegu(?:e|es|ee|ees)\b|\bl[ea]s? (?:seront|sera)\b|\bmobilisables?\b|\bengageables?\b|\bnotifie/,
);
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
  let context: { kinds: readonly BudgetKind[]; years: readonly number[]; at: number } | undefined;
  for (const sentence of reading.sentences) {
    const isConsumed = context !== undefined && sentence.start < context.at;
    if (statements.length === MOST) break;
    if (isConsumed || reading.tableAt(sentence.start)) continue;
    const words = reading.folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 1_500));
    const kinds = kindsOf(words);
    const goesOn =
      context !== undefined && sentence.start - context.at < 400 && findShares(reading, sentence).length > 0;
    if (!OPENING.test(words) && !(kinds.length > 0 && findShares(reading, sentence).length > 0)) continue;
    const own = kinds.length > 0 ? kinds : goesOn ? (context?.kinds ?? []) : wholeCredits(words, allotted);
    if (own.length === 0) continue;
    for (const clause of clausesOf(reading, sentence, own, allotted, goesOn ? context?.years : undefined)) {
      const items = /:$/.test(words) ? itemsAfter(reading, sentence.end) : [];
      const told =
        items.length > 0
          ? items.flatMap((item) => partsOf(reading, item, signed))
          : partsOf(reading, clause.at, signed);
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
  return statements;
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
      years: yearsOf(reading, at),
    };
  });
  const apart = clauses.length > 1 && clauses.every(({ years }) => years.length > 0);
  const own: Clause[] = apart
    ? clauses.map((clause, rank) => ({
        ...clause,
        kinds: clause.kinds.length > 0 ? clause.kinds : (clauses[rank - 1]?.kinds ?? kinds),
      }))
    : [{ at: sentence, kinds, years: yearsOf(reading, sentence) }];
  return own.map((clause) => {
    if (clause.years.length > 0) return clause;
    const only = [
      ...new Set(allotted.filter(({ kind }) => clause.kinds.includes(kind)).map(({ year }) => year)),
    ];
    const before = inherited && inherited.length > 0 ? inherited : undefined;
    return { ...clause, years: before ?? (only.length === 1 ? only : []) };
  });
}

function partsOf(reading: Reading, scope: Span, signed: IsoDate | undefined): StatedPart[] {
  const shares = sharesOf(reading, scope);
  if (shares.length === 0) {
    const found = findRelease(reading, scope, signed);
    return found
      ? [
          {
            share: 'whole',
            found,
            at: found.at,
            isSplit: isSplit(reading, scope),
          },
        ]
      : [];
  }
  return shares.flatMap((share, rank): StatedPart[] => {
    const end = shares[rank + 1]?.start ?? scope.end;
    const before = {
      start: rank === 0 ? scope.start : (shares[rank - 1]?.end ?? scope.start),
      end: share.start,
    };
    const found =
      findRelease(reading, { start: share.end, end }, signed) ??
      (rank === 0 ? findRelease(reading, before, signed) : undefined);
    return found
      ? [
          {
            share: share.share,
            found,
            at: { start: share.start, end: share.end },
          },
        ]
      : [];
  });
}

/** Shares and amounts of a scope; a percentage inside a condition (« cofinancement à hauteur de 50 % ») is no share. */
function sharesOf(reading: Reading, scope: Span): (Span & { share: StatedPart['share'] })[] {
  const equal = equalParts(reading, scope);
  if (equal.length > 0) return equal;
  const shares = withoutComplement(reading, findShares(reading, scope)).filter(({ start }) => {
    const before = reading.folded.slice(Math.max(scope.start, start - 60), start);
    return !/cofinanc|consom|taux|engagee?s? a|execut|sous condition/.test(before);
  });
  if (shares.length > 0)
    return shares.filter((share, rank) => rank === 0 || share.start - (shares[rank - 1]?.end ?? 0) > 3);
  return reading.amountsIn(scope).map(({ start, end, amount }) => ({ start, end, share: { amount } }));
}

const SEVERAL = spaced(
  /\ben (?:deux|trois|quatre|plusieurs|\d{1,2}) (?:temps|fois|fractions?|parts?|versements?|tranches?|echeances?|etapes?|phases?)\b|\bpar (?:moitie|tiers|quart|trimestre|semestre|mois|fraction|tranche|douzieme|etape)s?\b|\bprogressivement\b|\bechelonne|\bles \d{1,2}(?:er)? [a-z]|\b(?:trimestriel|mensuel|semestriel)lement\b|\bpuis\b|\bl[ae] seconde?\b|\brespectivement\b/,
);

/** « en deux temps, à la signature puis le 1er juin »: several openings of which no part is told. */
function isSplit(reading: Reading, scope: Span): boolean {
  const words = reading.folded.slice(scope.start, scope.end);
  return SEVERAL.test(words) || new Set(reading.datesIn(scope).map(({ date }) => date)).size > 1;
}

const EQUAL = spaced(
  /\bpar (moitie|tiers|quart)s?\b|\ben (deux|trois|quatre) (?:fractions|parts|fois|versements|tranches|echeances) (?:egales|egaux|identiques)\b|\ben (deux|trois|quatre) (?:moities|tiers|quarts)\b/,
);
const PARTS: Readonly<Record<string, number>> = {
  moitie: 5_000,
  deux: 5_000,
  tiers: 3_333,
  trois: 3_333,
  quart: 2_500,
  quatre: 2_500,
};
const ORDINAL = /\b(?:la|le|l'|une?) ?(?:premiere?|seconde?|deuxieme|troisieme|quatrieme|derniere?|autre)\b/g;

/**
 * « par moitié : la première à la signature, la seconde le 30/06/2025 », « par quarts, les 1er janvier, … »: equal
 * parts told one by one, each by its rank or by its day alone.
 */
function equalParts(reading: Reading, scope: Span): (Span & { share: number })[] {
  const words = reading.folded.slice(scope.start, scope.end);
  const match = EQUAL.exec(words);
  const share = PARTS[match?.[1] ?? match?.[2] ?? match?.[3] ?? ''];
  if (!match || share === undefined) return [];
  const from = match.index + match[0].length;
  const parts = Array.from(words.slice(from).matchAll(ORDINAL), ({ index, 0: word }) => ({
    start: scope.start + from + index,
    end: scope.start + from + index + word.length,
    share,
  }));
  const count = Math.round(10_000 / share);
  if (parts.length === count) return parts;
  const days = reading.datesIn({ start: scope.start + from, end: scope.end });
  // Each part begins where its own day does: what opens it is read from there.
  return days.length === count ? days.map(({ start }) => ({ start, end: start, share })) : [];
}

/** « Le complément d'AE est disponible à la signature »: all that an avenant adds, not what other parts leave. */
const withoutComplement = (reading: Reading, shares: ReturnType<typeof findShares>) =>
  shares.length === 1 && /complement/.test(reading.folded.slice(shares[0]?.start, shares[0]?.end))
    ? []
    : shares;

function kindsOf(words: string): BudgetKind[] {
  const kinds: BudgetKind[] = [];
  if (COMMITMENT.test(words)) kinds.push('commitment');
  if (PAYMENT.test(words)) kinds.push('payment');
  return kinds;
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
