import type { ControlLabel, LabelSource } from '../form-control';
import { isShadowRoot } from './element-kinds';
import { holdsControl } from './find-controls';
import { nearbyLabels } from './nearby-label';
import type { PageReader } from './page-reader';
import { cleanLabel, readableText } from './readable-text';
import type { SurroundingsReader } from './surroundings';
import type { CellHeadings } from './table-model';

interface Readers {
  readonly reader: PageReader;
  readonly surroundings: SurroundingsReader;
}

const DATA_NAMES = [
  'data-fieldname',
  'data-field',
  'data-label',
  'wire:model',
  'wire:model.defer',
  'wire:model.live',
  'ng-model',
  'formcontrolname',
];

/** Everything that a person, or a screen reader, takes for the name of a control; best source first. */
export function controlLabels(
  control: Element,
  { reader, surroundings }: Readers,
  cell: CellHeadings | null,
): ControlLabel[] {
  const labels: ControlLabel[] = [];
  const add = (source: LabelSource, ...texts: readonly (string | null)[]) => {
    for (const text of texts) {
      const clean = cleanLabel(text);
      if (clean !== '' && !labels.some((label) => label.text === clean)) labels.push({ source, text: clean });
    }
  };
  const map = reader.labelMap(control);
  add('label-for', ...map.linkedTo(control).map(readableText));
  const around = surroundings.around(control).label;
  if (around && !map.isTakenByAnother(around, control)) add('label-around', readableText(around));
  add('aria-labelledby', labelledBy(control));
  add('aria-label', control.getAttribute('aria-label'));
  const isNamed = labels.length > 0;
  add('title', control.getAttribute('title'));
  add('placeholder', placeholderOf(control));
  if (cell) {
    add('previous-cell', cell.columnHeaders.length === 0 ? cell.previousCell : null);
    add('column-header', ...cell.columnHeaders, headersAttribute(control));
    add('row-header', ...cell.rowHeaders);
  }
  add('definition-term', definitionTerm(control));
  if (!isNamed && cell?.nextCell && labels.length === 0) add('label-after', cell.nextCell);
  if (!isNamed) for (const label of nearbyLabels(control, map)) add(label.source, label.text);
  add('data-attribute', ...dataNames(control));
  const root = control.getRootNode();
  if (!isNamed && isShadowRoot(root))
    for (const label of hostLabels(root.host, { reader, surroundings })) add(label.source, label.text);
  return labels.sort((one, other) => RANK[one.source] - RANK[other.source]);
}

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
const RANK = Object.fromEntries(ORDER.map((source, rank) => [source, rank])) as Record<LabelSource, number>;

/** Several ids make one name, in the order of the attribute: `AE` then `2024`. */
function labelledBy(control: Element): string {
  return textsById(control, control.getAttribute('aria-labelledby')).join(' ');
}

function headersAttribute(control: Element): string {
  const cell = control.closest('td[headers]');
  return textsById(control, cell?.getAttribute('headers') ?? null).join(' ');
}

function textsById(control: Element, ids: string | null): string[] {
  const root = control.getRootNode();
  if (!ids || !('getElementById' in root)) return [];
  const byId = root as Document | ShadowRoot;
  return ids
    .split(/\s+/)
    .filter((id) => id !== control.id)
    .map((id) => byId.getElementById(id))
    .map((element) => (element ? readableText(element) : ''))
    .filter((text) => text !== '');
}

/** An example is not a name: « Ex: 0352-CFSE-CFIN », « JJ/MM/AAAA » and « 0,00 » tell the format. */
function placeholderOf(control: Element): string | null {
  const text = control.getAttribute('placeholder') ?? '';
  return /^\s*(?:ex\b|ex\.|exemple|e\.g|par ex|jj|dd|aaaa|yyyy|[\d.,\s]+$)/i.test(text) ? null : text;
}

function definitionTerm(control: Element): string | null {
  const description = control.closest('dd');
  const term = description?.previousElementSibling;
  return term?.matches('dt') && !holdsControl(term) ? readableText(term) : null;
}

function dataNames(control: Element): (string | null)[] {
  const own = DATA_NAMES.map((name) => control.getAttribute(name));
  const holder = control.closest('[data-fieldname],[data-field]');
  const isAlone =
    holder !== null && holder.querySelectorAll('input:not([type=hidden]),select,textarea').length <= 1;
  return [
    ...own,
    isAlone ? (holder.getAttribute('data-fieldname') ?? holder.getAttribute('data-field')) : null,
  ];
}

/** A control inside a custom element is named by what stands around the host, as the person sees it. */
function hostLabels(host: Element, readers: Readers): ControlLabel[] {
  const own = cleanLabel(host.getAttribute('label'));
  return [
    ...(own === '' ? [] : [{ source: 'aria-label' as const, text: own }]),
    ...controlLabels(host, readers, readers.reader.cellIn(readers.surroundings.around(host))),
  ];
}
