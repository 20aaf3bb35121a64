import { describe, expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

const of = (fact: string, title: string) => shown(read(conventionText({ title })), fact);

describe('the number of a convention', () => {
  it.each([
    [
      'Convention DG/2025/0041 – version 2 (relue le 4 mai)\n\nConvention de délégation de gestion « Phare »',
      'DG/2025/0041',
    ],
    ['Protocole SGAR-25-041\n\nProtocole de délégation de gestion « Phare »', 'SGAR-25-041'],
    [
      'Convention par laquelle est déléguée la gestion de crédits (convention de délégation de gestion DGX-PHA-25-03)',
      'DGX-PHA-25-03',
    ],
  ])('« %s »', (title, number) => {
    expect(of('number', title)).toEqual([number]);
  });
  it('is not that of a file, nor of another act', () => {
    for (const title of [
      'Dossier DG/2025/0041\n\nConvention de délégation de gestion « Phare »',
      'Convention de délégation de gestion « Phare » (contrat CPER-21-27)',
      'Convention de délégation de gestion « Phare » (convention ANX-22-15)',
    ])
      expect(of('number', title)).toEqual([]);
  });
});

describe('an avenant named behind the title of its convention', () => {
  it.each([
    'Convention de délégation de gestion « Phare » — AVENANT MODIFICATIF N°3',
    'Convention de délégation de gestion « Phare », avenant de prorogation n° 3',
    'Convention de délégation de gestion « Phare » —\nAVENANT MODIFICATIF N°3',
  ])('« %s »', (title) => {
    expect(of('amended-title', title)).toEqual(['Convention de délégation de gestion « Phare »']);
    expect(of('amended-number', title)).toEqual([]);
    expect(of('amendment-number', title)).toEqual(['3']);
  });
  it('leaves the convention its own number', () => {
    const title = 'Convention de délégation de gestion n° DX-2024-15 – avenant modificatif n° 2';
    expect(of('amended-number', title)).toEqual(['DX-2024-15']);
    expect(of('amended-title', title)).toEqual(['Convention de délégation de gestion n° DX-2024-15']);
  });
});
