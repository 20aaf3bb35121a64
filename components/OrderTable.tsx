import { formatDate } from '../lib/dates';
import { formatAmount, subtract } from '../lib/money';
import type { ComparedOrder } from '../lib/reconciliation/orders/compare-orders';
import type { Proposal } from '../lib/reconciliation/proposal';
import { isSettled, verdictWords } from '../lib/reconciliation/verdict';
import { ProposalChoices } from './ProposalChoices';
import { ScrolledTable } from './ScrolledTable';

interface Props {
  readonly caption: string;
  readonly orders: readonly ComparedOrder[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (proposal: Proposal, isTicked: boolean) => void;
}

/** Purchase orders beside the ledger, with the entry that would close each gap. */
export function OrderTable({ caption, orders, ticked, onTick }: Props) {
  return (
    <ScrolledTable
      caption={caption}
      testId="orders"
      asCards
      heads={['Bon de commande', 'EJ', '#Bon', '#Registre', 'Verdict', 'Écriture proposée']}
    >
      {orders.map((compared) => (
        <Row key={compared.order.fileName} compared={compared} ticked={ticked} onTick={onTick} />
      ))}
    </ScrolledTable>
  );
}

function Row({ compared, ticked, onTick }: Omit<Props, 'caption' | 'orders'> & { compared: ComparedOrder }) {
  const { order, amount, ledger, verdict, remark, proposals } = compared;
  const isGood = verdict !== null && isSettled(verdict);
  const details = [
    order.supplier,
    order.day && `du ${formatDate(order.day)}`,
    order.requestNumber && `demande ${order.requestNumber}`,
    order.isPicture && 'lu sur une image',
  ].filter(Boolean);
  return (
    <tr data-verdict={verdict ?? 'doubtful'}>
      <td data-label="Bon de commande">
        <span class="file-name">{order.fileName}</span>
        {details.length > 0 && <small class="details">{details.join(', ')}</small>}
      </td>
      <td data-label="EJ">{order.commitmentNumber ?? '–'}</td>
      <td class="number" data-label="Bon">
        {amount !== null && formatAmount(amount)}
      </td>
      <td class="number" data-label="Registre">
        {ledger !== null && formatAmount(ledger)}
      </td>
      <td data-label="Verdict">
        <span class={isGood ? 'tag good' : 'tag warning'}>
          {verdict === null || amount === null
            ? 'à vérifier'
            : verdictWords(verdict, ledger === null ? amount : subtract(amount, ledger))}
        </span>
      </td>
      <td data-label="Écriture proposée">
        {remark !== null && <small>{remark}</small>}
        <ProposalChoices
          proposals={proposals}
          ticked={ticked}
          onTick={onTick}
          lineName={order.commitmentNumber === null ? order.fileName : `EJ ${order.commitmentNumber}`}
        />
        {verdict === 'gap' && proposals.length === 0 && <small>À voir à la main dans le registre.</small>}
      </td>
    </tr>
  );
}
