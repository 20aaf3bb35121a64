import { OTHER_CURRENCY } from '../../currencies';
import { type Cents, negate } from '../../money';
import type { ReadingCell } from '../reading/reading-tables';
import { amountOf } from './find-amounts';

export type CellAmount =
  | { readonly type: 'amount'; readonly amount: Cents }
  /** Blank, a dash, « néant »: nothing stated. */
  | { readonly type: 'absent' }
  /** Neither an amount nor blank: the table says something this reader does not understand. */
  | { readonly type: 'unclear' };

/** A share of what another column says is no amount. */
const ABSENT =
  /^(?:|-{1,40}|\/+|x{2,}|neant|sans objet|s\.?o\.?|n\.?\/?a\.?|x|\.{2,5}|\d{1,3}(?:[.,]\d{1,2})? ?%)$/;
/** « 175,0 [avant l'avenant : 275,0] », in a consolidated version. */
const NOTED = /\s{0,4}\[[^\]]*\]$/;
/** « 400 000 € (47 732 697 F CFP) ». */
const IN_OTHER_MONEY = new RegExp(`\\s{0,4}\\([^()]*\\b(?:${OTHER_CURRENCY})\\b[^()]*\\)$`);
const AMOUNT =
  /^([+-] ?)?(\d{1,3}(?:[ .']\d{3}){1,4}(?:[.,]\d{1,2})?|\d{1,12}(?:[.,]\d{1,4})?)\s{0,2}(k€|m€|k ?euros?|m ?euros?|millions? d'euros|milliers d'euros|€|euros?|eur)?(?: (?:ttc|t\.t\.c\.))?(?:\s?(?:\(\d\)|\*))?$/;

/** « AE (k€) » beside « CP (€) »: the unit that a head tells of its own row or column, '' for euros; undefined where it tells none. */
export function unitOf(label: ReadingCell | undefined): string | undefined {
  const own = /\((?:en )?(k€|m€|€|euros?)\)$/.exec(label?.folded ?? '')?.[1];
  return own?.replace(/^(?:€|euros?)$/, '');
}

/** The amount of one cell; « + 60 000 € » is what an avenant adds, « - 60 000 € » what it takes back. `unit` is the one of the table's heading (`k€`), used when the cell states none. */
export function cellAmount(cell: ReadingCell | undefined, unit: string): CellAmount {
  // « 50 000 € » », at the end of what an avenant quotes.
  const folded = (cell?.folded ?? '')
    .trim()
    .replace(/ ?[»”]$/, '')
    .replace(IN_OTHER_MONEY, '')
    .replace(NOTED, '');
  if (ABSENT.test(folded)) return { type: 'absent' };
  const match = AMOUNT.exec(folded);
  const amount = match && amountOf(match[2] ?? '', match[3] ?? unit);
  if (amount === undefined || amount === null) return { type: 'unclear' };
  return { type: 'amount', amount: match?.[1]?.startsWith('-') ? negate(amount) : amount };
}
