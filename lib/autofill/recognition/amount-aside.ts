import type { ControlLabel, FormControl } from '../form-control';
import { type AmountReading, OTHER_AMOUNTS, readAmountLabel } from './amount-label';
import { labelWords } from './label-words';
import { yearIn } from './label-year';

/** An amount, and the words that name it. */
export type Amount = AmountReading & { readonly label: ControlLabel };

/** Boxes named « 2025 », « 2026 » are told apart by what stands above them all: « Crédits de paiement ». */
export function amountAbove(control: FormControl): Amount | null {
  for (const text of control.context.slice(0, 2)) {
    const money = readAmountLabel(text);
    if (money) return { ...money, label: { text, source: 'column-header' } };
  }
  return null;
}

/** « Montant engagé », with the hint « Autorisations d'engagement (AE), en euros ». */
export function amountOfHint({ hint }: FormControl, label: ControlLabel | undefined): Amount | null {
  if (!label || hint === '' || !/^(?:montant|mn?tt?\b|amount)/i.test(label.text)) return null;
  const said = readAmountLabel(hint);
  return said?.spelledOut ? { ...said, veto: said.veto ?? otherAmount(label.text), label } : null;
}

/** « AE 2026 » behind a box without any label: its year says that it is a caption, and no unit. */
export function amountBehind({ suffix }: FormControl): Amount | null {
  const said = yearIn(suffix) === null ? null : readAmountLabel(suffix);
  return said && { ...said, label: { text: suffix, source: 'label-after' } };
}

const otherAmount = (text: string): string | null =>
  labelWords(text).find((word) => OTHER_AMOUNTS.has(word)) ?? null;
