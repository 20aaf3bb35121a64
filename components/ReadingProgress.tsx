interface Props {
  readonly fileName: string;
  /** Rows read so far, of how many; null before the first one. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  readonly onCancel: () => void;
}

/** How far the reading of a file is, and the button that stops it. */
export function ReadingProgress({ fileName, progress, onCancel }: Props) {
  const share = progress && progress.of > 0 ? progress.done / progress.of : undefined;
  return (
    <div class="card stack">
      <p role="status">Lecture de « {fileName} »…</p>
      <progress
        aria-label={`Lecture de « ${fileName} »`}
        max={1}
        {...(share === undefined ? {} : { value: share })}
      />
      {progress && (
        <p class="muted">
          {progress.done.toLocaleString('fr-FR')} lignes sur {progress.of.toLocaleString('fr-FR')}
        </p>
      )}
      <div>
        <button type="button" onClick={onCancel}>
          Arrêter la lecture
        </button>
      </div>
    </div>
  );
}
