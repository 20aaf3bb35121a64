import { createHash } from 'node:crypto';
import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { installLibraries } from './setup/packages.mjs';

const root = join(import.meta.dirname, '..');
const sources = join(root, 'test', 'library-pages');

/** The pages of `test/library-pages/`, each after what it is made of. */
export const LIBRARY_PAGES = globSync('*.html', { cwd: sources }).map((file) => file.replace('.html', ''));

function digest(name: string): string {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', ...globSync(`${name}.*`, { cwd: sources }).sort()])
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(sources, file)))
      .update('\0');
  return hash.digest('hex');
}

/** OpenUI5 loads its modules by itself, from the sources of its packages: its page is served beside them, not bundled. */
function openUi5Folders(): string[] {
  const packages = join(sources, 'node_modules', '@openui5');
  return [sources, ...readdirSync(packages).map((name) => join(packages, name, 'src'))];
}

/**
 * Bundles `test/library-pages/NAME.html` with the real libraries it is made of, which are installed first, unless it was
 * built from these very files.
 * @returns the folders to serve.
 */
export async function buildLibraryPage(name: string): Promise<string[]> {
  installLibraries();
  if (name === 'openui5') return openUi5Folders();
  const outDir = join(root, '.output', 'library-pages', name);
  const stamp = join(outDir, '.built-from');
  const wanted = digest(name);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return [outDir];
  await build({
    configFile: false,
    logLevel: 'error',
    root: sources,
    base: './',
    oxc: { jsx: { importSource: 'react' } },
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      chunkSizeWarningLimit: 10_000,
      rollupOptions: { input: join(sources, `${name}.html`) },
    },
  });
  writeFileSync(stamp, wanted);
  return [outDir];
}
