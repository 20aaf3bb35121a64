import type { FieldTypeId } from '../../field-types';
import type { FormControl } from '../form-control';
import { readAmountLabel } from './amount-label';
import { labelWords, wordSet } from './label-words';
import { matchName } from './name-match';
import { isNameOf } from './not-the-code';

/** Registers and bodies of other trades, and what they ask for. */
const OTHER_TRADES = wordSet(
  'ape clo clos finess incendie insee naf nom prenom rna rne siren telephone uai urssaf',
);
/** « Activité », with the hint « Métier exercé ». */
const OCCUPATIONS = wordSet('metier profession');
/** « Raison sociale » of who sells. */
const COMPANIES = wordSet('societe sociale');
/** A box says so how it is filled or searched, not what it holds; or it speaks the words of the budget. */
const INSTRUCTIONS = wordSet(
  `action ae bop budget chorus cp ej programme uo
   aucun caractere chercher chiffre choisir code entrer facultatif lettre libelle mot nomenclature numero optionnel optional
   rechercher referentiel saisir search select selectionner taper vide`,
);
/** Words that lead to what is asked for. */
const LEADS = wordSet('nom sigle votre');

/**
 * What an example or a hint says of a word that other trades have too: « Activité » with « Visite, atelier, conférence… »,
 * « EJ » with « Entité juridique »; null when it says nothing of the kind.
 */
export function otherSenseOf(
  { placeholder, hint }: FormControl,
  name: string,
  type: FieldTypeId,
): string | null {
  const isOther = (text: string) => spellsOther(text, name, type);
  if (isOtherExample(placeholder, type)) return placeholder;
  if (labelWords(hint).some((word) => OCCUPATIONS.has(word))) return hint;
  return [placeholder, hint].find(isOther) ?? null;
}

/** Words in a row, « LEADER, FEDER… », « Directe ou déléguée », or words of another trade: no code and no instruction. */
function isOtherExample(example: string, type: FieldTypeId): boolean {
  const found = labelWords(example);
  if (found.length === 0 || /\d/.test(example) || found.some((word) => INSTRUCTIONS.has(word))) return false;
  if (matchName(example) || readAmountLabel(example)) return found.includes('clo');
  // What is bought has a name, and may well be told in a row of words.
  if (type === 'purpose') return found.some((word) => COMPANIES.has(word));
  if (found.some((word) => OTHER_TRADES.has(word) || COMPANIES.has(word))) return true;
  const listed = example.split(/,| ou | or /).map((part) => labelWords(part).length);
  return listed.length > 1 && listed.every((length) => length > 0 && length < 4);
}

/** « Nom du chef de projet » spells « CP » out, « Entité juridique » « EJ »: neither is ours. */
function spellsOther(text: string, acronym: string, type: FieldTypeId): boolean {
  if (!/^[a-z]{2,3}$/.test(acronym)) return false;
  const found = labelWords(text);
  const start = LEADS.has(found[0] ?? '') ? 1 : 0;
  const said = found.slice(start, start + acronym.length);
  const isSpelled = said.map((word) => word[0]).join('') === acronym && said.every((word) => word.length > 2);
  return isSpelled && !isNameOf(said, type) && readAmountLabel(text) === null;
}
