import type { Reading } from './reading';

/** A search through a text, done once however many ask for what it finds. */
export function oncePerReading<Found>(search: (reading: Reading) => Found): (reading: Reading) => Found {
  const known = new WeakMap<Reading, { readonly found: Found }>();
  return (reading) => {
    const own = known.get(reading) ?? { found: search(reading) };
    known.set(reading, own);
    return own.found;
  };
}
