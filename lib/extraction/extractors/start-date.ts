import type { Candidate } from '../candidate';
import { ACT_AS_SUBJECT } from '../days/act-as-subject';
import { atNotification, atSignature } from '../days/at-signature';
import { COUNTED, EFFECT, RUNS } from '../days/effect-words';
import { findPeriod } from '../days/find-period';
import { likelyStart } from '../days/likely-days';
import { isOfActBefore, isOfContract } from '../days/of-contract';
import { isOfNext } from '../days/of-next';
import { isOfOther } from '../days/of-other';
import { signatureIsEffect } from '../days/signature-is-effect';
import type { Span } from '../document';
import { isAmendment } from '../is-amendment';
import { proposeDate } from '../propose';
import type { Reading } from '../reading/reading';
import { isRecital } from '../reading/recital';
import { isUnderDuration } from '../reading/under-duration';
import { retainedFor } from '../retained';
import { isComplement } from '../values/complement';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import type { Extractor } from './extractor';

/** The convention itself, and not one of its clauses, an order or a previous act. */
const SUBJECT =
  /\b(?:convention|stipulations|les presentes|delegation|document|acte|protocole|avenant|mandats?|accord(?!-cadre)|elle)\b|\b(?:la presente|l[ae] (?:present )?texte) (?=prend|entre|s'applique|vaut|court)/;
/** « Vingt mois à compter du … », below « Durée ». */
const LASTS = spaced(pattern`^[a-z0-9() -]{1,30}(?:mois|ans?)(?:${COUNTED}) a (?:compter|dater|partir)`);
const OTHER_ACT = /\b(?:reglement|directive|decret|loi|ordonnance|arrete)\b[^.;]{0,120},? qui\s*$/;
/** What only an act does or has, and so needs no subject. */
const SPEAKS_OF_ACT = pattern`${[
  /date d'effet|entree en|prise d'effet|duree/,
  /^courent|^liees|^effet|^debut|^se lient|^s'engagent|^lie\b/,
  /^valent|^s'appliquent|^prennent effet|^sont applicables/,
  pattern`^(?:${RUNS})$`,
  /^$/,
]}`;
/** « Article 7. Entre en vigueur lorsque … »: of the act, whose name is not said again. */
const ELLIPTIC = /^[^a-z]*(?:art(?:icle|\.) \d{1,2}(?:er)?[ .:–-]{1,4})?$/;
const REACH = 160;

/** The day from which the convention has effect: a stated day, or the signature when the text says so. */
export const startDate = {
  id: 'start-date',
  extract(reading, found) {
    const signed = retainedFor(found, 'signature-date');
    const candidates: Candidate[] = [];
    for (const match of reading.folded.matchAll(EFFECT)) {
      if (candidates.length > 8) break;
      const sentence = reading.sentenceAt(match.index + match[0].length);
      const said = reading.folded.slice(Math.max(sentence.start, match.index - 200), match.index + 20);
      const next = reading.folded.slice(match.index + match[0].length, sentence.end);
      if (match[0] === '' && LASTS.test(next) && !isUnderDuration(reading, match.index)) continue;
      const before = reading.folded.slice(Math.max(sentence.start, match.index - 200), match.index);
      const isNext = isOfNext(before, next);
      const isItsOwn = ACT_AS_SUBJECT.test(before);
      if (NEEDS_SUBJECT.test(match[0]) && !isItsOwn) continue;
      if (
        !SUBJECT.test(said) &&
        !isNext &&
        !SIGNED_AND.test(before) &&
        !isOfContract(reading, said) &&
        !isOfActBefore(reading, sentence) &&
        !isUnderDuration(reading, match.index) &&
        !(match[0].startsWith('entre') && ELLIPTIC.test(before)) &&
        !SPEAKS_OF_ACT.test(match[0])
      )
        continue;
      // « … mise en conformité avec le règlement, qui entre en application le … ».
      if (
        OTHER_ACT.test(before) ||
        isRecital(reading, { start: sentence.start, end: sentence.start + REACH })
      )
        continue;
      const end = Math.min(sentence.end, match.index + match[0].length + REACH);
      const tail = { start: match.index + match[0].length, end };
      const own =
        (isItsOwn && !isAmendment(reading) ? ofExpenses(reading, tail) : undefined) ??
        stated(
          reading,
          tail,
          match[0],
          isNext || SIGNED_AND.test(before) || (isItsOwn && ON_DAY.test(`${match[0]}${next}`)),
        ) ??
        atNotification(reading, tail) ??
        atSignature(reading, tail, signed, match[0]);
      // « La grille annexée à la convention s'applique à compter du … »: the convention is no subject there.
      // « … retient le barème applicable à compter du »: who or what it applies to stands right before.
      const isOfNoun =
        match[0] === 'applicable' &&
        !isNext &&
        !SIGNED_AND.test(before) &&
        !/\b(?:convention|delegation|est|sont|stipulations|dispositions|avenant)[\s,]*$/.test(before);
      candidates.push(
        ...(isOfNoun || isComplement(before) || isOfOther(reading, sentence.start)
          ? own.map((each) => ({ ...each, confidence: 'to-check' as const }))
          : own),
      );
    }
    candidates.push(...signatureIsEffect(reading, signed));
    const period = findPeriod(reading);
    if (period)
      candidates.push(
        proposeDate(
          reading,
          'start-date',
          period.first.date,
          period.first,
          'sure',
          'Début de la période de la convention.',
        ),
      );
    if (candidates.length > 0) return settle(candidates);
    // What an avenant changes from a day on is most often an account code.
    return isAmendment(reading) ? [] : likelyStart(reading);
  },
} as const satisfies Extractor;

/** « Le barème, qui est en vigueur depuis le … »: such words are as often said of something else. */
const NEEDS_SUBJECT = /^(?:devient|est rendue?|est en vigueur)/;
/** « Elle est exécutoire au 16 mars ». */
const ON_DAY = /^[a-z ]*(?:executoire|applicable|en vigueur)\s{1,4}(?:le|au|des le|depuis le)\s{1,4}(?=\d)/;
/** « Signé et applicable le 30 avril 2025 ». */
const SIGNED_AND = /\bsignee? et $/;

/** « La convention s'applique aux dépenses engagées depuis le 1er septembre 2025 »: whatever day it was signed on. */
function ofExpenses(reading: Reading, tail: Span): Candidate[] | undefined {
  const [day] = reading.datesIn(tail);
  if (!day || !FOR_EXPENSES.test(reading.folded.slice(tail.start, day.start))) return undefined;
  return [proposeDate(reading, 'start-date', day.date, day, 'sure', 'Jour d’effet donné par le texte.')];
}
const FOR_EXPENSES = spaced(
  /^ (?:aux|a toutes les) (?:depenses|operations|commandes|engagements) (?:engagee?|exposee?|effectuee?|realisee?|passee?|souscrite?|prise?)s (?:depuis le|(?:a compter|a partir|a dater) du) $/,
);

/** « 60 % le jour de la prise d'effet, et les 40 % restants le », « 25 % à l'entrée en vigueur ; 75 % le »: what another clause says. */
const OTHER_CLAUSE = /;|, (?:et|puis) l|\brestante?s?\b|%/;
/** « prend effet le 1er juillet 2024 », « à compter du … ». `isPlain`: « applicable le … » says it of the convention. */
function stated(reading: Reading, tail: Span, verb: string, isPlain: boolean): Candidate[] | undefined {
  const date = reading.datesIn(tail)[0];
  if (!date) return undefined;
  const link = reading.folded.slice(tail.start, date.start);
  if (
    !/(?:\b(?:le|au|du)(?: (?:lun|mar|mercre|jeu|vendre|same)di)?|:|^\s*\t|^ {3,})\s{0,2}$/.test(link) ||
    link.length > 80 ||
    OTHER_CLAUSE.test(link) ||
    /signature|jusqu|notification|fin\b|expir|s'etein|cesse|se termine|acheve|terme|echeance|cette date|ce jour|commandes?|depenses?|marches?|\bactes?\b|faits?\b|passee?s|decret|\bloi\b|arrete|article|application/.test(
      link,
    )
  )
    return undefined;
  if (
    /^(?:est|devient|applicable)/.test(verb) &&
    !isPlain &&
    !/(?:(?:compter|partir|dater)\sdu|\bdes le(?: [a-z]{3,6}di)?)\s{0,2}$/.test(link)
  )
    return undefined;
  return [proposeDate(reading, 'start-date', date.date, date, 'sure', 'Jour d’effet donné par le texte.')];
}

function settle(candidates: readonly Candidate[]): Candidate[] {
  const dayOf = ({ value }: Candidate) => (value.type === 'date' ? value.date : '');
  const distinct = candidates.filter(
    (each, rank) => candidates.findIndex((other) => dayOf(other) === dayOf(each)) === rank,
  );
  if (distinct.length < 2) return distinct;
  return distinct.map((each) => ({
    ...each,
    confidence: 'to-check' as const,
    reason: `Plusieurs dates d’effet possibles. ${each.reason}`,
  }));
}
