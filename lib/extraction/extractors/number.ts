import { propose } from '../propose';
import type { Extractor } from './extractor';

const NUMBERED = /\b(?:n ?[°º]|no\.?|numero|num\.)\s{0,2}:?\s{0,2}([a-z0-9](?:[a-z0-9._/-]{0,40}[a-z0-9])?)/g;
const LABELLED =
  /(?:^|\n)[ \t]*(?:reference(?: de la convention)?|(?:numero|n ?[°º]) de (?:la )?convention|convention n ?[°º])[ \t]*:?[ \t]*([a-z0-9](?:[a-z0-9._/-]{0,40}[a-z0-9])?)[ \t.]*(?=\n|$)/g;

/** The convention's own number: in its title, or on a line of the head that is labelled so. */
export const number = {
  id: 'number',
  extract(reading) {
    const head = reading.headlines[0];
    const from = head?.lines[0]?.start ?? 0;
    const to = head?.doubtful?.end ?? head?.lines.at(-1)?.end ?? 0;
    const inTitle = [...reading.folded.slice(from, to).matchAll(NUMBERED)].map((match) => ({
      match,
      offset: from,
    }));
    const after = reading.folded.slice(0, to + 1_500);
    const labelled = [...after.matchAll(LABELLED)].map((match) => ({ match, offset: 0 }));
    const own = [...inTitle, ...labelled].filter(({ match }) => /\d/.test(match[1] ?? ''));
    const best = own[0];
    if (!best) return [];
    const code = best.match[1] ?? '';
    const start = best.offset + best.match.index + best.match[0].lastIndexOf(code);
    const at = { start, end: start + code.length };
    return [
      propose(reading, {
        fact: 'number',
        value: { type: 'text', text: reading.text.slice(at.start, at.end) },
        at,
        confidence: inTitle.length === 1 || labelled.length === 1 ? 'sure' : 'to-check',
        reason: inTitle.length > 0 ? 'Numéro porté par le titre.' : 'Numéro sur une ligne qui le nomme.',
      }),
    ];
  },
} as const satisfies Extractor;
