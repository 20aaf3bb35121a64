import { describe, expect, it } from 'vitest';
import { partiesOf } from './make-convention';

const TWO = ['secrétariat général des îles (SGI)', '→', 'direction des bacs (DB)'];

describe('a party told as what it is to the other', () => {
  it.each([
    'La direction des bacs (DB), dont le siège est à Brest, intervient comme délégataire du secrétariat général des îles (SGI), délégant, dans les termes que voici.',
    'La direction des bacs (DB) agit en qualité de délégataire pour le compte du secrétariat général des îles (SGI), autorité délégante.',
    'La direction des bacs (DB) est désignée délégataire par le secrétariat général des îles (SGI).',
    'Le secrétariat général des îles (SGI) désigne comme délégataire la direction des bacs (DB).',
    'Le secrétariat général des îles (SGI) a désigné comme délégataire, dans les conditions du décret, la direction des bacs (DB) pour gérer ses crédits.',
    'Le secrétariat général des îles (SGI) choisit la direction des bacs (DB) comme délégataire.',
    'La direction des bacs (DB) a pour délégant le secrétariat général des îles (SGI).',
  ])('%s', (words) => {
    expect(partiesOf(words)).toEqual(TWO);
  });
  it.each([
    'La direction des bacs (DB) prend la qualité de délégataire et le secrétariat général des îles (SGI) celle de délégant.',
    'Le secrétariat général des îles (SGI) joue le rôle de délégant ; la direction des bacs (DB) celui de délégataire.',
    'Le secrétariat général des îles (SGI) tient la place du délégant et la direction des bacs (DB) celle du délégataire.',
  ])('or by the role of each: %s', (words) => {
    expect(partiesOf(words)).toEqual(TWO);
  });
  it('« désigné comme délégataire » is said of whom it follows', () => {
    expect(
      partiesOf(
        'Le service des bacs (SB) désigné comme délégataire et la direction des îles (DI), délégante, conviennent de ce qui suit.',
      ),
    ).toEqual(['direction des îles (DI)', '→', 'service des bacs (SB)']);
  });
  it('is not turned round where an acronym stands for the one that chooses', () => {
    expect(
      partiesOf(
        'Le secrétariat général des îles (SGI) et la direction des bacs (DB) conviennent de ce qui suit.\n\nLe SGI désigne comme délégataire la DB.',
      ).filter((each) => each !== '→' && !each.endsWith(' ?')),
    ).toEqual([]);
  });
});
