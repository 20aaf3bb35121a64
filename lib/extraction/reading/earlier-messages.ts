import type { Span } from '../document';
import { pattern } from '../values/pattern';

/** The line that begins an act, quoted perhaps. */
const ACT =
  /^[> \t]*(?:projet d['’e ]{1,2})?(?:convention|avenant|protocole|d[ée]l[ée]gation de gestion)\b/im;
/** « -----Message d'origine----- », « Le 2 juillet 2025 à 17:20, Solène Arbaud a écrit : », the head of a message put below. */
const EARLIER =
  /^[> \t]*(?:-{2,} ?(?:message (?:d['’]origine|original|pr[ée]c[ée]dent)|original message) ?-{2,}|le \d{1,2}[^\n]{5,80} a [ée]crit ?:|on [^\n]{5,80} wrote:)/im;

/** « De : … » above « Date : …, 17:20 » or « Objet : RE: … »: the head of a message, as it was copied with it. */
const HEAD = new RegExp(
  pattern`^[> \t]*(?:de|from) ?: ?[^\n]{3,100}\n(?:[> \t]*[a-zà]{1,12} ?: ?[^\n]{0,160}\n){0,4}?[> \t]*(?:${[
    /(?:date|envoy[ée](?: le)?|sent) ?:[^\n]*\d{1,2}[:h]\d{2}/,
    /(?:objet|sujet|subject) ?: ?(?:re|tr|fwd?) ?:/,
  ]})`,
  'im',
);

/** The messages that a mail answers, below the act that it holds: what they propose was not signed. */
export function earlierMessages(text: string): Span[] {
  const act = ACT.exec(text);
  if (!act) return [];
  const below = text.slice(act.index);
  const head = below.search(HEAD);
  // The act may stand in the message of that head, below a line that only names it.
  const copied = head < 0 || ACT.test(below.slice(head)) ? -1 : head;
  const found = [below.search(EARLIER), copied].filter((at) => at >= 0);
  return found.length === 0 ? [] : [{ start: act.index + Math.min(...found), end: text.length }];
}
