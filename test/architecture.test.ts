import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { glossary } from '../lib/glossary';
import { buildExtension } from '../scripts/build';

const root = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}
const sources = ['lib', 'components', 'entrypoints'].flatMap(filesUnder);

/** Every import of a file: a path from the root for ours, the bare name for a package. */
function importsOf(file: string): { target: string; isTypeOnly: boolean }[] {
  const found = read(file).matchAll(
    /^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'|\bimport\('([^']+)'\)|^import\s+'([^']+)'/gm,
  );
  return [...found].map(([, type, from, dynamic, bare]) => {
    const name = from ?? dynamic ?? bare ?? '';
    return {
      target: name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)) : name,
      isTypeOnly: type !== undefined,
    };
  });
}

/** The file that an import names; a package keeps its name. */
const fileOf = (target: string): string =>
  ['.ts', '.tsx', '/index.ts', '']
    .map((end) => target + end)
    .find((name) => existsSync(join(root, name)) && statSync(join(root, name)).isFile()) ?? target;

const BASE = ['lib/money', 'lib/dates', 'lib/normalise', 'lib/outcome', 'lib/glossary'];
const EDGES = [
  'lib/autofill/dom/',
  'lib/import/',
  'lib/storage/',
  'lib/messages',
  'lib/page-answers',
  'lib/session',
  'lib/sites',
  'lib/clock',
];
const starts = (path: string, prefixes: readonly string[]) =>
  prefixes.some((prefix) => path.startsWith(prefix));

/** The floor a file stands on; imports go down or stay. */
function floorOf(path: string): 'base' | 'field-types' | 'core' | 'edge' | 'face' | 'shell' | 'package' {
  if (starts(path, BASE)) return 'base';
  if (path.startsWith('lib/field-types')) return 'field-types';
  if (starts(path, EDGES)) return 'edge';
  if (path.startsWith('lib/')) return 'core';
  if (path.startsWith('components/')) return 'face';
  return path.startsWith('entrypoints/') ? 'shell' : 'package';
}
const ALLOWED: Record<Exclude<ReturnType<typeof floorOf>, 'package'>, readonly string[]> = {
  base: ['base'],
  'field-types': ['field-types', 'base'],
  core: ['core', 'field-types', 'base'],
  edge: ['edge', 'core', 'field-types', 'base'],
  face: ['face', 'core', 'field-types', 'base'],
  shell: ['shell', 'face', 'edge', 'core', 'field-types', 'base'],
};

