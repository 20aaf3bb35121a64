import { describe, expect, it } from 'vitest';
import { checkAppend } from '../../lib/budget/check-append';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { makeLedgerIndex } from '../../lib/budget/ledger-index';
import type { Amendment } from '../../lib/convention/amendment';
import { cents, euros } from '../../lib/money';
import { makeConvention, makeTranche } from '../make-convention';
import {
  adjustment,
  commitment,
  confirmation,
  followUp,
  notice,
  opening,
  payment,
  release,
  releaseWithdrawal,
  reversal,
  supplement,
  withdrawal,
} from '../make-ledger';

const convention = makeConvention({
  tranches: [
    makeTranche('plain', euros(500), '2024-09-01'),
    makeTranche('conditional', euros(500), '2024-09-01', { conditional: true }),
    makeTranche('undated', euros(1), null),
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

describe('the operations that follow a commitment or a payment', () => {
  const confirmed = commitment('e1', 500, '2024-02-01');
  const opened = opening('o1', 'commitment', 300, '2023-12-31');

  it.each<[string, LedgerEntry[]]>([
    ['a supplement', [confirmed, supplement('c1', 100, '2025-01-01', 'e1')]],
    [
      'a service rendered beyond the commitment: that is a warning',
      [confirmed, followUp('service-rendered', 's1', 900, '2024-03-01', 'e1')],
    ],
    [
      'a withdrawal of the supplement too',
      [confirmed, supplement('c1', 100, '2024-02-02', 'e1'), withdrawal('w1', 600, '2024-03-01', 'e1')],
    ],
    [
      'a carry-over of all that is left to pay',
      [confirmed, paid, followUp('carry-over', 'b1', 400, '2025-01-01', 'e1')],
    ],
    [
      'a carry-over into another year',
      [
        confirmed,
        followUp('carry-over', 'b1', 500, '2025-01-01', 'e1'),
        followUp('carry-over', 'b2', 500, '2026-01-01', 'e1'),
      ],
    ],
    [
      'a repayment of all that was paid',
      [confirmed, paid, followUp('repayment', 'r1', 100, '2024-04-01', 'p1')],
    ],
    ['a payment on an opening balance of AE', [opened, payment('p', 10, '2024-03-01', 'o1')]],
    ['an opening balance of another kind', [opened, opening('o2', 'payment', 1, '2023-12-31')]],
    ['an opening balance of another year', [opened, opening('o2', 'commitment', 1, '2024-01-01')]],
    [
      'an opening balance of another funds center',
      [opened, opening('o2', 'commitment', 1, '2023-01-01', 'A')],
    ],
    ['a release of a plain tranche whose day is not known', [release('r', 'undated', '2024-05-01')]],
    [
      'a reversal of a commitment and of its confirmation together',
      [engaged, confirmation('c', 'e1'), reversal('r', 'e1')],
    ],
    [
      'a reversal of the last withdrawal of a release',
      [
        release('r', 'conditional', '2024-03-01'),
        releaseWithdrawal('x', 'conditional', '2024-04-01'),
        reversal('z', 'x'),
      ],
    ],
    [
      'a confirmation of a supplement, without a number',
      [confirmed, supplement('c1', 1, '2024-02-02', 'e1', { pending: true }), confirmation('k', 'c1', null)],
    ],
    [
      'an adjustment, and a notice',
      [adjustment('a1', 'payment', 2024, -10, '2024-01-01'), notice('n', '2024-01-01')],
    ],
    [
      'a release withdrawn on its own day',
      [release('r', 'conditional', '2024-03-01'), releaseWithdrawal('x', 'conditional', '2024-03-01')],
    ],
    [
      'a release again after it was withdrawn',
      [
        release('r', 'conditional', '2024-03-01'),
        releaseWithdrawal('x', 'conditional', '2024-04-01'),
        release('r2', 'conditional', '2024-04-01'),
      ],
    ],
    [
      'an amount net of tax that its amount with tax gives',
      [commitment('e1', 0.03, '2024-02-01', { netOfTax: { amount: cents(3), vatRate: 2000 } })],
    ],
  ])('accepts %s', (_, entries) => expect(refusal(...entries)).toBeUndefined());

  it.each<[string, LedgerEntry[], RegExp]>([
    ['a supplement of nothing', [supplement('c1', 1, '2024-03-01', 'x')], /n’est pas dans le registre/],
    [
      'a supplement of a payment',
      [confirmed, paid, supplement('c1', 1, '2024-03-01', 'p1')],
      /désigne le paiement .*n’est pas un engagement/,
    ],
    [
      'a service on a reversed commitment',
      [confirmed, reversal('r', 'e1'), followUp('service-rendered', 's1', 1, '2024-03-01', 'e1')],
      /a été annulé/,
    ],
    [
      'a carry-over into its own year',
      [confirmed, followUp('carry-over', 'b1', 1, '2024-12-31', 'e1')],
      /datez la bascule de 2025 ou après/,
    ],
    [
      'a carry-over of nothing',
      [followUp('carry-over', 'b1', 1, '2025-01-01', 'x')],
      /n’est pas dans le registre/,
    ],
    [
      'a second carry-over into one year',
      [
        confirmed,
        followUp('carry-over', 'b1', 1, '2025-01-01', 'e1'),
        followUp('carry-over', 'b2', 1, '2025-06-01', 'e1'),
      ],
      /déjà basculé sur 2025/,
    ],
    [
      'a carry-over of what is paid',
      [confirmed, paid, followUp('carry-over', 'b1', 400.01, '2025-01-01', 'e1')],
      /dépasse ce qui reste à payer, 400,00/,
    ],
    [
      'a repayment of nothing',
      [followUp('repayment', 'r1', 1, '2024-04-01', 'x')],
      /paiement désigné n’est pas dans le registre/,
    ],
    [
      'a repayment of a commitment',
      [confirmed, followUp('repayment', 'r1', 1, '2024-04-01', 'e1')],
      /n’est pas un paiement/,
    ],
    [
      'a repayment of a reversed payment',
      [confirmed, paid, reversal('r', 'p1'), followUp('repayment', 'r1', 1, '2024-04-01', 'p1')],
      /a été annulé/,
    ],
    [
      'a repayment of more than is left',
      [
        confirmed,
        paid,
        followUp('repayment', 'r1', 60, '2024-04-01', 'p1'),
        followUp('repayment', 'r2', 40.01, '2024-04-01', 'p1'),
      ],
      /pas encore été reversé, 40,00/,
    ],
    [
      'a payment on an opening balance of CP',
      [opening('o1', 'payment', 300, '2023-12-31'), payment('p', 10, '2024-03-01', 'o1')],
      /situation de départ.*n’est pas un engagement/,
    ],
    [
      'a second opening balance of one year',
      [opened, opening('o2', 'commitment', 1, '2023-01-01')],
      /déjà la situation de départ de 2023/,
    ],
    [
      'a second confirmation of a supplement',
      [
        confirmed,
        supplement('c1', 1, '2024-02-02', 'e1', { pending: true }),
        confirmation('k', 'c1', null),
        confirmation('k2', 'c1', null),
      ],
      /n’est pas en attente/,
    ],
    [
      'a reversal of a commitment that has a supplement',
      [confirmed, supplement('c1', 1, '2024-03-01', 'e1'), reversal('r', 'e1')],
      /annulez d’abord le complément/,
    ],
    [
      'a reversal of a payment that has a repayment',
      [confirmed, paid, followUp('repayment', 'r1', 1, '2024-04-01', 'p1'), reversal('r', 'p1')],
      /annulez d’abord le reversement/,
    ],
    [
      'a reversal of an opening balance that was paid on',
      [opened, payment('p', 10, '2024-03-01', 'o1'), reversal('r', 'o1')],
      /annulez d’abord le paiement/,
    ],
    [
      'a reversal of a release withdrawn since',
      [
        release('r', 'conditional', '2024-03-01'),
        releaseWithdrawal('x', 'conditional', '2024-04-01'),
        reversal('z', 'r'),
      ],
      /annulez d’abord le retrait de libération/,
    ],
    [
      'a reversal of a withdrawal of a release given again since',
      [
        release('r', 'conditional', '2024-03-01'),
        releaseWithdrawal('x', 'conditional', '2024-04-01'),
        release('r2', 'conditional', '2024-05-01'),
        reversal('z', 'x'),
      ],
      /annulez d’abord la libération de tranche du 01\/05\/2024/,
    ],
    [
      'a supplement of an opening balance',
      [opened, supplement('c1', 1, '2024-03-01', 'o1')],
      /désigne la situation de départ .*n’est pas un engagement/,
    ],
    [
      'a withdrawal of a release that is not there',
      [releaseWithdrawal('x', 'conditional', '2024-04-01')],
      /n’est pas libérée/,
    ],
    [
      'a second withdrawal of a release',
      [
        release('r', 'conditional', '2024-03-01'),
        releaseWithdrawal('x', 'conditional', '2024-04-01'),
        releaseWithdrawal('y', 'conditional', '2024-05-01'),
      ],
      /n’est pas libérée/,
    ],
    [
      'a withdrawal before its release',
      [release('r', 'conditional', '2024-03-01'), releaseWithdrawal('x', 'conditional', '2024-02-29')],
      /datez-la du 01\/03\/2024 ou après/,
    ],
    [
      'a withdrawal of a plain tranche',
      [releaseWithdrawal('x', 'plain', '2024-10-01')],
      /n’a pas de condition/,
    ],
    [
      'amounts net of and with tax that are not those of one another',
      [commitment('e1', 500, '2024-02-01', { netOfTax: { amount: euros(400), vatRate: 2000 } })],
      /400,00.*HT font 480,00.*TTC, et non 500,00/,
    ],
    [
      'a supplement whose amounts differ',
      [confirmed, supplement('c1', 1, '2024-03-01', 'e1', { netOfTax: { amount: euros(1), vatRate: 2000 } })],
      /HT font/,
    ],
    [
      'a payment whose amounts differ',
      [confirmed, payment('p9', 1, '2024-03-01', 'e1', { netOfTax: { amount: euros(1), vatRate: 2000 } })],
      /HT font/,
    ],
  ])('refuses %s', (_, entries, reason) => {
    expect(refusal(...entries)?.replace(/\s/g, ' ')).toMatch(reason);
    // All that came before was accepted, so that the reason is that of the last one.
    expect(refusal(...entries.slice(0, -1), notice('n', '2024-01-01'))).toBeUndefined();
  });

  it('knows the tranches of an amendment', () => {
    const tranche = makeTranche('a1-t1', euros(1), null, { conditional: true });
    const amendments = [{ tranches: [tranche] } as unknown as Amendment];
    const ledger = makeLedgerIndex();
    expect(checkAppend({ convention, amendments, ledger }, release('r', 'a1-t1', '2024-01-01')).ok).toBe(
      true,
    );
    expect(checkAppend({ convention, amendments: [], ledger }, release('r', 'a1-t1', '2024-01-01')).ok).toBe(
      false,
    );
  });
});
