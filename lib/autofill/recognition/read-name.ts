import type { FieldTypeId } from '../../field-types';
import { standsAt, wordSet } from './label-words';
import { mayTrail, type Tail } from './name-tails';
import { type CompiledName, NAMES, NAMES_BY_FIRST_WORD, type Strength } from './type-names';

/** The type that a label names. */
export interface NameMatch {
  readonly type: FieldTypeId;
  readonly strength: Strength;
  /** The words of the label that name the type. */
  readonly words: string;
  /** The label says more than the name (« UO déléguée »): a short name needs more than one confirmation. */
  readonly isLoose: boolean;
}

/** Words that may stand before a name without changing what the field is. */
const LEADS = wordSet(
  `numero code cle reference ref saisir saisissez indiquer indiquez selectionner selectionnez choisir choisissez
   renseigner renseignez entrer entrez nouveau nouvel nouvelle imputation budgetaire chorus sap identifiant valeur preciser precisez ou impute imputee elle`,
);

/** The name that stands at the head of these words, and may end so. */
export function readName(found: readonly string[], mayEnd: Tail): NameMatch | null {
  let best: CompiledName | null = null;
  let bestRank = NAMES.length;
  for (let start = 0; start < found.length; start++) {
    const first = found[start] ?? '';
    for (const [rank, name] of NAMES_BY_FIRST_WORD.get(first) ?? []) {
      if (rank >= bestRank || !standsAt(found, start, name.words)) continue;
      if (!mayEnd(name, found.slice(start + name.words.length))) continue;
      best = name;
      bestRank = rank;
    }
    if (!LEADS.has(first) && !/^\d{1,2}$/.test(first)) break;
  }
  if (!best) return null;
  const { type, strength, words } = best;
  return { type, strength, words: words.join(' '), isLoose: mayEnd === mayTrail };
}

/** « Objet », whatever it is the object of. */
export const isObject = ({ type, words }: NameMatch): boolean =>
  type === 'purpose' && /^(?:objet|purpose)/.test(words);
