import type { Span } from '../document';
import { pattern } from '../values/pattern';

/** What begins another part of the act than its title. */
const PARTS = pattern`^(?:${[
  /entre\b/,
  /et(?=\s*[:,]?\s*$| l[ea']| l[ae]s? )/,
  /version (?:du|n ?[°º]|provisoire|definitive|finale|consolidee|relue|corrigee|de travail|\d)/,
  /enregistree? sous\b|[a-z ]{0,30}\bagreement\b|document de travail/,
  /exemplaire\b|original\b|copie\b|projet d[eu] \d|vu\b|considerant/,
  /preambule|article\b|art\.|objet\b|sommaire|table des |annexe|visas?\b/,
  /il a ete|adresse|represente|la presente|les? (?:sous|partie)|parties a\b/,
  /il est\b/,
  /(?:titre|chapitre|rubrique) (?:\d|[ivx]{1,4}\b|premier)/,
  /fiche d'identi|[a-h]\. |\*|\[|nor\b|date\b|reference|(?:[nv]\/ ?)?ref\. |programme\b|delega/,
  /parties\s*$|credits\b|duree\b|imputation\b|signatures?\s*$/,
]})`;
const OF_BODY =
  /(?:direction|service|secretariat|prefecture|ministere|agence|rectorat|delegation (?:generale|interministerielle|regionale)|mission|institut|office)\b/;
/** « La direction A, ci-après « le délégant » », or « Direction A – Service B », right below the title. */
const PARTY = pattern`${[
  pattern`^(?:(?:la|le) |l')(?:${[
    /direct(?:ion|eur|rice)|service|secretariat|prefecture|prefete?|ministere/,
    /agence|rectorat|rectrice|recteur/,
    /delegation (?:generale|interministerielle|regionale)/,
    /commissariat|institut|office|centre/,
  ]})\b`,
  /\b(?:delegante?|delegataires?|ci-apres|representee?)\b/,
  pattern`^${OF_BODY}[^\n]{3,120} [-–—/] ${OF_BODY}`,
]}`;
/** What a line of a title leaves open: « conclue entre », « et ». */
export const OPEN =
  /\b(?:a|au|aux|de|du|des|la|le|les|l'|d'|et|entre|par|pour|sur|avec|dans|en|relative?s?)\s*$/;

/** Whether a line names a party, right below a title that its line above closes. */
export const isParty = (folded: string, above: Span, line: Span): boolean =>
  PARTY.test(folded.slice(line.start, line.end).trim()) && !OPEN.test(folded.slice(above.start, above.end));

/** « CONV-DGITM-24-771 »: what the number of an act looks like, where nothing says that it is one. */
export const ACT_NUMBER = /(?=\S*\d)(?=\S*[a-z])[a-z\d]{2,10}(?:[-/._][a-z\d]{1,10}){2,5}/;
const ALONE = new RegExp(`^${ACT_NUMBER.source}$`);

/** Whether a line begins another part of the act than its title, or none. */
export function isPart(folded: string, line: Span): boolean {
  const words = folded.slice(line.start, Math.min(line.end, line.start + 300)).trim();
  return (
    words === '' ||
    /^[-_=*~.]{5,}$/.test(words) ||
    PARTS.test(words) ||
    words.length > 250 ||
    words.includes('\t') ||
    /^\d{1,2}[.)]\s|^(?![«"“])[^:]{2,40} :/.test(words) ||
    ALONE.test(words.replace(/^(?:convention|avenant|protocole|acte|dossier)\s(?:n ?[°º] ?)?/, ''))
  );
}