describe('imports run one way', () => {
  const edges = sources.flatMap((file) => importsOf(file).map((found) => ({ file, ...found })));

  it('finds the imports it judges', () => expect(edges.length).toBeGreaterThan(100));

  it('entrypoints → components and edges → core → field types → base', () => {
    const wrong = edges.filter(({ file, target }) => {
      const [from, to] = [floorOf(file), floorOf(target)];
      return to !== 'package' && from !== 'package' && !ALLOWED[from].includes(to);
    });
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  it('in no circle', () => {
    const next = new Map(sources.map((file) => [file, importsOf(file).map(({ target }) => fileOf(target))]));
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, path: readonly string[]) => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (done.has(file) || path.includes(file)) return;
      for (const target of next.get(file) ?? []) walk(target, [...path, file]);
      done.add(file);
    };
    for (const file of sources) walk(file, []);
    expect(circles).toEqual([]);
  });

  it('the core and the components know no browser, no database, no framework of the shell', () => {
    const FORBIDDEN: Partial<Record<ReturnType<typeof floorOf>, RegExp>> = {
      base: /./,
      'field-types': /./,
      core: /^(?:wxt|dexie|preact)/,
      face: /^(?:wxt|dexie)/,
    };
    const wrong = edges.filter(
      ({ file, target }) => floorOf(target) === 'package' && FORBIDDEN[floorOf(file)]?.test(target),
    );
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  it('neither Zod nor Dexie is bundled into the page script', () => {
    const reached = new Set<string>();
    const visit = (file: string) => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const { target, isTypeOnly } of existsSync(join(root, file)) ? importsOf(file) : []) {
        if (isTypeOnly) continue;
        visit(fileOf(target));
      }
    };
    visit('entrypoints/autofill.ts');
    expect([...reached].filter((name) => /^(?:zod|dexie|preact)/.test(name))).toEqual([]);
    expect(reached.size).toBeGreaterThan(10);
  });

  it('only lib/autofill/dom and the page script touch a document of the page', () => {
    const wrong = sources.filter(
      (file) =>
        floorOf(file) === 'core' &&
        /\b(?:document\.(?:query|get|create|body)|window\.|querySelector|HTMLElement)\b/.test(read(file)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a list is the table of contents', () => {
  const LISTS = [
    'lib/field-types',
    'lib/budget/rules',
    'lib/extraction/extractors',
    'lib/extraction/table-layouts',
    'lib/import/readers',
    'lib/autofill/adapters',
    'lib/reconciliation/layouts',
    'lib/report/letters',
    'lib/duties/kinds',
  ];
  it.each(LISTS)('%s/index.ts names every file beside it', (folder) => {
    const list = read(join(folder, 'index.ts'));
    const shape = folder === 'lib/field-types' ? ['field-type.ts'] : [];
    const missing = readdirSync(join(root, folder))
      .filter((name) => name !== 'index.ts' && name.endsWith('.ts') && !shape.includes(name))
      .filter((name) => !list.includes(`'./${name.replace(/\.ts$/, '')}'`));
    expect(missing).toEqual([]);
  });
});

describe('the words of the house', () => {
  it('no identifier is a bare acronym: AE, CP, CF, UO, CC, DF and EJ mean something else somewhere', () => {
    const wrong = sources.flatMap((file) => {
      const code = read(file)
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*$|'[^'\n]*'|"[^"\n]*"|`[^`]*`|\/(?![*/ ])[^\n/]+\/[a-z]*/gm, '')
        .replace(/>[^<>{}]*</g, '><');
      return [
        ...code.matchAll(
          /\b(?:const|let|function|readonly)\s+(ae|cp|cf|uo|cc|df|ej)\b|[{,(]\s*(ae|cp|cf|uo|cc|df|ej)\s*[:,?})]/gi,
        ),
      ].map((match) => `${file}: ${match[0].trim()}`);
    });
    expect(wrong).toEqual([]);
  });

  it('the table of words in the README is lib/glossary.ts', () => {
    const readme = read('README.md');
    const missing = glossary.filter(
      ({ code, french, meaning }) => !readme.includes(`| ${code} | ${french} | ${meaning} |`),
    );
    expect(missing).toEqual([]);
  });

  it('every path that the README names exists', () => {
    const named = [
      ...read('README.md').matchAll(/`((?:lib|components|entrypoints|scripts|test|public)\/[\w./-]*)`/g),
    ].map(([, path]) => path ?? '');
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('every script that the README names is in package.json', () => {
    const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
    const named = [...read('README.md').matchAll(/npm (?:run )?([a-z:]+)/g)]
      .map(([, name]) => name ?? '')
      .filter((name) => !['ci', 'install', 'run'].includes(name));
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });
});

describe('the ledger is append-only', () => {
  it('no row of a table is updated or deleted but by a migration, a restoration, an erasure, and what was imported by mistake', () => {
    const writes = sources.flatMap((file) =>
      [
        ...read(file).matchAll(
          /\.(ledger|conventions|amendments|table\(\w+\))\.(put|bulkPut|update|upsert|delete|bulkDelete|clear|modify)\(/g,
        ),
      ].map(([, table, verb]) => `${file} ${table}.${verb}`),
    );
    expect(writes.sort()).toEqual([
      'lib/storage/amendments.ts amendments.delete',
      'lib/storage/conventions.ts conventions.delete',
      'lib/storage/database.ts table(name).bulkPut',
    ]);
    // A restoration and an erasure, nothing else, clear tables.
    const clears = sources.filter((file) => /\btable\.clear\(\)/.test(read(file)));
    expect(clears).toEqual(['lib/storage/backup.ts']);
  });
});

describe('what is built', () => {
  const built: Record<string, string> = {};
  beforeAll(async () => {
    for (const browser of ['chrome', 'firefox'] as const)
      built[browser] = await buildExtension(browser, 'shipped');
  }, 120_000);
  const manifest = (browser: string) =>
    JSON.parse(readFileSync(join(built[browser] ?? '', 'manifest.json'), 'utf8'));

  it('asks for nothing more than the seven permissions at install, and for no site', () => {
    const common = [
      'activeTab',
      'scripting',
      'storage',
      'alarms',
      'contextMenus',
      'notifications',
      'unlimitedStorage',
    ];
    expect(manifest('chrome').permissions.toSorted()).toEqual([...common, 'sidePanel'].toSorted());
    expect(manifest('firefox').permissions.toSorted()).toEqual(common.toSorted());
    for (const browser of ['chrome', 'firefox']) {
      expect(manifest(browser).host_permissions ?? []).toEqual([]);
      expect(manifest(browser).content_scripts ?? []).toEqual([]);
      expect(manifest(browser).web_accessible_resources ?? []).toEqual([]);
      expect(manifest(browser).externally_connectable).toBeUndefined();
      expect(manifest(browser).incognito).toBe('not_allowed');
      // WebAssembly of our own package, for the optical reader; no script from elsewhere, none made of text.
      expect(manifest(browser).content_security_policy.extension_pages).toContain(
        "script-src 'self' 'wasm-unsafe-eval';",
      );
      expect(manifest(browser).content_security_policy.extension_pages).toContain("connect-src 'self';");
    }
  });

  it('opens nothing by itself at installation', () => {
    expect(manifest('firefox').sidebar_action.open_at_install).toBe(false);
  });

  it.each(['chrome', 'firefox'])('the page script weighs 40 kB at most (%s)', (browser) => {
    expect(statSync(join(built[browser] ?? '', 'autofill.js')).size).toBeLessThanOrEqual(40_000);
  });

  it.each(['chrome', 'firefox'])('the page script tells the page nothing of itself (%s)', (browser) => {
    const script = readFileSync(join(built[browser] ?? '', 'autofill.js'), 'utf8');
    expect(script).not.toMatch(/postMessage|CustomEvent/);
  });

  it.each(['chrome', 'firefox'])(
    'only the situation room fetches the library of the plots (%s)',
    (browser) => {
      const folder = built[browser] ?? '';
      const reached = new Map<string, string>();
      const visit = (name: string) => {
        if (reached.has(name) || !existsSync(join(folder, name))) return;
        const text = readFileSync(join(folder, name), 'utf8');
        reached.set(name, text);
        // What is fetched with the file: its static imports and the scripts of a page, not `import(…)`.
        for (const [, path = ''] of text.matchAll(/(?:from|import|src=|href=)\s*["']([./][^"']*\.js)["']/g))
          visit(path.startsWith('/') ? path.slice(1) : join(dirname(name), path));
      };
      const drawing = /credit-plot/;
      for (const start of ['popup.html', 'sidepanel.html', 'background.js', 'options.html']) visit(start);
      expect(reached.size).toBeGreaterThan(5);
      expect([...reached].filter(([, text]) => drawing.test(text)).map(([name]) => name)).toEqual([]);
      const all = readdirSync(join(folder, 'chunks'), { encoding: 'utf8' });
      const drawn = all.filter((name) => drawing.test(readFileSync(join(folder, 'chunks', name), 'utf8')));
      expect(drawn).toHaveLength(1);
    },
  );

  it.each(['chrome', 'firefox'])(
    'the package weighs 6 MB at most, readers and French data included (%s)',
    (browser) => {
      const folder = built[browser] ?? '';
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
        statSync(join(folder, name)).isFile(),
      );
      const packed = files.map((name) => deflateRawSync(readFileSync(join(folder, name))).length);
      expect(files).toContain('tesseract/fra.traineddata.gz');
      expect(packed.reduce((sum, size) => sum + size, 0)).toBeLessThan(6_000_000);
    },
    60_000,
  );

  it.each(['chrome', 'firefox'])('the shipped build holds no test clock (%s)', (browser) => {
    const texts = readdirSync(built[browser] ?? '', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.js'),
    );
    expect(texts.length).toBeGreaterThan(3);
    expect(
      texts.filter((name) => readFileSync(join(built[browser] ?? '', name), 'utf8').includes('test-clock')),
    ).toEqual([]);
  });

  it('no file of ours names a registry or a path of a machine', () => {
    const lock = read('package-lock.json');
    expect(lock).not.toMatch(/"resolved": *"https?:/);
    expect(lock).not.toMatch(/registry\.npmjs/);
  });
});
