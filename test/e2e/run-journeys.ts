import { type BrowserKind, type Browsers, openBrowser } from './browsers/open-browser.ts';
import type { Journey, JourneyTools } from './journey.ts';
import { takeScreenshots } from './take-screenshots.ts';

/**
 * Each step is one test. A journey that breaks outside a step, or lasts too long, is one failed test more. `broken` says
 * in a line each what failed, `unstable` what failed once and passed when it was run again.
 */
export type Count = {
  passed: number;
  failed: number;
  readonly broken: string[];
  readonly unstable: string[];
};

/** One run of a journey: the steps that passed, and what stopped it. */
type Attempt = { passed: number; running: string | undefined; failure: string | undefined };

/** Milliseconds; ten power cuts take longer than one. */
const TIME_LIMIT = process.env['LONG'] === undefined ? 120_000 : 600_000;
/** A browser that was killed, or hangs, may never answer that it is closed. */
const CLOSING_LIMIT = 20_000;

const say = (text: string) => process.stdout.write(`${text}\n`);

/** Fails when the work is not done in time. The work itself cannot be stopped: its browser is closed under it. */
async function within<Result>(limit: number, work: Promise<Result>): Promise<Result> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`not done after ${limit / 1000} s`)), limit);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

/** Calls each, last one first, even when one of them fails. */
async function callAll(closers: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const close of closers.toReversed())
    await within(CLOSING_LIMIT, close()).catch((error: unknown) => say(`    after: ${error}`));
}

function stepOf(attempt: Attempt): JourneyTools<BrowserKind>['step'] {
  return async (title, work) => {
    const start = performance.now();
    attempt.running = title;
    await work();
    attempt.running = undefined;
    attempt.passed++;
    say(`  ✓ ${title} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  };
}

/**
 * Runs journeys one after the other in one browser, which is reset between them and replaced after a failure. A journey
 * that fails is run once more, whole, in a new browser: a loaded machine delays a browser beyond any patience, a fault
 * of ours fails again. What passed only then is told as unstable.
 */
export async function runJourneys(journeys: readonly Journey[], kind: BrowserKind): Promise<Count> {
  const count: Count = { passed: 0, failed: 0, broken: [], unstable: [] };
  const shared: { -readonly [Kind in BrowserKind]?: Browsers[Kind] } = {};

  async function fresh<Kind extends BrowserKind>(own: Kind): Promise<Browsers[Kind]> {
    const running = shared[own];
    if (running) await running.reset();
    const browser = running ?? (await openBrowser(own, { build: 'e2e' }));
    shared[own] = browser;
    return browser;
  }

  async function attempt(journey: Journey): Promise<Attempt> {
    const made: Attempt = { passed: 0, running: undefined, failure: undefined };
    const step = stepOf(made);
    await journey.runOn(kind, async (own, work) => {
      const closers: (() => Promise<unknown>)[] = [];
      const started: Browsers[BrowserKind][] = [];
      try {
        await journey.prepare?.();
        const browser = await within(TIME_LIMIT, fresh(own));
        started.push(browser);
        const after = (close: () => Promise<unknown>) => void closers.push(close);
        await within(
          TIME_LIMIT,
          work({
            browser,
            step,
            after,
            async start(options) {
              const more = await openBrowser(own, options);
              started.push(more);
              after(() => more.close());
              return more;
            },
          }),
        );
      } catch (error) {
        const where = made.running ?? 'outside a step';
        made.failure = `${where}: ${String(error).split('\n', 1)[0]}`;
        say(`  ✗ ${where}`);
        say(`    ${error instanceof Error ? error.stack : String(error)}`);
        for (const browser of started) await takeScreenshots(browser, journey.title).catch(() => {});
        const broken = shared[own];
        delete shared[own];
        if (broken) await within(CLOSING_LIMIT, broken.close()).catch(() => broken.kill().catch(() => {}));
      }
      await callAll(closers);
    });
    return made;
  }

  for (const journey of journeys) {
    say(`[${kind}] ${journey.title}`);
    let last = await attempt(journey);
    if (last.failure !== undefined) {
      const first = `[${kind}] ${journey.title} › ${last.failure}`;
      say('  once more, in a new browser');
      last = await attempt(journey);
      (last.failure === undefined ? count.unstable : count.broken).push(first);
    }
    count.passed += last.passed;
    if (last.failure !== undefined) count.failed++;
  }
  const last = shared[kind];
  if (last) await within(CLOSING_LIMIT, last.close()).catch(() => {});
  return count;
}
