import { unifySpelling } from '../../normalise';

/** Parts of a label that are not its name: hints, errors, icons, values of a nested control. */
const ASIDE =
  'script,style,select,textarea,option,[aria-hidden=true],[hidden],.fr-hint-text,.form-text,.help-block,.helper-text,.hint,.error,.invalid-feedback,.fr-error-text,.fr-valid-text,[role=tooltip],[role=alert],[contenteditable]';

const MENTIONS =
  /[[(]?\b(?:champ )?(?:obligatoire|facultatif|facultative|optionnel|optionnelle|requis|required|optional|mandatory)\b[\])]?/gi;

/** The text of an element as a person reads it, hints and nested controls left out, cut at 200 characters. */
export function readableText(element: Element): string {
  if (element.childElementCount === 0) return cleanLabel(element.textContent);
  if (!element.querySelector(ASIDE)) return cleanLabel(element.textContent);
  const parts: string[] = [];
  collect(element, parts);
  return cleanLabel(parts.join(' '));
}

function collect(node: Node, parts: string[]): void {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) parts.push(child.nodeValue ?? '');
    else if (child.nodeType === 1 && !(child as Element).matches(ASIDE)) collect(child, parts);
  }
}

/** One spelling, without asterisks, « (facultatif) » and the closing colon. */
export function cleanLabel(text: string | null): string {
  if (!text) return '';
  return unifySpelling(
    text
      .slice(0, 400)
      .replace(MENTIONS, ' ')
      .replace(/[*＊•]/g, ' '),
  )
    .replace(/\s*[-–:：?]+$/, '')
    .trim()
    .slice(0, 200);
}
