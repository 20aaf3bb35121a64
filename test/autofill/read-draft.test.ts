import { describe, expect, it } from 'vitest';
import { type DraftFields, readDraft } from '../../lib/autofill/plan/read-draft';
import { isoDate } from '../../lib/dates';

const TODAY = isoDate('2023-10-15');
const fields = (changes: Partial<DraftFields>): DraftFields => ({
  nature: 'commitment',
  amount: '',
  basis: 'incl',
  rate: '2000',
  date: TODAY,
  purpose: '',
  commitmentNumber: '',
  of: '',
  ...changes,
});

describe('the fields of the popup', () => {
  it('an empty amount is no amount and no error', () => {
    const { draft, isReadable } = readDraft(fields({}), TODAY);
    expect(draft).toMatchObject({ amount: null, netOfTax: null });
    expect(isReadable).toBe(true);
  });

  it('an amount with tax gives the amount net of tax at the chosen rate', () => {
    const { draft } = readDraft(fields({ amount: '12 345,67' }), TODAY);
    expect(draft).toMatchObject({ amount: 1_234_567, netOfTax: { amount: 1_028_806, vatRate: 2000 } });
  });

  it('an amount net of tax counts with its tax', () => {
    const { draft } = readDraft(fields({ amount: '60 000', basis: 'excl' }), TODAY);
    expect(draft).toMatchObject({ amount: 7_200_000, netOfTax: { amount: 6_000_000, vatRate: 2000 } });
  });

  it.each(['abc', '0', '-5', '1,234', '1.234'])(
    '« %s » cannot be read, and no amount is planned',
    (amount) => {
      const { draft, isReadable } = readDraft(fields({ amount }), TODAY);
      expect(isReadable).toBe(false);
      expect(draft.amount).toBeNull();
    },
  );

  it('a date that is none cannot be read', () => {
    expect(readDraft(fields({ date: '31/06/2023' }), TODAY).isReadable).toBe(false);
  });
});
