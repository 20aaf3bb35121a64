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

/** What an observer of the page would be told with. */
let changes: (() => void)[] = [];

class SeenObserver {
  constructor(change: () => void) {
    changes = [change];
  }
  observe(node: Node, options?: MutationObserverInit) {
    observed.push({ node, options });
  }
  disconnect() {
    changes = [];
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

/** The document is shared with the other test files: nothing of theirs may speak. */
function write(body: string): void {
  document.open();
  document.write(`<title>Outil</title>${body}`);
  document.close();
}

/** Looks at a page as the popup and the side panel do, and says what was recognised. */
async function look(body: string): Promise<{ types: string[]; markup: string }> {
  write(body);
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
    expect(listened().sort()).toEqual(['focusin', 'input']);
  });

  it('is read again when a field is entered that was hidden when it was described, and not for the others', async () => {
    const tellChange = vi.fn();
    write(`<h1>Demande d’achat</h1><form><label>Centre financier <input id="a"></label><input type="submit" id="go">
      <fieldset hidden><label>Montant AE (€) <input id="b"></label></fieldset></form>`);
    const script = new PageScript(document, () => undefined, tellChange);
    const { page } = (await script.answer({ kind: 'describe-page' })) as { page: PageDescription };
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const controlIds = detectFields(page).matches.map(({ controlId }) => controlId);
    await script.answer({ kind: 'watch-form', controlIds });
    const enter = (id: string) => {
      document.getElementById(id)?.dispatchEvent(new Event('focusin', { bubbles: true, composed: true }));
      vi.advanceTimersByTime(1_000);
    };
    enter('a');
    enter('go');
    expect(tellChange).not.toHaveBeenCalled();
    enter('b');
    expect(tellChange).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });

  it('is read again from time to time when it never rests', async () => {
    const tellChange = vi.fn();
    write(
      '<h1>Demande d’achat</h1><form><label>Centre financier <input></label><label>Domaine fonctionnel <input></label></form>',
    );
    const script = new PageScript(document, () => undefined, tellChange);
    await script.answer({ kind: 'describe-page' });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    await script.answer({ kind: 'watch-form', controlIds: ['c0'] });
    const times: number[] = [];
    tellChange.mockImplementation(() => times.push(Date.now()));
    const start = Date.now();
    for (let tick = 0; tick < 100; tick++) {
      for (const change of changes) change();
      vi.advanceTimersByTime(200);
    }
    expect(times.map((time) => time - start)).toEqual([10_000]);
    vi.useRealTimers();
  });
});
