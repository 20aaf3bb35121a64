import type { BudgetKind } from '../../convention/budget-kind';
import { add, subtract } from '../../money';
import type { Candidate } from '../candidate';
import { creditFigures } from '../credits/credit-figures';
import { kindsOfNewTotal } from '../credits/new-total';
import { raisedToTotal } from '../credits/raised-amounts';
import { propose } from '../propose';
import type { Reading } from '../reading/reading';
import { amountFor } from '../retained';
import type { FoundAmount } from '../values/find-amounts';
import type { Extractor } from './extractor';

const MOST = 300;

/** The totals of the whole convention once the avenant is applied, as the avenant tells them: they check its amounts, added or in place of the former. */
export const newTotals = {
  id: 'new-totals',
  extract(reading, found) {
    const totals = new Map<BudgetKind, FoundAmount[]>();
    for (const amount of reading.amounts.slice(0, MOST)) {
      for (const kind of kindsOfNewTotal(reading, amount))
        totals.set(kind, [...(totals.get(kind) ?? []), amount]);
    }
    return [...totals].flatMap(([kind, amounts]): Candidate[] => {
      const own = amountFor(found, `${kind}-total`);
      const news = amounts.filter(
        (each, rank) => amounts.findIndex((other) => other.amount === each.amount) === rank,
      );
      const places = creditFigures(reading)
        .figures.filter((figure) => figure.kind === kind && figure.year !== 'total')
        .map(({ at }) => at);
      const raised = raisedToTotal(reading, kind, places)?.total;
      return news.map((each) => {
        const isChecked =
          each.amount === raised ||
          (own !== undefined && (each.amount === own || addsUp(reading, each, own)));
        return propose(reading, {
          fact: kind === 'commitment' ? 'new-commitment-total' : 'new-payment-total',
          value: { type: 'amount', amount: each.amount },
          at: each,
          confidence: news.length === 1 && isChecked ? 'sure' : 'to-check',
          reason: isChecked
            ? 'Ancien total, montants de l’avenant et nouveau total s’accordent.'
            : 'Nouveau total de la convention, que rien d’autre ne confirme.',
        });
      });
    });
  },
} as const satisfies Extractor;

/** Some other amount of the text is what the total was before. */
const addsUp = (reading: Reading, total: FoundAmount, own: FoundAmount['amount']): boolean =>
  reading.amounts
    .slice(0, MOST)
    .some(({ amount }) => amount === subtract(total.amount, own) && add(amount, own) === total.amount);
