import type { Reading } from './reading/reading';
import type { ReadingTable } from './reading/reading-tables';

const UNIT =
  /\b(?:en|exprimes? en|montants? \()\s{0,2}(k€|m€|k ?euros|m ?euros|milliers d'euros|millions d'euros)/;
/** How far above a table its unit may be said. */
const ABOVE = 250;

/** The unit that the heading of a table gives to its amounts: empty for plain euros. */
export function tableUnit(reading: Reading, table: ReadingTable): string {
  const above =
    reading.folded
      .slice(Math.max(0, table.start - ABOVE), table.start)
      .split(/\n\s*\n(?=[^\n]*\n[\s\S]*\n\s*\n)/)
      .at(-1) ?? '';
  const heading = table.rows
    .slice(0, 2)
    .flat()
    .map(({ folded }) => folded)
    .join(' ');
  return UNIT.exec(heading)?.[1] ?? UNIT.exec(above)?.[1] ?? '';
}
