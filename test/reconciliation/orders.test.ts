import { describe, expect, it } from 'vitest';
import { checkAppend } from '../../lib/budget/check-append';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { makeLedgerIndex } from '../../lib/budget/ledger-index';
import { isoDate } from '../../lib/dates';
import { cents, euros } from '../../lib/money';
import { entriesOf } from '../../lib/reconciliation/entries-of';
import { compareOrders } from '../../lib/reconciliation/orders/compare-orders';
import { orderTotal } from '../../lib/reconciliation/orders/order-total';
import type { PurchaseOrder } from '../../lib/reconciliation/orders/purchase-order';
import { readOrder } from '../../lib/reconciliation/orders/read-order';
import { makeConvention } from '../make-convention';
import { commitment, payment } from '../make-ledger';

const EJ = '2103105755';
const today = isoDate('2024-02-15');
const convention = makeConvention();

const makeOrder = (more: Partial<PurchaseOrder> = {}): PurchaseOrder => ({
  fileName: `BDC_${EJ}_1.pdf`,
  commitmentNumber: EJ,
  total: euros(1_200),
  amounts: [euros(200), euros(1_000), euros(1_200)],
  day: isoDate('2024-02-01'),
  requestNumber: null,
  supplier: null,
  isPicture: false,
  ...more,
});
const compare = (orders: PurchaseOrder[], entries: readonly LedgerEntry[]) =>
  compareOrders(orders, makeLedgerIndex(entries), today);
const operations = (orders: PurchaseOrder[], entries: readonly LedgerEntry[]) =>
  compare(orders, entries).map(({ verdict, proposals }) => [
    verdict,
    ...proposals.map((one) => one.operation),
  ]);

describe('the total of an order', () => {
  const total = (...lines: string[]) => orderTotal(lines, false);
  it.each([
    ['its label', ['total ttc : 1 234,56 €'], 123_456],
    ['its label on the line above', ['montant total ttc', '1 234,56'], 123_456],
    ['what is to be paid', ['net a payer 500,00'], 50_000],
    ['net and tax, without any label', ['1 000,00 200,00 1 200,00'], 120_000],
    [
      'the largest of the totals of its lines',
      ['montant ttc 120,00', 'montant ttc 240,00', 'ht 300,00 60,00', 'total ttc 360,00'],
      36_000,
    ],
    ['no tax', ['total ht 900,00', 'tva 0 % 0,00', 'total ttc 900,00'], 90_000],
    ['cents after a dot', ['total ttc 12 000.50 eur'], 1_200_050],
    ['thousands with dots', ['total ttc 12.345,60 eur'], 1_234_560],
  ])('is told by %s', (_title, lines, expected) => {
    expect(total(...lines)).toBe(expected);
  });

  it('is not told by one amount among others, nor where the label and the sum disagree', () => {
    expect(total('prestation 1 000,00', 'forfait 350,00')).toBe(null);
    expect(total('ht 1 000,00 tva 200,00 ttc 1 200,00', 'montant total ttc 1 500,00')).toBe(null);
    expect(total('total ht 1 000,00')).toBe(null);
    expect(total('total ttc au 01.02.2024', 'tva 20.00 %')).toBe(null);
  });

  it('off a picture needs both', () => {
    expect(orderTotal(['total ttc 1 200,00'], true)).toBe(null);
    expect(orderTotal(['ht 1 000,00', 'tva 200,00', 'total ttc 1 200,00'], true)).toBe(120_000);
  });
});

describe('the number of an order', () => {
  const numberOf = (fileName: string, text: string) =>
    readOrder({ fileName, text, format: 'pdf', digest: '', blocks: [] }).commitmentNumber;
  it('is the one of its file, unless the document tells another', () => {
    expect(numberOf('BDC_2103105755_x.pdf', 'Total TTC 5,00')).toBe(EJ);
    expect(numberOf('BDC_2103105755_x.pdf', 'N° EJ 2103105755, remplace le bon de commande 2100000009')).toBe(
      EJ,
    );
    expect(numberOf('BDC_2103105755_x.pdf', 'N° EJ : 2199999999')).toBe(null);
  });
  it('is the one that the document names, never a number of ten digits without a name', () => {
    expect(numberOf('commande.pdf', 'Bon de commande n° 2103105755')).toBe(EJ);
    expect(numberOf('commande.pdf', 'N° tiers : 1000972118')).toBe(null);
    expect(numberOf('commande.pdf', 'EJ 2103105755 ; bon de commande 2103105756')).toBe(null);
  });
});

