import { useState } from 'preact/hooks';

interface Props {
  readonly accept: string;
  /** The formats read, in words. */
  readonly formats: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The place convention files are dropped on, or chosen from. */
export function ImportDrop({ accept, formats, onFiles }: Props) {
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    if (files && files.length > 0) onFiles([...files]);
  };
  return (
    <fieldset
      aria-label="Fichier de la convention"
      class={isOver ? 'card drop over' : 'card drop'}
      data-testid="drop-zone"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <label for="convention-file">
        Déposez ici le fichier de la convention, ou plusieurs, ou choisissez-les
      </label>
      <input
        id="convention-file"
        data-testid="convention-file"
        type="file"
        multiple
        accept={accept}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file chosen again must be read again.
          event.currentTarget.value = '';
        }}
      />
      <p class="muted">
        Formats lus : {formats}. Le fichier reste sur ce poste ; ne sont gardés que les valeurs acceptées,
        leur phrase et l'empreinte du fichier.
      </p>
    </fieldset>
  );
}
