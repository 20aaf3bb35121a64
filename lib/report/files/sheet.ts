import type { IsoDate } from '../../dates';
import type { Cents } from '../../money';

/** A cell of an export: its kind decides how it is written, so that a text is never taken for a formula. */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'amount'; readonly amount: Cents }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'day'; readonly day: IsoDate }
  | { readonly kind: 'empty' };

/** One sheet: rows of cells, the first of which name the columns. */
export interface ExportSheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

export const text = (content: string): SheetCell =>
  content === '' ? { kind: 'empty' } : { kind: 'text', text: content };
/** null is a cell left blank, which is not zero. */
export const amount = (value: Cents | null): SheetCell =>
  value === null ? { kind: 'empty' } : { kind: 'amount', amount: value };
export const day = (value: IsoDate | null): SheetCell =>
  value === null ? { kind: 'empty' } : { kind: 'day', day: value };
export const number = (value: number): SheetCell => ({ kind: 'number', number: value });

/** Text as XML takes it: marks escaped, control characters and halves of characters gone. */
export const xmlText = (content: string): string =>
  content
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
