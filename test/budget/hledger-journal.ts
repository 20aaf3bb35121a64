import type { EffectiveEntry } from '../../lib/budget/effective-entries';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import type { Convention } from '../../lib/convention/convention';
import { yearOf } from '../../lib/dates';
import type { Cents } from '../../lib/money';

type Posting = readonly [account: string, amount: bigint];

const euro = (amount: bigint): string => {
  const digits = String(amount < 0n ? -amount : amount).padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)} EUR`;
};

const transaction = (date: string, title: string, postings: readonly Posting[]): string =>
  [`${date} ${title}`, ...postings.map(([account, amount]) => `    ${account}  ${euro(amount)}`), ''].join(
    '\n',
  );

/** From one account to another: the two sides always add up to nothing. */
const move = (from: string, to: string, amount: Cents): Posting[] => [
  [from, -BigInt(amount)],
  [to, BigInt(amount)],
];

/**
 * A ledger that `checkAppend` has let in, as a journal of double entry for hledger, entry by entry in the order of
 * recording; a reversal is the opposite of what it names. Accounts, each under `prefix`: `dotation:AE:2024`,
 * `engage:2024` (what is taken of the AE, negative), `paye:2024`, `reste:ID`, `reste:ouverture`, `sans-engagement`,
 * `ailleurs` for what comes back in a later year and gives nothing back.
 */
export function hledgerJournal(
  prefix: string,
  convention: Convention,
  entries: readonly LedgerEntry[],
): string {
  const account = (name: string) => `${prefix}:${name}`;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const credits = (kind: 'commitment' | 'payment', year: number, amount: Cents): Posting[] =>
    move(account('budget'), account(`dotation:${kind}:${year}`), amount);
  const whereItStands = (of: string | null): string => {
    const named = of === null ? undefined : byId.get(of);
    if (!named) return account('sans-engagement');
    return account(named.operation === 'opening-balance' ? 'reste:ouverture' : `reste:${named.id}`);
  };
  const isSameYear = (entry: LedgerEntry, of: string): boolean => {
    const named = byId.get(of);
    return named !== undefined && yearOf(named.date) === yearOf(entry.date);
  };

  const postingsOf = (entry: EffectiveEntry): Posting[] => {
    const year = yearOf(entry.date);
    const [engaged, paid] = [account(`engage:${year}`), account(`paye:${year}`)];
    switch (entry.operation) {
      case 'commitment':
        return move(engaged, account(`reste:${entry.id}`), entry.amount);
      case 'supplement':
        return move(engaged, whereItStands(entry.of), entry.amount);
      case 'withdrawal':
        return move(
          whereItStands(entry.of),
          isSameYear(entry, entry.of) ? engaged : account('ailleurs'),
          entry.amount,
        );
      case 'payment':
        return move(whereItStands(entry.of), paid, entry.amount);
      case 'repayment': {
        const payment = byId.get(entry.of);
        const of = payment?.operation === 'payment' ? payment.of : null;
        return move(
          isSameYear(entry, entry.of) ? paid : account('ailleurs'),
          whereItStands(of),
          entry.amount,
        );
      }
      case 'opening-balance':
        return entry.kind === 'commitment'
          ? move(engaged, account('reste:ouverture'), entry.amount)
          : move(account('reste:ouverture'), paid, entry.amount);
      case 'adjustment':
        return credits(entry.kind, entry.year, entry.amount);
      default:
        return [];
    }
  };
  const written = (entry: LedgerEntry): string => {
    const target = entry.operation === 'reversal' ? byId.get(entry.of) : entry;
    if (!target || target.operation === 'reversal') return '';
    const sign = entry.operation === 'reversal' ? -1n : 1n;
    const postings = postingsOf(target).map(([name, amount]): Posting => [name, sign * amount]);
    return postings.length > 0 ? transaction(entry.date, entry.operation, postings) : '';
  };
  return [
    ...convention.allotments.map(({ kind, year, amount }) =>
      transaction(`${year}-01-01`, 'dotation', credits(kind, year, amount)),
    ),
    ...entries.map(written),
  ].join('\n');
}
