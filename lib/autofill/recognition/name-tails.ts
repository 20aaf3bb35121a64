import type { FieldTypeId } from '../../field-types';
import { wordSet } from './label-words';
import { ACRONYMS, type CompiledName, NAMES_BY_FIRST_WORD } from './type-names';

/** After a name, these say that the field is about the code, or is another one than ours. */
export const STRANGERS = wordSet(
  `actuel actuelle adresse ancien ancienne anterieur anterieure arrivee banque beneficiaire cedant cible client commence compris contient clo cloture cloturer commentaire dangereuse courriel date debiteur debut default defaut depart description
   destination destinataire egal email emetteur etat fin finess fournisseur gestionnaire inferieur intitule libelle libellee liste mail marche paie pere rh
   montant motif nature nom nombre origine precedent precedente prise receveur recepteur remplace responsable secteur source
   amount autre buyer category contact name oui piece raison reason responsible
   delai effectif head holder phone plafond signataire solde surface
   approver changement interlocuteur item justification manager observation owner precision remarque status
   statut suivi superieur supprime telephone titulaire type uf validation valideur vehicule visa`,
);

/** After a short name only these are harmless. */
const HARMLESS = wordSet(
  `abonder ae annee applicable budgetaire chorus code comptable concerne concernee cp depense ej engagement eur euro ex
   exercice imputation impute imputee laquelle lequel libelle liquider numero payer programme sap solder sont est uo`,
);

/** Whose object it may be: « Objet de la demande (libellé) », but not « Libellé du centre financier ». */
const OBJECT_TAIL = wordSet(
  'achat acquisition acte besoin bon commande court couvrir demande demandee depense detaille engagement envisage envisagee expression financer inscrire libelle prestation que sollicitee souhaitez subvention vous',
);

/** … of an « Objet » only: « Libellé de la ligne » is no purpose. */
const OF_OBJECT = wordSet('aide executee groupement juridique ligne mot operation subventionnee');

/** What a reference of the budget is qualified by, among the types that others use too: « Exercice de tir », « Domaine fonctionnel SI ». */
const BUDGET_TAIL = wordSet(
  `achat action ae affectation article associe associee bop budget budgetaire charge chiffre chorus code commande compris comprise comptable concerne concernee convention correspondant correspondante courant credit cour cp debiter delegation delegue demande depense destination
   dotation engagement etat execution financeur financier gbcp gestion imputable imputation impute imputer ligne lolf ministere ministeriel mission numero operation paiement poste
   programmation programme rattachement retenu retenue sap sou support uo utilise utilisee`,
);
/** Whose dates they are: « Date d'effet de la présente convention », but not « Date d'effet de la résiliation ». */
const CONVENTION_TAIL = wordSet(
  `aaaa acte avenant convention date dd delegant delegataire delegation deleguee dernier derniere deux electronique gestion initiale initialement jj mm
   modifiee numero par partie presente prevu prevue signataire souhaitee technique yyyy`,
);
export const CONVENTION_FACTS: ReadonlySet<FieldTypeId> = new Set([
  'start-date',
  'end-date',
  'signature-date',
  'convention-reference',
]);

const SHARED: ReadonlySet<FieldTypeId> = new Set([
  'programme',
  'functional-area',
  'fiscal-year',
  'activity',
  'fund',
]);

/** Whether what stands after a name lets the label be about it. */
export type Tail = (name: CompiledName, after: readonly string[]) => boolean;

/** Every word after the name is known to be harmless. */
export const mayFollowAll: Tail = (name, after) => after.every((word) => mayFollow(name, word));

/** How many words may qualify an acronym: « UO de rattachement », « CF délégué ». */
const LONGEST_TRAIL = 2;

export const RECEIVERS = wordSet('beneficiaire destinataire');

/** Whether words that nobody foresaw may still qualify an acronym. */
export const mayTrail: Tail = ({ type, strength }, after) =>
  strength === 'short' &&
  ACRONYMS.has(type) &&
  type !== 'material-group' &&
  after.length <= LONGEST_TRAIL &&
  // « UO bénéficiaire »: the one that is given the credits, where nobody else gives some of his.
  !after.some((word) => STRANGERS.has(word) && !(type === 'funds-center' && RECEIVERS.has(word)));

/** Whether a word after a name leaves its sense alone. A short name stands beside its own acronym: « Activité (ACT) ». */
function mayFollow({ type, strength, words }: CompiledName, word: string): boolean {
  if (type === 'purpose') return OBJECT_TAIL.has(word) || (words[0] === 'objet' && OF_OBJECT.has(word));
  if (CONVENTION_FACTS.has(type)) return CONVENTION_TAIL.has(word) || /^\d+$/.test(word);
  const isAgain = (NAMES_BY_FIRST_WORD.get(word) ?? []).some(([, name]) => name.type === type);
  // « Activité (brique budgétaire) ».
  if (type === 'activity' && word === 'brique') return true;
  // « N° d'engagement de la colonne »: only a legal commitment is ours whatever follows.
  const isPlainCommitment = type === 'commitment-number' && words.at(-1) === 'engagement';
  if (strength === 'strong' && (SHARED.has(type) || isPlainCommitment))
    return isAgain || BUDGET_TAIL.has(word) || HARMLESS.has(word) || /^\d+$|^a{2,4}$/.test(word);
  // « Centre de coûts bénéficiaire »: the one that the expense is for, and is charged to.
  if (type === 'cost-center' && RECEIVERS.has(word)) return strength === 'strong';
  if (strength === 'strong') return !STRANGERS.has(word);
  return isAgain || HARMLESS.has(word) || /^\d+$/.test(word);
}
