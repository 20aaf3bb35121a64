import { isOtherMoney } from '../credits/other-money';
import { tableHeading } from '../credits/table-heading';
import { columnAt, headsOf } from '../reading/former-column';
import { isFormerValue } from '../reading/former-value';
import { oncePerReading } from '../reading/once-per';
import type { Reading } from '../reading/reading';
import type { ReadingTable } from '../reading/reading-tables';
import { pattern } from '../values/pattern';
import { HEADS } from './heads';
import { type MarkedLine, markedAbove, type PlacedAmount } from './placed-marks';

/** What is told beside the credits that an act opens: asked for, kept, paid by others, of another act or before it, or no money. */
const ASIDE = pattern`${[
  /\bpour (?:memoire|information|rappel)\b/,
  /\ba titre (?:\w+ )?(?:indicatif|d'information|de rappel)\b/,
  /\bhors (?:(?:de )?la )?(?:presente )?(?:convention|delegation|champ|perimetre)\b/,
  /\bnon deleguee?s?\b|\bcofinanc|\bautofinanc|\bapports?\b/,
  /\bparts? (?:du (?:delegataire|partenaire|porteur|beneficiaire)|de la (?:collectivite|region))\b/,
  /\bcontreparties?\b|\bpropres?\b|\bconservee?s?\b|\bdemandee?s?\b/,
  /\bsollicitee?s?\b|\bproposee?s?\b|\bestimee?s?\b|\bancien(?:ne)?s?\b/,
  /\binitia(?:l|le|ux|les)\b|\bprecedente?s?\b|\banterieure?s?\b|\brappel\b/,
  /\bavant avenant\b|\bconsommee?s?\b|\bexecutee?s?\b|\bcumul|\betpt?\b/,
  /\beffectifs?\b|\b(?:f ?cfp|xpf)\b|\bnombre\b|\bobservations?\b/,
  /\(information\)|\bexecution (?:de )?20\d\d/,
]}`;
/** … at the beginning of the line that leads a group. */
const LEAD = new RegExp(`^[ \\t•*.)\\w-]{0,6}[^\\t:;.,]{0,30}(?:${ASIDE.source})(?!.*(?:\\t| {3}))`);
/** How far above a line the words that lead its group are looked for. */
const REACH = 6;

/** « Total projet », « coût total de l'opération »: what others pay is in it. */
const OF_PROJECT = /\btotal (?:du |de l[a'] ?)?(?:projet|operation)\b|\bcout (?:total|complet|global)\b/;
/** « Seules les lignes « FTAP » font l'objet de la présente délégation. » */
const ONLY = /\bseule?s? l[ae]s? (ligne|colonne|part)s? [«"“] ?([^»"”]{2,40}?) ?[»"”]/;
const onlyOf = oncePerReading(({ folded }) => ONLY.exec(folded));
const PROGRAMME = /\b(?:p ?|programme )(\d{3})(?!\d)/g;

/** Whether the line, the column, the table or the group of an amount says that it is told beside the credits. */
export function isAside(
  reading: Reading,
  lines: readonly MarkedLine[],
  line: MarkedLine,
  found: PlacedAmount,
): boolean {
  const { folded } = reading;
  const label = labelOf(folded, lines, line, found);
  if (ASIDE.test(label) || OF_PROJECT.test(label)) return true;
  if (isOfWhich(folded, line, found)) return true;
  if (!found.table && isOtherMoney(label.replace(OF_WHICH, ''))) return true;
  const heading = found.table && tableHeading(reading, found.table);
  if (isFormerValue(reading, found) || heading?.isFormer || heading?.reduction) return true;
  const { table, column = 0 } = columnAt(reading, found) ?? {};
  const head = table ? (headsOf(table)[column] ?? '') : headAbove(folded, lines, line, found);
  if (ASIDE.test(head) || CHANGE.test(head) || OF_PROJECT.test(head)) return true;
  const [, part, word = ''] = found.table ? (onlyOf(reading) ?? []) : [];
  if (part && !(part === 'colonne' ? head : label).includes(word)) return true;
  return isLedAside(reading, lines, line);
}

/** « Avant avenant », « Variation », beside « Après avenant ». */
const CHANGE =
  /^(?:montants? )?(?:avant|variation|ecart|difference|en vigueur|modifications?|actuel(?:le)?s?|mouvements?)\b/;

/** What stands over an amount across the page, where no table tells its columns: « Après avenant », over its AE and its CP. */
function headAbove(
  folded: string,
  lines: readonly MarkedLine[],
  line: MarkedLine,
  found: PlacedAmount,
): string {
  const middle = (found.left + found.right) / 2;
  for (const head of markedAbove(lines, line, HEADS)) {
    if (head.amounts.length > 0 || head.budgets.length > 0) continue;
    const words = folded.slice(head.start, head.end);
    const parts = Array.from(words.matchAll(/\S+(?: \S+)*/g), ({ 0: part, index }) => ({
      part,
      middle: index + part.length / 2,
    }));
    if (parts.length < 2 || !/ {3}/.test(words)) return '';
    const [own] = parts.toSorted(
      (first, second) => Math.abs(first.middle - middle) - Math.abs(second.middle - middle),
    );
    return own?.part ?? '';
  }
  return '';
}

/** « 60 000 € (dont 12 000 € pour le conditionnement) »: a part that the amount counts already. */
const OF_WHICH = /\((?:dont|y compris|soit) [^)]*\)/g;
const isOfWhich = (folded: string, line: MarkedLine, { start, end }: PlacedAmount): boolean =>
  Array.from(folded.slice(line.start, line.end).matchAll(OF_WHICH)).some(
    ({ 0: part, index }) => line.start + index <= start && end <= line.start + index + part.length,
  );

/** In a table the label of the row, which a row without one takes from the row above; in a sentence whatever it says. */
function labelOf(
  folded: string,
  lines: readonly MarkedLine[],
  line: MarkedLine,
  { table }: PlacedAmount,
): string {
  if (!table) return folded.slice(line.start, line.end);
  const own = folded.slice(line.start, line.amounts[0]?.start ?? line.end);
  const above = lines[line.rank - 1];
  const first = above?.amounts[0];
  return own.startsWith('\t') && above && first?.table === table
    ? `${labelOf(folded, lines, above, first)} ${own}`
    : own;
}

/** Whether the rows of a table name several programmes, each with its money, and no sentence says which are delegated. */
export const tellsProgrammes = (reading: Reading, { rows }: ReadingTable): boolean =>
  onlyOf(reading) === null &&
  new Set(
    rows.flatMap((row) =>
      row.slice(0, 2).flatMap(({ folded }) => Array.from(folded.matchAll(PROGRAMME), (match) => match[1])),
    ),
  ).size > 1;

/** « Pour mémoire, hors délégation (programme 156) : », above the lines of its group. */
function isLedAside({ folded }: Reading, lines: readonly MarkedLine[], line: MarkedLine): boolean {
  for (const lead of markedAbove(lines, line, REACH)) {
    const words = folded.slice(lead.start, lead.end);
    if (words.trim() === '') return false;
    if (lead.amounts.length === 0) return LEAD.test(words);
  }
  return false;
}
