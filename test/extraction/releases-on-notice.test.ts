import { describe, expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

const GRANTED = 'Le montant délégué est de 70 000 € en AE et de 70 000 € en CP pour 2025. ';
const tranches = (text: string, credits = GRANTED) =>
  shown(read(conventionText({ credits: credits + text })), 'tranche');

describe('the notification of the act itself', () => {
  it('is no condition, even where its day is only foreseen', () => {
    for (const event of [
      'dès la notification de la présente convention, prévue le 3 mars 2025',
      'dès notification à la préfète de la présente, prévue le 3 mars 2025 au plus tard',
      'à la notification de la convention au délégataire, attendue pour le 3 mars 2025',
      'dès sa notification au délégataire, qui est prévue le 3 mars 2025',
      'à réception de la présente convention, prévue le 3 mars 2025',
      'au reçu de la présente lettre, prévu le 3 mars 2025',
      'dès la notification de la présente, attendue le 3 mars 2025',
      'dès réception par le délégataire de la présente, attendue le 3 mars 2025',
      'dès que la présente convention aura été notifiée, ce qui est prévu le 3 mars 2025',
      'une fois la convention notifiée au préfet, ce qui est attendu le 3 mars 2025',
    ])
      expect(tranches(`Les AE sont ouvertes ${event}.`), event).toEqual([
        '70 000,00 € d’AE 2025, le 03/03/2025',
      ]);
  });
  it('but that of a contract is one, and the act has to be told', () => {
    expect(tranches('Les AE sont ouvertes dès notification du marché, prévue le 3 mars 2025.')).toEqual([
      '70 000,00 € d’AE 2025, le 03/03/2025, sous condition',
    ]);
    for (const event of [
      'dès la notification, prévue le 3 mars 2025',
      'dès notification au titulaire, prévue le 3 mars 2025',
    ])
      expect(tranches(`Les AE sont ouvertes ${event}.`), event).toEqual([
        '70 000,00 € d’AE 2025, le 03/03/2025, sous condition ?',
      ]);
  });
  it('nor is what is foreseen behind it the notification', () => {
    expect(
      tranches(
        'Les AE sont ouvertes dès notification de la présente convention, la mise en production étant prévue le 3 mars 2025.',
      ),
    ).toEqual(['70 000,00 € d’AE 2025, le 03/03/2025, sous condition']);
    expect(
      tranches(
        'Les AE sont ouvertes dès réception de la présente convention et de l’avis du comité, prévu le 3 mars 2025.',
      ),
    ).toEqual(['70 000,00 € d’AE 2025, le 03/03/2025, sous condition']);
  });
  it('and no more is the day of effect of the convention', () => {
    expect(
      tranches('Les AE sont ouvertes dès l’entrée en vigueur de la convention, prévue le 3 mars 2025.'),
    ).toEqual(['70 000,00 € d’AE 2025, le 03/03/2025']);
    expect(
      tranches('Les AE sont ouvertes dès l’entrée en vigueur du décret, prévue le 3 mars 2025.'),
    ).toEqual(['70 000,00 € d’AE 2025, le 03/03/2025, sous condition']);
  });
});

describe('the day of a condition, in the next sentence', () => {
  const HELD = 'L’ouverture des AE est subordonnée à la présentation d’un bilan des visites. ';
  it('is that on which what was named has to take place', () => {
    for (const next of [
      'Cette présentation doit avoir lieu au plus tard le 14 avril 2025.',
      'Cette présentation devra intervenir avant le 14 avril 2025.',
      'Ce bilan doit être remis le 14 avril 2025 au plus tard.',
      'Celui-ci doit être transmis au délégant avant le 14 avril 2025.',
    ])
      expect(tranches(HELD + next), next).toEqual(['70 000,00 € d’AE 2025, le 14/04/2025, sous condition']);
  });
  it('but not that of something else, nor a first day', () => {
    for (const next of [
      'Cette convention doit être transmise au comptable avant le 14 avril 2025.',
      'Ce marché doit intervenir avant le 14 avril 2025.',
      'Cette présentation ne doit pas intervenir avant le 14 avril 2025.',
      'Cette présentation doit avoir lieu après le 14 avril 2025.',
    ])
      expect(tranches(HELD + next), next).toEqual([
        '70 000,00 € d’AE 2025, date non précisée, sous condition ?',
      ]);
  });
});
