import { configureGlobal } from 'fast-check';
import { fakeBrowser } from 'wxt/testing/fake-browser';

configureGlobal({ seed: 20231015 });
// What WXT's own plugin would give: the storage edge asks for it as it is loaded.
Object.assign(globalThis, { browser: fakeBrowser, chrome: fakeBrowser });
