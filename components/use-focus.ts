import { useEffect, useRef } from 'preact/hooks';

/** For the heading or message that an action brings: takes the focus when it appears, so that it is read and found. */
export function useFocusOnAppearing<Tag extends HTMLElement>() {
  const ref = useRef<Tag>(null);
  useEffect(() => ref.current?.focus(), []);
  return ref;
}
