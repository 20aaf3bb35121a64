import { hasLetter } from '../../normalise';
import type { ControlLabel, LabelSource } from '../form-control';
import { type Attributes, attributesOf } from './attributes';
import { nameOfGroup } from './control-context';
import { isInput, isSelect, isShadowRoot, isTextArea, setOf } from './element-kinds';
import { elementsById } from './elements-by-id';
import { findControls, holdsControl } from './find-controls';
import { HEADING, nearbyLabels, wordsBetween } from './nearby-label';
import type { PageReader } from './page-reader';
import { cleanLabel, readableText } from './readable-text';
import type { Surroundings, SurroundingsReader } from './surroundings';
import type { CellHeadings } from './table-model';

interface Readers {
  readonly reader: PageReader;
  readonly surroundings: SurroundingsReader;
}

/** Where a control stands. */
interface Place {
  readonly around: Surroundings;
  readonly cell: CellHeadings | null;
  /** The native list that a drawn one stands in for: a label may be linked to it. */
  readonly list: Element | null;
}

const DATA_NAMES = setOf(
  'data-fieldname data-field data-label wire:model wire:model.defer wire:model.live ng-model formcontrolname',
);

/** Names that a tool gives to every field: what stands around says more. */
const EMPTY_NAME = /^(?:(?:votre )?réponse|(?:your )?answer|valeur|value|saisie|texte)$/i;

/**
 * Everything that a person, or a screen reader, takes for the name of a control; best source first.
 */
export function controlLabels(
  control: Element,
  attributes: Attributes,
  { reader, surroundings }: Readers,
  { around, cell, list }: Place,
): ControlLabel[] {
  const labels: ControlLabel[] = [];
  const add = (source: LabelSource, ...texts: readonly string[]) => {
    for (const text of texts)
      if (text !== '' && !labels.some((label) => label.text === text)) labels.push({ source, text });
  };
  const map = reader.labelMap(control);
  for (const named of list ? [control, list] : [control])
    add('label-for', ...map.linkedTo(named).map(readableText));
  if (around.label && !map.isTakenByAnother(around.label, control))
    add('label-around', wordsBetween(control) || readableText(around.label));
  add('aria-labelledby', textsById(control, attributes.get('aria-labelledby')));
  add('aria-label', cleanLabel(attributes.get('aria-label')));
  const isNamed = labels.some(({ text }) => !EMPTY_NAME.test(text));
  add('title', cleanLabel(attributes.get('title')));
  add('placeholder', placeholderOf(attributes));
  if (cell) {
    if (cell.columnHeaders.length === 0) add('previous-cell', cell.previousCell);
    add('column-header', ...cell.columnHeaders, textsById(control, around.cell?.getAttribute('headers')));
    add('row-header', ...cell.rowHeaders);
  }
  if (around.description) add('definition-term', definitionTerm(around.description));
  if (!isNamed && cell?.nextCell && labels.length === 0) add('label-after', cell.nextCell);
  if (!isNamed) for (const label of nearbyLabels(control, map)) add(label.source, label.text);
  if (labels.length === 0) add('label-nearby', legendAlone(around.group));
  if (labels.length === 0) add('column-header', headOfColumn(control));
  if (labels.length === 0 && (isInput(control) || isSelect(control) || isTextArea(control)))
    add('label-after', wordsInBox(control));
  add('data-attribute', ...dataNames(attributes, around.fieldName));
  if (!isNamed) {
    const root = control.getRootNode();
    if (isShadowRoot(root))
      for (const label of hostLabels(root.host, { reader, surroundings })) add(label.source, label.text);
  }
  return labels.length > 1 ? labels.sort((one, other) => rankOf(one) - rankOf(other)) : labels;
}

/** A group of one control names it: `<fieldset><legend>Montant</legend><input></fieldset>`. */
const legendAlone = (group: Element | null): string =>
  group?.matches('fieldset,[role=group]') && findControls(group).length === 1 ? nameOfGroup(group) : '';

