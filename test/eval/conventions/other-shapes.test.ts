import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { present } from './present';
import { readCases } from './read-cases';
import { score, summary } from './score';

/** Words of one line, cut where a page of this width ends; tables stay. */
function wrapped(line: string, width: number): string {
  if (line.length <= width || /\t|\||\S {3,}\S/.test(line)) return line;
  const lines = [''];
  for (const word of line.trim().split(/ +/)) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}

const eachLine = (text: string, change: (line: string) => string): string =>
  text.split('\n').map(change).join('\n');

/** The same text as other programs and hands give it. */
const SHAPES: readonly (readonly [string, (text: string) => string])[] = [
  ['wrapped at 72 signs', (text) => eachLine(text, (line) => wrapped(line, 72))],
  ['wrapped at 88 signs', (text) => eachLine(text, (line) => wrapped(line, 88))],
  [
    'with a margin and blanks at the ends of lines',
    (text) => eachLine(text, (line) => (line ? `    ${line}  ` : '')),
  ],
  ['with line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
  [
    'with no-break spaces in its amounts',
    (text) => text.replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u202f').replace(/(?<=\d) (?=€)/g, '\u00a0'),
  ],
  ['with typographic apostrophes', (text) => text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’')],
  ['with amounts to the cent', (text) => text.replace(/(\d{1,3}(?: \d{3})+) €/g, '$1,00 €')],
  [
    'with bars between its cells',
    (text) => eachLine(text, (line) => (line.includes('\t') ? `| ${line.replaceAll('\t', ' | ')} |` : line)),
  ],
];

/** One in so many of the larger folder. */
const SAMPLE = 8;
/** Of the facts that the text gives as it is. */
const LEAST = 0.985;

const cases = [
  ...readCases(resolve(import.meta.dirname, '../../fixtures/conventions')),
  ...readCases(resolve(import.meta.dirname, '../../fixtures/conventions-blind')).filter(
    (_, rank) => rank % SAMPLE === 0,
  ),
].map((each) => ({ ...each, text: readFileSync(each.path, 'utf8') }));

/** What the texts give as they are, read once for all shapes. */
const own = new Map<string, ReturnType<typeof score>>();
/** Long enough for a machine that does other things besides. */
const PATIENCE = 400_000;

it.each(SHAPES)('a text %s is read as it is', { timeout: PATIENCE }, async (_, change) => {
  const scores = { asItIs: [] as ReturnType<typeof score>[], changed: [] as ReturnType<typeof score>[] };
  const wrong: string[] = [];
  for (const { name, text, expected } of cases) {
    const other = change(text);
    if (other === text) continue;
    const asItIs = own.get(name) ?? score(expected, await present(text));
    own.set(name, asItIs);
    scores.asItIs.push(asItIs);
    const changed = score(expected, await present(other));
    scores.changed.push(changed);
    wrong.push(
      ...changed.verdicts.flatMap((each) => (each.verdict === 'wrong' ? `${name}: ${each.name}` : [])),
    );
  }
  expect(wrong).toEqual([]);
  expect(scores.changed.length).toBeGreaterThan(10);
  expect(summary(scores.changed).right).toBeGreaterThan(LEAST * summary(scores.asItIs).right);
});
