import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import {
  conditionsOf,
  type LedgerFilter,
  ledgerTest,
  NO_FILTER,
  searchText,
} from '../../lib/budget/ledger-filter';
import { LEDGER_ORDERS, type LedgerOrder, orderLines } from '../../lib/budget/ledger-order';
import { computePosition } from '../../lib/budget/position';
import { makeRegister } from '../../lib/budget/register';
import { isoDate } from '../../lib/dates';
import { makeConvention } from '../make-convention';
import { adjustment, commitment, notice, payment, reversal } from '../make-ledger';

const entries: LedgerEntry[] = [
  commitment('e1', 12_345.67, '2024-02-01', {
    commitmentNumber: '1512345678',
    purpose: 'Développement de l’été',
    fundsCenter: '0352-CFSE-CFIN',
  }),
  payment('p1', 300, '2024-03-01', 'e1', { purpose: 'Facture n° 12' }),
  commitment('e2', 300, '2023-12-31', { pending: true, purpose: 'Audit', commitmentNumber: '15-A' }),
  { ...reversal('r1', 'e2', '2024-03-01'), note: 'Erreur de saisie' },
  adjustment('a1', 'payment', 2025, -50, '2024-03-02', { reason: 'blocked' }),
  notice('n1', '2024-04-01'),
];
const lines = () => makeRegister(computePosition(makeConvention(), entries, isoDate('2024-06-01')), entries);
const found = (filter: Partial<LedgerFilter>) => {
  const passes = ledgerTest({ ...NO_FILTER, ...filter });
  return lines()
    .filter((line) => passes(line, searchText(line)))
    .map(({ entry }) => entry.id);
};

describe('the register is looked through', () => {
  it('as it is without a filter', () => expect(found({})).toEqual(['e1', 'p1', 'e2', 'r1', 'a1', 'n1']));

  it.each<[string, string[]]>([
    ['1512345678', ['e1', 'p1']],
    ['15 1234 5678', ['e1', 'p1']],
    ['12 345,67 €', ['e1']],
    ['12345.67', ['e1']],
    ['12345', ['e1', 'p1']],
    ['12345,', ['e1']],
    ['300', ['p1', 'e2']],
    ['ete', ['e1']],
    ['  ÉTÉ   développement ', ['e1']],
    ['développement audit', []],
    ['15-a', ['e2', 'r1']],
    ['facture 12', ['p1']],
    ['45 123', []],
    ['saisie', ['r1']],
    ['-50', ['a1']],
    ['12 a', ['p1']],
  ])('for « %s »: %o', (search, ids) => expect(found({ search })).toEqual(ids));

  it.each<[Partial<LedgerFilter>, string[]]>([
    [{ operation: 'commitment' }, ['e1', 'e2']],
    [{ state: 'reversed' }, ['e2']],
    [{ state: 'recorded' }, ['r1', 'a1', 'n1']],
    [{ year: 2025 }, ['a1']],
    [{ year: 2023 }, ['e2', 'r1']],
    [{ fundsCenter: '0352-CFSE-CFIN' }, ['e1', 'p1']],
    [{ from: isoDate('2024-03-01') }, ['p1', 'r1', 'a1', 'n1']],
    [{ to: isoDate('2024-03-01') }, ['e1', 'p1', 'e2', 'r1']],
    [{ from: isoDate('2024-03-02'), to: isoDate('2024-03-31') }, ['a1']],
    [{ operation: 'commitment', state: 'confirmed', year: 2024, search: 'ete' }, ['e1']],
    [{ operation: 'payment', state: 'reversed' }, []],
  ])('by %o: %o', (filter, ids) => expect(found(filter)).toEqual(ids));

  it('counts the conditions besides the search', () => {
    expect(conditionsOf(NO_FILTER)).toBe(0);
    expect(conditionsOf({ ...NO_FILTER, search: 'x', year: 2024, state: 'pending' })).toBe(2);
  });
});

it.each<[LedgerOrder, string]>([
  ['last-first', 'n1 a1 r1 e2 p1 e1'],
  ['first-first', 'e1 p1 e2 r1 a1 n1'],
  ['latest-day', 'n1 a1 r1 p1 e1 e2'],
  ['earliest-day', 'e2 e1 r1 p1 a1 n1'],
  ['greatest-amount', 'e1 e2 p1 n1 r1 a1'],
  ['smallest-amount', 'a1 n1 r1 e2 p1 e1'],
])('in the order %s: %s', (order, ids) => {
  const register = lines();
  expect([...orderLines(register, order)].map((index) => register[index]?.entry.id).join(' ')).toBe(ids);
  expect(LEDGER_ORDERS).toContain(order);
});
