import type { Span } from '../document';

/** The line that begins an act, quoted perhaps. */
const ACT =
  /^[> \t]*(?:projet d['’e ]{1,2})?(?:convention|avenant|protocole|d[ée]l[ée]gation de gestion)\b/im;
/** « -----Message d'origine----- », « Le 2 juillet 2025 à 17:20, Solène Arbaud a écrit : », the head of a message put below. */
const EARLIER =
  /^[> \t]*(?:-{2,} ?(?:message (?:d['’]origine|original|pr[ée]c[ée]dent)|original message) ?-{2,}|le \d{1,2}[^\n]{5,80} a [ée]crit ?:|on [^\n]{5,80} wrote:)/im;

/** The messages that a mail answers, below the act that it holds: what they propose was not signed. */
export function earlierMessages(text: string): Span[] {
  const act = ACT.exec(text);
  if (!act) return [];
  const earlier = text.slice(act.index).search(EARLIER);
  return earlier < 0 ? [] : [{ start: act.index + earlier, end: text.length }];
}
