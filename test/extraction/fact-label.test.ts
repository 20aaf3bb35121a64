import { expect, it } from 'vitest';
import { isoDate } from '../../lib/dates';
import { factLabel, formatFactValue } from '../../lib/extraction/review/fact-label';
import { euros } from '../../lib/money';

it.each([
  ['commitment-allotment:2023', 'AE 2023'],
  ['funds-center:1', 'Centre financier'],
  ['activity:2', 'Activité 2'],
  ['tranche:1', 'Tranche 1'],
  ['delegating-party', 'Délégant'],
] as const)('%s is « %s »', (key, label) => expect(factLabel(key)).toBe(label));

it('values read as a person writes them', () => {
  expect(formatFactValue({ type: 'amount', amount: euros(70_000) }).replace(/\s/g, ' ')).toBe('70 000,00 €');
  expect(formatFactValue({ type: 'date', date: isoDate('2023-09-22') })).toBe('22/09/2023');
  expect(formatFactValue({ type: 'months', months: 3 })).toBe('3 mois');
});
