import type { Candidate } from '../candidate';
import { afterSignature } from '../days/after-signature';
import { findDurations } from '../days/find-duration';
import { findPeriod } from '../days/find-period';
import { likelyStart } from '../days/likely-days';
import { notifiedOn } from '../days/notified-on';
import { OF_ANOTHER_ACT } from '../days/of-another-act';
import { isOfActBefore, isOfContract } from '../days/of-contract';
import { isOfOther } from '../days/of-other';
import type { Span } from '../document';
import { isAmendment } from '../is-amendment';
import { proposeDate } from '../propose';
import type { Reading } from '../reading/reading';
import { isRecital } from '../reading/recital';
import { isUnderDuration } from '../reading/under-duration';
import { retainedFor } from '../retained';
import { isComplement } from '../values/complement';
import { spaced } from '../values/spaced';
import type { Extractor } from './extractor';

const EFFECT = spaced(
  /\b(?:prend(?:ra)? effet|(?<=\b(?:stipulations|dispositions)\b[^.;]{0,40})(?:prennent effet|entrent en (?:vigueur|application))|entre(?:ra)? en application|(?<=\b(?:delegation|convention|acte|protocole|accord|elle) )(?:commence|debute)(?:ra)?(?= (?:le|a la date|a compter|du)\b)|(?<=\beffets (?:de (?:la |cette )(?:presente )?(?:convention|delegation) )?)(?:commencent|debutent)(?= )|s'execute(?= a compter)|s'ouvre(?= (?:le|a) )|lie(?:nt)? les parties|va(?= de (?:la |sa )?(?:date de )?(?:la |sa )?signature au \d)|(?<=^|\n[ \t]{0,8})en vigueur(?= d[eu]\b)|commence(?:ra|nt)? a (?:valoir|courir|s'appliquer)|prise? d'effet|entre(?:ra)? en vigueur|(?:(?<=\b(?:l'|d'))|(?<=\b(?:date d'|son |une |premiere ))|(?<=\n[ \t•*–-]{0,6}))entree en vigueur|est consentie|(?:(?<=\b(?:delegation|convention),? )|(?<=[.;\n–-]\s{0,8}))conclue(?= a compter d)|applicable|est executoire|est conclue?|est etablie?|est passee?(?= pour)|est applicable|s'applique|s'exerce|a effet|est valable|vaut(?: convention)?(?= (?:pour|a partir|a compter|a dater|du jour|de (?:sa|la|leur) ))|est (?:faite|donnee)(?= pour)|s'engagent(?= pour)|court(?= (?:de|du|a compter))|produi(?:t|ra) (?:ses )?effets?|dure(?:ra)?(?= [a-z0-9 -]{2,30} (?:mois|ans?|annees?) a compter du)|se lient|couvre une (?:periode|duree)|date d'effet)\b|(?<=^|[.;\n][ \t\d.•*–-]{0,8}(?:art(?:icle|\.) [ivx\d]{1,4}\s{1,3})?)(?:effet(?: de la (?:presente )?(?:convention|delegation))?|debut)(?= ?[:\t]| au \d| (?:a|des) la signature\b)|(?<=(?:\bduree ?:?\s{0,3}|^|\n[ \t]{0,8})\n?\s{0,3})(?=(?:du jour |de la date )?de (?:la )?signature (?:jusqu')?au \d)|(?<=^|\n[ \t]{0,8})(?=[a-z0-9-]{1,20} (?:\(\d{1,3}\) )?(?:mois|ans?) a (?:compter|dater) d)|\bduree (?:de la (?:presente )?(?:convention|delegation) )?est (?:fixee a|de)(?= [a-z0-9() -]{2,30} (?:ans?|mois)\b[^.;]{0,30}\ba compter)|\bduree(?: de la (?:convention|delegation))?(?:\s?:?\s*\n|\s?:)\s*(?:(?:une duree de )?[a-z0-9() -]{2,30} (?:ans?|mois|annees?))(?=,? a compter du)/g,
);
const AT_SIGNATURE = spaced(
  new RegExp(
    String.raw`^[^.]{0,120}?\b(?:lors de|des|a compter de|a dater de|a partir de|a la date de|le jour de|au jour de|au lendemain de|(?<=\b(?:mois|trimestre) )suivant|qui suit|de|a) (?:la |sa |leur |votre |cette )?(?:date de (?:la |sa |votre |cette )?)?(?:(?:derniere|seconde|deuxieme) (?:des (?:deux |trois )?)?)?(?:(?<=\bdate de )(?:la )?presente lettre|signatures?(?: electroniques?)?${OF_ANOTHER_ACT}|(?:contreseing|contresignature)|(?<=\bvotre )(?:accord|acceptation)(?! (?:ecrit|prealable))|partie signataire|(?<=\b(?:de|a|des) )(?:cette (?:meme )?date|ce (?:meme )?jour))|^\s{0,20}:?\s{0,3}:\s{0,3}(?:a la )?date de (?:la |sa )?(?:derniere )?signature\b${OF_ANOTHER_ACT}|^[^.]{0,80}?\b(?:du jour|de la date|le jour) ou (?:il|elle) (?:est|sera|aura ete) signee?\b|^[^.]{0,80}?\ba la date a laquelle vous aurez (?:contre)?signe|^[^.]{0,80}?\b(?:le jour ou|des que) vous (?:la |l')?(?:aurez )?(?:contre)?sign|^ (?:quand|lorsque|des que|le jour ou) (?:la (?:seconde|derniere) des parties |les (?:deux |trois )?parties )(?:l'a|l'ont|l'aura|l'auront) (?:toutes )?signe`,
  ),
);
/** « dix jours après la date de sa signature », « à l'expiration d'un délai de quinze jours à compter de sa signature ». */
const DELAYED = /\bapres\b|\bdelai de\b|\bsuivant\b/;
/** The convention itself, and not one of its clauses, an order or a previous act. */
const SUBJECT =
  /\b(?:convention|stipulations|delegation|document|acte|protocole|avenant|mandats?|accord(?!-cadre)|elle)\b/;
/** « Applicable à partir du 15 février 2026, elle expire … » names it next. */
const OF_NEXT =
  /^[^.;\n]{0,90}, (?:elle|(?:la|cette) (?:presente )?(?:convention|delegation)|l'acte|le (?:present )?(?:protocole|mandat))\b/;
/** « Vingt mois à compter du … », below « Durée ». */
const LASTS = /^[a-z0-9() -]{1,30}(?:mois|ans?) a (?:compter|dater)/;
const OTHER_ACT = /\b(?:reglement|directive|decret|loi|ordonnance|arrete)\b[^.;]{0,120},? qui\s*$/;
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
      const isOfNext = /(?:^|\n)[\s§\d.)ivx–-]*$/.test(before) && OF_NEXT.test(next);
      if (
        !SUBJECT.test(said) &&
        !isOfNext &&
        !isOfContract(reading, said) &&
        !isOfActBefore(reading, sentence) &&
        !isUnderDuration(reading, match.index) &&
        !/date d'effet|entree en|prise d'effet|^duree|^effet|^debut|^se lient|^s'engagent|^va$|^en vigueur$|^$/.test(
          match[0],
        )
      )
        continue;
      // « … mise en conformité avec le règlement, qui entre en application le … ».
      if (OTHER_ACT.test(before) || isRecital(reading.folded.slice(sentence.start, sentence.start + REACH)))
        continue;
      const end = Math.min(sentence.end, match.index + match[0].length + REACH);
      const tail = { start: match.index + match[0].length, end };
      const own =
        stated(reading, tail, match[0]) ??
        atNotification(reading, tail) ??
        atSignature(reading, tail, signed, match[0]);
      // « La grille annexée à la convention s'applique à compter du … »: the convention is no subject there.
      // « … retient le barème applicable à compter du »: who or what it applies to stands right before.
      const isOfNoun =
        match[0] === 'applicable' &&
        !isOfNext &&
        !/\b(?:convention|delegation|est|sont|stipulations|dispositions|avenant)[\s,]*$/.test(before);
      candidates.push(
        ...(isOfNoun || isComplement(before) || isOfOther(reading, sentence.start)
          ? own.map((each) => ({ ...each, confidence: 'to-check' as const }))
          : own),
      );
    }
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

/** « prend effet le 1er juillet 2024 », « à compter du … ». */
function stated(reading: Reading, tail: Span, verb: string): Candidate[] | undefined {
  const date = reading.datesIn(tail)[0];
  if (!date) return undefined;
  const link = reading.folded.slice(tail.start, date.start);
  if (
    !/(?:\b(?:le|au|du)(?: (?:lun|mar|mercre|jeu|vendre|same)di)?|:|^\s*\t|^ {3,})\s{0,2}$/.test(link) ||
    link.length > 80 ||
    /signature|jusqu|notification|fin\b|expir|s'etein|cesse|se termine|acheve|terme|echeance|cette date|ce jour|commandes?|depenses?|marches?|\bactes?\b|faits?\b|passee?s|decret|\bloi\b|arrete|article|application/.test(
      link,
    )
  )
    return undefined;
  if (/^(?:est|applicable)/.test(verb) && !/(?:compter|partir)\sdu\s{0,2}$/.test(link)) return undefined;
  return [proposeDate(reading, 'start-date', date.date, date, 'sure', 'Jour d’effet donné par le texte.')];
}

