import { basename, resolve } from 'node:path';
import { load } from './load.ts';

/** Plays the budget scenarios of a folder (default: the project's own) and says which come out right, and why not. */
const { scenariosOf, scoreFile } = await load<typeof import('../test/eval/budget/score-folder.ts')>(
  'test/eval/budget/score-folder.ts',
);
const [, , folder] = process.argv;
const scores = scenariosOf(folder && resolve(folder)).map((path) => ({
  name: basename(path),
  complaints: scoreFile(path),
}));
for (const { name, complaints } of scores) {
  console.log(`${complaints.length === 0 ? 'right' : 'WRONG'}  ${name}`);
  for (const complaint of complaints) console.log(`       ${complaint}`);
}
const wrong = scores.filter(({ complaints }) => complaints.length > 0).length;
console.log(JSON.stringify({ scenarios: scores.length, right: scores.length - wrong, wrong }));
