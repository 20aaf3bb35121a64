import type { FormControl } from '../form-control';
import { isInput } from './element-kinds';
import { readableText } from './readable-text';

const SEARCH = '[role=search],search,thead,tfoot,[role=columnheader]';
const NAVIGATION =
  'nav,[role=navigation],[role=banner],[role=toolbar],[role=menubar],body>header,body>footer,[role=contentinfo]';

/** A whole class, or its last part, that names a panel of criteria; not the `…-search` input inside a select box. */
const CRITERIA_PANEL =
  /^(?:filters?|filtres?|search|recherche|criteres?)(?:[-_]{0,2}(?:bar|box|form|panel|panneau|zone|area|container|section|row|group|wrapper|criteria))?$|[-_](?:filters|filtres|filter[-_]panel|search[-_](?:bar|form|panel))$/i;
const SEARCH_BUTTON =
  /^(?:rechercher|recherche|chercher|filtrer|search|filter|appliquer (?:les )?filtres?|lancer la recherche)\b/i;

/** Whether a control searches, filters or switches what the page shows. Remembered per ancestor. */
export function controlLandmark(
  control: Element,
  known: Map<Element, FormControl['landmark']>,
): FormControl['landmark'] {
  // The inner field of a select box searches in its options; it is the field itself.
  if (isInput(control) && control.type === 'search' && control.getAttribute('role') !== 'combobox')
    return 'search';
  if (control.closest(SEARCH)) return 'search';
  const parent = control.parentElement;
  return parent ? landmarkOf(parent, known) : null;
}

function landmarkOf(element: Element, known: Map<Element, FormControl['landmark']>): FormControl['landmark'] {
  const remembered = known.get(element);
  if (remembered !== undefined) return remembered;
  const found =
    ownLandmark(element) ?? (element.parentElement ? landmarkOf(element.parentElement, known) : null);
  known.set(element, found);
  return found;
}

function ownLandmark(element: Element): FormControl['landmark'] {
  if (element.matches('body,html,main')) return null;
  if (element.matches(NAVIGATION)) return 'navigation';
  if ([element.id, ...element.classList].some((token) => CRITERIA_PANEL.test(token))) return 'search';
  return element.localName === 'form' && sendsASearch(element) ? 'search' : null;
}

function sendsASearch(form: Element): boolean {
  const buttons = [
    ...form.querySelectorAll('button:not([type=button]):not([type=reset]),input[type=submit]'),
  ];
  const texts = buttons
    .map((button) => (isInput(button) ? button.value : readableText(button)))
    .filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => SEARCH_BUTTON.test(text));
}
