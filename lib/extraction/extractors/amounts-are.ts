import { formatAmount } from '../../money';
import type { Candidate } from '../candidate';
import { creditFigures } from '../credits/credit-figures';
import { ADDED, DENIED, INSERTED, OPENS_NONE, REPLACED } from '../credits/manner-words';
import { areAllRaised } from '../credits/raised-amounts';
import type { Span } from '../document';
import { propose } from '../propose';
import type { Reading } from '../reading/reading';
import { amountFor } from '../retained';
import { pattern } from '../values/pattern';
import type { Extractor } from './extractor';

const MOST = 200;
/** How far below what is said of them the amounts of the avenant begin. */
const REACH = 700;
/** … and how far below the colon that leads to them. */
const REACH_BELOW = 250;

/** Whether the amounts of the avenant stand instead of those of the convention, or come on top of them. */
export const amountsAre = {
  id: 'amounts-are',
  extract(reading, found) {
    const figures = found.filter(
      ({ fact, standing }) =>
        /-allotment:|-total$/.test(fact) && standing === 'retained' && !fact.startsWith('new-'),
    );
    if (figures.length === 0) return [];
    // « Le présent avenant n'ouvre aucun crédit »: what seems to be one is asked about, and so is its manner.
    const opensNone = OPENS_NONE.test(reading.folded);
    const told = toldByTotals(found);
    const replaced = cues(reading, REPLACED, figures);
    const added = cues(reading, ADDED, figures);
    const inserted = cues(reading, INSERTED, figures);
    const isInserted = inserted.length > 0;
    const of = (
      manner: 'replacement' | 'increment',
      confidence: Candidate['confidence'],
      reason: string,
    ): Candidate =>
      propose(reading, {
        fact: 'amounts-are',
        value: { type: 'manner', manner },
        at: (manner === 'increment' ? added[0] : replaced[0]) ?? {
          start: 0,
          end: 0,
        },
        confidence: opensNone ? 'to-check' : confidence,
        reason,
      });
    const isSaidOf = (cue: Span) => {
      const { start } = reading.toDocument(cue);
      return figures.some(({ position }) => Math.abs(position.start - start) <= REACH);
    };
    const { manner } = creditFigures(reading);
    if (manner && (!told || told.manner === manner))
      return [of(manner, 'sure', 'Le tableau met côte à côte ce qui était et ce qui est.')];
    // « … est porté de 120 000 € à 175 000 € »: each stands instead of the other, whatever the totals say.
    const places = creditFigures(reading)
      .figures.filter(({ year }) => year !== 'total')
      .map(({ at }) => at);
    if (areAllRaised(reading, places))
      return [of('replacement', 'sure', 'Chaque montant prend la place d’un autre, que le texte redit.')];
    const taken = figures.filter(({ value }) => value.type === 'amount' && value.amount < 0);
    if (taken.length > 0) {
      const reason = 'L’avenant reprend des crédits : ses montants s’ajoutent, en plus ou en moins.';
      // « … soit 120 000 €, sont annulés et ramenés à 0 € »: what is taken back, or what is left.
      const isLeft = taken.some((each) => figures.some((one) => one.fact === each.fact && one !== each));
      return isLeft
        ? [
            of('replacement', 'to-check', 'Le texte reprend des crédits, ou dit ce qui en reste.'),
            of('increment', 'to-check', reason),
          ]
        : [of('increment', 'sure', reason)];
    }
    // « … est remplacé par », over some of the years only, and a total of all of them: which it is cannot be told.
    const isTold = told?.manner === 'increment' && added.length === 0 && replaced.some(isSaidOf);
    if (told && isTold)
      return [
        of(
          'replacement',
          'to-check',
          'Le texte remplace des montants, et donne un total plus grand que les leurs.',
        ),
        of('increment', 'to-check', told.reason),
      ];
    if (told) return [of(told.manner, 'sure', told.reason)];
    if (added.length === 0 && standInNewAnnex(reading, figures))
      return [of('replacement', 'sure', 'L’annexe qui porte ces montants remplace celle de la convention.')];
    // « L'échéancier est abrogé et remplacé par celui-ci : », above the table of them all, whatever another sentence adds.
    const leads = (cue: Span) => leadsToAll(reading, cue, figures);
    if (replaced.some(leads) && ![...added, ...inserted].some(leads))
      return [of('replacement', 'sure', 'Le tableau qui suit remplace celui de la convention.')];
    if (replaced.length > 0 && added.length === 0)
      return [
        of(
          'replacement',
          replaced.some(isSaidOf) && !isInserted ? 'sure' : 'to-check',
          'Le texte remplace les montants de la convention.',
        ),
      ];
    if (added.length > 0 && replaced.length === 0)
      return [
        of(
          'increment',
          added.some(isSaidOf) ? 'sure' : 'to-check',
          'Le texte ajoute ces montants à ceux de la convention.',
        ),
      ];
    return [
      of(
        'replacement',
        'to-check',
        'Le texte ne dit pas sans doute si ces montants remplacent ceux de la convention.',
      ),
      of('increment', 'to-check', 'Ou s’ils s’y ajoutent.'),
    ];
  },
} as const satisfies Extractor;

