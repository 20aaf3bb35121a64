import { plainWords } from './plain-words';

/**
 * What the administration abbreviates on screens too narrow for its words. Both what is asked for and what makes an
 * amount another one (« Mt AE conso. ») have to be read, or the first would be filled for the second.
 */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  montant: 'mnt mt mts mtt',
  prix: 'px',
  total: 'tot',
  taux: 'tx',
  reste: 'rest',
  quantite: 'qte qt',
  commande: 'cde cmde',
  engagement: 'engt engagt',
  budgetaire: 'budg',
  exercice: 'exer exerc',
  convention: 'conv',
  centre: 'ctre',
  reference: 'ref',
  date: 'dt dte',
  delegation: 'deleg',
  demande: 'dem',
  echeance: 'ech',
  signature: 'sign signat',
  activite: 'activ',
  anterieur: 'ant anter',
  beneficiaire: 'benef',
  certifie: 'certif',
  consomme: 'conso consom',
  description: 'desc descr',
  designation: 'desig',
  destinataire: 'dest destin',
  disponible: 'disp dispo',
  facture: 'fact',
  fournisseur: 'fourn fourniss',
  initial: 'init',
  intitule: 'intit',
  justificatif: 'justif',
  libelle: 'lib libel',
  liquide: 'liq liquid',
  mandate: 'mand',
  moyen: 'moy',
  observation: 'obs observ',
  origine: 'orig',
  ouvert: 'ouv',
  precedent: 'prec preced',
  responsable: 'resp respons',
  titulaire: 'titul',
};

const LONG_FORMS = new Map(
  Object.entries(SHORT_FORMS).flatMap(([long, shorts]) =>
    shorts.split(' ').map((short) => [short, long] as const),
  ),
);

/** A word whose abbreviation says it wherever it stands. */
export const spellOutWord = (word: string): string => LONG_FORMS.get(word) ?? word;

/** One word of a phrase, and the ways in which it is shortened beside the other. */
interface Part {
  readonly word: string;
  /** Contractions and initials. */
  readonly shorts: ReadonlySet<string>;
  /** Its beginning is enough from so many letters on; a word that only begins alike is none of it. */
  readonly letters: number;
  readonly unlike: ReadonlySet<string>;
}

const part = (word: string, shorts: string, letters = Number.POSITIVE_INFINITY, unlike = ''): Part => ({
  word,
  shorts: new Set(plainWords(shorts)),
  letters,
  unlike: new Set(plainWords(unlike)),
});

const CENTRE = part('centre', 'ctr cent');

/** Words that are shortened in many ways, and known for what they are by the one that stands beside them. */
const PHRASES: readonly (readonly [Part, Part])[] = [
  [CENTRE, part('financier', 'fi', 3)],
  [CENTRE, part('cout', 'ct cts')],
  [part('domaine', 'dom'), part('fonctionnel', 'fct fctl fonctl', 4, 'fonction')],
  [part('groupe', 'g gp gr grp gpe grpe group'), part('marchandise', '', 4)],
  [part('localisation', 'loc', 6), part('interministerielle', '', 6)],
  [part('unite', 'unit'), part('operationnelle', 'op', 4, 'operation')],
  [part('reference', ''), part('programmation', '', 4)],
  [part('referentiel', ''), part('programmation', '', 4)],
  [part('programme', 'prog prg pgm'), part('financement', '', 8)],
  [part('programme', 'prog prg pgm'), part('lolf', '')],
  [part('exercice', 'ex exo'), part('budgetaire', 'bud')],
  [part('exercice', 'ex exo'), part('comptable', 'compt compta')],
  [part('engagement', 'eng engag'), part('juridique', '', 3)],
  [part('autorisation', 'aut autoris'), part('engagement', 'eng')],
  [part('credit', 'cred'), part('paiement', 'paiem paiemt pmt')],
  [part('delegation', 'del'), part('gestion', 'gest')],
];

const isShortFor = (said: string, { word, shorts, letters, unlike }: Part): boolean =>
  said === word || shorts.has(said) || (said.length >= letters && word.startsWith(said) && !unlike.has(said));

/** « Mt HT », « Gpe de march. », « Loc. interminist. », « Exercice budg. » in full words. */
export function spellOut(found: readonly string[]): readonly string[] {
  const spelled = found.map(spellOutWord);
  spelled.forEach((word, rank) => {
    const next = spelled[rank + 1] ?? '';
    const phrase = PHRASES.find(([first, second]) => isShortFor(word, first) && isShortFor(next, second));
    if (phrase) spelled.splice(rank, 2, ...phrase.map((each) => each.word));
  });
  return spelled;
}
