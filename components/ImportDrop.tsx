import { FileDrop } from './FileDrop';

interface Props {
  readonly accept: string;
  /** The formats read, in words. */
  readonly formats: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The place convention files are dropped on, or chosen from. */
export function ImportDrop({ accept, formats, onFiles }: Props) {
  return (
    <FileDrop
      id="convention-file"
      label="Déposez ici le fichier de la convention, ou plusieurs, ou choisissez-les"
      name="Fichier de la convention"
      accept={accept}
      multiple
      onFiles={onFiles}
    >
      <p class="muted">
        Formats lus : {formats}. Le fichier reste sur ce poste ; ne sont gardés que les valeurs acceptées,
        leur phrase et l'empreinte du fichier.
      </p>
    </FileDrop>
  );
}
