import { expect, it } from 'vitest';
import { defaultControl } from '../../lib/budget/control-profile';
import { readTyped, type TypedControl, toTyped } from '../../lib/budget/typed-control';
import { euros } from '../../lib/money';

const usual = toTyped(defaultControl('c'));
const [first] = usual.thresholds;
const read = (changes: Partial<TypedControl>) => readTyped('c', { ...usual, ...changes });
const threshold = (changes: object) =>
  read({ thresholds: [{ ...usual.thresholds[0], ...changes } as never] });

it('reads back what it shows', () => {
  expect(readTyped('c', usual)).toEqual({ ok: true, value: defaultControl('c') });
  expect(first?.share).toBe('80');
  expect(usual.yearEnd.commitment).toEqual({ from: '15/12', until: '31/01' });
  const odd = {
    ...defaultControl('c'),
    thresholds: [{ ...defaultControl('c').thresholds[0], share: 8_050, left: euros(1_234.5) }],
  };
  expect(toTyped(odd as never).thresholds[0]).toMatchObject({ share: '80,5' });
  expect(readTyped('c', toTyped(odd as never))).toMatchObject({
    ok: true,
    value: { thresholds: [{ share: 8_050, left: euros(1_234.5) }] },
  });
});

it.each([
  ['85', 8_500],
  ['85 %', 8_500],
  ['80,5', 8_050],
  ['80.05', 8_005],
  ['0,01', 1],
  ['100', 10_000],
])('takes the rate %s', (share, points) => {
  expect(threshold({ share })).toMatchObject({ ok: true, value: { thresholds: [{ share: points }] } });
});

it.each(['0', '100,01', '110', '80,005', 'beaucoup', '-1'])(
  'refuses the rate %s, and says how to write it',
  (share) => {
    expect(threshold({ share })).toEqual({
      ok: false,
      error: ['Seuil 1, taux : un taux de 0,01 à 100 %, ou rien.'],
    });
  },
);

it('takes an amount left instead of a rate, also zero, and asks for one of both', () => {
  expect(threshold({ share: '', left: '10 000,50' })).toMatchObject({
    ok: true,
    value: { thresholds: [{ share: null, left: euros(10_000.5) }] },
  });
  expect(threshold({ share: '', left: '0' })).toMatchObject({
    ok: true,
    value: { thresholds: [{ left: 0 }] },
  });
  expect(threshold({ share: '', left: '-5' })).toEqual({
    ok: false,
    error: ['Seuil 1, reste : un montant en euros, ou rien.'],
  });
  expect(threshold({ share: ' ', left: '' })).toEqual({
    ok: false,
    error: ['Seuil 1 : donnez un taux, un reste en euros, ou les deux.'],
  });
});

it.each([
  ['0', true],
  ['366', true],
  ['367', false],
  ['', false],
  ['1,5', false],
])('days: %s is taken: %s', (pendingDays, ok) => expect(read({ pendingDays }).ok).toBe(ok));

it.each([
  ['1/2', true],
  ['29/02', true],
  ['30/02', false],
  ['15-12', true],
  ['12/15', false],
  ['', false],
])('day of the year: %s is taken: %s', (from, ok) => {
  expect(read({ yearEnd: { ...usual.yearEnd, payment: { from, until: '31/01' } } }).ok).toBe(ok);
});

it('never lets an error be switched off', () => {
  expect(read({ levels: { 'cap-exceeded': 'off' } }).ok).toBe(false);
  expect(read({ levels: { 'year-end-window': 'off' } })).toMatchObject({
    ok: true,
    value: { levels: { 'year-end-window': 'off' } },
  });
});

it('shows nothing where there is no share, or no rest, and no sign of euro', () => {
  const shown = (share: number | null, left: number | null) => {
    const control = {
      ...defaultControl('c'),
      thresholds: [{ ...defaultControl('c').thresholds[0], share, left }],
    };
    const [typed] = toTyped(control as never).thresholds;
    return [typed?.share, typed?.left.replace(/\s/g, ' ')];
  };
  expect(shown(null, euros(1_234.5))).toEqual(['', '1 234,50']);
  expect(shown(8_000, null)).toEqual(['80', '']);
});

it('names the threshold by its rank', () => {
  const [one] = usual.thresholds;
  const thresholds = [one, { ...one, share: 'x' }, { ...one, left: 'y' }, { ...one, share: '', left: ' ' }];
  expect(read({ thresholds: thresholds as never })).toEqual({
    ok: false,
    error: [
      'Seuil 2, taux : un taux de 0,01 à 100 %, ou rien.',
      'Seuil 3, reste : un montant en euros, ou rien.',
      'Seuil 4 : donnez un taux, un reste en euros, ou les deux.',
    ],
  });
});

it.each([
  ['0', 0],
  [' 366 ', 366],
  ['007', 7],
])('takes %j for a number of days', (pendingDays, days) =>
  expect(read({ pendingDays })).toMatchObject({ ok: true, value: { pendingDays: days } }),
);

it.each(['367', '', '1,5', '-1', 'un', '1000', '3 0'])('refuses %j for a number of days', (reportDays) =>
  expect(read({ reportDays })).toEqual({
    ok: false,
    error: ['Compte rendu : un nombre entier de jours, de 0 à 366.'],
  }),
);

it.each([
  ['15/12', true],
  [' 5 / 1 ', true],
  ['15.12', true],
  ['29-02', true],
  ['x15/12', false],
  ['15/12x', false],
  ['15x/12', false],
  ['15/x12', false],
  ['30/02', false],
  ['', false],
])('takes %j for a day of the year: %s', (from, isTaken) => {
  const found = read({ yearEnd: { ...usual.yearEnd, payment: { from, until: '31/01' } } });
  expect(found.ok).toBe(isTaken);
  if (!found.ok)
    expect(found.error).toEqual(['Fin de gestion, paiements : une date s’écrit JJ/MM, par exemple 15/12.']);
});

it('says which rule may not be lowered', () => {
  expect(read({ levels: { 'cap-exceeded': 'off' } })).toEqual({
    ok: false,
    error: ['levels.cap-exceeded : une erreur ne se désactive pas et ne s’abaisse pas.'],
  });
});
