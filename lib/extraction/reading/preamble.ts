import type { Span } from '../document';
import { isAmendment } from '../is-amendment';
import { pattern } from '../values/pattern';
import { oncePerReading } from './once-per';
import type { Reading } from './reading';

/** What recalls: « Rappel », « 1. Exposé des motifs », « Il est d'abord rappelé ». */
const RECALL =
  /(?:il est (?:d'abord |prealablement |ici )?)?rappele?s?\b|exposes?\b|preambule\b|contexte\b|historique\b|considerant|motifs\b|situation actuelle|convention initiale/;
/** What decides: « Article 2 », « § 3 », « II. – Durée », « 4/ », « Secundo », but « a) que … » of a recital. */
const DECIDES = pattern`(?:${[
  /art(?:icle|\.)|§|clause|chapitre|titre|section|point|[a-z]{4,11}ement\b|primo|secundo|tertio|quarto|decision/,
  /(?:\d{1,2}|[ivx]{1,4}|[a-h])[ \t]?[.)/°:–—-](?![ \t]*qu[ei'])/,
]})`;
const HEADING = new RegExp(
  pattern`(?:^|\n)[ \t#*_>]*(?:(?:\d{1,2}|[ivx]{1,4}|[a-d])[ \t]?[.)°/]{0,2}[ \t]*[-–—]?[ \t]*)?(${RECALL})|\n[ \t#*_>]*${DECIDES}|\b(?:(?:est|sont|a ete|ont) (?:convenue?s?|decidee?s?|arretee?s? (?=ce |que |les ))|conviennent|decident|arretent)\b`,
  'g',
);

const headings = oncePerReading(({ folded, headlines: [title] }) => {
  const from = title?.lines.at(-1)?.end ?? 0;
  return Array.from(folded.slice(from).matchAll(HEADING), ({ index, 1: recalls }) => ({
    start: from + index,
    isRecall: recalls !== undefined,
  }));
});

/** What an avenant decides, which its preamble may announce. */
const CHANGES = pattern`${[
  /(?<!\b(?:a|ont|avait|avaient|ayant|ete|deja)(?: ete)? )\b(?:prorog|prolong|report|repouss|recul|avanc|remplac|substitu|modifi|ramen|allong)[a-z]*/,
  /\b(?:port(?:e|ee|er|ant) (?:a|au|de|jusqu)|desormais|nouve(?:au|lle)|convien|convenu|decid|au lieu d[eu])/,
  /\b(?:passe(?:nt|ra)? d[eu']|se lit|lire\b|(?:a|cede) la place|poursuiv|ainsi redige|demeur|maint(?:ien|enu)|inchang|reste)/,
]}`;

/** « Avenant n° 3 (20 juin 2025) : préavis ramené … », « son avenant n° 2 du 20 décembre 2023, qui a reporté … »: of the acts that came before. */
const EARLIER = /^[-•*– \t]{0,4}(?:son |l')?(?:avenant n ?[°º] ?\S{1,3} (?:\(|du \d)|convention initiale\b)/;

/**
 * Whether words of an avenant stand above what it decides, or under a heading that recalls, and change nothing: « La
 * convention, conclue le 3 mars 2023, arrive à échéance le 31 mars 2026. » is what was agreed before.
 */
export function isRecalledAbove(reading: Reading, { start, end }: Span): boolean {
  if (!isAmendment(reading)) return false;
  const words = reading.folded.slice(start, end);
  if (EARLIER.test(words)) return true;
  if (CHANGES.test(words)) return false;
  const all = headings(reading);
  const above = all.findLast((heading) => heading.start <= start);
  return above ? above.isRecall : all.some(({ isRecall }) => !isRecall);
}
