import type { FieldTypeId } from '../../field-types';
import type { FormControl, PageDescription } from '../form-control';
import { findWords, labelWords, wordSet } from './label-words';
import { matchName } from './name-match';
import type { Neighbourhood } from './neighbourhood';

/**
 * What a page or a section is about.
 * `purchase`: an order, a need, an expense, a commitment. `credits`: budget, imputation, AE and CP, payment.
 * `delegation`: a convention of delegation. `other`: something else, which uses our words in its own sense.
 */
export type Subject = 'purchase' | 'credits' | 'delegation' | 'other';

export interface SubjectFinding {
  readonly subject: Subject | null;
  /** The words that decided. */
  readonly evidence: string;
  /** True when nothing may be filled there, whatever the labels say. */
  readonly excluded: boolean;
  /**
   * « Engagement » alone, « Mon budget »: also a volunteer's, a club's, a household's. The fields have to confirm it.
   * Of an exclusion: the fields may contradict it.
   */
  readonly isWeak?: boolean;
}

const PURCHASE = wordSet(
  `achat acheter acquisition approvisionnement besoin bon commande commander da depense devis engagement engager
   fourniture navette order prestation procurement purchase requisition subvention`,
);
const CREDITS = wordSet(
  `ae budget budgetaire chorus commitment cp credit echeancier enveloppe facturation facture imputation invoice
   ordonnancement paiement programmation reglement`,
);

/** Subjects that use the words of the budget in another sense, or the budget of somebody else. */
const ELSEWHERE = wordSet(
  `adherent adhesion agent aide associatif audit courriel diffusion mail charte citoyen civique client confidentialite ects honneur lettre participatif
   absence acces badge carte club equipe habilitation repas aide allocation application apprenant association assurance banque beneficiaire bibliotheque
   candidat candidature carriere client collaborateur depouillement offre competence conge connexion contact contribution
   cotisation diplome domicile don eleve embauche emploi emprunt employe enseignement epargne etudiant
   evenement famille formation fournisseur frai immobilier installation inscription integration inventaire
   investisseur job livraison logement login magasin maintenance medecin medical membre metier niveau
   onboarding patient pension personnel placement planning portefeuille profil projet pret recrutement revenu salaire salarie
   sejour sinistre site soin souscription sport stage stagiaire stock tache temp tier titulaire traitement utilisateur vehicule
   voyage supplier vendor employee customer project task account profile training patient school`,
);

/** Words of the budget that everybody uses: beside a word of another subject they are of that subject. */
const COMMON = wordSet('budget credit engagement engager prestation programmation');
/** … unless one of these makes them administrative. */
const ADMINISTRATIVE = wordSet(
  'ae budgetaire chorus commande cp depense juridique pluriannuel pluriannuelle',
);

/** Somebody's own: « Mon budget », « Mes engagements ». */
const PERSONAL = /^\s*(?:mon|ma|mes|my)\s/i;
const EVERYDAY = wordSet('budget depense achat paiement facture credit commande');

/** Never ours, wherever the word stands in a heading. */
const EXCLUDED = wordSet(
  `rechercher filtrer filtre search filter operateur virement transfert mouvement redeploiement restitution fongibilite lfi plf schema simulateur simulation salarie salaire paie
   payroll recrutement candidature embauche employe patient medical conge cotisation adhesion adherent login connexion
   job onboarding annuaire benevolat benevole defaut default enquete nomenclature parametrage parametre preference setting
   sondage survey`,
);

/** Not ours either, unless the references of the State's stand there together: « Ticket d'achat », « Panier ». */
const MOSTLY_EXCLUDED = wordSet(
  'assistance boutique cart checkout client incident panier reclamation sale signalement support ticket vente',
);

/** Verbs that make a record of what follows them: « Créer un centre de coûts » enters no expense. */
const RECORD_VERBS = wordSet(
  `ajout ajouter create creation creer edit editer edition fiche gerer gestion liste modification modifier new nouveau nouvelle
   supprimer`,
);
/** … but these are entries themselves, or words of the entry. */
const ENTRIES: ReadonlySet<FieldTypeId> = new Set([
  'commitment-number',
  'purpose',
  'fiscal-year',
  'programme',
  'convention-reference',
]);

/** Whether a heading is about the reference data itself: a cost center is created there, not used. */
function isReferenceData(found: readonly string[]): boolean {
  const [verb, ...rest] = found;
  if (verb === undefined || !RECORD_VERBS.has(verb)) return false;
  const named = matchName(rest.join(' '));
  return named !== null && named.strength === 'strong' && !ENTRIES.has(named.type);
}

/** Credits of a whole programme or body: a convention is a small part of them. */
const WHOLE_BUDGETS = [
  'credits du programme',
  'budget du programme',
  'budget de l’organisme',
  'loi de finances',
  'fin de gestion',
  'fiche de poste',
].map(labelWords);

/** SAP's English for an imputation. */
const ASSIGNMENT = labelWords('account assignment');

/** The step between the order and its payment. */
const SERVICE_DONE = labelWords('service fait');

/** A heading that starts so is a search: « Recherche d'un EJ ». Elsewhere the word is the name of a ministry. */
const SEARCH_HEADS = wordSet('recherche rechercher search find filtre filter');

const known = new Map<string, SubjectFinding>();

/** What one heading, legend or title is about: the first word that names a subject decides. */
export function subjectOf(heading: string): SubjectFinding {
  const cached = known.get(heading);
  if (cached) return cached;
  const finding = readSubject(heading);
  known.set(heading, finding);
  return finding;
}

