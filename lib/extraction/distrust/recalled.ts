import type { Candidate } from '../candidate';
import type { ImportedDocument, Span } from '../document';
import { isRecognised } from '../places';
import { oncePer } from '../reading/once-per';
import type { Reading } from '../reading/reading';
import { doubt, factType, isSure } from './doubt';

/**
 * An avenant tells again what it changes. Of two codes of one type, one may be the former; an end before another day of the
 * text may be the former one; totals without the amount of any year may be the convention's own. However clearly each
 * was told, it is asked about. Measured on 70 avenants read for the first time: 12 of 26 such codes, 5 of 6 such ends and all
 * six such totals that were sure were the former ones.
 */
export function distrustRecalled(reading: Reading, candidates: readonly Candidate[]): Candidate[] {
  const { document } = reading;
  const dates = reading.dates.filter(
    (day) => !isOfMarket(reading, day.start) && !isReplaced(reading, day.start),
  );
  const retained = candidates.filter(({ standing }) => standing === 'retained');
  const isTold = (candidate: Candidate) => {
    const own = retained.filter((each) => factType(each) === factType(candidate));
    return own.length === 1 || areJoined(document, own);
  };
  const hasYears = retained.some(({ fact }) => /^(?:commitment|payment)-allotment:/.test(fact));
  // « … augmentés des montants suivants », « porté à 305 000 € »: what is read off an image has to lead there.
  const isAdded = retained.some(({ value }) => value.type === 'manner' && value.manner === 'increment');
  const isUnconfirmed = (kind: string) =>
    isAdded && retained.some((each) => each.fact === `new-${kind}-total` && !isSure(each));
  return candidates.map((each) => {
    const { fact, value } = each;
    if (!isSure(each)) return each;
    const [, kind = ''] = /^(commitment|payment)-(?:allotment|total)/.exec(fact) ?? [];
    if (isRecognised(document, each.position) && isUnconfirmed(kind)) return doubt(each, UNCONFIRMED);
    if (value.type === 'code' && !isTold(each)) return doubt(each, OTHER_CODE);
    if (fact === 'end-date' && value.type === 'date' && dates.some(({ date }) => date > value.date))
      return doubt(each, LATER_DAY);
    return /^(?:commitment|payment)-total$/.test(fact) && !hasYears ? doubt(each, NO_YEAR) : each;
  });
}

/** « activités A et B », « A, B et C »: one list under one plural, of which none is the former. */
function areJoined({ text }: ImportedDocument, codes: readonly Candidate[]): boolean {
  const spans = codes.map(({ position }) => position).sort((first, second) => first.start - second.start);
  const [first] = spans;
  return (
    first !== undefined &&
    PLURAL.test(text.slice(Math.max(0, first.start - LABEL_REACH), first.start)) &&
    spans.every((span, rank) => {
      const next = spans[rank + 1];
      return !next || (rank === spans.length - 2 ? AND : COMMA).test(text.slice(span.end, next.start));
    })
  );
}
const LABEL_REACH = 30;
const PLURAL = /\p{L}s(?: suivants| suivantes)?\s?:?\s{1,3}$/u;
const AND = /^\s{1,3}et\s{1,3}$/;
const COMMA = /^\s?,\s{1,3}$/;

/** « Le marché …, dont l'exécution s'achève le 15 juin 2027 »: a day of a supplier's, not of the act. */
const isOfMarket = (reading: Reading, at: number): boolean => speaksOfMarket(reading.sentenceAt(at), reading);

const speaksOfMarket = oncePer(({ start, end }: Span, { folded }: Reading): boolean => {
  const words = folded.slice(start, end);
  return (
    /\b(?:marches?|accord-cadre|bail)\b/.test(words) && !/\b(?:convention|avenant|delegation)\b/.test(words)
  );
});

/** « Au lieu du 31 décembre 2026, le 31 juillet 2026 »: the later day is the one that is no more. */
const isReplaced = ({ folded }: Reading, at: number): boolean =>
  /\bau lieu d[eu]\s{1,4}$/.test(folded.slice(Math.max(0, at - 20), at));

const OTHER_CODE = 'L’avenant porte plusieurs codes de ce type : l’un d’eux est-il l’ancien ?';
const LATER_DAY = 'L’avenant porte une date plus tardive : celle-ci est-elle l’ancien terme ?';
const UNCONFIRMED = 'Ajouté à l’ancien total, ce montant ne mène pas au nouveau : l’un d’eux est-il mal lu ?';
const NO_YEAR = 'Aucun montant par exercice n’est donné : est-ce un rappel de la convention ?';
