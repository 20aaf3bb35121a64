import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';

/** « Convention de délégation de gestion », and nothing of what it is about. */
const BARE = /^(?:convention|acte|protocole)? ?(?:de |portant )?delegation de gestion(?: de credits)?$/;
/** « ENTRE LE SERVICE A », on the line below. */
const OF_PARTIES =
  /^[ \t]*\n((?:[ \t]*(?:entre|et) [^\n:]{3,160}(?:\n|$)){1,4}(?:[ \t]*(?=[^\n]*[«“]|relati|pour |portant |concernant |projet |operation )[a-z][^\n:.;]{5,120}\n){0,2})(?:[ \t]*n ?[°º][^\n]{0,80}\n)?[ \t]*(?:\n|$)/;
/** A subtitle below a blank line, under which another blank line stands. */
const SUBTITLE =
  /^[ \t]*\n[ \t]*\n[ \t]*(?!entre\b|vu\b|article|art\.|preambule|objet|titre |chapitre|parties|identification|visas?|\d|la |le |les |l'|il |considerant|delegante?|delegataire|service|[^\n]{2,40} ?:)([a-z][^\n:.;]{8,110})\n[ \t]*\n/;

/** « entre la DISP A et l'académie B⏎pour l'équipement de C », and a blank line: no party speaks yet. */
const PARTIES_AND_PURPOSE = pattern`^[ \t]*\n[ \t]*entre (?:la |le |l')[^\n:;,()]{3,100} et (?:la |le |l')[^\n:;,()]{3,100}(?:${[
  /\s[ \t]*(?:relative? a|portant|concernant) /,
  // « entre la direction A et l'agence pour l'emploi », on one line: its name.
  /\n[ \t]*pour (?:l'|la |les |le (?!compte|ministere))/,
]})[^\n:;.,]{5,120}\n[ \t]*(?:\n|$)`;

/** Where a bare title may end instead. */
export function furtherLines(
  reading: Reading,
  { start, end }: Span,
): { end: number; isSure: boolean } | undefined {
  if (!BARE.test(reading.folded.slice(start, end))) return undefined;
  const below = reading.folded.slice(end, end + 700);
  const match = OF_PARTIES.exec(below) ?? SUBTITLE.exec(below);
  if (!match || /\bdelega(?:nt|taire)/.test(match[0])) return undefined;
  return {
    end: end + match[0].lastIndexOf(match[1] ?? '') + (match[1] ?? '').trimEnd().length,
    isSure: PARTIES_AND_PURPOSE.test(below),
  };
}
