import { expect, it } from 'vitest';
import { commitment, confirmation, draft, payment, reversal, supplement } from '../../make-ledger';
import { askRule } from '../ask-rules';

const waiting = commitment('e1', 500, '2024-05-02', { pending: true });
const on = (today: string, entries = [waiting], control = {}) =>
  askRule('pending-too-long', { entries, today, control });

it('asks once more than 30 days have passed', () => {
  expect(on('2024-06-01')).toBeUndefined();
  expect(on('2024-06-02')).toMatchObject({ level: 'information' });
  expect(on('2024-06-02')?.message).toContain('Une écriture attend depuis plus de 30 jours');
});

it('after as many days as is set', () => {
  expect(on('2024-05-04', [waiting], { pendingDays: 1 })?.message).toContain('plus de 1 jour (avant');
});

it('counts commitments, supplements and payments together', () => {
  const entries = [
    waiting,
    supplement('c1', 20, '2024-05-02', 'e1', { pending: true }),
    payment('p1', 3, '2024-05-02', 'e1', { pending: true }),
  ];
  expect(on('2024-07-01', entries)?.message.replace(/\s/g, ' ')).toContain('3 écritures attendent');
  expect(on('2024-07-01', entries)?.message.replace(/\s/g, ' ')).toContain('pour 523,00 €');
});

it('forgets what was confirmed or reversed, and says nothing about a draft', () => {
  expect(on('2024-07-01', [waiting, confirmation('c', 'e1')])).toBeUndefined();
  expect(on('2024-07-01', [waiting, reversal('r', 'e1')])).toBeUndefined();
  const asked = { entries: [waiting], today: '2024-07-01', draft: draft('payment', 1, '2024-07-01') };
  expect(askRule('pending-too-long', asked)).toBeUndefined();
});
