import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** Imports a module of the project as the bundler sees it: lib/ files import each other without extension, Node cannot. */
export async function load<T>(path: string): Promise<T> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const { module } = await runnerImport<T>(fileURLToPath(new URL(`../${path}`, import.meta.url)), {
    root,
    configFile: false,
    logLevel: 'error',
  });
  return module;
}
