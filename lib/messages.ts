import { browser } from 'wxt/browser';
import type { PageDescription } from './autofill/form-control';
import type { RecordedShare } from './autofill/plan/amount-to-record';
import type { DraftEntry, FillPlan, FillReport, UndoReport } from './autofill/plan/fill-plan';
import type { FieldTypeId } from './field-types';

/** From an extension page or the background to the page script. Each has one answer. */
export interface PageRequests {
  /** Describe every control. Writes nothing. */
  'describe-page': { request: Record<never, never>; answer: { page: PageDescription } };
  /** Write a confirmed plan and read it back. */
  'apply-plan': { request: { plan: FillPlan; fillId: string }; answer: FillReport };
  /** Put back what stood in the fields before these fills of this page. */
  'undo-fill': { request: { fillIds: readonly string[] }; answer: UndoReport };
  /** Watch these fields of the last description instead of those before; what is typed is told by `amount-typed`. */
  'follow-amounts': { request: { fields: readonly FollowedField[] }; answer: { followed: number } };
  /** Watch the form of these controls of the last description instead of the one before; a change is told once, by `form-changed`. */
  'watch-form': { request: { controlIds: readonly string[] }; answer: { watched: number } };
  /** Which control of the last description has the focus. */
  'focused-control': { request: Record<never, never>; answer: { controlId: string | null } };
  /** Scroll to a control and focus it; nothing is drawn. */
  'show-control': { request: { controlId: string }; answer: { shown: boolean } };
}

/** A recognised amount field. */
export interface FollowedField {
  readonly controlId: string;
  readonly type: FieldTypeId;
  readonly label: string;
}

/** From the page script to the extension pages and the background. */
export interface AmountTyped extends FollowedField {
  readonly kind: 'amount-typed';
  /** As typed; the receiver parses it. */
  readonly text: string;
}

/** From the page script to the extension pages: what was described is no longer what is there. */
export interface FormChanged {
  readonly kind: 'form-changed';
}

/** A fill that the person has confirmed. */
export interface ConfirmedFill {
  readonly tabId: number;
  readonly plan: FillPlan;
  readonly draft: DraftEntry;
  /** What the ledgers record before the first write; none = the fill records nothing. */
  readonly recorded: readonly RecordedShare[];
}

/** From the extension pages to the background, which does it even when the popup closes. */
export interface BackgroundRequests {
  fill: { request: ConfirmedFill; answer: { started: true } };
  /** The last fill that stands, or all of them. */
  undo: { request: { tabId: number; scope: 'last' | 'all' }; answer: { undone: true } };
  refresh: { request: Record<never, never>; answer: { refreshed: true } };
}

export type PageRequestKind = keyof PageRequests;
export type PageRequest = {
  [Kind in PageRequestKind]: { kind: Kind } & PageRequests[Kind]['request'];
}[PageRequestKind];
export type BackgroundRequestKind = keyof BackgroundRequests;
export type BackgroundRequest = {
  [Kind in BackgroundRequestKind]: { kind: Kind } & BackgroundRequests[Kind]['request'];
}[BackgroundRequestKind];

/** Where the page script is built to. */
export const PAGE_SCRIPT = '/autofill.js';

/** Asks the page script of one document of a tab, the tab's own if not told. What it answers comes from a page: parse it (page-answers.ts). */
export function askPage<Kind extends PageRequestKind>(
  tabId: number,
  kind: Kind,
  request: PageRequests[Kind]['request'],
  frameId = 0,
): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, { ...request, kind }, { frameId });
}

export function askBackground<Kind extends BackgroundRequestKind>(
  kind: Kind,
  request: BackgroundRequests[Kind]['request'],
): Promise<BackgroundRequests[Kind]['answer']> {
  return browser.runtime.sendMessage({ ...request, kind });
}
