import { addMonths } from '../../dates';
import { isAmendment } from '../is-amendment';
import { isFormerValue } from '../reading/former-value';
import { itemsAfter } from '../reading/list-items';
import type { Reading } from '../reading/reading';
import { isCited } from '../reading/recital';
import { isUnderDuration } from '../reading/under-duration';
import { isComplement } from '../values/complement';
import { spaced } from '../values/spaced';
import { closedBy, type StatedEnd } from './ends-told-beside';
import { OTHER_END, SUBJECT } from './find-amended-end';
import { findDurations, monthsOf } from './find-duration';
import { isOfContract } from './of-contract';
import { isOfOther } from './of-other';

const END = spaced(
  /\b(?:prend(?:ra)? (?:donc |desormais |ainsi )?fin|s'acheve(?:ra)?|expire(?:ra)?|arrive(?:ra)? a (?:echeance|son terme|terme)|court jusqu'|cour(?:t|ent) (?:de|du|a compter de|a partir de) [^.;]{3,60}? au (?=\d)|va d(?:u jour de|e la date de|e) [^.;\d]{3,60}? au (?=\d)|vaut d(?:u jour de|e (?:sa|la|leur)) [^.;\d]{3,60}? au (?=\d)|est valable jusqu'|jusqu'|s'etein(?:t|dra|gnent)(?: ensemble)?|\bde la (?:date de )?signature au (?=\d)|(?:aucun (?:nouvel )?engagement(?: juridique)?|(?:plus )?rien) (?:n'est|ne (?:peut|pourra))(?: plus)? [^.;]{0,40}(?:apres|passe|au-dela d[ue])|cesse(?:nt|ra|ront)? (?:donc )?(?:de plein droit|de les? produire|de produire (?:ses |leurs |tout )?effets?|de s'appliquer|de valoir|d'etre en vigueur|d'avoir (?:effet|cours)|ses effets|(?=(?:le|au|au soir du) (?:\d|[a-z -]{2,20} (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b)))|se (?:re)?ferme(?:ra)?|fini(?:t|ra) (?=le \d|avec l'exercice)|prend(?:ra)? terme|ne peut (?:en produire|produire (?:d'effets? |ses effets )?)(?= ?(?:apres|au-dela))|(?:ne|n'en) produi(?:t|ra) plus (?:d'effets? |ses effets )?(?:apres|au-dela)|est echue(?= le )|(?:periode|duree) (?:s'achevant|prenant fin|expirant|se terminant)(?= le )|echoit|echoira|devien(?:t|dra) cadu(?:c|que)|(?<=(?:[;,]|\bet) )cadu(?:c|que)(?= le \d)|se clot(?:ura)?(?= )|s'arrete(?:ra)?(?= le \d)|vient a (?:echeance|expiration|terme)|se termine(?:ra)?|date limite d'engagement(?! d[eu]s? )|echeance|terme de la (?:presente )?(?:convention|delegation)|(?<=\b(?:son|le) )terme est(?= (?:fixe au |le )?\d)|date de fin(?! d(?:es |u |e la |e l')(?!(?:presente )?(?:convention|delegation)))|(?<=^|[.;\n][ \t•*–-]{0,6}(?:[ivx\d]{1,4}[ .)–-]{1,3})?)(?:fin|terme)(?= ?:)|(?<=^|\n[ \t]{0,8})en vigueur jusqu'|fin de la convention|fin technique|(?<=\beffet (?:(?:est fixe )?(?:a|au|des|le)) [^.;\n]{3,40}(?:,| et)(?: et)? (?:le |son |sa )?)(?:fin|terme),? (?:au|le) (?=\d)|(?<=[.;\n/)–-] )(?:terme|fin) (?:au|le) (?=\d)|(?:terme|echeance) technique|termine(?:ra)? le|(?:convention|delegation) (?:est|sera) (?:prorogee|prolongee) (?:du [^.;]{5,30}? )?au(?= )|(?:terme|fin(?! d(?:es |u |e la |e l')(?!(?:presente )?(?:convention|delegation)))|echeance|expiration|duree|validite|date d'achevement)\b(?:(?!\n\n)[^.;]){0,90}?\b(?:fixee?s?|reportee?s?|repoussee?s?|reculee?s?|avancee?s?|prorogee?s?|prolongee?s?|portee?s?) (?:desormais )?(?:du [^.;]{5,30}? )?(?:au|jusqu'au|a ce jour|a (?=fin ))|date limite d'engagement(?! d[eu]s? ))/g,
);
const TECHNICAL = spaced(
  /aucun (?:nouvel )?engagement|\bengagements (?:juridiques )?(?:cessent|prennent fin|s'arretent)\b|\bengagements? (?:juridiques? )?possibles? jusqu|\bengagements? (?:juridiques? )?(?:peuvent|pourront) etre (?:souscrit|pris|passe)s?|\bcommandes? (?:sont|seront|restent) (?:possibles?|passee?s?|emises?)|plus rien ne (?:peut|pourra) etre engage|rien ne (?:peut|pourra) plus etre engage|faculte d'engager|point de vue technique|limite d'engagement(?! d[eu]s? )|fin technique|techniquement|(?:terme|echeance) technique(?! d[ue] (?!la (?:presente )?(?:convention|delegation)))/,
);
/** « L'avenant n° 1 a repoussé la fin au … », « la convention avait fixé … »: what another act did. */
const TOLD_BEFORE =
  /\b(?:avenant|convention)\b[^.;]{0,60}\b(?:a|avait) (?:deja )?(?:repousse|fixe|reporte|prolonge|proroge|porte|prevu)e?s?\b/;
/** « Le terme, que l'avenant n° 2 avait porté au 31 décembre 2025, est reporté au … »: the first of the two. */
const SET_BEFORE =
  /\bqu(?:e l[ea']|'un) ?(?:avenant|convention|precedent)[^,.;]{0,40}\b(?:a|avait) [a-z ]{4,24}$/;
/** « …, fixé au 31 décembre 2025 par l'avenant n° 1, est repoussé d'un an ». */
const PUT_OFF =
  /^[^.;\d]{0,50}(?: n ?[°º] ?\d{1,2})?,? (?:est|sont) (?:repoussee?|reportee?|prolongee?|prorogee?|reculee?)s? d(?:e |')/;
/** « La fin, fixée au 30 juin 2026 par l'avenant n° 1, est repoussée au … »: the first of the two. */
const BY_AMENDMENT = /^ par l'avenant\b/;
/** « L'échéance est repoussée au », in an avenant, is the convention's. */
const PUT_OFF_TO =
  /^(?:l[ea] |l')?(?:terme|echeance|(?:date de )?fin(?: d'execution)?)(?:,? (?:initialement )?(?:fixee?|prevue?) au [^.;]{5,60},?)? est (?:donc |ainsi )?(?:reportee?|repoussee?|prolongee?|prorogee?|portee?|reculee?)\b/;
/** « Elle peut être prorogée jusqu'au … »: it may, and was not. */
const POSSIBLE =
  /(?<!\bne )\b(?:peut|peuvent|pourra|pourront|pourrait) (?:etre )?(?:alors )?(?:proroge|prolonge|reconduit|renouvele|etendu|reporte|repousse|modifi|revis|denonc|resili|complet|amend)/;
/** « une expérimentation, qui s'achève le », « avant le terme de la convention, et au plus tard le ». */
const OF_RELATIVE =
  /(?<!\b(?:convention|delegation|avenant|protocole|acte|duree))(?: [a-z]{2,12})?, qui $|\b(?:avant|a l'approche d[eu]|prealablement a[u]?)(?: le| la| l')? ?$|\bcredits?\b[^.;]* (?:restent |sont |demeurent )?disponibles? $/;
/** The convention is what stops. */
const ITSELF =
  /(?:^|[.;,] ?)(?:(?:la|cette) (?:presente )?(?:convention|delegation)|elle) (?:(?:commence|debute|prend effet) [^.;]{3,40} et )?$/;
/** « Date de fin : 30 septembre 2026 » needs no other subject. */
const LABELLED =
  /^(?:(?:date de )?fin|terme|echeance|(?:fin|terme|echeance) technique|fin de la convention|terme de la)[^\n:]{0,40}(?:[:\t]| {3})|^(?:terme,?|fin|de la (?:date de )?signature) (?:au|le) \d|^cadu(?:c|que) le \d|^en vigueur jusqu'/;
const REACH = 200;
/** « … le 30 juin 2028 pour les paiements et le 31 décembre 2027 pour les engagements ». */
const FOR_PAYMENTS =
  /^ (?:pour|en ce qui concerne|s'agissant des?) (?:les )?(?:paiements?|reglements?)\b[^.;]{0,60}\bengagements?\b/;
/** A blank as wide as that between two columns, and words after it. */
const OTHER_COLUMN = /\S {4,}[a-z][^\n]{3,}$|\t[^\n\t:]{4,}: {0,2}$/;
/** « … ; les paiements peuvent être honorés jusqu'au 30 juin 2027 »: what is paid after the end. */
const OF_PAYMENTS =
  /\b(?:paiements?|mandatements?|reglements?|services? faits?)\b(?! (?:et|ou) )[^.;]{0,60}$/;
const AFTER =
  /\b(?:mois|jours?|semaines?|ans?|annees?|semestres?|trimestres?) (?:apres|suivant|au-dela de)\b/;
/** « trois mois après la recette, soit au plus tard le 31 décembre 2027 »: a day of its own. */
const LATEST = /, soit (?:au plus tard )?(?:le |au )?$/;
/** « six mois après la recette, prévue au plus tard le »: the day of something else, which the delay follows. */
const EXPECTED = /\b(?:au plus tard|prevue?|attendue?|avant|interviendra)\b/;
/** « Le protocole de 2022, arrivé à échéance le 31 décembre 2024, … ». */
const ENDED = /\b(?:arrivee?|venue?) a $/;
const PROLONGED = /\b(?:prolong|prorog)(?:er|ee|e) $/;
const OF_ARTICLE =
  /^(?:date de fin|terme|echeance|date limite)[^.;]{0,30} (?:mentionnee?|fixee?|prevue?|indiquee?|figurant|inscrite?)(?: a| par)? l'article \d/;
/** « À l'article 9, l'échéance du 31 décembre 2026 est reportée au … » */
const IN_ARTICLE = /\b(?:a|de) l'article \d{1,2}(?:[.-]\d)?(?: de la convention)?,? (?:l'|le |la )?$/;
const ENDS = /^(?:terme|fin|date de fin|echeance|duree)\b/;
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
      // « Elle devient caduque si aucun engagement n'est intervenu au … », « la saisie … de la convention s'arrête le … ».
      if (/\b(?:si|faute de|a defaut)\b/.test(words)) continue;
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
      const isFromSignature = /^va d[^;]* signature\b/.test(match[0]);
      if (!isTechnical && !isFromSignature && (OTHER_END.test(words) || OTHER_END.test(before))) continue;
      if (TOLD_BEFORE.test(before) || ENDED.test(reading.folded.slice(place - 12, place))) continue;
      const isLabelled = LABELLED.test(reading.folded.slice(scope.start, scope.start + 70));
      // « Son terme est fixé au … » goes on with what the sentence before speaks of.
      const previous = reading.sentences[reading.sentenceRank(place) - 1];
      const isItsOwn =
        /\b(?:son|sa|ce|cette) $/.test(before) &&
        previous !== undefined &&
        SUBJECT.test(reading.folded.slice(previous.start, Math.min(previous.end, previous.start + REACH)));
      const hasSubject =
        isItsOwn ||
        isFromSignature ||
        (before.trim() === '' && isUnderDuration(reading, place)) ||
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
          (isLater && (!later || EXPECTED.test(words.slice(later.end - scope.start)))),
      });
    }
  }
  return [...ends, ...reading.dates.slice(0, MOST).flatMap((day) => closedBy(reading, day, former))];
}
