import type { Span } from '../document';

/** What a model says to whoever fills it in, and what was left of it: not agreed by anybody. */
const NOTE =
  /\bsans objet\b|\bne s[’']applique pas\b|\b[àa] (?:supprimer|retirer|effacer)\b|\baide (?:au remplissage|[àa] la saisie)\b|\bnote (?:au|du) r[ée]dact|\bclause (?:facultative|optionnelle|type)\b/i;
const BRACKETED = /\[([^[\]]{20,900})\]/g;
/** Rules above and below, and lines between bars. */
const BOXED = /^[ \t]*\+-{10,}\+[ \t]*\n((?:[ \t]*\|[^\n]*\|[ \t]*\n){1,20})[ \t]*\+-{10,}\+[ \t]*$/gm;

/** « ANNEXE 2 – Modèle de convention d'application », down to the next annex. */
const ANNEXED_MODEL =
  /^[ \t#*]*annexe\b[^\n]{0,60}\b(?:mod[eè]le|trame|gabarit|cadre)\b[^\n]*\n(?:(?![ \t#*]*annexe\b)[^\n]*(?:\n|$)){1,120}/gim;
/** What is left to fill in. */
const BLANK = /…{2,}|\.{6,}|_{4,}/g;
const LEAST_BLANKS = 3;
const isToFillIn = (words: string): boolean => (words.match(BLANK)?.length ?? 0) >= LEAST_BLANKS;

/** « [Clause facultative du modèle, sans objet : …] », a box « AIDE AU REMPLISSAGE (à supprimer avant la signature) », and models to fill in, annexed. */
export const modelNotes = (text: string): Span[] => [
  ...[...text.matchAll(BRACKETED)].filter(([, words = '']) => NOTE.test(words)).map(toSpan),
  ...[...text.matchAll(ANNEXED_MODEL)].filter(([words]) => isToFillIn(words)).map(toSpan),
  ...[...text.matchAll(BOXED)].filter(([, lines = '']) => NOTE.test(lines.split('\n')[0] ?? '')).map(toSpan),
];

const toSpan = ({ index, 0: whole }: RegExpExecArray): Span => ({ start: index, end: index + whole.length });
