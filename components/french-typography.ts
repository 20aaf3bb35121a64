import { type ComponentChildren, options, type VNode } from 'preact';

const NBSP = '\u00a0';

/** Non-breaking spaces where French wants them, and one apostrophe. */
export function typeset(text: string): string {
  return text
    .replace(/« /g, `«${NBSP}`)
    .replace(/ (?=[»:;!?%])/g, NBSP)
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}

/** Words of a document are shown as they were read. */
const VERBATIM = new Set(['blockquote', 'mark', 'code', 'option', 'textarea']);

/** Typesets every text that the views write, in one place instead of in each of them. */
export function installFrenchTypography(): void {
  const before = options.vnode;
  options.vnode = (vnode: VNode) => {
    const { type, props } = vnode as VNode<{ children?: ComponentChildren }>;
    if (typeof type === 'string' && !VERBATIM.has(type)) props.children = typesetChildren(props.children);
    before?.(vnode);
  };
}

function typesetChildren(children: ComponentChildren): ComponentChildren {
  if (typeof children === 'string') return typeset(children);
  return Array.isArray(children) ? children.map(typesetChildren) : children;
}
