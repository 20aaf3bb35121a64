import { unifySpelling } from '../../normalise';
import { furtherLines } from '../acts/further-lines';
import { isAmendmentTitle, saysDelegation } from '../acts/headline';
import { OPEN } from '../acts/title-parts';
import type { Candidate } from '../candidate';
import type { Span } from '../document';
import { isAmendment } from '../is-amendment';
import { propose } from '../propose';
import { isHalfQuoted } from '../reading/half-quotation';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import type { Extractor } from './extractor';

const NUMBER = /^(?:n ?[°º]|no) ?[^\s]{1,40}$/;

/** « Délégation interrégionale du secrétariat général » is a body. */
const ACT =
  /convention|avenant|protocole|contrat|accord|acte\b|lettre|mandat|fiche|note\b|delegation (?:interministerielle )?(?:de|des|de la) (?:gestion|credits)|gestion deleguee/;

/** The title: the line that names the act, with the lines that follow it at once. */
export const title = {
  id: 'title',
  extract(reading) {
    const head = reading.headlines[0];
    const first = head?.lines[0];
    const last = head?.lines.at(-1);
    if (!head || !first || !last) return [];
    const whole = { start: first.start, end: last.end };
    if (isAmendment(reading) && !isAmendmentTitle(reading.folded.slice(whole.start, whole.end)))
      return [candidate(reading, whole, 'to-check', 'L’acte se dit avenant, ce que ce titre ne dit pas.')];
    // A number alone on its line is no part of the title.
    if (head.doubtful && !NUMBER.test(reading.folded.slice(head.doubtful.start, head.doubtful.end))) {
      const longer = { start: first.start, end: head.doubtful.end };
      if (
        SAYS_OF_WHAT.test(reading.folded.slice(head.doubtful.start, head.doubtful.end)) ||
        isProjectBelow(reading, last, head.doubtful)
      )
        return [candidate(reading, longer, 'sure', 'Titre, et ce sur quoi il porte, sous une ligne vide.')];
      return [
        candidate(reading, longer, 'to-check', 'La ligne qui suit semble faire partie du titre.'),
        candidate(reading, whole, 'to-check', 'Le titre s’arrête peut-être avant la ligne vide.'),
      ];
    }
    const words = reading.text.slice(whole.start, whole.end);
    const version = VERSION.exec(words);
    if (version) {
      const before = { start: whole.start, end: whole.start + version.index };
      const reason = 'La mention d’une version suit le titre sur sa ligne : vérifiez où il s’arrête.';
      return [before, whole].map((at) => candidate(reading, at, 'to-check', reason));
    }
    // « OPÉRATION « ACCUEILS DE JOUR », whose last sign stands on the next line.
    if (isHalfQuoted(words))
      return [candidate(reading, whole, 'to-check', 'Guillemets ouverts : le titre continue peut-être.')];
    if (head.lines.length > 2 && !isOneSentence(reading, head.lines) && !isOneBlock(reading, head.lines)) {
      return [
        candidate(reading, whole, 'to-check', 'Titre sur plusieurs lignes : vérifiez où il s’arrête.'),
        candidate(reading, first, 'to-check', 'Première ligne seule.'),
      ];
    }
    if (head.lines.length === 2 && isOddPair(reading, first, last)) {
      return [
        candidate(reading, whole, 'to-check', 'Titre sur deux lignes, dont l’une n’en est peut-être pas.'),
        candidate(reading, first, 'to-check', 'Première ligne seule.'),
        candidate(reading, last, 'to-check', 'Seconde ligne seule.'),
      ];
    }
    const further = furtherLines(reading, whole);
    if (further?.isSure)
      return [
        candidate(
          reading,
          { ...whole, end: further.end },
          'sure',
          'Titre, ses parties et ce sur quoi il porte.',
        ),
      ];
    if (further) {
      const reason = 'Le titre est bref, et ce qui suit en est peut-être la fin.';
      return [{ start: whole.start, end: further.end }, whole].map((at) =>
        candidate(reading, at, 'to-check', reason),
      );
    }
    if (goesOnInCapitals(reading, whole))
      return [candidate(reading, whole, 'to-check', 'La ligne qui suit est en capitales comme le titre.')];
    if (!ACT.test(reading.folded.slice(whole.start, whole.end)))
      return [candidate(reading, whole, 'to-check', 'Aucun acte n’y est nommé : est-ce le titre ?')];
    return [candidate(reading, whole, 'sure', 'Ligne qui nomme l’acte, en tête du document.')];
  },
} as const satisfies Extractor;

/** « relative à la restauration des remparts », « « Phare » », « Projet « Phare » », below a blank line: no title goes without. */
const SAYS_OF_WHAT = pattern`${[
  /^(?:relative?s? (?:a|au|aux)|portant|concernant|ayant pour objet|deleguant|confiant|delegation de gestion)\b/,
  /^(?:projet )?[«"“][^»"”]{3,90}[»"”]$/,
]}`;

