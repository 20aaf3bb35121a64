import { byConvention, type ConventionShare } from '../../lib/autofill/plan/amount-to-record';
import type { CreditEntry, LedgerEntry } from '../../lib/budget/ledger-entry';
import { makeCreditEntry, makeReversal } from '../../lib/budget/make-entry';
import type { ConfirmedFill } from '../../lib/messages';
import { formatAmount } from '../../lib/money';
import { type FillRecord, readFillRecord, writeFillRecord } from '../../lib/session';
import { appendEntries } from '../../lib/storage/append-entries';
import { appendEntry, readLedger } from '../../lib/storage/ledger';
import { applyPlan, undoFills } from '../shared/ask-tab';

const NOTHING = { filled: [], refused: [] };

/**
 * Records, then writes: the entries stand in the ledgers before the page is touched, so a browser that dies in
 * between leaves pending entries to be confirmed or cancelled, never a filled form that nobody counted.
 */
export async function conductFill(fill: ConfirmedFill): Promise<void> {
  const recorded = byConvention(fill.recorded).map((share) => pendingEntry(share, fill));
  const save = (record: Omit<FillRecord, 'entries'>, entries: readonly CreditEntry[] = recorded) =>
    writeFillRecord(fill.tabId, { ...record, entries: entries.map(nameOfEntry) });
  await save({ ...NOTHING, status: 'running', message: null });
  const appended = await appendEntries(recorded);
  if (!appended.ok) {
    const message = `Rien n'a été rempli ni enregistré. ${appended.error}`;
    await save({ ...NOTHING, status: 'failed', message }, []);
    return;
  }
  try {
    const report = await applyPlan(fill.tabId, fill.plan);
    const { entries, told } = await settle(fill, recorded, report);
    await save({ ...report, status: 'done', message: told.join(' ') || null }, entries);
  } catch (error) {
    // The browser's own words are English: they are for whoever looks into it.
    console.error(error);
    const reversed = await reverseAll(recorded, 'le remplissage a échoué');
    await save({
      ...NOTHING,
      status: 'failed',
      message: [
        "La page n'a pas pu être remplie : elle a été quittée, rechargée ou fermée depuis que le plan a été fait. " +
          'Ouvrez le formulaire, puis cliquez à nouveau sur Enveloppe.',
        ...reversed,
      ]
        .filter(Boolean)
        .join(' '),
    });
  }
}

/** What did not stick is not counted: an entry of which nothing stands in the form is cancelled, one of which a part does is made anew. */
async function settle(
  fill: ConfirmedFill,
  recorded: readonly CreditEntry[],
  report: Pick<FillRecord, 'filled'>,
): Promise<{ entries: readonly CreditEntry[]; told: string[] }> {
  const filled = new Set(report.filled.map(({ controlId }) => controlId));
  const stuck = byConvention(
    fill.recorded.filter(({ controlIds }) => controlIds.some((id) => filled.has(id))),
  );
  const entries: CreditEntry[] = [];
  const told: string[] = [];
  for (const entry of recorded) {
    const share = stuck.find(({ conventionId }) => conventionId === entry.conventionId);
    if (share?.amount === entry.amount) {
      entries.push(entry);
      continue;
    }
    told.push(
      await reverse(
        entry,
        share ? 'une ligne n’a pas tenu dans le formulaire' : "aucun montant n'a tenu dans le formulaire",
      ),
    );
    if (!share) continue;
    const corrected = pendingEntry(share, fill);
    const appended = await appendEntry(corrected);
    told.push(appended.ok ? `Écriture refaite pour ${formatAmount(corrected.amount)}.` : appended.error);
    if (appended.ok) entries.push(corrected);
  }
  return { entries, told };
}

/** Puts the fields back and cancels the entries of the fill that are still pending. */
export async function conductUndo(tabId: number): Promise<void> {
  const record = await readFillRecord(tabId);
  if (!record) return;
  const undo = await undoFills(tabId);
  const kept = undo.notRestored.map((line) => `« ${line.label} » : ${line.reason}`).join(' ');
  const reversed: string[] = [];
  for (const { conventionId, id } of record.entries) {
    const entry = (await readLedger(conventionId)).find(id);
    if (entry) reversed.push(await reverse(entry, 'remplissage annulé'));
  }
  const restored = `${undo.restored} champ${undo.restored > 1 ? 's' : ''} remis comme avant.`;
  await writeFillRecord(tabId, {
    ...record,
    status: 'undone',
    message: [restored, kept, ...new Set(reversed)].filter(Boolean).join(' '),
  });
}

async function reverseAll(entries: readonly LedgerEntry[], reason: string): Promise<string[]> {
  const told = new Set<string>();
  for (const entry of entries) told.add(await reverse(entry, reason));
  return [...told];
}

async function reverse(entry: LedgerEntry, reason: string): Promise<string> {
  const appended = await appendEntry(makeReversal(entry, reason));
  return appended.ok ? `Écriture annulée : ${reason}.` : appended.error;
}

const nameOfEntry = ({ conventionId, id, amount }: CreditEntry) => ({ conventionId, id, amount });

function pendingEntry(share: ConventionShare, { draft, recorded }: ConfirmedFill): CreditEntry {
  const isShared = recorded.some(({ conventionId }) => conventionId !== share.conventionId);
  return makeCreditEntry(share.conventionId, {
    nature: draft.nature === 'payment' ? 'payment' : 'commitment',
    date: draft.date,
    amount: share.amount,
    netOfTax: share.netOfTax,
    purpose: draft.purpose,
    pending: true,
    commitmentNumber: draft.commitmentNumber || null,
    // A payment pays a commitment of its own convention.
    of: isShared ? null : draft.of,
    fundsCenter: share.fundsCenter,
  });
}
