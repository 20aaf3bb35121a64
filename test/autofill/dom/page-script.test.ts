// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageScript } from '../../../lib/autofill/dom/page-script';
import type { PageDescription } from '../../../lib/autofill/form-control';
import { detectFields } from '../../../lib/autofill/recognition/detect-fields';

/** What the page script asked of the page: which nodes are observed, and how. */
const observed: { node: Node; options: MutationObserverInit | undefined }[] = [];
/** What is heard of the page. The signal that ends a listener is nobody's node. */
function listened(): string[] {
  const { calls, contexts } = vi.mocked(targets().addEventListener).mock;
  const isOfPage = (context: unknown) => context instanceof Node || context === window;
  return calls.filter((_, rank) => isOfPage(contexts[rank])).map(([type]) => type);
}

/** Where nodes and windows have their `addEventListener` from. */
function targets(): EventTarget {
  let owner: object = document.body;
  while (!Object.hasOwn(owner, 'addEventListener')) owner = Object.getPrototypeOf(owner);
  return owner as EventTarget;
}

class SeenObserver {
  observe(node: Node, options?: MutationObserverInit) {
    observed.push({ node, options });
  }
  disconnect() {
    observed.length = 0;
  }
}

beforeEach(() => {
  observed.length = 0;
  vi.stubGlobal('MutationObserver', SeenObserver);
  vi.spyOn(targets(), 'addEventListener');
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Looks at a page as the popup and the side panel do, and says what was recognised. */
async function look(body: string): Promise<{ types: string[]; markup: string }> {
  // The document is shared with the other test files: nothing of theirs may speak.
  document.open();
  document.write(`<title>Outil</title>${body}`);
  document.close();
  const markup = document.documentElement.outerHTML;
  const script = new PageScript(
    document,
    () => undefined,
    () => undefined,
  );
  const { page } = (await script.answer({ kind: 'describe-page' })) as { page: PageDescription };
  const { matches } = detectFields(page);
  await script.answer({ kind: 'watch-form', controlIds: matches.map(({ controlId }) => controlId) });
  const fields = matches
    .filter(({ unit }) => unit !== null)
    .map(({ controlId, type }) => ({ controlId, type, label: '' }));
  await script.answer({ kind: 'follow-amounts', fields });
  expect(document.documentElement.outerHTML).toBe(markup);
  return { types: matches.map(({ type }) => type), markup };
}

describe('a page that is looked at', () => {
  it('is neither observed nor listened to when it is about something else', async () => {
    const { types } = await look(
      '<h1>Contact</h1><form><label>Nom <input></label><label>CP <input></label></form>',
    );
    expect(types).toEqual([]);
    expect(observed).toEqual([]);
    expect(listened()).toEqual([]);
  });

  it('is observed in its recognised form only, around it the children alone, and heard in its amounts', async () => {
    const { types } = await look(`<h1>Demande d’achat</h1><aside><p>Actualités</p></aside>
      <div id="app"><form><label>Centre financier <input></label><label>Montant AE (€) <input></label></form></div>`);
    expect(types).toEqual(['funds-center', 'commitment-amount']);
    const deep = observed.filter(({ options }) => options?.subtree).map(({ node }) => node);
    expect(deep).toEqual([document.querySelector('form')]);
    expect(observed.map(({ node }) => node)).not.toContain(document.querySelector('aside'));
    expect(observed.every(({ options }) => options?.childList && !options.attributes)).toBe(true);
    expect(listened()).toEqual(['input']);
  });
});
