import type { BudgetKind } from '../../convention/budget-kind';
import { type Cents, formatAmount, ZERO } from '../../money';
import type { Candidate } from '../candidate';
import { isAmendment } from '../is-amendment';
import type { Reading } from '../reading/reading';
import type { TableFigure } from '../table-layouts/table-layout';
import { raisedToTotal } from './raised-amounts';
import { contraryTotal, difference, digits, restated } from './total-signals';
import { type YearCredits, yearsTotal } from './year-credits';

interface KindCheck {
  readonly confidence: Candidate['confidence'];
  readonly reason: string;
  readonly total: Cents | undefined;
  /** How far the years hold, where that is not how far their total does. */
  readonly years?: Pick<KindCheck, 'confidence' | 'reason'>;
}

export type TotalsCheck = Readonly<Record<BudgetKind, KindCheck>>;

interface KindCredits {
  readonly kind: BudgetKind;
  readonly years: readonly YearCredits[];
  /** Totals of the same table or list. */
  readonly stated: readonly TableFigure[];
  /** Totals said in a sentence beside a table. */
  readonly spoken: readonly TableFigure[];
}

/** « AE = CP »: one figure read for both, so that the one says nothing of the other. */
const isOneFigure = (kinds: readonly KindCredits[]): boolean => {
  const places = kinds.map(({ years }) =>
    years.flatMap(({ readings }) => readings.map(({ figure }) => figure.at.start)).join(),
  );
  return new Set(places).size === 1;
};

/**
 * How far the amounts hold together. Signals that do not depend on one another: ΣAE = ΣCP, a row of totals, a total
 * said in a sentence. One is enough to be sure, unless a stated total says otherwise.
 */
export function checkTotals(
  reading: Reading,
  kinds: readonly KindCredits[],
  hasUnclear: boolean,
): TotalsCheck {
  const sums = kinds.map(({ years, stated }) => computedTotal(years) ?? stated[0]?.amount);
  const [commitment, payment] = sums;
  const equal = commitment !== undefined && commitment === payment;
  const doubtful = kinds.some(({ years }) => years.some(({ readings }) => readings.length > 1));
  const checkOf = ({ kind, years, stated, spoken }: KindCredits, total: Cents | undefined): KindCheck => {
    if (total === undefined) return { confidence: 'to-check', reason: 'Montant non trouvé.', total };
    // What AE and CP both come to is a slip of neither: the total alone is in doubt.
    const contradicted = (reason: string): KindCheck => {
      const check = { confidence: 'contradictory', reason, total } as const;
      if (!equal || isOneFigure(kinds) || doubtful || hasUnclear || total < TOO_LITTLE || years.length === 0)
        return check;
      const sums = `Les AE et les CP font la même somme, ${formatAmount(total)} ; le total est à vérifier : ${reason}`;
      return { ...check, years: { confidence: 'sure', reason: sums } };
    };
    const other = stated.find(({ amount }) => amount !== total);
    if (other) {
      const reason =
        years.length > 0
          ? `Le total écrit (${formatAmount(other.amount)}) n’est pas la somme des années (${formatAmount(total)}).`
          : `Le texte donne plusieurs totaux (${formatAmount(total)}, ${formatAmount(other.amount)}).`;
      return contradicted(reason);
    }
    const ofYears = years.flatMap(({ readings }) => readings.map(({ figure }) => figure.at));
    const own = [...stated.map(({ at }) => at), ...ofYears];
    const again = restated(
      reading,
      total,
      own,
      commitment === undefined || payment === undefined || equal ? undefined : kind,
    );
    const reasons = [
      equal ? `les AE et les CP font la même somme, ${formatAmount(total)}` : undefined,
      years.length > 0 && stated.length > 0
        ? `le total écrit est bien la somme des années (${formatAmount(total)})`
        : undefined,
      again,
    ].filter((reason) => reason !== undefined);
    const said = spoken.find(({ amount }) => amount !== total);
    const swapped = spoken.find(
      ({ amount, at }) =>
        amount !== total &&
        (digits(amount) === digits(total) ||
          isNearlySaid(reading, amount, total, at.start) ||
          opensTable(reading, at.start) ||
          isInLetters(reading, at.start)),
    );
    const contrary =
      (swapped ?? (reasons.length === 0 ? said : undefined))?.amount ??
      (isAmendment(reading) || years.length === 0
        ? undefined
        : contraryTotal(
            reading,
            sums.filter((each) => each !== undefined),
            own,
            again !== undefined,
          ));
    if (contrary !== undefined) {
      const reason = `Une phrase dit ${formatAmount(contrary)}, et la somme des années est ${formatAmount(total)}.`;
      return contradicted(reason);
    }
    if (reasons.length > 0)
      reasons.push(...[difference(reading, total)].filter((reason) => reason !== undefined));
    if (doubtful || hasUnclear)
      return {
        confidence: 'to-check',
        reason: 'Une partie du tableau n’a pas pu être lue sans doute.',
        total,
      };
    const raised = isAmendment(reading) ? raisedToTotal(reading, kind, ofYears) : undefined;
    if (raised !== undefined) {
      const reason = `Ce que l’avenant ajoute (${formatAmount(raised.added)}) fait le nouveau total (${formatAmount(raised.total)}).`;
      return { confidence: 'to-check', reason: PARTIAL, total, years: { confidence: 'sure', reason } };
    }
    // « sur un total de 246 000 € en AE et de 231 500 € en CP »: each sum is told of its own budget, out of any table.
    const isToldApart = kinds.every(
      (each, rank) =>
        each.years.length > 0 &&
        each.stated.some(({ amount, at }) => amount === sums[rank] && !reading.tableAt(at.start)),
    );
    // In all conventions seen AE and CP come to the same, but for the CP of years that the text leaves out.
    if (payment !== undefined && payment !== ZERO && !equal && !isToldApart) {
      const beside =
        commitment === undefined ? 'et aucune AE n’a été lue' : `et ${formatAmount(commitment)} d’AE`;
      const reason = `${formatAmount(payment)} de CP, ${beside} : une colonne est peut-être prise pour une autre.`;
      return { confidence: 'to-check', reason, total };
    }
    if (total > 0 && total < TOO_LITTLE) {
      const reason = `Montant très faible pour une convention (${formatAmount(total)}) : l’unité (k€ ?) est peut-être dite ailleurs.`;
      return { confidence: 'to-check', reason, total };
    }
    if (reasons.length === 0) {
      return {
        confidence: 'to-check',
        reason: `Rien d’autre dans le texte ne confirme ce montant (total : ${formatAmount(total)}).`,
        total,
      };
    }
    return { confidence: 'sure', reason: `${capital(reasons.join(' ; '))}.`, total };
  };
  const [first, second] = kinds;
  const none: KindCheck = { confidence: 'to-check', reason: '', total: undefined };
  return {
    commitment: first ? checkOf(first, commitment) : none,
    payment: second ? checkOf(second, payment) : none,
  };
}

