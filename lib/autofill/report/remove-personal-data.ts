import { fieldTypes } from '../../field-types';
import { fold, words } from '../../normalise';
import { FIRST_NAMES } from './first-names';

const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d.-]+/gu;
const URL = /\b(?:https?|ftp|mailto|tel):\S+|\bwww\.\S+/gi;
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b/g;
const PHONE = /(?:\+|\b00)\d{1,3}(?:[ .()-]{0,2}\d){8,11}\b|\b0\d(?:[ .-]?\d{2}){4}\b/g;
/** Social security numbers, with or without their spaces. */
const PERSON_NUMBER =
  /\b[12] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3}(?: ?\d{2})?\b/g;
const DAY = /\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d{2}\b|\b(?:19|20)\d{2}-\d{2}-\d{2}\b/g;
const AMOUNT =
  /\b\d[\d \u00a0\u202f.]*(?:,\d{1,2})?(?=\s?(?:k|M)?€)|\b\d{1,3}(?:[ \u00a0\u202f]\d{3})*,\d{2}\b/g;
/** A number of six digits and more, and the digits of a code: its shape stays, which recognition reads. */
const LONG_NUMBER = /\d(?:[ .\u00a0]?\d){5,}/g;
const CIVILITY =
  /\b(?:M\.|MM\.|Mr\.?|Mme\.?|Mmes|Mlle|Mlles|Monsieur|Madame|Mesdames|Messieurs|Mademoiselle|Docteur|Dr\.?|Pr\.?|Maître|Me)\s+(?:\p{Lu}[\p{L}'’.-]*\s*){1,4}/gu;
const POSTAL_ADDRESS =
  /\b\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:rue|avenue|av\.|boulevard|bd|place|allée|chemin|impasse|quai|route|cours|square)\b[^\n,;]*/giu;
const TOWN = /\b\d{5}\s+\p{Lu}[\p{L}'’-]+(?:[ -]\p{Lu}[\p{L}'’-]+)*/gu;
/** Two words with a capital or more, which may be a person's name. */
const CAPITALISED =
  /\p{Lu}[\p{L}'’]+(?:-\p{Lu}[\p{L}'’]+)*(?:\s+(?:de|du|des|le|la|d'|d’)?\s*\p{Lu}[\p{L}'’]+(?:-\p{Lu}[\p{L}'’]+)*)+/gu;

/** Words of our forms: in capitals they are no family name. */
const OUR_WORDS: ReadonlySet<string> = new Set([
  ...fieldTypes.flatMap((type) => [type.label, ...type.names, ...type.shortNames]).flatMap(words),
  ...words(
    `chorus formulaires place dsfr siren nic nom prenom ttc tva bop marche marches bon commande demande achat achats service services
    direction ministere general generale etat information informations total totaux budget budgetaire annee reference date numero code
    objet libelle quantite prix unitaire fournisseur titulaire imputation fiche navette saisie validation reste payer engage paye
    autorisation autorisations credits suivi convention delegation gestion unite operationnelle france numerique dinum anct sg dnum`,
  ),
]);

/**
 * A text without what concerns somebody: addresses, numbers, dates, amounts, names, and each of the `secrets` (values that
 * stand in the page). Words of the trade stay, and so do years and the shape of codes.
 * @param isOther in a French text that names no field, two words with a capital that are none of the trade's are taken for a name.
 */
export function removePersonalData(text: string, secrets: readonly string[] = [], isOther = false): string {
  let clean = text;
  for (const secret of secrets) clean = clean.replace(secretPattern(secret), '…');
  return clean
    .replace(EMAIL, '…')
    .replace(URL, '…')
    .replace(IBAN, (found) => (/\d{6}/.test(found.replace(/ /g, '')) && found.length > 14 ? '…' : found))
    .replace(PERSON_NUMBER, '…')
    .replace(PHONE, '…')
    .replace(POSTAL_ADDRESS, '…')
    .replace(TOWN, '…')
    .replace(CIVILITY, '… ')
    .replace(CAPITALISED, (found) => (isPersonName(found, isOther) ? '…' : found))
    .replace(DAY, '…')
    .replace(AMOUNT, '0')
    .replace(LONG_NUMBER, (number) => number.replace(/\d/g, '0'));
}

/** A known first name beside another word, or a word in capitals that is none of ours (`Zéphyrine DUPONT`, `DUPONT Zéphyrine`). */
function isPersonName(text: string, isOther: boolean): boolean {
  const parts = text.split(/\s+/).filter((part) => /^\p{Lu}/u.test(part));
  const foreign = parts.filter((part) => !words(part).every((word) => OUR_WORDS.has(word)));
  if (foreign.length < 2 && !(foreign.length === 1 && parts.some(isFirstName))) return false;
  if (isOther && foreign.length >= 2) return true;
  const isShouted = (part: string) => part.length > 2 && part === part.toUpperCase();
  return foreign.some(isFirstName) || (foreign.some(isShouted) && foreign.some((part) => !isShouted(part)));
}

const isFirstName = (part: string): boolean =>
  fold(part)
    .split('-')
    .every((name) => FIRST_NAMES.has(name));

/** The values worth looking for elsewhere in the page: not the words of every form, not two letters. */
export function secretsOf(values: readonly string[]): string[] {
  const parts = values.flatMap((value) => [value.trim(), ...value.split(/[\s,;]+/)]);
  return [...new Set(parts)]
    .filter((part) => part.length >= 4 && part.length < 200 && !/^(?:19|20)\d\d$/.test(part))
    .filter((part) => !words(part).every((word) => OUR_WORDS.has(word)))
    .sort((one, other) => other.length - one.length)
    .slice(0, 500);
}

const secretPattern = (secret: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])${RegExp.escape(secret)}(?![\\p{L}\\d])`, 'giu');

const PEOPLE =
  /\b(?:noms?|prenoms?|agents?|valideurs?|validateurs?|responsables?|gestionnaires?|demandeurs?|demandeuses?|approbateurs?|correspondants?|contacts?|utilisateurs?|signataires?|acheteurs?|prescripteurs?|interlocuteurs?|beneficiaires?|suivi par|chargee?s? d|referente?s?|auteurs?|redacteurs?|user|owner|manager|assignee?)\b/;
const THINGS =
  /\b(?:centre|domaine|programme|activite|convention|marche|service|structure|organisme|fonds)\b/;

/** A list of people: « Valideur », « Agent », « Nom du gestionnaire ». Its options are somebody's names. */
export const namesPeople = (label: string): boolean => {
  const folded = fold(label);
  return PEOPLE.test(folded) && !THINGS.test(folded);
};
