import { subtract, sum, ZERO } from '../../money';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { covers } from '../reading/spans';
import type { TableFigure } from '../table-layouts/table-layout';
import { namedBudgets } from '../values/named-budgets';
import { pattern } from '../values/pattern';
import { REST } from '../values/rest';
import { budgetClauses } from './budget-clauses';

const YEAR =
  /(?:l'exercice\s|l'annee\s|la gestion\s)?20\d\d(?!\d)(?!\s?(?:,|et|ou|a|puis)\s(?:en\s|sur\s)?20\d\d)/;
const OPENED =
  /(?:(?:etant|est|sera)\s)?(?:(?:mis en place|mis a disposition|ouvert|inscrit|delegue|prevu)\s)?/;
/**
 * « …, le solde étant mis en place en 2026 », « … et l'année 2026, pour le solde »: what the other years leave, without
 * its figure. What somebody else pays is none of it.
 */
export const BALANCE = new RegExp(
  pattern`(?<=(?:[,;:]|\bet)\s)(?:pour\s)?le\s${REST}\b(?=,?\s(?:le\s)?${OPENED}(?:en|sur|pour|au titre de|relevant de)\s${YEAR})|(?<=20\d\d,?\s)pour le\s${REST}\b`,
  'g',
);
const YEAR_BESIDE = /20\d\d(?!\d)/g;
const MOST = 20;

/** The year that takes what the others leave of a whole that the text states. */
export function balanceFigures(reading: Reading, stated: readonly TableFigure[]): TableFigure[] {
  return [...reading.folded.matchAll(BALANCE)].slice(0, MOST).flatMap((match): TableFigure[] => {
    const at = { start: match.index, end: match.index + match[0].length };
    const said = reading.sentenceAt(match.index);
    const sentence = budgetClauses(reading, said).find((clause) => covers(clause, at)) ?? said;
    const words = reading.folded.slice(sentence.start, sentence.end);
    const [kind, other] = namedBudgets(words);
    const year = yearOf(reading, sentence, at);
    if (!kind || other || !year || reading.tableAt(match.index)) return [];
    const own = stated.filter((figure) => figure.kind === kind);
    const inside = own.filter(({ at }) => covers(sentence, at));
    // An amount that was not read would be taken for a part of the balance.
    const isRead = reading
      .amountsIn(sentence)
      .every(({ start }) => inside.some(({ at }) => at.start === start));
    const years = inside.filter((figure) => figure.year !== 'total');
    const [whole] = [...inside, ...own].filter((figure) => figure.year === 'total');
    const taken = sum(years.map(({ amount }) => amount));
    if (!whole || !isRead || years.length === 0 || years.some((figure) => figure.year === year)) return [];
    const amount = subtract(whole.amount, taken);
    if (amount <= ZERO) return [];
    return [{ kind, year, amount, at, basis: [whole.at, at], line: whole.line }];
  });
}

/** The first year after the words, else the last before them. */
function yearOf(reading: Reading, sentence: Span, { start, end }: Span): number | undefined {
  const [after] = reading.folded.slice(end, sentence.end).match(YEAR_BESIDE) ?? [];
  const before = reading.folded.slice(sentence.start, start).match(YEAR_BESIDE)?.at(-1);
  const year = after ?? before;
  return year === undefined ? undefined : Number(year);
}
