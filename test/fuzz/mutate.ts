import { unzipSync, zipSync } from 'fflate';

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Bytes = Uint8Array<ArrayBuffer>;
type Mutation = (bytes: Bytes, random: () => number) => Bytes;

const at = (bytes: Bytes, random: () => number): number => Math.floor(random() * bytes.length);
const joined = (...parts: readonly Uint8Array[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let from = 0;
  for (const part of parts) {
    whole.set(part, from);
    from += part.length;
  }
  return whole;
};
const PIECES = [
  '\0',
  '\u202e',
  '<!DOCTYPE a>',
  '&#x0;',
  '| 1 ',
  '9'.repeat(3_000),
  '\t'.repeat(500),
  '€',
  '%%EOF',
  'endobj',
];

const MUTATIONS: readonly Mutation[] = [
  (bytes, random) => bytes.slice(0, at(bytes, random)),
  (bytes, random) => {
    const changed = bytes.slice();
    for (let count = 0; count < 1 + random() * 20; count += 1)
      changed[at(bytes, random)] = Math.floor(random() * 256);
    return changed;
  },
  (bytes, random) => {
    const from = at(bytes, random);
    return joined(bytes.subarray(0, from), bytes.subarray(from + Math.floor(random() * 400)));
  },
  (bytes, random) => {
    const from = at(bytes, random);
    const piece = bytes.subarray(from, from + Math.floor(random() * 2_000));
    return joined(bytes.subarray(0, from), piece, piece, bytes.subarray(from));
  },
  (bytes, random) => {
    const from = at(bytes, random);
    const piece = new TextEncoder().encode(PIECES[Math.floor(random() * PIECES.length)]);
    return joined(bytes.subarray(0, from), piece, bytes.subarray(from));
  },
  (bytes, random) => {
    const [first, second] = [at(bytes, random), at(bytes, random)].sort((one, two) => one - two) as [
      number,
      number,
    ];
    return joined(bytes.subarray(second), bytes.subarray(first, second), bytes.subarray(0, first));
  },
];

/** Changes inside one part of an archive, closed again: what a checksum lets through. */
const insideArchive: Mutation = (bytes, random) => {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.xml$/.test(name));
  const name = names[Math.floor(random() * names.length)];
  const part = name === undefined ? undefined : parts[name];
  if (name === undefined || !part) return bytes;
  parts[name] = oneOf(MUTATIONS, random)(new Uint8Array(part), random);
  return new Uint8Array(zipSync(parts));
};

const oneOf = <Item>(items: readonly Item[], random: () => number): Item =>
  items[Math.floor(random() * items.length)] as Item;

/** A file as it may come out of a bad disk, a bad mail or a bad hand; the same for the same seed. */
export function mutate(bytes: Bytes, seed: number): Bytes {
  const random = seeded(seed);
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isArchive && random() < 0.7) return insideArchive(bytes, random);
  let changed = bytes;
  for (let count = 0; count < 1 + random() * 3 && changed.length > 1; count += 1)
    changed = oneOf(MUTATIONS, random)(changed, random);
  return changed;
}
