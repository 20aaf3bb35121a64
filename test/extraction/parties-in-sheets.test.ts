import { describe, expect, it } from 'vitest';
import { partiesOf } from './make-convention';

const TWO = ['Agence des bacs (AB)', '→', 'Service des amarres (SA)'];

describe('a sheet a party, under its role', () => {
  it.each([
    'Le délégant\n    Organisme        Agence des bacs (AB)\n    Signataire       Mme Jeanne ROUX, directrice\nLe délégataire\n    Organisme        Service des amarres (SA)\n    SIRET            120 064 019 00074\n',
    '1. DÉLÉGANT\nDénomination : Agence des bacs (AB)\nReprésentant : Mme Jeanne ROUX\n\n2. DÉLÉGATAIRE\nDénomination : Service des amarres (SA)\nReprésentant : M. Luc MARS\n',
    'Service délégant\nSIRET : 120 064 019 00074\nDésignation : Agence des bacs (AB)\nService délégataire\nSIRET : 120 064 019 00075\nDésignation : Service des amarres (SA)\n',
    'Identification du délégant\nOrganisme :\nAgence des bacs (AB)\nIdentification du délégataire\nOrganisme :\nService des amarres (SA)\n',
    '- Délégant\n    - Organisme : Agence des bacs (AB)\n- Délégataire\n    - Organisme : Service des amarres (SA)\n',
    'CADRE B – SERVICE DÉLÉGANT\nNom du service : Agence des bacs (AB)\n\nCADRE C – SERVICE DÉLÉGATAIRE\nNom du service : Service des amarres (SA)\n',
  ])('« %s »', (words) => {
    expect(partiesOf(words)).toEqual(TWO);
  });
  it('goes on with a name on the line below, and not with an address', () => {
    expect(
      partiesOf(
        'Le délégant\n    Organisme        Agence des bacs\n                     Tour Haute, 3 quai Bas\n    Signataire       Mme Jeanne ROUX\nLe délégataire\n    Organisme        Institut national des quais – département\n                     des amarres et des bouées (DAB)\n    Signataire       M. Luc MARS, chef de département\n',
      ),
    ).toEqual([
      'Agence des bacs',
      '→',
      'Institut national des quais - département des amarres et des bouées (DAB)',
    ]);
  });
  it('tells nothing for sure of two names, of who is written to, or of a person', () => {
    const asked = [
      'LE DÉLÉGANT\nDirection : direction des bacs (DB)\nService : bureau des quais\n\nLE DÉLÉGATAIRE\nDirection : direction des rives (DR)\nService : bureau des amarres\n',
      'Contact du délégant\nService : bureau des quais (BQ)\nContact du délégataire\nService : bureau des amarres (BA)\n',
    ];
    for (const words of asked)
      expect(partiesOf(words).filter((each) => each !== '→' && !each.endsWith(' ?'))).toEqual([]);
    expect(
      partiesOf('Délégant\nNom : ROUX\nPrénom : Jeanne\nDélégataire\nNom : MARS\nPrénom : Luc\n'),
    ).toEqual(['→']);
  });
});
