import type { FormControl, PageDescription } from '../form-control';
import { namesPeople, removePersonalData, secretsOf } from '../report/remove-personal-data';
import { collectPage } from './collect-controls';
import { isEditableText, isSelect, setOf } from './element-kinds';
import { frameDocument, type Root } from './find-controls';
import { readControl } from './read-control';
import { cleanLabel } from './readable-text';
import { type Cleaning, isAmong, keptAttribute } from './report-attributes';
import { shadowRootOf } from './shadow-root';

/** Neither words nor structure of a form; a hidden control is never shown to anybody, and often holds a key. */
const LEFT_OUT =
  'script,style,noscript,template,link,meta,base,svg,math,img,picture,video,audio,canvas,object,embed,map,param,source,track,input[type=hidden]';
/** The mark of a control for the answers to be written at; the page's own attribute of that name is not copied. */
const MARK = 'data-control';

interface Writing extends Cleaning {
  readonly byElement: ReadonlyMap<Element, FormControl>;
}

/** Where a French text is a name of the form: elsewhere two words with a capital are taken for somebody's. */
const NAMES_OF_FIELDS = 'label,dt,caption,th:not([scope=row]),[role=columnheader]';

/**
 * A document as a page to send: structure, technical names, the words that recognition reads and options, in HTML with
 * open shadow roots and frames in place. No value, no other text, no address, no script; what is left is rid of
 * personal data. Writes nothing. Each control carries `data-control="c12"`.
 */
export async function reportForm(document: Document): Promise<string> {
  const { page, elements } = await collectPage(document);
  const byElement = new Map<Element, FormControl>();
  for (const control of page.controls) {
    const element = elements.get(control.id);
    if (element) byElement.set(element, control);
  }
  const secrets = secretsOf([...byElement].flatMap(([element, control]) => typedValue(element, control)));
  const numbers = new Map<string, string>();
  const isFrench = /^(?:fr|$)/i.test(page.language);
  const writing: Writing = {
    byElement,
    read: ` ${wordsRead(page)} `,
    clean: (text, isOther) => removePersonalData(text, secrets, isOther && isFrench),
    number: (digits) => {
      const known = numbers.get(digits) ?? String(1000 + numbers.size);
      numbers.set(digits, known);
      return known;
    },
  };
  const title = escaped(writing.clean(page.title, true));
  const language = page.language === '' ? '' : ` lang="${escaped(page.language.slice(0, 12))}"`;
  return `<!doctype html>\n<html${language}>\n<head><meta charset="utf-8"><title>${title}</title></head>\n<body>\n${childrenOf(document.body, writing)}\n</body>\n</html>\n`;
}

function typedValue(element: Element, { state, inputType }: FormControl): string[] {
  const isSecret = state === 'hidden' || ['password', 'checkbox', 'radio'].includes(inputType);
  return isSecret || isSelect(element) ? [] : [readControl(element)];
}

const wordsRead = ({ controls, headings, title }: PageDescription): string =>
  [
    title,
    ...headings,
    ...controls.flatMap(({ labels, hint, suffix, context }) => [
      ...labels.map(({ text }) => text),
      hint,
      suffix,
      ...context,
    ]),
  ].join(' | ');

function childrenOf(parent: Element | Root, writing: Writing): string {
  let html = '';
  const isOther = !('closest' in parent && parent.closest(NAMES_OF_FIELDS));
  for (const node of parent.childNodes) {
    if (node.nodeType === 3) html += textOf(node.nodeValue ?? '', isOther, writing);
    else if (node.nodeType === 1) html += elementOf(node as Element, writing);
  }
  return html;
}

/** A text stays when it is among the words that were read as a label, a hint, a unit or a heading. */
function textOf(text: string, isOther: boolean, { read, clean }: Writing): string {
  const words = cleanLabel(text);
  if (words === '') return text.trim() === '' ? (text.includes('\n') ? '\n' : text && ' ') : '';
  return isAmong(words, read) ? escaped(clean(text.replace(/\s+/g, ' '), isOther)) : '';
}

const VOID = setOf('input br hr wbr col area');

function elementOf(element: Element, writing: Writing): string {
  if (element.matches(LEFT_OUT)) return '';
  const tag = TAGS[element.localName] ?? element.localName;
  const control = writing.byElement.get(element);
  const open = `<${tag}${attributesOf(element, control, writing)}>`;
  if (VOID.has(tag)) return open;
  return `${open}${contentOf(element, control, writing)}</${tag}>`;
}

function contentOf(element: Element, control: FormControl | undefined, writing: Writing): string {
  if (isFrame(element)) return '';
  if (isSelect(element) || element.localName === 'datalist') return optionsOf(element, control, writing);
  // What stands in a control is its value, whatever it is made of.
  if (control || element.localName === 'textarea' || isEditableText(element)) return '';
  const shadow = element.localName.includes('-') ? shadowRootOf(element) : null;
  const inside = shadow ? `<template shadowrootmode="open">${childrenOf(shadow, writing)}</template>` : '';
  return inside + childrenOf(element, writing);
}

function optionsOf(list: Element, control: FormControl | undefined, { clean }: Writing): string {
  const isOfPeople = namesPeople(
    [list.id, list.getAttribute('name') ?? '', control?.labels[0]?.text ?? ''].join(' '),
  );
  return [...list.querySelectorAll('option')]
    .slice(0, 1000)
    .map((option, rank) => {
      const isEmpty = option.value === '';
      if (isOfPeople && !isEmpty) return `<option value="${rank}">choix ${rank}</option>`;
      const text = option.textContent ?? '';
      const value = option.hasAttribute('value') ? ` value="${escaped(clean(option.value))}"` : '';
      return `<option${value}>${escaped(clean(text.trim()))}</option>`;
    })
    .join('');
}

function attributesOf(element: Element, control: FormControl | undefined, writing: Writing): string {
  let html = control ? ` ${MARK}="${control.id}"` : '';
  const isShown = control ? control.state !== 'hidden' : !isHiddenByStyle(element);
  if (!isShown && !element.hasAttribute('hidden')) html += ' hidden';
  for (const { name, value } of element.attributes) {
    const kept = keptAttribute(name, value, control !== undefined, writing);
    if (kept !== null) html += kept === '' ? ` ${name}` : ` ${name}="${escaped(kept)}"`;
  }
  const inner = isFrame(element) ? frameDocument(element) : null;
  return inner?.body ? `${html} srcdoc="${escaped(documentInside(inner, writing))}"` : html;
}

const documentInside = ({ title, body }: Document, writing: Writing): string =>
  `<title>${escaped(writing.clean(title, true))}</title><body>${childrenOf(body, writing)}</body>`;

const isFrame = ({ localName }: Element): boolean => localName === 'iframe' || localName === 'frame';
/** The frames of a set stand in no other page: they become frames of the text. */
const TAGS: Readonly<Record<string, string>> = { frame: 'iframe', frameset: 'div' };

function isHiddenByStyle(element: Element): boolean {
  const { display, visibility } = getComputedStyle(element);
  return display === 'none' || visibility === 'hidden';
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
