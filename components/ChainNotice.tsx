interface Props {
  /** What the last check found, in French; null: nothing, or no check yet. */
  readonly broken: string | null;
  /** Absent where there is nowhere to save a file: the full page is named instead. */
  readonly onExport?: () => void;
}

/** The chain of the ledger is broken: told on every page until a backup that holds is restored. */
export function ChainNotice({ broken, onExport }: Props) {
  if (broken === null) return null;
  return (
    <section class="notice error stack" aria-label="Registre rompu" data-testid="chain-broken">
      <p role="alert">{broken}</p>
      {onExport && (
        <div>
          <button type="button" onClick={onExport} data-testid="export-raw">
            Exporter la sauvegarde brute
          </button>
        </div>
      )}
    </section>
  );
}
