import type { FormControl } from '../form-control';
import type { Attributes } from './attributes';
import { setOf } from './element-kinds';

const SEARCHES = setOf('search thead tfoot columnheader');
const NAVIGATES = setOf('nav navigation banner toolbar menubar contentinfo');

/** A whole class, or its last part, that names a panel of criteria; not the `…-search` input inside a select box. */
const CRITERIA_PANEL =
  /^(?:filters?|filtres?|search|recherche|criteres?)(?:[-_]{0,2}(?:bar|box|form|panel|panneau|zone|area|container|section|row|group|wrapper|criteria))?$|[-_](?:filt(?:er|re)s|(?:filter|search)[-_](?:bar|form|panel|section))$/i;
/** « Filtres avancés »: what a drawer calls itself. « Recherche » alone is also a ministry. */
const CRITERIA_NAME = /^(?:filt(?:res?|ers?|rer)|rechercher|recherche avancée|crit[eè]res de|search)\b/i;

/** Whether the control itself searches. The inner field of a select box searches in its options; it is the field itself. */
export const isSearchField = (inputType: string, role: string): boolean =>
  inputType === 'search' && role !== 'combobox';

/** Whether what stands inside an element searches, filters or switches what the page shows, by the element itself. */
export function ownLandmark(
  element: Element,
  name: string,
  role: string,
  attributes: Attributes,
): FormControl['landmark'] {
  if (SEARCHES.has(name) || SEARCHES.has(role)) return 'search';
  if (name === 'body' || name === 'html' || name === 'main') return null;
  if (NAVIGATES.has(name) || NAVIGATES.has(role)) return 'navigation';
  const isEdge = name === 'header' || name === 'footer';
  if (isEdge && element.parentElement?.localName === 'body') return 'navigation';
  if (
    isCriteriaPanel(attributes.get('id') ?? '') ||
    attributes.get('class')?.split(' ').some(isCriteriaPanel)
  )
    return 'search';
  return CRITERIA_NAME.test(attributes.get('aria-label') ?? '') ? 'search' : null;
}

/** Asks the expression only of what has one of its words. */
const isCriteriaPanel = (name: string): boolean => CRITERIA_WORD.test(name) && CRITERIA_PANEL.test(name);
const CRITERIA_WORD = /filt|search|recherche|critere/i;
