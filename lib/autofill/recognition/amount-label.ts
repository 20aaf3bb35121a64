import type { FieldTypeId } from '../../field-types';
import { labelWords, wordSet } from './label-words';
import { plainWords } from './plain-words';

export type AmountType = Extract<
  FieldTypeId,
  'commitment-amount' | 'payment-amount' | 'amount-excl-tax' | 'amount-incl-tax'
>;

export interface AmountReading {
  readonly type: AmountType;
  /** False for a lone acronym: `AE`, `CP`, `HT`. It then needs a second signal. */
  readonly spelledOut: boolean;
  /** Set when the label is about another amount than the one entered, with the word that says so. */
  readonly veto: string | null;
}

export const ACRONYMS = {
  'commitment-amount': 'ae',
  'payment-amount': 'cp',
  'amount-excl-tax': 'ht',
  'amount-incl-tax': 'ttc',
} as const satisfies Record<AmountType, string>;

/** Amounts that are not the one of the entry: balances, schemes, unit prices, parts, certified or paid sums. */
export const OTHER_AMOUNTS = wordSet(
  `bloque bloquee cadeau conteste contestee desengage desengagee escompte frai liquide liquidee livraison participation redeploye redeployee refuse refusee restitue restituee traitee variante ancien ancienne average deduction deduire horaire kilometre
   acompte agent annule annulee anterieur anterieure avance bareme blocage catalogue caution concurrence concurrent certifie certifiee consomme consommee consommation constate constatee critere
   cumul cumule cumulee date degage degagee deja disponible dont ecart execute executee execution facture facturee fongibilite fournisseur gain gel heure jour journee journalier loyer max mensuel mensuelle min moi neuf offre option optionnel optionnelle par participant personne public reconduction remboursement traite gele gelee livre livree realise realisee receptionne receptionnee recu recue initial initiale
   lfi lfr mandate marche maximum mini minimum maxi moyen moyenne mouvement ouvert ouverte ouverture note pabb paye payee penalite percu plafond plf point ponderation
   port precedent precedente pu rae rap regle reglee remise report reporte reportee reserve ressource restant restante reste
   retenue retrait schema seuil solde taux taxe tendanciel transfert tva unit unitaire unite remaining verse versee ville virement vote votee`,
);

/** Words that an amount's label starts with. */
const MONEY = wordSet(
  'montant mont appropriation total prix cout somme estimation credit budget valeur depense besoin amount',
);

/** Beside a bare acronym only these keep its sense: « CP titulaire » is a postcode. */
const HARMLESS = wordSet(
  `action affecter achat annee annuel annuelle annuite apre avenant besoin chorus commande complement complementaire convention correspondant correspondante cour courant courante delegue deleguee demande demandee engage engagee engager en ej
   engagement estime estimee eur euro exercice hors hor ht2 keur k montant necessaire notifie notifiee paiement part payer prevoir prevu prevue
   compl consommer delegation deleguer demand eng engag est estim ex nouv notif notifier ouvrir prev previs prog program programmer sollic suppl
   operation depense previsionnel previsionnelle propose proposee programme programmee nouveau nouvel nouvelle modifie modifiee revise revisee reserver saisir sollicite sollicitee suivant suivante supplement supplementaire t titre total tranche ttc uo ventiler 1 2 3`,
);

/** Whether a word beside an amount, or above it, leaves its sense alone: « Montant », « Prévisionnel », « Titre 2 ». */
export const isMoneyWord = (word: string): boolean => MONEY.has(word) || HARMLESS.has(word);

const known = new Map<string, AmountReading | null>();

/** The amount that a label names — AE, CP, HT or TTC — or null when it names none, or several. */
export function readAmountLabel(label: string): AmountReading | null {
  const cached = known.get(label);
  if (cached !== undefined) return cached;
  // Most labels of a page are none: the expressions below are not asked of them.
  const reading = labelWords(label).some((word) => KEY_WORDS.has(word)) ? readMoney(label) : null;
  known.set(label, reading);
  return reading;
}

