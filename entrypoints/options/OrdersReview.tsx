import { useMemo } from 'preact/hooks';
import { OrderTable } from '../../components/OrderTable';
import { RecordProposals } from '../../components/RecordProposals';
import { Said } from '../../components/Said';
import type { LedgerEntry } from '../../lib/budget/ledger-entry';
import { makeLedgerIndex } from '../../lib/budget/ledger-index';
import type { IsoDate } from '../../lib/dates';
import type { ReadOrders } from '../../lib/import/orders/read-order-files';
import { compareOrders } from '../../lib/reconciliation/orders/compare-orders';
import { useTickedProposals } from './use-ticked-proposals';

interface Props {
  readonly conventionId: string;
  readonly entries: readonly LedgerEntry[];
  readonly today: IsoDate;
  readonly read: ReadOrders;
}

/** Purchase orders that were read, beside the ledger, and the entries ticked to close the gaps. */
export function OrdersReview({ conventionId, entries, today, read }: Props) {
  const ledger = useMemo(() => makeLedgerIndex(entries), [entries]);
  const orders = useMemo(() => compareOrders(read.orders, ledger, today), [read, ledger, today]);
  const proposals = useMemo(() => orders.flatMap((order) => order.proposals), [orders]);
  const ticked = useTickedProposals(conventionId, ledger, proposals);
  const files = new Map(
    orders.flatMap(({ order, proposals: own }) => own.map(({ key }) => [key, order.fileName])),
  );
  const count = read.orders.length;
  return (
    <>
      <p role="status" data-testid="orders-read">
        {count === 0
          ? 'Aucun bon de commande lu.'
          : `${count} bon${count > 1 ? 's' : ''} de commande lu${count > 1 ? 's' : ''}.`}
        {read.otherFiles.length > 0 &&
          ` Non lu${read.otherFiles.length > 1 ? 's' : ''} dans l’archive : ${read.otherFiles.slice(0, 5).join(', ')}${read.otherFiles.length > 5 ? '…' : ''}.`}
      </p>
      {read.errors.length > 0 && (
        <div class="notice error" role="alert">
          <ul>
            {read.errors.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <Said said={ticked.said} />
      {orders.length > 0 && (
        <OrderTable
          caption="Bons de commande et registre, montants TTC"
          orders={orders}
          ticked={ticked.keys}
          onTick={ticked.tick}
        />
      )}
      {proposals.length > 0 && (
        <RecordProposals
          count={ticked.count}
          isLate={ticked.isLate}
          onRecord={() => void ticked.record(({ key }) => `Bon de commande « ${files.get(key) ?? ''} »`)}
        />
      )}
    </>
  );
}
