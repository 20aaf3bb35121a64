import { useEffect, useRef, useState } from 'preact/hooks';

/** For the heading or message that an action brings: takes the focus when it appears, so that it is read and found. */
export function useFocusOnAppearing<Tag extends HTMLElement>() {
  const ref = useRef<Tag>(null);
  useEffect(() => ref.current?.focus(), []);
  return ref;
}

/** For what is done by two presses: the button gives way to a question, and has the focus again when that is left. */
export function useTwoPresses() {
  const [isAsked, setAsked] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const leave = () => {
    setAsked(false);
    setTimeout(() => button.current?.focus());
  };
  return { isAsked, ask: () => setAsked(true), leave, button };
}
