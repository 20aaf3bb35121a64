import { useMemo, useState } from 'preact/hooks';
import type { OpenCommitment } from '../lib/budget/open-commitments';
import { formatAmount } from '../lib/money';
import { fold } from '../lib/normalise';

interface Props {
  readonly id: string;
  /** Id of the commitment, empty for none. */
  readonly value: string;
  readonly commitments: readonly OpenCommitment[];
  readonly onChange: (id: string) => void;
}

/** A longer list is looked through first: thousands of choices would hold the page. */
const LONG = 100;

/** The commitment that a payment pays, or none. */
export function CommitmentSelect({ id, value, commitments, onChange }: Props) {
  const [search, setSearch] = useState('');
  const isLong = commitments.length > LONG;
  const shown = useMemo(() => {
    if (!isLong) return commitments;
    const wanted = fold(search);
    const found = commitments.filter(({ name }) => fold(name).includes(wanted)).slice(-LONG);
    const chosen = commitments.find((commitment) => commitment.id === value);
    return chosen && !found.includes(chosen) ? [chosen, ...found] : found;
  }, [commitments, isLong, search, value]);
  return (
    <>
      {isLong && (
        <input
          type="search"
          aria-label="Chercher l’engagement par son n° d’EJ ou sa date"
          placeholder="N° d’EJ ou date"
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">Aucun</option>
        {shown.map((commitment) => (
          <option key={commitment.id} value={commitment.id}>
            {commitment.name}, reste {formatAmount(commitment.outstanding)}
          </option>
        ))}
      </select>
      {isLong && (
        <small role="status">
          {shown.length} engagements proposés sur {commitments.length}
        </small>
      )}
    </>
  );
}
