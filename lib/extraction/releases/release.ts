import type { Tranche } from '../../convention/convention';
import type { IsoDate } from '../../dates';
import { afterSignature } from '../days/after-signature';
import { findDurations } from '../days/find-duration';
import { notifiedOn } from '../days/notified-on';
import { isOfContract } from '../days/of-contract';
import type { Span } from '../document';
import { isAmendment } from '../is-amendment';
import type { Reading } from '../reading/reading';
import { ASIDE, AT_ONCE, CONDITION, ONCE_SIGNED, SIGNATURE } from './condition-words';
import { ofEffect } from './effect-day';
import { FORESEEN, isOwnForeseen, NOTIFICATION, ONCE_NOTIFIED } from './notification-words';
import { heldUntil, presentDays } from './present-days';
import {
  delayed,
  expectedBelow,
  expectedMonth,
  laterThan,
  sameDay,
  withOthers,
  yearlyDay,
} from './release-days';

export interface FoundRelease {
  readonly release: Tranche['release'];
  readonly conditional: boolean;
  /** The words that tell when and on what condition. */
  readonly at: Span;
  /** False when the day depends on something that the sentence does not give (a notification, the day of effect). */
  readonly isDated: boolean;
}

const CALENDAR =
  /\b(?:le|au|a compter du|a partir du|fin|en|avant le|des le|au plus t[a-z]{2,4} le|courant)\s{0,2}$/;

const OF_CONTRACT = /(?<=\bsignature) du (?:present )?contrat\b/g;

/**
 * When, and on what condition, the credits named before `scope` are opened. Undefined when it tells no release.
 * @param year of the credits, where the day is told for each of them (« au 15 janvier de chaque exercice »).
 */
