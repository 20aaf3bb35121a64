import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** `wxt build --mode e2e` adds this: a test cannot click the toolbar, so it is given the test server instead. */
const TEST_HOSTS = ['http://localhost/*', 'http://127.0.0.1/*'];

/** Files of packages that are copied as they are: the optical reader, its French data, decoders of pictures in PDFs. */
const COPIED: Readonly<Record<string, string>> = {
  'tesseract/worker.min.js': 'tesseract.js/dist/worker.min.js',
  'tesseract/tesseract-core-simd-lstm.js': 'tesseract.js-core/tesseract-core-simd-lstm.js',
  'tesseract/tesseract-core-simd-lstm.wasm': 'tesseract.js-core/tesseract-core-simd-lstm.wasm',
  'tesseract/fra.traineddata.gz': '@tesseract.js-data/fra/4.0.0_best_int/fra.traineddata.gz',
  'pdfjs/jbig2.wasm': 'pdfjs-dist/wasm/jbig2.wasm',
  'pdfjs/openjpeg.wasm': 'pdfjs-dist/wasm/openjpeg.wasm',
};

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  vite: ({ mode }) => ({
    plugins: [preact()],
    build: { target: ['chrome144', 'firefox140'] },
    // Readers are loaded on demand inside the import worker too.
    worker: { format: 'es' },
    define: { __TEST_BUILD__: JSON.stringify(mode === 'e2e') },
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      for (const [relativeDest, from] of Object.entries(COPIED))
        files.push({ relativeDest, absoluteSrc: join(import.meta.dirname, 'node_modules', from) });
    },
  },
  zip: { artifactTemplate: '{{name}}-{{version}}-{{browser}}.zip' },
  manifest: ({ browser, mode }) => ({
    name: 'Enveloppe',
    description:
      'Lit une convention de délégation de gestion, remplit les formulaires budgétaires et avertit avant le dépassement des AE et des CP.',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'alarms',
      'contextMenus',
      'notifications',
      'unlimitedStorage',
      ...(browser === 'firefox' ? [] : ['sidePanel' as const]),
    ],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    ...(mode === 'e2e' ? { host_permissions: TEST_HOSTS } : {}),
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+E' } } },
    incognito: 'not_allowed',
    content_security_policy: {
      extension_pages:
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; connect-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'enveloppe@enveloppe.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '144' }),
  }),
});
