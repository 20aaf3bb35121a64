import type { SeenControl } from './page-controls.ts';
import { type FilledControl, shownHundredths } from './score-fill.ts';

/** The values of the fill evaluation (design §8), and what each type calls for, computed apart from the plan. */
const REFERENCES: Readonly<Record<string, readonly string[]>> = {
  'functional-area': ['0352-01'],
  'funds-center': ['0352-CFSE-CFIN'],
  activity: ['035200010101'],
  'cost-center': ['SGSIFAB075'],
  programme: ['352', '0352', 'P352', 'P0352'],
  'fiscal-year': ['2023'],
  purpose: ['Prestation de développement'],
  'commitment-number': ['2105123456'],
};

const YEARS = [2023, 2024, 2025, 2026, 2027] as const;
const commitmentOf = (year: number): number => (70_000 + (year - 2023) * 1_100) * 100;
const paymentOf = (year: number): number => (35_000 + (year - 2023) * 1_300) * 100;
const INCL_TAX = 1_234_567;
const EXCL_TAX = 1_028_806;

export const DAY = '2023-10-15';

const allotment = (kind: 'commitment' | 'payment', year: number, amount: number) => ({
  kind,
  year,
  amount,
  fundsCenter: null,
});

/** A convention with the four references and five years of credits, no two amounts alike. */
export const CONVENTION = {
  id: 'evaluation',
  title: 'FAST 13',
  product: null,
  number: null,
  parties: [],
  programme: '352',
  imputation: {
    functionalAreas: REFERENCES['functional-area'],
    fundsCenters: REFERENCES['funds-center'],
    activities: REFERENCES['activity'],
    costCenters: REFERENCES['cost-center'],
    fund: null,
    materialGroup: null,
    location: null,
  },
  allotments: YEARS.flatMap((year) => [
    allotment('commitment', year, commitmentOf(year)),
    allotment('payment', year, paymentOf(year)),
  ]),
  tranches: [],
  cap: YEARS.reduce((total, year) => total + commitmentOf(year), 0),
  signatureDate: null,
  startDate: null,
  endDate: null,
  noticeMonths: null,
  evidence: [],
  source: { fileName: 'evaluation.txt', digest: '0'.repeat(64), importedOn: DAY },
};

/** What is typed in the popup: a commitment of 12 345,67 € tax included, at the rate of 20 % it opens with. */
export const DRAFT = {
  amount: '12 345,67',
  purpose: 'Prestation de développement',
  commitmentNumber: '2105123456',
};

/**
 * What a field of that type calls for; null when this convention and this draft have nothing for it.
 * @param place of the field among boxes of one sign that hold a code together, from 0.
 */
export function calledValue(
  type: string,
  { year, around, maxLength }: Pick<SeenControl, 'year' | 'around' | 'maxLength'>,
  place = 0,
): FilledControl['called'] {
  const divisor = /k\s?€|milliers/i.test(around) ? 1000 : 1;
  const amount = (cents: number): FilledControl['called'] => ({ kind: 'amount', cents, divisor });
  if (type === 'commitment-amount') return amount(year ? commitmentOf(Number(year)) : INCL_TAX);
  if (type === 'payment-amount') return year ? amount(paymentOf(Number(year))) : null;
  if (type === 'amount-incl-tax') return amount(INCL_TAX);
  if (type === 'amount-excl-tax') return amount(EXCL_TAX);
  // A box too small for the code takes the part of it that has exactly its length.
  const texts = REFERENCES[type]?.flatMap((text) => {
    if (maxLength === 1) return text.replaceAll('-', '')[place] ?? [];
    return maxLength > 0 && maxLength < text.length
      ? text.split('-').filter((part) => part.length === maxLength)
      : [text];
  });
  return texts ? { kind: 'text', texts } : null;
}

/** Design §2: empty, zero in an amount, or a placeholder option; the guides of a mask (`__ __`) show no letter and no digit. */
export function countsAsEmpty(value: string, type: string | undefined, tag: string): boolean {
  if (
    !/[\p{L}\p{N}]/u.test(value) ||
    (!['input', 'textarea'].includes(tag) &&
      /^\s*(?:[-–—]|s[ée]lect|choisi|choose|veuillez|ann[ée]e$)/i.test(value))
  )
    return true;
  return (type?.includes('amount') ?? false) && shownHundredths(value) === 0;
}
