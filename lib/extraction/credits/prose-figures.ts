import type { BudgetKind } from '../../convention/budget-kind';
import type { Span } from '../document';
import { isFormerValue } from '../reading/former-value';
import { leadSentence } from '../reading/lead-sentence';
import type { Reading } from '../reading/reading';
import type { TableFigure } from '../table-layouts/table-layout';
import { amountOf, type FoundAmount } from '../values/find-amounts';
import { spaced } from '../values/spaced';
import { lineCodesAt, tellsLines } from './credit-line';
import { kindsOfNewTotal } from './new-total';

const KIND = spaced(/\b(ae|autorisations? d'engagements?)\b|\b(cp|credits? de paiements?)\b/g);
const YEAR = /(?<![\d/.-])(20\d\d)(?![\d/]|-[a-z\d])/g;
/** Sentences about a part of a year's credits, or about other money: never read as a year's allotment. */
const OTHER_MONEY =
  /%|\bmoitie\b|\btiers\b|\bsolde\b|\breste\b|\brestants?\b|\btranches?\b|\bversements?\b|\bacompte\b|\bavance\b|cofinanc|\bconsomme|\bdeja\b|\butilises? directement\b|convention precedente|\bdont\b|\bht\b|hors taxe/;
/** « Vu la convention … d'un montant de … », « Considérant que … »: what other acts say, never what this one opens. */
const RECITAL = /^[-•* \t]{0,4}(?:vu|considerant)\b/;
const YEAR_LINE =
  /(?:^|\n)[ \t•*-]*(?:en |annee |exercice )?(20\d\d)\s?:\s{0,6}(\d{1,3}(?:[ .']\d{3}){1,4}(?:,\d{1,2})?|\d{1,12}(?:[.,]\d{1,4})?)\s?(k€|m€|€|euros?)?(?: ttc)?[ ;.,]*(?=\n|$)/g;

/** The allotments that sentences and lists state. Each amount goes to the budget and the year named nearest to it. */
export function proseFigures(reading: Reading): TableFigure[] {
  const bySentence = new Map<number, FoundAmount[]>();
  for (const amount of reading.amounts) {
    if (reading.tableAt(amount.start) || isFormerValue(reading, amount)) continue;
    if (kindsOfNewTotal(reading, amount).length > 0) continue;
    const { start } = reading.sentenceAt(amount.start);
    bySentence.set(start, [...(bySentence.get(start) ?? []), amount].slice(0, 40));
  }
  const stated = [...bySentence].flatMap(([start, amounts]) =>
    sentenceFigures(reading, reading.sentenceAt(start), amounts),
  );
  const known = new Set(stated.map(({ at }) => at.start));
  const wholes = stated.filter((figure) => !isPart(reading, figure) || !hasOther(reading, figure, stated));
  return [...wholes, ...yearLines(reading).filter(({ at }) => !known.has(at.start))];
}

/** « AE 2025 : 250 000 € à la signature ; 270 000 € le … »: an amount with the day of its own opening. */
const OPENED =
  /^[^.;\d€]{0,30}?\b(?:(?:a|des|lors de) la (?:date de )?(?:signature|notification)|apres|(?:le|au) (?=\d))/;

const isPart = (reading: Reading, { at }: TableFigure): boolean =>
  OPENED.test(reading.folded.slice(at.end, at.end + 80));

/** The text states the same year's credits elsewhere without a day: that is the allotment, and this a part of it. */
const hasOther = (reading: Reading, own: TableFigure, all: readonly TableFigure[]): boolean =>
  all.some(
    (other) =>
      other.kind === own.kind &&
      other.year === own.year &&
      other.amount > own.amount &&
      other.line === own.line &&
      !isPart(reading, other),
  );

function sentenceFigures(reading: Reading, sentence: Span, amounts: readonly FoundAmount[]): TableFigure[] {
  const folded = reading.folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 2_000));
  if (OTHER_MONEY.test(folded) || RECITAL.test(folded)) return [];
  const lead = leadSentence(reading, sentence);
  const kinds = kindsIn(folded, sentence.start);
  const own = yearsIn(reading, sentence);
  // « Pour 2026, les crédits sont délégués comme suit : » tells the year of the items that name none.
  const years = own.length > 0 || !lead ? own : yearsIn(reading, lead);
  const line = lineOf(reading, sentence);
  const paired = inTurn(folded, amounts, kinds, years);
  if (paired) return paired.map((figure) => ({ ...figure, line }));
  const yearFirst = years.some(({ start }) => start < (amounts[0]?.start ?? 0));
  const only = new Set(years.map(({ word }) => word)).size === 1 ? years[0] : undefined;
  let carried: readonly KindPlace[] = [];
  const given = new Set<string>();
  return amounts.flatMap((found, rank): TableFigure[] => {
    const next = amounts[rank + 1]?.start ?? sentence.end;
    const before = years.filter(({ start }) => start < found.start).at(-1);
    const after = years.find(({ start }) => start >= found.end && start < next);
    // « pour 2025 et 2026, une enveloppe de 84 000 € »: the amount is of all these years together.
    const shared = !only && before !== undefined && isOneOfSeveral(reading, years, before, found);
    const year = shared
      ? undefined
      : (only ?? (yearFirst && !isListedAfter(years, amounts) ? before : after));
    const named = ownKinds(reading, found, kinds, amounts);
    // « les CP s'élèvent à 75 000 € en 2025 et à 45 000 € en 2026 »: the budget is said once for the years that follow.
    const isNew = year !== undefined && !given.has(`${carried[0]?.kind} ${year.word}`);
    const isTotal = TOTAL.test(reading.folded.slice(Math.max(sentence.start, found.start - 60), found.start));
    const goesOn = named.length === 0 && isNew && !only && carried.length === 1 && !isTotal;
    const budgets = goesOn ? carried : named;
    if (named.length > 0) carried = named;
    for (const { kind } of budgets) given.add(`${kind} ${year?.word}`);
    return budgets.map(({ kind, at }) => ({
      kind,
      year: year ? Number(year.word) : 'total',
      amount: found.amount,
      at: { start: found.start, end: found.end },
      basis: year ? [at, year] : [at],
      line,
    }));
  });
}

const TOTAL = /\b(?:total|soit|plafond|maximum|ensemble)\b[^,;]{0,50}$/;

/** Whether the year before an amount closes a list of years (« 2025 et 2026 », « de 2025 à 2027 ») that has no other amount. */
function isOneOfSeveral(reading: Reading, years: readonly Year[], last: Year, found: FoundAmount): boolean {
  const previous = years[years.indexOf(last) - 1];
  if (!previous || years.some(({ start }) => start > last.end && start < found.start)) return false;
  const between = reading.folded.slice(previous.end, last.start);
  return (
    /^\s?(?:,|et|a|-|\/|au|ou)\s{0,2}(?:en |de |pour |l'annee |l'exercice )?$/.test(between) &&
    between.length < 20
  );
}

/** Each amount has a year of its own right after it, whatever year the sentence began with. */
const isListedAfter = (years: readonly Year[], amounts: readonly FoundAmount[]): boolean =>
  amounts.length > 1 &&
  amounts.every((found, rank) => {
    const next = amounts[rank + 1]?.start ?? Number.POSITIVE_INFINITY;
    return years.some(({ start }) => start >= found.end && start < next && start - found.end < 60);
  });

type Year = Span & { readonly word: string };

function yearsIn(reading: Reading, sentence: Span): Year[] {
  const folded = reading.folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 2_000));
  return Array.from(folded.matchAll(YEAR), (match) => place(match, sentence.start)).filter(
    ({ start }) => !reading.dateAt(start),
  );
}

/** The reference that tells this sentence's credits from those of another line; null where the text has one line. */
function lineOf(reading: Reading, sentence: Span): string | null {
  const apart = tellsLines(reading);
  return apart ? lineCodesAt(reading, sentence)[apart] : null;
}

/** « s'élèvent respectivement à 0,8 M€ et 0,7 M€ »: as many amounts as years, or as budgets, each in its turn. */
function inTurn(
  folded: string,
  amounts: readonly FoundAmount[],
  kinds: readonly KindPlace[],
  years: readonly Year[],
): TableFigure[] | undefined {
  if (!/\brespectivement\b/.test(folded)) return undefined;
  const budgets = oneOfEach(kinds);
  const [kind, other] = budgets;
  const [year] = years;
  const asYears = kind && !other && years.length === amounts.length;
  const asBudgets =
    budgets.length === amounts.length && year && new Set(years.map(({ word }) => word)).size === 1;
  if (!asYears && !asBudgets) return [];
  return amounts.flatMap((found, rank): TableFigure[] => {
    const own = asYears ? kind : budgets[rank];
    const at = asYears ? years[rank] : year;
    if (!own || !at) return [];
    const basis = [own.at, at];
    return [{ kind: own.kind, year: Number(at.word), amount: found.amount, at: found, basis, line: null }];
  });
}

interface KindPlace {
  readonly kind: BudgetKind;
  readonly at: Span;
}

function kindsIn(folded: string, offset: number): KindPlace[] {
  return Array.from(folded.matchAll(KIND), (match) => ({
    kind: match[1] ? ('commitment' as const) : ('payment' as const),
    at: { start: offset + match.index, end: offset + match.index + match[0].length },
  }));
}

const BUDGET = "(?:ae|cp|autorisations? d'engagements?(?: \\(ae\\))?|credits? de paiements?(?: \\(cp\\))?)";
/** « 150 000 € en AE », « … d'AE »: said of the amount just before. */
const AFTER = spaced(new RegExp(`^\\)? ?(?:ttc)?,? ?\\(?(?:en |d'|de |des )${BUDGET}(?![a-z])`));
/** « 70 000 € AE »: said of the amount before when no budget stands before the first amount. */
const BESIDE = spaced(new RegExp(`^ ?(?:ttc)? ?\\(?${BUDGET}(?![a-z])`));
/** « … en AE et en CP », « AE = CP »: one amount for both budgets. */
const BOTH = spaced(
  new RegExp(
    `^\\)? ?(?:ttc)?,? ?\\(?(?:en |d'|de |des )?${BUDGET}(?: et (?:en |de |d'autant en |autant en |d'autant de |du meme montant en )?|[ ]?[/=][ ]?)${BUDGET}(?![a-z])(?! ?:)`,
  ),
);

/** The budgets of one amount: what is said just after it, else the last one named before it and not said of another. */
function ownKinds(
  reading: Reading,
  found: FoundAmount,
  kinds: readonly KindPlace[],
  amounts: readonly FoundAmount[],
): KindPlace[] {
  const tail = reading.folded.slice(found.end, found.end + 90);
  const following = kinds.filter(({ at }) => at.start >= found.end);
  if (BOTH.test(tail)) return oneOfEach(following);
  const leads = (kinds[0]?.at.start ?? 0) < (amounts[0]?.start ?? 0);
  if (AFTER.test(tail) || (!leads && BESIDE.test(tail))) return following.slice(0, 1);
  const previous = amounts[amounts.indexOf(found) - 1];
  const from = previous?.end ?? 0;
  const before = kinds.filter(({ at }) => at.start >= from && at.end <= found.start);
  const isTaken = previous !== undefined && AFTER.test(reading.folded.slice(previous.end, previous.end + 90));
  const own = isTaken ? before.slice(1) : before;
  const joined =
    own.length > 1 &&
    /^ ?(?:\([a-z]{2}\))? ?(?:et|=|\/) ?(?:en |les )?$/.test(
      reading.folded.slice(own.at(-2)?.at.end, own.at(-1)?.at.start),
    );
  return joined ? oneOfEach(own.slice(-2)) : own.slice(-1);
}

const oneOfEach = (kinds: readonly KindPlace[]): KindPlace[] =>
  kinds.filter(({ kind }, rank) => kinds.findIndex((other) => other.kind === kind) === rank).slice(0, 2);

/** « Échéancier des CP (en euros) » above « 2024 : 90 000 ». */
function yearLines(reading: Reading): TableFigure[] {
  return [...reading.folded.matchAll(YEAR_LINE)].slice(0, 200).flatMap((match): TableFigure[] => {
    const heading = headingAbove(reading.folded, match.index);
    const kinds = kindsIn(heading.text, heading.start);
    const kind = kinds[0];
    if (!kind || kinds.some((each) => each.kind !== kind.kind) || OTHER_MONEY.test(heading.text)) return [];
    const unit = /\b(?:en )(k€|m€|milliers d'euros|millions d'euros)/.exec(heading.text)?.[1] ?? '';
    if (!match[3] && !/euros|€/.test(heading.text)) return [];
    const amount = amountOf(match[2] ?? '', match[3] ?? unit);
    if (amount === undefined) return [];
    const yearStart = match.index + match[0].indexOf(match[1] ?? '');
    const start = match.index + match[0].indexOf(match[2] ?? '', yearStart + 4 - match.index);
    const at = { start, end: start + (match[2]?.length ?? 0) };
    return [
      {
        kind: kind.kind,
        year: Number(match[1]),
        amount,
        at,
        basis: [{ start: yearStart, end: yearStart + 4 }],
        line: null,
      },
    ];
  });
}

/** The nearest line above that is no line of the list. */
function headingAbove(folded: string, index: number): { text: string; start: number } {
  let end = index;
  for (let step = 0; step < 15 && end > 0; step += 1) {
    const start = folded.lastIndexOf('\n', end - 1) + 1;
    const text = folded.slice(start, end);
    if (text.trim() !== '' && !/^[ \t•*-]*(?:en |annee |exercice )?20\d\d\s?:/.test(text))
      return { text: text.slice(0, 300), start };
    end = start - 1;
  }
  return { text: '', start: 0 };
}

function place(match: RegExpMatchArray, offset: number): Span & { word: string } {
  const start = offset + (match.index ?? 0);
  return { start, end: start + match[0].length, word: match[1] ?? '' };
}
