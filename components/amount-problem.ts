import { parseTypedAmount } from '../lib/money';

const PROBLEMS = {
  'not-an-amount': 'Montant illisible : écrivez par exemple 12 345,67.',
  'more-than-cents': 'Trois décimales : écrivez par exemple 12 345 ou 12,35.',
  ambiguous: 'Un point et trois chiffres se lisent de deux façons : écrivez par exemple 1 234 ou 1,23.',
  'not-positive': 'Le montant doit dépasser zéro.',
} as const;

/** French: what is wrong with an amount typed by the person; undefined when it can be read or is empty. */
export function amountProblem(text: string): string | undefined {
  const parsed = parseTypedAmount(text);
  return parsed.ok || parsed.error === 'empty' ? undefined : PROBLEMS[parsed.error];
}
