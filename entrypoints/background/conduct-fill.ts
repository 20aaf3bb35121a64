import { byConvention, type ConventionShare } from '../../lib/autofill/plan/amount-to-record';
import type { CreditEntry, LedgerEntry } from '../../lib/budget/ledger-entry';
import { makeCreditEntry, makeReversal } from '../../lib/budget/make-entry';
import type { ConfirmedFill } from '../../lib/messages';
import { formatAmount } from '../../lib/money';
import { type FillRecord, readFillRecord, type StandingFill, writeFillRecord } from '../../lib/session';
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
  const fillId = crypto.randomUUID();
  const earlier = standingFills(await readFillRecord(fill.tabId));
  type Told = Omit<FillRecord, keyof StandingFill | 'earlier'>;
  const save = (record: Told, entries: readonly CreditEntry[] = recorded) =>
    writeFillRecord(fill.tabId, { ...record, fillId, earlier, entries: entries.map(nameOfEntry) });
  await save({ ...NOTHING, status: 'running', message: null });
  const appended = await appendEntries(recorded);
  if (!appended.ok) {
    const message = `Rien n'a été rempli ni enregistré. ${appended.error}`;
    await save({ ...NOTHING, status: 'failed', message }, []);
    return;
  }
  try {
    const report = await applyPlan(fill.tabId, fill.plan, fillId);
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

/** The fills that may be undone, oldest first. */
const standingFills = (record: FillRecord | undefined): StandingFill[] =>
  record
    ? [
        ...record.earlier,
        ...(record.status === 'done' ? [{ fillId: record.fillId, entries: record.entries }] : []),
      ]
    : [];

/**
 * Puts the fields back and cancels the pending entries of the last fill that stands, or of all. Of an earlier fill that the
 * page no longer knows (it was sent and loaded anew) nothing is cancelled.
 */
export async function conductUndo(tabId: number, scope: 'last' | 'all'): Promise<void> {
  const record = await readFillRecord(tabId);
  const standing = standingFills(record);
  const last = standing.at(-1);
  if (!record || !last) return;
  const undone = scope === 'all' ? standing : [last];
  const undo = await undoFills(
    tabId,
    undone.map(({ fillId }) => fillId),
  );
  const kept = undo.notRestored.map((line) => `« ${line.label} » : ${line.reason}`).join(' ');
  const told = new Set<string>();
  for (const { fillId, entries } of undone) {
    if (fillId !== last.fillId && !undo.fillIds.includes(fillId)) continue;
    for (const { conventionId, id } of entries) {
      const entry = (await readLedger(conventionId)).find(id);
      if (entry) told.add(await reverse(entry, 'remplissage annulé'));
    }
  }
  const restored = `${undo.restored} champ${undo.restored > 1 ? 's' : ''} remis comme avant.`;
  await writeFillRecord(tabId, {
    ...record,
    earlier: standing.filter((fill) => !undone.includes(fill)),
    status: 'undone',
    message: [restored, kept, ...told].filter(Boolean).join(' '),
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
