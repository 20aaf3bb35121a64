interface Props {
  /** How many are ticked. */
  readonly count: number;
  /** What is shown is on its way to be replaced. */
  readonly isLate: boolean;
  readonly testId?: string;
  readonly onRecord: () => void;
}

/** Records the entries that were ticked; nothing is recorded otherwise. */
export function RecordProposals({ count, isLate, testId = 'record-proposals', onRecord }: Props) {
  return (
    <div>
      <button
        type="button"
        class="main"
        disabled={count === 0 || isLate}
        onClick={onRecord}
        data-testid={testId}
      >
        Enregistrer {count > 1 ? `les ${count} écritures cochées` : 'l’écriture cochée'}
      </button>
    </div>
  );
}
