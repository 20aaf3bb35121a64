import type { ComponentChildren } from 'preact';

/** What went wrong, in French, told at once. */
export function ErrorNotice({ children }: { children: ComponentChildren }) {
  return (
    <p class="notice error" role="alert">
      {children}
    </p>
  );
}
