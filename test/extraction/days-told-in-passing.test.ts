import { describe, expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

/** The first and the last day of a convention whose term these words tell; signed on 2 January 2024. */
function daysOf(term: string, title?: string): string[] {
  const found = read(conventionText({ term, ...(title === undefined ? {} : { title }) }));
  return [...shown(found, 'start-date'), '–', ...shown(found, 'end-date')];
}
const SIGNED = '02/01/2024';
const BOTH = ['01/03/2024', '–', '31/10/2026'];

describe('a period at the head of its sentence', () => {
  it.each([
    'Art. 2 – Produisant ses effets du 1er mars 2024 au 31 octobre 2026, la délégation peut être interrompue par lettre.',
    'Article 5. Applicable du 1er mars 2024 au 31 octobre 2026, elle est résiliable.',
    'Art. 5 – Valable du 1er mars 2024 au 31 octobre 2026. Sortie anticipée possible.',
  ])('is that of the act: « %s »', (term) => {
    expect(daysOf(term)).toEqual(BOTH);
  });
  it.each([
    'Art. 2 – Produisant ses effets du 1er mars 2024 au 31 octobre 2026, le marché est reconduit.',
    'Art. 5 – Valable du 1er mars 2024 au 31 octobre 2026, le devis du prestataire est joint.',
  ])('is not, where the sentence names something else: « %s »', (term) => {
    expect(daysOf(term).filter((each) => each !== '–' && !each.endsWith(' ?'))).toEqual([]);
  });
});

describe('a signature', () => {
  it.each([
    'Les engagements interviennent entre la signature, qui vaut entrée en vigueur, et le 30 juin 2025, terme de la convention.',
    'Sa signature par les deux parties valant prise d’effet, la convention prend fin le 30 juin 2025.',
    'La convention produit effet dès qu’elle est signée et prend fin le 30 juin 2025.',
    'La convention entre en vigueur aussitôt signée ; elle prend fin le 30 juin 2025.',
  ])('is the day of effect: « %s »', (term) => {
    expect(daysOf(term)).toEqual([SIGNED, '–', '30/06/2025']);
  });
  it.each([
    'Les engagements interviennent entre la signature, qui vaut entrée en vigueur du marché, et le 30 juin 2025, terme de la convention.',
    'La signature du bail vaut entrée en vigueur. La convention prend fin le 30 juin 2025.',
    'La convention produit effet dès qu’elle est signée par le contrôleur budgétaire. Elle prend fin le 30 juin 2025.',
    'La convention entre en vigueur une fois signée et publiée. Elle prend fin le 30 juin 2025.',
  ])('is not, of something else or alone: « %s »', (term) => {
    expect(daysOf(term)).toEqual(['–', '30/06/2025']);
  });
});

describe('an end', () => {
  it.each([
    [
      'Elle s’applique le jour où elle est signée. Sa date d’achèvement technique est le 31 mai 2026.',
      SIGNED,
      '31/05/2026',
    ],
    ['La prise d’effet est fixée au 1er avril 2024, la fin au 30 avril 2027.', '01/04/2024', '30/04/2027'],
  ])('beside the day of effect: « %s »', (term, start, end) => {
    expect(daysOf(term)).toEqual([start, '–', end]);
  });
  it('in a clause of its own', () => {
    expect(
      daysOf(
        'Un compte rendu parvient au délégant avant le 31 janvier 2026, la délégation elle-même s’éteignant au 31 décembre 2025.',
      ),
    ).toEqual(['–', '31/12/2025']);
  });
  it.each([
    'Les factures du 30 juin 2025, terme de la convention de 2021, sont payées.',
    'Le chantier est long. Sa date d’achèvement technique est le 31 mai 2026.',
    'La prise d’effet du bail est fixée au 1er avril 2024, la fin au 30 avril 2027.',
    'Un compte rendu du marché annexé à la convention s’achevant le 31 décembre 2025 est remis.',
  ])('is not that of something else: « %s »', (term) => {
    expect(daysOf(term)).toEqual(['–']);
  });
});

describe('a duration in years, at the head of its sentence', () => {
  it('begins on the day it counts from', () => {
    const term =
      'Conclue pour une année à partir du 1er février 2024, la convention est renouvelée tacitement d’année en année.';
    expect(daysOf(term)[0]).toBe('01/02/2024');
    expect(
      daysOf(
        term.replace('Conclue', 'Conclu').replace('la convention est renouvelée', 'le marché est renouvelé'),
      )[0],
    ).not.toBe('01/02/2024');
  });
});

describe('the day by which a title names its act', () => {
  const signedOf = (title: string): string[] =>
    shown(read(conventionText({ title, signature: 'En deux exemplaires.' })), 'signature-date');
  it('is that of the signature, where no other is told', () => {
    expect(
      signedOf('Convention de délégation de gestion du 4 mai 2023 relative au projet « Phare »'),
    ).toEqual(['04/05/2023']);
  });
  it('is asked about, where the title ends with it', () => {
    expect(signedOf('Convention de délégation de gestion du 4 mai 2023')).toEqual(['04/05/2023 ?']);
  });
});
