import { pattern } from '../values/pattern';

/** The body says what its title does not: that it delegates. */
export const GIVEN = pattern`${[
  /\b(?:vaut|emporte|constitue|tient lieu de) (?:une )?(?:convention de )?delegation de gestion\b/,
  /\bdelegation de gestion est (?:ainsi )?(?:donnee|consentie|accordee)\b/,
  /\b(?:donne|consent|accorde)(?:nt)? (?:une )?delegation de gestion\b/,
  /\b(?:je|nous) vous (?:delegu|confi)(?:e|ons) la gestion d(?:e|es) (?:[^.;]{0,30} )?credits\b/,
  /\b2004-1085\b[^.]{0,140}\bdelegante?\b[^.]{0,60}\bdelegataire\b/,
]}`;
/** What the recitals name is another act. */
const RECITALS = /\n[ \t]*vu [^\n]*(?:\n(?![ \t]*(?:\n|vu |article))[^\n]*)*/g;
export const FUNDS_CENTER = /\b\d{4}-[a-z0-9]{4}-[a-z0-9]{4}\b/;
/** Both budgets, by their names. */
export const namesBudgets = (folded: string): boolean =>
  /\b(?:ae|autorisations? d'engagement)\b/.test(folded) && /\b(?:cp|credits? de paiement)\b/.test(folded);
/** « Direction qui délègue », « Service qui reçoit la délégation »: both roles, by what each does. */
export const saysWhoDelegates = (folded: string): boolean =>
  /\bqui delegue\b/.test(folded) && /\bqui recoit (?:la )?delegation\b/.test(folded);
/** Both roles, a funds center and both budgets: the body of a delegation, whatever its title. */
export function givesCredits(folded: string): boolean {
  const body = folded.replace(RECITALS, '');
  return (
    /\bdelegante?s?\b/.test(body) &&
    /\b(?:co-?)?deleg(?:ataires?|ues?)\b/.test(body) &&
    FUNDS_CENTER.test(body) &&
    namesBudgets(body)
  );
}
