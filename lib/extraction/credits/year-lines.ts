import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import type { TableFigure } from '../table-layouts/table-layout';
import { amountOf } from '../values/find-amounts';
import { kindsIn } from './budget-words';
import { isOtherMoney } from './other-money';

/** « - Exercice 2025 : 40 000 € ». */
const YEAR_LINE =
  /(?:^|\n)[ \t•*.·-]*(?:[a-z]\)\s)?(?:en |annee |exercice )?(20\d\d)\s?:\s{0,6}(\d{1,3}(?:[ .']\d{3}){1,4}(?:,\d{1,2})?|\d{1,12}(?:[.,]\d{1,4})?)\s?(k€|m€|€|euros?)?(?: ttc)?[ ;.,]*(?=\n|$)/g;

/** « soit : 300 000,00 », « total : … », at the end of such a list. */
const TOTAL_LINE =
  /(?:^|\n)[ \t•*.·-]*(?:soit|(?:sous-)?total|ensemble|montant total)\s?:\s{0,6}(\d{1,3}(?:[ .']\d{3}){1,4}(?:,\d{1,2})?|\d{1,12}(?:[.,]\d{1,4})?)\s?(k€|m€|€|euros?)?(?: ttc)?[ ;.,]*(?=\n|$)/g;

/** « Échéancier des CP (en euros) » above « 2024 : 90 000 ». */
export function yearLines(reading: Reading): TableFigure[] {
  const ofYears = [...reading.folded.matchAll(YEAR_LINE)].slice(0, MOST).flatMap((match) => {
    const start = match.index + match[0].indexOf(match[1] ?? '');
    const year = { value: Number(match[1]), at: { start, end: start + 4 } };
    return lineFigure(reading, match.index, start + 4, match[2] ?? '', match[3], year);
  });
  if (ofYears.length === 0) return [];
  const totals = [...reading.folded.matchAll(TOTAL_LINE)]
    .slice(0, MOST)
    .flatMap((match) => lineFigure(reading, match.index, match.index, match[1] ?? '', match[2], undefined));
  return [...ofYears, ...totals.filter(({ kind }) => ofYears.some((own) => own.kind === kind))];
}

const MOST = 200;

/** The figure of one line, whose budget its heading names; none where the heading names none, or other money. */
function lineFigure(
  reading: Reading,
  line: number,
  from: number,
  digits: string,
  ownUnit: string | undefined,
  year: { readonly value: number; readonly at: Span } | undefined,
): TableFigure[] {
  const heading = headingAbove(reading.folded, line);
  const kinds = kindsIn(heading.text, heading.start);
  const kind = kinds[0];
  if (!kind || kinds.some((each) => each.kind !== kind.kind) || isOtherMoney(heading.text)) return [];
  const unit = /\b(?:en )(k€|m€|milliers d'euros|millions d'euros)/.exec(heading.text)?.[1] ?? '';
  // Figures with cents need no unit to be money.
  if (!ownUnit && !/euros|€/.test(heading.text) && !/[ .]\d{3},\d\d$/.test(digits)) return [];
  const amount = amountOf(digits, ownUnit ?? unit);
  if (amount === undefined) return [];
  const start = reading.folded.indexOf(digits, from);
  const at = { start, end: start + digits.length };
  const basis = year ? [year.at] : [kind.at];
  return [{ kind: kind.kind, year: year?.value ?? 'total', amount, at, basis, line: null }];
}

/** The nearest line above that is no line of the list. */
function headingAbove(folded: string, index: number): { text: string; start: number } {
  let end = index;
  for (let step = 0; step < 15 && end > 0; step += 1) {
    const start = folded.lastIndexOf('\n', end - 1) + 1;
    const text = folded.slice(start, end);
    if (
      text.trim() !== '' &&
      !/^[ \t•*.·-]*(?:[a-z]\)\s)?(?:(?:en |annee |exercice )?20\d\d|soit|total)\s?:/.test(text)
    )
      return { text: text.slice(0, 300), start };
    end = start - 1;
  }
  return { text: '', start: 0 };
}
