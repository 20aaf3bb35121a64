// `npm test`: everything that can fail, part by part. The last line is `N passed, N failed`, for CI to read.
import { spawn } from 'node:child_process';
import { existsSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from './build.ts';
import { buildLibraryPage, LIBRARY_PAGES } from './library-pages.ts';
import { type Count, readCount } from './read-count.ts';

type Part = {
  readonly title: string;
  readonly command: readonly string[];
  /** What it counted, read from the line it ends with; a part without one is a single test. */
  readonly counts: boolean;
};

// `npm run test:long`: every width and scheme of the screens, ten power cuts a browser.
if (process.argv.includes('--long')) Object.assign(process.env, { LONG: '1', KILLS: '10' });

// Browsers sync each entry to their profile: in memory that costs nothing, where the machine has enough of it.
const MEMORY = '/dev/shm';
if (existsSync(MEMORY)) {
  const { bavail, bsize } = statfsSync(MEMORY);
  if (bavail * bsize > 4e9) process.env['TMPDIR'] = MEMORY;
}

const root = join(import.meta.dirname, '..');
const say = (text: string) => process.stdout.write(`${text}\n`);

/** What is told again at the very end, where a long run is read first. */
const remembered: string[] = [];

const lint: Part = { title: 'lint', command: ['biome', 'check', '.'], counts: false };
const types: Part = { title: 'types', command: ['tsc', '--noEmit'], counts: false };
const unit: Part = {
  title: 'unit',
  command: [
    'vitest',
    'run',
    '--config',
    'test/vitest.config.ts',
    '--reporter=default',
    '--reporter=./test/count-reporter.ts',
  ],
  counts: true,
};
const journeys = (kind: string): Part => ({
  title: `e2e ${kind}`,
  command: ['node', 'scripts/e2e.ts', kind],
  counts: true,
});

/** Runs one part and prints it when it is over: whole when it failed or counts, its title and time otherwise. */
async function run(part: Part): Promise<Count> {
  const start = performance.now();
  const [program = '', ...args] = part.command;
  // Windows starts the programs of node_modules/.bin through its shell only. Not tested there.
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1' },
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      output += error.message;
      resolve(1);
    });
    child.once('close', resolve);
  });
  const count = readCount(output, code, part.counts);
  const time = ((performance.now() - start) / 1000).toFixed(1);
  if (count.failed > 0) say(`\n${output.trimEnd()}`);
  const told = output.split('\n').filter((line) => /^(?:failed|unstable): /.test(line));
  remembered.push(...(count.failed > 0 && told.length === 0 ? [`failed: ${part.title}`] : told));
  say(
    `${count.failed > 0 ? '✗' : '✓'} ${part.title}: ${count.passed} passed, ${count.failed} failed (${time} s)`,
  );
  return count;
}

/** The four builds and the pages made with real libraries, first of all and one by one: a build writes the generated types that the compiler reads. */
async function buildAll(): Promise<Count> {
  try {
    for (const target of ['chrome', 'firefox'] as const)
      for (const variant of ['shipped', 'e2e'] as const) await buildExtension(target, variant);
    // Both browsers' journeys serve them: built once, before either.
    for (const page of LIBRARY_PAGES) await buildLibraryPage(page);
    return { passed: 1, failed: 0 };
  } catch (error) {
    say(`✗ build: ${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 1 };
  }
}

/** The browsers mostly wait: their journeys run beside each other and beside the rest, which takes what they leave. */
const build = await buildAll();
const counts = build.failed > 0 ? [build] : [build, ...(await runAll())];

function runAll(): Promise<Count[]> {
  return Promise.all([
    run(journeys('firefox')),
    run(journeys('chromium')),
    Promise.all([run(lint), run(types)]).then(async (done) => [...done, await run(unit)]),
  ]).then((all) => all.flat());
}
const sum = (of: (count: Count) => number) => counts.reduce((total, count) => total + of(count), 0);
const failed = sum((count) => count.failed);
for (const line of remembered) say(line);
say(`${sum((count) => count.passed)} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
