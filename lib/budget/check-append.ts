import type { Convention } from '../convention/convention';
import { formatDate } from '../dates';
import { formatAmount, subtract, sum } from '../money';
import { failure, type Outcome, success } from '../outcome';
import type { EntryOf, LedgerEntry } from './ledger-entry';
import { OPERATION_NAMES } from './ledger-issue';

/** Ten digits in Chorus, but imported and older numbers have letters, dashes, slashes. */
const COMMITMENT_NUMBER = /^[A-Z0-9][A-Z0-9\-_+/]{0,29}$/;

/**
 * Whether an entry may join the ledger of its convention: refuses what would leave a reference that means nothing, or
 * that counts twice. It never refuses an amount for being over the credits: those are warnings. To be called inside
 * the transaction that writes.
 * @returns the entry, or a French sentence that says why not and what to do.
 */
export function checkAppend(
  convention: Convention,
  entries: readonly LedgerEntry[],
  entry: LedgerEntry,
): Outcome<LedgerEntry, string> {
  const refusal = refusalOf(convention, entries, entry);
  return refusal === undefined ? success(entry) : failure(`Écriture refusée : ${refusal}`);
}

function refusalOf(
  convention: Convention,
  entries: readonly LedgerEntry[],
  entry: LedgerEntry,
): string | undefined {
  if (entry.conventionId !== convention.id) return 'elle porte sur une autre convention.';
  if (entries.some((known) => known.id === entry.id)) return 'elle est déjà dans le registre.';
  switch (entry.operation) {
    case 'commitment':
      return badNumber(entry.commitmentNumber);
    case 'payment':
      return entry.of === null ? undefined : notACommitment(entries, entry.of);
    case 'withdrawal':
      return notACommitment(entries, entry.of) ?? withdrawnTooMuch(entries, entry);
    case 'confirmation':
      return badConfirmation(entries, entry);
    case 'reversal':
      return badReversal(entries, entry);
    case 'tranche-release':
      return badRelease(convention, entries, entry);
    case 'notice':
      return;
  }
}

/** Entries in force that name `id`: a cancelled one no longer names anything. */
function naming(entries: readonly LedgerEntry[], id: string): LedgerEntry[] {
  return entries.filter((known) => 'of' in known && known.of === id && !isReversed(entries, known.id));
}

const isReversed = (entries: readonly LedgerEntry[], id: string): boolean =>
  entries.some((known) => known.operation === 'reversal' && known.of === id);

function badNumber(number: string | null): string | undefined {
  if (number === null || COMMITMENT_NUMBER.test(number)) return;
  return `« ${number} » n’a pas la forme d’un n° d’EJ (chiffres, majuscules, tirets ou barres, 30 caractères au plus).`;
}

function notACommitment(entries: readonly LedgerEntry[], id: string): string | undefined {
  const target = entries.find((known) => known.id === id);
  if (!target) return 'l’engagement désigné n’est pas dans le registre.';
  if (target.operation !== 'commitment') {
    return `elle désigne ${OPERATION_NAMES[target.operation]} du ${formatDate(target.date)}, qui n’est pas un engagement.`;
  }
  if (isReversed(entries, id)) return `l’engagement du ${formatDate(target.date)} a été annulé.`;
  return;
}

function withdrawnTooMuch(entries: readonly LedgerEntry[], entry: EntryOf<'withdrawal'>): string | undefined {
  const commitment = entries.find((known) => known.id === entry.of);
  if (commitment?.operation !== 'commitment') return;
  const withdrawn = naming(entries, entry.of).filter((known) => known.operation === 'withdrawal');
  const left = subtract(commitment.amount, sum(withdrawn.map((known) => known.amount)));
  if (entry.amount <= left) return;
  return `le retrait de ${formatAmount(entry.amount)} dépasse ce qui reste de l’engagement, ${formatAmount(left)}.`;
}

function badConfirmation(
  entries: readonly LedgerEntry[],
  entry: EntryOf<'confirmation'>,
): string | undefined {
  const target = entries.find((known) => known.id === entry.of);
  if (!target) return 'l’écriture à confirmer n’est pas dans le registre.';
  const named = `${OPERATION_NAMES[target.operation]} du ${formatDate(target.date)}`;
  if (isReversed(entries, target.id)) return `l’écriture à confirmer est annulée (${named}).`;
  const isPending = (target.operation === 'commitment' || target.operation === 'payment') && target.pending;
  if (!isPending || naming(entries, target.id).some((known) => known.operation === 'confirmation')) {
    return `l’écriture à confirmer n’est pas en attente (${named}).`;
  }
  if (target.operation === 'commitment' && (entry.commitmentNumber ?? target.commitmentNumber) === null) {
    return `donnez le n° d’EJ pour confirmer ${named}.`;
  }
  return badNumber(entry.commitmentNumber);
}

function badReversal(entries: readonly LedgerEntry[], entry: EntryOf<'reversal'>): string | undefined {
  const target = entries.find((known) => known.id === entry.of);
  if (!target) return 'l’écriture à annuler n’est pas dans le registre.';
  const named = `${OPERATION_NAMES[target.operation]} du ${formatDate(target.date)}`;
  if (target.operation === 'reversal') {
    return 'une annulation ne s’annule pas ; enregistrez de nouveau l’opération.';
  }
  if (isReversed(entries, target.id)) return `l’écriture à annuler l’est déjà (${named}).`;
  const dependent = naming(entries, target.id).find(
    (known) => known.operation === 'payment' || known.operation === 'withdrawal',
  );
  if (!dependent) return;
  return `annulez d’abord ${OPERATION_NAMES[dependent.operation]} du ${formatDate(dependent.date)}, qui désigne ${named}.`;
}

function badRelease(
  convention: Convention,
  entries: readonly LedgerEntry[],
  entry: EntryOf<'tranche-release'>,
): string | undefined {
  const tranche = convention.tranches.find((known) => known.id === entry.trancheId);
  if (!tranche) return 'cette tranche n’est pas dans la convention.';
  if (!tranche.conditional && tranche.release.date !== null) {
    return `cette tranche n’a pas de condition, elle s’ouvre seule le ${formatDate(tranche.release.date)}.`;
  }
  const earlier = entries.find(
    (known) =>
      known.operation === 'tranche-release' &&
      known.trancheId === entry.trancheId &&
      !isReversed(entries, known.id),
  );
  return earlier && `cette tranche est déjà libérée, au ${formatDate(earlier.date)}.`;
}
