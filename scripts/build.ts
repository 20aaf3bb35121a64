import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** All that a build reads. */
const SOURCES = [
  'wxt.config.ts',
  'tsconfig.json',
  'package-lock.json',
  '{entrypoints,components,lib,public}/**/*',
];

export type BuildTarget = 'chrome' | 'firefox';

/** `shipped` is what people install. `e2e` adds the host permission of the test server and a clock that tests set. */
export type BuildVariant = 'shipped' | 'e2e';

function sourcesDigest(): string {
  const hash = createHash('sha256');
  const files = globSync(SOURCES, { cwd: root }).sort();
  for (const file of files.filter((path) => statSync(join(root, path)).isFile()))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

async function runWxt(args: readonly string[]): Promise<void> {
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const child = spawn(process.execPath, [wxt, 'build', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(String(part)));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  if (code !== 0) throw new Error(`wxt build ${args.join(' ')} failed:\n${said.join('')}`);
}

/**
 * Builds the extension unless this variant was built from these very sources.
 * @returns the absolute path of the unpacked extension.
 */
export async function buildExtension(target: BuildTarget, variant: BuildVariant): Promise<string> {
  const folder = join(root, '.output', `${target}-mv3${variant === 'e2e' ? '-e2e' : ''}`);
  // Inside the folder, so that a build by hand, which empties it, takes the stamp along.
  const stamp = join(folder, '.built-from');
  const digest = sourcesDigest();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return folder;
  await runWxt(['-b', target, '--mv3', ...(variant === 'e2e' ? ['--mode', 'e2e'] : [])]);
  writeFileSync(stamp, digest);
  return folder;
}
