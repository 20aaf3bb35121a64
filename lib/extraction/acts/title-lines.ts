import type { Span } from '../document';
import { pattern } from '../values/pattern';
import { AVENANT_LINE, NUMBERED_AVENANT } from './act-words';
import { isPart, isParty } from './title-parts';

export interface Headline {
  /** The lines of the title, as they follow one another. */
  readonly lines: readonly Span[];
  /** Further lines after a blank one, which may belong to the title or not. */
  readonly doubtful: Span | undefined;
}

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
  const avenant = avenantBelow(folded, lines);
  if (avenant) return { lines: [...lines, ...avenant], doubtful: undefined };
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

/** « Convention … », « « Parc éolien » » below a blank line, « AVENANT N° 1 » below another: what stands down to the name of the avenant. */
function avenantBelow(folded: string, lines: readonly Span[]): Span[] | undefined {
  const isAvenant = ({ start, end }: Span) => NAMES_AVENANT.test(folded.slice(start, end).trim());
  if (
    lines.some((line) => isAvenant(line) && /\d|premier|second|eme /.test(folded.slice(line.start, line.end)))
  )
    return undefined;
  const found: Span[] = [];
  const last = lines.at(-1)?.end ?? 0;
  const reach = Math.min(last + NEAR_TITLE, folded.length);
  for (let next = lineAt(folded, last + 1); next.start < reach; next = lineAt(folded, next.end + 1)) {
    const words = folded.slice(next.start, next.end).trim();
    if (words === '' || RULE.test(words)) continue;
    // « Avenant n° 1 à la convention … », below a rubric: a title by itself.
    if (OF_CONVENTION.test(words)) return undefined;
    if (isAvenant(next)) return [...found, trimmed(folded, next)];
    if (found.length === 2 || isPart(folded, next) || isParty(folded, lines.at(-1) ?? next, next))
      return undefined;
    found.push(trimmed(folded, next));
  }
  return undefined;
}
const OF_CONVENTION = /^(?:[a-z]+ )?avenant\b[^\n]*\bdelegation\b/;
const NAMES_AVENANT = new RegExp(pattern`^${AVENANT_LINE}`);
const RULE = /^[-_=*~.]{3,}$/;
/** How far below the title. */
const NEAR_TITLE = 300;

/** « ENTRE LA DREAL A⏎ET LES DIRECTIONS B », right below the title, where the parties are named again below. */
const NAMED_AGAIN =
  /^([ \t]*entre l(?:[ae]s? |')(?:(?!dele|\bci-|represent)[^\n:;(]|\n(?!\s*\n)){10,400})\n\s*\n\s*(?:(?:\d[.)]? ?)?(?:(?:les |designation des |identification des )?parties|(?:le )?(?:service )?delegante?)\s*:?\n|entre les soussignes|les soussignes)/;
/** « Convention n° 2102 847 663 », above the title. */
const NUMBER_ONLY = /^(?:convention|acte|protocole) n ?[°º] ?[a-z\d][a-z\d /._-]{2,40}$/;
/** « AVENANT DE PROROGATION N° 1 », above a blank line and « à la convention de délégation de gestion « Phare » ». */
const BARE_AMENDMENT = pattern`^(?:[a-z]{4,10} )?${NUMBERED_AVENANT}$`;
const AMENDED = /^(?:a la convention|au protocole|au contrat)\b/;
/** « (signée le 4 juillet 2022 ; avenant 1 du 12 mai 2023) », below the name of the convention. */
const SIGNED = /^\s*\((?:signee|conclue|passee|notifiee|modifiee)\b/;
/** … or « Convention de délégation de gestion « Phare » signée le 9 janvier 2024 », its name: no sentence that says of it. */
const NAMES_AMENDED = pattern`${[
  /^(?:(?:convention|protocole|contrat|acte) (?:[a-z]+ ){0,2}?(?:de |portant )?)?delegation (?:interministerielle )?de gestion\b(?!(?:[^«"“(\n]|\([^()\n]*\)|[«"“][^»"”\n]*[»"”])*(?:\b(?:est|sont|entre les soussign)|[;:]|\.$))/,
  /^convention n ?[°º] ?[a-z\d][a-z\d/._-]{2,30}(?: (?:du \d|relative? a |portant |[-–«])[^.;:]*)?$/,
]}`;

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
