import { expect, it } from 'vitest';
import { commitment, confirmation, draft, payment, release, reversal, withdrawal } from '../../make-ledger';
import { askRule } from '../ask-rules';

it.each([
  ['a payment of an unknown commitment', [payment('p', 10, '2024-02-01', 'nobody')]],
  ['a withdrawal of an unknown commitment', [withdrawal('w', 10, '2024-02-01', 'nobody')]],
  ['a confirmation of an unknown entry', [confirmation('c', 'nobody')]],
  ['a reversal of an unknown entry', [reversal('r', 'nobody')]],
  ['a release of an unknown tranche', [release('r', 'nobody', '2024-02-01')]],
  [
    'a payment of a reversed commitment',
    [commitment('e', 10, '2024-02-01'), payment('p', 10, '2024-02-01', 'e'), reversal('r', 'e')],
  ],
  ['a reversal of a reversal', [commitment('e', 10, '2024-02-01'), reversal('r', 'e'), reversal('s', 'r')]],
])('shows %s as an error', (_, entries) => {
  expect(askRule('unresolved-reference', { entries })).toMatchObject({ level: 'error' });
});

it('says which operation, of which day', () => {
  const entries = [payment('p', 10, '2024-02-29', 'nobody')];
  expect(askRule('unresolved-reference', { entries })?.message).toMatch(
    /^Le paiement du 29\/02\/2024 désigne/,
  );
});

it('is silent for a ledger whose references all resolve, and for a draft', () => {
  const entries = [
    commitment('e', 10, '2024-02-01', { pending: true }),
    confirmation('c', 'e'),
    reversal('r', 'e'),
  ];
  expect(askRule('unresolved-reference', { entries })).toBeUndefined();
  const broken = [reversal('r', 'nobody')];
  expect(
    askRule('unresolved-reference', { entries: broken, draft: draft('commitment', 1, '2024-06-01') }),
  ).toBeUndefined();
});
