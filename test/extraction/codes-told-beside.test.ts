import { describe, expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

const told = (references: string, prefix: string) => shown(read(conventionText({ references })), prefix);
const AMENDED = 'Avenant n° 1 à la convention de délégation de gestion « Phare » du 3 mars 2023';
const changed = (references: string, prefix: string) =>
  shown(read(conventionText({ title: AMENDED, references })), prefix);

describe('a programme that no code of the text tells', () => {
  it('is sure where its label or a sentence says that the credits are of it', () => {
    for (const own of [
      'Programme : 149',
      'Le délégant confie la gestion de crédits du programme 149 « Forêt ».',
      'Les dépenses sont imputées sur le programme 149.',
      'Le délégataire exécute, hors titre 2, les dépenses portées par le budget du programme 149.',
    ])
      expect(told(own, 'programme')).toEqual(['149']);
  });
  it('is asked about where the sentence tells of another’s money or of another act', () => {
    for (const other of [
      'Le coût est de 90 000 €, dont 20 000 € pris en charge par le délégataire sur ses crédits propres du programme 215.',
      'La dépollution est à la charge du programme 178.',
      'Le reste est autofinancé par le porteur sur le programme 302.',
      'Cette mission ne se confond pas avec celle que la direction assure par ailleurs pour le programme 174.',
      'À titre d’information, l’agence engage en 2025 40 000 € sur le programme 105.',
      'Le service a été arrêté en 2022, faute de crédits sur le programme 183.',
    ])
      expect(told(other, 'programme')).toEqual(
        [/\d{3}(?=\D*$)/.exec(other)?.[0]].map((digits) => `${digits} ?`),
      );
  });
  it('is the one that an avenant leaves as it is', () => {
    expect(changed('L’imputation sur le programme 149 n’est pas modifiée.', 'programme')).toEqual(['149']);
    expect(changed('Le programme 149, lui, demeure.', 'programme')).toEqual(['149']);
  });
});

it('codes of a BOP, a budget or a centre that supports the expenses are those of the act', () => {
  for (const by of ['le BOP « Forêt »', 'l’unité opérationnelle', 'le centre financier'])
    expect(
      told(`Les dépenses sont supportées par ${by} du programme 149, UO 0149-CFOR-DGPE.`, 'funds-center'),
    ).toEqual(['0149-CFOR-DGPE']);
});

describe('a code that stands alone in a sentence about something else', () => {
  it('is asked about, with its programme', () => {
    const other = 'Le solde est apporté par la DGT sur le programme 155 (UO 0155-CDGT-CSIT).';
    expect(told(other, 'funds-center')).toEqual(['0155-CDGT-CSIT ?']);
    expect(told(other, 'programme')).toEqual(['155 ?']);
    const part = 'La part de la préfecture est prise sur le programme 354 (centre financier 0354-D971-DP01).';
    expect(told(part, 'funds-center')).toEqual(['0354-D971-DP01 ?']);
  });
  it('is sure where the sentence is of what the act opens, or all others stand beside it', () => {
    for (const own of [
      'Ces crédits, apportés en partie par un fonds de concours, sont ouverts sur l’UO 0155-CDGT-CSIT.',
      'Le service ne saisit que ceci : domaine fonctionnel 0155-01, UO 0155-CDGT-CSIT, activité 015501010203.',
      'Le délégant met à disposition les crédits sur l’UO 0155-CDGT-CSIT, à l’exclusion des rémunérations.',
    ])
      expect(told(own, 'funds-center')).toEqual(['0155-CDGT-CSIT']);
  });
});

describe('a code of what others pay, of what was, or of what was never agreed', () => {
  it('is none of the convention’s', () => {
    for (const other of [
      'L’agence finance par ailleurs l’hébergement (32 000 € par an) sur le centre financier 0155-CDGT-CSIT.',
      'Il prend directement en charge, sur son centre financier 0155-CDGT-CSIT, les frais de séminaire.',
      'Les trajets sont supportés par le délégataire sur son programme 155 (UO 0155-CDGT-CSIT, domaine fonctionnel 0155-01, activité 015501010203).',
      'Une convention avait été passée à cette fin le 4 mai 2022 sur l’UO 0155-CDGT-CSIT.',
      'Crédits autofinancés (hors délégation)\n   Domaine fonctionnel : 0155-01\n   Centre financier : 0155-CDGT-CSIT',
      'Modèle de bilan (exemple de remplissage)\n\nConvention : barrage\nCentre financier : 0155-CDGT-CSIT',
      'Références de 2023 (closes, à ne plus utiliser) :\nCentre financier : 0155-CDGT-CSIT',
      'Historique : l’UO 0155-CDGT-CSIT proposée puis abandonnée',
      'Centre financier 0155-XXXX-XXXX',
      'L’UO 0155-CDGT-CSIT a été supprimée par la carte de 2024.',
    ])
      expect(told(other, 'funds-center')).toEqual([]);
  });
  it('and what its own heading, verb or label says is its own stays', () => {
    for (const own of [
      'Imputation des crédits délégués\n   Domaine fonctionnel : 0155-01\n   Centre financier : 0155-CDGT-CSIT',
      'Le délégataire prend en charge la gestion ; les crédits sont ouverts sur le centre financier 0155-CDGT-CSIT.',
      'Le BOP ferme à la mi-décembre. Centre financier : 0155-CDGT-CSIT',
    ])
      expect(told(own, 'funds-center')).toEqual(['0155-CDGT-CSIT']);
  });
  it('in an avenant, the former one that its reasons name', () => {
    for (const former of [
      'La convention, signée le 3 mars 2023, rattachait les dépenses au centre financier 0155-CDGT-CSIT.',
      'La nouvelle carte du programme ferme l’UO 0155-CDGT-CSIT au 31 décembre 2024.',
      'Les engagements antérieurs au 1er janvier 2024 restent imputés sur le centre financier 0155-CDGT-CSIT.',
      'Les engagements juridiques déjà saisis sur le centre financier 0155-CDGT-CSIT y restent jusqu’à leur solde.',
      'L’article 4 était ainsi rédigé : « Les crédits sont ouverts sur l’UO 0155-CDGT-CSIT. »',
      'La ligne\n\n   Centre financier : 0155-CDGT-CSIT\n\nest remplacée par la ligne',
    ])
      expect(changed(former, 'funds-center')).toEqual([]);
    for (const present of [
      'Les crédits restent imputés sur le centre financier 0155-CDGT-CSIT.',
      'L’article 4 est ainsi rédigé : « Les crédits sont ouverts sur l’UO 0155-CDGT-CSIT. »',
    ])
      expect(changed(present, 'funds-center')).toEqual(['0155-CDGT-CSIT']);
  });
});

it('an action that only a recital names makes no functional area', () => {
  const cited =
    'Vu la délégation signée le 6 mars 2023 pour l’emploi des crédits de l’action 12 du programme 104 ;';
  expect(changed(cited, 'functional-area')).toEqual([]);
  expect(told('Les crédits sont ceux de l’action 12 du programme 104.', 'functional-area')).toEqual([
    '0104-12',
  ]);
});

it('the reference of a paper is no functional area', () => {
  expect(told('DF/BPB/2025-11', 'functional-area')).toEqual([]);
  expect(told('Programme 155, DF 0155-11, UO 0155-CDGT-CSIT', 'functional-area')).toEqual(['0155-11']);
});

it('a row of a sheet is no sure name of the convention that an avenant changes', () => {
  const rows =
    'Historique\n\n  Convention initiale signée le 11 mars 2023\n  Avenant n° 1 signé le 27 février 2024';
  const above = 'La convention de délégation de gestion est modifiée par le présent avenant n° 2.';
  for (const name of shown(read(conventionText({ title: rows, body: above })), 'amended-title'))
    expect(name).toMatch(/ \?$/);
  expect(shown(read(conventionText({ title: AMENDED, body: above })), 'amended-title')).toEqual([
    'convention de délégation de gestion « Phare »',
  ]);
});
