import { BUDGET_KINDS, type BudgetKind } from '../../convention/budget-kind';
import { type Cents, fraction, split, subtract, sum } from '../../money';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { findShares } from '../releases/find-shares';
import type { TableFigure } from '../table-layouts/table-layout';
import { namedBudgets } from '../values/named-budgets';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { tabledYearShares } from './tabled-year-shares';
import { difference } from './total-signals';

const EQUALLY = spaced(
  /\b(?:a|en|par) parts egales\b|\bpar tiers\b|\bpar moitie\b|\begalement (?:entre|sur)\b/,
);
/** « les AE sont ouvertes en 2025 »: all of them. « Les AE 2025 sont ouvertes » says nothing of the other years. */
const WHOLLY = spaced(
  pattern`${[
    pattern`\b(?:l'ensemble des|la totalite des|l'integralite des|toutes les) (?:ae|autorisations d'engagement) (?:est|sont) (?:${[
      /ouverte?s?|disponibles?|engageables?|deleguee?s?|inscrite?s?/,
    ]}) (?:en|sur|au titre de) (?:l'exercice |l'annee |la gestion )?20\d\d\b`,
    pattern`\b(?:${[
      /ae/,
      /autorisations? d'engagements?(?: \(ae\))?/,
      /cp/,
      /credits? de paiements?(?: \(cp\))?/,
    ]}) (?:sont|seront) (?:integralement |entierement |toutes? )?(?:ouverte?s?|disponibles?|engageables?|deleguee?s?) (?:en totalite )?(?:en|sur|au titre de) (?:l'exercice |l'annee |la gestion )?20\d\d\b`,
    pattern`\b(?:${[
      /ae/,
      /autorisations? d'engagements?(?: \(ae\))?/,
      /cp/,
      /credits? de paiements?(?: \(cp\))?/,
    ]}) (?:relevent|portent|s'imputent) (?:toute?s? |integralement |en totalite )?(?:de |sur |en )(?:l'exercice |l'annee |la gestion )?20\d\d(?=\s*(?:[.;]|$)|,? et (?:les )?(?:ae|cp|credits|autorisations))`,
  ]}`,
);
const DELEGATED = spaced(/\bdelegu|\bmis(?:e|es)? a (?:la )?disposition|\balloue/);
const CAP = /\b(?:plafond|enveloppe|montant (?:total|maximal|maximum)|dotation)\b(?! initiale?)/;
/** « Plafond : 846 000 € » */
const LABELLED = /^(?:plafond|enveloppe|montant total|dotation)(?: de la (?:convention|delegation))?\s?:/;
const YEAR = /(?<![\d/.-])(20\d\d)(?![\d/]|-\d)/g;
const MOST = 400;
const MOST_YEARS = 10;

/**
 * « Les AE sont ouvertes pour les deux tiers en 2025 et pour un tiers en 2026 », « à parts égales sur 2025, 2026 et
 * 2027 »: the credits of each year as shares of the whole amount, where the shares make a whole.
 */
export function shareFigures(reading: Reading, stated: readonly TableFigure[]): TableFigure[] {
  const found: TableFigure[] = [];
  for (const sentence of reading.sentences.slice(0, MOST_SENTENCES)) {
    if (reading.tableAt(sentence.start)) continue;
    const words = reading.folded.slice(sentence.start, Math.min(sentence.end, sentence.start + MOST));
    const [kind, other] = namedBudgets(words);
    if (!kind || other) continue;
    const years = yearShares(reading, sentence, words);
    if (!years || found.some((figure) => figure.kind === kind)) continue;
    const total = wholeAmount(reading, stated, kind);
    if (total) found.push(...figuresOf(kind, total, years));
  }
  const tabled = reading.tables.map(tabledYearShares);
  for (const kind of BUDGET_KINDS) {
    if (found.some((figure) => figure.kind === kind)) continue;
    const whole = tabled
      .map((shares) => shares.filter((each) => each.kind === kind))
      .find(
        (years) => years.reduce((points, { share }) => points + share, 0) === 10_000 && areDistinct(years),
      );
    const total = whole && wholeAmount(reading, stated, kind);
    if (whole && total) found.push(...figuresOf(kind, total, whole));
  }
  return found;
}

const areDistinct = (years: readonly { readonly year: number }[]): boolean =>
  new Set(years.map(({ year }) => year)).size === years.length;

const MOST_SENTENCES = 2_000;

interface YearShare {
  readonly year: number;
  /** Basis points of the whole; undefined = an equal part. */
  readonly share: number | undefined;
  readonly at: Span;
}

function yearShares(reading: Reading, sentence: Span, words: string): YearShare[] | undefined {
  const years = Array.from(words.matchAll(YEAR), (match) => ({
    year: Number(match[1]),
    at: { start: sentence.start + match.index, end: sentence.start + match.index + 4 },
  })).filter(({ at }) => !reading.dateAt(at.start));
  const [only] = years;
  if (only && years.length === 1 && WHOLLY.test(words)) return [{ ...only, share: 10_000 }];
  if (years.length < 2 || years.length > MOST_YEARS || !areDistinct(years)) return undefined;
  // « par tiers de 2025 à 2027 » tells the two ends of its years.
  const [first, last] = years;
  const isRange =
    years.length === 2 &&
    first &&
    last &&
    /^ a $/.test(words.slice(first.at.end - sentence.start, last.at.start - sentence.start));
  if (EQUALLY.test(words) && isRange)
    return Array.from({ length: Math.min(MOST_YEARS, last.year - first.year + 1) }, (_, rank) => ({
      at: first.at,
      year: first.year + rank,
      share: undefined,
    }));
  if (EQUALLY.test(words)) return years.map((each) => ({ ...each, share: undefined }));
  const shares = findShares(reading, { start: sentence.start, end: sentence.start + words.length });
  if (shares.length !== years.length) return undefined;
  const inOrder = shares.every((share, rank) => {
    const own = years[rank];
    const next = shares[rank + 1];
    return own && own.at.start > share.end && (!next || own.at.start < next.start);
  });
  if (!inOrder) return undefined;
  const known = shares.reduce((total, { share }) => total + (share === 'rest' ? 0 : share), 0);
  const rests = shares.filter(({ share }) => share === 'rest').length;
  if (rests > 1 || (rests === 0 && Math.abs(known - 10_000) > 1) || known > 10_001) return undefined;
  return years.map((each, rank) => {
    const share = shares[rank]?.share;
    return { ...each, share: share === 'rest' ? 10_000 - known : share };
  });
}

function figuresOf(
  kind: BudgetKind,
  total: { amount: Cents; at: Span },
  years: readonly YearShare[],
): TableFigure[] {
  const equal = split(total.amount, years.length);
  const amounts = years.map(({ share }, rank) =>
    share === undefined ? (equal[rank] ?? total.amount) : shareOf(total.amount, share),
  );
  // The last year takes the odd cents.
  const odd = subtract(total.amount, sum(amounts));
  return years.map(({ year, at }, rank) => {
    const amount = amounts[rank] ?? total.amount;
    const own = rank === years.length - 1 ? sum([amount, odd]) : amount;
    return { kind, year, amount: own, at, basis: [total.at], line: null };
  });
}

const shareOf = (total: Cents, share: number): Cents =>
  share === 3_333
    ? fraction(total, 1, 3)
    : share === 6_667
      ? fraction(total, 2, 3)
      : fraction(total, share, 10_000);

/** The total that the text states for the budget, else the amount that is what was granted less what is kept. */
function wholeAmount(
  reading: Reading,
  stated: readonly TableFigure[],
  kind: BudgetKind,
): { amount: Cents; at: Span } | undefined {
  const totals = stated.filter((figure) => figure.kind === kind && figure.year === 'total');
  if (totals[0] && new Set(totals.map(({ amount }) => amount)).size === 1) return totals[0];
  const own = reading.amounts.slice(0, MOST).filter((found) => {
    const sentence = reading.sentenceAt(found.start);
    return (
      LABELLED.test(reading.folded.slice(sentence.start, found.start)) ||
      (DELEGATED.test(reading.folded.slice(sentence.start, sentence.end)) &&
        difference(reading, found.amount) !== undefined)
    );
  });
  const first = own[0];
  if (first && own.every(({ amount }) => amount === first.amount)) return { amount: first.amount, at: first };
  // « Le plafond est de 220 k€ », which the years of the other budget make up.
  const others = stated.filter((figure) => figure.kind !== kind && figure.year !== 'total');
  if (others.length === 0 || others.some(({ line }) => line !== null)) return undefined;
  const whole = sum(others.map(({ amount }) => amount));
  const cap = reading.amounts.slice(0, MOST).find((found) => {
    const sentence = reading.sentenceAt(found.start);
    return found.amount === whole && CAP.test(reading.folded.slice(sentence.start, found.start));
  });
  return cap && { amount: cap.amount, at: cap };
}
