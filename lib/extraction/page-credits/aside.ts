import { isOtherMoney } from '../credits/other-money';
import { tableHeading } from '../credits/table-heading';
import { columnAt, headsOf } from '../reading/former-column';
import { isFormerValue } from '../reading/former-value';
import type { Reading } from '../reading/reading';
import type { MarkedLine, PlacedAmount } from './placed-marks';

/** What is told beside the credits that an act opens: asked for, kept, paid by others, of another act or before it, or no money. */
const ASIDE =
  /\bpour (?:memoire|information|rappel)\b|\ba titre (?:\w+ )?(?:indicatif|d'information|de rappel)\b|\bhors (?:(?:de )?la )?(?:presente )?(?:convention|delegation|champ|perimetre)\b|\bnon deleguee?s?\b|\bcofinanc|\bautofinanc|\bapports?\b|\bcontreparties?\b|\bpropres?\b|\bconservee?s?\b|\bdemandee?s?\b|\bsollicitee?s?\b|\bproposee?s?\b|\bestimee?s?\b|\bancien(?:ne)?s?\b|\binitia(?:l|le|ux|les)\b|\bprecedente?s?\b|\banterieure?s?\b|\brappel\b|\bavant avenant\b|\bconsommee?s?\b|\bexecutee?s?\b|\bcumul|\betpt?\b|\beffectifs?\b|\b(?:f ?cfp|xpf)\b|\bnombre\b|\bobservations?\b|\(information\)|\bexecution (?:de )?20\d\d/;
/** … at the beginning of the line that leads a group. */
const LEAD = new RegExp(`^[ \\t•*.)\\w-]{0,6}[^\\t:;.,]{0,30}(?:${ASIDE.source})(?!.*(?:\\t| {3}))`);
/** How far above a line the words that lead its group are looked for. */
const REACH = 6;

/** Whether the line, the column, the table or the group of an amount says that it is told beside the credits. */
export function isAside(
  reading: Reading,
  lines: readonly MarkedLine[],
  line: MarkedLine,
  found: PlacedAmount,
): boolean {
  const { folded } = reading;
  // In a table only the label of the row, in a sentence whatever it says.
  const label = folded.slice(line.start, found.table ? (line.amounts[0]?.start ?? line.end) : line.end);
  if (ASIDE.test(label)) return true;
  if (!found.table && isOtherMoney(folded.slice(line.start, line.end))) return true;
  const heading = found.table && tableHeading(reading, found.table);
  if (isFormerValue(reading, found) || heading?.isFormer || heading?.reduction) return true;
  const { table, column = 0 } = columnAt(reading, found) ?? {};
  if (table && ASIDE.test(headsOf(table)[column] ?? '')) return true;
  return leadOf(reading, lines, line) !== undefined;
}

/** « Pour mémoire, hors délégation (programme 156) : », above the lines of its group. */
function leadOf({ folded }: Reading, lines: readonly MarkedLine[], line: MarkedLine): MarkedLine | undefined {
  for (let rank = line.rank - 1; rank >= Math.max(0, line.rank - REACH); rank -= 1) {
    const lead = lines[rank];
    const words = lead ? folded.slice(lead.start, lead.end) : '';
    if (!lead || words.trim() === '') return undefined;
    if (lead.amounts.length > 0) continue;
    return LEAD.test(words) ? lead : undefined;
  }
  return undefined;
}
