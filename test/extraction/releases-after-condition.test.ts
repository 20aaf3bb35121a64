import { describe, expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

const tranches = (text: string) =>
  shown(
    read(
      conventionText({
        credits: `Le montant délégué est de 70 000 € en AE et de 70 000 € en CP pour 2025. ${text}`,
      }),
    ),
    'tranche',
  );

const FIRST = '28 000,00 € (40 %) d’AE 2025, le 03/03/2025';
const SECOND = '42 000,00 € (60 %) d’AE 2025, le 02/06/2025';

describe('a condition told before a part', () => {
  it('is of that part, and not of the one before it', () => {
    for (const parts of [
      '40 % le 3 mars 2025 ; si le jury l’accepte, 60 % le 2 juin 2025',
      'à hauteur de 40 % le 3 mars 2025 et, après avis du comité, de 60 % le 2 juin 2025',
      '40 % le 3 mars 2025 puis, sous réserve de l’avis du jury, le solde le 2 juin 2025',
      '28 000 € le 3 mars 2025 et, sur décision du comité, 42 000 € le 2 juin 2025',
    ])
      expect(tranches(`Les AE sont ouvertes : ${parts}.`), parts).toEqual([
        FIRST,
        `${SECOND}, sous condition`,
      ]);
  });
  it('holds in a sentence of its own', () => {
    expect(
      tranches(
        '40 % des AE sont ouvertes le 3 mars 2025. Si le comité en décide, le solde est ouvert le 2 juin 2025.',
      ),
    ).toEqual([FIRST, `${SECOND}, sous condition`]);
  });
  it('is asked about where more parts follow', () => {
    expect(
      tranches('Après avis du comité, 40 % des AE sont ouvertes le 3 mars 2025 et 60 % le 2 juin 2025.'),
    ).toEqual([`${FIRST}, sous condition ?`, `${SECOND} ?`]);
  });
  it('but between two commas it may be of the part before it', () => {
    const [first, second] = tranches(
      'Les AE sont ouvertes : 40 % le 3 mars 2025, après avis du comité, 60 % le 2 juin 2025.',
    );
    expect(first).toBe(`${FIRST}, sous condition ?`);
    expect(second).toBe(SECOND);
  });
  it('and what only tells a moment is none', () => {
    expect(
      tranches('Les AE sont ouvertes : 40 % le 3 mars 2025 et, après cette date, 60 % le 2 juin 2025.'),
    ).toEqual([FIRST, SECOND]);
  });
});
