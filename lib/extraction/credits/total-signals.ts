import type { BudgetKind } from '../../convention/budget-kind';
import { type Cents, formatAmount, subtract } from '../../money';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import type { FoundAmount } from '../values/find-amounts';
import { namedBudgets } from '../values/named-budgets';
import { pattern } from '../values/pattern';

const TOTAL =
  /\b(?:total|totale|globale?|montants?|enveloppe|dotation|limite|maximum|maximale?|plafond|plafonne|deleguee?s?|delegues|restants?|alloue|fixe a|s'eleve)\b/;
const GRANTED = /cofinanc|\bobtient\b|\bobtenu|attribu|accord|enveloppe|laureat|subvention/;
const KEPT = /utilises? directement|conserv|\bgarde|retenu|prelev|reserve|non delegue/;
const MOST_READ = 1_000;

/**
 * The same total said in a sentence about a total, apart from the amounts that make it up.
 * @param named the budget that the sentence must name, where AE and CP differ: a total that names none may be of either.
 */
export function restated(
  reading: Reading,
  total: Cents,
  own: readonly Span[],
  named: BudgetKind | undefined,
): string | undefined {
  const places = new Set(own.map(({ start }) => start));
  const again = outside(reading).some((found) => {
    if (found.amount !== total || places.has(found.start)) return false;
    const words = around(reading, found);
    return TOTAL.test(words) && (named === undefined || namedBudgets(words).includes(named));
  });
  return again ? `le texte redit ce total hors du tableau (${formatAmount(total)})` : undefined;
}

/**
 * « 100 000 € obtenus − 30 000 € utilisés directement = 70 000 € ». It explains a total that something else confirms;
 * alone it proves nothing, since two amounts of a text may differ by a third one by chance.
 */
export function difference(reading: Reading, total: Cents): string | undefined {
  const amounts = outside(reading);
  const granted = amounts.filter((found) => GRANTED.test(around(reading, found)));
  const kept = amounts.filter((found) => KEPT.test(around(reading, found)));
  for (const { amount } of granted.slice(0, 30)) {
    const rest = kept
      .slice(0, 30)
      .find((found) => found.amount < amount && subtract(amount, found.amount) === total);
    if (rest) return `${formatAmount(amount)} − ${formatAmount(rest.amount)} = ${formatAmount(total)}`;
  }
  return undefined;
}

/**
 * A total told outside the tables that the years do not make: the same digits in another order, a slip of the fingers,
 * or the only amount of the sentence that leads to them (« un montant maximal de 186 000 €, ainsi réparti : »).
 * @param own where the years and their totals stand.
 * @param isRestated whether another sentence says the total that the years make.
 */
export function contraryTotal(
  reading: Reading,
  totals: readonly Cents[],
  own: readonly Span[],
  isRestated: boolean,
): Cents | undefined {
  const places = new Set(own.map(({ start }) => start));
  const first = Math.min(...places);
  const amounts = outside(reading);
  const ownTotals = amounts.filter(({ amount }) => totals.includes(amount));
  return amounts.find((found) => {
    if (totals.includes(found.amount) || places.has(found.start)) return false;
    const about = around(reading, found);
    // « cent soixante-huit mille euros (186 000 €) »: its own letters say otherwise.
    const isInLetters = ownTotals.some(({ end }) => /^\s?\($/.test(reading.folded.slice(end, found.start)));
    if (isInLetters && TOTAL.test(about)) return true;
    const { start, end } = reading.sentenceAt(found.start);
    const isGiven = DELEGATES.test(reading.folded.slice(Math.max(start, found.start - 160), found.start));
    // What the act gives, of both budgets, is its total, whatever its annex says again.
    const isOfBoth = namedBudgets(reading.folded.slice(found.end, found.end + 40)).length > 1;
    if (isRestated && !(isGiven && isOfBoth)) return false;
    const isSlip = totals.some((total) => digits(total) === digits(found.amount));
    if (isSlip && TOTAL.test(about) && !GRANTED.test(about.replace(/\benveloppe\b/g, ''))) return true;
    const table = reading.tables.find((each) => each.start >= end);
    const isLead =
      reading.folded[end - 1] === ':' && end <= first && Math.min(first, table?.start ?? first) - end < 40;
    const isAlone = amounts.every(
      (each) => each.start < start || each.start >= end || each.amount === found.amount,
    );
    return isAlone && (isGiven || (isLead && WHOLE.test(about)));
  })?.amount;
}

/** « 256 000 » and « 265 000 »: the same digits in another order, most often a slip of the fingers. */
export const digits = (amount: Cents): string => [...String(amount)].sort().join('');

/** « Le délégant délègue au délégataire une enveloppe de 310 000 € du programme 203. », « Le montant délégué est de … ». */
const DELEGATES = pattern`${[
  pattern`\b(?:${[
    /(?:delegue|confie)(?:nt)? (?:au|a la|a l'|aux)/,
    /met(?:tent)? a (?:la )?disposition (?:du|de la|de l'|des)/,
  ]}) ?[^.;€]{3,60} une (?:enveloppe|dotation|somme)(?: (?:totale|globale|maximale|maximum))? de $`,
  /\bmontant (?:total |maximal |maximum )?delegue (?:est|s'eleve|est fixe|est arrete) (?:a|de|d')[^.;€\d]{0,90}$/,
]}`;

const WHOLE = /\b(?:montant (?:total|global|maximal|maximum)|plafon(?:d|nee?s?)|enveloppe)\b/;

function around(reading: Reading, found: FoundAmount): string {
  const sentence = reading.sentenceAt(found.start);
  const start = Math.max(sentence.start, found.start - 120);
  return reading.folded.slice(start, Math.min(sentence.end, found.end + 120));
}

const outside = (reading: Reading): FoundAmount[] =>
  reading.amounts.slice(0, MOST_READ).filter(({ start }) => !reading.tableAt(start));
