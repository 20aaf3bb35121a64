import type { FieldTypeId } from '../field-types';

/** A control that was recognised. */
export interface FieldMatch {
  readonly controlId: string;
  readonly type: FieldTypeId;
  /** The calendar year whose amount belongs there, when a header or the label names one. */
  readonly year: number | null;
  /** Thousands (`k€`) or euros, as the label, caption or heading says. Null when it is not an amount. */
  readonly unit: 'euros' | 'thousands' | null;
  /** Set when the page asks for one code in several boxes: which of them this is, and how many characters each takes. */
  readonly part?: { readonly index: number; readonly lengths: readonly number[] };
  /** French, one reason each: which words, found where, confirmed by what. */
  readonly reasons: readonly string[];
}

/** A control that was left alone, and why, when that is worth telling. */
export interface LeftControl {
  readonly controlId: string;
  readonly reason: string;
  /** What its words say, when they say something: the person may still have it filled. */
  readonly type?: FieldTypeId | undefined;
}

export interface Detection {
  readonly matches: readonly FieldMatch[];
  readonly left: readonly LeftControl[];
  /** French: why the page is taken for a budget form, or is not. */
  readonly page: { readonly isBudgetForm: boolean; readonly reason: string };
}
