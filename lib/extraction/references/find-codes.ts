import { normaliseCode } from '../../normalise';
import type { Span } from '../document';
import { oncePerReading } from '../reading/once-per';
import type { Reading } from '../reading/reading';
import { covers, holding, lastStartingBefore } from '../reading/spans';
import { isBelowCode } from './below-code';
import { FOR_WHOM, SAID, SAYS_NOTHING, THAT_OF } from './between-label-and-code';
import { standingOf } from './code-standing';
import { codesInGroups } from './codes-in-groups';
import type { FoundCode } from './found-code';
import { labelOfList, listedLabels } from './listed-labels';
import { withoutMinorProgrammes } from './minor-programmes';
import { type FoundLabel, findLabels, type ReferenceId, referenceTypes } from './reference-labels';
import { isNextInTurn } from './replaced-in-turn';
import { isSuccessor, labelOfChange } from './successor';
import { labelledCells } from './table-labels';

const CODE =
  /(?<![\p{L}\p{N}-])(?:(?:BG00|AA\d\d|PCE)\/)?[A-Z0-9]{1,14}(?:(?: - [A-Z0-9]{2,4}){1,3}|(?:-[A-Z0-9]{2,4}|\.[0-9]{2}){0,3})(?![\p{L}\p{N}]|-[A-Z0-9])/gu;
/** How far before a code its label may stand. */
const REACH = 160;
/** Codes whose shape alone says what they are. The others count only beside their label. */
const TELLING: readonly (readonly [ReferenceId, RegExp])[] = [
  ['funds-center', /^\d{4}-[A-Z0-9]{4}-[A-Z0-9]{4}$/],
  ['activity', /^0\d{3}[A-Z0-9]{8}$/],
  ['functional-area', /^0\d{3}-\d{2}(?:-\d{2})?$/],
];

/** Every reference that a text states, by shape first and label second. */
export const findCodes = oncePerReading((reading): readonly FoundCode[] => {
  const labels = findLabels(reading.folded);
  const cells = [...labelledCells(reading.tables), ...listedLabels(reading, labels)].sort(
    (first, second) => first.start - second.start,
  );
  const grouped = codesInGroups(reading.text).filter(
    ({ type, code, at, inCells }) =>
      hasShape(type, code) &&
      (labelBefore(reading, labels, at) === type || (inCells && holding(cells, at.start)?.label === type)),
  );
  const found: FoundCode[] = [];
  const lastOfType = new Map<ReferenceId, FoundCode>();
  for (const match of reading.text.matchAll(CODE)) {
    const own = ownSegments(match[0]);
    const code = normaliseCode(own);
    // A word in capitals is no code, « FONDS NATIONAL D'AMÉNAGEMENT », nor the year at the head of a row, nor « DF/BPB/2025-11 ».
    if ((!/\d/.test(code) && !isNation(reading, code, match.index)) || /^20\d\d(?:-\d\d)?$/.test(code))
      continue;
    // « 0175-CPAT-⏎»: cut, and what it goes on with was not found.
    if (/^-\s*\n/.test(reading.text.slice(match.index + own.length, match.index + own.length + 9))) continue;
    const at = { start: match.index, end: match.index + own.length };
    // « 0112 » of « domaine fonctionnel 0112 11 »
    if (grouped.some((each) => covers(each.at, at) && !covers(at, each.at))) continue;
    const ofCell = holding(cells, at.start)?.label;
    const ofText =
      labelFor(reading, labels, at) ??
      labelInBrackets(reading, labels, at) ??
      labelBefore(reading, labels, at) ??
      labelAfter(reading, labels, at) ??
      labelOfChange(reading, labels, at);
    const label = ofCell ?? ofText;
    const told = TELLING.find(([, shape]) => shape.test(code))?.[0];
    // « UO 0348-DIEP-HP69 | centre de coûts MISGAM1069 »: a cell may have a label of its own.
    const named = [ofCell, ofText].find((each) => each && hasShape(each, code));
    // « Centres de coûts : A pour l'Isère, B pour le Rhône »: the second of a list.
    const last = found.at(-1);
    const goesOn =
      last?.type === 'cost-center' &&
      last.labelled &&
      reading.sentenceAt(last.at.start).start === reading.sentenceAt(at.start).start &&
      hasShape('cost-center', code) &&
      /^[A-Z]{3,6}[A-Z0-9]{1,4}\d{3}$/.test(code) &&
      code.length === last.code.length &&
      !/\bservices? (?:executant|facturier|prescripteur)|\bplateforme|\bfournisseur|\btiers\b/.test(
        reading.folded.slice(last.at.end, at.start),
      );
    const follows = hasShape('cost-center', code) && isSuccessor(reading, last, at, code);
    const isNext = goesOn || follows;
    const type = told ?? named ?? (isNext ? ('cost-center' as const) : undefined);
    if (!type) continue;
    const labelled =
      type === label ||
      type === named ||
      (isNext && type === 'cost-center') ||
      (last?.type === told && last?.labelled === true && isBelowCode(reading, last.at, at)) ||
      (told !== undefined && (isListed(reading, labels, told, at) || isNextInTurn(reading, at)));
    const each = { type, code, at, labelled, ...standingOf(reading, at, lastOfType.get(type)) };
    found.push(each);
    lastOfType.set(type, each);
  }
  for (const { type, code, at } of grouped) {
    if (found.some((each) => covers(each.at, at))) continue;
    const last = found.findLast((each) => each.type === type && each.at.end <= at.start);
    found.push({ type, code, at, labelled: true, ...standingOf(reading, at, last) });
  }
  return withoutMinorProgrammes(found);
});

