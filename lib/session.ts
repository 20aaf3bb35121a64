import { browser } from 'wxt/browser';
import { z } from 'zod';
import { centsSchema } from './convention/convention';
import { fillReportSchema } from './page-answers';

const fillSchema = z.object({
  fillId: z.string(),
  /** The pending entries that the fill recorded, one a convention. */
  entries: z.array(z.object({ conventionId: z.string(), id: z.string(), amount: centsSchema })),
});

const fillRecordSchema = fillReportSchema.extend({
  ...fillSchema.shape,
  /** The fills before it that still stand in the page, oldest first. */
  earlier: z.array(fillSchema),
  status: z.enum(['running', 'done', 'failed', 'undone']),
  /** French: what went wrong or what became of the entry, when there is something to say. */
  message: z.string().nullable(),
});

/** A fill that may be undone. */
export type StandingFill = z.infer<typeof fillSchema>;

/** What became of the last fill of a tab. Kept until the tab closes or the browser ends, so that the popup can show it on reopening. */
export type FillRecord = z.infer<typeof fillRecordSchema>;

const keyOf = (tabId: number) => `fill:${tabId}`;

export async function readFillRecord(tabId: number): Promise<FillRecord | undefined> {
  const stored = (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)];
  return stored === undefined ? undefined : fillRecordSchema.parse(stored);
}

export const writeFillRecord = (tabId: number, record: FillRecord): Promise<void> =>
  browser.storage.session.set({ [keyOf(tabId)]: record });

export const forgetFillRecord = (tabId: number): Promise<void> =>
  browser.storage.session.remove(keyOf(tabId));

/** Calls back when the record of this tab changes. @returns the function that stops it. */
export function watchFillRecord(tabId: number, onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'session' && keyOf(tabId) in changes) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
