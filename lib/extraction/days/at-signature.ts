import type { IsoDate } from '../../dates';
import type { Candidate } from '../candidate';
import type { Span } from '../document';
import { isAmendment } from '../is-amendment';
import { proposeDate } from '../propose';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';
import { ACT_AS_SUBJECT } from './act-as-subject';
import { afterSignature } from './after-signature';
import { findDurations } from './find-duration';
import { notifiedOn } from './notified-on';
import { OF_ANOTHER_ACT } from './of-another-act';

/** « À la date de sa signature », « le jour où il est signé », below or after what takes effect then. */
const AT_SIGNATURE = spaced(
  pattern`${[
    pattern`^[^.]{0,120}?\b(?:${[
      /lors de|des|a compter de|a dater de|a partir de|a la date de/,
      /le jour de|au jour de|[ad]u lendemain de|avec/,
      /(?<=\b(?:mois|trimestre) )suivant|qui suit|de|a/,
    ]}) (?:la |sa |leur |votre |cette )?(?:date de (?:la |sa |votre |cette )?)?(?:(?:derniere|seconde|deuxieme|plus tardive) (?:des (?:deux |trois )?)?)?(?:${[
      /(?<=\bdate de )(?:la )?presente lettre/,
      pattern`signatures?(?: electroniques?)?${OF_ANOTHER_ACT}`,
      /(?:contreseing|contresignature)/,
      /(?<=\bvotre )(?:accord|acceptation)(?! (?:ecrit|prealable))/,
      /partie signataire/,
      /(?<=\b(?:de|a|des) )(?:cette (?:meme )?date|ce (?:meme )?jour|celui-ci|celle-ci)/,
    ]})`,
    /^ ce (?:meme )?jour/,
    pattern`^\s{0,20}:?\s{0,3}:\s{0,3}(?:a la )?date de (?:la |sa )?(?:derniere )?signature\b${OF_ANOTHER_ACT}`,
    pattern`^[^.]{0,80}?\b(?:du jour|de la date|le jour) ou (?:${[
      /il|elle|(?:l'|le (?:present )?)(?:avenant|protocole|acte|document)/,
      /la (?:presente )?(?:convention|delegation)/,
    ]}) (?:est|sera|aura ete) signee?\b`,
    pattern`^[^.]{0,40}?\b(?:${[
      pattern`(?:des|aussitot|une fois|sitot) qu(?:${[
        /'(?:il|elle)|e (?:l'|le (?:present )?)(?:avenant|protocole|acte|document)/,
        /e la (?:presente )?(?:convention|delegation)/,
      ]}) (?:est|sera|aura ete) signee?`,
      /(?:une fois|aussitot|sitot) signee?/,
    ]})(?= ?(?:[.;,)]|$|par (?:les (?:deux |trois )?parties|toutes les parties)\b|et (?:prend|s'acheve|expire|cesse)))`,
    /^[^.]{0,40}?\ble jour ou (?:la )?(?:seconde|derniere|deuxieme) signature (?:y )?(?:est|sera|aura ete) apposee/,
    pattern`^[^.]{0,80}?\b(?:${[
      /(?:a|de) la date (?:a laquelle|ou)|(?:le|du) jour ou/,
    ]}) (?:le|la) (?:derniere?|seconde?|deuxieme) (?:${[
      /signataire |partie |(?:des|de ces) (?:deux |trois |quatre )?(?:parties|signataires|services) /,
    ]})(?:${[
      /(?:y )?(?:a |aura )?appos(?:e|era|ee) sa signature/,
      /(?:l'a|l'aura|aura) signee?\b/,
      /(?:l[ae] signe|signe)(?:ra)?(?= ?(?:[.,;)]|$|et\b))/,
    ]})`,
    /^[^.]{0,80}?\ba la date a laquelle vous aurez (?:contre)?signe/,
    /^[^.]{0,80}?\b(?:le jour ou|des que) vous (?:la |l')?(?:aurez )?(?:contre)?sign/,
    /^ (?:quand|lorsque|des que|une fois que) les (?:deux |trois )?signatures (?:sont|seront|auront ete) (?:reunies|apposees|recueillies|echangees)\b/,
    pattern`^ (?:quand|lorsque|des que|le jour ou) (?:${[
      /la (?:seconde|derniere) (?:des parties |partie )/,
      /les (?:deux |trois )?parties /,
    ]})(?:l'a|l'ont|l'aura|l'auront|a|ont|aura|auront) (?:toutes )?signe`,
  ]}`,
);
/** « dix jours après la date de sa signature », « à l'expiration d'un délai de quinze jours à compter de sa signature ». */
const DELAYED = /\bapres\b|\bdelai de\b|\bsuivant\b/;

const AT_NOTIFICATION = spaced(
  /^[^.]{0,60}?\b(?:le jour de|a compter de|des|a|date de|a partir de) (?:la |sa |cette )?notification(?= ?(?:[.,;()]|$|a (?:la |l')[a-z-]{2,14}\b|et |aux? (?:delegataire|delegues?\b)|de la (?:presente )?(?:convention|delegation)|du present avenant))/,
);

/** « le jour où la convention est signée », « dès que la convention est signée ». */
const OF_CONVENTION = /\b(?:ou|que) la convention\b/;

const LASTING = /\b(?:pour|pendant|sur|duree|periode)(?: [a-z]{4,10})?(?: de| d')?\s?$/;

/** « … au délégataire, intervenue le 12 mai 2025 », « …, laquelle a eu lieu le 12 mai 2025 »: after the notification, its day. */
const TOLD_BESIDE = spaced(
  pattern`^(?: (?:a|aux?) (?:l[ae] |l')?[a-z-]{2,20})?(?: (?:de la|du) presente? [a-z]{5,12})?(?:${[
    /,? ?\(/,
    /,(?: soit)?/,
    pattern`,? (?:(?:laquelle|qui|celle-ci) )?(?:est |a ete |a )?(?:${[
      /intervenue|faite|effectuee|operee|recue|datee|accomplie|eu lieu/,
    ]})`,
  ]}) ?(?:le|du|en date du)? ?$`,
);
function dayBeside(reading: Reading, notified: number, end: number): IsoDate | undefined {
  const [day] = reading.datesIn({ start: notified, end });
  return day && TOLD_BESIDE.test(reading.folded.slice(notified, day.start)) ? day.date : undefined;
}

/** « prend effet le jour de sa notification », where the act bears that day or tells it there. */
export function atNotification(reading: Reading, tail: Span): Candidate[] | undefined {
  const match = AT_NOTIFICATION.exec(reading.folded.slice(tail.start, tail.end));
  if (!match) return undefined;
  const at = { start: tail.start, end: tail.start + match[0].length };
  const day = dayBeside(reading, at.end, tail.end) ?? notifiedOn(reading);
  if (!day) return undefined;
  // « pour une durée de vingt mois à compter de sa notification » puts nothing off.
  const delay = findDurations(reading, at).find(
    ({ start }) => !LASTING.test(reading.folded.slice(tail.start, start)),
  );
  const date = delay ? afterSignature(match[0], day, delay) : day;
  if (date === undefined) return undefined;
  return [proposeDate(reading, 'start-date', date, at, 'sure', 'Jour de la notification, porté par l’acte.')];
}

/** « Le protocole est conclu pour dix-huit mois à compter de ce jour »: no other day is told that « ce jour » may be. */
const isToday = (reading: Reading, named: string, said: string, above: Span | undefined): boolean =>
  ACT_AS_SUBJECT.test(named) &&
  TODAY.test(said) &&
  (!above ||
    (reading.datesIn(above).length === 0 &&
      !/\b(?:jour|date|reception|recette|notif[a-z]+)\b/.test(reading.folded.slice(above.start, above.end))));
const TODAY = spaced(
  /^(?: (?:pour|pendant)(?: une (?:duree|periode) de)? [a-z0-9() -]{2,24} (?:mois|ans?|annees?))? (?:a (?:compter|partir|dater) de|des|de) ce jour$/,
);

/** « prend effet un mois à compter de sa signature »; « est valable trois ans » lasts. */
const BEGINS = /effet|vigueur|application|commence/;
/** « signée le 10 mars, s'applique à compter de cette date » counts too: the only day that « cette date » may be. */
export function atSignature(
  reading: Reading,
  tail: Span,
  signed: readonly Candidate[],
  verb: string,
): Candidate[] {
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
  if (isAmendment(reading) && (/^ de la convention\b/.test(next) || OF_CONVENTION.test(match[0]))) return [];
  const sentence = reading.sentenceAt(tail.start);
  const before = reading.folded.slice(sentence.start, tail.start);
  const named = before.slice(0, before.length - verb.length);
  const above = reading.sentences[reading.sentenceRank(tail.start) - 1];
  // « … la dernière des parties y appose sa signature. Elle prend effet à cette date. »
  const isOfSignature =
    /\bsign(?:ee?|atures?)\b|\b(?:jour|date) (?:ou|a laquelle) vous l'aurez (?:acceptee?|contresignee?)\b/.test(
      before,
    ) ||
    isToday(reading, named, match[0], above) ||
    (above !== undefined &&
      reading.datesIn(above).length === 0 &&
      /\bsignatures?\s*\.?$|\b(?:date|jour) de la (?:derniere )?(?:des )?signature/.test(
        reading.folded.slice(above.start, above.end),
      ));
  if (/(?:cette (?:meme )?date|jour)$/.test(match[0]) && !isOfSignature) return [];
  // « … naît de votre contreseing et vaut un an à compter de celui-ci ».
  if (/celui-ci$/.test(match[0]) && !/\bcontreseing(?:,| et)+(?: elle)?\s{1,4}$/.test(named)) return [];
  if (/celle-ci$/.test(match[0]) && !/signature(?:,| et)+(?: elle)?\s{1,4}$/.test(named)) return [];
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
