import { resolve } from 'node:path';
import { calledValue, countsAsEmpty } from '../test/eval/forms/called-values.ts';
import type { PlannedField } from '../test/eval/forms/evaluated-fill.ts';
import { type EvaluatedPage, visitPages } from '../test/eval/forms/evaluated-pages.ts';
import {
  type FilledControl,
  isOverwritten,
  isStuck,
  isToldToStay,
  isUndone,
  isWrongValue,
  scoreFill,
} from '../test/eval/forms/score-fill.ts';

/** `npm run eval:fill -- DIR`: fills the same pages, reads the values back from the page itself, undoes (design §8). */
const folders = process.argv[2]
  ? [process.argv[2]]
  : ['forms', 'forms-ours', 'forms-blind'].map((name) => `test/fixtures/${name}`);
const HALF_A_SECOND = 500;

const pages: FilledControl[][] = [];
for (const folder of folders)
  await visitPages(resolve(folder), async (page) => {
    pages.push(await fill(page));
  });
console.log(JSON.stringify(scoreFill(pages)));

async function fill(page: EvaluatedPage): Promise<FilledControl[]> {
  const before = await page.controls();
  const fill = await page.openFill();
  // Nothing to write, nothing to confirm: the page must have been left as it was.
  const refused = fill.planned.length > 0 ? await fill.confirm() : new Map<string, string>();
  await new Promise((resume) => setTimeout(resume, HALF_A_SECOND));
  const after = await page.controls();
  if (fill.planned.length > 0) await fill.undo();
  const undone = await page.controls();
  await fill.close();
  const filled = measure(page, fill.planned, refused, [before, after, undone]);
  tell(page.name, filled, refused);
  return filled;
}

function measure(
  page: EvaluatedPage,
  planned: readonly PlannedField[],
  refused: ReadonlyMap<string, string>,
  [before, after, undone]: readonly (readonly { value: string }[])[],
): FilledControl[] {
  const stepAt = (rank: number) => planned.find(({ controlId }) => controlId === `c${rank}`);
  return page.annotated.map((control, rank) => {
    const id = `c${rank}`;
    const step = stepAt(rank);
    let first = rank;
    while (page.annotated[first - 1]?.maxLength === 1 && stepAt(first - 1)?.type === step?.type) first -= 1;
    const was = before?.[rank]?.value ?? '';
    return {
      planned: step !== undefined,
      refused: refused.has(id),
      called: step ? calledValue(step.type, control, rank - first) : null,
      meant: (control.takesText ? step?.text : step?.shown) ?? '',
      before: was,
      wasFree: countsAsEmpty(was, step?.type, control.tag),
      after: after?.[rank]?.value ?? '',
      undone: undone?.[rank]?.value ?? '',
      mayStay: step?.mayStay ?? false,
    };
  });
}

function tell(name: string, controls: readonly FilledControl[], refused: ReadonlyMap<string, string>): void {
  const count = (test: (control: FilledControl) => boolean) => controls.filter(test).length;
  const planned = count((control) => control.planned);
  if (planned === 0 && count(isOverwritten) === 0) return;
  console.log(
    `${name.padEnd(40)} planned ${planned}  stuck ${count(isStuck)}  wrong ${count(isWrongValue)}  overwritten ${count(isOverwritten)}  undone ${count(isUndone)}`,
  );
  for (const reason of refused.values()) console.log(`  refused: ${reason}`);
  for (const control of controls) {
    if (isWrongValue(control)) console.log(`  wrong: ${control.after} for ${JSON.stringify(control.called)}`);
    if (control.planned && !control.refused && !isStuck(control))
      console.log(`  not stuck: meant ${control.meant}, shows ${control.after}`);
    if (isStuck(control) && !isUndone(control))
      console.log(
        `  not undone${isToldToStay(control) ? ', as the plan had told' : ''}: ${control.before} is now ${control.undone}`,
      );
  }
}
