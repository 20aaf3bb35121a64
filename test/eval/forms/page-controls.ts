import { findControls, findRoots } from '../../../lib/autofill/dom/find-controls';

/** What an evaluation reads in a page, without the extension: the controls, in the order in which it describes them. */
export interface SeenControl {
  readonly expected: string | null;
  readonly accepted: string | null;
  readonly year: string | null;
  readonly value: string;
  readonly name: string;
  /** Captions, heads of columns and labels around, where a unit may stand. */
  readonly around: string;
  readonly tag: string;
  /** It is typed into; a list shows what was chosen. */
  readonly takesText: boolean;
  /** Zero when the page sets no limit. */
  readonly maxLength: number;
}

const allControls = (): Element[] => findRoots(document).flatMap(findControls);

function see(control: Element): SeenControl {
  const table = control.closest('table');
  const label = 'labels' in control ? (control as HTMLInputElement).labels?.[0]?.textContent : '';
  return {
    expected: control.getAttribute('data-expected'),
    accepted: control.getAttribute('data-accept'),
    year: control.getAttribute('data-year'),
    value: shownValue(control),
    name: control.getAttribute('name') ?? control.id,
    around: [
      label,
      table?.caption?.textContent,
      columnHead(control, table),
      control.closest('fieldset')?.querySelector('legend')?.textContent,
    ].join(' '),
    tag: control.localName,
    takesText: ['input', 'textarea'].includes(control.localName) || control.hasAttribute('contenteditable'),
    maxLength: Number(control.getAttribute('maxlength')),
  };
}

/** The head of the column that a control stands in. */
function columnHead(control: Element, table: HTMLTableElement | null): string {
  const rank = control.closest('td')?.cellIndex ?? -1;
  const heads = [...(table?.tHead?.rows ?? [])].map((row) => row.cells[rank]?.textContent ?? '');
  return heads.join(' ');
}

/** The chosen option as a person reads it, the text of a box built by scripts, or the typed value. */
function shownValue(control: Element): string {
  // By name: a frame's elements belong to another realm.
  const name = control.localName;
  if (name === 'select') return (control as HTMLSelectElement).selectedOptions[0]?.text.trim() ?? '';
  if (name === 'textarea') return (control as HTMLTextAreaElement).value;
  if (name !== 'input') return (control.textContent ?? '').trim();
  const input = control as HTMLInputElement;
  return ['checkbox', 'radio'].includes(input.type) ? String(input.checked) : input.value;
}

/** Annotated elements that are no control at all: they are to be left alone, and cannot be filled. */
function annotatedOthers(): SeenControl[] {
  const controls = new Set(allControls());
  return findRoots(document)
    .flatMap((root) => [...root.querySelectorAll('[data-expected]')])
    .filter((element) => !controls.has(element))
    .map(see);
}

/** Leaves no answer in a page whose scripts wrote some after the text was stripped. */
function removeAnswers(): void {
  for (const root of findRoots(document)) {
    for (const element of root.querySelectorAll('[data-expected],[data-accept],[data-year]')) {
      for (const name of ['data-expected', 'data-accept', 'data-year']) element.removeAttribute(name);
    }
  }
}

declare global {
  var evaluation: { controls(): SeenControl[]; others(): SeenControl[]; removeAnswers(): void };
}

globalThis.evaluation = { controls: () => allControls().map(see), others: annotatedOthers, removeAnswers };
