import { expect, it } from 'vitest';
import { euros } from '../../../lib/money';
import { makeAllotment, makeConvention, makeTranche } from '../../make-convention';
import { commitment, draft, release, reversal } from '../../make-ledger';
import { askRule, spoken } from '../ask-rules';

const first = makeTranche('first', euros(600), '2024-01-15', { type: 'signature' });
const plain = makeTranche('plain', euros(400), '2024-09-01');
const conditional = makeTranche('conditional', euros(400), '2024-09-01', {
  type: 'event',
  conditional: true,
});
const datedCondition = makeTranche('dated', euros(400), '2024-09-01', { conditional: true });
const withSecond = (second: typeof plain) => makeConvention({ tranches: [first, second] });
const commitOn = (day: string, amount = 700) => draft('commitment', amount, day);

it.each([
  [599.99, undefined],
  [600, undefined],
  [600.01, 1],
])('a draft of %d € on 600 € released passes by %s cent', (amount, over) => {
  const asked = { convention: withSecond(plain), draft: commitOn('2024-06-01', amount) };
  expect(askRule('tranche-not-released', asked)?.over).toBe(over);
});

it('opens a plain tranche on its date, not the day before', () => {
  const ask = (day: string) =>
    askRule('tranche-not-released', { convention: withSecond(plain), draft: commitOn(day) });
  expect(ask('2024-08-31')).toMatchObject({ level: 'warning', trancheId: 'plain', year: 2024 });
  expect(ask('2024-09-01')).toBeUndefined();
});

it('keeps a conditional tranche closed after its date until its release is recorded', () => {
  const convention = withSecond(conditional);
  const entries = [release('r', 'conditional', '2024-10-05')];
  expect(askRule('tranche-not-released', { convention, draft: commitOn('2024-12-31') })?.trancheId).toBe(
    'conditional',
  );
  expect(
    askRule('tranche-not-released', { convention, entries, draft: commitOn('2024-10-04') })?.trancheId,
  ).toBe('conditional');
  expect(
    askRule('tranche-not-released', { convention, entries, draft: commitOn('2024-10-05') }),
  ).toBeUndefined();
});

it('opens an event tranche on its release, even before the day expected', () => {
  const entries = [release('r', 'conditional', '2024-05-01')];
  expect(
    askRule('tranche-not-released', {
      convention: withSecond(conditional),
      entries,
      draft: commitOn('2024-05-01'),
    }),
  ).toBeUndefined();
});

it('does not open a conditional tranche before the date that the convention states', () => {
  const entries = [release('r', 'dated', '2024-05-01')];
  const ask = (day: string) =>
    askRule('tranche-not-released', {
      convention: withSecond(datedCondition),
      entries,
      draft: commitOn(day),
    });
  expect(ask('2024-08-31')?.trancheId).toBe('dated');
  expect(ask('2024-09-01')).toBeUndefined();
});

it('closes the tranche again when its release is reversed', () => {
  const convention = withSecond(conditional);
  const entries = [release('r', 'conditional', '2024-05-01'), reversal('x', 'r')];
  expect(
    askRule('tranche-not-released', { convention, entries, draft: commitOn('2024-06-01') })?.trancheId,
  ).toBe('conditional');
});

it('keeps saying where things stand until the tranche is released', () => {
  const convention = withSecond(conditional);
  const taken = commitment('e1', 700, '2024-03-01', { pending: true });
  expect(askRule('tranche-not-released', { convention, entries: [taken] })).toMatchObject({
    over: euros(100),
  });
  const released = [taken, release('r', 'conditional', '2024-05-01')];
  expect(askRule('tranche-not-released', { convention, entries: released })).toBeUndefined();
});

it('takes what the part tranches leave uncovered for open from the start', () => {
  const convention = makeConvention({ tranches: [plain] });
  expect(askRule('tranche-not-released', { convention, draft: commitOn('2024-01-01', 600) })).toBeUndefined();
  expect(askRule('tranche-not-released', { convention, draft: commitOn('2024-01-01', 600.01) })?.over).toBe(
    1,
  );
});

it('opens nothing before an availability tranche, and the whole year with it', () => {
  const availability = makeTranche('year', euros(1_000), '2024-03-31', { extent: 'availability' });
  const convention = makeConvention({ tranches: [availability] });
  expect(askRule('tranche-not-released', { convention, draft: commitOn('2024-03-30', 0.01) })?.over).toBe(1);
  expect(
    askRule('tranche-not-released', { convention, draft: commitOn('2024-03-31', 1_000) }),
  ).toBeUndefined();
});

it('is silent when the cap, and not a tranche, is what is missing', () => {
  const convention = { ...makeConvention(), cap: euros(100) };
  const asked = { convention, draft: commitOn('2024-06-01') };
  expect(askRule('tranche-not-released', asked)).toBeUndefined();
  expect(askRule('cap-exceeded', asked)?.over).toBe(euros(600));
});

it('gives the words of the condition and the way to release it', () => {
  const message = askRule('tranche-not-released', {
    convention: withSecond(conditional),
    draft: commitOn('2024-06-01'),
  })?.message;
  expect(message?.replace(/\s/g, ' ')).toBe(
    'Cet engagement de 700,00 € dépasse de 100,00 € les AE 2024 disponibles au 01/06/2024 (600,00 € libérés, 0,00 € engagés ou en attente). La tranche de 400,00 € attend sa condition, attendue pour le 01/09/2024 : « clause de conditional ». Une fois la condition remplie, libérez la tranche (page Conventions).',
  );
});

it('leaves the word to the funds center that has not enough, when it is the one that is passed', () => {
  const divided = makeConvention({
    allotments: ['A', 'B'].map((fundsCenter) => ({ ...makeAllotment('commitment', 2024, 500), fundsCenter })),
    tranches: [makeTranche('late', euros(700), '2024-09-01')],
  });
  const ask = (amount: number) =>
    spoken({ convention: divided, draft: { ...commitOn('2024-06-01', amount), fundsCenter: 'A' } });
  expect(ask(500)).toContain('tranche-not-released: warning');
  expect(ask(500.01)).toContain('commitment-exceeds-year: error');
  expect(ask(500.01)).not.toContain('tranche-not-released: warning');
});
