import type { Reading } from './reading';

/** A search done once for each text, table or other thing it looks at, however many ask for what it finds. */
export function oncePer<Key extends object, Rest extends readonly unknown[], Found>(
  search: (key: Key, ...rest: Rest) => Found,
): (key: Key, ...rest: Rest) => Found {
  const known = new WeakMap<Key, { readonly found: Found }>();
  return (key, ...rest) => {
    const own = known.get(key) ?? { found: search(key, ...rest) };
    known.set(key, own);
    return own.found;
  };
}

export const oncePerReading = <Found>(search: (reading: Reading) => Found): ((reading: Reading) => Found) =>
  oncePer(search);
