import type { FieldTypeId } from '../../field-types';
import { labelWords, wordSet } from './label-words';

/** The words that headings are read by. Each list says what its words make of a page. */

export const PURCHASE = wordSet(
  `achat acheter acquisition approvisionnement besoin bon commande commander da depense devis engagement engager
   fourniture navette order prestation procurement purchase requisition subvention`,
);
export const CREDITS = wordSet(
  `abondement ae budget budgetaire chorus commitment cp credit echeancier enveloppe facturation facture imputation invoice
   ordonnancement paiement programmation reglement`,
);

/** Subjects that use the words of the budget in another sense, or the budget of somebody else. */
export const ELSEWHERE = wordSet(
  `bancaire batiment cofinancement courrier imprimer journee porteur porteuse reunion visa agent aide
   associatif audit courriel diffusion mail charte citoyen civique confidentialite ects honneur lettre
   participatif absence acces badge carte club equipe habilitation repas allocation application apprenant
   association assurance banque beneficiaire bibliotheque candidat carriere chirurgical chirurgicale
   chirurgie collaborateur depouillement offre competence contact contribution diplome domicile don eleve
   emploi emprunt enseignement epargne etudiant evenement famille formation fournisseur frai immobilier
   installation inscription integration inventaire investisseur livraison logement magasin maintenance
   medecin membre metier niveau operatoire pension personnel placement planning portefeuille prestataire
   profil projet pret revenu sejour sinistre site soin souscription sport stage stagiaire stock tache temp
   tier titulaire traitement utilisateur vehicule voyage classe seance supplier vendor employee customer
   project task account profile training school athlete competition coureur course dossard epreuve meeting`,
);

/** An imputation is one of something, of an order or of an expense, and Chorus is where it goes: what the heading names besides is told. */
export const OF_SOMETHING = wordSet('chorus imputation');

/** Words of the budget that everybody uses: beside a word of another subject they are of that subject. */
export const COMMON = wordSet('budget credit engagement engager prestation programmation');
/** … unless one of these makes them administrative. */
export const ADMINISTRATIVE = wordSet(
  'ae budgetaire chorus commande cp depense juridique pluriannuel pluriannuelle',
);

/** Somebody's own: « Mon budget », « Mes engagements ». */
export const PERSONAL = /^\s*(?:mon|ma|mes|my)\s/i;
export const EVERYDAY = wordSet('budget depense achat paiement facture credit commande');

/** Never ours, wherever the word stands in a heading. */
export const EXCLUDED = wordSet(
  `correspondance export exporter extraction import importer rechercher filtrer filtre search filter operateur virement transfert mouvement redeploiement restitution fongibilite lfi plf schema simulateur simulation salarie salaire paie
   payroll recrutement candidature embauche employe patient medical conge cotisation adhesion adherent login connexion
   job onboarding annuaire benevolat benevole defaut default enquete nomenclature parametrage parametre preference setting
   sondage survey`,
);

/** Not ours either, unless the references of the State's stand there together: « Ticket d'achat », « Panier ». */
export const MOSTLY_EXCLUDED = wordSet(
  'assistance boutique cart checkout client incident panier reclamation sale signalement support ticket vente',
);

/** Verbs that make a record of what follows them: « Créer un centre de coûts » enters no expense. */
export const RECORD_VERBS = wordSet(
  `ajout ajouter create creation creer edit editer edition fiche gerer gestion liste modification modifier new nouveau nouvelle
   supprimer`,
);
/** … but these are entries themselves, or words of the entry. */
export const ENTRIES: ReadonlySet<FieldTypeId> = new Set([
  'commitment-number',
  'purpose',
  'fiscal-year',
  'programme',
  'convention-reference',
  'start-date',
  'end-date',
  'signature-date',
]);

/** Credits of a whole programme or body: a convention is a small part of them. */
export const WHOLE_BUDGETS = [
  'credits du programme',
  'budget du programme',
  'budget de l’organisme',
  'budget de l’établissement',
  'budget rectificatif',
  'report de crédits',
  'crédits à reporter',
  'crédits reportés',
  'mise en réserve',
  'gel de crédits',
  'dégel de crédits',
  'mis en réserve',
  'réserve de précaution',
  'loi de finances',
  'fin de gestion',
  'fiche de poste',
].map(labelWords);

/** « Budget initial de la convention »: a budget that is ours, where « Budget initial » is the one of a whole body. */
export const INITIAL_BUDGET = labelWords('budget initial');

/** What may be bought of the words above: « Bon de commande – filtres à air », « Commande – opérateur de téléphonie ». */
export const BOUGHT = wordSet(
  `adhesion annuaire benevole cotisation embauche employe enquete filtre medical operateur paie patient recrutement salarie
   sondage survey transfert`,
);

/** An entry that was made before, and is shown again. */
export const EARLIER = wordSet('ancien ancienne dernier derniere precedent precedente');

/** Of a search: « Critères de sélection ». */
export const CRITERIA = wordSet('recherche selection filtrage filtre tri');

/** ERP English for a « demande d'achat ». */
export const MATERIAL_REQUEST = labelWords('material request');

/** SAP's English for an imputation. */
export const ASSIGNMENT = labelWords('account assignment');

/** How small purchases are paid: an expense where its operations stand, and elsewhere a card that somebody holds. */
export const PURCHASING_CARD = labelWords('carte achat');
export const CARD_OPERATIONS = wordSet(
  'depense imputation operation regularisation releve transaction ventilation',
);
/** … and what concerns that card only. */
export const OF_CARD = wordSet(
  'alerte contestation contester demande litige opposition plafond porteur programme renouvellement titulaire',
);

/** Where the credits of a programme are shared out between its services. */
export const SHARING_OUT = labelWords('dialogue de gestion');
/** Money set aside for a purchase to come, as SAP calls it. */
export const RESERVATION = labelWords('réservation de crédits');
/** The step between the order and its payment. */
export const SERVICE_DONE = labelWords('service fait');

/** A heading that starts so is a search: « Recherche d'un EJ ». Elsewhere the word is the name of a ministry. */
export const SEARCH_HEADS = wordSet('recherche rechercher search find filtre filter');
/** … and so does « Consultation des pièces budgétaires », but a « consultation des entreprises » is a tender. */
export const CONSULTS = wordSet('consultation consulter');
export const TENDERED = wordSet(
  'candidat entreprise fournisseur marche modifier modification prestataire saisie saisir',
);

/** Credits are opened, delegated or notified there. */
export const OPENING = /\bouvert|\bd[ée]l[ée]g|\bmises? [àa] (?:la )?disposition|\bnotifi/i;

/** Other things that are delegated by a convention: a public service, a signature, a competence. */
export const OTHER_DELEGATIONS = wordSet(
  'competence maitrise pouvoir public publique service signature vote',
);