const AT_NOTIFICATION = spaced(
  /^[^.]{0,60}?\b(?:le jour de|a compter de|des|a|a la date de|a partir de) (?:la |sa |cette )?notification(?= ?(?:[.,;)]|$|aux? (?:delegataire|delegues?\b)|de la (?:presente )?(?:convention|delegation)|du present avenant))/,
);

const LASTING = /\b(?:pour|pendant|sur|duree|periode)(?: [a-z]{4,10})?(?: de| d')?\s?$/;

/** « prend effet le jour de sa notification », where the act bears that day. */
function atNotification(reading: Reading, tail: Span): Candidate[] | undefined {
  const match = AT_NOTIFICATION.exec(reading.folded.slice(tail.start, tail.end));
  const day = match && notifiedOn(reading);
  if (!match || !day) return undefined;
  const at = { start: tail.start, end: tail.start + match[0].length };
  // « pour une durée de vingt mois à compter de sa notification » puts nothing off.
  const delay = findDurations(reading, at).find(
    ({ start }) => !LASTING.test(reading.folded.slice(tail.start, start)),
  );
  const date = delay ? afterSignature(match[0], day, delay) : day;
  if (date === undefined) return undefined;
  return [proposeDate(reading, 'start-date', date, at, 'sure', 'Jour de la notification, porté par l’acte.')];
}

/** « prend effet un mois à compter de sa signature »; « est valable trois ans » lasts. */
const BEGINS = /effet|vigueur|application|commence/;
/** « signée le 10 mars, s'applique à compter de cette date » counts too: the only day that « cette date » may be. */
function atSignature(reading: Reading, tail: Span, signed: readonly Candidate[], verb: string): Candidate[] {
  const words = reading.folded.slice(tail.start, tail.end);
  const match = AT_SIGNATURE.exec(words);
  // « à la date du visa du contrôleur, postérieur à la signature ».
  if (
    !match ||
    /\b(?:visa|posterieure?|anterieure?|au plus tot|1er du mois|quelle que soit|fin du mois|de l'annee|approbation|publication|reception|transmission)\b/.test(
      match[0],
    )
  )
    return [];
  const next = words.slice(match[0].length);
  if (/\bau plus tot\b/.test(next) || /^ (?:par l[ae]|du|de l[ae]) deleg(?:ante?|ataire)\b/.test(next))
    return [];
  const at = { start: tail.start, end: tail.start + match[0].length };
  // « prend effet à sa signature, le 12 mai 2023 ».
  const told = /^ ?[,(] ?(?:soit |c'est-a-dire )?(?:le )?(?=\d)/.exec(next);
  const day = told ? reading.dateAt(at.end + told[0].length) : undefined;
  if (day)
    return [proposeDate(reading, 'start-date', day.date, day, 'sure', 'Jour d’effet donné par le texte.')];
  // « à la date de signature de la convention », in an avenant.
  if (/^ de la convention\b/.test(next) && isAmendment(reading)) return [];
  const sentence = reading.sentenceAt(tail.start);
  const before = reading.folded.slice(sentence.start, tail.start);
  const above = reading.sentences[reading.sentenceRank(tail.start) - 1];
  // « … la dernière des parties y appose sa signature. Elle prend effet à cette date. »
  const isOfSignature =
    /\bsign(?:ee?|atures?)\b/.test(before) ||
    (above !== undefined &&
      reading.datesIn(above).length === 0 &&
      /\bsignatures?\s*\.?$|\b(?:date|jour) de la (?:derniere )?(?:des )?signature/.test(
        reading.folded.slice(above.start, above.end),
      ));
  if (/(?:cette (?:meme )?date|jour)$/.test(match[0]) && !isOfSignature) return [];
  return signed.flatMap(({ value, confidence }): Candidate[] => {
    if (value.type !== 'date') return [];
    const delay = findDurations(reading, at).find(
      ({ start }) =>
        DELAYED.test(match[0]) ||
        (BEGINS.test(verb) && !LASTING.test(reading.folded.slice(tail.start, start))),
    );
    const date = afterSignature(match[0], value.date, delay);
    if (date === undefined) return [];
    return [
      proposeDate(
        reading,
        'start-date',
        date,
        at,
        confidence,
        'Le texte fait courir l’effet de la signature, dont le jour est lu plus bas.',
      ),
    ];
  });
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
