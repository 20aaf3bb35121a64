import { describe, expect, it } from 'vitest';
import { conventionText, read, shown } from './make-convention';

const signature = (text: string) => shown(read(conventionText({ signature: text })), 'signature-date');

describe('signature', () => {
  it.each([
    [
      'Lu et approuvé,\nà Lyon le 23 janvier 2024 (SB)          à Paris le 30 janvier 2024 (DA)',
      ['30/01/2024'],
    ],
    ['À Lyon, le 23 janvier 2024 (SB)          À Paris, le 30 janvier 2024 (DA)', ['30/01/2024']],
    ['À Lyon le 23 janvier 2024 (pour le SB) ; à Paris le 30 janvier 2024 (pour la DA)', ['30/01/2024']],
    ['À Lyon le 23 janvier 2024 (SB)\nÀ Paris le 30 janvier 2024 (DA)', ['30/01/2024']],
    ['Le 23 janvier 2024 à Lyon (SB)          le 30 janvier 2024 à Paris (DA)', ['30/01/2024']],
    ['Lyon, le 23 janvier 2024 (SB) – Paris, le 30 janvier 2024 (DA)', ['30/01/2024']],
    ['Lyon, le 23 janvier 2024          Paris, le 30 janvier 2024', ['30/01/2024']],
    ['À Lyon le 23 janvier 2024', ['23/01/2024']],
    ['Le comité de fin de projet se réunit\nà Lyon le 23 janvier 2024', []],
    ['À Lyon le 23 janvier 2024 (lancement)          à Paris le 30 janvier 2024 (bilan)', []],
    ['Visa du contrôleur\nà Lyon le 23 janvier 2024 (CBR)          à Paris le 30 janvier 2024 (CBCM)', []],
    ['Fait à Lyon, le 23 janvier 2024\n\nÀ Paris le 30 janvier 2024 (CBCM)', ['23/01/2024']],
    ['Fait à Lyon, le 23 janvier 2024\n\nSaisie dans Chorus, le 30 janvier 2024', ['23/01/2024']],
    ['Comités :\nà Lyon le 23 janvier 2024 (SB)          à Paris le 30 janvier 2024 (DA)', []],
  ])('of two parties, each at its place: %s', (text, days) => expect(signature(text)).toEqual(days));
});
