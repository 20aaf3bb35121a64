import type { Span } from '../document';
import { pattern } from '../values/pattern';
import { AVENANT, NUMBERED_AVENANT } from './act-words';

export interface Headline {
  /** The lines of the title, as they follow one another. */
  readonly lines: readonly Span[];
  /** Further lines after a blank one, which may belong to the title or not. */
  readonly doubtful: Span | undefined;
}

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
const MAX_LINES = 5;

const RUN_ON = pattern`${[
  // The heading below, which a reader ran on.
  /(?<!\b(?:les|des|aux|ses|deux|trois|quatre|entre))\s+(?:parties|signataires|preambule|visas)\s*$/,
  /\s+enregistree? sous le n/,
  /\s+\[(?:modele|version|projet|v\d)[^\]\n]*\]\s*$/,
  /\s+(?:p\. ?j\.|(?:[nv]\/ ?)?ref\.) ?:/,
  /(?<=\bdelegation de gestion)\s+(?=(?:l[ae] |l')[^\n]{3,200}, (?:le |la |service )?delega(?:nt|taire)e?\b)/,
  /\s+entre (?=(?:l[ae]s? |l')[^\n]{3,200}[,(] ?(?:le |la |service |ci-apres [^\n]{0,20})?delega(?:nt|taire))/,
]}`;

