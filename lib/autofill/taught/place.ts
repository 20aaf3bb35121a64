import type { Place, TaughtForm } from './taught-form';
import { matchesWildcard } from './wildcard';

/** Numbers, UUIDs, hexadecimal keys and mixed long words name one record, not a form. */
const RECORD =
  /^\d+$|^[0-9a-f]{8}-[0-9a-f-]{20,}$|^(?=.*\d)[0-9a-f]{8,}$|^(?=.*\d)(?=.*[a-z])[\w-]{16,}$|^[a-z]{0,4}[-_]?\d{3,}[-_\d]*$/i;

/**
 * The form that an address leads to: host and path, the parts that name one record replaced by `*`. A route after `#`
 * counts, a query does not: it may hold anything about anyone. Null for what is not a page of a site.
 */
export function placeOf(address: string | undefined): Place | null {
  if (!address || !URL.canParse(address)) return null;
  const { protocol, host, pathname, hash } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const route = /^#!?(\/[^?]*)/.exec(hash)?.[1];
  return { host, path: general(pathname) + (route ? `#${general(route)}` : '') };
}

const general = (path: string): string =>
  path
    .replace(/;[^/]*/g, '')
    .split('/')
    .map((part) => (RECORD.test(decoded(part)) ? '*' : part))
    .join('/')
    .replace(/(?<=.)\/$/, '')
    .slice(0, 200);

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** True when the form is one of that place. */
export const isFormOf = ({ hosts, path }: TaughtForm, place: Place): boolean =>
  hosts.some((host) => matchesWildcard(host, place.host)) && isPathOf(path, place.path);

function isPathOf(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const parts = path.split('/');
  const takesRest = wanted.at(-1) === '**';
  if (takesRest) wanted.pop();
  return (
    (takesRest ? parts.length >= wanted.length : parts.length === wanted.length) &&
    wanted.every((part, rank) => matchesWildcard(part, parts[rank] ?? ''))
  );
}
