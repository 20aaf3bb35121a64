// `npm run check:exports`: what LibreOffice holds of every file we export. The last line is JSON.
import { load } from './load.ts';

const { checkExports } = await load<typeof import('../test/eval/exports/check-exports.ts')>(
  'test/eval/exports/check-exports.ts',
);
const files = checkExports();
for (const { name, cells, formulas, negatives, wrong } of files) {
  console.log(
    `${name.padEnd(20)} ${cells} cells, ${formulas} formulas, ${negatives} negative amounts, ${wrong.length} wrong`,
  );
  for (const complaint of wrong.slice(0, 10)) console.log(`  ${complaint}`);
}
const sum = (of: (file: (typeof files)[number]) => number) =>
  files.reduce((total, file) => total + of(file), 0);
const [formulas, wrong] = [sum((file) => file.formulas), sum((file) => file.wrong.length)];
console.log(JSON.stringify({ files: files.length, cells: sum(({ cells }) => cells), formulas, wrong }));
process.exitCode = formulas + wrong > 0 ? 1 : 0;
