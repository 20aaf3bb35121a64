import { fireChange } from './fire-events';

/** Chooses the option of that value in a `<select>`, with the events of a choice. */
export function writeOption(select: HTMLSelectElement, value: string): void {
  select.focus();
  select.value = value;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  fireChange(select);
  select.blur();
}
