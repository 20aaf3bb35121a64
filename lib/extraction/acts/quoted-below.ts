import type { Span } from '../document';
import type { Reading } from '../reading/reading';

/** Lines that name the parties right below the title, and a name in quotation marks, alone on its line above a blank one. */
const BELOW =
  /^[ \t]*(?:\n[ \t]*(?:entre|et|avec|[^\n]* [-/] )(?![^\n]*(?:\bdelega(?:nt|taire)|\bci-apres|\brepresent))[^\n:;«"“]{3,160}){1,4}\n(?:[ \t]*\n)?[ \t]*(?:(?:plan|projet|operation|experimentation|dispositif|campagne) )?[«"“]\s?([^«»"“”\n]{2,60}?)\s?[»"”][ \t]*\n[ \t]*(?:\n|$)/;

/** « Protocole de délégation de gestion⏎entre l'administration centrale et la DRAAF B⏎« Phare » »: what the act is about. */
export function quotedBelow({ folded }: Reading, end: number): Span | undefined {
  const match = BELOW.exec(folded.slice(end, end + 900));
  const name = match?.[1];
  if (!match || name === undefined || /^l[ae]s? |^l'|delega|\bparties?\b/.test(name)) return undefined;
  const start = end + match[0].lastIndexOf(name);
  return { start, end: start + name.length };
}
