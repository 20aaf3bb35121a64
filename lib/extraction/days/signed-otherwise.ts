import type { Span } from '../document';
import { isAmendment } from '../is-amendment';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';

/** « les parties ont signé le 4 mai 2023 une lettre d'intention », « … la convention visée ci-dessus »: the act that was signed is named behind its day. « … la présente convention », « … la convention dont la teneur suit » is this one. */
const OBJECT_BEHIND = pattern`^,?\s(?:a [a-z' -]{2,30},?\s)?(?:${[
  /une?\s|leurs?\s|des\s/,
  pattern`(?:l[ae]s?\s|l')(?!${[
    /presente?s?\b/,
    /[a-z' -]{3,60}(?:dont la teneur|qui suit|suivante?\b|ci-apres|ci-dessous)/,
  ]})(?:premiere?\s|deuxieme\s|seconde?\s|nouvel(?:le)?\s)?(?:convention|avenant|protocole|accord|lettre|charte|contrat|acte|delegation)\b`,
]})`;
const ACTIVE =
  /\b(?:avai(?:t|ent)|ont|a|ayant) (?:ainsi |deja |conjointement |tous (?:deux|trois) )?signe\b[^.;]{0,60}$/;

/** « Signée le 11 décembre 2024, la convention … change », « … signée le 3 février 2023 entre », in an avenant. */
const CONVENTION_BEHIND = /^,\s(?:la|cette)\sconvention\b|^\sentre\s/;
/** « Établie le 2 septembre 2024 par le bureau A »: by whom a sheet was drawn up, and not the parties. */
const DRAWN_BY =
  /^\spar (?:l[ae] |l')(?:bureau|service|cellule|mission|sous-direction|gestionnaire|redacteur)\b/;

/** « Convention signée le 8 octobre 2024 ; avenant n° 1 signé le », in an avenant: the acts that came before it. */
const EARLIER_ACT = pattern`${[
  /^[ \t(]*(?:la )?convention (?:(?:initiale|modifiee|d'origine) )?(?:est |a ete )?(?:etablie? [^.;]{3,40}, )?signee?\b[^;]*$/,
  /;[^;]*\bavenant (?:n ?[°º] ?)?\S{1,3} (?:a ete |est )?(?:conclu|signe)\b[^;]*$/,
]}`;

const SIGNED = /\b(?:signee?|conclue?) $|\b(?:signee?|conclue?) le $/;

/** Whether a day on which something was signed is that of another act, by the act named behind it, or before it in an avenant. */
export function isSignedOtherwise(reading: Reading, line: string, { start, end }: Span): boolean {
  const before = reading.folded.slice(Math.max(reading.sentenceAt(start).start, start - 160), start);
  const after = reading.folded.slice(end, end + 120);
  return (
    (ACTIVE.test(before.replace(/\s/g, ' ')) && OBJECT_BEHIND.test(after)) ||
    (/\betablie?\b/.test(line) && DRAWN_BY.test(after)) ||
    (isAmendment(reading) && (EARLIER_ACT.test(line) || (SIGNED.test(line) && CONVENTION_BEHIND.test(after))))
  );
}
