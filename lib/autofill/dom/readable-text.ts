import { unifySpelling } from '../../normalise';

/** What the mentions below have in them: a page that is read once never pays for their expression. */
const MENTION_PARTS = ['obligatoire', 'facultati', 'option', 'requi', 'mandat', 'nécessaire)'];

/** What helps to fill a field, by its class. A list, so that it is written once in what is built. */
const HINTS = ['.fr-hint-text', '.form-text', '.help-block', '.helper-text', '.hint'];

/** The same, and the small letters that often hold it. */
export const HINT_ELEMENTS = `${HINTS},small`;

/** Parts of a label that are not its name: hints, errors, icons, values of a nested control. */
const ASIDE = `script,style,select,textarea,option,[aria-hidden=true],[hidden],${HINTS},.error,.invalid-feedback,.fr-error-text,.fr-valid-text,[role=tooltip],[role=alert],[contenteditable]`;

const MENTIONS =
  /[[(]?\b(?:champ )?(?:obligatoire|facultati(?:f|ve)|option(?:nel(?:le)?|al)|requi(?:se?|red)|mandatory|nécessaire(?=\)))\b[\])]?/gi;

/** What begins a line of its own: its words do not stick to those before. */
const BLOCKS = 'div,p,br,li,dt,dd,td,th,h1,h2,h3,h4,h5,h6,small,slot';
const PARTS = `${ASIDE},${BLOCKS}`;

/** The text of an element as a person reads it, hints and nested controls left out, cut at 200 characters. */
export function readableText(element: Element): string {
  if (element.childElementCount === 0 || !element.querySelector(PARTS))
    return cleanLabel(element.textContent);
  const parts: string[] = [];
  collect(element, parts);
  return cleanLabel(parts.join(''));
}

/** In a slot stands what the host was given for it. */
const contentOf = (node: Node): Iterable<Node> => {
  const given = 'assignedNodes' in node ? (node as HTMLSlotElement).assignedNodes({ flatten: true }) : [];
  return given.length > 0 ? given : node.childNodes;
};

function collect(node: Node, parts: string[]): void {
  for (const child of contentOf(node)) {
    if (child.nodeType === 3) parts.push(child.nodeValue ?? '');
    if (child.nodeType !== 1) continue;
    const element = child as Element;
    const isAside = element.matches(ASIDE);
    const isApart = isAside || element.matches(BLOCKS);
    if (isApart) parts.push(' ');
    if (!isAside) collect(element, parts);
    if (isApart) parts.push(' ');
  }
}

/** One spelling, without asterisks, « (facultatif) » and the closing colon. */
export function cleanLabel(text: string | null | undefined): string {
  if (!text) return '';
  const start = text.slice(0, 400);
  const lower = start.toLowerCase();
  const isMentioned = MENTION_PARTS.some((part) => lower.includes(part));
  let clean = unifySpelling((isMentioned ? start.replace(MENTIONS, ' ') : start).replace(/[*＊•]/g, ' '));
  while (ENDS.includes(clean.at(-1) ?? ' ')) clean = clean.slice(0, -1).trimEnd();
  return clean.slice(0, 200);
}

/** Signs that close a label without being of it; dashes are one by now. */
const ENDS = '-:：?';
