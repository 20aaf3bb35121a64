import type { FormGroup } from '../form-control';
import { isInput } from './element-kinds';
import { readableText } from './readable-text';

const BUTTONS = 'button,[role=button],[type=submit],[type=button]';
/** From each end: rows of a grid may each have their own. */
const MOST = 20;

/** What a form, a dialog or the body of the page says that it does. */
export function describeGroup(holder: Element): FormGroup {
  const buttons = [...holder.querySelectorAll(BUTTONS)];
  return {
    asks: /get/i.test(holder.getAttribute('method') ?? ''),
    actions: [...buttons.slice(0, MOST), ...buttons.slice(MOST).slice(-MOST)].map((button) => ({
      text: isInput(button) ? button.value : readableText(button),
      submits: (button as HTMLButtonElement).type === 'submit',
    })),
  };
}
