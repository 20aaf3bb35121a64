import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rules } from '../../../lib/budget/rules';

const files = readdirSync(new URL('../../../lib/budget/rules', import.meta.url))
  .map((name) => name.replace(/\.ts$/, ''))
  .filter((name) => name !== 'index');
const tests = readdirSync(import.meta.dirname).map((name) => name.replace(/\.test\.ts$/, ''));

it('lists every rule file, under the name of the file', () => {
  expect(rules.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
});

it('has a test beside every rule', () => {
  expect(files.filter((name) => !tests.includes(name))).toEqual([]);
});

it('names the clause or the article that each rule applies', () => {
  expect(rules.filter(({ source }) => source.length < 10)).toEqual([]);
});
