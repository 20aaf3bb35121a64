import { CREDITS } from '../lib/convention/budget-kind';
import { formatAmount } from '../lib/money';
import type { Proposal } from '../lib/reconciliation/proposal';
import type { ReconciledLine } from '../lib/reconciliation/reconciled-line';
import { isSettled, verdictWords } from '../lib/reconciliation/verdict';
import { ProposalChoices } from './ProposalChoices';
import { ScrolledTable } from './ScrolledTable';

interface Props {
  readonly caption: string;
  readonly lines: readonly ReconciledLine[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (proposal: Proposal, isTicked: boolean) => void;
}

/** « EJ 2103105755, poste 1 »: how a line is called in the name of what stands on it. */
const nameOf = ({ commitmentNumber, line, verdict }: ReconciledLine): string => {
  if (commitmentNumber === null) return verdict === 'not-in-chorus' ? 'sans n° d’EJ, en attente' : 'sans EJ';
  return `EJ ${commitmentNumber}${line === null ? '' : `, poste ${line}`}`;
};

/** An extract beside the ledger, line by line, with the entries that would close each gap. */
export function ReconciliationTable({ caption, lines, ticked, onTick }: Props) {
  return (
    <ScrolledTable
      caption={caption}
      testId="reconciliation"
      asCards
      heads={['Crédits', 'EJ et poste', '#Chorus', '#Registre', 'Verdict', 'Écriture proposée']}
    >
      {lines.map((line) => (
        <tr key={line.key} data-verdict={line.verdict} data-kind={line.kind}>
          <td data-label="Crédits">
            {CREDITS[line.kind]} {line.year}
          </td>
          <td data-label="EJ et poste">{nameOf(line)}</td>
          <td class="number" data-label="Chorus">
            {line.chorus !== null && formatAmount(line.chorus)}
          </td>
          <td class="number" data-label="Registre">
            {line.ledger !== null && formatAmount(line.ledger)}
          </td>
          <td data-label="Verdict">
            <span class={isSettled(line.verdict) ? 'tag good' : 'tag warning'}>
              {verdictWords(line.verdict, line.gap)}
            </span>
            {line.rows.length > 0 && <Rows rows={line.rows} />}
          </td>
          <td data-label="Écriture proposée">
            <ProposalChoices
              proposals={line.proposals}
              ticked={ticked}
              onTick={onTick}
              lineName={nameOf(line)}
            />
            {!isSettled(line.verdict) && line.proposals.length === 0 && (
              <small>À voir à la main dans le registre.</small>
            )}
          </td>
        </tr>
      ))}
    </ScrolledTable>
  );
}

function Rows({ rows }: { rows: readonly number[] }) {
  const [first] = rows;
  return (
    <small>
      {' '}
      ligne {first} de l’extrait
      {rows.length > 1 && ` et ${rows.length - 1} autre${rows.length > 2 ? 's' : ''}`}
    </small>
  );
}
