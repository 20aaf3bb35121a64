import { useEffect, useRef } from 'preact/hooks';

/** What became of the last action, in French. A new object each time, so that the same words are told again. */
export interface SaidText {
  readonly text: string;
  readonly isError: boolean;
}

/**
 * Always in the page, so that a screen reader knows it before it speaks; it takes the focus with each new message,
 * since the button that was pressed is often gone.
 */
export function Said({ said }: { said: SaidText | null }) {
  const ref = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (said) ref.current?.focus();
  }, [said]);
  const look = said?.isError ? 'notice error' : 'notice';
  return (
    <p ref={ref} role="status" tabIndex={-1} class={said ? look : 'visually-hidden'} data-testid="said">
      {said?.text}
    </p>
  );
}
