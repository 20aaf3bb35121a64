import { describe, expect, it } from 'vitest';
import type { BudgetKind } from '../../lib/convention/budget-kind';
import type { FactKey, FactValue } from '../../lib/extraction/candidate';
import { heldOpen } from '../../lib/extraction/review/held-open';
import { euros } from '../../lib/money';

const credits = (kind: BudgetKind, year: number, amount: number): [FactKey, FactValue] => [
  `${kind}-allotment:${year}`,
  { type: 'amount', amount: euros(amount) },
];
const tranche = (
  rank: number,
  amount: number,
  extent: 'part' | 'availability' = 'part',
): [FactKey, FactValue] => [
  `tranche:${rank}`,
  {
    type: 'tranche',
    tranche: {
      kind: 'commitment',
      year: 2025,
      amount: euros(amount),
      extent,
      share: null,
      release: { type: 'signature', text: '', date: null },
      conditional: false,
    },
  },
];
const all = (...facts: [FactKey, FactValue][]) =>
  heldOpen(new Map(facts)).map((line) => line.replace(/\s/g, ' '));
const told = (...facts: [FactKey, FactValue][]) =>
  all(...facts).filter((line) => !line.startsWith('Aucun montant'));

describe('what the ledger will hold open because no tranche says otherwise', () => {
  it('a whole year, AE first and year by year', () => {
    expect(
      told(credits('payment', 2026, 40), credits('payment', 2025, 60), credits('commitment', 2025, 100)),
    ).toEqual([
      'Aucune tranche pour AE 2025, CP 2025 et CP 2026 : le registre tiendra ces crédits pour ouverts en entier. Ajoutez une tranche, si la convention les ouvre plus tard.',
    ]);
  });
  it('what the parts of a year leave', () => {
    expect(told(credits('commitment', 2025, 100), tranche(1, 60), tranche(2, 30))).toEqual([
      'Les tranches d’AE 2025 ouvrent 90,00 € sur 100,00 € : le registre tiendra les 10,00 € restants pour ouverts. Ajoutez la tranche qui manque, si la convention en prévoit une.',
    ]);
  });
  it('nothing of a year whose parts make it up, which one opens whole, or that has no credits', () => {
    expect(told(credits('commitment', 2025, 100), tranche(1, 60), tranche(2, 40))).toEqual([]);
    expect(told(credits('commitment', 2025, 100), tranche(1, 60, 'availability'))).toEqual([]);
    expect(told(credits('commitment', 2025, 0))).toEqual([]);
  });
  it('and what it cannot control for want of amounts', () => {
    expect(all(credits('commitment', 2025, 100), tranche(1, 100))).toEqual([
      'Aucun montant de CP : le registre ne pourra pas contrôler les paiements. Ajoutez les CP de chaque exercice, si la convention en donne.',
    ]);
  });
});
