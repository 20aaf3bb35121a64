import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  /** Tells the drop from the others of the page. */
  readonly id: string;
  readonly label: string;
  /** What the place is called, where the label says more than that. */
  readonly name?: string;
  readonly accept: string;
  readonly multiple?: boolean;
  readonly children?: ComponentChildren;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A place a file is dropped on, or chosen from. */
export function FileDrop({ id, label, name = label, accept, multiple = false, children, onFiles }: Props) {
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    if (files && files.length > 0) onFiles([...files]);
  };
  return (
    <fieldset
      aria-label={name}
      class={isOver ? 'card drop over' : 'card drop'}
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
      <label for={id}>{label}</label>
      <input
        id={id}
        data-testid={id}
        type="file"
        multiple={multiple}
        accept={accept}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file chosen again must be read again.
          event.currentTarget.value = '';
        }}
      />
      {children}
    </fieldset>
  );
}
