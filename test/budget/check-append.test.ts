import { describe, expect, it } from 'vitest';
import { checkAppend } from '../../lib/budget/check-append';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { makeLedgerIndex } from '../../lib/budget/ledger-index';
import { euros } from '../../lib/money';
import { makeConvention, makeTranche } from '../make-convention';
import { commitment, confirmation, notice, payment, release, reversal, withdrawal } from '../make-ledger';

const convention = makeConvention({
  tranches: [
    makeTranche('plain', euros(500), '2024-09-01'),
    makeTranche('conditional', euros(500), '2024-09-01', { conditional: true }),
  ],
});
const engaged = commitment('e1', 500, '2024-02-01', { pending: true });
const paid = payment('p1', 100, '2024-03-01', 'e1');

/** Why the last entry is refused, or undefined when it is accepted. */
function refusal(...entries: LedgerEntry[]): string | undefined {
  const last = entries.at(-1);
  if (!last) throw new Error('nothing to append');
  const ledger = makeLedgerIndex(entries.slice(0, -1));
  const checked = checkAppend({ convention, amendments: [], ledger }, last);
  return checked.ok ? undefined : checked.error;
}

describe('accepts', () => {
  it.each<[string, LedgerEntry[]]>([
    [
      'a commitment over every limit: that is a warning, not a refusal',
      [commitment('e', 9_999_999, '2031-01-01')],
    ],
    ['a payment on a commitment, or on none', [engaged, paid, payment('p2', 1, '2024-03-01', null)]],
    [
      'a withdrawal of all that is left',
      [engaged, withdrawal('w1', 200, '2024-03-01', 'e1'), withdrawal('w2', 300, '2024-03-01', 'e1')],
    ],
    [
      'a withdrawal again once an earlier one is reversed',
      [
        engaged,
        withdrawal('w1', 500, '2024-03-01', 'e1'),
        reversal('r', 'w1'),
        withdrawal('w2', 500, '2024-03-01', 'e1'),
      ],
    ],
    ['the confirmation of a pending commitment with its number', [engaged, confirmation('c', 'e1')]],
    [
      'the confirmation of a pending payment without number',
      [payment('p', 1, '2024-03-01', null, { pending: true }), confirmation('c', 'p', null)],
    ],
    [
      'a new confirmation once the first is reversed',
      [engaged, confirmation('c', 'e1'), reversal('r', 'c'), confirmation('d', 'e1')],
    ],
    [
      'the reversal of a commitment once its payment is reversed',
      [engaged, paid, reversal('r', 'p1'), reversal('s', 'e1')],
    ],
    [
      'a release, and again once it is reversed',
      [
        release('a', 'conditional', '2024-05-01'),
        reversal('r', 'a'),
        release('b', 'conditional', '2024-06-01'),
      ],
    ],
    ['a notice', [notice('n', '2024-05-01')]],
  ])('%s', (_, entries) => expect(refusal(...entries)).toBeUndefined());
});

describe('refuses', () => {
  it.each<[string, LedgerEntry[], string]>([
    ['an entry of another convention', [{ ...engaged, conventionId: 'other' }], 'autre convention'],
    ['an entry twice', [engaged, engaged], 'déjà dans le registre'],
    ['a payment on nothing known', [paid], 'n’est pas dans le registre'],
    [
      'a payment on a payment',
      [engaged, paid, payment('p2', 1, '2024-03-01', 'p1')],
      'n’est pas un engagement',
    ],
    ['a payment on a reversed commitment', [engaged, reversal('r', 'e1'), paid], 'a été annulé'],
    ['a withdrawal on nothing known', [withdrawal('w', 1, '2024-03-01', 'e1')], 'n’est pas dans le registre'],
    [
      'a withdrawal one cent over the commitment',
      [engaged, withdrawal('w', 500.01, '2024-03-01', 'e1')],
      'dépasse ce qui reste',
    ],
    [
      'withdrawals over the commitment together',
      [engaged, withdrawal('v', 300, '2024-03-01', 'e1'), withdrawal('w', 200.01, '2024-03-01', 'e1')],
      'dépasse ce qui reste',
    ],
    ['a confirmation of nothing known', [confirmation('c', 'e1')], 'n’est pas dans le registre'],
    [
      'a confirmation of what is not pending',
      [commitment('e', 1, '2024-02-01'), confirmation('c', 'e')],
      'n’est pas en attente',
    ],
    [
      'a second confirmation',
      [engaged, confirmation('c', 'e1'), confirmation('d', 'e1')],
      'n’est pas en attente',
    ],
    [
      'a confirmation of a release',
      [release('a', 'conditional', '2024-05-01'), confirmation('c', 'a')],
      'n’est pas en attente',
    ],
    [
      'a confirmation of a cancelled entry',
      [engaged, reversal('r', 'e1'), confirmation('c', 'e1')],
      'est annulée',
    ],
    ['a commitment confirmed without number', [engaged, confirmation('c', 'e1', null)], 'donnez le n° d’EJ'],
    ['a reversal of nothing known', [reversal('r', 'e1')], 'n’est pas dans le registre'],
    ['a second reversal', [engaged, reversal('r', 'e1'), reversal('s', 'e1')], 'l’est déjà'],
    [
      'a reversal of a reversal',
      [engaged, reversal('r', 'e1'), reversal('s', 'r')],
      'une annulation ne s’annule pas',
    ],
    [
      'a reversal of a commitment that is paid',
      [engaged, paid, reversal('r', 'e1')],
      'annulez d’abord le paiement du 01/03/2024',
    ],
    [
      'a reversal of a commitment with a withdrawal',
      [engaged, withdrawal('w', 1, '2024-03-02', 'e1'), reversal('r', 'e1')],
      'annulez d’abord le retrait d’engagement du 02/03/2024',
    ],
    [
      'a release of an unknown tranche',
      [release('a', 'nobody', '2024-05-01')],
      'n’est pas dans la convention',
    ],
    [
      'a second release',
      [release('a', 'conditional', '2024-05-01'), release('b', 'conditional', '2024-06-01')],
      'déjà libérée, au 01/05/2024',
    ],
    [
      'a release of a tranche that opens by itself',
      [release('a', 'plain', '2024-05-01')],
      's’ouvre seule le 01/09/2024',
    ],
  ])('%s', (_, entries, words) => {
    expect(refusal(...entries)).toMatch(/^Écriture refusée : .*\.$/);
    expect(refusal(...entries)).toContain(words);
  });
});

it.each([
  ['1400000001', true],
  ['0001821732', true],
  ['A-12_b'.toUpperCase(), true],
  ['EJ/2024+1', true],
  [`1${'0'.repeat(29)}`, true],
  [`1${'0'.repeat(30)}`, false],
  ['', false],
  ['-12', false],
  ['14 00', false],
  ['abc', false],
  ['12\n34', false],
  ['1400000001\n', false],
])('takes %j for an EJ number: %s', (commitmentNumber, isAccepted) => {
  const committed = refusal(commitment('e', 1, '2024-02-01', { commitmentNumber }));
  const confirmed = refusal(engaged, confirmation('c', 'e1', commitmentNumber));
  expect([committed, confirmed].map((reason) => reason === undefined)).toEqual([isAccepted, isAccepted]);
});
