const UNITS: Readonly<Record<string, number>> = {
  zero: 0,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  nonante: 90,
};

/** The words a French number is made of, for patterns: folded. */
export const NUMBER_WORD = `(?:${Object.keys(UNITS)
  .sort((a, b) => b.length - a.length)
  .join('|')}|cents?|mille|millions?)`;

/** « deux mille vingt-cinq », a year of our time in words, for patterns: folded. */
export const SPELLED_YEAR =
  'deux[ -]mille[ -]vingt(?:[ -](?:et[ -])?(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf))?';

/** The whole number that folded French words say (`vingt-quatre`, `soixante et onze mille`), or undefined. */
export function frenchNumber(folded: string): number | undefined {
  const parts = folded.split(/[\s-]+/).filter((word) => word !== '' && word !== 'et');
  if (parts.length === 0 || parts.length > 20) return undefined;
  let total = 0;
  let group = 0;
  for (const [rank, word] of parts.entries()) {
    const unit = UNITS[word];
    if (unit !== undefined) {
      const isScore = (word === 'vingt' || word === 'vingts') && parts[rank - 1] === 'quatre';
      group = isScore ? group - 4 + 80 : group + unit;
    } else if (/^cents?$/.test(word)) group = Math.max(1, group) * 100;
    else if (word === 'mille') {
      total += Math.max(1, group) * 1_000;
      group = 0;
    } else if (/^millions?$/.test(word)) {
      total += Math.max(1, group) * 1_000_000;
      group = 0;
    } else return undefined;
  }
  return total + group;
}
