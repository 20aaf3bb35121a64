import { resolve } from 'node:path';
import { type EvaluatedPage, visitPages } from '../test/eval/forms/evaluated-pages.ts';
import {
  type Answer,
  outcomeOf,
  parseAccepted,
  parseExpected,
  scoreForms,
} from '../test/eval/forms/score.ts';

/** `npm run eval:forms -- DIR`: what the built extension's popup recognises, on pages whose answers were taken out (design §8). */
const folders = process.argv[2]
  ? [process.argv[2]]
  : ['forms', 'forms-ours', 'forms-blind'].map((name) => `test/fixtures/${name}`);

const pages: Answer[][] = [];
for (const folder of folders)
  await visitPages(resolve(folder), async (page) => {
    const answers = await answersOf(page);
    pages.push(answers);
  });
console.log(JSON.stringify(scoreForms(pages)));

async function answersOf(page: EvaluatedPage): Promise<Answer[]> {
  const fill = await page.openFill();
  await fill.close();
  const answers = page.annotated.map(({ expected, accepted, name }, rank) => ({
    expected: parseExpected(expected),
    accepted: parseAccepted(accepted),
    given: fill.recognised.get(`c${rank}`) ?? null,
    label: name,
  }));
  const others = page.others.map(({ expected, accepted }) => ({
    expected: parseExpected(expected),
    accepted: parseAccepted(accepted),
    given: null,
    label: '',
  }));
  report(page.name, [...answers, ...others]);
  return [...answers, ...others];
}

function report(name: string, answers: readonly (Answer & { label: string })[]): void {
  const count = (outcome: string) => answers.filter((answer) => outcomeOf(answer) === outcome).length;
  console.log(
    `${name.padEnd(40)} right ${count('right')}  wrong ${count('wrong')}  missed ${count('missed')}  left ${count('left')}`,
  );
  for (const answer of answers) {
    const outcome = outcomeOf(answer);
    if (outcome === 'wrong' || outcome === 'missed')
      console.log(`  ${outcome}: « ${answer.label} » expected ${answer.expected}, given ${answer.given}`);
  }
}
