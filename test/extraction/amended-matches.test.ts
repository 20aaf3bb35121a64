import { describe, expect, it } from 'vitest';
import { isoDate } from '../../lib/dates';
import { amendedMatches, sureMatch } from '../../lib/extraction/acts/amended-matches';
import { extractActs } from '../../lib/extraction/extract-acts';
import { makeConvention } from '../make-convention';
import { documentOf } from './make-convention';

const PARTIES = [
  { role: 'delegating' as const, name: 'direction A' },
  { role: 'delegate' as const, name: 'Direction B (DB)' },
];
const phare = makeConvention({
  id: 'phare',
  title: 'Convention de délégation de gestion « Phare »',
  product: 'Phare',
  parties: PARTIES,
  signatureDate: isoDate('2024-01-02'),
});
const avenant = (title: string, recital = '') => {
  const acts = extractActs(
    documentOf(
      `${title}\n\nEntre la direction A (délégant) et la direction B (délégataire)\n\n${recital}\n\nArticle 1 - La convention prend fin le 31 décembre 2026.\n\nFait à Paris, le 3 mars 2025`,
    ),
  );
  return acts.ok ? (acts.value[0]?.candidates ?? []) : [];
};
const OWN = 'Avenant n° 1 à la convention de délégation de gestion « Phare »';

describe('the convention of an avenant', () => {
  it('is sure when two signals agree on one convention', () => {
    const matches = amendedMatches(avenant(OWN, 'Vu la convention signée le 2 janvier 2024,'), [
      phare,
      makeConvention({ id: 'other', title: 'Convention de délégation de gestion « Quai »' }),
    ]);
    expect(matches.map(({ agrees }) => agrees)).toEqual([
      ['même titre', 'même date de signature', 'mêmes parties'],
    ]);
    expect(sureMatch(matches)?.convention.id).toBe('phare');
  });
  it('is asked when two conventions fit', () => {
    const matches = amendedMatches(avenant(OWN), [phare, { ...phare, id: 'twin', signatureDate: null }]);
    expect(matches).toHaveLength(2);
    expect(sureMatch(matches)).toBeUndefined();
  });
  it('is asked when something differs', () => {
    const matches = amendedMatches(avenant(OWN, 'Vu la convention signée le 2 février 2024,'), [phare]);
    expect(matches[0]?.differs).toEqual(['la date de signature n’est pas la même']);
    expect(sureMatch(matches)).toBeUndefined();
  });
  it('is none of another title, and none of another number', () => {
    const numbered = { ...phare, number: 'DG-12' };
    expect(amendedMatches(avenant(OWN.replace('Phare', 'Quai')), [phare])).toEqual([]);
    expect(
      amendedMatches(avenant('Avenant n° 1 à la convention de délégation de gestion n° DG-13 « Phare »'), [
        numbered,
      ]),
    ).toEqual([]);
  });
});
