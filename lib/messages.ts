import type { Detection } from './autofill/field-match';
import type { FillPlan, FillReport, UndoReport } from './autofill/fill-plan';
import type { PageDescription } from './autofill/form-control';
import type { FieldTypeId } from './field-types';

/** From an extension page or the background to the page script. Each has one answer. */
export interface PageRequests {
  /** Describe and recognise. Writes nothing. */
  'describe-page': {
    request: Record<never, never>;
    answer: { page: PageDescription; detection: Detection; signatures: Record<string, string> };
  };
  /** Write a confirmed plan and read it back. */
  'apply-plan': { request: { plan: FillPlan }; answer: FillReport };
  /** Put back what stood in the fields before our last fills of this page. */
  'undo-fill': { request: Record<never, never>; answer: UndoReport };
  /** Watch the recognised amount fields; what is typed is told by `amount-typed`. */
  'follow-amounts': { request: Record<never, never>; answer: { followed: number } };
  /** Scroll to a control and focus it; nothing is drawn. */
  'show-control': { request: { controlId: string }; answer: { shown: boolean } };
}

/** From the page script to the extension pages and the background. */
export interface AmountTyped {
  readonly kind: 'amount-typed';
  readonly controlId: string;
  readonly type: FieldTypeId;
  readonly label: string;
  /** As typed; the receiver parses it. */
  readonly text: string;
}

export type PageRequestKind = keyof PageRequests;
export type PageRequest = {
  [Kind in PageRequestKind]: { kind: Kind } & PageRequests[Kind]['request'];
}[PageRequestKind];
