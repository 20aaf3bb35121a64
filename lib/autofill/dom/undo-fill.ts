import type { UndoReport } from '../plan/fill-plan';
import type { FillJournal, JournalEntry } from './fill-journal';
import { readControl } from './read-control';
import { restoreValue } from './write-step';

/** Puts back what stood in the fields before these fills, last write first. A value typed since then is the person's and stays. */
export async function undoFill(journal: FillJournal, fillIds: readonly string[]): Promise<UndoReport> {
  const taken = journal.take(fillIds);
  let restored = 0;
  const notRestored: { label: string; reason: string }[] = [];
  for (const entry of taken) {
    const reason = await restore(entry);
    if (reason) notRestored.push({ label: entry.label, reason });
    else restored++;
  }
  return { fillIds: [...new Set(taken.map(({ fillId }) => fillId))], restored, notRestored };
}

/** @returns why the field was left as it is; nothing where it was put back. */
async function restore({ control, compareAs, before, after }: JournalEntry): Promise<string> {
  if (!control.isConnected) return 'Le champ n’est plus dans la page.';
  if (readControl(control) !== after) return 'La valeur a changé depuis le remplissage.';
  return (await restoreValue(control, before, compareAs))
    ? ''
    : `La valeur d’avant, « ${before} », n’a pas pu être remise.`;
}
