import type { Reading } from '../reading/reading';
import type { TableFigure } from '../table-layouts/table-layout';
import { amountOf } from '../values/find-amounts';
import { kindsIn } from './budget-words';
import { OTHER_MONEY } from './other-money';

/** « - Exercice 2025 : 40 000 € ». */
const YEAR_LINE =
  /(?:^|\n)[ \t•*-]*(?:en |annee |exercice )?(20\d\d)\s?:\s{0,6}(\d{1,3}(?:[ .']\d{3}){1,4}(?:,\d{1,2})?|\d{1,12}(?:[.,]\d{1,4})?)\s?(k€|m€|€|euros?)?(?: ttc)?[ ;.,]*(?=\n|$)/g;

/** « Échéancier des CP (en euros) » above « 2024 : 90 000 ». */
export function yearLines(reading: Reading): TableFigure[] {
  return [...reading.folded.matchAll(YEAR_LINE)].slice(0, 200).flatMap((match): TableFigure[] => {
    const heading = headingAbove(reading.folded, match.index);
    const kinds = kindsIn(heading.text, heading.start);
    const kind = kinds[0];
    if (!kind || kinds.some((each) => each.kind !== kind.kind) || OTHER_MONEY.test(heading.text)) return [];
    const unit = /\b(?:en )(k€|m€|milliers d'euros|millions d'euros)/.exec(heading.text)?.[1] ?? '';
    if (!match[3] && !/euros|€/.test(heading.text)) return [];
    const amount = amountOf(match[2] ?? '', match[3] ?? unit);
    if (amount === undefined) return [];
    const yearStart = match.index + match[0].indexOf(match[1] ?? '');
    const start = match.index + match[0].indexOf(match[2] ?? '', yearStart + 4 - match.index);
    const at = { start, end: start + (match[2]?.length ?? 0) };
    return [
      {
        kind: kind.kind,
        year: Number(match[1]),
        amount,
        at,
        basis: [{ start: yearStart, end: yearStart + 4 }],
        line: null,
      },
    ];
  });
}

/** The nearest line above that is no line of the list. */
function headingAbove(folded: string, index: number): { text: string; start: number } {
  let end = index;
  for (let step = 0; step < 15 && end > 0; step += 1) {
    const start = folded.lastIndexOf('\n', end - 1) + 1;
    const text = folded.slice(start, end);
    if (text.trim() !== '' && !/^[ \t•*-]*(?:en |annee |exercice )?20\d\d\s?:/.test(text))
      return { text: text.slice(0, 300), start };
    end = start - 1;
  }
  return { text: '', start: 0 };
}
