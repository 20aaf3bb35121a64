import { browser } from 'wxt/browser';
import { adapters } from '../../lib/autofill/adapters';
import type { Detection } from '../../lib/autofill/field-match';
import type { PageDescription } from '../../lib/autofill/form-control';
import { applyTaught, type TaughtDetection } from '../../lib/autofill/taught/apply-taught';
import { isFormOf, placeOf } from '../../lib/autofill/taught/place';
import type { Place } from '../../lib/autofill/taught/taught-form';
import { listTaughtForms } from '../../lib/storage/taught-forms';

/** What was taught of the form in a tab. */
export interface TaughtPage extends Pick<TaughtDetection, 'applied' | 'stale'> {
  /** Null when the browser does not tell the address: nothing can be taught there. */
  readonly place: Place | null;
}

/** What was recognised, with what is known of this form on top: taught here first, then shipped. */
export async function withTaughtFields(
  tabId: number,
  page: PageDescription,
  recognised: Detection,
): Promise<{ detection: Detection; taught: TaughtPage }> {
  const place = placeOf((await browser.tabs.get(tabId)).url);
  const known = place ? [...(await listTaughtForms()), ...adapters] : [];
  const forms = known.filter((form) => place !== null && isFormOf(form, place));
  const { detection, ...taught } = applyTaught(page, recognised, forms);
  return { detection, taught: { ...taught, place } };
}
