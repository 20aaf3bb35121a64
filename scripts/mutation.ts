// `npm run mutation [-- FILE… --OPTION…]`: changes lib/budget and lib/money.ts in some two thousand ways and says which
// the tests do not see. An option goes to Stryker as it is: `--force` asks again what a run before has answered.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'test', 'mutation');

function must(program: string, args: readonly string[], cwd: string): void {
  const { status } = spawnSync(program, args, {
    cwd,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (status !== 0) process.exit(status ?? 1);
}

// Stryker has a lock file of its own: nobody else needs its packages.
if (!existsSync(join(folder, 'node_modules', '@stryker-mutator', 'core'))) must('npm', ['ci'], folder);
const stryker = join(folder, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
const files = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const options = process.argv.slice(2).filter((word) => word.startsWith('-'));
must(
  process.execPath,
  [
    stryker,
    'run',
    'test/mutation/stryker.config.json',
    ...(files.length > 0 ? ['--mutate', files.join(',')] : []),
    ...options,
  ],
  root,
);
