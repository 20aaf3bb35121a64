import { describe, expect, it } from 'vitest';
import { extractCandidates } from '../../lib/extraction/extract-candidates';
import { conventionText, documentOf } from './make-convention';

const refusal = (text: string) => {
  const found = extractCandidates(documentOf(text));
  return found.ok ? undefined : found.error;
};

describe('what is not one convention of delegation is refused', () => {
  it.each([
    ['BON DE COMMANDE N° 4500264424\nCentre de coûts : SGSIFAB075', /bon de commande/],
    ['FACTURE 2024-12\nMontant TTC : 11 520,00 €', /facture/],
    [
      'ARRÊTÉ du 3 mars 2025 portant délégation de signature\nVu la convention de délégation de gestion',
      /arrêté/,
    ],
    ['Ingrédients\n4 pommes', /recette/],
    ['CONVENTION DE SUBVENTION\nEntre A, délégant, et B, délégataire', /autre genre/],
    ['Bonjour,\nci-joint la convention de délégation de gestion.', /courrier/],
    ['Rien de tel.', /ne semble pas/],
  ])('%j', (text, words) => {
    expect(refusal(text)?.code).toBe('not-a-convention');
    expect(refusal(text)?.message).toMatch(words);
  });
  it('an amendment is said to be one', () => {
    expect(
      refusal(`AVENANT N° 1 à la convention de délégation de gestion\n\n${conventionText({ title: '' })}`)
        ?.code,
    ).toBe('amendment');
  });
  it('two conventions in one file are said to be two', () => {
    expect(refusal(`${conventionText()}\n\n${conventionText()}`)?.code).toBe('several-conventions');
  });
  it.each([
    ['FACTURE 2024-12\nMontant TTC : 11 520,00 €'],
    [`AVENANT N° 1 à la convention de délégation de gestion\n\n${conventionText({ title: '' })}`],
    [`${conventionText()}\n\n${conventionText()}`],
  ])('the refusal names the file', (text) => {
    expect(refusal(text)?.message).toContain(`« ${documentOf(text).fileName} »`);
  });
  it('a convention is not', () => expect(refusal(conventionText())).toBeUndefined());
});
