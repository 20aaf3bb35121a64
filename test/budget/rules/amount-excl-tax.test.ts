import { expect, it } from 'vitest';
import { euros } from '../../../lib/money';
import { draft } from '../../make-ledger';
import { askRule } from '../ask-rules';

const typed = (vatRate: number) => ({
  ...draft('commitment', 105.5, '2024-06-01'),
  netOfTax: { amount: euros(100), vatRate },
});

it('shows the amount with its tax when it was typed net of tax', () => {
  const message = askRule('amount-excl-tax', { draft: typed(550) })?.message.replace(/\s/g, ' ');
  expect(message).toContain('100,00 € HT à 5,5 % font 105,50 € TTC');
});

it('is silent when the amount includes tax or bears none', () => {
  expect(askRule('amount-excl-tax', { draft: draft('commitment', 100, '2024-06-01') })).toBeUndefined();
  expect(askRule('amount-excl-tax', { draft: typed(0) })).toBeUndefined();
});
