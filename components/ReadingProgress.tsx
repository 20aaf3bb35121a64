interface Props {
  /** What is being done: « Lecture de « extrait.csv » ». */
  readonly label: string;
  /** What is counted. */
  readonly unit?: string;
  /** So far, of how many; null before the first one. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  readonly onCancel: () => void;
}

/** How far a long work on a file is, and the button that stops it. */
export function ReadingProgress({ label, unit = 'lignes', progress, onCancel }: Props) {
  const share = progress && progress.of > 0 ? progress.done / progress.of : undefined;
  return (
    <div class="card stack">
      <p role="status">{label}…</p>
      <progress aria-label={label} max={1} {...(share === undefined ? {} : { value: share })} />
      {progress && (
        <p class="muted">
          {progress.done.toLocaleString('fr-FR')} {unit} sur {progress.of.toLocaleString('fr-FR')}
        </p>
      )}
      <div>
        <button type="button" onClick={onCancel}>
          Arrêter
        </button>
      </div>
    </div>
  );
}
