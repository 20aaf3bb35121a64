import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetupError } from './say.mjs';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const windows = process.platform === 'win32';

/** The packages' programs, among them the Node.js that package.json pins. */
export const bin = join(root, 'node_modules', '.bin');

export const environment = { ...process.env, PATH: bin + delimiter + (process.env.PATH ?? '') };

/** Runs a program in the checkout, its output on ours. @returns its exit code. */
export function run(command, args, env = environment) {
  // Windows starts `.cmd` files (all of node_modules/.bin) through its shell only. Not tested there.
  const done = spawnSync(command, args, { cwd: root, env, stdio: 'inherit', shell: windows });
  if (done.error) throw new SetupError(`« ${command} » n’a pas pu être lancé : ${done.error.message}`);
  return done.status ?? 1;
}

export function must(command, args, env) {
  const status = run(command, args, env);
  if (status !== 0) throw new SetupError(`« ${command} ${args.join(' ')} » a échoué (code ${status}).`);
}

export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns the first of these programs that PATH holds. */
export function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}
