import { expect, it } from 'vitest';
import { commitment, draft, followUp, payment, supplement, withdrawal } from '../../make-ledger';
import { ask, askRule } from '../ask-rules';

const engaged = commitment('e1', 500, '2024-02-01');
const service = (amount: number, id = 's1') => followUp('service-rendered', id, amount, '2024-03-01', 'e1');
const rule = 'service-exceeds-commitment';

it.each([
  [500, undefined],
  [500.01, 1],
])('a service of %s € on 500 € engaged is over by %s cents', (amount, over) => {
  const asked = { entries: [engaged], draft: draft('service-rendered', amount, '2024-06-01', 'e1') };
  expect(askRule(rule, asked)?.over).toBe(over);
});

it('counts supplements, withdrawals and what is already certified', () => {
  const entries = [
    engaged,
    supplement('c1', 100, '2024-02-02', 'e1'),
    withdrawal('w1', 50, '2024-02-03', 'e1'),
    service(400),
  ];
  const over = (amount: number) =>
    askRule(rule, { entries, draft: draft('service-rendered', amount, '2024-06-01', 'e1') })?.over;
  expect(over(150)).toBeUndefined();
  expect(over(150.01)).toBe(1);
});

it('bounds the payment once a service is recorded, not before', () => {
  const over = (amount: number, entries = [engaged, service(200)]) =>
    askRule(rule, { entries, draft: draft('payment', amount, '2024-06-01', 'e1') })?.over;
  expect(over(200)).toBeUndefined();
  expect(over(200.01)).toBe(1);
  expect(over(500, [engaged])).toBeUndefined();
});

it('tells of what is recorded, each commitment once for each fault', () => {
  const entries = [engaged, service(501), payment('p1', 502, '2024-04-01', 'e1')];
  const found = ask({ entries }).filter((warning) => warning.rule === rule);
  expect(found.map(({ over }) => over)).toEqual([100, 100]);
  expect(found.every(({ level }) => level === 'warning')).toBe(true);
});

it('is silent about a draft of something else', () => {
  const asked = { entries: [engaged, service(501)], draft: draft('withdrawal', 10, '2024-06-01', 'e1') };
  expect(askRule(rule, asked)).toBeUndefined();
});

it('does not blame a service for what was paid before it', () => {
  const entries = [engaged, service(100), payment('p1', 200, '2024-04-01', 'e1')];
  const asked = { entries, draft: draft('service-rendered', 50, '2024-06-01', 'e1') };
  expect(askRule(rule, asked)).toBeUndefined();
});
