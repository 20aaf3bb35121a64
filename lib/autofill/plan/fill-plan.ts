import type { IsoDate } from '../../dates';
import type { FieldTypeId } from '../../field-types';
import type { BasisPoints, Cents } from '../../money';

/** A frozen copy of the values of one convention for one fill. */
export interface Snapshot {
  readonly conventionId: string;
  readonly title: string;
  /** One bare code or text per type; a type without value is absent. Dates are ISO. */
  readonly values: Partial<Readonly<Record<FieldTypeId, string>>>;
  /** AE and CP of each calendar year, euro cents. */
  readonly commitmentByYear: Readonly<Record<number, Cents>>;
  readonly paymentByYear: Readonly<Record<number, Cents>>;
}

/** What the person is about to enter, as typed in the popup. */
export interface DraftEntry {
  /** An estimation records nothing. */
  readonly nature: 'commitment' | 'payment' | 'estimate';
  readonly date: IsoDate;
  /** Tax included; null when no amount was typed. */
  readonly amount: Cents | null;
  /** Net of tax with its rate, when the person typed it so or a rate is known. */
  readonly netOfTax: { readonly amount: Cents; readonly vatRate: BasisPoints } | null;
  readonly purpose: string;
  readonly commitmentNumber: string;
  /** The commitment that a payment pays. */
  readonly of: string | null;
}

/** One write. `text` is what the field will be given, already in the field's own format. */
export interface FillStep {
  readonly controlId: string;
  readonly type: FieldTypeId;
  readonly label: string;
  readonly text: string;
  /** What the person reads in the plan: `0352-CFSE-CFIN`, `12 345,67 €`. */
  readonly shown: string;
  /** How the content script compares what stuck: as a number of cents, a day, an option or a text. */
  readonly compareAs: 'text' | 'amount' | 'date' | 'option';
  /** The field asks for digits only: cents stand only if a mask of the page makes them its own. */
  readonly onlyIfMasked: boolean;
  /** The amount in euro cents when the step writes one. */
  readonly amount: Cents | null;
  /** The line of a form of several lines, from 0; null outside of them. */
  readonly line: number | null;
  /** What stands there now; not empty means that the person must tick the step. */
  readonly current: string;
  readonly needsTick: boolean;
  /** A list that only its own choices change: if none of them is « no choice », nobody takes this one back. */
  readonly mayStay: boolean;
  readonly reasons: readonly string[];
  /** Signature of the control when the plan was made; a control that changed since is refused. */
  readonly signature: string;
}

export interface SkippedControl {
  readonly controlId: string;
  readonly label: string;
  readonly type: FieldTypeId | null;
  /** French: read-only, no value in the convention, doubtful, … */
  readonly reason: string;
  /** The person may have it filled all the same: it can be written, and there is a value for it. */
  readonly canInclude: boolean;
}

export interface FillPlan {
  readonly steps: readonly FillStep[];
  readonly skipped: readonly SkippedControl[];
}

/** What really happened, step by step. */
export interface FillReport {
  readonly filled: readonly {
    readonly controlId: string;
    readonly label: string;
    readonly type: FieldTypeId;
    readonly shown: string;
    readonly readBack: string;
    readonly amount: Cents | null;
  }[];
  readonly refused: readonly {
    readonly controlId: string;
    readonly label: string;
    readonly type: FieldTypeId;
    readonly amount: Cents | null;
    readonly reason: string;
  }[];
}

export interface UndoReport {
  /** The fills of which this page still knew something. */
  readonly fillIds: readonly string[];
  readonly restored: number;
  /** Labels of the fields whose former value could not be put back, with the reason in French. */
  readonly notRestored: readonly { readonly label: string; readonly reason: string }[];
}
