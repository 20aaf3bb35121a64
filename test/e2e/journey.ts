import type { BrowserOptions } from './browsers/extension-browser.ts';
import type { BrowserKind, Browsers } from './browsers/open-browser.ts';

/** What a journey is given. `Kind` narrows by the browsers it names: a Chromium-only journey has Chromium's extras. */
export type JourneyTools<Kind extends BrowserKind> = {
  /**
   * Headless, with the e2e build freshly installed: nothing stored, no tab open. It is shared with the other journeys
   * of the run; the runner closes it.
   */
  readonly browser: Browsers[Kind];

  /** One more browser of the same kind, closed when the journey ends: the shipped build, a profile, a real screen. */
  start(options: BrowserOptions): Promise<Browsers[Kind]>;

  /** One counted test. The journey ends at the first step that throws. */
  step(title: string, work: () => Promise<void>): Promise<void>;

  /** Runs after the journey, passed or not, last registered first: to close a site or a display. */
  after(work: () => Promise<unknown>): void;
};

export type JourneyOptions<Kind extends BrowserKind> = {
  readonly browsers: readonly Kind[];
  /** What must be on this machine first: packages, a built page. Outside the journey's time. */
  readonly prepare?: () => Promise<unknown>;
};

type Runner = <Kind extends BrowserKind>(
  kind: Kind,
  work: (tools: JourneyTools<Kind>) => Promise<void>,
) => Promise<void>;

export type Journey = {
  readonly title: string;
  readonly browsers: readonly BrowserKind[];
  readonly prepare: (() => Promise<unknown>) | undefined;
  /** Gives the work to a runner, with the browser's kind still known to the compiler. */
  runOn(kind: BrowserKind, runner: Runner): Promise<void>;
};

const journeys: Journey[] = [];

/**
 * Registers what a person does from end to end, in each of these browsers. A file `test/e2e/NAME.e2e.ts` holds one or
 * more; `npm run e2e -- chromium NAME` runs those whose file or title has NAME in it.
 *
 * @example
 * journey('Une convention importée se relit', { browsers: ['chromium', 'firefox'] }, async (t) => {
 *   await t.step('the page opens', async () => { await t.browser.extensionPage('options.html'); });
 * });
 */
export function journey<Kind extends BrowserKind>(
  title: string,
  { browsers, prepare }: JourneyOptions<Kind>,
  work: (tools: JourneyTools<Kind>) => Promise<void>,
): void {
  journeys.push({
    title,
    browsers,
    prepare,
    async runOn(kind, runner) {
      const own = browsers.find((each) => each === kind);
      if (own !== undefined) await runner(own, work);
    },
  });
}

/** @returns the journeys registered since the last call. */
export const takeJourneys = (): readonly Journey[] => journeys.splice(0);
