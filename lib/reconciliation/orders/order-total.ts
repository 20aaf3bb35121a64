import { add, type Cents, parseAmount, subtract, VAT_RATES, withTax, ZERO } from '../../money';

/** « 1 234,56 », « 1.234,56 », « 1234,56 », « 1 234.56 »; euros without cents only with their sign. */
const AMOUNT =
  /(?<![\w/.,-])(?:\d{1,3}(?:[ .']\d{3})+,\d{2}|\d{1,3}(?: \d{3})+\.\d{2}|\d{1,9}[.,]\d{2}|\d{1,3}(?: \d{3})* ?(?=€|euros?\b|eur\b))(?![\d/%]|[.,]\d| ?%)/g;
const LABEL =
  /(?:total|montant|net a payer|net a regler)[^\d\n]{0,40}?(?:ttc|taxes comprises|a payer)|net a payer|(?:total|montant) ttc/;

/** The amounts of a folded text, in order. */
export function amountsIn(folded: string): Cents[] {
  return [...folded.matchAll(AMOUNT)].flatMap(([text]) => {
    const parsed = parseAmount(text.trim());
    return parsed.ok && parsed.value > 0 ? [parsed.value] : [];
  });
}

/**
 * The total tax included of an order, by two signals: what its label stands beside, and which amount is the sum of a net
 * amount and its tax. Either is enough where the other says nothing, unless `needsBoth`; null where they disagree.
 * @param folded the text, folded line by line.
 */
export function orderTotal(folded: readonly string[], needsBoth: boolean): Cents | null {
  const amounts = folded.flatMap(amountsIn);
  const largest = amounts.length === 0 ? ZERO : (Math.max(...amounts) as Cents);
  const labelled = labelledTotals(folded);
  const summed = sumsOf(amounts);
  // An order of several lines may have a total a line: the whole is the largest.
  const told = labelled.size === 1 || labelled.has(largest) ? (Math.max(...labelled) as Cents) : null;
  if (told !== null && summed.has(told)) return told;
  if (needsBoth || (told !== null && summed.size > 0)) return null;
  if (told !== null) return told;
  return labelled.size === 0 && summed.has(largest) ? largest : null;
}

/** What stands after a label of the total: on its line, or alone on the next one. */
function labelledTotals(folded: readonly string[]): Set<Cents> {
  const totals = new Set<Cents>();
  folded.forEach((line, rank) => {
    const label = LABEL.exec(line);
    if (!label) return;
    const [own] = amountsIn(line.slice(label.index + label[0].length));
    const next = amountsIn(folded[rank + 1] ?? '');
    const found = own ?? (next.length === 1 ? next[0] : undefined);
    if (found !== undefined) totals.add(found);
  });
  return totals;
}

/** The amounts that are another one and its tax, both stated. */
function sumsOf(amounts: readonly Cents[]): Set<Cents> {
  const stated = new Set(amounts);
  const sums = new Set<Cents>();
  for (const net of stated)
    for (const rate of VAT_RATES) {
      const total = withTax(net, rate);
      const tax = subtract(total, net);
      // Tax rounded line by line may be a few cents off the tax of the sum.
      for (const cent of [0, -1, 1, -2, 2]) {
        const near = add(tax, cent as Cents);
        if (near > 0 && stated.has(near) && stated.has(add(net, near))) sums.add(add(net, near));
      }
    }
  return sums;
}
