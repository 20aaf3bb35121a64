import { BUDGET_KINDS, type BudgetKind } from '../../convention/budget-kind';
import { type Cents, formatAmount } from '../../money';
import type { Candidate, FactKey } from '../candidate';
import { checkTotals, type TotalsCheck } from '../credits/check-totals';
import { creditFigures } from '../credits/credit-figures';
import { rejectedAmounts } from '../credits/rejected-amounts';
import { withoutParts } from '../credits/subtotals';
import { hasBudgetHeads } from '../credits/unread-credits';
import { type YearCredits, yearCredits, yearsTotal } from '../credits/year-credits';
import type { Span } from '../document';
import { propose } from '../propose';
import type { Reading } from '../reading/reading';
import type { TableFigure } from '../table-layouts/table-layout';
import { pattern } from '../values/pattern';
import type { Extractor } from './extractor';

/** Characters. Further apart, the first figure stands for all. */
const LONGEST_SUM = 300;

/** AE and CP of each year, their totals, and the other amounts of the text, rejected with their reason. */
export const credits = {
  id: 'credits',
  extract(reading) {
    const { figures, spokenTotals, hasUnclear } = creditFigures(reading);
    const perKind = BUDGET_KINDS.map((kind) => ({
      kind,
      years: yearCredits(figures, kind),
      stated: withoutParts(reading, totalsOf(figures, kind)),
      spoken: totalsOf(spokenTotals, kind),
    }));
    const isUnread = perKind.every(({ years }) => years.length === 0) && hasBudgetHeads(reading);
    const check = checkTotals(reading, perKind, hasUnclear || isUnread);
    return [
      ...perKind.flatMap(({ kind, years }) =>
        years.flatMap((year) => allotments(reading, kind, year, check)),
      ),
      ...perKind.flatMap(({ kind, years, stated }) => totals(reading, kind, years, stated, check)),
      ...rejectedAmounts(reading, figures, check),
    ];
  },
} as const satisfies Extractor;

function totalsOf(figures: readonly TableFigure[], kind: BudgetKind): TableFigure[] {
  return figures.filter((figure) => figure.kind === kind && figure.year === 'total');
}

function allotments(
  reading: Reading,
  kind: BudgetKind,
  { year, readings }: YearCredits,
  check: TotalsCheck,
): Candidate[] {
  const fact: FactKey = kind === 'commitment' ? `commitment-allotment:${year}` : `payment-allotment:${year}`;
  const own = check[kind].years ?? check[kind];
  const isOpen = ({ isBeyond }: TableFigure) =>
    isBeyond === true && BEYOND_IS.exec(reading.folded)?.[1] !== `${year}`;
  return readings.map(({ amount, figure, isSum }) =>
    propose(reading, {
      fact,
      value: { type: 'amount', amount },
      at: figure.at,
      basis: figure.basis,
      confidence: readings.length > 1 ? 'contradictory' : isOpen(figure) ? 'to-check' : own.confidence,
      reason:
        readings.length > 1
          ? `Le texte donne plusieurs montants pour ${year}.`
          : isOpen(figure)
            ? `Le texte ne nomme pas l’année de cette colonne ou de cette ligne : ${year} est la première possible.`
            : `${isSum ? 'Somme des lignes de l’année. ' : ''}${own.reason}`,
    }),
  );
}

/** « La colonne « CP au-delà » vise l'exercice 2028 », « les CP au-delà de 2026 sont à consommer sur la gestion 2027 ». */
const BEYOND_IS = new RegExp(
  pattern`\bau-dela\b(?: de (?:l'exercice |l'annee )?20\d\d)?[ »"”)]{0,3}(?:${[
    /vise|designe|concerne|recouvre|represente|correspond a|s'entend de/,
    pattern`(?:est|sont|seront|sera) (?:a )?(?:${[
      /consomme(?:r|e?s?)|ouv(?:rir|erte?s?)|delegue(?:r|e?s?)|inscri(?:re|te?s?)|impute(?:r|e?s?)/,
      /paye(?:r|e?s?)|rattache(?:r|e?s?)|mandate(?:r|e?s?)|mis(?:e?s?)? a disposition|porte(?:r|e?s?)/,
    ]})(?: (?:en totalite|integralement|entierement|exclusivement|uniquement))?(?: (?:sur|en|au titre de|pour|a))?`,
  ]}) (?:la |le |l')?(?:seule? )?(?:annee |exercice |gestion )?(20\d\d)(?!\d)(?![^.;]{0,200}\b(?!\1)20\d\d\b)`,
);

function totals(
  reading: Reading,
  kind: BudgetKind,
  years: readonly YearCredits[],
  stated: readonly TableFigure[],
  check: TotalsCheck,
): Candidate[] {
  const fact: FactKey = kind === 'commitment' ? 'commitment-total' : 'payment-total';
  const own = check[kind];
  const anchor = stated[0] ?? years[0]?.readings[0]?.figure;
  if (!anchor) return [];
  const computed = yearsTotal(years);
  const values = new Set<Cents>([
    ...stated.map(({ amount }) => amount),
    ...(years.length > 0 ? [computed] : []),
  ]);
  // One false figure takes its row of totals along.
  const other = check[kind === 'commitment' ? 'payment' : 'commitment'];
  const isRowDoubtful = other.confidence === 'contradictory' && stated.length > 0;
  return [...values].map((amount) => {
    const at = stated.find((figure) => figure.amount === amount)?.at ?? spanOf(years, anchor.at);
    const basis = years.flatMap(({ readings }) => readings.map(({ figure }) => figure.at));
    const reason =
      values.size > 1 && amount === computed
        ? `Somme des années : ${formatAmount(computed)}. ${own.reason}`
        : own.reason;
    return propose(reading, {
      fact,
      value: { type: 'amount', amount },
      at,
      basis,
      confidence: isRowDoubtful && own.confidence === 'sure' ? 'to-check' : own.confidence,
      reason: isRowDoubtful ? `${ROW} ${reason}` : reason,
    });
  });
}

const ROW = 'L’autre total est contredit : celui-ci l’est peut-être avec lui.';

/** From the first to the last of the figures that a total adds up, when they stand close enough to be read together. */
function spanOf(years: readonly YearCredits[], anchor: Span): Span {
  const spans = years.flatMap(({ readings }) => readings.slice(0, 1).map(({ figure }) => figure.at));
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return spans.length > 0 && end - start <= LONGEST_SUM ? { start, end } : anchor;
}
