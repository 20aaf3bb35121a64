import { type FieldTypeId, fieldTypes } from '../../field-types';
import { words } from '../../normalise';
import { labelWords, wordSet } from './label-words';
import { NAMES } from './type-names';

/** The types of a code, with a shape or a nomenclature of their own. */
export const CODES: ReadonlySet<FieldTypeId> = new Set(
  fieldTypes.filter(({ kind }) => kind === 'code').map(({ id }) => id),
);

/** « Engagement juridique transmis par », « notifié le »: who did something to it, and when. */
const WHO_OR_WHEN = /\s(?:par|le|by|on)[\s:*]*$/i;
/** « Centre de coûts (%) », « … refacturé (€) »: a share of it, or an amount. */
const MEASURED = /\((?:en )?(?:%|k?€|euros?|eur)\)|[%€][\s:*]*$/i;
/** « Code activité (1 à 5) »: one of a few, and no code of the budget. */
const FEW = /\(\d à \d\)/;
/** « Engagements juridiques » are those that one takes, or the sum of several; a number is asked of one. */
const COMMITMENTS = /^\W*engagements juridiques/i;

const CONCERNED = wordSet(
  'concerne concernee debiter impute imputee imputer retenu retenue utilise utiliser',
);

/** « Engagement juridique en cours ? » is answered by yes or no; « Centre de coûts ? » and « Quel centre de coûts … ? » by a code. */
function isYesOrNo(label: string, name: string): boolean {
  if (!/[^)\s]\s*\?\s*$/.test(label) || /\bquel|\bwhich\b|\bwhat\b/i.test(label)) return false;
  const last = labelWords(label).at(-1) ?? '';
  return last !== name.split(' ').at(-1) && !CONCERNED.has(last);
}

/** Whether a label that names a code asks for something else about it, or means something else by its acronym. */
export const isNotTheCode = (label: string, type: FieldTypeId, name: string): boolean =>
  CODES.has(type) &&
  (isYesOrNo(label, name) ||
    WHO_OR_WHEN.test(label) ||
    MEASURED.test(label) ||
    FEW.test(label) ||
    COMMITMENTS.test(label) ||
    isOtherAcronym(label, type));

/** « UO (unités d'œuvre) », « CF (contrôleur financier) »: the brackets spell the acronym out, and name another thing. */
function isOtherAcronym(label: string, type: FieldTypeId): boolean {
  const [, acronym = '', explained = ''] = /^\s*([A-Z]{2,4})\s*\(([^()]+)\)/.exec(label) ?? [];
  const isSpelled = [words(explained), labelWords(explained)].some(
    (all) => all.length > 1 && all.map((word) => word[0]).join('') === acronym.toLowerCase(),
  );
  return isSpelled && !isNameOf(labelWords(explained), type);
}

/** Word by word, abbreviated or not: « eng. juridique ». */
export const isNameOf = (said: readonly string[], type: FieldTypeId): boolean =>
  NAMES.some(
    (name) =>
      name.type === type &&
      name.words.length === said.length &&
      name.words.every((word, rank) => word.startsWith(said[rank] ?? ' ')),
  );
