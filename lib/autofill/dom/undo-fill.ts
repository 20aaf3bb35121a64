import type { UndoReport } from '../plan/fill-plan';
import type { FillJournal } from './fill-journal';
import { readControl } from './read-control';
import { restoreValue } from './write-step';

/** Puts back what stood in the fields before these fills, last write first. A value typed since then is the person's and stays. */
export async function undoFill(journal: FillJournal, fillIds: readonly string[]): Promise<UndoReport> {
  const taken = journal.take(fillIds);
  let restored = 0;
  const notRestored: { label: string; reason: string }[] = [];
  for (const { control, label, compareAs, before, after } of taken) {
    if (!control.isConnected) notRestored.push({ label, reason: 'Le champ n’est plus dans la page.' });
    else if (readControl(control) !== after)
      notRestored.push({ label, reason: 'La valeur a changé depuis le remplissage.' });
    else if (await restoreValue(control, before, compareAs)) restored++;
    else notRestored.push({ label, reason: `La valeur d’avant, « ${before} », n’a pas pu être remise.` });
  }
  return { fillIds: [...new Set(taken.map(({ fillId }) => fillId))], restored, notRestored };
}
