import { expect, it, vi } from 'vitest';
import { extractActs } from '../../lib/extraction/extract-acts';
import { readDocument } from '../../lib/import/read-document';
import { mutate } from './mutate';
import { seedFiles } from './seed-files';

/** A short share; `npm run fuzz` does the whole through the built extension. */
const FILES = 240;

it('files that were damaged in every way are read or sent back with a reason, none of them stops anything', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const seeds = seedFiles();
  const outcomes = { read: 0, refused: 0 };
  for (let seed = 1; seed <= FILES; seed += 1) {
    const { name, bytes } = seeds[seed % seeds.length] ?? { name: '', bytes: new Uint8Array() };
    const read = await readDocument(new File([mutate(bytes, seed)], name));
    const result = read.ok ? extractActs(read.value) : read;
    if (result.ok) outcomes.read += 1;
    else {
      outcomes.refused += 1;
      expect(result.error.message, `seed ${seed}`).toContain(`« ${name} »`);
      expect(result.error.message.length, `seed ${seed}`).toBeGreaterThan(40);
    }
  }
  // Both happen: the mutations neither spare nor break everything.
  expect(outcomes.read).toBeGreaterThan(20);
  expect(outcomes.refused).toBeGreaterThan(20);
}, 120_000);

it('the same seed damages a file the same way', () => {
  const [file] = seedFiles();
  if (!file) throw new Error('no seed');
  expect(mutate(file.bytes, 7)).toEqual(mutate(file.bytes, 7));
  expect(mutate(file.bytes, 7)).not.toEqual(mutate(file.bytes, 8));
});
