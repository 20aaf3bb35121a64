import { negate } from '../../money';
import type { Span } from '../document';
import { isAmendment } from '../is-amendment';
import { isFormerValue } from '../reading/former-value';
import { headingAbove, leadSentence } from '../reading/lead-sentence';
import type { Reading } from '../reading/reading';
import { isRecital } from '../reading/recital';
import { covers } from '../reading/spans';
import { yearHeading } from '../reading/year-heading';
import type { TableFigure } from '../table-layouts/table-layout';
import type { FoundAmount } from '../values/find-amounts';
import { pattern } from '../values/pattern';
import { REST } from '../values/rest';
import { bySlashes, inEqualParts, inTurn } from './amounts-in-order';
import { balanceFigures } from './balance-figures';
import { budgetClauses } from './budget-clauses';
import { isOfBoth, type KindPlace, kindsIn, oneOfEach, ownKinds } from './budget-words';
import { creditLineAt } from './credit-line';
import { creditsBefore, envelopeBefore, kindInOrder } from './credits-before';
import { kindsOfLead } from './kinds-of-lead';
import { kindsOfNewTotal } from './new-total';
import { nilFigures } from './nil-figures';
import { ofEachYear, ofEachYearAndBudget, repeatedFigures, withSameAgain } from './of-each-year';
import { ofWhich } from './of-which';
import { withoutOpenedParts } from './opened-parts';
import { tellsOtherCredits } from './other-credits';
import { isOtherMoney } from './other-money';
import { takenBack } from './taken-back';
import type { ToldSentence } from './told-sentence';
import { wholeEnvelope } from './whole-envelope';
import { yearLines } from './year-lines';
import { isListedAfter, isOneOfSeveral, LONGEST, yearAfter, yearsIn } from './year-words';

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
    isRow(reading, amounts)
      ? []
      : budgetClauses(reading, reading.sentenceAt(start)).flatMap((clause) =>
          sentenceFigures(
            reading,
            clause,
            amounts.filter((amount) => covers(clause, amount)),
          ),
        ),
  );
  const known = new Set(stated.map(({ at }) => at.start));
  const listed = yearLines(reading).filter(({ at }) => !known.has(at.start));
  const told = [...stated, ...listed, ...wholeEnvelope(reading)];
  const all = [
    ...told,
    ...nilFigures(reading, told),
    ...repeatedFigures(reading, told),
    ...balanceFigures(reading, told),
  ];
  return withoutOpenedParts(reading, all);
}

/** « CP  744 000 €  1 426 000 €  930 000 € »: a row whose table is not read, and whose heads stand elsewhere. */
const isRow = (reading: Reading, amounts: readonly FoundAmount[]): boolean =>
  amounts.some(({ end }, rank) => {
    const next = amounts[rank + 1];
    return next !== undefined && /^[ \t]+$/.test(reading.folded.slice(end, next.start));
  });

const NET =
  /\d[\d .,]{2,16}\s?(?:€|k€|m€|euros) (?:ht|hors taxes?)(?=,? soit \d[\d .,]{2,16}\s?(?:€|k€|m€|euros) (?:ttc|toutes taxes)| \(\d[\d .,]{2,16}\s?(?:€|k€|m€|euros) ttc\))|\((?:soit )?[^()]{3,40}\b(?:ht|hors taxes?)\)|,? soit \d[\d .,]{2,16}\s?(?:€|k€|euros) (?:ht|hors taxes?)\b/g;

/** « Sur les AE de 2026, 90 000 € sont ouverts à la signature »: a part of what is allotted elsewhere. */
const PART_OF =
  /^(?:[^a-z]{0,4}(?:[ivx]{1,5}|\d{1,2})?\s?[-.)]{0,2}\s*)?sur (?:les|ces) (?:ae|cp|autorisations d'engagement|credits de paiement)\b/;

/** « 240 000 € …, dont 90 000 € à l'usage de A et 150 000 € à l'usage de B »: who uses them, not other credits. */
const SHARED_OUT =
  /,? dont (?=[^.;]{3,80}(?:€|euros?)[^.;]{0,10} (?:a l'usage|au profit|a destination|pour l[ae']))(?![^.;]{0,300}\b(?:propres?|financ|conserv|garde|charge|apport|reserv))/;