function readMoney(label: string): AmountReading | null {
  // « Remise déduite », « port compris »: what the amount has in it already.
  const told = label
    .replace(COUNTED_IN, ' ')
    .replace(TAX_RATE, ' ')
    .replace(FIRST_PAID, '')
    .replace(OF_INVOICE, '')
    .replace(IF_ANY, '');
  // « Réservé » is the entry of SAP's reservation; « la réserve » is what is kept back.
  return read(labelWords(told.replace(/\b(r[ée]serv)ée?s?(?![\p{L}])/giu, '$1er')), told);
}

const COUNTED_IN =
  /[,(] ?(?:remises? (?:d[ée]duites?|comprises?|incluses?)|(?:frais de )?port (?:compris|inclus))\)?|\bapr[èe]s remises?(?!\p{L})|(?<=\bTTC\b.*), TVA [^,()]*(?:comprise|incluse)\s*$/giu;
/** « Total TTC (TVA 20 %) » says at which rate. */
const TAX_RATE = /(?<=\bTTC\b.*)\(TVA (?:à |de )?\d+(?:[.,]\d+)? ?%\)/gi;
/** « Premier versement (CP) »: what is paid of a grant in the year of its engagement. A second one is of another year. */
const FIRST_PAID = /(?:premier|1er) (?:versement|paiement) (?=\(CP\)(?:\s*\(?€\)?)?\s*$)/i;
/** « CP à consommer sur cette facture », where « CP facturés » are consumed already. */
const OF_INVOICE = /(?<=\bCP à \p{L}+) sur (?:la|cette) facture\b/iu;
/** « Crédits de paiement de 2028, s'il reste un solde ». */
const IF_ANY = /, s['’]il (?:en )?(?:reste|subsiste|y (?:en )?a)(?!\p{L}).*$/iu;

/** The words of which one stands in any label that names an amount. */
const KEY_WORDS = wordSet(
  'appropriation autorisation credit hors toutes taxe ae cp ht htva ttc tva vat tax valeur',
);

const TAXES = wordSet('taxe tva vat tax');
const APART = wordSet('excl excluding exclusive sus');
const WITHIN = wordSet('incl including inclusive included gross comprise inclu incluse');
/** Further words of what is taxed. */
const TAXED = wordSet('cost price value');
/** Right before the word of the tax. */
const WITHOUT = wordSet('sans excl excluding exclusive net before without');
const WITH = wordSet('avec incl including inclusive gross with');
const NOT = wordSet('non not');

/**
 * « Amount excl. VAT », « Coût prévu, taxes en sus », « Total avec la TVA », « VAT not included »: what the words beside
 * the tax say of an amount. « Montant de la TVA » is the tax itself.
 */
function taxSaid(found: readonly string[]): 'excl' | 'incl' | null {
  const words = found.filter(
    (word, rank) => !(word === 'valeur' || (word === 'ajoutee' && found[rank - 1] === 'valeur')),
  );
  const rank = words.findIndex((word) => TAXES.has(word));
  const [before = '', after = '', next = ''] = [words[rank - 1], words[rank + 1], words[rank + 2]];
  if (rank < 0 || !words.some((word) => MONEY.has(word) || TAXED.has(word))) return null;
  const isTaxItself = words[rank] === 'tva' && MONEY.has(before);
  if (isTaxItself) return null;
  if (WITHOUT.has(before) || APART.has(after) || (NOT.has(after) && WITHIN.has(next))) return 'excl';
  return WITH.has(before) || WITHIN.has(after) ? 'incl' : null;
}

/** What is said about an amount, and is none. */
const ABOUT = wordSet(
  'calcul calendrier commentaire condition description detail explication hypothese justificatif justification liste methode modalite mode motif nature nombre observation origine piece precision raison reference remarque statut type',
);

/** « AE notifiées au programme », « CP du BOP », « Total CP du programme 723 »: of all its lines. « AE du programme 352 » says which, « programmé » is no programme. */
const OF_WHOLE =
  /^\W*(?:total|ensemble)\b.*\bdu (?:programme|BOP)(?!\p{L})|\b(?:au|du|aux|des) (?:programmes?|BOP|minist[èe]res?)(?![\p{L}]|[ -]*(?:n ?[°º] ?)?\d)/iu;

/** « Montant AE N-1 », « Montant TTC (en lettres) », « Prix HT au m² », « Part AE (%) ». */
const notOfEntry = (label: string): string | null =>
  OF_WHOLE.exec(label)?.[0] ??
  /\bn ?[-–] ?\d\b|\bnon (?:engag|ex[ée]cut|pay|consomm|affect)\S*|\b(?:en|in) (?:toutes )?(?:lettres|words)\b|\b(?:au|le|par) (?:m[²2]|km|kg)(?!\p{L})|\/ ?(?:u|m[²2]|km|kg|h|j)(?!\p{L})|%/iu.exec(
    label,
  )?.[0] ??
  null;

/** « Mt HT sup. »: what nobody reads may make it another amount. What stands in brackets explains, and changes nothing. */
const unreadAbbreviation = (found: readonly string[], label: string): string | undefined =>
  Array.from(label.replace(IN_BRACKETS, ' ').matchAll(ABBREVIATED), ([, said = '']) => said)
    .flatMap(plainWords)
    .find((word) => found.includes(word) && !isMoneyWord(word) && !OF_TAX.some((words) => words.has(word)));
const IN_BRACKETS = /\([^()]*\)?/g;
const ABBREVIATED = /(?<![\p{L}.])(\p{L}{2,4})\.(?!\p{L})/gu;
const OF_TAX = [KEY_WORDS, TAXES, APART, WITHIN, WITHOUT, WITH];

function read(found: readonly string[], label: string): AmountReading | null {
  if (!found.some((word) => KEY_WORDS.has(word))) return null;
  const has = (...words: string[]) => words.some((word) => found.includes(word));
  const pair = (first: string, second: string) => {
    const rank = found.indexOf(first);
    return rank >= 0 && found[rank + 1] === second;
  };
  const tax = taxSaid(found);
  const spelled = {
    'commitment-amount': pair('autorisation', 'engagement') || pair('commitment', 'appropriation'),
    'payment-amount': pair('credit', 'paiement') || pair('payment', 'appropriation'),
    'amount-excl-tax': pair('hor', 'taxe') || tax === 'excl',
    'amount-incl-tax': pair('toute', 'taxe') || tax === 'incl',
  };
  const named = {
    'commitment-amount': spelled['commitment-amount'] || has('ae'),
    'payment-amount': spelled['payment-amount'] || has('cp'),
    'amount-excl-tax': spelled['amount-excl-tax'] || has('ht', 'htva'),
    'amount-incl-tax': spelled['amount-incl-tax'] || has('ttc'),
  };
  // AE and CP are counted with their tax: « AE (TTC) » names one amount. Net of tax it is another one.
  if (named['commitment-amount'] || named['payment-amount']) named['amount-incl-tax'] = false;
  const types = (Object.keys(named) as AmountType[]).filter((type) => named[type]);
  const [type] = types;
  if (type === undefined || types.length > 1) return null;
  const isTaxWord = (word: string) => TAXES.has(word) && spelled[type];
  const veto = pair('acte', 'engagement')
    ? "acte d'engagement"
    : (found.find((word) => OTHER_AMOUNTS.has(word) && !isTaxWord(word)) ??
      found.find((word) => ABOUT.has(word)) ??
      unreadAbbreviation(found, label) ??
      notOfEntry(label));
  const spelledOut = spelled[type] || found.some((word) => MONEY.has(word));
  const stranger = spelledOut
    ? undefined
    : found.find((word) => word !== ACRONYMS[type] && !HARMLESS.has(word) && !/^\d+$/.test(word));
  return { type, spelledOut, veto: veto ?? stranger ?? null };
}
