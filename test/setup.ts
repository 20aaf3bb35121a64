import { configureGlobal } from 'fast-check';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// The same random cases on every machine: a failure seen by one is seen by all. Another seed: SEED=7 npm run unit.
configureGlobal({ seed: Number(process.env['SEED'] ?? 20231015) });

// The simulated browser has no closed roots to open.
Object.assign(fakeBrowser.dom, { openOrClosedShadowRoot: (host: Element) => host.shadowRoot });
