import { expect, it } from 'vitest';
import { typeset } from '../../components/french-typography';

it.each([
  ["« Centre financier » : l'amount", '«\u00a0Centre financier\u00a0»\u00a0: l’amount'],
  ['Est-ce sûr ? Oui ; 50 % !', 'Est-ce sûr\u00a0? Oui\u00a0; 50\u00a0%\u00a0!'],
  ['0352-CFSE-CFIN', '0352-CFSE-CFIN'],
  ["'seul'", "'seul'"],
])('sets « %s » as French wants it', (text, set) => {
  expect(typeset(text)).toBe(set);
});
