import { fold } from '../../normalise';

const ACRONYM = /^(\p{Lu}[\p{L}\p{N}&-]{0,13}[\p{Lu}\p{N}])(?:\s(.{2,60}))?$/u;

/** « Institut régional d'administration de Lille, IRA de Lille »: after the comma, its acronym, with its place. */
export function isAcronymOf(said: string, name: string): boolean {
  const [, acronym, place] = ACRONYM.exec(said) ?? [];
  const words = fold(name);
  return (
    acronym !== undefined &&
    (place === undefined || words.includes(fold(place))) &&
    isSpelled(fold(acronym).replace(/[^a-z\d]/g, ''), words.split(/[^a-z\d]+/))
  );
}

/** Whether beginnings of the words, in order, spell the letters: of the first word, and of as many others as it takes. */
function isSpelled(letters: string, words: readonly string[]): boolean {
  let reached = new Set([0]);
  for (const [rank, word] of words.entries()) {
    const next = new Set(rank === 0 ? [] : reached);
    for (const from of reached)
      for (let length = 1; word.startsWith(letters.slice(from, from + length)); length += 1) {
        if (from + length > letters.length) break;
        next.add(from + length);
      }
    reached = next;
  }
  return reached.has(letters.length);
}