/** Other things that are delegated by a convention: a public service, a signature, a competence. */
const OTHER_DELEGATIONS = wordSet('competence maitrise pouvoir public publique service signature vote');

/** « Délégation de gestion », or a « convention de délégation » of nothing else. */
const isDelegation = (found: readonly string[]): boolean =>
  found.includes('delegation') &&
  (found.includes('gestion') ||
    (found.includes('convention') && !found.some((word) => OTHER_DELEGATIONS.has(word))));

/** « Dossier n° 21 884, association X »: what follows the number is whose file it is, not what the page is about. */
const AFTER_NUMBER = /^((?:dossier|demande|request|file)\b.*?\bn ?[°º] ?\d[\d -]*).*$/i;

function readSubject(heading: string): SubjectFinding {
  const found = labelWords(heading.replace(AFTER_NUMBER, '$1'));
  const evidence = heading;
  const first = found[0];
  const isSearch = first !== undefined && SEARCH_HEADS.has(first);
  const isWhole = WHOLE_BUDGETS.some((words) => findWords(found, words) >= 0);
  if (isSearch || isWhole || isReferenceData(found) || found.some((word) => EXCLUDED.has(word)))
    return { subject: 'other', evidence, excluded: true };
  if (found.some((word) => MOSTLY_EXCLUDED.has(word)))
    return { subject: 'other', evidence, excluded: true, isWeak: true };
  if (isDelegation(found)) return { subject: 'delegation', evidence, excluded: false };
  if ([SERVICE_DONE, ASSIGNMENT].some((words) => findWords(found, words) >= 0))
    return { subject: 'credits', evidence, excluded: false };
  const isOfAnother =
    found.some((word) => ELSEWHERE.has(word)) && !found.some((word) => ADMINISTRATIVE.has(word));
  const telling = found.filter((word) => PURCHASE.has(word) || CREDITS.has(word));
  const isWeak =
    !found.some((word) => ADMINISTRATIVE.has(word) && word !== 'depense') &&
    telling.every((word) => word.startsWith('engage') || (PERSONAL.test(heading) && EVERYDAY.has(word)));
  for (const word of found) {
    if (ELSEWHERE.has(word) || (isOfAnother && COMMON.has(word)))
      return { subject: 'other', evidence, excluded: false };
    if (PURCHASE.has(word)) return { subject: 'purchase', evidence, excluded: false, isWeak };
    // An imputation is one of something: of an order, of an expense.
    if (word === 'imputation' && found.some((other) => PURCHASE.has(other)))
      return { subject: 'purchase', evidence, excluded: false, isWeak };
    if (CREDITS.has(word)) return { subject: 'credits', evidence, excluded: false, isWeak };
  }
  return { subject: null, evidence, excluded: false };
}

/**
 * What a control is about: the nearest heading above it that names a subject, then the title of the page, then what
 * the fields of its form say together.
 */
export function subjectAround(
  control: FormControl,
  page: PageDescription,
  neighbours: Neighbourhood,
): SubjectFinding {
  const isConfirmed = isConfirmedByFields(control.group, neighbours);
  const title = subjectOf(page.title);
  // The title of a window is often the name of the tool: fields that confirm each other are heard before it.
  const isHeard = !(isConfirmed && title.subject === 'other' && !title.excluded);
  const isImputation = (neighbours.strongTypes.get(control.group)?.size ?? 0) >= ENOUGH_REFERENCES;
  const chain = [...control.context.map(subjectOf), ...(isHeard ? [title] : [])].filter(
    (finding) => !(finding.excluded && finding.isWeak && isImputation),
  );
  const excluded = chain.find((finding) => finding.excluded);
  if (excluded) return excluded;
  const isPersonal =
    !isConfirmed && chain.some((finding) => PERSONAL.test(finding.evidence) && finding.isWeak);
  const nearest = chain.find(
    (finding) =>
      finding.subject !== null && (isConfirmed || !(finding.isWeak || (isPersonal && isEveryday(finding)))),
  );
  // A supplier's section inside an order is still of the order; a page about something else only is nobody's entry.
  if (nearest?.subject === 'other' && chain.every(({ subject }) => subject === 'other' || subject === null))
    return { ...nearest, excluded: true };
  // « Conditions de paiement » inside « Créer un engagement » is still a commitment.
  const purchase =
    nearest?.subject === 'credits' ? chain.find((finding) => finding.subject === 'purchase') : undefined;
  return purchase ?? nearest ?? subjectOfFields(control.group, neighbours);
}

/** A form that asks for three of them is an imputation, wherever it stands. */
const ENOUGH_REFERENCES = 3;

const isEveryday = ({ evidence }: SubjectFinding): boolean =>
  labelWords(evidence).every((word) => EVERYDAY.has(word) || !(PURCHASE.has(word) || CREDITS.has(word)));

/** A reference of the State's, or an amount of a purchase, stands in the same form. */
const isConfirmedByFields = (group: number, neighbours: Neighbourhood): boolean =>
  [...(neighbours.strongTypes.get(group) ?? [])].some((type) => type !== 'activity' && type !== 'fund') ||
  (neighbours.amounts.get(group)?.size ?? 0) > 1;

/** A form under any title that asks for two budget references is an imputation; with an amount, a commitment. */
function subjectOfFields(group: number, neighbours: Neighbourhood): SubjectFinding {
  const references = neighbours.strongTypes.get(group)?.size ?? 0;
  const amounts = neighbours.amounts.get(group)?.size ?? 0;
  const subject = references < 2 ? null : amounts > 0 ? 'purchase' : 'credits';
  return { subject, evidence: subject ? 'plusieurs références budgétaires' : '', excluded: false };
}
