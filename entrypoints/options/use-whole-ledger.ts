import { useLayoutEffect, useState } from 'preact/hooks';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { ledgerLineMaker } from '../../lib/budget/ledger-line';
import { type OpenCommitment, payableOf } from '../../lib/budget/open-commitments';
import { type BudgetPosition, positionOn, sumInSteps } from '../../lib/budget/position';
import { type RegisterLine, registerMaker } from '../../lib/budget/register';
import type { Amendment } from '../../lib/convention/amendment';
import type { Convention } from '../../lib/convention/convention';
import type { IsoDate } from '../../lib/dates';
import { stepsInTurns } from './in-turns';

/** What is known of a register once all of it was walked. */
export interface WholeLedger {
  readonly position: BudgetPosition;
  /** Every line with its balance. */
  readonly lines: readonly RegisterLine[];
  /** What a payment may name, oldest first. */
  readonly payables: readonly OpenCommitment[];
}

interface Read {
  readonly convention: Convention;
  readonly amendments: readonly Amendment[];
  readonly entries: readonly LedgerEntry[];
  readonly today: IsoDate;
}

/** More entries than are walked before the page is shown. */
const MANY = 5_000;

/**
 * The register walked in turns, at each change: what was known before stays until the new one is whole, and a page of
 * 100 000 entries still answers a key within a frame. Null until it was walked once.
 * @param isRead all entries are there.
 */
export function useWholeLedger(read: Read, isRead: boolean): WholeLedger | null {
  const { convention, amendments, entries, today } = read;
  const [whole, setWhole] = useState<WholeLedger | null>(null);
  useLayoutEffect(() => {
    if (!isRead) return;
    const start = () => stepsInTurns(walk(read), () => {}, setWhole);
    if (entries.length < MANY) return start();
    // Not in the same task as the page that was just drawn.
    let stop = () => clearTimeout(timer);
    const timer = setTimeout(() => {
      stop = start();
    });
    return () => stop();
  }, [convention, amendments, entries, today, isRead]);
  return whole;
}

function* walk({ convention, amendments, entries, today }: Read): Generator<undefined, WholeLedger> {
  const position = positionOn(convention, yield* sumInSteps(entries), today, amendments);
  const lineOf = ledgerLineMaker(entries);
  const next = registerMaker(position);
  const lines: RegisterLine[] = [];
  const payables: OpenCommitment[] = [];
  for (const [index, entry] of entries.entries()) {
    const line = next(lineOf(entry, index));
    lines.push(line);
    const payable = payableOf(position, line);
    if (payable) payables.push(payable);
    if (index % 128 === 0) yield;
  }
  return { position, lines, payables };
}
