import { ACT_NUMBER } from '../acts/title-parts';
import type { Candidate } from '../candidate';
import type { Span } from '../document';
import { propose } from '../propose';
import { pattern } from '../values/pattern';
import type { Extractor } from './extractor';

const NUMBERED = /\b(?:n ?[°º]|no\.?|numero|num\.)\s{0,2}:?\s{0,2}([a-z0-9](?:[a-z0-9._/-]{0,40}[a-z0-9])?)/g;
/** « Convention de délégation de gestion DGOM-2025-12 « … » »: the title gives it without a word. */
const BARE =
  /\bdelegation de gestion\s{1,3}((?:20\d\d[/-][a-z]{2,10}[/-]\d{1,5}|[a-z]{2,10}[/-]20\d\d[/-]\d{1,5}|20\d\d[/-]\d{1,5}[/-][a-z]{2,10}|20\d\d-\d{2,4}(?=\s*(?:\n|$))))(?![\w/-])/g;
const PARTIES = /\n[ \t*#_]*(?:entre\b|et\b|vu\b|article\b|considerant)/;

/** « PROTOCOLE D'EXÉCUTION DE DÉPENSES P-2024/12 », « … (réf. SGAR/DG/2024/22) », « … (convention de délégation de gestion SGAR-DG-22) », at the end of a line of the title. */
const ENDING =
  /(?:(?<=^[a-z][a-z' ]{5,80}) |\((?:ref\.?\s?:?\s?|(?:convention|protocole) (?:interministeriel(?:le)? )?de delegation de gestion ))((?=[^\s)]*\d\d)(?=[^\s)]*[a-z])[a-z\d]{1,10}(?:[-/._][a-z\d]{1,10}){1,5})(?=\)|\s*$)/gm;
const LABELLED = new RegExp(
  pattern`(?:(?:^|\n)[ \t]*|\t| {4,}(?=convention|acte n))(?:cadre \d{1,2} ?[–-] ?)?(?:${[
    /identifiant(?=\s?[:\t])/,
    /numero(?: d'(?:ordre|enregistrement))?(?=\s?[:\t])/,
    /n ?[°º] d'(?:ordre|enregistrement)/,
    /enregistree? sous le n ?[°º]/,
    /(?:references?|ref\.?)(?: (?:de la|du|de l') ?(?:convention|protocole|contrat|acte|avenant|fiche))?/,
    /(?:numero|n ?[°º]) d[eu] (?:la )?(?:convention|contrat|protocole)/,
    /(?:convention|acte|fiche) n ?[°º]/,
  ]})[ \t]*:?[ \t]*([a-z0-9](?:[a-z0-9._/-]{0,40}[a-z0-9])?)(?:[ \t.]*(?=\n|$)|(?=\t| {4,}))`,
  'g',
);

/** « CONV-DGITM-24-771 », « Réf. DAE/2025/CDG/033 », alone on the line below the title. */
const BELOW = new RegExp(
  `^[ \\t]*\\n[ \\t]*(?:ref\\.?\\s?:?[ \\t]?|convention )?(${ACT_NUMBER.source})[ \\t]*(?=\\n)`,
);

/** « N° 2023-0417/ARM/AID », alone on a line above the title, or between it and the parties. */
const ALONE = new RegExp(`(?:^|\\n)[ \\t]*n ?[°º] ?(${ACT_NUMBER.source})[ \\t]*(?=\\n)`, 'g');

/** « Convention DG/2026/0088 – version 3 (relue le 4 mai) », « Protocole DG-26-088 », alone on a line above the title of the act. */
const ABOVE = new RegExp(
  `(?:^|\\n)[ \\t]*(?:convention|protocole) (${ACT_NUMBER.source})(?: [-|] (?:version|v\\.?) ?\\d[^\\n]{0,80})?[ \\t]*(?=\\n)`,
  'g',
);

/** What the number stands right after: « lot n° 2 », « sentier n° 34 » are numbers of something else. */
const OF_ACT = pattern`(?:${[
  /^|[\n,;:(|–-]\s*/,
  /\b(?:gestion|convention|delegation) [a-z]{2,8}\s*/,
  pattern`\b(?:${[
    /convention|gestion|delegation|credits|protocole|contrat|acte|lettre/,
    /mandat|accord|tripartite|cadre|reference|ref\.?|interministerielle|fiche/,
    /partenariat|prestations|internes|services?|sous|deleguee?s?|decision/,
  ]})`,
]})\s*$`;

/** … or whatever the act calls itself, in the first words of its title. */
const OF_TITLE =
  /^(?!.*\b(?:relati|portant|concernant|pour|lots?|avenant|phase|tranche|marche|article|annexe|version|volet|programme|sentier|route|entre|appel)\b)[a-z][a-z'/ -]{4,80} $/;

/** « … prise en application de la convention-cadre n° 2023-CC-04 »: the number of that one. */
const OF_FRAME =
  /\b(?:en application d[eu]|pour l'application d[eu]|en execution d[eu]|rattachee? (?:a|au)|au titre d[eu])[^.;:]{0,60}$/;
const GOES_ON = /^ (?:[A-Z]{2,8} \d{1,5}|\d{3}(?: \d{3}){0,3}|bis|ter|quater)(?![\w-])/;
const SPACED = /^(?: - [A-Z0-9]{1,10}(?![A-Za-z0-9])){1,3}/;

/** The convention's own number: in its title, or on a line of the head that is labelled so. */
export const number = {
  id: 'number',
  extract(reading) {
    const head = reading.headlines[0];
    const from = head?.lines[0]?.start ?? 0;
    const to = head?.doubtful?.end ?? head?.lines.at(-1)?.end ?? 0;
    const title = reading.folded.slice(from, to);
    const inTitle = [...title.matchAll(NUMBERED), ...title.matchAll(BARE), ...title.matchAll(ENDING)]
      .filter(({ index, 0: words }) => {
        const before = reading.folded.slice(from, from + index);
        return (
          !/^n(?:[^a-z]|o\b|um)/.test(words) ||
          ((OF_ACT.test(before) || OF_TITLE.test(before)) && !OF_FRAME.test(before))
        );
      })
      .map((match) => ({
        match,
        offset: from,
      }));
    const after = reading.folded.slice(0, to + 1_500);
    const below = BELOW.exec(reading.folded.slice(to, to + 80));
    const labelled = [
      ...[...after.matchAll(LABELLED)].map((match) => ({ match, offset: 0 })),
      ...(below ? [{ match: below, offset: to }] : []),
    ];
    const alone =
      inTitle.length + labelled.length > 0
        ? []
        : [
            ...(after.split(PARTIES, 1)[0] ?? '').matchAll(ALONE),
            ...reading.folded.slice(0, from).matchAll(ABOVE),
          ].map((match) => ({ match, offset: 0 }));
    const own = [...inTitle, ...labelled, ...(alone.length === 1 ? alone : [])].filter(({ match }) =>
      /\d/.test(match[1] ?? ''),
    );
    const best = own[0];
    if (!best) return [];
    const code = best.match[1] ?? '';
    const start = best.offset + best.match.index + best.match[0].lastIndexOf(code);
    const at = { start, end: start + code.length };
    const values = new Set(own.map(({ match }) => match[1]));
    const sure = values.size === 1 || inTitle.length === 1 || labelled.length === 1 || alone.length === 1;
    const reason =
      inTitle.length > 0
        ? 'Numéro porté par le titre.'
        : 'Numéro sur une ligne qui le nomme, ou seul sous le titre.';
    const candidate = (at: Span, confidence: Candidate['confidence']) =>
      propose(reading, {
        fact: 'number',
        value: { type: 'text', text: reading.text.slice(at.start, at.end) },
        at,
        confidence,
        reason,
      });
    // « n° 2024 - SGAR - 009 »: what follows the dash is of the number, or of the title.
    const more = SPACED.exec(reading.text.slice(at.end, at.end + 40));
    // « n° 2025 DNUM 014 », « n° 2025-014 bis »: the words after are perhaps of it.
    const goesOn = GOES_ON.exec(reading.text.slice(at.end, at.end + 40));
    if (goesOn)
      return [{ ...at, end: at.end + goesOn[0].length }, at].map((each) => candidate(each, 'to-check'));
    if (values.size > 1 && inTitle.length > 0 && labelled.length > 0) return [candidate(at, 'to-check')];
    if (more) return [{ ...at, end: at.end + more[0].length }, at].map((each) => candidate(each, 'to-check'));
    return [candidate(at, sure ? 'sure' : 'to-check')];
  },
} as const satisfies Extractor;