/** « Localisation interministérielle : N », the whole nation, and no « N/A » nor « N° ». */
const isNation = ({ folded }: Reading, code: string, at: number): boolean =>
  code === 'N' && /^\s?(?:[.;,|\t\n)]|$)/.test(folded.slice(at + 1, at + 3));

/** « 0206 - 08 - CF »: the next label, after a dash as well, is no part of the code. */
function ownSegments(found: string): string {
  const parts = found.split(' - ');
  for (let count = parts.length; count > 1; count -= 1) {
    const code = normaliseCode(parts.slice(0, count).join(' - '));
    if (TELLING.some(([, shape]) => shape.test(code))) return parts.slice(0, count).join(' - ');
  }
  return parts.length > 1 && parts.slice(1).every((part) => /\d/.test(part)) ? found : (parts[0] ?? found);
}

const hasShape = (id: ReferenceId, code: string): boolean =>
  referenceTypes.find((type) => type.id === id)?.shape.test(code) ?? false;

/** The nearest label before the code, when nothing but codes, quotes and link words stands between. */
function labelBefore(reading: Reading, labels: readonly FoundLabel[], at: Span): ReferenceId | undefined {
  let rank = lastStartingBefore(labels, at.start);
  // « Centre de coûts : A (UO CPAR) et B (UO CLYO) »: what brackets say is of the code before them.
  while (
    ASIDE.test(reading.text.slice(labels[rank]?.end ?? at.start, at.start)) ||
    isOfSharers(reading, labels[rank])
  )
    rank -= 1;
  const label = labels[rank];
  if (!label || label.end > at.start || at.start - label.end > REACH) return undefined;
  const between = reading.text.slice(label.end, at.start);
  if (/\n\s*\n/.test(between)) return labelOfList(reading, labels, at);
  // A word in capitals on another line is a heading, not a code.
  if (between.includes('\n') && !/\d/.test(reading.text.slice(at.start, at.end))) return undefined;
  const rest = between
    .replace(CODE, ' ')
    .replace(/[«"“][^«»"“”]{0,100}[»"”]|\([^()]{0,80}\)/gu, ' ')
    .replace(/[\s:;,=|/()[\].'°º«»"“”-]/g, ' ')
    .replace(SAYS_NOTHING, ' ');
  const said = reading.folded.slice(label.end, at.start);
  const isSaid =
    SAID.test(said) ||
    FOR_WHOM.test(said) ||
    (THAT_OF.test(said) &&
      /^\s{0,3}(?:[.;)\n]|$|,\s{1,3}et\s{1,3}non\b)/.test(reading.folded.slice(at.end, at.end + 12)));
  return rest.trim() === '' || isSaid ? label.type : undefined;
}

const ASIDE = /^[^()\n]{0,40}\)\s?(?:,|et|;|\n)/;

/** « Centre de coûts commun aux deux programmes : A »: whose it is, and no label of what follows. */
const isOfSharers = ({ folded }: Reading, label: FoundLabel | undefined): boolean =>
  label !== undefined &&
  /\bcommuns? aux (?:deux |trois )?$/.test(folded.slice(Math.max(0, label.start - 20), label.start));

/**
 * « Deux activités sont utilisées : A pour les forums et B pour le transport »: the label of the sentence, whatever is said
 * between; « Imputation (DF / CF / activité) : A / B / C »: one of the labels before the codes.
 */
function isListed(reading: Reading, labels: readonly FoundLabel[], type: ReferenceId, at: Span): boolean {
  const sentence = reading.sentenceAt(at.start);
  const rank = lastStartingBefore(labels, at.start);
  const last = labels[rank];
  if (last === undefined || last.start < sentence.start || last.end > at.start) return false;
  if (last.type === type) return true;
  const between = reading.text.slice(last.end, at.start).replace(CODE, '');
  const own = labels
    .slice(Math.max(0, rank - MOST_LISTED), rank)
    .filter(({ start }) => start >= sentence.start);
  return /^[\s/|:;,)\]–-]*$/.test(between) && own.some((label) => label.type === type);
}
const MOST_LISTED = 8;

/** « 0352-01 (domaine fonctionnel) / 0352-CFSE-CFIN (centre financier) / … »: alone in the brackets after its code. */
function labelInBrackets(reading: Reading, labels: readonly FoundLabel[], at: Span): ReferenceId | undefined {
  const next = labels[lastStartingBefore(labels, at.end + 2)];
  if (!next || next.start !== at.end + 2 || reading.text[next.end] !== ')') return undefined;
  return reading.text.slice(at.end, next.start) === ' (' ? next.type : undefined;
}

/** « 0352-CFSE-CFIN (centre financier) ». */
function labelAfter(reading: Reading, labels: readonly FoundLabel[], at: Span): ReferenceId | undefined {
  const next = labels[lastStartingBefore(labels, at.end + 4)];
  if (!next || next.start < at.end || next.start > at.end + 4) return undefined;
  return /^\s?\(\s?$/.test(reading.text.slice(at.end, next.start)) ? next.type : undefined;
}

/** « le 0352-01 pour le domaine fonctionnel, … »; not « le centre A pour l'activité B ». */
function labelFor(reading: Reading, labels: readonly FoundLabel[], at: Span): ReferenceId | undefined {
  const between = /^\s(?:pour|comme|en tant que|au titre d[eu]) (?:l[ae] |l')?/.exec(
    reading.folded.slice(at.end, at.end + 20),
  );
  const label = between && labels.find(({ start }) => start === at.end + between[0].length);
  return label && /^(?:\s{0,3}(?:[,.;\n]|$)|\set\s)/.test(reading.folded.slice(label.end, label.end + 4))
    ? label.type
    : undefined;
}