describe('an order beside the ledger', () => {
  const known = commitment('a', 1_200, '2024-01-15', { commitmentNumber: EJ, line: '1' });
  const waits = commitment('w', 1_200, '2024-01-15', { pending: true });

  it('of a known EJ agrees, or closes its gap', () => {
    expect(operations([makeOrder()], [known, payment('p', 300, '2024-02-01', 'a')])).toEqual([['identical']]);
    expect(operations([makeOrder({ total: euros(1_500) })], [known])).toEqual([['gap', 'supplement']]);
    expect(operations([makeOrder({ total: euros(1_000) })], [known])).toEqual([['gap', 'withdrawal']]);
  });

  it('of an unknown EJ gives its number to the one pending commitment of its amount', () => {
    const [compared] = compare([makeOrder()], [waits]);
    expect(compared?.proposals).toMatchObject([{ operation: 'confirmation', of: 'w', commitmentNumber: EJ }]);
  });

  it('of an unknown EJ and amount is a commitment of its day', () => {
    const [compared] = compare([makeOrder()], []);
    expect(compared?.proposals).toMatchObject([
      { operation: 'commitment', amount: 120_000, date: '2024-02-01', commitmentNumber: EJ },
    ]);
  });

  it('is looked at by hand where several could be the one', () => {
    expect(
      operations([makeOrder()], [waits, commitment('v', 1_200, '2024-01-16', { pending: true })]),
    ).toEqual([[null]]);
    const other = makeOrder({ fileName: 'BDC_2104453606.pdf', commitmentNumber: '2104453606' });
    expect(operations([makeOrder(), other], [waits])).toEqual([[null], [null]]);
  });

  it('whose total is not sure is matched by the one amount that the ledger waits for, and proposes no other', () => {
    const unsure = makeOrder({ total: null });
    expect(operations([unsure], [waits])).toEqual([['not-in-ledger', 'confirmation']]);
    expect(operations([unsure], [known])).toEqual([['identical']]);
    expect(operations([unsure], [])).toEqual([[null]]);
    expect(operations([unsure], [waits, commitment('v', 1_000, '2024-01-16', { pending: true })])).toEqual([
      [null],
    ]);
  });

  it('twice the same is one; two amounts for one EJ are looked at by hand', () => {
    expect(operations([makeOrder(), makeOrder({ fileName: 'copie.pdf' })], [])).toHaveLength(1);
    expect(operations([makeOrder(), makeOrder({ total: cents(1) })], [])).toEqual([[null], [null]]);
  });

  it('off a picture, with a number that nothing else holds, proposes nothing', () => {
    const picture = makeOrder({ fileName: 'scan.pdf', isPicture: true });
    expect(operations([picture], [waits])).toEqual([[null]]);
    expect(operations([picture], [known])).toEqual([['identical']]);
  });

  it.each([
    ['confirmation', makeOrder(), [waits]],
    ['commitment', makeOrder(), []],
    ['supplement', makeOrder({ total: euros(1_500) }), [known]],
    ['withdrawal', makeOrder({ total: euros(1_000) }), [known]],
  ])('once its %s is recorded it agrees', (operation, order, entries) => {
    const ledger = makeLedgerIndex(entries);
    const proposals = compareOrders([order], ledger, today).flatMap((one) => one.proposals);
    const made = entriesOf(proposals, convention.id, ledger, () => 'bon');
    expect(made.map((entry) => entry.operation)).toEqual([operation]);
    for (const entry of made) {
      expect(checkAppend({ convention, amendments: [], ledger }, entry)).toEqual({ ok: true, value: entry });
      ledger.append(entry);
    }
    expect(compareOrders([order], ledger, today)).toMatchObject([{ verdict: 'identical', proposals: [] }]);
  });
});
