import { describe, expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

/** Who delegates and to whom, of a convention with these parties. */
const parties = (words: string, body = ''): string[] => {
  const found = read(conventionText({ parties: words, body }));
  return [...shown(found, 'delegating-party'), ...shown(found, 'delegate-party')];
};
const BOTH = ['direction générale du lac (DGL)', 'service des rives (SR)'];

describe('roles that the text gives where it speaks of the parties', () => {
  it('are those of what each is called', () => {
    expect(
      parties(
        'Le présent protocole lie :\n- le commanditaire : direction générale du lac (DGL) ;\n- le prestataire : service des rives (SR).',
        '1) Nature\nLe commanditaire est délégant, le prestataire est délégataire.',
      ),
    ).toEqual(BOTH);
    expect(
      parties(
        'Parties :\nDirection générale du lac (DGL), ci-dessous « DGL », représentée par M. Paul Hourtin ;\nService des rives (SR), ci-dessous « SR », représenté par Mme Anne Morel.',
        'Article 1\nLa DGL, délégante, confie au SR, délégataire, la gestion des crédits.',
      ),
    ).toEqual(['Direction générale du lac (DGL)', 'Service des rives (SR)']);
  });
  it('are told by rank, in cells, in one sentence', () => {
    const signed =
      '1°) la direction générale du lac (DGL), représentée par M. Paul Hourtin,\n\n2°) le service des rives (SR), représenté par Mme Anne Morel,';
    expect(
      parties(
        `Les soussignés :\n\n${signed}`,
        'Article premier\nLe second signataire, responsable de l’unité, est le délégant ; le premier est le délégataire.',
      ),
    ).toEqual([...BOTH].reverse());
    expect(
      parties(
        '| Partie | Représentant |\n|---|---|\n| Direction générale du lac (DGL), délégant | le sous-directeur des rives |\n| Service des rives (SR), délégataire | la directrice adjointe |',
      ),
    ).toEqual(['Direction générale du lac (DGL)', 'Service des rives (SR)']);
    expect(
      parties(
        'Plan de relance – Rénovation des rives\n\nLe service des rives, 7 place du Lac, 38000 Grenoble, bénéficie de crédits ouverts à la direction du lac.\n\nDans la présente convention, la direction du lac est dénommée « le délégant » et le service des rives « le délégataire ».',
      ),
    ).toEqual(['direction du lac', 'service des rives']);
  });
  it('are read though the word is misspelled', () => {
    expect(
      parties(
        'Entre la direction générale du lac (DGL), ci-après « la déléguante »,\net le service des rives (SR), ci-après « le délégataire ».',
      ),
    ).toEqual(BOTH);
  });
  it('are of no body that another replaced, nor of a sentence', () => {
    const replaced = parties(
      'Entre la direction générale du lac (DGL), délégant,\net le service neuf, venant aux droits du service des rives (SR), délégataire,',
    );
    expect(replaced).not.toContain('service des rives (SR)');
  });
});
