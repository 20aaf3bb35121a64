import type { Amendment } from '../convention/amendment';
import type { Convention } from '../convention/convention';
import { formatDate, yearOf } from '../dates';
import { type Cents, formatAmount, subtract, withoutTax, withTax } from '../money';
import { failure, type Outcome, success } from '../outcome';
import type { EntryOf, LedgerEntry } from './ledger-entry';
import type { LedgerIndex } from './ledger-index';
import { OPERATION_NAMES } from './ledger-issue';
import { netOf, outstandingOf, type TrancheEvent } from './ledger-sums';

/** Ten digits in Chorus, but imported and older numbers have letters, dashes, slashes. */
const COMMITMENT_NUMBER = /^[A-Z0-9][A-Z0-9\-_+/]{0,29}$/;

/** What an entry is checked against: its convention with its amendments, and the ledger it would join. */
export interface AppendContext {
  readonly convention: Convention;
  readonly amendments: readonly Amendment[];
  readonly ledger: LedgerIndex;
}

/**
 * Whether an entry may join the ledger of its convention: refuses what would leave a reference that means nothing, or
 * that counts twice. It never refuses an amount for being over the credits: those are warnings. To be called inside
 * the transaction that writes. Constant time in the ledger.
 * @returns the entry, or a French sentence that says why not and what to do.
 */
export function checkAppend(context: AppendContext, entry: LedgerEntry): Outcome<LedgerEntry, string> {
  const refusal = refusalOf(context, entry);
  return refusal === undefined ? success(entry) : failure(`Écriture refusée : ${refusal}`);
}

function refusalOf(context: AppendContext, entry: LedgerEntry): string | undefined {
  const { convention, ledger } = context;
  if (entry.conventionId !== convention.id) return 'elle porte sur une autre convention.';
  if (ledger.find(entry.id)) return 'elle est déjà dans le registre.';
  switch (entry.operation) {
    case 'commitment':
      return badTax(entry) ?? badNumber(entry.commitmentNumber);
    case 'supplement':
      return badTax(entry) ?? notACommitment(ledger, entry.of);
    case 'payment':
      return badTax(entry) ?? (entry.of === null ? undefined : notPayable(ledger, entry.of));
    case 'service-rendered':
      return notACommitment(ledger, entry.of);
    case 'withdrawal':
      return notACommitment(ledger, entry.of) ?? withdrawnTooMuch(ledger, entry);
    case 'carry-over':
      return notACommitment(ledger, entry.of) ?? badCarryOver(ledger, entry);
    case 'repayment':
      return badRepayment(ledger, entry);
    case 'opening-balance':
      return secondOpening(ledger, entry);
    case 'confirmation':
      return badConfirmation(ledger, entry);
    case 'reversal':
      return badReversal(ledger, entry);
    case 'tranche-release':
    case 'release-withdrawal':
      return badTrancheEvent(context, entry);
    case 'adjustment':
    case 'notice':
      return;
  }
}

const named = (entry: LedgerEntry): string =>
  `${OPERATION_NAMES[entry.operation]} du ${formatDate(entry.date)}`;

function badNumber(number: string | null): string | undefined {
  if (number === null || COMMITMENT_NUMBER.test(number)) return;
  return `« ${number} » n’a pas la forme d’un n° d’EJ (chiffres, majuscules, tirets ou barres, 30 caractères au plus).`;
}

/**
 * The two amounts are those of one another at their rate, rounded half up, whichever was typed. The amount net of tax
 * is always found again from the amount with tax; the other way round, not every cent is.
 */
function badTax({ amount, netOfTax }: EntryOf<'commitment' | 'supplement' | 'payment'>): string | undefined {
  if (netOfTax === null) return;
  if (withoutTax(amount, netOfTax.vatRate) === netOfTax.amount) return;
  const expected = withTax(netOfTax.amount, netOfTax.vatRate);
  return `${formatAmount(netOfTax.amount)} HT font ${formatAmount(expected)} TTC, et non ${formatAmount(amount)}. Corrigez l’un des deux montants.`;
}

function notACommitment(ledger: LedgerIndex, id: string): string | undefined {
  const target = ledger.find(id);
  if (!target) return 'l’engagement désigné n’est pas dans le registre.';
  if (target.operation !== 'commitment') return `elle désigne ${named(target)}, qui n’est pas un engagement.`;
  if (ledger.isReversed(id)) return `l’engagement du ${formatDate(target.date)} a été annulé.`;
  return;
}

function notPayable(ledger: LedgerIndex, id: string): string | undefined {
  return ledger.sums.openings.get(id)?.kind === 'commitment' ? undefined : notACommitment(ledger, id);
}

function withdrawnTooMuch({ sums }: LedgerIndex, entry: EntryOf<'withdrawal'>): string | undefined {
  const commitment = sums.commitments.get(entry.of);
  const left = commitment && netOf(commitment);
  if (left === undefined || entry.amount <= left) return;
  return `le retrait de ${formatAmount(entry.amount)} dépasse ce qui reste de l’engagement, ${formatAmount(left)}.`;
}

