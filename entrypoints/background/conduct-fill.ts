import type { CreditEntry, LedgerEntry } from '../../lib/budget/ledger-entry';
import { makeCreditEntry, makeReversal } from '../../lib/budget/make-entry';
import type { ConfirmedFill } from '../../lib/messages';
import type { Cents } from '../../lib/money';
import { type FillRecord, readFillRecord, writeFillRecord } from '../../lib/session';
import { appendEntry, readLedger } from '../../lib/storage/ledger';
import { applyPlan, undoFills } from '../shared/ask-tab';

const NOTHING = { filled: [], refused: [] };

/**
 * Records, then writes: the entry stands in the ledger before the page is touched, so a browser that dies in
 * between leaves a pending entry to be confirmed or cancelled, never a filled form that nobody counted.
 */
export async function conductFill(fill: ConfirmedFill): Promise<void> {
  const entry = fill.recorded === null ? null : pendingEntry(fill, fill.recorded);
  const start = { conventionId: fill.conventionId, entry: entry && { id: entry.id, amount: entry.amount } };
  const save = (record: Omit<FillRecord, 'conventionId' | 'entry'>) =>
    writeFillRecord(fill.tabId, { ...start, ...record });
  await save({ ...NOTHING, status: 'running', message: null });
  if (entry) {
    const appended = await appendEntry(entry);
    if (!appended.ok) {
      await save({
        ...NOTHING,
        status: 'failed',
        message: `Rien n'a été rempli ni enregistré. ${appended.error}`,
      });
      return;
    }
  }
  try {
    const report = await applyPlan(fill.tabId, fill.plan);
    const isAmountIn = report.filled.some((line) => line.amount !== null);
    const message =
      entry && !isAmountIn ? await reverse(entry, "aucun montant n'a tenu dans le formulaire") : null;
    await save({ ...report, status: 'done', message });
  } catch (error) {
    // The browser's own words are English: they are for whoever looks into it.
    console.error(error);
    const reversed = entry && (await reverse(entry, 'le remplissage a échoué'));
    await save({
      ...NOTHING,
      status: 'failed',
      message: [
        "La page n'a pas pu être remplie : elle a été quittée, rechargée ou fermée depuis que le plan a été fait. " +
          'Ouvrez le formulaire, puis cliquez à nouveau sur Enveloppe.',
        reversed,
      ]
        .filter(Boolean)
        .join(' '),
    });
  }
}

/** Puts the fields back and cancels the entry of the fill, if it had one that is still pending. */
export async function conductUndo(tabId: number): Promise<void> {
  const record = await readFillRecord(tabId);
  if (!record) return;
  const undo = await undoFills(tabId);
  const kept = undo.notRestored.map((line) => `« ${line.label} » : ${line.reason}`).join(' ');
  const entry = record.entry && (await readLedger(record.conventionId)).find(record.entry.id);
  const reversed = entry && (await reverse(entry, 'remplissage annulé'));
  const restored = `${undo.restored} champ${undo.restored > 1 ? 's' : ''} remis comme avant.`;
  await writeFillRecord(tabId, {
    ...record,
    status: 'undone',
    message: [restored, kept, reversed].filter(Boolean).join(' '),
  });
}

async function reverse(entry: LedgerEntry, reason: string): Promise<string> {
  const appended = await appendEntry(makeReversal(entry, reason));
  return appended.ok ? `Écriture annulée : ${reason}.` : appended.error;
}

function pendingEntry({ conventionId, draft, fundsCenter }: ConfirmedFill, amount: Cents): CreditEntry {
  return makeCreditEntry(conventionId, {
    nature: draft.nature === 'payment' ? 'payment' : 'commitment',
    date: draft.date,
    amount,
    netOfTax: draft.netOfTax,
    purpose: draft.purpose,
    pending: true,
    commitmentNumber: draft.commitmentNumber || null,
    of: draft.of,
    fundsCenter,
  });
}
