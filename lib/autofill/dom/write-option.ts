import { unifySpelling } from '../../normalise';
import { fireChange, fireEvent, moveFocus } from './fire-events';
import { standInOf } from './stand-in';

/**
 * Chooses the option of that value in a `<select>`, with the events of a choice.
 * @returns whether what the page shows in place of a hidden list has followed; asked once the page has answered.
 */
export function writeOption(select: HTMLSelectElement, value: string): () => boolean {
  const standIn = standInOf(select);
  moveFocus(select, 'focus');
  select.value = value;
  fireEvent(select, 'input');
  fireChange(select);
  // Chosen draws its choice anew on this word only.
  if (standIn) fireEvent(select, 'chosen:updated');
  moveFocus(select, 'blur');
  const chosen = unifySpelling(select.selectedOptions[0]?.text ?? '');
  return () => !standIn || unifySpelling(standIn.textContent ?? '').includes(chosen);
}
