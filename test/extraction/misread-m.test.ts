import { expect, it } from 'vitest';
import { misreadM } from '../../lib/extraction/reading/misread-m';
import { conventionText, read, shown } from './make-convention';

it('an m read as rn is found in the words that are known, and where no word begins so', () => {
  expect(misreadM('le 3 septernbre, rnis à disposition')).toEqual([10, 17]);
  expect(misreadM('les cités adrninistratives, le patrirnoine')).toEqual([12, 36]);
  expect(misreadM('la Marne, les bornes et les casernes, le gouvernement, hiver, internat, I’0rne')).toEqual(
    [],
  );
});

it('values read through it say so', () => {
  const candidates = read(conventionText({ term: 'La convention prend fin le 30 septernbre 2025.' }));
  expect(shown(candidates, 'end-date')).toEqual(['30/09/2025']);
  expect(candidates.find(({ fact }) => fact === 'end-date')?.reason).toMatch(/^Réparé/);
});
