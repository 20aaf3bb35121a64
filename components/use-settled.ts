import { useEffect, useState } from 'preact/hooks';

/** Long enough between two keys not to speak over the person. */
const QUIET = 700;

/** The value once it has stopped changing: what is announced, or found fault with, while somebody types. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => value), QUIET);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