/** The lines of the title that begins on this line, up to the parties, the recitals or a blank line. */
export function titleFrom(folded: string, first: Span): Headline {
  // « Convention … « Ma Prime Garde » entre la direction A, délégante, »: a reader ran the parties on.
  const run = RUN_ON.exec(folded.slice(first.start, first.end));
  if (run)
    return { lines: [trimmed(folded, { ...first, end: first.start + run.index })], doubtful: undefined };
  const lines = [trimmed(folded, first)];
  // In a row, what goes on is another cell.
  if (folded[first.end] === '\t') return { lines, doubtful: undefined };
  let next = lineAt(folded, first.end + 1);
  while (
    lines.length < MAX_LINES &&
    next.start < folded.length &&
    !isPart(folded, next) &&
    !isParty(folded, lines.at(-1) ?? first, next)
  ) {
    lines.push(trimmed(folded, next));
    next = lineAt(folded, next.end + 1);
  }
  const between = NAMED_AGAIN.exec(folded.slice(next.start, next.start + 800))?.[1];
  if (between !== undefined)
    return { lines, doubtful: trimmed(folded, { start: next.start, end: next.start + between.length }) };
  while (next.start < folded.length && folded.slice(next.start, next.end).trim() === '') {
    next = lineAt(folded, next.end + 1);
  }
  const words = folded.slice(next.start, Math.min(next.end, next.start + 250)).trim();
  const isNumber = lines.length === 1 && NUMBER_ONLY.test(folded.slice(first.start, first.end));
  const [only, other] = lines;
  const isBareAmendment =
    only !== undefined && !other && BARE_AMENDMENT.test(folded.slice(only.start, only.end));
  const goesOn =
    (isNumber && /^delegation de gestion\b/.test(words)) ||
    (isBareAmendment && NAMES_AMENDED.test(words)) ||
    /^(?:a la convention|au protocole|relativ|pour\b(?! l[ae']s? ?[^\n]{2,60} [-–—] )|portant|concernant|deleguant|confiant|au (?:titre|profit|benefice)|[«"“]|n ?[°º]|no\b|fast\b|projet\b|dans le cadre|ayant pour (?!signataires|parties))/.test(
      words,
    );
  // « Convention … « Parc automobile » », a blank line, « AVENANT DE PROROGATION N° 1 ».
  if (NUMBERED_AMENDMENT.test(words) && !/avenant/.test(folded.slice(first.start, first.end)))
    return { lines: [...lines, trimmed(folded, next)], doubtful: undefined };
  if (!goesOn) return { lines, doubtful: undefined };
  const further = [trimmed(folded, next)];
  next = lineAt(folded, next.end + 1);
  while (
    further.length < MAX_LINES &&
    next.start < folded.length &&
    !isPart(folded, next) &&
    !isParty(folded, further.at(-1) ?? next, next) &&
    !(isBareAmendment && SIGNED.test(folded.slice(next.start, next.end)))
  ) {
    further.push(trimmed(folded, next));
    next = lineAt(folded, next.end + 1);
  }
  if (isBareAmendment && (AMENDED.test(words) || NAMES_AMENDED.test(words)))
    return { lines: [only, ...further], doubtful: undefined };
  return {
    lines,
    doubtful: { start: further[0]?.start ?? next.start, end: further.at(-1)?.end ?? next.end },
  };
}

/** « ENTRE LA DREAL A⏎ET LES DIRECTIONS B », right below the title, where the parties are named again below. */
const NAMED_AGAIN =
  /^([ \t]*entre l(?:[ae]s? |')(?:(?!dele|\bci-|represent)[^\n:;(]|\n(?!\s*\n)){10,400})\n\s*\n\s*(?:(?:\d[.)]? ?)?(?:(?:les |designation des |identification des )?parties|(?:le )?(?:service )?delegante?)\s*:?\n|entre les soussignes|les soussignes)/;
/** « Convention n° 2102 847 663 », above the title. */
const NUMBER_ONLY = /^(?:convention|acte|protocole) n ?[°º] ?[a-z\d][a-z\d /._-]{2,40}$/;
/** « AVENANT N° 2 », alone on its line. */
const NUMBERED_AMENDMENT = pattern`^${AVENANT} n ?[°º] ?\d{1,2}$`;
/** « AVENANT DE PROROGATION N° 1 », above a blank line and « à la convention de délégation de gestion « Phare » ». */
const BARE_AMENDMENT = pattern`^(?:[a-z]{4,10} )?${NUMBERED_AVENANT}$`;
const AMENDED = /^(?:a la convention|au protocole|au contrat)\b/;
/** « (signée le 4 juillet 2022 ; avenant 1 du 12 mai 2023) », below the name of the convention. */
const SIGNED = /^\s*\((?:signee|conclue|passee|notifiee|modifiee)\b/;
/** … or « Convention de délégation de gestion « Phare » signée le 9 janvier 2024 », its name: no sentence that says of it. */
const NAMES_AMENDED =
  /^(?:(?:convention|protocole|contrat|acte) (?:[a-z]+ ){0,2}?(?:de |portant )?)?delegation (?:interministerielle )?de gestion\b(?!(?:[^«"“(\n]|\([^()\n]*\)|[«"“][^»"”\n]*[»"”])*(?:\b(?:est|sont|entre les soussign)|[;:]|\.$))/;

const isParty = (folded: string, above: Span, line: Span): boolean =>
  PARTY.test(folded.slice(line.start, line.end).trim()) && !OPEN.test(folded.slice(above.start, above.end));

/** « CONV-DGITM-24-771 »: what the number of an act looks like, where nothing says that it is one. */
export const ACT_NUMBER = /(?=\S*\d)(?=\S*[a-z])[a-z\d]{2,10}(?:[-/._][a-z\d]{1,10}){2,5}/;
const ALONE = new RegExp(`^${ACT_NUMBER.source}$`);

function isPart(folded: string, line: Span): boolean {
  const words = folded.slice(line.start, Math.min(line.end, line.start + 300)).trim();
  return (
    words === '' ||
    /^[-_=*~.]{5,}$/.test(words) ||
    PARTS.test(words) ||
    words.length > 250 ||
    words.includes('\t') ||
    /^\d{1,2}[.)]\s|^[^:]{2,40} :/.test(words) ||
    ALONE.test(words.replace(/^(?:convention|avenant|protocole|acte|dossier)\s(?:n ?[°º] ?)?/, ''))
  );
}

/** The line that begins at a place, without its end. */
export function lineAt(folded: string, start: number): Span {
  const next = folded.indexOf('\n', start);
  return { start, end: next < 0 ? folded.length : next };
}

/** « … signée le 2 mai 2025 entre », above the parties. */
const LEADS_ON = /\s+entre(?: les soussignee?s)?\s?[:,]?$/;

/** A line without the spaces, the « # », the full stop and the « entre » around its words. */
export function trimmed(folded: string, line: Span): Span {
  let { start, end } = line;
  while (start < end && /[\s#]/.test(folded[start] ?? '')) start += 1;
  while (end > start && /[\s.]/.test(folded[end - 1] ?? '')) end -= 1;
  return { start, end: end - (LEADS_ON.exec(folded.slice(start, end))?.[0].length ?? 0) };
}

/** « OBJET : AVENANT N° 1 - CONVENTION DE DÉLÉGATION DE GESTION … », above the parties. */
const OBJECT = /^[ \t]*objet\s?:\s{0,3}(?=avenant n ?[°º] ?\d)/;

/** « CONVENTION DE DÉLÉGATION DE GESTION ⇥ n° 26/DAE/19 »: the title, and its number at the other end of the line. */
export function withoutNumber(folded: string, whole: Span): Span {
  const labelled = OBJECT.exec(folded.slice(whole.start, whole.end));
  const line = labelled ? { ...whole, start: whole.start + labelled[0].length } : whole;
  const tab = folded.slice(line.start, line.end).trimEnd().indexOf('\t', 1);
  const isNumber = tab > 0 && BESIDE.test(folded.slice(line.start + tab, line.end));
  return isNumber ? { ...line, end: line.start + tab } : line;
}
const BESIDE = /^\t+ ?(?:n ?[°º]|\[|ref\b|reference|version|v ?\d|du \d|le \d)[^\t]{0,40}$/;
