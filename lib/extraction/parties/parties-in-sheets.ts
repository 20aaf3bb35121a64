import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import { endOfName } from './end-of-name';
import { ORDINAL } from './name-words';
import type { NamedParty } from './named-party';
import { plainNameIn } from './party-name';
import { BODY } from './plain-name';

/** A role alone on its line, above what is filled in of the party: « Le délégant », « 2. SERVICE DÉLÉGATAIRE : », « Identification du délégataire », « 1. QUI DÉLÈGUE », « 2. À QUI ». */
const HEAD = new RegExp(
  pattern`(?:^|\n)[ \t#*•|-]*(?:(?:cadre|bloc|section|rubrique|partie|volet|case) )?(?:(?:\d{1,2}(?:\.\d{1,2})?|[a-d]|[ivx]{1,4}) ?[.):-]{0,2} +(?:[-:] )?)?(?:(?:entre|et) )?(?:(?:(?:${[
    /identi(?:fication|te)|designation|coordonnees|presentation/,
    /(?:renseignements|informations) (?:sur|concernant|relati[a-z]+ a)/,
  ]}) )?(?:l[ae] |l'|du |de la |de l'|au )?(?:(?:service|autorite|administration|partie|organisme|entite|structure|direction|${ORDINAL}) )?(?:(delegante?)|(beneficiaire)|(?:co-?)?delegataire)(?: (?:n ?[°º] ?)?\d)?|(?:(?:celui |celle |service )?(qui (?:la )?(?:delegue|donne)|de qui)|(?:celui |celle |service )?(?:qui (?:la )?(?:recoit|gere|execute)|a qui)))(?: ?\?)?[ \t*|]*:?[ \t*|]*(?=\n)`,
  'g',
);

/** « Organisme        Agence A », « Dénomination : Agence A »: a row whose label names the body. */
const OF_NAME =
  /^(?:nom|denomination|designation|intitule|libelle|raison sociale|organisme|service|entite|structure|administration|direction|etablissement)(?: (?:du service|de l'organisme|de la structure|de l'entite|de l'administration|complete?|officielle?|exacte?|concernee?))?$/;
/** A label, a colon or a gap, and its value, which may stand on the line below a colon. */
const ROW =
  /^[ \t*•|-]*([a-z](?:[a-z'()/-]| (?! )){1,40}?)\*{0,2}(?:[ \t]*:[ \t*]*(?:\n[ \t]*)?|[ \t]*\t[ \t]*| {2,}| ?\| ?)(\S[^\n|]*)/;
/** Lines of one sheet that are read. */
const MOST_LINES = 14;

interface Row {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** « Le délégant », above « Organisme   Agence A (AA) », « Signataire   Mme X », « SIRET   … »: one sheet a party, filled in by rows. */
export const partiesInSheets = (reading: Reading, region: string): NamedParty[] => {
  const heads = [...region.matchAll(HEAD)];
  return heads.flatMap((head, rank): NamedParty[] => {
    const start = head.index + head[0].length + 1;
    const rows = rowsBelow(region, { start, end: heads[rank + 1]?.index ?? region.length });
    const names = rows.flatMap((row, at) => (OF_NAME.test(row.label) ? [{ row, next: rows[at + 1] }] : []));
    const [only, other] = names;
    // « Direction : A » above « Service : B »: no way to tell which of them is the party.
    if (!only || other) return [];
    const goesOn = region.slice(0, only.next ? lineStart(region, only.next.start) : undefined);
    const end = endOfName(reading, goesOn, only.row);
    const at = plainNameIn(reading, { start: only.row.start, end });
    const words = at && reading.folded.slice(at.start, at.end);
    // « Nom : DUPONT »: who signs.
    if (!words || !(BODY.test(words) || /\([a-z][a-z0-9&-]{1,14}\)/.test(words))) return [];
    return [{ role: (head[1] ?? head[3]) ? 'delegating' : head[2] ? 'beneficiary' : 'delegate', at }];
  });
};

const lineStart = (region: string, at: number): number => region.lastIndexOf('\n', at);

/** The rows below a heading, with the lines that go on with a value, up to a line that is neither. */
function rowsBelow(region: string, { start, end }: { start: number; end: number }): Row[] {
  const found: Row[] = [];
  let at = start;
  for (let rank = 0; rank < MOST_LINES && at < end; rank += 1) {
    const words = region.slice(at, end);
    const [line = ''] = words.split('\n', 1);
    const row = ROW.exec(words);
    if (row) {
      const [whole, label = '', value = ''] = row;
      found.push({ label: label.trim(), start: at + whole.length - value.length, end: at + whole.length });
      at += whole.length;
      at = region.indexOf('\n', at) < 0 ? end : region.indexOf('\n', at) + 1;
      continue;
    }
    // What goes on with the value above is set in, or closes with the acronym.
    const goesOn =
      found.length > 0 && /^(?:[ \t]{3,}\S|[^:]{2,80}\([a-z][a-z0-9&-]{1,14}\)[ \t]*$)/.test(line);
    if (line.trim() !== '' && !goesOn) break;
    at += line.length + 1;
  }
  return found;
}
