// `npm run e2e -- [chromium|firefox] [NAME]`: the journeys of test/e2e/*.e2e.ts whose file or title has NAME in it.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { takeJourneys } from '../test/e2e/journey.ts';
import { type Count, runJourneys } from '../test/e2e/run-journeys.ts';

const folder = join(import.meta.dirname, '..', 'test', 'e2e');
const words = process.argv.slice(2);
const kinds = (['chromium', 'firefox'] as const).filter((kind) => words.includes(kind));
const names = words
  .filter((word) => word !== 'chromium' && word !== 'firefox')
  .map((name) => name.toLowerCase());

async function readJourneys() {
  const found = [];
  for (const file of globSync('*.e2e.ts', { cwd: folder }).sort()) {
    await import(join(folder, file));
    const isWanted = (title: string) =>
      names.every((name) => `${file} ${title}`.toLowerCase().includes(name));
    found.push(...takeJourneys().filter(({ title }) => isWanted(title)));
  }
  return found;
}

const journeys = await readJourneys();
const total: Count = { passed: 0, failed: 0, broken: [], unstable: [] };
for (const kind of kinds.length > 0 ? kinds : (['chromium', 'firefox'] as const)) {
  const count = await runJourneys(
    journeys.filter(({ browsers }) => browsers.includes(kind)),
    kind,
  );
  total.passed += count.passed;
  total.failed += count.failed;
  total.broken.push(...count.broken);
  total.unstable.push(...count.unstable);
}
for (const line of total.unstable) process.stdout.write(`unstable: ${line}\n`);
for (const line of total.broken) process.stdout.write(`failed: ${line}\n`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
// A browser that no longer answers must not keep the run from ending.
process.stdout.write('', () => process.exit(total.failed > 0 ? 1 : 0));