export function findRelease(
  reading: Reading,
  scope: Span,
  signed: IsoDate | undefined,
  year?: number,
): FoundRelease | undefined {
  const own = reading.folded
    .slice(scope.start, scope.end)
    .replace(ASIDE, (aside) => ' '.repeat(aside.length));
  // « À la signature du contrat », in an act of that name.
  const words = isOfContract(reading, own)
    ? own.replace(OF_CONTRACT, (named) => ' '.repeat(named.length))
    : own;
  const once = ONCE_SIGNED.exec(words);
  const onceNotified = once ? null : ONCE_NOTIFIED.exec(words);
  const told = (once ?? onceNotified)?.[0];
  const condition = CONDITION.exec(told ? words.replace(told, ' '.repeat(told.length)) : words);
  const signature = SIGNATURE.exec(words) ?? once;
  const notification = onceNotified ?? NOTIFICATION.exec(words);
  const effect = ofEffect(reading, words);
  const atOnce = AT_ONCE.exec(words);
  const days = presentDays(reading, scope);
  // « au vu de la revue du 10 septembre 2025, au plus tard le 15 octobre 2025 ».
  const latest = days.find(({ start }) =>
    /\bau plus tard (?:le )?$/.test(reading.folded.slice(start - 18, start)),
  );
  const held = days.length === 0 ? heldUntil(reading, scope) : undefined;
  const date =
    latest ??
    days[0] ??
    held ??
    sameDay(reading, scope) ??
    (year === undefined ? undefined : (withOthers(reading, scope, year) ?? yearlyDay(reading, scope, year)));
  const first = [
    condition?.index,
    signature?.index,
    notification?.index,
    effect?.index,
    atOnce?.index,
    date && cueStart(words, date.start - scope.start),
  ]
    .filter((index) => index !== undefined)
    .sort((one, other) => one - other)[0];
  if (first === undefined) return undefined;
  const at = trim(reading, { start: scope.start + first, end: scope.end });
  const text = reading.text.slice(at.start, at.end).replace(/\s+/g, ' ').slice(0, 300);
  const conditional = condition !== null;
  if (
    signature &&
    !(conditional && condition.index < signature.index) &&
    (!date || date.start - scope.start > signature.index)
  ) {
    if (!conditional) {
      // « à la signature de la convention », in an avenant, « … de l'avenant », in a convention: of another act than the
      // one that is signed below.
      const ofOther = isAmendment(reading) ? / de la convention\b/y : / de (?:l'|cet )avenant\b/y;
      ofOther.lastIndex = signature.index + signature[0].length;
      const isOfOther = ofOther.test(words);
      const day = signed && !isOfOther ? delayed(reading, scope, signed) : undefined;
      return {
        release: { type: 'signature', text, date: day ?? null },
        conditional,
        at,
        isDated: day !== undefined,
      };
    }
  }
  if (conditional) {
    const dateFirst =
      date !== undefined && date.start - scope.start < condition.index && !/au plus tard/.test(words);
    const day = date?.date ?? expectedMonth(words) ?? expectedBelow(reading, scope.end) ?? null;
    return {
      release: { type: dateFirst ? 'date' : 'event', text, date: day },
      conditional,
      at,
      isDated: true,
    };
  }
  // « mise en production constatée, prévue fin avril 2025 »: what is foreseen may not come, but for the act itself.
  if (date && FORESEEN.test(reading.folded.slice(Math.max(scope.start, date.start - 160), date.start))) {
    const event = notification ?? effect;
    const isOfAct = notification === null || notification === onceNotified;
    const isOwn =
      event !== null &&
      isOwnForeseen(words, { end: event.index + event[0].length, isOfAct }, date.start - scope.start);
    return { release: { type: 'event', text, date: date.date }, conditional: !isOwn, at, isDated: true };
  }
  if (date)
    return {
      release: { type: 'date', text, date: laterThan(reading, scope, date) },
      conditional: conditional || supposesMore(reading, scope.end),
      at,
      isDated: date !== held,
    };
  if (!notification && !effect && atOnce)
    return {
      release: { type: 'signature', text, date: signed ?? null },
      conditional,
      at,
      isDated: signed !== undefined,
    };
  if (!notification)
    return effect
      ? { release: { type: 'date', text, date: null }, conditional, at, isDated: false }
      : undefined;
  const borne = notifiedOn(reading);
  const [delay] = findDurations(reading, scope);
  const notified = (borne && (delay ? afterSignature(words, borne, delay) : borne)) ?? null;
  return {
    release: { type: 'event', text, date: notified },
    conditional,
    at,
    isDated: notified !== null,
  };
}

/** « … le 18 janvier 2027. Cette ouverture suppose que … »: the condition is in the next sentence. */
function supposesMore(reading: Reading, end: number): boolean {
  const next = reading.sentences[reading.sentenceRank(Math.max(0, end - 1)) + 1];
  return (
    next !== undefined &&
    next.start - end <= 3 &&
    /^(?:cette|l') ?(?:ouverture|mise a disposition) (?:suppose|est (?:subordonnee|conditionnee)|reste (?:subordonnee|conditionnee)|n'intervient qu)/.test(
      reading.folded.slice(next.start, next.end),
    )
  );
}

function cueStart(words: string, date: number): number {
  const before = words.slice(Math.max(0, date - 24), date);
  return date - (CALENDAR.exec(before)?.[0].length ?? 0);
}

const NEXT_PART =
  /(?:[;,\n]|\s(?:et|puis)\b)\s*(?:[-•*]\s*)?(?:(?:et|puis)\b\s*)?(?:pour\b\s*)?(?:a|aux?|de|les?|la|une?|l')?\s*(?:(?:premiere?|seconde?|deuxieme|troisieme|quatrieme|derniere?|autres?)\s*(?:de|d')?)?\s*$/;

function trim(reading: Reading, { start, end }: Span): Span {
  // « … le 1er mars ; pour », « à la signature, le » the next part.
  const next = NEXT_PART.exec(reading.folded.slice(start, end));
  let last = next ? start + next.index : end;
  while (last > start && /[\s,;.:)]/.test(reading.text[last - 1] ?? '')) last -= 1;
  const opened = (reading.text.slice(start, last).match(/\(/g) ?? []).length;
  return {
    start,
    end: opened > 0 && reading.text[last] === ')' ? last + 1 : last,
  };
}
