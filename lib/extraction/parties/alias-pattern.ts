/** The pattern of what a text calls a body, word for word, wherever its lines break. */
export const aliasPattern = (words: string): string =>
  words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
