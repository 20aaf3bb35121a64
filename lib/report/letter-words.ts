import type { BudgetPosition, YearPosition } from '../budget/position';
import { yearPosition } from '../budget/position';
import { BUDGET_KINDS, CREDITS } from '../convention/budget-kind';
import { formatDate, type IsoDate, yearOf } from '../dates';
import { type Cents, formatAmount, ZERO } from '../money';
import { extractSaid, type LastExtract } from '../reconciliation/last-extract';

/** « de la convention « … » signée le 22/09/2023 ». */
export function conventionNamed({ convention }: BudgetPosition): string {
  const number = convention.number === null ? '' : ` n° ${convention.number}`;
  const signed =
    convention.signatureDate === null ? '' : `, signée le ${formatDate(convention.signatureDate)}`;
  return `la convention de délégation de gestion${number} « ${convention.title} »${signed}`;
}

/** The credits of the year of a position and of the later ones, as lines of figures: those of past years have lapsed. */
export function creditLines(position: BudgetPosition): string[] {
  const year = yearOf(position.date);
  const now = BUDGET_KINDS.map((kind) => yearPosition(position, kind, year));
  return [...now, ...position.years.filter((line) => line.year > year && isTold(line))].map((line) => {
    const allotted = line.allotted === null ? 'aucune dotation' : `dotation ${formatAmount(line.allotted)}`;
    return `- ${CREDITS[line.kind]} ${line.year} : ${allotted}, libérés ${formatAmount(line.released)}, consommés ${formatAmount(line.taken)} (dont ${formatAmount(line.pending)} en attente), disponibles ${formatAmount(line.available)}`;
  });
}

/** A later year without credits and without expenses has nothing to tell. */
const isTold = ({ allotted, taken }: YearPosition): boolean => allotted !== null || taken !== ZERO;

/** What is left of each kind in the year, where something is. */
export function leftOf(position: BudgetPosition): { name: string; amount: Cents }[] {
  const year = yearOf(position.date);
  return BUDGET_KINDS.map((kind) => ({
    name: `${CREDITS[kind]} ${year}`,
    amount: yearPosition(position, kind, year).remaining,
  })).filter(({ amount }) => amount > ZERO);
}

/** What the figures are worth: whose they are, and when Chorus was last set beside them. */
export const reserve = (date: IsoDate, lastExtract: LastExtract | null): string =>
  `Ces montants, toutes taxes comprises, sont ceux des opérations suivies par le délégataire au ${formatDate(date)} ; Chorus fait foi.${lastExtract === null ? '' : ` ${extractSaid(lastExtract)}`}`;

export const closing = (delegate: string): string => `\n\nPour le délégataire,\n${delegate}\n`;