/** « Projet lauréat n° 212 : « Phare » », right below the title and above a blank line: in a sheet of labels, another stands there. */
const PROJECT =
  /^(?:projet|operation)(?: [a-z]{4,10})?(?: n ?[°º] ?[\w./-]{1,15})? ?[:-] ?[«"“][^»"”]{3,90}[»"”]$/;
const isProjectBelow = ({ folded }: Reading, above: Span, { start, end }: Span): boolean =>
  PROJECT.test(folded.slice(start, end)) &&
  /^[^\S\n]*\n[^\S\n]*$/.test(folded.slice(above.end, start)) &&
  /^[^\S\n]*\n[^\S\n]*\n/.test(folded.slice(end, end + 200));

/** « Avenant n° 2 ⏎ à la convention n° 417 ⏎ relative à l'hébergement de ⏎ « Phare » »: each line goes on with the one above. */
const isOneSentence = ({ text, folded }: Reading, lines: readonly Span[]): boolean =>
  lines.slice(1).every(({ start, end }, rank) => {
    const above = lines[rank];
    return (
      GOES_ON.test(folded.slice(start, end)) ||
      // « … des sous-compteurs ⏎ électriques des cités », in small letters.
      (/^\p{Ll}/u.test(text.slice(start, end)) && !OF_OTHER.test(folded.slice(start, end))) ||
      (above !== undefined && OPEN.test(folded.slice(above.start, above.end)))
    );
  });
const GOES_ON = pattern`^(?:${[
  /a la |au |aux |relati|pour (?=l[ae]s? |l'|d)|portant |concernant |ayant pour objet /,
  /en vue |des? |du (?=\d)|d'|dans le cadre|n ?[°º]|conclue |signee |modifie/,
  /\(?[«"“][^«»"“”]{2,90}[»"”]\)?(?: du \d{1,2}(?:er)? [a-z]+ 20\d\d)?$/,
]})`;

/** « Convention de délégation de gestion ⏎ n° 2024-15 ⏎ « Phare » »: lines above a blank one, of which none may be of something else. */
const isOneBlock = ({ folded }: Reading, lines: readonly Span[]): boolean => {
  const [, ...below] = lines.map(({ start, end }) => folded.slice(start, end));
  const last = lines.at(-1)?.end ?? 0;
  return (
    /^[ \t.*]*\n[ \t]*(?:\n|[-=_*]{3})/.test(folded.slice(last, last + 80)) &&
    below.every((line) => !OF_OTHER.test(line)) &&
    !/^(?:(?:contrat|convention|protocole|dossier|acte) )?n ?[°º]/.test(below.at(-1) ?? '')
  );
};
/** A body, a day, a version, a page, a number of the register: what stands near a title and is no part of it. */
const OF_OTHER =
  /^(?:[(«"“ ]{0,3})?(?:minist|direct|service|secretariat|prefecture|agence|rectorat|mission|institut|office|departement|bureau|etablissement|centre|delegation (?:generale|interm|region))|20\d\d\b(?! ?[»"”)-])|\b(?:version|enregistree?|projet [-–]|exemplaire|page|transmise?|signee?|publiee?|seance)\b|^\W*\d{0,3}\W*$/;

/** « … « MA LICENCE » Version du 3 juillet 2026 », « … DE GESTION original », where a page set both on one line. */
const VERSION =
  /\s+(?:Version|VERSION|Projet|PROJET) (?=(?:du|en date du) \d|n ?[°º]|\d|provisoire|définitive)|\s+(?:original|copie|duplicata)$|(?<![nN]\s?[°º]|gestion|GESTION)\s+(?=\S*\d)[A-Z]{2,10}(?:[-/._][A-Z\d]{1,10}){2,5}$/;

/** A title in capitals above another line of capitals that opens no part of the act: a reader may have set its end apart. */
function goesOnInCapitals({ text, folded }: Reading, { start, end }: Span): boolean {
  const below = /^\s*([^\n]{3,120})(?:\n|$)/.exec(text.slice(end, end + 200));
  const line = below?.[1]?.trim() ?? '';
  const at = end + (below?.[0].indexOf(line) ?? 0);
  return (
    !/\p{Ll}/u.test(text.slice(start, end).replace(/[«"“][^»"”]*[»"”]|\bn ?[°º]\S*/gu, '')) &&
    /\p{Lu}{3}/u.test(line) &&
    !/\p{Ll}/u.test(line) &&
    !OPENS_PART.test(folded.slice(at, at + line.length))
  );
}
const OPENS_PART =
  /^(?:(?:entre|et|vu|considerant|preambule|article|art|titre|chapitre|objet|parties|signataires|contractants|exposes?|annexe|sommaire|visas?|l[ae]s?|version|projet|nor|exercice|programme)\b|l'|\d|[ivx]{1,4} ?[.)–-]|[a-h] ?[.)]|n ?[°º])/;

/** A line that names an act by itself below one that does not, or a day below a title: a heading, a version. */
function isOddPair({ folded, datesIn }: Reading, first: Span, second: Span): boolean {
  const [above, below] = [first, second].map(({ start, end }) => folded.slice(start, end)) as [
    string,
    string,
  ];
  const isWhole = (line: string) =>
    /^(?:convention|avenant|protocole|lettre|contrat|delegation)\b/.test(line) && saysDelegation(line);
  const isDated = datesIn(second).length > 0 && !isAmendmentTitle(`${above}\n${below}`);
  return (isWhole(below) && !saysDelegation(above) && !isAmendmentTitle(above)) || isDated;
}

/** A line drawn between those of a title. */
const RULE = /\n[ \t]*[-_=*~]{3,}[ \t]*(?=\n)/g;

const candidate = (reading: Reading, at: Span, confidence: Candidate['confidence'], reason: string) =>
  propose(reading, {
    fact: 'title',
    value: { type: 'text', text: unifySpelling(reading.text.slice(at.start, at.end).replace(RULE, '\n')) },
    at,
    confidence,
    reason,
  });
