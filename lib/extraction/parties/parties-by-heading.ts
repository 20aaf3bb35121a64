import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import type { NamedParty } from './named-party';
import { nameIn, plainNameIn } from './party-name';

/** A character of one paragraph, where no other sentence begins with a body. */
const OF_PARAGRAPH = /(?:(?!(?<! m)\.\s(?:l[ae] |l'))[^\n]|\n(?!\s*\n))/;

const HEADED =
  /(?:^|\n)[ \t]*(?:et )?(?:\d(?:\.\d)?[.)]?[ \t]*-?[ \t]*)?(?:le |la |service )?(?:(delegante?)|delegataire)[ \t]*:?[ \t]*\n[ \t]*([^\n\t]{3,200})/g;

/** « LE DÉLÉGANT » above « Direction A (DA) » and its address. */
export const headedParties = (reading: Reading, region: string): NamedParty[] =>
  [...region.matchAll(HEADED)].flatMap((match): NamedParty[] => {
    const end = match.index + match[0].length;
    const at = plainNameIn(reading, { start: end - (match[2]?.length ?? 0), end });
    return at ? [{ role: match[1] ? 'delegating' : 'delegate', at }] : [];
  });

const TWO_HEADS =
  /(?:^|\n)[ \t]*(?:le |la |service )?(?:(delegante?)|delegataire)[ \t]*\n[ \t]*(?:le |la |service )?(?:delegante?|delegataire)[ \t]*\n[ \t]*([^\n\t]{3,200})\n[ \t]*([^\n\t]{3,200})/g;

/** « LE DÉLÉGANT », « LE DÉLÉGATAIRE », then the two bodies: two columns whose lines came out in turn. */
export const partiesInTurn = (reading: Reading, region: string): NamedParty[] =>
  [...region.matchAll(TWO_HEADS)].flatMap((match): NamedParty[] => {
    const end = match.index + match[0].length;
    const second = plainNameIn(reading, { start: end - (match[3]?.length ?? 0), end });
    const middle = match.index + match[0].lastIndexOf('\n');
    const first = plainNameIn(reading, { start: middle - (match[2]?.length ?? 0), end: middle });
    if (!first || !second) return [];
    const role = match[1] ? 'delegating' : 'delegate';
    return [
      { role, at: first },
      { role: role === 'delegate' ? 'delegating' : 'delegate', at: second },
    ];
  });

const FOOT = /(?:^|\n)[ \t]*(?:le |la |service )?(?:(delegante?)|delegataire)[ \t]*[,;.]?[ \t]*(?=\n|$)/g;
/** « ENTRE », « ET », alone on their lines above a party. */
const LINK =
  /(?:^|\n)[ \t]*(?:entre(?: les soussignee?s)?|et)[ \t]*:?[ \t]*\n(?![\s\S]*\n[ \t]*(?:entre|et)[ \t]*:?[ \t]*\n)/;

/** « Direction A (DA) », its address, « Délégant »: the role below the body. */
export const footedParties = (reading: Reading, region: string): NamedParty[] =>
  [...region.matchAll(FOOT)].flatMap((match, rank, all): NamedParty[] => {
    const from = rank === 0 ? 0 : (all[rank - 1]?.index ?? 0) + (all[rank - 1]?.[0].length ?? 0);
    const link = LINK.exec(region.slice(from, match.index));
    if (!link) return [];
    const at = plainNameIn(reading, { start: from + link.index + link[0].length, end: match.index });
    return at ? [{ role: match[1] ? 'delegating' : 'delegate', at }] : [];
  });

/** « 1.1. La direction A, responsable du volet X. Elle est le délégant. », « Pour le ministère M : la direction A. Elle a la qualité de délégant. », « • Le rectorat A, rue B. Il délègue. », a party a paragraph. */
const POINT = new RegExp(
  pattern`(?:^|\n)[ \t]*(?:${[
    /\d\.\d\.?[ \t]+/,
    /[-•*–][ \t]+/,
    /pour (?:le |la |l')[^\n:]{3,80} ?: /,
  ]})((?:la |le |l')${OF_PARAGRAPH}{3,160}?)(?=[,.(])${OF_PARAGRAPH}{0,200}?\.\s(?:elle|il) (?:(?:${[
    /est (?:le |la )?/,
    /a (?:la )?qualite de /,
    /(?:agit|intervient) (?:en qualite de|comme) /,
  ]})(?:service )?(?:(delegante?)|(beneficiaire)|delegataire)\b|(?:${[
    /(delegue|donne (?:la )?delegation|consent (?:a )?la delegation)/,
    /(?:recoit|accepte) (?:la |cette )?delegation/,
  ]})(?=\s?[.;\n]|$))`,
  'g',
);

export const partiesByPoint = (reading: Reading, region: string): NamedParty[] =>
  [...region.matchAll(POINT)].flatMap((match): NamedParty[] => {
    const start = match.index + match[0].indexOf(match[1] ?? '');
    const { end } = reading.sentenceAt(start);
    const at = nameIn(reading, { start, end });
    const isDelegating = (match[2] ?? match[4]) !== undefined;
    return at ? [{ role: isDelegating ? 'delegating' : match[3] ? 'beneficiary' : 'delegate', at }] : [];
  });

const QUALIFIED =
  /(?:^|\n)[ \t]*(?:nom|denomination|(?:service|organisme|entite|partie)(?: [a-d1-4])?|nom du service)\s?:\s{0,3}([^\n]{3,200})\n(?:[^\n]*\n){0,3}?[ \t]*(?:agissant en )?qualite\s?:(?:[ \t]{0,20}|[ \t]*\n[ \t]*)(?:l[ae] )?(?:(delegante?)|delegataire)\b/g;

/** « Dénomination : Service B (SB) » above « Qualité : délégataire », in a form, or each below its label. */
export const partiesByQuality = (reading: Reading, region: string): NamedParty[] =>
  [...region.matchAll(QUALIFIED)].flatMap((match): NamedParty[] => {
    const start = match.index + match[0].indexOf(match[1] ?? '');
    const at = nameIn(reading, { start, end: start + (match[1]?.length ?? 0) });
    return at ? [{ role: match[2] ? 'delegating' : 'delegate', at }] : [];
  });
