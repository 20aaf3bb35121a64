import { describe, expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

const avenant = (body: string) =>
  read(
    `Avenant n° 2 à la convention de délégation de gestion « Phare » du 2 janvier 2024\n\nEntre la direction A (délégant) et la direction B (délégataire)\n\n${body}\n\nFait à Paris, le 3 mars 2024`,
  );

describe('credits that an avenant takes back', () => {
  it('are negative, and come on top of those of the convention', () => {
    const found = avenant(
      'Article 1. Les AE 2024 sont réduites de 40 000 € et les CP 2024 de 40 000 €. Les AE 2025 sont augmentées de 10 000 € et les CP 2025 de 10 000 €.',
    );
    expect(shown(found, 'commitment-allotment')).toEqual(['-40 000,00 €', '10 000,00 €']);
    expect(shown(found, 'payment-allotment')).toEqual(['-40 000,00 €', '10 000,00 €']);
    expect(shown(found, 'amounts-are')).toEqual(['s’ajoutent à ceux de la convention']);
  });
  it('carry a sign in the cells of a table', () => {
    const found = avenant('Article 1.\n\n\tAE\tCP\n2024\t- 40 000 €\t−40 000 €\n2025\t10 000 €\t10 000 €');
    expect(shown(found, 'commitment-allotment')).toEqual(['-40 000,00 €', '10 000,00 €']);
    expect(shown(found, 'payment-total')).toEqual(['-30 000,00 €']);
  });
  it('are those of a list or a table that the words above say are taken back', () => {
    const lead = 'Les crédits de la convention sont réduits des montants suivants :';
    const negative = ['-150 000,00 €', '-90 000,00 €', '-60 000,00 €'];
    const list = avenant(`${lead}\n- AE 2025 : 150 000 €\n- CP 2025 : 90 000 €\n- CP 2026 : 60 000 €`);
    expect(shown(list, 'commitment-allotment').concat(shown(list, 'payment-allotment'))).toEqual(negative);
    const table = '\tAE\tCP\n2025\t150 000 €\t90 000 €\n2026\t\t60 000 €';
    const found = avenant(`${lead}\n\n${table}`);
    expect(shown(found, 'commitment-allotment').concat(shown(found, 'payment-allotment'))).toEqual(negative);
    const unclear = avenant(`Les crédits sont réduits comme suit :\n\n${table}`);
    expect(shown(unclear, 'commitment-allotment')).toEqual(['150 000,00 € ?']);
  });
  it('are not an amount brought down to another', () => {
    const found = avenant(
      'Article 1. Les AE 2024 sont réduites à 40 000 € et les CP 2024 sont ramenés de 60 000 € à 40 000 €.',
    );
    expect(shown(found, 'commitment-allotment')).toEqual(['40 000,00 €']);
    expect(shown(found, 'payment-allotment')).toEqual(['40 000,00 €']);
  });
  it('a dash before an amount of a convention is asked about', () => {
    const found = read(conventionText({ credits: '\tAE\tCP\n2024\t- 40 000 €\t- 40 000 €' }));
    expect(shown(found, 'commitment-allotment')).toEqual(['-40 000,00 € ?']);
  });
  it('a dash that opens a line or stands between figures is no sign', () => {
    const found = read(conventionText({ credits: '- 10 000 € en AE 2024\n- 10 000 € en CP 2024' }));
    expect(shown(found, 'commitment-allotment')).toEqual(['10 000,00 €']);
  });
});
