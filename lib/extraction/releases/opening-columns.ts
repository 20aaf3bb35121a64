import type { BudgetKind } from '../../convention/budget-kind';
import type { Span } from '../document';
import type { ReadingCell, ReadingTable } from '../reading/reading-tables';
import { MONTHS } from '../values/find-dates';
import { namedBudgets } from '../values/named-budgets';
import { pattern } from '../values/pattern';

/** What the cells of a row say of the opening of its credits. */
export interface RowOpening {
  readonly at: Span;
  readonly text: string;
  readonly isConditional: boolean;
}

/** A column of days or of what opens the credits. */
const OPENING =
  /\b(?:echeances?|ouvertures?|mises? (?:a (?:la )?disposition|en place)|liberations?|deblocages?|disponibilites?|disponibles?|dates?|calendrier|quand|faits? generateurs?|declencheurs?|declenchement)\b|^(?:ouverte?s?|utilisables?|mobilisables?|engageables?|mobilisation|exigibilite|moment|jour|a (?:compter|partir) du)(?: (?:le|a (?:compter|partir) du))?$/;
/** A column whose filled cells each say what must happen first. */
const CONDITION =
  /\b(?:conditions?|(?<!mises? en )reserves?|prealables?|evenements?|jalons?|livrables?|justificatifs?)\b/;
/** « Ouverture », « Mise à disposition des crédits », « Disponible le »: of the credits of the row, and of nothing else. */
const OPENED = pattern`${[
  pattern`^(?:dates? (?:de |d'))?(?:${[
    /ouvertures?|mises? (?:a (?:la )?disposition|en place)|liberations?|deblocages?/,
    /disponibilites?/,
  ]})(?: des (?:credits|ae et (?:des )?cp|ae\/cp))?$`,
  /^quand ?\??$/,
  /^(?:ouverte?s?|disponibles?|utilisables?)(?: (?:le|a compter du|a partir du|des le))?$/,
]}`;
/** … and neither a rank, a budget nor the number of a milestone says anything of its day. */
const NOTHING =
  /^(?:|[a-z]{0,2}\d{1,2}|n ?[°º] ?\d{1,2}|(?:[a-z]|\d{1,2})\)|ae|cp|-{1,3}|\/|neant|aucune?|sans objet|sans|non)$/;

/** An amount beside a share tells the same part again. */
const MONEY = /^\d{1,3}(?:[ .]?\d{3}){0,4}(?:,\d\d)? ?(?:€|euros)$/;
/** « 1er septembre 2025 » or « signature de la délégation », under « Condition ». */
const UNCONDITIONAL = new RegExp(
  `^(?:(?:le|au|a compter du|a partir du|des le) )?(?:1er|\\d{1,2}) (?:${MONTHS}) 20\\d\\d$|^(?:(?:a|des) la )?signature(?: d[eu] (?:la |l')?[a-z]+)?$`,
);

/** « Date limite d'emploi », « Date de livraison »: the last day, and not the first, or the day of something else. */
const LIMIT =
  /\blimites?\b|\bexpiration\b|\bfin d|\bau plus tard pour\b|\bdates? (?:[a-z]{4,14} )?(?:de (?:la |l')?|d'|des? )(?:livraison|facturation|paiement|commande|travaux|demarrage|debut|lancement|realisation|execution|envoi)/;

/** Whether the heads of a table name days or what opens the credits. */
export const tellsOpening = (heads: readonly ReadingCell[]): boolean =>
  heads.some(({ folded }) => !LIMIT.test(folded) && (OPENING.test(folded) || CONDITION.test(folded)));

/** The column whose head says that it is the credits of its row that are opened, and not only some day or event. */
export const openingColumn = (heads: readonly ReadingCell[]): number | undefined => {
  const column = heads.findIndex(({ folded }) => OPENED.test(folded));
  return column < 0 ? undefined : column;
};

/** The columns whose heads each say when one budget is opened. */
export const openingColumns = (heads: readonly ReadingCell[]): ReadonlyMap<BudgetKind, number> =>
  new Map(
    heads.flatMap(({ folded }, column): [BudgetKind, number][] => {
      const [kind, other] = OPENED_OF.test(folded) ? namedBudgets(folded) : [];
      return kind && !other ? [[kind, column]] : [];
    }),
  );
const OPENED_OF =
  /^(?:dates? (?:de |d'))?(?:ouvertures?|mises? (?:a (?:la )?disposition|en place)|liberations?|deblocages?|disponibilites?) d(?:es? |u )/;

/** « 2025 | 480 000 € | à la signature », « J1 | dossier validé | 200 000 € | AE 2024 », under no head. */
export const areOpenings = ({ rows }: Pick<ReadingTable, 'rows'>): boolean =>
  rows.length > 1 && (rows.every(isYearOpened) || rows.every(isStepOpened));

const AMOUNT = /^\d[\d ]*(?:,\d\d)? ?(?:€|euros)$/;
/** « AE 2024 », alone in its cell. */
export const CREDITS_OF_YEAR = /^(?:ae|cp)(?: de)? 20\d\d$/;

const isYearOpened = ([year, amount, opening, ...more]: readonly ReadingCell[]): boolean =>
  more.length === 0 &&
  /^20\d\d$/.test(year?.folded ?? '') &&
  AMOUNT.test(amount?.folded ?? '') &&
  /[a-z]{3}/.test(opening?.folded ?? '');

const isStepOpened = (row: readonly ReadingCell[]): boolean =>
  row.filter(({ folded }) => AMOUNT.test(folded)).length === 1 &&
  row.filter(({ folded }) => CREDITS_OF_YEAR.test(folded)).length === 1 &&
  row.some(({ folded }) => /[a-z]{3}/.test(folded));

export const isTotalRow = (row: readonly ReadingCell[]): boolean =>
  /^(?:sous-)?tota(?:l|ux)\b|^ensemble\b|^sommes?$/.test(row[0]?.folded ?? '');

/** The words of a row about its opening: all its cells but those `taken` by a rank, a year, a share or an amount. */
export function openingOf(
  table: Pick<ReadingTable, 'rows'>,
  row: readonly ReadingCell[],
  taken: readonly (ReadingCell | undefined)[],
): RowOpening | undefined {
  const told = row.filter(
    (cell) => !taken.includes(cell) && !NOTHING.test(cell.folded) && !MONEY.test(cell.folded),
  );
  const [first] = row;
  const last = row.at(-1);
  if (!first || !last) return undefined;
  return {
    at: { start: first.start, end: last.end },
    text: told.map(({ text }) => text).join(', '),
    isConditional: told.some((cell) => {
      const head = table.rows[0]?.[row.indexOf(cell)]?.folded ?? '';
      // « Date et condition d'ouverture » may hold either.
      return CONDITION.test(head) && !OPENING.test(head) && !UNCONDITIONAL.test(cell.folded);
    }),
  };
}
