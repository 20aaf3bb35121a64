import { useEffect } from 'preact/hooks';

export interface Reference {
  readonly label: string;
  readonly value: string;
}

interface Props {
  /** Those with a key come first: nine at most have one. */
  readonly references: readonly Reference[];
  readonly onCopy: (reference: Reference) => void;
}

const KEYS = 9;

/** Digits by their place on the keyboard: on a French one they are typed with the shift key, and nobody would guess. */
const rankOfKey = ({ code }: KeyboardEvent): number =>
  Number(/^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] ?? 0) - 1;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=radio],[type=checkbox]),select,textarea');

/** The references of the convention, each copied by its button, by its digit, or by Alt and its digit while typing. */
export function CopyReferences({ references, onCopy }: Props) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const reference = references[rankOfKey(event)];
      if (!reference || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (!event.altKey && isTyping(event.target)) return;
      event.preventDefault();
      onCopy(reference);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [references, onCopy]);
  if (references.length === 0) return null;
  return (
    <details data-testid="copy-references">
      <summary>
        Copier une référence (touches 1 à {Math.min(KEYS, references.length)}, avec Alt dans un champ)
      </summary>
      <ol class="references">
        {references.map((reference, rank) => (
          <li key={reference.label}>
            <button
              type="button"
              class="quiet"
              aria-keyshortcuts={rank < KEYS ? `${rank + 1} Alt+${rank + 1}` : undefined}
              onClick={() => onCopy(reference)}
            >
              {reference.label} : <code>{reference.value}</code>
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}
