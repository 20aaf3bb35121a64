/** Where the words of a label were found, best source first in `FormControl.labels`. */
export type LabelSource =
  | 'label-for'
  | 'label-around'
  | 'aria-labelledby'
  | 'aria-label'
  | 'title'
  | 'placeholder'
  | 'previous-cell'
  | 'column-header'
  | 'row-header'
  | 'definition-term'
  | 'label-nearby'
  | 'text-before'
  | 'label-after'
  | 'data-attribute';

export interface ControlLabel {
  readonly text: string;
  readonly source: LabelSource;
}

export interface ControlOption {
  readonly value: string;
  readonly text: string;
}

/**
 * One control of a page, described as inert data: no element, no code. What leaves the page script is this.
 * Values of password and hidden controls are never read.
 */
export interface FormControl {
  /** Names the control inside this description only: `c12`. */
  readonly id: string;
  readonly tag: string;
  readonly inputType: string;
  readonly role: string;
  readonly name: string;
  readonly htmlId: string;
  readonly labels: readonly ControlLabel[];
  /** Example or hint, apart from the label. */
  readonly placeholder: string;
  readonly hint: string;
  /** Short text glued to the control, before or after: `€`, `k€`, `FCFA`, `%`. */
  readonly suffix: string;
  /** Legends, captions and headings above the control, nearest first. */
  readonly context: readonly string[];
  readonly maxLength: number | null;
  readonly pattern: string;
  readonly inputMode: string;
  readonly step: string;
  readonly autocomplete: string;
  readonly options: readonly ControlOption[];
  readonly value: string;
  readonly defaultValue: string;
  /** What stands there is what our own last fill of this page wrote. */
  readonly isOurs: boolean;
  readonly state: 'editable' | 'hidden' | 'read-only' | 'disabled';
  /** The control searches, filters or switches what is shown; it enters nothing. */
  readonly landmark: 'search' | 'navigation' | null;
  /** Controls of one form, dialog or section share a number. */
  readonly group: number;
  /** Rank of the row of a table or repeated block that the control stands in, from 0; null outside of one. */
  readonly row: number | null;
}

/** A button of a form, a dialog or the page, by what it says. */
export interface FormAction {
  readonly text: string;
  /** It sends its form; others do something in the page. */
  readonly submits: boolean;
}

/** What controls of one group share: a form, a dialog, or the page outside of them. */
export interface FormGroup {
  /** The form says that it sends a question: `method="get"`. */
  readonly asks: boolean;
  readonly actions: readonly FormAction[];
}

/** The whole page as recognition sees it. */
export interface PageDescription {
  readonly title: string;
  readonly headings: readonly string[];
  readonly language: string;
  /** By the number that their controls share. */
  readonly groups: readonly FormGroup[];
  readonly controls: readonly FormControl[];
}

/** What stands in a control as its person reads it: the text of the chosen option of a list. */
export const currentText = (control: FormControl): string =>
  (control.tag === 'select' && control.options.find((option) => option.value === control.value)?.text) ||
  control.value.trim();

/** What a control is called when one speaks of it. */
export const nameOf = (control: FormControl): string => control.labels[0]?.text ?? control.name;
