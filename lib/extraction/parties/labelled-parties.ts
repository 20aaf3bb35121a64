import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import { endOfName } from './end-of-name';
import { listedBelow, MOST_BELOW } from './listed-parties';
import { haveBothRoles, type NamedParty } from './named-party';
import {
  footedParties,
  headedParties,
  partiesByPoint,
  partiesByQuality,
  partiesInTurn,
} from './parties-by-heading';
import { partiesInSheets } from './parties-in-sheets';
import { nameIn, plainNameIn } from './party-name';
import { partiesByColumn, partiesByRow, tabledParties } from './tabled-parties';

/** A role at the head of its line, a colon, a dash or a blank, and who has it. */
const LABELLED_LINE = new RegExp(
  pattern`(?:^|\n|(?<=[).;]) )[ \t|•*·-]*(?:\d{1,2}(?:\.\d{1,2})?[.)]?[ \t]+)?(?:en (?:sa )?qualite de |designe(?:nt)? comme )?(?:entre |et )?(?:est (?:(?:ci-apres )?(?:designee?|denommee?|appelee?) )?)?[«"“]?\s{0,2}(?:pour (?=le delega[a-z]{2,6}e? ?: ?l[ae' ]))?(?:le |la |l')?(?:${[
    /service |administration |autorite |entite |direction |organisme /,
    /partie |structure |etablissement |ministere |ordonnateur /,
    /[a-z][a-z' ]{3,40} et /,
  ]})?(?:(delegante?)|(beneficiaire)|(?:partenaire[- ])?(?:co-?)?(?:delegataires?|delegue(?=[ \t]*[:\t])))\s{0,3}[»"”]?(?: \([^()\n]{2,50}\)(?=\s?:))?(?:\s{0,3}|[ \t]{0,24}(?=:)|[ \t]?\.{3,40}[ \t]?(?=:))(?:${[
    /[:\t]|- (?=[a-z])|est(?= l[ae' ])/,
    pattern` {4,}(?=${[
      /l[ae' ]/,
      pattern`(?:${[
        /direction|service|secretariat|delegation|prefecture|rectorat|agence/,
        /inspection|etablissement|centre|mission|commissariat/,
      ]}) `,
    ]})`,
  ]})[ \t:]{0,40}([^\n\t]{3,320}?)(?=[ \t]*(?:\n|\t|$)|(?<=[a-z]{4}|\))\. |(?<=[).;]) (?:le |la |service )?(?:delegant|delegataire|beneficiaire)e?s?(?:\s?:| est (?:l[ae] |l')))`,
  'g',
);

/** « Délégant : … » on a line of its own, above the end of the parties' region, or in a table. */
export function labelledParties(reading: Reading, { end }: Span): NamedParty[] {
  const rows = partiesByRow(reading);
  if (rows.length > 0) return rows;
  const region = reading.folded.slice(0, end);
  const sheets = partiesInSheets(reading, region);
  if (haveBothRoles(sheets)) return sheets;
  const found = [...region.matchAll(LABELLED_LINE)].flatMap((match): NamedParty[] => {
    const start = match.index + match[0].length - (match[3]?.length ?? 0);
    // « Délégant | Délégataire » is the head of two columns.
    const isHead = /^(?:le |la )?(?:co-?)?deleg[a-z]{3,8}s?$/.test((match[3] ?? '').trim());
    const end = start + (match[3]?.length ?? 0);
    const role = match[1] ? 'delegating' : match[2] ? 'beneficiary' : 'delegate';
    if (isHead) return [];
    const whole = { start, end: endOfName(reading, region, { start, end }) };
    const areMany = /delegataires\s{0,3}[:\t]/.test(match[0]);
    const inTurn = areMany ? apartBySemicolon(region, whole) : [whole];
    const names = inTurn.flatMap((each) => nameIn(reading, each) ?? []);
    if (names.length < inTurn.length) return [];
    const others = areMany ? paragraphsBelow(reading, region, end) : [];
    return [...names, ...others].map((at) => ({ role, at }));
  });
  found.push(
    ...listedBelow(reading, region),
    ...tabledParties(reading),
    ...[TO_WIT, ROLE_FIRST, DEFINED, BESIDE_LABEL, WHO].flatMap((pattern) =>
      namedAfterRole(reading, region, pattern),
    ),
  );
  const otherWays = [
    () => namedAfterRole(reading, region, QUALITY_FIRST),
    () => namedAfterRole(reading, region, ON_BEHALF),
    () => partiesByQuality(reading, region),
    () => partiesByPoint(reading, region),
    () => partiesInTurn(reading, region),
    () => headedParties(reading, region),
    () => footedParties(reading, region),
    () => partiesByColumn(reading),
  ];
  for (const way of otherWays) if (found.length === 0) found.push(...way());
  // « Délégante » above a body, « Co-délégataires » above a list of them.
  if (!haveBothRoles(found))
    found.push(
      ...headedParties(reading, region).filter(({ role }) => found.every((each) => each.role !== role)),
    );
  const once = found.filter(({ at }, rank) => found.findIndex((each) => each.at.start === at.start) === rank);
  return haveBothRoles(once) ? once : [];
}

/** « Co-délégataires : la préfecture A ; la direction B. » */
function apartBySemicolon(region: string, { start, end }: Span): Span[] {
  const ends = [...region.slice(start, end).matchAll(/ ?; (?=(?:et )?(?:l[ae]s? |l'))/g)];
  const starts = [start, ...ends.map(({ index, 0: mark }) => start + index + mark.length)];
  return starts.map((from, rank) => ({ start: from, end: start + (ends[rank]?.index ?? end - start) }));
}

/** « Délégataires :   direction A, représentée par …⏎⏎   direction B, … »: one party a paragraph, below the first. */
function paragraphsBelow(reading: Reading, region: string, from: number): Span[] {
  const found: Span[] = [];
  for (let end = from; found.length < MOST_BELOW; ) {
    const below = region.slice(end, end + 600);
    const next = NEXT_PARAGRAPH.exec(below) ?? NEXT_ALIGNED.exec(below);
    const start = end + (next?.[0].length ?? 0) - (next?.[1]?.length ?? 0);
    const at = next && plainNameIn(reading, { start, end: start + (next[1]?.length ?? 0) });
    if (!next || !at) break;
    found.push(at);
    end += next[0].length;
  }
  return found;
}
/** The line right below, set under the name above it. */
const NEXT_ALIGNED = /^[ \t]*\n[ \t]{3,}([^\n\t:]{3,200})(?=\n)/;

/** The rest of a paragraph, a blank line, and an indented line without a label. */
const NEXT_PARAGRAPH = /^[^\n]*(?:\n[ \t]*\S[^\n:]*){0,3}\n[ \t]*\n[ \t]{3,}([^\n\t:]{3,200})(?=\n)/;

/** « l'administration délégante, à savoir la direction A (DA), et … », « en qualité de délégataire, le service B (SB) ». */
const TO_WIT =
  /\b(?:(?<=\n[ \t-]*d'(?:une|autre) part, )en qualite de (?:(delegante?)|delegataire)s?(?=, l[ae' ])|(?:(delegante?)|delegataire)s?, a savoir),? ([^;.:\n]{3,200}?)(?=,? et l[ae' ]|[.;\n]|, represente)/g;

/** « entre le délégant, la direction A et B (DAB), et le délégataire, le service C ». */
const ROLE_FIRST = new RegExp(
  pattern`(?:\b(?:entre|et)\s?:?\s{1,3}|\n[ \t]*\n[ \t]*)(?:le |la |l')(?:service |autorite |administration )?(?:(delegante?)|delegataire),\s(?=l[ae]\s|l')((?:(?!\n\s*\n)[^;:]){3,200}?)(?=${[
    /,?\s+(?:d'une part,?\s+)?et\s?:?\s(?:le |la |l')(?:service |autorite |administration )?delega/,
    /,\s+(?:represent|ci-apres|d'autre part|conviennent|sont convenu|decident)/,
    /[.;]/,
    /\s*\n\s*(?:\n|et (?:le |la |l')(?:service |autorite |administration )?delega)/,
  ]})`,
  'g',
);

/** « l'expression « Partie délégante » désigne la direction A », « Exécutant (= délégataire) : le service B ». */
const DEFINED =
  /(?:\b(?:(delegante?)|delegataire) ?[»"”]? (?:designe|s'entend d[eu]) |\((?:= ?|soit )?(?:le )?(?:(delegante?)|delegataire)(?: (?:au sens|du|dans)[^()\n]{0,60})?\) {0,12}:\s{1,8})((?:l[ae] |l')?[^.;:\n]{3,200})/g;

/** « Responsable des crédits (délégant)⇥Direction A », « Gestionnaire (délégataire) ..... Service B »: a label that is no body, and its role in brackets. */
const BESIDE_LABEL =
  /(?:^|\n)[ \t]*(?!direction|service|secretariat|delegation|prefecture|rectorat|agence|inspection|etablissement|centre|mission|commissariat|ministere|institut|office|bureau|unite)[a-z][a-z' ]{3,40} \((?:le |la )?(?:(delegante?)|delegataire)\)(?: ?\.{3,60} ?| *\t *| {4,})((?:l[ae] |l')?[a-z](?![^\n]*\bdelega(?:nt|taire))[^.;:\n\t]{3,200})/g;

/** « Service qui délègue : la direction A », « Celle qui reçoit la délégation : le service B ». */
const WHO =
  /\n[ \t•*–-]*(?:[a-d1-9]\.?[1-9]?[.)]?[ \t]+)?(?:[a-z]{5,15} )?qui (?:((?:la )?(?:delegue|donne|consent))|(?:recoit|accepte))(?: [a-z' ]{2,24}?)?\s{0,3}[:\t]\s{0,8}((?:l[ae] |l')?[^.;:\n\t]{3,200}(?:\n[ \t]{2,}[^.;:\n]{3,80}\))?)/g;

/** « Pour le compte du délégant, la direction A (DA) ; pour le compte du délégataire, le service B (SB). », closed by its acronym or by what is said of it: not « …, le service B saisit », nor « pour le délégant, le directeur », who signs. */
const ON_BEHALF =
  /(?:(?:^|\n)[ \t•*–-]*|[;:]\s{1,3}(?:et,? )?)(?:pour(?: le compte d[eu])?|au nom d[eu]|du cote d[eu])\s?(?:le |la |l')?(?:service |autorite |administration |partie )?(?:(delegante?)|delegataire), ((?:l[ae] |l')(?!(?:sous-)?(?:direct(?:eur|rice)|chef|secretaire|president|prefet|rect(?:eur|rice)|responsable|commissaire|inspect(?:eur|rice)|delegue))(?:(?!\n\s*\n)[^;:.()]){3,200}?(?: \([a-z][a-z\d& -]{1,24}\)|(?=,\s(?:represente|sise?|ci-apres))))(?=\s?;|\.?[ \t]*\n|\.?$|,\s(?:represente|sise?|ci-apres))/g;

/** « … sont, en qualité de délégant, la direction A et, en qualité de délégataire, le service B. » */
const QUALITY_FIRST =
  /\ben qualite de (?:(delegante?)|delegataire), ((?:l[ae] |l')(?:(?!\n\s*\n)[^.;:]){3,200}?)(?=,? et,? en qualite|[.;])/g;

/** The body right after its role: the last group of the pattern is its name, those before it are found for a delegant. */
const namedAfterRole = (reading: Reading, region: string, pattern: RegExp): NamedParty[] =>
  [...region.matchAll(pattern)].flatMap((match): NamedParty[] => {
    const end = match.index + match[0].length;
    const at = nameIn(reading, { start: end - (match.at(-1)?.length ?? 0), end });
    const isDelegating = match.slice(1, -1).some((group) => group !== undefined);
    return at ? [{ role: isDelegating ? 'delegating' : 'delegate', at }] : [];
  });
