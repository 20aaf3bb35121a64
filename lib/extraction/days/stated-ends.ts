import { addMonths } from '../../dates';
import { isAmendment } from '../is-amendment';
import { isFormerValue } from '../reading/former-value';
import { itemsAfter } from '../reading/list-items';
import { isRecalledAbove } from '../reading/preamble';
import type { Reading } from '../reading/reading';
import { isCited } from '../reading/recital';
import { isUnderDuration } from '../reading/under-duration';
import { isComplement } from '../values/complement';
import { pattern } from '../values/pattern';
import {
  BY_AMENDMENT,
  END,
  ENTRUSTED,
  FOR_PAYMENTS,
  FROM_SIGNATURE,
  ITSELF,
  LABELLED,
  OF_PAYMENTS,
  OF_RELATIVE,
  OTHER_ACT,
  POSSIBLE,
  PUT_OFF,
  PUT_OFF_TO,
  SET_BEFORE,
  TECHNICAL,
  TOLD_BEFORE,
  WAS,
} from './end-words';
import { closedBy, type StatedEnd } from './ends-told-beside';
import { OTHER_END, SUBJECT } from './find-amended-end';
import { findDurations, monthsOf } from './find-duration';
import { isOfContract, OF_CONTRACT } from './of-contract';
import { isHeadOf, isOfNext } from './of-next';
import { isOfOther } from './of-other';

const REACH = 200;
/** A blank as wide as that between two columns, and words after it. */
const OTHER_COLUMN = /\S {4,}[a-z][^\n]{3,}$|\t[^\n\t:]{4,}: {0,2}$/;
const AFTER =
  /\b(?:mois|jours?|semaines?|ans?|annees?|semestres?|trimestres?) (?:apres|suivant|au-dela de)\b/;
