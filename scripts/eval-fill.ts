import { resolve } from 'node:path';
import type { FillPlan, FillReport } from '../lib/autofill/fill-plan.ts';
import type { planFill } from '../lib/autofill/plan-fill.ts';
import { calledValue, countsAsEmpty, DRAFT, SNAPSHOT } from '../test/eval/forms/called-values.ts';
import { type EvaluatedPage, visitPages } from '../test/eval/forms/evaluated-pages.ts';
import {
  type FilledControl,
  isOverwritten,
  isStuck,
  isUndone,
  isWrongValue,
  scoreFill,
} from '../test/eval/forms/score-fill.ts';
import { load } from './load.ts';

/** `npm run eval:fill -- DIR`: fills the same pages, reads the values back from the page itself, undoes (design §8). */
const folder = resolve(process.argv[2] ?? 'test/fixtures/forms');
const HALF_A_SECOND = 500;

type Described = Pick<Parameters<typeof planFill>[0], 'controls'>;
const { planFill: plan } = await load<{ planFill: typeof planFill }>('lib/autofill/plan-fill.ts');

const pages: FilledControl[][] = [];
await visitPages(folder, async (page) => {
  pages.push(await fill(page));
});
console.log(JSON.stringify(scoreFill(pages)));

async function fill(page: EvaluatedPage): Promise<FilledControl[]> {
  const described = (await page.ask({ kind: 'describe-page' })) as {
    page: Parameters<typeof planFill>[0];
    detection: Parameters<typeof planFill>[1];
    signatures: Parameters<typeof planFill>[4];
  };
  const made = plan(
    described.page,
    described.detection,
    SNAPSHOT as unknown as Parameters<typeof planFill>[2],
    DRAFT as unknown as Parameters<typeof planFill>[3],
    described.signatures,
  );
  const steps = made.steps.filter((step) => !step.needsTick);
  const before = await page.controls();
  const report = (await page.ask({ kind: 'apply-plan', plan: { ...made, steps } })) as FillReport;
  await new Promise((resume) => setTimeout(resume, HALF_A_SECOND));
  const after = await page.controls();
  await page.ask({ kind: 'undo-fill' });
  const undone = await page.controls();
  const filled = measure(page, described.page, { ...made, steps }, report, [before, after, undone]);
  tell(page.name, filled, report);
  return filled;
}

function measure(
  page: EvaluatedPage,
  described: Described,
  { steps }: FillPlan,
  report: FillReport,
  [before, after, undone]: readonly (readonly { value: string }[])[],
): FilledControl[] {
  return page.annotated.map((control, rank) => {
    const id = described.controls[rank]?.id;
    const step = steps.find(({ controlId }) => controlId === id);
    const was = before?.[rank]?.value ?? '';
    return {
      planned: step !== undefined,
      refused: report.refused.some(({ controlId }) => controlId === id),
      called: step ? calledValue(step.type, control.year, control.around) : null,
      meant: (control.tag === 'select' ? step?.shown : step?.text) ?? '',
      before: was,
      wasFree: countsAsEmpty(was, step?.type, control.tag),
      after: after?.[rank]?.value ?? '',
      undone: undone?.[rank]?.value ?? '',
    };
  });
}

function tell(name: string, controls: readonly FilledControl[], report: FillReport): void {
  const count = (test: (control: FilledControl) => boolean) => controls.filter(test).length;
  const planned = count((control) => control.planned);
  if (planned === 0 && count(isOverwritten) === 0) return;
  console.log(
    `${name.padEnd(40)} planned ${planned}  stuck ${count(isStuck)}  wrong ${count(isWrongValue)}  overwritten ${count(isOverwritten)}  undone ${count(isUndone)}`,
  );
  for (const { label, reason } of report.refused) console.log(`  refused: « ${label} » ${reason}`);
  for (const control of controls) {
    if (isWrongValue(control)) console.log(`  wrong: ${control.after} for ${JSON.stringify(control.called)}`);
    if (control.planned && !control.refused && !isStuck(control))
      console.log(`  not stuck: meant ${control.meant}, shows ${control.after}`);
    if (isStuck(control) && !isUndone(control))
      console.log(`  not undone: ${control.before} is now ${control.undone}`);
  }
}
