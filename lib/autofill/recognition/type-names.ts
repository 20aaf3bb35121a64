import { type FieldTypeId, fieldTypes } from '../../field-types';
import type { FieldType } from '../../field-types/field-type';
import { labelWords } from './label-words';

/** How well a label names a type. `strong` is the whole name; `short` is an acronym or a word with other meanings. */
export type Strength = 'strong' | 'short';

/** One name of a type, as the words that labels are compared by. */
export interface CompiledName {
  readonly type: FieldTypeId;
  readonly strength: Strength;
  readonly words: readonly string[];
}

/** Fields of SAP's tables: no words of any language, so that nothing else is called so. */
const SAP_FIELDS = new Set([
  'fistl',
  'fictr',
  'fkber',
  'geber',
  'fincode',
  'kostl',
  'matkl',
  'wgbez',
  'gjahr',
]);

const compile = (type: FieldType & { id: FieldTypeId }): CompiledName[] => [
  ...type.names.map((name) => ({ type: type.id, strength: 'strong' as const, words: labelWords(name) })),
  ...type.shortNames.map((name) => ({ type: type.id, strength: 'short' as const, words: labelWords(name) })),
  ...type.technicalNames.map((name) => {
    const found = labelWords(name);
    return {
      type: type.id,
      strength: found.length > 1 || SAP_FIELDS.has(name) ? ('strong' as const) : ('short' as const),
      words: found,
    };
  }),
];

/** Longest name first: `centre financier uo` is not a UO, `code fonds` not a mere « fonds ». Amounts have a grammar of their own. */
export const NAMES: readonly CompiledName[] = fieldTypes
  .filter((type) => type.kind !== 'amount' && type.id !== 'siret')
  .flatMap(compile)
  .sort((one, other) => other.words.length - one.words.length);

/** Types whose acronym is no word of everyday language. */
export const ACRONYMS = new Set<FieldTypeId>([
  'functional-area',
  'funds-center',
  'cost-center',
  'material-group',
  'location',
  'commitment-number',
]);

/** The names by their first word, each with its rank in `NAMES`: most words of a page begin none. */
export const NAMES_BY_FIRST_WORD = Map.groupBy(NAMES.entries(), ([, name]) => name.words[0] ?? '');
