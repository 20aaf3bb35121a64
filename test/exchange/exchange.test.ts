import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { BUDGET_KINDS } from '../../lib/convention/budget-kind';
import { type Convention, conventionSchema } from '../../lib/convention/convention';
import { addDays, isoDate } from '../../lib/dates';
import { readCsv, writeCsv } from '../../lib/exchange/csv';
import { exchangeSchema } from '../../lib/exchange/exchange-schema';
import { readJson, writeJson } from '../../lib/exchange/json';
import { makeConvention } from '../make-convention';

/** Any text a person may have typed: quotes, separators, line ends, formulas. */
const words = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 30 }),
    fc.constantFrom('=1+1', '-2', "'x", 'a;b', '"', 'a\r\nb', '@c', 'a | b', '[1]', ' '),
  )
  .filter((text) => text !== '');
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const day = fc.integer({ min: 0, max: 8_000 }).map((days) => addDays(isoDate('2015-01-01'), days));
const amount = fc.integer({ min: -1e12, max: 1e12 });
const year = fc.integer({ min: 2000, max: 2100 });
const names = fc.array(words, { maxLength: 3 });

const convention: fc.Arbitrary<Convention> = fc
  .record({
    id: fc.uuid(),
    title: words,
    product: orNull(words),
    number: orNull(words),
    parties: fc
      .tuple(names, names)
      .map(([first, second]) => [
        ...first.map((name) => ({ role: 'delegating', name })),
        ...second.map((name) => ({ role: 'delegate', name })),
      ]),
    programme: orNull(words),
    imputation: fc.record({
      functionalAreas: names,
      fundsCenters: names,
      activities: names,
      costCenters: names,
      fund: orNull(words),
      materialGroup: orNull(words),
      location: orNull(words),
    }),
    allotments: fc.array(
      fc.record({ kind: fc.constantFrom(...BUDGET_KINDS), year, amount, fundsCenter: orNull(words) }),
      { maxLength: 4 },
    ),
    tranches: fc.array(
      fc.record({
        id: words,
        kind: fc.constantFrom(...BUDGET_KINDS),
        year,
        amount,
        fundsCenter: orNull(words),
        extent: fc.constantFrom('part', 'availability'),
        share: orNull(fc.integer({ min: 0, max: 10_000 })),
        release: fc.record({
          type: fc.constantFrom('signature', 'date', 'event'),
          text: fc.oneof(words, fc.constant('')),
          date: orNull(day),
        }),
        conditional: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
    cap: orNull(amount),
    signatureDate: orNull(day),
    startDate: orNull(day),
    endDate: orNull(day),
    noticeMonths: orNull(fc.integer({ min: 0, max: 120 })),
    ownFunds: orNull(fc.record({ amount: orNull(amount), months: fc.integer({ min: 0, max: 120 }) })),
    excludesStaffCosts: orNull(fc.boolean()),
    evidence: fc.array(fc.record({ fact: words, quote: words }), { maxLength: 2 }),
    source: fc.record({
      fileName: words,
      digest: fc.constantFrom('0'.repeat(64), 'ab'.repeat(32)),
      importedOn: day,
    }),
  })
  .map((raw) => conventionSchema.parse(raw));
const several = fc.uniqueArray(convention, { maxLength: 3, selector: ({ id }) => id });

describe('conventions that go out and come back', () => {
  it('are the same in JSON', () => {
    fc.assert(
      fc.property(several, (conventions) => {
        const read = readJson(writeJson(conventions));
        expect(read.ok && read.value).toEqual(conventions);
      }),
    );
  });
  it('are the same in CSV, quotes apart', () => {
    fc.assert(
      fc.property(several, (conventions) => {
        const read = readCsv(writeCsv(conventions));
        expect(read.ok ? read.value : read.error).toEqual(
          conventions.map((each) => ({ ...each, evidence: [] })),
        );
      }),
    );
  });
  it('leave no cell that a spreadsheet would compute', () => {
    const csv = writeCsv([makeConvention({ title: '=HYPERLINK("http://x")', number: '-1' })]);
    expect(csv).not.toMatch(/(?:^|[;\n])"?[=@]/);
    expect(csv).toContain("'-1");
  });
});

describe('a file that does not fit is refused with its place', () => {
  const csv = writeCsv([makeConvention()]);
  it.each([
    ['{"format":"enveloppe-conventions"', /n’est pas du JSON/],
    ['{"format":"autre","version":1,"conventions":[]}', /format/],
    [
      writeJson([makeConvention()]).replace('"exercice": 2024', '"exercice": "2024"'),
      /conventions → 0 → credits → 0 → exercice/,
    ],
  ])('%#', (text, message) => {
    const read = readJson(text);
    expect(!read.ok && read.error).toMatch(message);
  });
  it.each([
    [
      csv.replace(';AE;2024;"1000,00"', ';AE;2024;mille'),
      /Ligne 2, colonne montant : un montant est attendu/,
    ],
    [csv.replace(';objet;', ';autre;'), /il lui manque objet/],
    [csv.replace(/2024-01-01(?![\s\S]*2024-01-01)/, '2024-02-31'), /ne dit pas la même chose/],
  ])('%#', (text, message) => {
    const read = readCsv(text);
    expect(!read.ok && read.error).toMatch(message);
  });
});

describe('the published schema', () => {
  it('is what the code checks', async () => {
    const schema = z.toJSONSchema(exchangeSchema, { io: 'input', unrepresentable: 'any' });
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      join(import.meta.dirname, '../../public/conventions.schema.json'),
    );
  });
});
