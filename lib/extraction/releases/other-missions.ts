import type { Cents } from '../../money';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { amountOf } from '../values/find-amounts';
import { spaced } from '../values/spaced';
import type { StatedPart } from './stated-part';

/** « Celles de la mission M3 … », « Ceux du lot 2 … »: credits of one part of the project, told after those of others. */
const OF_OTHER = spaced(
  /^(?:\d{1,2}(?:\.\d{1,2})+\.? |[-•*·–] ?)?(?:celles|ceux) (?:de (?:la |l'|)?|du |des )(?:mission|lot|phase|axe|volet|action|site|etape|brique|poste)s? ([a-z]?\d{1,2}|[a-h]|[ivx]{1,4})\b/,
);

/**
 * Where a sentence opens the credits of another mission than those whose amount was told before, its whole is what these
 * leave; it is asked about where no row nor line of that mission tells an amount of its own.
 */
export function ofOtherMission(
  reading: Reading,
  sentence: Span,
  parts: readonly StatedPart[],
  before: readonly StatedPart[],
): StatedPart[] | undefined {
  const name = OF_OTHER.exec(reading.folded.slice(sentence.start, sentence.end))?.[1];
  const [only, other] = parts;
  if (name === undefined || only?.share !== 'whole' || other) return undefined;
  const isAfterParts =
    before.length > 0 && before.every(({ share }) => typeof share === 'object' && 'amount' in share);
  return isAfterParts ? [{ ...only, share: 'rest', ofMission: name }] : [{ ...only, isSplit: true }];
}

/** Whether a line that names a mission, such as its row in a table, holds an amount. */
export function isOnLineOf({ folded }: Reading, name: string, amount: Cents): boolean {
  const lines = folded.matchAll(new RegExp(`(?:^|\\n)[^\\n]{0,40}\\b${name}\\b[^\\n]*`, 'g'));
  return Array.from(lines).some(([line]) =>
    line
      .split(/\t| {2,}|\||(?<=\d ?(?:€|euros))/)
      .some((cell) => amountOf(cell.replace(/€|euros/g, '').trim(), '') === amount),
  );
}
