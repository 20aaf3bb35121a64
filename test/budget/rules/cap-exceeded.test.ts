import { expect, it } from 'vitest';
import { euros } from '../../../lib/money';
import { makeAllotment, makeConvention } from '../../make-convention';
import { commitment, draft, withdrawal } from '../../make-ledger';
import { askRule } from '../ask-rules';

const convention = makeConvention({
  cap: euros(1_000),
  allotments: [makeAllotment('commitment', 2024, 5_000), makeAllotment('commitment', 2025, 5_000)],
});
const entries = [commitment('e1', 400, '2024-02-01')];

it.each([
  [599.99, undefined],
  [600, undefined],
  [600.01, 1],
])('a draft of %d € over the 600 € left passes by %s cent', (amount, over) => {
  const warning = askRule('cap-exceeded', {
    convention,
    entries,
    draft: draft('commitment', amount, '2024-06-01'),
  });
  expect(warning?.over).toBe(over);
});

it('counts the commitments of every year', () => {
  const asked = { convention, entries, draft: draft('commitment', 700, '2025-06-01') };
  expect(askRule('cap-exceeded', asked)).toMatchObject({ level: 'error', over: euros(100) });
});

it('gives room back for a withdrawal of any year', () => {
  const given = [...entries, withdrawal('w', 100, '2025-01-01', 'e1')];
  expect(
    askRule('cap-exceeded', { convention, entries: given, draft: draft('commitment', 700, '2025-06-01') }),
  ).toBeUndefined();
});

it('says where things stand when the ledger is already over', () => {
  const over = [...entries, commitment('e2', 600.01, '2024-03-01')];
  expect(askRule('cap-exceeded', { convention, entries: over })).toMatchObject({ level: 'error', over: 1 });
});

it('is silent for a payment, and for a convention that states no amount', () => {
  expect(
    askRule('cap-exceeded', { convention, draft: draft('payment', 9_000, '2024-06-01') }),
  ).toBeUndefined();
  const open = makeConvention({ cap: null });
  expect(
    askRule('cap-exceeded', { convention: open, draft: draft('commitment', 9_000, '2024-06-01') }),
  ).toBeUndefined();
});

it('says by how much, of what, on which day, and what to do', () => {
  const message = askRule('cap-exceeded', {
    convention,
    entries,
    draft: draft('commitment', 700, '2024-06-01'),
  })?.message;
  expect(message?.replace(/\s/g, ' ')).toBe(
    'Cet engagement de 700,00 € dépasserait de 100,00 € le plafond de la convention (plafond 1 000,00 €, 400,00 € engagés ou en attente), selon les opérations saisies ici, au 01/06/2024. Réduisez les engagements ou informez le délégant sans délai.',
  );
});
