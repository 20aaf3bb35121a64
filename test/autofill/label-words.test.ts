import { describe, expect, it } from 'vitest';
import { labelWords, technicalWords } from '../../lib/autofill/recognition/label-words';

describe('the words of a label', () => {
  it('are the same for all the ways to write a number', () => {
    for (const written of ["N° d'EJ", 'Nº EJ', 'Num. EJ', "Numéro d'EJ"])
      expect(labelWords(written)).toEqual(['numero', 'ej']);
  });
  it('are in the singular and without the words that only join', () => {
    expect(labelWords('Centre de coût(s)')).toEqual(labelWords('Centre coûts'));
  });
  it('join the letters of a dotted acronym', () => {
    expect(labelWords('Total T.T.C.')).toEqual(['total', 'ttc']);
  });
  it('are spelled out, alone or by the word beside', () => {
    expect(labelWords('Mnt HT')).toEqual(['montant', 'ht']);
    expect(labelWords('Exercice budg.')).toEqual(labelWords('Exercice budgétaire'));
    expect(labelWords('Gpe de march.')).toEqual(labelWords('Groupe de marchandises'));
    expect(labelWords('March. à bons')).toEqual(['march', 'bon']);
  });
  it('come out of a technical name too', () => {
    expect(technicalWords('legalCommitment_number')).toEqual(['legal', 'commitment', 'numero']);
  });
});
