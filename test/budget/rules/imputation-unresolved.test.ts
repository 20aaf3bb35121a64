import { expect, it } from 'vitest';
import { makeAllotment, makeConvention } from '../../make-convention';
import { commitment, draft, opening, payment, reversal, withdrawal } from '../../make-ledger';
import { ask, askRule } from '../ask-rules';

const [A, B] = ['0352-CFSE-AAAA', '0352-CFSE-BBBB'] as const;
const convention = makeConvention({
  allotments: [A, B].flatMap((fundsCenter) => [
    { ...makeAllotment('commitment', 2024, 500), fundsCenter },
    { ...makeAllotment('payment', 2024, 500), fundsCenter },
  ]),
});
const rule = 'imputation-unresolved';
const drafted = (changes = {}, entries = [commitment('e1', 100, '2024-02-01', { fundsCenter: A })]) =>
  askRule(rule, { convention, entries, draft: { ...draft('commitment', 10, '2024-06-01'), ...changes } });

it('is an error for a draft that names no funds center, or another one', () => {
  expect(drafted()).toMatchObject({ level: 'error' });
  expect(drafted()?.message).toContain('ne dit pas sur quel centre financier');
  expect(drafted({ fundsCenter: '0352-CFSE-CCCC' })?.message).toContain('porte sur 0352-CFSE-CCCC');
});

it('is silent once the funds center is known: named, typed, or that of the commitment', () => {
  expect(drafted({ fundsCenter: A })).toBeUndefined();
  expect(drafted({ imputation: { fundsCenter: B } })).toBeUndefined();
  expect(drafted({ operation: 'payment', of: 'e1' })).toBeUndefined();
  expect(drafted({ operation: 'withdrawal', of: 'nothing' })).toBeUndefined();
});

it('is silent where the convention does not divide its credits', () => {
  expect(askRule(rule, { draft: draft('commitment', 10, '2024-06-01') })).toBeUndefined();
});

it('tells recorded entries apart by kind and year, until they are reversed', () => {
  const entries = [
    commitment('e1', 100, '2024-02-01'),
    payment('p1', 40, '2024-03-01', null, { fundsCenter: '0352-CFSE-CCCC' }),
    opening('o1', 'payment', 5, '2024-01-01', A),
  ];
  const messages = ask({ convention, entries }).filter((warning) => warning.rule === rule);
  expect(messages.map(({ message }) => message.replace(/\s/g, ' '))).toEqual([
    expect.stringMatching(/^100,00 € d’AE de 2024 sont enregistrés sans centre financier/),
    expect.stringMatching(/^40,00 € de CP de 2024 sont enregistrés sur 0352-CFSE-CCCC/),
  ]);
  const undone = [...entries, reversal('r1', 'e1'), reversal('r2', 'p1')];
  expect(askRule(rule, { convention, entries: undone })).toBeUndefined();
});

it('keeps each funds center to its own credits', () => {
  const entries = [commitment('e1', 400, '2024-02-01', { fundsCenter: A })];
  const over = (amount: number, fundsCenter: string) =>
    askRule('commitment-exceeds-year', {
      convention,
      entries,
      draft: { ...draft('commitment', amount, '2024-06-01'), fundsCenter },
    });
  expect(over(100, A)).toBeUndefined();
  expect(over(100.01, A)).toMatchObject({
    over: 1,
    message: expect.stringContaining(`du centre financier ${A}`),
  });
  expect(over(500, B)).toBeUndefined();
});

it('has nothing to say of what was withdrawn to the last cent', () => {
  const engaged = commitment('e1', 100, '2024-02-01');
  const ask = (amount: number) =>
    askRule(rule, { convention, entries: [engaged, withdrawal('w', amount, '2024-03-01', 'e1')] });
  expect(ask(99.99)).toBeDefined();
  expect(ask(100)).toBeUndefined();
});
