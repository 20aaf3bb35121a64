import { BUDGET_KINDS } from '../../convention/budget-kind';
import type { Candidate, CreditLine } from '../candidate';
import { creditFigures } from '../credits/credit-figures';
import { type LineCodes, lineCodesAt, tellsLines } from '../credits/credit-line';
import { pairedCodes } from '../credits/paired-codes';
import { yearCredits } from '../credits/year-credits';
import type { Span } from '../document';
import { propose } from '../propose';
import type { Reading } from '../reading/reading';
import { retainedFor } from '../retained';
import type { TableFigure } from '../table-layouts/table-layout';
import type { Extractor } from './extractor';

/** A convention has a handful of lines; more is another kind of table. */
const MOST = 40;

/** The rows of credits of their own, where a convention has several funds centers or activities. */
export const creditLines = {
  id: 'credit-lines',
  extract(reading, found) {
    const apart = tellsLines(reading);
    if (!apart) return [];
    const { rows } = creditFigures(reading);
    const lines: { codes: LineCodes; figures: TableFigure[]; at: Span }[] = [];
    for (const figure of rows) {
      const codes = lineCodesAt(reading, figure.at);
      const key = codes[apart];
      if (key === null) continue;
      const own = lines.filter((line) => line.codes[apart] === key);
      const same = own.find(({ codes: known }) => agree(known, codes));
      if (same) {
        same.codes = merged(same.codes, codes);
        same.figures.push(figure);
      } else lines.push({ codes, figures: [figure], at: figure.at });
    }
    if (lines.length < 2 || lines.length > MOST) return [];
    const { paired, isUnclear } = withPaired(
      reading,
      lines.map(({ codes }) => codes),
      apart,
    );
    const areWhole = addUp(rows, found);
    for (const [rank, line] of lines.entries()) line.codes = paired[rank] ?? line.codes;
    return lines.map((line, rank): Candidate => {
      const amounts = amountsOf(line.figures);
      const isWhole = !isUnclear && !leavesOut(reading, line.codes, found);
      const isSure = areWhole && isWhole && amounts?.every((each) => isYearSure(found, each));
      return propose(reading, {
        fact: `line:${rank + 1}`,
        value: { type: 'line', line: { ...withCommon(line.codes, found), amounts: amounts ?? [] } },
        at: line.at,
        basis: line.figures.map(({ at }) => at),
        confidence: isSure ? 'sure' : 'to-check',
        reason: isSure
          ? 'Références et montants de la même ligne ; les lignes font les montants de l’année.'
          : isWhole
            ? 'Les montants de l’année, dont cette ligne est une part, sont à vérifier.'
            : 'Le texte donne plusieurs centres de coûts ou activités : dites ceux de la ligne.',
      });
    });
  },
} as const satisfies Extractor;

/** The references that the rows leave out and the text gives to each of them elsewhere. */
function withPaired(
  reading: Reading,
  lines: readonly LineCodes[],
  apart: 'fundsCenter' | 'activity',
): { readonly paired: readonly LineCodes[]; readonly isUnclear: boolean } {
  const keys = lines.flatMap((codes) => codes[apart] ?? []);
  let paired = lines;
  let isUnclear = false;
  for (const [name, type] of [
    ['activity', 'activity'],
    ['costCenter', 'cost-center'],
    ['functionalArea', 'functional-area'],
  ] as const) {
    if (name === apart || lines.some((codes) => codes[name] !== null)) continue;
    const pairs = pairedCodes(reading, keys, type);
    if (pairs === 'unclear') isUnclear = true;
    else if (pairs)
      paired = paired.map((codes) => ({ ...codes, [name]: pairs.get(codes[apart] ?? '') ?? null }));
  }
  return { paired, isUnclear };
}

/** A reference that the row does not name is that of the convention, where it has only one. */
function withCommon(codes: LineCodes, found: readonly Candidate[]): LineCodes {
  const only = (kind: string): string | null => {
    const own = found.filter(({ fact, standing }) => fact.startsWith(`${kind}:`) && standing === 'retained');
    const [first] = own;
    return own.length === 1 && first?.confidence === 'sure' && first.value.type === 'code'
      ? first.value.code
      : null;
  };
  return {
    fundsCenter: codes.fundsCenter ?? only('funds-center'),
    activity: codes.activity ?? only('activity'),
    costCenter: codes.costCenter ?? only('cost-center'),
    functionalArea: codes.functionalArea ?? only('functional-area'),
  };
}

/** The convention has several cost centers, or activities each told to be for something, and the row names none. */
const leavesOut = (
  reading: Reading,
  { costCenter, activity }: LineCodes,
  found: readonly Candidate[],
): boolean => {
  const retained = (kind: string) =>
    found.filter(({ fact, standing }) => fact.startsWith(`${kind}:`) && standing === 'retained');
  const activities = retained('activity');
  return (
    (costCenter === null && (retained('cost-center').length > 1 || tellsUnread(reading, found))) ||
    (activity === null && activities.length > 1 && activities.some(isForSomething))
  );
};

/** The text speaks of a cost center, and none was found. */
const tellsUnread = ({ folded }: Reading, found: readonly Candidate[]): boolean =>
  /(?<!\b(?:propres?|ses|leurs|sans|aucun) )\bcentres? de couts?\b/.test(folded) &&
  !found.some(({ fact }) => fact.startsWith('cost-center:'));

/** « Activité 022407010126 pour l'hébergement ». */
const isForSomething = ({ quote, position }: Candidate): boolean =>
  /^ ?\(?pour /.test(quote.text.slice(position.end - quote.start));

/** No reference that both name differs. */
const agree = (first: LineCodes, second: LineCodes): boolean =>
  (Object.keys(first) as (keyof LineCodes)[]).every(
    (name) => first[name] === null || second[name] === null || first[name] === second[name],
  );

const merged = (first: LineCodes, second: LineCodes): LineCodes => ({
  fundsCenter: first.fundsCenter ?? second.fundsCenter,
  activity: first.activity ?? second.activity,
  costCenter: first.costCenter ?? second.costCenter,
  functionalArea: first.functionalArea ?? second.functionalArea,
});

/** One amount per budget and year; undefined when the line tells two. */
function amountsOf(figures: readonly TableFigure[]): CreditLine['amounts'] | undefined {
  const amounts = new Map<string, CreditLine['amounts'][number]>();
  for (const { kind, year, amount } of figures) {
    if (year === 'total') continue;
    const key = `${kind} ${year}`;
    const known = amounts.get(key);
    if (known && known.amount !== amount) return undefined;
    amounts.set(key, { kind, year, amount });
  }
  return [...amounts.values()].sort(
    (first, second) => first.year - second.year || first.kind.localeCompare(second.kind),
  );
}

/** Whether the rows make what is retained for each of their years. */
const addUp = (rows: readonly TableFigure[], found: readonly Candidate[]): boolean =>
  BUDGET_KINDS.every((kind) =>
    yearCredits(rows, kind).every(({ year, readings: [sum, other] }) => {
      const [own] = retainedFor(found, `${kind}-allotment:${year}`);
      return !other && own?.value.type === 'amount' && own.value.amount === sum?.amount;
    }),
  );

function isYearSure(found: readonly Candidate[], { kind, year }: CreditLine['amounts'][number]): boolean {
  const own = retainedFor(found, `${kind}-allotment:${year}`);
  return own.length === 1 && own[0]?.confidence === 'sure';
}