/** « trois mois après la recette, soit au plus tard le 31 décembre 2027 »: a day of its own. */
const LATEST = /, soit (?:au plus tard )?(?:le |au )?$/;
/** « six mois après la recette, prévue au plus tard le »: the day of something else, which the delay follows. */
const EXPECTED = /\b(?:au plus tard|prevue?|attendue?|avant|interviendra)\b/;
/** « Le protocole de 2022, arrivé à échéance le 31 décembre 2024, … ». */
const ENDED = /\b(?:arrivee?|venue?) a $/;
const PROLONGED = /\b(?:prolong|prorog)(?:er|ee|e) $/;
const RANK = /(?:\d{1,2}(?:[.-]\d{1,2})?|[ivx]{1,4})/;
const PART = pattern`(?:point|paragraphe|titre|chapitre|section|clause|rubrique) (?:${[RANK]})`;
const OF_ARTICLE = pattern`^(?:${[
  /(?:date de )?fin|terme|echeance|date limite|expiration/,
]})(?! d(?:es? |u |')(?!(?:la |l'|cette |ce )?(?:presente? )?(?:convention|delegation|protocole|acte|mandat|validite|execution)\b))[^.;]{0,30} (?:mentionnee?|fixee?|prevue?|indiquee?|figurant|inscrite?) ?(?:${[
  /(?:a |par )?l'article \d/,
  // « fixée au IV », « prévue au point 3.2 »
  pattern`(?:au|a la|par le|par la) (?:${[PART, /[ivx]{1,4}|\d{1,2}[.-]\d(?!\d?[./]\d)/]})\b`,
]})`;
/** « À l'article 9, l'échéance du 31 décembre 2026 est reportée au … » */
const IN_ARTICLE = pattern`\b(?:${[
  pattern`(?:a|de) l'article (?:${[RANK]})`,
  pattern`(?:[ad]u|[ad]e? la) (?:${[PART]})`,
]})(?: de la convention)?,? (?:l'|le |la )?(?:date d(?:e |'))?$`;
const ENDS = /^(?:terme|fin|date de fin|echeance|expiration|duree)\b/;
/** « Vaut jusqu'au 15 décembre 2026. »: of the act, whose name is not said again. */
const ELLIPTIC = /^[^a-z]*(?:elle )?(?:vaut|court|valable|valide) $/;
/** « L'effet de la mesure est fixé au … ; son terme, au … »: the sentence names what ends, and needs no label. */
const OF_NAMED = /\beffet d(?:e|u|es) [^.]*\bson $/;
/** « Les présentes dispositions sont applicables … . Elles cessent de l'être … ». */
const THE_PRESENT = /^[^a-z]*(?:art(?:icle|\.) [a-z\d-]{1,12}[ .:–-]{1,4})?les presentes\b/;
/** « 4.1. » before the words of a paragraph. */
const NUMBER = /^[^a-z]*/;
/** Places looked at: no convention speaks of its end so often. */
const MOST = 1_000;

/** Every day on which a sentence, a label or an item says that the convention ends. */
export function statedEnds(reading: Reading): StatedEnd[] {
  const ends: StatedEnd[] = [];
  // « … vient à échéance le 30 septembre 2025 », above what puts another day in its place.
  const former = new Set(
    reading.dates.filter((each) => isFormerValue(reading, each)).map(({ date }) => date),
  );
  let looked = 0;
  for (const match of reading.folded.matchAll(END)) {
    looked += 1;
    if (ends.length > 20 || looked > MOST) break;
    // « 4. Terme⏎La fin d'exécution, fixée au … »: a heading is not what the next sentence ends with.
    const first = reading.sentenceAt(match.index);
    const last = reading.sentenceAt(match.index + match[0].length - 1);
    const place = last.start > first.start ? last.start : match.index;
    const { start: sentenceStart, end: sentenceEnd } = last;
    // « Vu la convention …, conclue jusqu'au … »: what the recitals of an avenant say of the one that it changes.
    if (isAmendment(reading) && isCited(reading, place)) continue;
    const before = reading.folded
      .slice(Math.max(sentenceStart, place - 200), place)
      // A heading on the line above says nothing of this day: « Durée, résiliation et publication ».
      .replace(/^(?:article|art\.|\d{1,2}[.)])[^\n]{0,80}\n/, '');
    const listed = /:\s*$/.test(reading.folded.slice(place, sentenceEnd))
      ? itemsAfter(reading, sentenceEnd)
      : [];
    // « La délégation court du 1er février 2026 au 31 octobre 2027 »: the day after « au ».
    const from = /^cour(?:t|ent) d[eu] .* au $/s.test(match[0]) ? match.index + match[0].length : place;
    for (const scope of [{ start: from, end: Math.min(sentenceEnd, place + REACH) }, ...listed]) {
      const date = reading
        .datesIn(scope)
        .find(
          ({ date, start, end }) =>
            !former.has(date) &&
            !FOR_PAYMENTS.test(reading.folded.slice(end, end + 90)) &&
            !BY_AMENDMENT.test(reading.folded.slice(end, end + 20)) &&
            !PUT_OFF.test(reading.folded.slice(end, Math.min(sentenceEnd, end + 90))) &&
            !SET_BEFORE.test(reading.folded.slice(Math.max(scope.start, start - 90), start)),
        );
      if (!date) continue;
      const words = reading.folded.slice(scope.start, date.start);
      // « s'achève le       Livraison de la carte : 15/05/2026 », of another column.
      if (OTHER_COLUMN.test(words)) continue;
      // « … gelées jusqu'à ce que la loi soit promulguée, prévue le », « Elle devient caduque si aucun engagement n'est intervenu au … », « la saisie … de la convention s'arrête le … ».
      if (/^jusqu'a ce qu|\b(?:si|faute de|a defaut)\b/.test(words)) continue;
      if (
        /^[^.;,]{0,20}\s(?:si|sous reserve|en cas|dans le cas)\b/.test(
          reading.folded.slice(date.end, sentenceEnd),
        )
      )
        continue;
      if (POSSIBLE.test(reading.folded.slice(Math.max(sentenceStart, place - 80), date.start))) continue;
      if (/^(?:s'arrete|se clot)/.test(match[0]) && !ITSELF.test(before)) continue;
      // « … engagement après le 31 mars 2028, …, les paiements étant admis jusqu'au »: each day has words of its own.
      const lastDay = reading.datesIn({ start: place - before.length, end: place }).at(-1);
      const own = lastDay ? reading.folded.slice(lastDay.end, place) : before;
      const clause = own.split(';').at(-1) ?? own;
      // « … arrive à son terme le 31 décembre 2025. Les parties décident de la prolonger jusqu'au … »: this one.
      const isProlonged = isAmendment(reading) && /^jusqu/.test(match[0]) && PROLONGED.test(before);
      const isTechnical = isProlonged || [words, clause, clause + words].some((each) => TECHNICAL.test(each));
      if (!isTechnical && [own, words].some((each) => OF_PAYMENTS.test(each))) continue;
      // « La mission va de la signature au 30 avril 2027 »: what an act asks for begins with it.
      const isUnder = isUnderDuration(reading, place);
      // « Valable de sa signature au …, le devis … »: said of what the sentence names next.
      const isOfOtherNext =
        isHeadOf(before) && !isUnder && !isOfNext(before, reading.folded.slice(place, sentenceEnd));
      const isFromSignature = FROM_SIGNATURE.test(match[0]) && !isOfOtherNext;
      if (!isTechnical && !isFromSignature && (OTHER_END.test(words) || OTHER_END.test(before))) continue;
      if (WAS.test(before + words)) continue;
      if (TOLD_BEFORE.test(before) || ENDED.test(reading.folded.slice(place - 12, place))) continue;
      // … where only the accent tells « arrivé » from « arrive ».
      if (/^arrivé/i.test(reading.text.slice(place, place + 8))) continue;
      const isLabelled =
        LABELLED.test(reading.folded.slice(scope.start, scope.start + 70)) && !OF_NAMED.test(before);
      // « Son terme est fixé au … » goes on with what the sentence before speaks of.
      const previous = reading.sentences
        .slice(0, reading.sentenceRank(place))
        .findLast(({ start, end }) => /[a-z]/.test(reading.folded.slice(start, end)));
      const said = previous
        ? reading.folded.slice(previous.start, Math.min(previous.end, previous.start + REACH))
        : '';
      const isItsOwn =
        (/\b(?:son|sa|ce|cette) $/.test(before) &&
          SUBJECT.test(said) &&
          !OF_CONTRACT.test(said.replace(NUMBER, ''))) ||
        (/^\s*elles $/.test(before) && THE_PRESENT.test(said));
      const hasSubject =
        isItsOwn ||
        isFromSignature ||
        (/^(?:du jour)?$/.test(before.trim()) && isUnder) ||
        ELLIPTIC.test(before) ||
        ENTRUSTED.test(before) ||
        [before, words].some((each) => SUBJECT.test(each) || isOfContract(reading, each));
      // « La date de fin mentionnée à l'article 8 est reportée au … », of the convention that an avenant changes.
      const isOfArticle =
        isAmendment(reading) &&
        (OF_ARTICLE.test(words) ||
          PUT_OFF_TO.test(words) ||
          (ENDS.test(match[0]) && IN_ARTICLE.test(before)));
      if (!isTechnical && !isLabelled && !hasSubject && !isOfArticle && listed.length === 0) continue;
      const after = reading.folded.slice(Math.max(scope.start, match.index + match[0].length), date.start);
      if (/signature|effet|compter du|vigueur/.test(after) && !/jusqu|fin|acheve|expire/.test(after))
        continue;
      // « trois mois après la fin de l'exercice 2026 ».
      const isLater = AFTER.test(words) && !LATEST.test(words);
      const later = isLater
        ? findDurations(reading, { start: scope.start, end: date.start }).at(-1)
        : undefined;
      const months = later ? monthsOf(later) : undefined;
      if (later && months === undefined) continue;
      const day = months === undefined ? date.date : addMonths(date.date, months);
      ends.push({
        date: day,
        at: date,
        isTechnical,
        isDoubtful:
          OF_RELATIVE.test(before) ||
          isComplement(before) ||
          isOfOther(reading, place) ||
          isRecalledAbove(reading, { start: sentenceStart, end: date.end }) ||
          (!isAmendment(reading) && OTHER_ACT.test(before)) ||
          (isLater && (!later || EXPECTED.test(words.slice(later.end - scope.start)))),
      });
    }
  }
  return [...ends, ...reading.dates.slice(0, MOST).flatMap((day) => closedBy(reading, day, former))];
}
