import { describe, expect, it } from 'vitest';
import { checkAppend } from '../../lib/budget/check-append';
import { defaultControl } from '../../lib/budget/control-profile';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { makeLedgerIndex } from '../../lib/budget/ledger-index';
import { isoDate } from '../../lib/dates';
import { carryOver } from '../../lib/duties/kinds/carry-over';
import { proposeCarryOvers } from '../../lib/reconciliation/carry-overs';
import { entriesOf } from '../../lib/reconciliation/entries-of';
import type { Extract } from '../../lib/reconciliation/extract';
import { makeConvention } from '../make-convention';
import { commitment, followUp, payment } from '../make-ledger';
import { extractOf } from './read-fixture';

const [EJ, OTHER] = ['2103105755', '2104453606'];
const convention = makeConvention();
const ledger: LedgerEntry[] = [
  commitment('a', 1_000, '2023-05-01', { commitmentNumber: EJ, line: '1' }),
  payment('p', 400, '2023-11-01', 'a'),
  commitment('paid', 500, '2023-05-01', { commitmentNumber: OTHER, line: '1' }),
  payment('q', 500, '2023-11-01', 'paid'),
  commitment('waits', 300, '2023-06-01', { pending: true }),
  commitment('new', 200, '2024-01-05', { commitmentNumber: '2105550001' }),
];
const HEADER = 'N° EJ;N° poste EJ;Bascule des EJ non soldés;Montant engagé;Montant payé';
const extractWith = (...lines: string[]): Extract =>
  extractOf(new TextEncoder().encode([HEADER, ...lines].join('\n')));
const propose = (entries: LedgerEntry[], extract: Extract | null = null, year = 2024) =>
  proposeCarryOvers(makeLedgerIndex(entries).sums.commitments.values(), year, extract).map(
    ({ commitment: { entry }, outstanding, chorus, proposal }) => [
      entry.id,
      outstanding,
      chorus,
      proposal && 'amount' in proposal ? proposal.amount : null,
    ],
  );

describe('what goes on into the next year', () => {
  it('is what is left to pay on the EJ of earlier years, and nothing else', () => {
    expect(propose(ledger)).toEqual([['a', 60_000, null, 60_000]]);
    expect(propose(ledger, null, 2023)).toEqual([]);
  });

  it('is what Chorus carried over where an extract tells it, at most what is left to pay', () => {
    expect(propose(ledger, extractWith(`${EJ};1;550,00;550,00;`))).toEqual([['a', 60_000, 55_000, 55_000]]);
    expect(propose(ledger, extractWith(`${EJ};1;900,00;900,00;`))).toEqual([['a', 60_000, 90_000, 60_000]]);
    expect(propose(ledger, extractWith(`${OTHER};1;10,00;10,00;`))).toEqual([['a', 60_000, 0, null]]);
  });

  it('is told poste by poste where the ledger divides the EJ', () => {
    const divided = [...ledger, commitment('b', 100, '2023-05-02', { commitmentNumber: EJ, line: '2' })];
    const extract = extractWith(`${EJ};1;550,00;550,00;`, `${EJ};00002;80,00;80,00;`);
    expect(propose(divided, extract)).toEqual([
      ['a', 60_000, 55_000, 55_000],
      ['b', 10_000, 8_000, 8_000],
    ]);
  });

  it('is asked of an extract only where it tells bascules apart', () => {
    const extract = extractOf(new TextEncoder().encode(`N° EJ;N° poste EJ;Montant engagé\n${EJ};1;600,00`));
    expect(propose(ledger, extract)).toEqual([['a', 60_000, null, 60_000]]);
  });

  it('once recorded is not proposed again, consumes nothing, and goes on to the year after', () => {
    const index = makeLedgerIndex(ledger);
    const before = index.position(convention, isoDate('2024-02-01')).committed;
    const proposals = proposeCarryOvers(index.sums.commitments.values(), 2024, null).flatMap(
      ({ proposal }) => proposal ?? [],
    );
    const [entry] = entriesOf(proposals, convention.id, index, () => 'bascule');
    if (!entry) throw new Error('no entry');
    expect(checkAppend({ convention, amendments: [], ledger: index }, entry)).toEqual({
      ok: true,
      value: entry,
    });
    index.append(entry);
    expect(proposeCarryOvers(index.sums.commitments.values(), 2024, null)).toEqual([]);
    expect(proposeCarryOvers(index.sums.commitments.values(), 2025, null)).toHaveLength(2);
    expect(index.position(convention, isoDate('2024-02-01')).committed).toBe(before);
  });

  it('stands in the calendar of January until it is done', () => {
    const list = (entries: LedgerEntry[]) =>
      carryOver
        .list({
          position: makeLedgerIndex(entries).position(convention, isoDate('2024-01-10')),
          control: defaultControl(''),
          hasCommittee: false,
        })
        .map(({ date, title, detail }) => `${date} ${title} ${detail}`.replace(/\s/g, ' '));
    expect(list(ledger)).toEqual([
      '2024-01-31 Bascule sur 2024 : 1 engagement non soldé 600,00 € restent à payer sur des exercices antérieurs : à cocher dans « Rapprochement ».',
    ]);
    expect(list([...ledger, followUp('carry-over', 'x', 600, '2024-01-01', 'a')])).toEqual([]);
  });
});