/** Whether the sentence of a cue ends with a colon right above the table that holds every amount of a year. */
function leadsToAll(reading: Reading, cue: Span, figures: readonly Candidate[]): boolean {
  const { end } = reading.sentenceAt(cue.start);
  const table = reading.tables.find(({ start }) => start >= end);
  if (reading.folded[end - 1] !== ':' || !table || reading.folded.slice(end, table.start).trim() !== '')
    return false;
  const place = reading.toDocument(table);
  return figures
    .filter(({ fact }) => fact.includes('-allotment:'))
    .every(({ position }) => position.start >= place.start && position.end <= place.end);
}

/** « L'annexe financière est abrogée et remplacée par l'annexe jointe », and all the amounts stand below « ANNEXE ». */
function standInNewAnnex(reading: Reading, figures: readonly Candidate[]): boolean {
  const annex = reading.folded.lastIndexOf('\nannexe');
  if (annex < 0 || !NEW_ANNEX.test(reading.folded.slice(0, annex))) return false;
  const { start } = reading.toDocument({ start: annex, end: annex + 1 });
  return figures.every(({ position }) => position.start > start);
}
const NEW_ANNEX = pattern`${[
  /\bannexe\b[^.;]{0,120}\b(?:remplacee?|abrogee?|annulee?)\b(?=[^;]{0,80}\bannexe\b)/,
  /\bannexe (?:jointe|ci-jointe|ci-apres|au present avenant)[^.;]{0,40}\b(?:la|l[ae]s?|se) (?:remplace|substitue)/,
]}`;

/** The places, near the amounts, that say what becomes of the former ones. A sentence about the term says nothing of money. */
function cues(reading: Reading, pattern: RegExp, figures: readonly Candidate[]) {
  return [...reading.folded.matchAll(pattern)].slice(0, MOST).flatMap(({ index, 0: words }) => {
    const rank = reading.sentenceRank(index);
    const scope = {
      start: reading.sentences[rank]?.start ?? index,
      end: reading.sentences[rank + 1]?.end ?? index,
    };
    const sentence = {
      start: scope.start,
      end: reading.sentences[rank]?.end ?? index,
    };
    const near =
      reading.amountsIn(sentence).length > 0 ||
      // « … est remplacé par les dispositions suivantes : », « un abondement est accordé : », above what gives the amounts.
      (pattern !== INSERTED &&
        reading.folded[sentence.end - 1] === ':' &&
        reading.amountsIn({ start: sentence.end, end: sentence.end + REACH_BELOW }).length > 0) ||
      // « Il est abrogé et laisse la place à celui-ci : », above a table.
      reading.tables.some(({ start }) => start >= sentence.end && start - sentence.end < 10) ||
      /tableau(?! des (?:interlocuteurs|contacts|correspondants|signataires|indicateurs|livrables|references|codes|imputations?))|montant|credit|\bae\b|\bcp\b|autorisation|dotation|enveloppe|echeancier|repartition/.test(
        reading.folded.slice(sentence.start, sentence.end),
      );
    const spans = { start: index, end: index + words.length };
    if (DENIED.test(reading.folded.slice(sentence.start, spans.end))) return [];
    return near && figures.length > 0 ? [spans] : [];
  });
}

/** The new totals of the convention decide: either they are those of the amounts read, or more. */
function toldByTotals(
  found: readonly Candidate[],
): { manner: 'replacement' | 'increment'; reason: string } | undefined {
  for (const kind of ['commitment', 'payment']) {
    const total = amountFor(found, `${kind}-total`);
    const next = amountFor(found, `new-${kind}-total`);
    // Less than what the avenant states tells neither: another total was read.
    if (total === undefined || next === undefined || next <= total) continue;
    return {
      manner: 'increment',
      reason: `Le nouveau total (${formatAmount(next)}) dépasse les montants de l’avenant (${formatAmount(total)}), qui s’y ajoutent donc.`,
    };
  }
  return undefined;
}
