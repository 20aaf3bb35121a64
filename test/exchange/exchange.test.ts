import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Amendment, amendmentSchema } from '../../lib/convention/amendment';
import { BUDGET_KINDS } from '../../lib/convention/budget-kind';
import { type Convention, conventionSchema } from '../../lib/convention/convention';
import { addDays, isoDate } from '../../lib/dates';
import { readCsv, writeCsv } from '../../lib/exchange/csv';
import type { Exchange } from '../../lib/exchange/exchange';
import { exchangeSchema } from '../../lib/exchange/exchange-schema';
import { readJson, writeJson } from '../../lib/exchange/json';
import { readTemplate } from '../../lib/exchange/read-template';
import { toSheet } from '../../lib/exchange/to-sheet';
import { readSheetFile } from '../../lib/import/extract/read-sheet-file';
import { writeOds } from '../../lib/report/files/write-ods';
import { writeXlsx } from '../../lib/report/files/write-xlsx';
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
/** What conventions and avenants both have. */
const creditsOf = (words: fc.Arbitrary<string>) => ({
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
  evidence: fc.array(fc.record({ fact: words, quote: words }), { maxLength: 2 }),
  source: fc.record({
    fileName: words,
    digest: fc.constantFrom('0'.repeat(64), 'ab'.repeat(32)),
    importedOn: day,
  }),
});

const conventionOf = (words: fc.Arbitrary<string>): fc.Arbitrary<Convention> => {
  const names = fc.array(words, { maxLength: 3 });
  return fc
    .record({
      id: fc.uuid(),
      title: words,
      product: orNull(words),
      number: orNull(words),
      parties: fc
        .tuple(names, names, names)
        .map(([first, second, third]) => [
          ...first.map((name) => ({ role: 'delegating', name })),
          ...second.map((name) => ({ role: 'delegate', name })),
          ...third.map((name) => ({ role: 'beneficiary', name })),
        ]),
      siret: orNull(words),
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
      ...creditsOf(words),
      cap: orNull(amount),
      signatureDate: orNull(day),
      startDate: orNull(day),
      endDate: orNull(day),
      noticeMonths: orNull(fc.integer({ min: 0, max: 120 })),
      ownFunds: orNull(fc.record({ amount: orNull(amount), months: fc.integer({ min: 0, max: 120 }) })),
      excludesStaffCosts: orNull(fc.boolean()),
    })
    .map((raw) => conventionSchema.parse(raw));
};

/** An imputation that changes nothing is none. */
const amendmentOf = (words: fc.Arbitrary<string>): fc.Arbitrary<Amendment> => {
  const list = orNull(fc.array(words, { maxLength: 3 }));
  return fc
    .record({
      id: fc.uuid(),
      conventionId: fc.uuid(),
      number: orNull(words),
      title: words,
      signatureDate: orNull(day),
      effectiveDate: day,
      amountsAre: fc.constantFrom('replacement', 'increment'),
      ...creditsOf(words),
      cap: orNull(amount),
      endDate: orNull(day),
      noticeMonths: orNull(fc.integer({ min: 0, max: 120 })),
      imputation: fc.record({
        functionalAreas: list,
        fundsCenters: list,
        activities: list,
        costCenters: list,
        fund: orNull(words),
        materialGroup: orNull(words),
        location: orNull(words),
      }),
    })
    .map((raw) =>
      amendmentSchema.parse({
        ...raw,
        imputation: Object.values(raw.imputation).some((each) => each !== null) ? raw.imputation : null,
      }),
    );
};

const exchangeOf = (words: fc.Arbitrary<string>): fc.Arbitrary<Exchange> =>
  fc.record({
    conventions: fc.uniqueArray(conventionOf(words), { maxLength: 3, selector: ({ id }) => id }),
    amendments: fc.uniqueArray(amendmentOf(words), { maxLength: 2, selector: ({ id }) => id }),
  });
const withoutQuotes = ({ conventions, amendments }: Exchange): Exchange => ({
  conventions: conventions.map((each) => ({ ...each, evidence: [] })),
  amendments: amendments.map((each) => ({ ...each, evidence: [] })),
});
/** What one types in a cell: a spreadsheet keeps neither control characters nor blanks at the ends. */
const typed = fc.oneof(
  fc
    .stringMatching(/^[a-zéà0-9=+@'|;"<&€-][a-zéà0-9 =+@'|;"<&€-]{0,20}[a-zé0-9€]$/)
    .map((text) => text.replace(/ +/g, ' ')),
  fc.constantFrom('=1+1', '-2', "'x", 'a;b', '"', '@c', 'a | b', '[1]', '1', '2024', '01/02/2024'),
);
const only = (conventions: readonly Convention[]): Exchange => ({ conventions, amendments: [] });

describe('conventions and avenants that go out and come back', () => {
  it('are the same in JSON', () => {
    fc.assert(
      fc.property(exchangeOf(words), (exchange) => {
        const read = readJson(writeJson(exchange));
        expect(read.ok && read.value).toEqual(exchange);
      }),
    );
  });
  it('are the same in CSV, quotes apart', () => {
    fc.assert(
      fc.property(exchangeOf(words), (exchange) => {
        const read = readCsv(writeCsv(exchange));
        expect(read.ok ? read.value : read.error).toEqual(withoutQuotes(exchange));
      }),
    );
  });
  it.each([
    ['xlsx', writeXlsx],
    ['ods', writeOds],
  ] as const)('are the same in .%s, quotes apart', async (extension, write) => {
    await fc.assert(
      fc.asyncProperty(exchangeOf(typed), async (exchange) => {
        const rows = await readSheetFile(new File([write([toSheet(exchange)])], `a.${extension}`));
        if (!rows.ok) throw new Error(rows.error.message);
        const [header = [], ...others] = rows.value;
        const read = readTemplate(header, others);
        expect(read.ok ? read.value : read.error).toEqual(withoutQuotes(exchange));
      }),
      { numRuns: 60 },
    );
  });
  it('leave no cell that a spreadsheet would compute', () => {
    const convention = makeConvention({ title: '=HYPERLINK("http://x")', number: '-1' });
    const csv = writeCsv(only([convention]));
    expect(csv).not.toMatch(/(?:^|[;\n])"?[=@]/);
    expect(csv).toContain("'-1");
    const [, row = []] = toSheet(only([convention])).rows;
    expect(row.filter((cell) => cell.kind === 'text').map(({ text }) => text)).toContain('-1');
  });
  it('an exchange file written before avenants were in it is read', () => {
    const { avenants: _, ...older } = JSON.parse(writeJson(only([makeConvention()])));
    expect(readJson(JSON.stringify(older)).ok).toBe(true);
  });
});

describe('a file that does not fit is refused with its place', () => {
  const csv = writeCsv(only([makeConvention()]));
  it.each([
    ['{"format":"enveloppe-conventions"', /n’est pas du JSON/],
    ['{"format":"autre","version":1,"conventions":[]}', /format/],
    [
      writeJson(only([makeConvention()])).replace('"exercice": 2024', '"exercice": "2024"'),
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