const PARTIAL = 'L’avenant ne dit que les montants qu’il change : le total est celui de ces seuls montants.';

/** Cents. No convention is signed for less: thousands of euros were meant. */
const TOO_LITTLE = 200_000;

const computedTotal = (years: readonly YearCredits[]): Cents | undefined =>
  years.length === 0 ? undefined : yearsTotal(years);

/** « … une enveloppe de 275 000 € en AE », above years that come to 270 000 €: a slip in one of them. */
function isNearlySaid(reading: Reading, amount: Cents, total: Cents, at: number): boolean {
  const { start, end } = reading.sentenceAt(at);
  const after = reading.folded.slice(at, Math.min(end, at + 60));
  return (
    !isAmendment(reading) &&
    Math.abs(amount - total) * 5 <= total &&
    /\b(?:enveloppe|montant total|dotation|plafon(?:d|nee?s?))\b/.test(reading.folded.slice(start, at)) &&
    /^[^€]{1,20}(?:€|euros?)(?: ttc)? (?:en|d')(?: ?)(?:ae|cp|autorisations|credits)\b/.test(after)
  );
}

/** « Il se décompose ainsi : », between the total and its table. */
const LEADS_ON = /^[^.;:\n]{3,80} :$/;

/** « Le montant total est de 415 000 €, répartis ainsi : », right above a table. */
function opensTable(reading: Reading, at: number): boolean {
  const { start, end } = reading.sentenceAt(at);
  const next = reading.tables.find((table) => table.start >= end);
  const between = reading.folded.slice(end, next?.start ?? end).trim();
  return (
    next !== undefined &&
    (between === '' ? reading.folded[end - 1] === ':' : LEADS_ON.test(between)) &&
    /\bmontant total\b|\bau total\b|\bmaximal\b|\bplafon(?:d|nee?s?)\b/.test(reading.folded.slice(start, end))
  );
}

/** « Total des AE en toutes lettres : … »: written out so that it holds against the figures. */
function isInLetters({ folded, sentenceAt }: Reading, at: number): boolean {
  const { start } = sentenceAt(at);
  return /\ben (?:toutes )?lettres\b/.test(folded.slice(start, at));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
