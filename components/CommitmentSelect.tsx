import type { OpenCommitment } from '../lib/budget/open-commitments';
import { formatAmount } from '../lib/money';

interface Props {
  readonly id: string;
  /** Id of the commitment, empty for none. */
  readonly value: string;
  readonly commitments: readonly OpenCommitment[];
  readonly onChange: (id: string) => void;
}

/** The commitment that a payment pays, or none. */
export function CommitmentSelect({ id, value, commitments, onChange }: Props) {
  return (
    <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      <option value="">Aucun</option>
      {commitments.map((commitment) => (
        <option key={commitment.id} value={commitment.id}>
          {commitment.name}, reste {formatAmount(commitment.outstanding)}
        </option>
      ))}
    </select>
  );
}
