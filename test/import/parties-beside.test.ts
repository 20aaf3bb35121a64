import { describe, expect, it } from 'vitest';
import { layOut } from '../../lib/import/layout/lay-out';
import { withPartiesApart } from '../../lib/import/layout/parties-beside';

describe('two parties under their roles, beside one another', () => {
  const beside = [
    'CONVENTION',
    '',
    '     LE DÉLÉGANT                              LE DÉLÉGATAIRE',
    '',
    'Direction de la prévention             Direction régionale de',
    'des risques (DPR)                      la mer (DRM)',
    'Tour Séquoia                           1 rue du Port',
    '',
    'Article 1',
  ];
  it('are read one after the other, each name whole', () =>
    expect(layOut(beside.join('\n')).text.trimEnd().split('\n')).toEqual([
      'CONVENTION',
      '',
      'LE DÉLÉGANT',
      'Direction de la prévention des risques (DPR)',
      'Tour Séquoia',
      '',
      'LE DÉLÉGATAIRE',
      'Direction régionale de la mer (DRM)',
      '1 rue du Port',
      '',
      '',
      'Article 1',
    ]));
  it('may be parted by one bar, in a box', () => {
    const boxed = [
      'A. PARTIES',
      '--------------------------------------+---------------------------',
      ' Délégant                             | Délégataire',
      ' Direction de la prévention (DP)      | Direction de la',
      '                                      | mer et du port de La',
      '                                      | Réunion (DM)',
      ' CP : 75007   Ville : Paris           | CP : 97489',
      '--------------------------------------+---------------------------',
      '',
      'B. OPÉRATION',
    ];
    expect(layOut(boxed.join('\n')).text.trimEnd().split('\n')).toEqual([
      'A. PARTIES',
      'Délégant',
      'Direction de la prévention (DP)',
      'CP : 75007   Ville : Paris',
      '',
      'Délégataire',
      'Direction de la mer et du port de La Réunion (DM)',
      'CP : 97489',
      '',
      '',
      'B. OPÉRATION',
    ]);
  });
  it('stay as they are where a line of the left one runs over the gutter', () => {
    const across = beside.with(6, 'Tour Séquoia, 17 place de la Résistance, Paris');
    expect(withPartiesApart(across)).toBe(across);
  });
  it('are none where persons sign', () => {
    const signed = [
      'Le délégant                    Le délégataire',
      'Anne ROY                       Luc MARTIN',
    ];
    expect(withPartiesApart(signed)).toBe(signed);
  });
  describe('under « entre » and « et »', () => {
    const linked = [
      'ENTRE                                  ET',
      '',
      'la direction générale des ports        le service des phares et',
      '(DGP), 12, quai Haut,                  balises (SPB), 4, rue Basse,',
      'représentée par Mme Anne               29200 Brest, représenté par',
      'ROY,                                   M. Luc MARTIN,',
      '',
      'ci-après « le délégant »,              ci-après « le délégataire »,',
      '',
      'Vu le décret n° 2004-1085 du 14 octobre 2004 ;',
    ];
    it('are read one after the other, down to their roles', () =>
      expect(withPartiesApart(linked)).toEqual([
        'ENTRE',
        'la direction générale des ports (DGP), 12, quai Haut,',
        'représentée par Mme Anne',
        'ROY,',
        'ci-après « le délégant »,',
        '',
        'ET',
        'le service des phares et balises (SPB), 4, rue Basse,',
        '29200 Brest, représenté par',
        'M. Luc MARTIN,',
        'ci-après « le délégataire »,',
        '',
        'Vu le décret n° 2004-1085 du 14 octobre 2004 ;',
      ]));
    it('stay as they are where a column has no role, or both', () => {
      const unsaid = linked.toSpliced(7, 1);
      expect(withPartiesApart(unsaid)).toBe(unsaid);
      const both = linked.with(7, 'ci-après « le délégant »,        « le délégataire »,');
      expect(withPartiesApart(both)).toBe(both);
    });
  });
});
