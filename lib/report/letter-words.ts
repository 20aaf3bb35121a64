import type { BudgetPosition } from '../budget/position';
import { yearPosition } from '../budget/position';
import { BUDGET_KINDS, CREDITS } from '../convention/budget-kind';
import { formatDate, type IsoDate, yearOf } from '../dates';
import { type Cents, formatAmount, ZERO } from '../money';

/** « de la convention « … » signée le 22/09/2023 ». */
export function conventionNamed({ convention }: BudgetPosition): string {
  const number = convention.number === null ? '' : ` n° ${convention.number}`;
  const signed =
    convention.signatureDate === null ? '' : `, signée le ${formatDate(convention.signatureDate)}`;
  return `la convention de délégation de gestion${number} « ${convention.title} »${signed}`;
}

/** The credits of the year of a position, as lines of figures. */
export function creditLines(position: BudgetPosition): string[] {
  const year = yearOf(position.date);
  return BUDGET_KINDS.map((kind) => {
    const line = yearPosition(position, kind, year);
    const allotted = line.allotted === null ? 'aucune dotation' : `dotation ${formatAmount(line.allotted)}`;
    return `- ${CREDITS[kind]} ${year} : ${allotted}, libérés ${formatAmount(line.released)}, consommés ${formatAmount(line.taken)} (dont ${formatAmount(line.pending)} en attente), disponibles ${formatAmount(line.available)}`;
  });
}

/** What is left of each kind in the year, where something is. */
export function leftOf(position: BudgetPosition): { name: string; amount: Cents }[] {
  const year = yearOf(position.date);
  return BUDGET_KINDS.map((kind) => ({
    name: `${CREDITS[kind]} ${year}`,
    amount: yearPosition(position, kind, year).remaining,
  })).filter(({ amount }) => amount > ZERO);
}

export const reserve = (date: IsoDate): string =>
  `Ces montants, toutes taxes comprises, sont ceux des opérations suivies par le délégataire au ${formatDate(date)} ; Chorus fait foi.`;

export const closing = (delegate: string): string => `\n\nPour le délégataire,\n${delegate}\n`;
