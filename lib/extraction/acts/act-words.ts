import { pattern } from '../values/pattern';

const ORDINAL = /(?:premier|deuxieme|second|troisieme|quatrieme|cinquieme|[1-9](?:er|eme|e))/;
/** How a title of an act begins. */
export const ACT = pattern`^(?:(?:n ?[°º] ?[a-z0-9./-]{1,20}|formulaire [a-z0-9-]{1,12}) ?[-:–] ?)?(?:projet (?:d(?:e |')|[-:–] ?))?(?:${[
  /(?:sous-|fiche-)?convention|fiche de delegation|mandat|protocole|contrat|accord/,
  /acte(?! (?:n ?[°º] ?)?\d)|lettre|delegation|gestion deleguee|avenant/,
  pattern`${ORDINAL} avenant`,
  /decision(?=[^\n]{0,40}\bportant delegation de gestion\b)/,
  /[a-z][a-z' -]{2,60} valant convention/,
  /document(?= (?:de|portant|valant) delegation de gestion\b)/,
  /releve de decisions?(?=[^\n]{0,80}\bvalant avenant\b)/,
]})\b`;
/** … and that of an avenant. */
export const AMENDMENT = pattern`${[
  /^releve[^\n]{0,90}\bvalant avenant\b/,
  pattern`^(?:projet d')?(?:(?:${ORDINAL} |lettre-)?avenant|acte modificatif)\b`,
]}`;
/** « Avenant », « avenant de prorogation », « avenant modificatif ». */
export const AVENANT = /avenant(?: (?:de |d')?[a-z]{4,14})?/;
/** … and its number. */
export const NUMBERED_AVENANT = pattern`${AVENANT}(?: (?:n ?[°º] ?)?\d{1,2})?`;
/** « … confiant à la direction B la gestion de crédits ». */
const CONFIDING = /\bconfiant (?:a|aux?) [^.;]{3,120} la gestion des? credits/;
/** What tells that the act is one of delegation. */
export const DELEGATION = pattern`${[
  /delegation (?:interministerielle )?(?:de|des) (?:gestion|credits)/,
  /convention (?:cadre |tripartite )?de delegation(?! de (?:service public|signature|competence))/,
  /delegation de la gestion d|delegation de (?:maitrise|realisation)/,
  /\bdeleguant (?:(?:a|aux?) [^.;]{3,120} )?la gestion de/,
  CONFIDING,
  /\bpar laquelle [^.;]{3,120} delegue (?:aux? |a )[^.;]{3,120} la gestion de/,
  /^gestion deleguee de credits|\b(?:de|a la) gestion deleguee\b/,
]}`;

/** … of the management itself, and not of credits or of a competence. */
export const OF_MANAGEMENT = pattern`${[
  /delegation (?:interministerielle )?(?:de|des|de la) gestion|gestion deleguee/,
  /\bdeleguant (?:(?:a|aux?) [^.;]{3,120} )?la gestion/,
  CONFIDING,
  /\bdelegue [^.;]{3,160} la gestion/,
]}`;

/** The line that names an avenant: « AVENANT N° 1 », « Premier avenant », « – Avenant de prolongation – ». */
export const AVENANT_LINE = pattern`[-–—*_ ]{0,4}(?:projet d')?(?:${ORDINAL} )?(?:lettre-)?avenant(?:${[
  / ?[-–—*_]{0,3}[ \t]*$/,
  / (?:n ?[°º]|numero|modificatif|de p|du \d)/,
  / \d{1,2}(?= ?[-–—*_]{0,3}[ \t]*$| [-–:(])/,
  / (?:de |d')?[a-z]{4,14}(?: n ?[°º] ?\d|[ \t]*$)/,
]})`;
/** … on another line of a title than the first. */
export const BELOW = new RegExp(pattern`(?<!\bpar(?: l')?[ \t]*)\n[ \t]*${AVENANT_LINE}`, 'm');
