const YEAR = /(?<!\d)20[2-4]\d(?!\d)/g;

/** The calendar year that a text names, when it names exactly one. */
export function yearIn(text: string): number | null {
  if (!text.includes('20')) return null;
  const [first, ...others] = text.match(YEAR) ?? [];
  return first !== undefined && others.every((year) => year === first) ? Number(first) : null;
}

/** « Exercice N », « Année N+1 »: a year counted from that of the entry. */
const COUNTED_YEAR = /\bN(?: ?[+–-] ?\d)?$/;

/** Whether a text names one year, by its number or counted from that of the entry. */
export const saysYear = (text: string): boolean => yearIn(text) !== null || COUNTED_YEAR.test(text);

/** The year of a heading that says little else: `2024`, `Exercice 2024`, `Année 2024 (prévisions)`. Not `Marché 2024-018`. */
export function yearOfHeading(text: string): number | null {
  if (!text.includes('20')) return null;
  return /^\W*(?:exercice|ann[ée]e|gestion|ech[ée]ance|[ée]ch[ée]ancier|budget|cr[ée]dits|d[ée]l[ée]gu[ée]e?s?|ouverte?s?|allou[ée]e?s?|demand[ée]e?s?|montants?|au titre de|pour|en|de|d'|ae|cp|et|[/\s-])*\W*20[2-4]\d(?!\d|[-/.]\d)/i.test(
    text,
  )
    ? yearIn(text)
    : null;
}
