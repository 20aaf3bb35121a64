import type { Candidate } from '../candidate';
import { propose } from '../propose';
import { isCited } from '../reading/recital';
import { frenchNumber, NUMBER_WORD } from '../values/french-number';
import { spaced } from '../values/spaced';
import type { Extractor } from './extractor';

const NUMBER = '(?:n ?[°º] ?|numero )?';
/** « quinze », « vingt et un »; « une » begins other words. */
const IN_WORDS = `(?!une\\b)${NUMBER_WORD}(?:[ -](?:et )?${NUMBER_WORD})?(?![a-z-])`;
/** « action n° 15 du programme 129 », « l'action quinze du programme 129 », and the other way round. */
const ACTION_FIRST = spaced(
  new RegExp(
    `\\baction (?:${NUMBER}(\\d{1,2})(?:[^.;\\d]{0,80}?sous-action ${NUMBER}(\\d{1,2}))?[^.;\\d]{0,80}?|${NUMBER}(${IN_WORDS})(?:,? ?«[^»\\n]{2,80}»,?)? d(?:u|e ce) )\\bprogramme ${NUMBER}0?(\\d{3})(?!\\d)`,
    'g',
  ),
);
const PROGRAMME_FIRST = spaced(
  new RegExp(
    `\\bprogramme ${NUMBER}0?(\\d{3})(?!\\d)(?:[^.;\\d]{0,120}?\\baction ${NUMBER}(\\d{1,2})(?!\\d)(?:[^.;\\d]{0,80}?sous-action ${NUMBER}(\\d{1,2}))?|(?: «[^»\\n]{2,80}»)?,? \\(?action ${NUMBER}(${IN_WORDS})(?= ?(?:[.,;:)«]|$)))`,
    'g',
  ),
);
const MOST = 20;

const inFigures = (words: string | undefined): string | undefined =>
  words === undefined ? undefined : frenchNumber(words)?.toString();

/** The functional area that programme and action make, where the text writes no code of it: 0129-15. */
export const actionInWords = {
  id: 'action-in-words',
  extract(reading, found) {
    if (found.some(({ fact, standing }) => fact.startsWith('functional-area:') && standing === 'retained'))
      return [];
    const programme = found.find(
      ({ fact, confidence }) => fact === 'programme' && confidence === 'sure',
    )?.value;
    // « Pour mémoire, l'action 11 du programme 723 a financé le diagnostic. »
    const isAside = (at: number) =>
      isCited(reading, at) ||
      /^[\d.\s)-]{0,8}(?:pour (?:memoire|information)|a titre (?:d'information|indicatif|de rappel))\b/.test(
        reading.folded.slice(reading.sentenceAt(at).start, at),
      );
    // « financent l'action 7 du plan de sobriété ».
    const isOfBudget = (match: RegExpExecArray) =>
      !isAside(match.index) &&
      !/^\s{1,4}(?:du|de la|de l'|des) (?:plan|schema|feuille|strategie|charte|projet|contrat)/.test(
        reading.folded.slice(match.index + match[0].length, match.index + match[0].length + 40),
      );
    const named = [
      ...[...reading.folded.matchAll(ACTION_FIRST)]
        .slice(0, MOST)
        .filter(isOfBudget)
        .map((match) => ({
          at: { start: match.index, end: match.index + match[0].length },
          parts: [match[4], match[1] ?? inFigures(match[3]), match[2]],
        })),
      ...[...reading.folded.matchAll(PROGRAMME_FIRST)]
        .slice(0, MOST)
        .filter(isOfBudget)
        .map((match) => ({
          at: { start: match.index, end: match.index + match[0].length },
          parts: [match[1], match[2] ?? inFigures(match[4]), match[3]],
        })),
    ].map(({ at, parts: [digits = '', ...actions] }) => ({
      at,
      digits,
      code: [`0${digits}`, ...actions.flatMap((action) => (action ? [action.padStart(2, '0')] : []))].join(
        '-',
      ),
    }));
    const distinct = named.filter(
      ({ code }, rank) => named.findIndex((other) => other.code === code) === rank,
    );
    return distinct.map(({ at, code, digits }, rank): Candidate => {
      const isOwn = programme?.type === 'code' && programme.code === digits && distinct.length === 1;
      return propose(reading, {
        fact: `functional-area:${rank + 1}`,
        value: { type: 'code', code },
        at,
        confidence: isOwn ? 'sure' : 'to-check',
        reason: isOwn
          ? 'Action et programme de la convention, nommés ensemble.'
          : 'Action nommée en toutes lettres : vérifiez qu’elle est celle de la convention.',
      });
    });
  },
} as const satisfies Extractor;
