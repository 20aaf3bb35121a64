import { activity } from '../../field-types/activity';
import { costCenter } from '../../field-types/cost-center';
import type { FieldType } from '../../field-types/field-type';
import { functionalArea } from '../../field-types/functional-area';
import { fund } from '../../field-types/fund';
import { fundsCenter } from '../../field-types/funds-center';
import { location } from '../../field-types/location';
import { materialGroup } from '../../field-types/material-group';
import { programme } from '../../field-types/programme';

/** The references of a convention; labels and shapes come from the common vocabulary. */
export const referenceTypes = [
  programme,
  functionalArea,
  fundsCenter,
  activity,
  costCenter,
  fund,
  materialGroup,
  location,
] as const satisfies readonly FieldType[];

export type ReferenceType = (typeof referenceTypes)[number];
export type ReferenceId = ReferenceType['id'];

/** `centre financier` also reads « centres financiers », `dom fonct` also « dom. fonct. ». */
const namePattern = (name: string): string =>
  name
    .split(' ')
    .map((word) => (word.length < 3 || word.endsWith('s') ? word : `${word}(?:s|\\(s\\))?`))
    .join("[ .'_\\n\\t-]{1,3}");

/** How documents abbreviate, where forms do not. */
const MORE_NAMES: Readonly<Record<string, readonly string[]>> = {
  'cost-center': [
    'ccou',
    'ccout',
    'centre couts',
    'centre cout',
    'c couts',
    'c cout',
    'c de couts',
    'c de cout',
    'ctre de couts',
    'cco',
    'couts',
    'c c',
  ],
  'functional-area': [
    'd fonctionnel',
    'domaine',
    'd f',
    'code action',
    'ref fonctionnelle',
    'reference fonctionnelle',
  ],
  activity: [
    'ref de programmation',
    'ref programmation',
    'ref de prog',
    'ref prog',
    'prog de financement',
    'brique',
    'activ',
  ],
  location: [
    'localisation interminist',
    'localisation interminister',
    'localisation intermin',
    'loc interminist',
    'localisation',
  ],
  'funds-center': ['centre fin', 'unite op', 'unite oper', 'ctre financier'],
};

const patternOf = (type: FieldType): string =>
  [...type.names, ...type.shortNames, ...(MORE_NAMES[type.id] ?? [])]
    .sort((first, second) => second.length - first.length)
    .map(namePattern)
    .join('|');

const longestName = ({ names }: FieldType): number => Math.max(...names.map(({ length }) => length));
/** « Programme de financement », an activity, is tried before « programme ». */
const byLength = referenceTypes.toSorted((one, other) => longestName(other) - longestName(one));

const LABEL = new RegExp(
  `(?<![a-z0-9])(?:${byLength.map((type, rank) => `(?<t${rank}>${patternOf(type)})`).join('|')})(?![a-z0-9])`,
  'g',
);

export interface FoundLabel {
  readonly type: ReferenceId;
  readonly start: number;
  readonly end: number;
}

/** Every label of a reference in a folded text, in order. Two-letter ones are there too: the shape beside decides. */
export function findLabels(folded: string): FoundLabel[] {
  return Array.from(folded.matchAll(LABEL), (match) => {
    const rank = byLength.findIndex((_, index) => match.groups?.[`t${index}`] !== undefined);
    return {
      type: (byLength[rank] ?? programme).id,
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}
