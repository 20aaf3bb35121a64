import { words } from '../../normalise';
import { firstControl, isControl, type Root } from './find-controls';

/**
 * The labels of one root that name their control by id: `<label for>`, `<ui5-label for>`, and `<span f=…>` of SAP
 * WebGUI. Built once per root.
 */
export interface LabelMap {
  /** The labels linked to this control. Asking the control itself (`el.labels`) walks the whole page each time. */
  linkedTo(control: Element): readonly Element[];
  /** True when the label is linked to a control other than this one: it may not serve as a label nearby. */
  isTakenByAnother(label: Element, control: Element): boolean;
}

export function buildLabelMap(root: Root): LabelMap {
  const byControl = new Map<Element, Element[]>();
  const owner = new Map<Element, Element>();
  const linked = new Map<Element, Element[]>();
  const dangling = new Map<string, Element>();
  for (const label of root.querySelectorAll('[for]:not(output),span[f],label[f]')) {
    const id = label.getAttribute('for') ?? label.getAttribute('f') ?? '';
    if (id === '') continue;
    const target = besideInstead(label, linkedControl(root, id));
    if (target) linked.set(target, [...(linked.get(target) ?? []), label]);
    else dangling.set(spelledAlike(id), label);
  }
  // Cloned rows keep the `for` of the first one: only the label nearest to the control is linked, the others are free.
  for (const [control, labels] of linked) {
    const nearest = labels.length === 1 ? labels[0] : nearestTo(control, labels);
    if (!nearest) continue;
    byControl.set(control, [nearest]);
    owner.set(nearest, control);
  }
  return {
    linkedTo(control) {
      const labels = byControl.get(control) ?? [];
      if (labels.length > 0 || dangling.size === 0) return labels;
      const name = control.getAttribute('name') ?? control.id;
      const byName = name !== '' ? dangling.get(spelledAlike(name)) : undefined;
      return byName ? [byName] : labels;
    },
    isTakenByAnother: (label, control) => {
      const taken = owner.get(label);
      return taken !== undefined && taken !== control;
    },
  };
}

/** The control, or the host of one, that an id names. A wrapper stands for the control inside it. */
function linkedControl(root: Root, id: string): Element | null {
  const target = root.getElementById(id) ?? root.getElementById(`${id}-inner`);
  if (!target) return null;
  if (isControl(target) || target.localName.includes('-')) return target;
  return firstControl(target);
}

/**
 * A form whose `for` are off by one names each control by the label of the next. What a person sees wins: a label that
 * stands right before a control, linked to another that has a label of its own right before it.
 */
function besideInstead(label: Element, linked: Element | null): Element | null {
  const beside = label.nextElementSibling;
  if (!linked || !beside || beside === linked || !isControl(beside)) return linked;
  const before = linked.previousElementSibling;
  const isOffByOne = label.previousElementSibling !== linked && before !== label && before?.matches('label');
  return isOffByOne ? beside : linked;
}

/** Some tools write the `for` and the id or name with other separators: `Centre de coût` and `Centre-de-coût`. */
const spelledAlike = (name: string): string => words(name).join(' ');

function nearestTo(control: Element, labels: readonly Element[]): Element | undefined {
  for (let around = control.parentElement; around; around = around.parentElement) {
    const inside = labels.filter((label) => around.contains(label));
    if (inside.length > 0) return inside[0];
  }
  return labels[0];
}
