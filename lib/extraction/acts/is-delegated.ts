import { FUNDS_CENTER, GIVEN, namesBudgets, saysWhoDelegates } from './delegating-body';
import { isAmendmentTitle, saysDelegation } from './headline';

/** « La DSR, qui délègue, et la DIT, à qui la gestion est déléguée »: where no role is named, the credits tell. */
export const isDelegated = (title: string, folded: string): boolean =>
  !isLocal(folded) &&
  ((hasRoles(folded) && (isAmendmentTitle(title) || OF_STATE.test(folded) || FUNDS_CENTER.test(folded))) ||
    (GIVEN.test(folded) && FUNDS_CENTER.test(folded)) ||
    (saysDelegation(title) &&
      (isAmendmentTitle(title) ||
        // « … délègue l'ordonnancement des dépenses du programme 206 », without credits nor codes.
        (ORDERED.test(folded) && ON_ITS_DECREE.test(folded)) ||
        (namesBudgets(folded) && FUNCTIONAL_AREA.test(folded)) ||
        FUNDS_CENTER.test(folded) ||
        (namesBudgets(folded) && PROGRAMME.test(folded)))));

/** Municipalities delegate the management of their works too, out of budgets of their own. */
const isLocal = (folded: string): boolean =>
  /\b(?:code general des collectivites territoriales|c\.?g\.?c\.?t)\b/.test(folded) &&
  /\b(?:communaute (?:de communes|d'agglomeration|urbaine)|commune de|metropole|departement d|region d|syndicat (?:mixte|intercommunal))/.test(
    folded,
  ) &&
  !FUNDS_CENTER.test(folded) &&
  !PROGRAMME.test(folded) &&
  !/\b2004-1085\b/.test(folded);

/** Two companies may delegate to one another too. */
const OF_STATE = /\b(?:ae|cp|autorisations? d'engagements?|credits?|programme)\b|\b2004-1085\b/;
const ORDERED = /\bordonnancement des (?:depenses|recettes)\b[^.;]{0,120}\bprogrammes? \d{3}\b/;
const ON_ITS_DECREE = /\b2004-1085\b|\bdecret du 14 octobre 2004\b/;
const FUNCTIONAL_AREA = /(?<![\d-])0\d{3}-\d{2}(?:-\d{2})?(?![\w-])/;
const PROGRAMME = /\bprogramme (?:n ?[°º] ?)?\d{3}\b/;

const hasRoles = (folded: string): boolean =>
  saysWhoDelegates(folded) ||
  (/\bdelegant/.test(folded) &&
    /\b(?:(?:co-?)?deleg[a-z]{0,4}taires?|dele[a-z]{0,7}ta[il]?res?|beneficiaires?|delegues?)\b/.test(
      folded,
    ));
