import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { CONDITION } from './condition-words';
import type { FoundRelease } from './release';

/** « …, après avis du comité, » right before a share: it is the share that waits, and not what was told before. */
const LEADS = spaced(
  pattern`(?<=^[^a-z]{0,8}|[;:,.(] |\b(?:et|puis|mais|enfin),? )(?:${[
    /s'ils?|si|sous reserve|sous condition|a (?:la )?condition|une fois|apres|lorsqu|quand|des que?/,
    /en cas d|au vu d|sur (?:avis|decision|accord|production|presentation)|a l'issue d|moyennant/,
  ]})(?=['e ]|\b)[^.;:,]{2,90}, (?:(?:l[ae]s?|l'|de|d'|des|pour|a hauteur de|a concurrence de|une?) ?){0,3}$`,
);

/** « 60 % dès que …, 40 % le … », « 60 % le 1er mars, après avis, 40 % le … »: behind another part, and perhaps of that one. */
const BEHIND = /^[^;:.(]*(?<!\b(?:et|puis|mais|enfin),? )$/;

/**
 * Where the words that end before a share tell what must come first for it.
 * @param isFirst whether no other part stands before these words.
 */
export function conditionBefore(reading: Reading, { start, end }: Span, isFirst: boolean): Span | undefined {
  const words = reading.folded.slice(start, end);
  const match = LEADS.exec(words);
  if (!match || !CONDITION.test(match[0]) || (!isFirst && BEHIND.test(words.slice(0, match.index))))
    return undefined;
  return { start: start + match.index, end };
}

/** What opens a part, once what leads it has come. */
export function under(reading: Reading, found: FoundRelease, lead: Span): FoundRelease {
  if (found.conditional) return found;
  const words = reading.text.slice(lead.start, lead.end).split(/\s+/).join(' ');
  const text = `${words.slice(0, words.lastIndexOf(',') + 1)} ${found.release.text}`;
  const type = found.release.type === 'signature' ? 'signature' : 'event';
  return { ...found, release: { ...found.release, type, text }, conditional: true };
}