/** In an avenant: « La convention ouvre 80 000 € »: what it changes already gives them. */
const OF_CONVENTION = pattern`(?:^[^a-z]{0,8}|\n\s*)la convention (?:(?:${[
  /initiale|d'origine|modifiee|susvisee|precitee|n ?[°º] ?\S{1,20}/,
  /du \d{1,2}(?:er)? [a-z]{3,9} 20\d\d/,
]}) ){0,2}(?:ouvre|delegue|prevoit|fixe|(?:a|avait) (?:ouvert|mis|delegue|fixe|prevu|accorde|alloue|attribue))\b`;
const TO_COME = /, (?:montants?|credits?|sommes?|enveloppe|dotation) qui (?:sera|seront|serai|pourr)/;

/** « dont », and the parts it tells up to « et le reste le 1er juin ». */
const OF_WHICH = new RegExp(
  pattern`\bdont\b(?:[^.;]{0,60}?\b(?:ouvert|disponible|mis(?:es?)? a|liber|debloqu|engageable|utilisable)[^.;]{0,60}?\bet le ${REST}\b)?`,
  'g',
);

function sentenceFigures(reading: Reading, sentence: Span, stated: readonly FoundAmount[]): TableFigure[] {
  const longest = { ...sentence, end: Math.min(sentence.end, sentence.start + LONGEST) };
  const raw = reading.folded.slice(longest.start, longest.end);
  // « 180 000 € TTC (soit 150 000 € HT) »: said again without its tax.
  const words = raw.replace(NET, (aside) => ' '.repeat(aside.length));
  const withTax = stated.filter(({ start }) => words[start - sentence.start] !== ' ');
  const told = ofWhich(reading, sentence, withTax);
  const amounts = told ?? withTax;
  const whole = told ? words.replace(OF_WHICH, (part) => ' '.repeat(part.length)) : words;
  // « …, montant qui sera porté à 110 000 € si … »: it is not yet.
  const sharedAt = SHARED_OUT.exec(whole)?.index ?? TO_COME.exec(whole)?.index;
  if (sharedAt !== undefined) {
    const head = { start: sentence.start, end: sentence.start + sharedAt };
    return sentenceFigures(
      reading,
      head,
      amounts.filter(({ end }) => end <= head.end),
    );
  }
  if (PART_OF.test(whole) || isOtherMoney(whole) || tellsOtherCredits(whole) || isRecital(reading, longest))
    return [];
  const lead = leadSentence(reading, sentence);
  if (OF_CONVENTION.test(whole) && isAmendment(reading)) return [];
  if (lead && isRecital(reading, lead)) return [];
  const ordinal = kindInOrder(reading, sentence, whole);
  const kinds = ordinal ? [ordinal] : kindsIn(whole, sentence.start);
  const own = yearsIn(reading, sentence);
  const ofYear = yearHeading(reading, sentence);
  // « Pour 2026, les crédits sont délégués comme suit : » tells the year of the items that name none.
  const yearFrom =
    ofYear ?? (own.length > 0 ? undefined : (lead ?? envelopeBefore(reading, sentence, whole)));
  const years = yearFrom ? yearsIn(reading, yearFrom) : own;
  const line = creditLineAt(reading, sentence);
  // « Les crédits de paiement sont fixés à : » tells the budget of the items that name none.
  const above = lead ?? headingAbove(reading, sentence);
  const before = kinds.length === 0 ? creditsBefore(reading, sentence, whole) : undefined;
  const ofLead = years.length > 0 ? kindsOfLead(reading, before, above, amounts) : [];
  const said: ToldSentence = { ...sentence, words: whole, amounts, kinds, years };
  const laidOut =
    inEqualParts(said) ??
    bySlashes(said) ??
    inTurn(said) ??
    ofEachYearAndBudget(reading, { ...said, words }) ??
    ofEachYear({ ...said, words });
  if (laidOut) return laidOut.map((figure) => ({ ...figure, line }));
  const yearFirst = years.some(({ start }) => start < (amounts[0]?.start ?? 0));
  const only = new Set(years.map(({ year }) => year)).size === 1 ? years[0] : undefined;
  // « …, soit 25 580 € pour les deux exercices »: their sum, after what is said of them all.
  const last = amounts.findLast((found) => !isTotalBefore(reading, sentence, found)) ?? amounts.at(-1);
  const areBoth = last !== undefined && isOfBoth(words.slice(last.end - sentence.start));
  const isSaidLast =
    (oneOfEach(kinds).length === 1 || areBoth) &&
    last !== undefined &&
    kinds.every(({ at }) => at.start > last.start);
  let carried: readonly KindPlace[] = [];
  const given = new Set<string>();
  const less = takenBack(reading, sentence, amounts, lead ? reading.folded.slice(lead.start, lead.end) : '');
  const figures = amounts.flatMap((found, rank): TableFigure[] => {
    const before = years.filter(({ start }) => start < found.start).at(-1);
    const after = yearAfter(reading, years, amounts, rank, sentence.end);
    // « pour 2025 et 2026, une enveloppe de 84 000 € »: the amount is of all these years together.
    const shared = !only && before !== undefined && isOneOfSeveral(reading, years, before, found);
    const year = shared
      ? undefined
      : (only ?? (yearFirst && !isListedAfter(years, amounts) ? before : after));
    const named = ownKinds(reading, found, kinds, amounts);
    // « les CP s'élèvent à 75 000 € en 2025 et à 45 000 € en 2026 »: the budget is said once for the years that follow.
    const isNew = year !== undefined && !given.has(`${carried[0]?.kind} ${year.year}`);
    const isTotal = isTotalBefore(reading, sentence, found);
    const goesOn = named.length === 0 && isNew && !only && carried.length > 0 && !isTotal;
    const tail = reading.folded.slice(found.end, found.end + 60);
    const isAlike = named.length === 0 && (ALIKE.test(tail) || (isTotal && carried.length > 1));
    // « 70 000 € en 2025 et 81 500 € en 2026 de crédits de paiement »: said once, after them all.
    const trailing = named.length === 0 && isSaidLast ? oneOfEach(kinds) : [];
    const budgets =
      trailing.length > 0
        ? trailing
        : goesOn || isAlike
          ? carried
          : named.length === 0 && kinds.length === 0
            ? ofLead
            : named;
    if (named.length > 0) carried = named;
    for (const { kind } of budgets) given.add(`${kind} ${year?.year}`);
    return budgets.map(({ kind, at }) => ({
      kind,
      year: year && !(isAlike && isTotal) ? year.year : 'total',
      amount: less.has(found) && found.amount > 0 ? negate(found.amount) : found.amount,
      at: { start: found.start, end: found.end },
      basis: year ? [at, year] : [at],
      line,
    }));
  });
  return withSameAgain(whole, figures);
}

const isTotalBefore = (reading: Reading, sentence: Span, found: FoundAmount): boolean =>
  TOTAL.test(reading.folded.slice(Math.max(sentence.start, found.start - 60), found.start));

/** « …, dans les mêmes conditions »: the budgets of the amount before. */
const ALIKE = /^[^.;\d€]{0,30}\bdans les memes (?:conditions|proportions|termes)\b/;
const TOTAL = pattern`\b(?:total|(?<!\b${REST}(?: des (?:ae|cp))?(?: (?:en|pour|sur) 20\d\d)?,?\s)soit|plafond|maximum|ensemble)\b[^,;€]{0,50}$`;
