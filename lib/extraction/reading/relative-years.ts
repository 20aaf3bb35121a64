import type { ReadingTable } from './reading-tables';

/** « A étant l'année 2025 », « Année N : l'exercice budgétaire 2025 », « N = 2025 ». */
const BASE =
  /(?<![a-z0-9])([an])(?: etant| designe| designant| est| correspond a|\s?[:=(])\s?(?:l'(?:annee|exercice|gestion)(?: budgetaire)? )?(20\d\d)(?!\d)/;
/** « N désigne l'exercice au cours duquel elle est signée ». */
const OF_SIGNATURE =
  /(?<![a-z0-9])([an]) (?:etant|designe|designant|est) l'(?:annee|exercice)[^.;\n]{0,40}\bsign/;
const SIGNED = /\n[ \t]*fait (?:a|en) [^\n]{2,80}?(20\d\d)(?!\d)/;
const RELATIVE = /^(?:annee |exercice |gestion )?([an])(?: ?\+ ?([1-9]))?$/;

/** The letter that stands for the first year of a text (« N », « A »), folded, and that year, where the text says it. */
export function relativeBase(folded: string): { readonly letter: string; readonly year: number } | undefined {
  const [, letter, year] = BASE.exec(folded) ?? [
    '',
    OF_SIGNATURE.exec(folded)?.[1],
    SIGNED.exec(folded)?.[1],
  ];
  return year === undefined || letter === undefined ? undefined : { letter, year: Number(year) };
}

/** The tables with the years that « N », « N+1 » stand for, where the text says which year the first of them is. */
export function withRelativeYears(folded: string, tables: readonly ReadingTable[]): readonly ReadingTable[] {
  const base = relativeBase(folded);
  if (!base) return tables;
  return tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) =>
      row.map((cell) => {
        const told = RELATIVE.exec(cell.folded);
        return told?.[1] === base.letter
          ? { ...cell, folded: String(base.year + Number(told?.[2] ?? 0)) }
          : cell;
      }),
    ),
  }));
}
