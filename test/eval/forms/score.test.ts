import { describe, expect, it } from 'vitest';
import { outcomeOf, scoreForms } from './score';
import {
  type FilledControl,
  isOverwritten,
  isStuck,
  isToldToStay,
  isUndone,
  isWrongValue,
} from './score-fill';
import { stripAnswers } from './strip-answers';

describe('an answer', () => {
  const outcome = (expected: string | null, given: string | null, ...accepted: (string | null)[]) =>
    outcomeOf({ expected, accepted, given });
  it('is right when it is the type, or one that is accepted', () => {
    expect(outcome('fund', 'fund')).toBe('right');
    expect(outcome('amount-incl-tax', 'commitment-amount', 'commitment-amount')).toBe('right');
  });
  it('is wrong in an expected place and in one to be left', () => {
    expect(outcome('fund', 'activity')).toBe('wrong');
    expect(outcome(null, 'fund')).toBe('wrong');
    expect(outcome('fund', 'activity', null)).toBe('wrong');
  });
  it('is missed unless leaving is accepted', () => {
    expect(outcome('fund', null)).toBe('missed');
    expect(outcome('fund', null, null)).toBe('left');
  });
  it('accepted where nothing is expected counts as left', () => {
    expect(outcome(null, 'purpose', 'purpose')).toBe('left');
  });
  it('gives no ratio of nothing', () => {
    expect(scoreForms([[{ expected: null, accepted: [], given: null }]])).toMatchObject({
      precision: null,
      recall: null,
      left: 1,
    });
  });
});

describe('a filled control', () => {
  const control = (rest: Partial<FilledControl>): FilledControl => ({
    planned: true,
    refused: false,
    called: null,
    meant: '12,5',
    before: '',
    wasFree: true,
    after: '12,50 €',
    undone: '',
    mayStay: false,
    ...rest,
  });
  const called = { kind: 'amount', cents: 1250, divisor: 1 } as const;
  it('is stuck when it shows the value, in its own format', () => expect(isStuck(control({}))).toBe(true));
  it('is wrong when it shows what the type does not call for', () => {
    expect(isWrongValue(control({ called }))).toBe(false);
    expect(isWrongValue(control({ called: { ...called, cents: 125_000 } }))).toBe(true);
    expect(isWrongValue(control({ called: { ...called, divisor: 1000 } }))).toBe(true);
  });
  it('is overwritten when a value was there', () =>
    expect(isOverwritten(control({ before: 'x', wasFree: false }))).toBe(true));
  it('is undone when it shows again what it showed', () => {
    expect(isUndone(control({}))).toBe(true);
    expect(isUndone(control({ undone: '12,50 €' }))).toBe(false);
  });
  it('is told to stay only when the plan had said so, and it stayed', () => {
    expect(isToldToStay(control({ undone: '12,50 €', mayStay: true }))).toBe(true);
    expect(isToldToStay(control({ undone: '12,50 €' }))).toBe(false);
    expect(isToldToStay(control({ mayStay: true }))).toBe(false);
  });
});

it('the answers are taken out of markup, of scripts and of frames', () => {
  expect(stripAnswers('<input data-expected="fund" data-year=2024 id="a">')).toBe('<input id="a">');
  expect(stripAnswers("r.innerHTML = '<input data-accept=\\'null\\'>'")).not.toMatch('accept');
  expect(stripAnswers('srcdoc="&lt;input data-expected=&quot;fund&quot;&gt;"')).toBe(
    'srcdoc="&lt;input&gt;"',
  );
  expect(stripAnswers('<meta name="corpus-technology" content="x"><p>')).toBe('<p>');
});
