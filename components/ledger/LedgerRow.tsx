import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import type { EntryState } from '../../lib/budget/ledger-line';
import type { RegisterLine } from '../../lib/budget/register';
import { BUDGET_KINDS, CREDITS } from '../../lib/convention/budget-kind';
import { formatDate } from '../../lib/dates';
import { formatAmount } from '../../lib/money';
import { OPERATIONS } from '../operation-names';

export const STATES: Readonly<Record<EntryState, string>> = {
  pending: 'en attente',
  confirmed: 'confirmée',
  reversed: 'annulée',
  recorded: 'enregistrée',
};
const LOOKS = { pending: 'tag warning', confirmed: 'tag good', reversed: 'tag error', recorded: '' } as const;

const VERBS: Partial<Record<LedgerEntry['operation'], string>> = {
  confirmation: 'confirme',
  reversal: 'annule',
};

/** What a line says besides its figures: purpose, EJ, funds center, the entry it names, its reason. */
export function detailsOf({ entry, commitmentNumber, fundsCenter, names }: RegisterLine): string[] {
  const purpose = 'purpose' in entry ? entry.purpose : '';
  const named = names === null ? '' : `${VERBS[entry.operation] ?? 'sur'} l’écriture n° ${names}`;
  return [
    purpose,
    commitmentNumber === null ? '' : `EJ\u00a0${commitmentNumber}`,
    fundsCenter ?? '',
    named,
    entry.note,
  ].filter((detail) => detail !== '');
}

/** « AE 2024 : 30 000,00 € », one a line, of the year that the entry counts in. */
export function leftOf({ left, year }: RegisterLine): { name: string; amount: string }[] {
  return BUDGET_KINDS.flatMap((kind) => {
    const amount = left?.[kind];
    return amount === null || amount === undefined
      ? []
      : [{ name: `${CREDITS[kind]} ${year}`, amount: formatAmount(amount) }];
  });
}

/** The cells of a line that only say things; the actions stand beside. */
export function LedgerCells({ line }: { line: RegisterLine }) {
  const { entry, rank, state } = line;
  return (
    <>
      <td data-label="N°">{rank}</td>
      <td data-label="Date">{formatDate(entry.date)}</td>
      <td data-label="Opération">
        {OPERATIONS[entry.operation]}
        {detailsOf(line).length > 0 && <small class="details">{detailsOf(line).join(' · ')}</small>}
      </td>
      <td class="number" data-label="Montant">
        {'amount' in entry && formatAmount(entry.amount)}
      </td>
      <td class="number left" data-label="Reste après">
        {line.left === null
          ? '…'
          : leftOf(line).map(({ name, amount }) => (
              <span key={name}>
                <small>{name}</small> {amount}
              </span>
            ))}
      </td>
      <td data-label="État">{state !== 'recorded' && <span class={LOOKS[state]}>{STATES[state]}</span>}</td>
    </>
  );
}