const ORDER: readonly LabelSource[] = [
  'label-for',
  'label-around',
  'aria-labelledby',
  'aria-label',
  'definition-term',
  'column-header',
  'previous-cell',
  'label-nearby',
  'label-after',
  'text-before',
  'row-header',
  'title',
  'placeholder',
  'data-attribute',
];
const rankOf = ({ source }: ControlLabel): number => ORDER.indexOf(source);

/** A grid may tie a cell to its head by the name of their column alone. */
function headOfColumn(control: Element): string {
  for (const key of COLUMN_KEYS) {
    const name = control.parentElement?.closest(`[${key}]`)?.getAttribute(key);
    const root = control.getRootNode() as ParentNode;
    const head = name && root.querySelector(`[${key}="${CSS.escape(name)}"]`);
    if (head) return holdsControl(head) ? '' : readableText(head);
  }
  return '';
}
const COLUMN_KEYS = ['data-fieldname', 'data-sap-ui-colid', 'col-id'];

/** How far up the box of one control is looked for. */
const BOX_LEVELS = 5;

/** What is written in the box that holds this control and no other: a caption below, a line of help. */
function wordsInBox(control: Element): string {
  let box = control.parentElement;
  for (let level = 0; level < BOX_LEVELS && box && findControls(box).length === 1; level++) {
    if (box.matches('form,body') || box.querySelector(HEADING)) return '';
    const words = readableText(box);
    if (hasLetter(words)) return words;
    box = box.parentElement;
  }
  return '';
}

/** Several ids make one name, in the order of the attribute: `AE` then `2024`. */
function textsById(control: Element, ids: string | null | undefined): string {
  const texts = elementsById(control, ids)
    // What stands inside the control is its value.
    .filter((element) => !control.contains(element))
    .map(readableText);
  return cleanLabel(texts.join(' '));
}

/** An example is not a name: « Ex: 0352-CFSE-CFIN », « JJ/MM/AAAA » and « 0,00 » tell the format; nor is « Choisir… ». */
function placeholderOf(attributes: Attributes): string {
  const text = attributes.get('placeholder') ?? '';
  return /^\s*(?:ex\b|exemple|e\.g|par ex|jj|dd|aaaa|yyyy|(?:[\d.,\s]+|choisir\W*|s[ée]lectionner\W*|votre saisie\W*)$)/i.test(
    text,
  )
    ? ''
    : cleanLabel(text);
}

/** The `dt` before, or several that stand for one `dd`. */
function definitionTerm(description: Element): string {
  const terms: string[] = [];
  let term = description.previousElementSibling;
  for (; term?.localName === 'dt' && !holdsControl(term); term = term.previousElementSibling)
    terms.unshift(readableText(term));
  return cleanLabel(terms.join(' '));
}

function dataNames(attributes: Attributes, holder: Element | null): string[] {
  const own: string[] = [];
  for (const [name, text] of attributes) if (DATA_NAMES.has(name)) own.push(cleanLabel(text));
  if (!holder || attributes.has('data-fieldname') || attributes.has('data-field')) return own;
  const shown = findControls(holder).filter((control) => !isInput(control) || control.type !== 'hidden');
  if (shown.length > 1) return own;
  return [...own, cleanLabel(holder.getAttribute('data-fieldname') ?? holder.getAttribute('data-field'))];
}

/** A control inside a custom element is named by what stands around the host, as the person sees it. */
function hostLabels(host: Element, readers: Readers): ControlLabel[] {
  const own = cleanLabel(host.getAttribute('label'));
  const around = readers.surroundings.around(host);
  return [
    ...(own === '' ? [] : [{ source: 'aria-label' as const, text: own }]),
    ...controlLabels(host, attributesOf(host), readers, {
      around,
      cell: readers.reader.cellIn(around),
      list: null,
    }),
  ];
}
