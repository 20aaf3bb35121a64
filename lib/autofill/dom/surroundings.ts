import type { FormControl } from '../form-control';
import { type Attributes, attributesOf } from './attributes';
import { ownLandmark } from './control-landmark';
import { isShadowRoot, setOf } from './element-kinds';

/** What the elements around a control say of it. Read once per element, however many controls it holds. */
export interface Surroundings {
  /** `aria-hidden`, `hidden`, inside a template, or in a box too small to show anything. */
  readonly isHidden: boolean;
  readonly isDisabled: boolean;
  readonly isReadOnly: boolean;
  readonly landmark: FormControl['landmark'];
  /** Whose values go together: the form or dialog. */
  readonly holder: Element | null;
  readonly label: Element | null;
  readonly cell: Element | null;
  readonly table: Element | null;
  /** The nearest fieldset, section, dialog, table… which may have a legend, a caption or a name. */
  readonly group: Element | null;
  readonly description: Element | null;
  /** The nearest `data-fieldname` or `data-field`. */
  readonly fieldName: Element | null;
}

const OUTSIDE: Surroundings = {
  isHidden: false,
  isDisabled: false,
  isReadOnly: false,
  landmark: null,
  holder: null,
  label: null,
  cell: null,
  table: null,
  group: null,
  description: null,
  fieldName: null,
};

/** Tags that say nothing of what they hold as long as they have no attribute. */
const PLAIN = setOf('div p span li ul ol tr tbody b strong em article dl');
/** Tags and roles, none of which is of the other kind in another sense. */
const CELLS = setOf('td th gridcell cell');
const TABLES = setOf('table grid treegrid');
const GROUPS = setOf('fieldset dialog section form table');
const GROUP_ROLES = setOf('group dialog tabpanel region form');
const HOLDERS = setOf('dialog form');
/** A cell or a row grows with what it holds: it never closes over it. */
const GROWS = setOf('td th tr tbody table body html');

/** The surroundings that an element makes for what is inside it, its own included. */
export class SurroundingsReader {
  private readonly known = new Map<Element, Surroundings>();
  declare private readonly hasLayout: boolean;

  constructor(hasLayout: boolean) {
    this.hasLayout = hasLayout;
  }

  around(control: Element): Surroundings {
    const parent = parentOf(control);
    return parent ? this.within(parent) : OUTSIDE;
  }

  private within(element: Element): Surroundings {
    const known = this.known.get(element);
    if (known) return known;
    const above = this.around(element);
    const found = this.read(element, above);
    this.known.set(element, found);
    return found;
  }

  private read(element: Element, above: Surroundings): Surroundings {
    const name = element.localName;
    const attributes = attributesOf(element);
    const isClosed = this.hasLayout && !GROWS.has(name) && isClosedBox(element);
    if (attributes.size === 0 && !isClosed && PLAIN.has(name)) return above;
    const role = attributes.get('role') ?? '';
    const isTable = TABLES.has(name) || TABLES.has(role);
    const isHolder = HOLDERS.has(name) || HOLDERS.has(role);
    const isCell = CELLS.has(name) || CELLS.has(role);
    return {
      isHidden: above.isHidden || isClosed || name === 'template' || saysHidden(attributes),
      isDisabled:
        above.isDisabled ||
        attributes.get('aria-disabled') === 'true' ||
        attributes.has('inert') ||
        (name === 'fieldset' && attributes.has('disabled')),
      isReadOnly: above.isReadOnly || attributes.get('aria-readonly') === 'true',
      landmark:
        above.landmark === 'search'
          ? 'search'
          : (ownLandmark(element, name, role, attributes) ?? above.landmark),
      holder: isHolder ? element : above.holder,
      label: name === 'label' ? element : above.label,
      cell: isCell ? element : isTable ? null : above.cell,
      table: isTable ? element : above.table,
      group: GROUPS.has(name) || GROUP_ROLES.has(role) ? element : above.group,
      description: name === 'dd' ? element : above.description,
      fieldName: attributes.has('data-fieldname') || attributes.has('data-field') ? element : above.fieldName,
    };
  }
}

/** A shadow root stands inside its host. */
function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return isShadowRoot(root) ? root.host : null;
}

/** What an element says of itself and of all it holds. */
export const saysHidden = (attributes: Attributes): boolean =>
  attributes.has('hidden') || attributes.get('aria-hidden') === 'true';

/** A closed accordion, a trap of one pixel: the box around is too small to show anything and hides what overflows. */
function isClosedBox(element: Element): boolean {
  // Asked at every box of the page: these cost half of a rectangle. What is no HTML has none.
  const { offsetWidth, offsetHeight } = element as HTMLElement;
  if (offsetWidth > 2 && offsetHeight > 2) return false;
  if (offsetWidth === undefined) return false;
  const { overflowX, overflowY, display } = getComputedStyle(element);
  return (
    display !== 'contents' && display !== 'inline' && (overflowX !== 'visible' || overflowY !== 'visible')
  );
}