function badCarryOver({ sums }: LedgerIndex, entry: EntryOf<'carry-over'>): string | undefined {
  const commitment = sums.commitments.get(entry.of);
  if (!commitment) return;
  const into = yearOf(entry.date);
  if (into <= yearOf(commitment.entry.date)) {
    return `${named(commitment.entry)} ne bascule que sur une année suivante ; datez la bascule de ${yearOf(commitment.entry.date) + 1} ou après.`;
  }
  if ((commitment.carriedOver.get(into) ?? 0) > 0) return `cet engagement a déjà basculé sur ${into}.`;
  const left = outstandingOf(commitment);
  if (entry.amount <= left) return;
  return `la bascule de ${formatAmount(entry.amount)} dépasse ce qui reste à payer, ${formatAmount(left)}.`;
}

function badRepayment(ledger: LedgerIndex, entry: EntryOf<'repayment'>): string | undefined {
  const target = ledger.find(entry.of);
  if (!target) return 'le paiement désigné n’est pas dans le registre.';
  if (target.operation !== 'payment') return `elle désigne ${named(target)}, qui n’est pas un paiement.`;
  const payment = ledger.sums.payments.get(entry.of);
  if (!payment) return `le paiement du ${formatDate(target.date)} a été annulé.`;
  const left: Cents = subtract(target.amount, payment.repaid);
  if (entry.amount <= left) return;
  return `le reversement de ${formatAmount(entry.amount)} dépasse ce qui n’a pas encore été reversé, ${formatAmount(left)}.`;
}

function secondOpening({ sums }: LedgerIndex, entry: EntryOf<'opening-balance'>): string | undefined {
  const known = [...sums.openings.values()].find(
    ({ kind, date, fundsCenter }) =>
      kind === entry.kind && yearOf(date) === yearOf(entry.date) && fundsCenter === entry.fundsCenter,
  );
  return (
    known &&
    `${named(known)} donne déjà la situation de départ de ${yearOf(known.date)}. Annulez-la d’abord pour la corriger.`
  );
}

function badConfirmation(ledger: LedgerIndex, entry: EntryOf<'confirmation'>): string | undefined {
  const target = ledger.find(entry.of);
  if (!target) return 'l’écriture à confirmer n’est pas dans le registre.';
  if (ledger.isReversed(target.id)) return `l’écriture à confirmer est annulée (${named(target)}).`;
  if (!ledger.sums.pending.has(target.id)) {
    return `l’écriture à confirmer n’est pas en attente (${named(target)}).`;
  }
  if (target.operation === 'commitment' && (entry.commitmentNumber ?? target.commitmentNumber) === null) {
    return `donnez le n° d’EJ pour confirmer ${named(target)}.`;
  }
  return badNumber(entry.commitmentNumber);
}

function badReversal(ledger: LedgerIndex, entry: EntryOf<'reversal'>): string | undefined {
  const target = ledger.find(entry.of);
  if (!target) return 'l’écriture à annuler n’est pas dans le registre.';
  if (target.operation === 'reversal') {
    return 'une annulation ne s’annule pas ; enregistrez de nouveau l’opération.';
  }
  if (ledger.isReversed(target.id)) return `l’écriture à annuler l’est déjà (${named(target)}).`;
  const dependent =
    ledger.naming(target.id).find(({ operation }) => operation !== 'confirmation') ??
    laterEvent(ledger, target);
  return dependent && `annulez d’abord ${named(dependent)}, qui suit ${named(target)}.`;
}

/** A release taken back since: undoing the release alone would leave a withdrawal of nothing. */
function laterEvent({ sums }: LedgerIndex, target: LedgerEntry): TrancheEvent | undefined {
  if (target.operation !== 'tranche-release' && target.operation !== 'release-withdrawal') return;
  const events = sums.trancheEvents.get(target.trancheId) ?? [];
  return events[events.findIndex(({ id }) => id === target.id) + 1];
}

function badTrancheEvent(
  { convention, amendments, ledger }: AppendContext,
  entry: TrancheEvent,
): string | undefined {
  const tranche = [convention, ...amendments]
    .flatMap(({ tranches }) => tranches)
    .find(({ id }) => id === entry.trancheId);
  if (!tranche) return 'cette tranche n’est pas dans la convention.';
  if (!tranche.conditional && tranche.release.date !== null) {
    return `cette tranche n’a pas de condition, elle s’ouvre seule le ${formatDate(tranche.release.date)}.`;
  }
  const last = ledger.sums.trancheEvents.get(entry.trancheId)?.at(-1);
  const isOpen = last?.operation === 'tranche-release';
  if (entry.operation === 'tranche-release' && isOpen) {
    return `cette tranche est déjà libérée, au ${formatDate(last.date)}.`;
  }
  if (entry.operation === 'release-withdrawal' && !isOpen) return 'cette tranche n’est pas libérée.';
  if (last && entry.date < last.date)
    return `datez-la du ${formatDate(last.date)} ou après (${named(last)}).`;
  return;
}
