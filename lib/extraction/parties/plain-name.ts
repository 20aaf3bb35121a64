import { fold } from '../../normalise';
import { pattern } from '../values/pattern';
import { isAcronymOf } from './comma-acronym';
import { isNoBody } from './no-body';

const LONGEST_NAME = 200;

/** What the name of a body begins with, when it has no capital. */
export const BODY = pattern`^(?!(?:parc|port|cour)[a-z])(?:(?:sous-|grande? |haute?-)?(?:${[
  /direction|direct(?:eur|rice)|presidente?|chef(?:fe)?|secretaire/,
  /commissaire|inspect(?:eur|rice)|deleguee?|ministre|responsable/,
  /delegation|secretariat|commissariat|conseil|service|prefecture|prefete?/,
  /ministere|agence|institut|office|inspection|rectorat|recteur|rectrice/,
  /centre|etablissement|academie|region|departement|bureau|mission|cour/,
  /tribunal|ecole|universite|caisse|mediatheque|musee|museum|groupement/,
  /autorite|laboratoire|observatoire|parc|port|chambre|collectivite|commune/,
  /ville|metropole|etat|gendarmerie|police|douane|administration|archives/,
  /bibliotheque|imprimerie|cellule|pole|plate-?forme|societe|fondation|unite/,
  /division|antenne|comite|cabinet|tresor|garde|premier|mobilier|federation/,
  /association|compagnie|regie|syndicat|ligue|comptoir|manufacture/,
  /operateur|incubateur|base|etat-major|commandement|regiment|brigade/,
  /groupe|lycee|hopital|college|conservatoire|theatre|atelier|depot|maison/,
  /ambassade|consulat|representation|legation/,
  // « le général, commandant la région de gendarmerie de B », « le commandant de la base C ».
  /commandante?|(?:general|colonel|(?:vice-|contre-)?amiral)e?(?: de (?:division|brigade|corps d'armee))?,? commandant/,
  // « structure bénéficiaire » is a label.
  /structure(?= (?:integree|(?:inter)?ministerielle|nationale|territoriale)\b)/,
]})[a-z]*)\b`;

/** « Hugo Marchand », « Claire Roux, cheffe du bureau »: somebody, whatever label stands before. */
const PERSON =
  /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:$|, (?:chef|cheffe|direct|sous-direct|adjoint|responsable|secr[ée]taire|pr[ée]f|charg))/u;

/** « Pour le délégant : la conservatrice en chef »: who signs for it. A body is of something: « le directeur de la mer ». */
const FUNCTION = pattern`^(?:sous-)?(?:${[
  /direct(?:eur|rice)|president|chef|secretaire|conservat(?:eur|rice)/,
  /administrat(?:eur|rice)|commissaire|inspect(?:eur|rice)|delegue/,
  /responsable|prefet|rect(?:eur|rice)|ministre|gouvern(?:eur|ante?)|commandant/,
]})e?(?: (?:generale?|adjointe?|en chef|deleguee?|executi(?:f|ve)|technique|regionale?|departementale?|de cabinet|de service|du service))*$`;

/** Whether a name is a person's function alone. */
export const isFunction = (name: string): boolean => FUNCTION.test(fold(name));

/** « Convention de délégation de gestion », above the parties. */
const ACT =
  /\bagreement\b|^(?:convention|avenant|protocole|contrat|acte|delegation de gestion|relativ|portant|concernant)/;

/** « Pour l'exécution de cette mission, le délégant … »: the words before a party of whom a sentence speaks. */
const OPENS_PHRASE =
  /^(?:pour|dans|sur|par|afin|en|lorsqu|quand|sous|si|selon|suivant|conformement|apres|avant|au titre|il|elle|cette|ces|ce|cet|ainsi|toutefois|a compter|a ce titre)(?![\w-])/;

/** « Organisme bénéficiaire : … », « La Délégation »: what a body is, and not its name. */
const KIND = pattern`^(?:${[
  /organisme|service|direction|administration|entite|structure|partie|autorite|etablissement|association/,
  /delegation|mission|agence|office|institut|bureau|centre|inspection|commissariat|departement|secretariat(?: general)?/,
]})s?(?: de l.etat)?$`;

/** « Contexte et objet », above the first sentence: the heading of a section. */
const HEADING = pattern`^(?:${[
  /contexte|preambule|objet|expose|presentation|introduction|rappels?/,
  /generalites|motifs?|finalites?|enjeux|historique|cadre|definitions?/,
  /credits|roles|contenu|financement|imputations?|durees?|obligations/,
]})(?![\w-])`;

/** « Organisme        Agence A »: the label of a row was taken into the name. */
const LABELLED = pattern`^(?:${[
  /(?:[Oo]rganisme|ORGANISME|[Dd][ée]nomination|D[EÉ]NOMINATION|[Dd][ée]signation|D[EÉ]SIGNATION|[Nn]om|NOM|[Rr]aison sociale|[Ii]ntitul[ée]|[Ll]ibell[ée]|[Ss]ignataire|SIGNATAIRE|[Ee]ntit[ée]|ENTIT[EÉ])\s+[A-ZÀ-Ý]/,
  /(?:[Ss]ervice|SERVICE|[Dd]irection|DIRECTION|[Aa]dministration|ADMINISTRATION|[Ss]tructure|STRUCTURE|[Éé]tablissement|ÉTABLISSEMENT)(?: {3,}|\t+)[A-ZÀ-Ýa-z]/,
]})`;

/** « le service à compétence nationale « Atelier A » (AA) »: what it is called stands between quotation marks. */
const QUOTED =
  /(?<=^(?:service à compétence nationale|établissement public|groupement d['’]intérêt public|pôle|centre|mission) )« ?\p{Lu}[^«»"\n]{2,60} ?»(?= \(\p{Lu}|$)/iu;

/** « préfecture conduit le chantier »: a sentence; « Est » has a capital. */
const VERB =
  /\s(?:conduit|confie|assure|ordonne|certifie|exerce|réalise|pilote|verse|engage|délègue|gère|exécute|est|sont|ont|doit|peut|agit|intervient|bénéficie|reçoit|met|signe)(?=\s|$)/;

/** « la base aérienne 126 de B »: a number that is of the name. */
const NUMBERED = /(?<=\bbase aérienne )(?:n° ?)?\d{3}(?= |$)/i;

/** « Sont réunis ce jour la direction A »: an article stands before a body, and no word that the name of a body goes on with. */
const SENTENCE_BEFORE =
  /(?<!\s(?:de|à|pour|avec|sur|et|par|dans|auprès de|contre|sous|chez|en|près)|,)\s(?:la|le|l['’])\s?(?:direction|service|bureau|mission|agence|office|secr[ée]tariat|pr[ée]fecture|institut|rectorat)\s/iu;

/** « direction A de Normandie », beside « direction A »: the one of a place, and the one of all. */
const isOfPlace = (name: string, other: string): boolean =>
  name.startsWith(`${other} `) &&
  /^ (?:d[eu]s? |de la |de l['’]|d['’]|en )(?!La |Le )\p{Lu}[\p{L}'’]+(?:[ -](?:d[eu]s? |de la |la |et )*\p{Lu}[\p{L}'’]+){0,4}(?: \(\p{Lu}[^()]{1,20}\))?$/u.test(
    name.slice(other.length),
  );

/** Words that no name of a body has, or the name of another party in it, say that too much was taken. */
export const isPlainName = (name: string, names: readonly string[]): boolean =>
  name.length <= LONGEST_NAME &&
  // « Préfecture de Mayotte Préfecture de La Réunion »: two, on lines that ran together.
  !/^(\p{Lu}\p{L}{5,})\s.*\s\1\s/u.test(name) &&
  // « BE », a lone « ET » misread.
  !/^\p{Lu}{2}$/u.test(name) &&
  (BODY.test(fold(name)) || /^(?:\p{Lu}{2,}|\p{Lu}\p{L}{3,}|\p{Lu}\p{L}*['’-])/u.test(name)) &&
  name.split('(').length === name.split(')').length &&
  !/\d/.test(name.replace(/\s\(\p{Lu}[\p{L}\p{N} &-]{1,14}\)$/u, '').replace(NUMBERED, '')) &&
  !/,.*,.*,|[:«»;?]|\n\s*\n|\([a-z\d]\)|\b(?:conclue? entre|ci-après|soussign|représenté|monsieur|madame|sous couvert)/i.test(
    name.replace(QUOTED, ''),
  ) &&
  goesOnAfterCommas(name) &&
  // « …, de l'aménagement et du »: cut where its line ended.
  !/(?:\s(?:des?|du|et|la|le|les|à|aux?|en|pour|sur)|['’])$/i.test(name) &&
  // « CADRE B »: a part of a form.
  !/^(?:cadre|partie|bloc|section|annexe|chapitre|titre|article|rubrique|volet|encadre)\s[a-z\d]{1,3}$/i.test(
    name,
  ) &&
  // « administrations A Direction B »: the letter of a row.
  !/(?:^|\s)[A-D]\s\p{Lu}/u.test(name) &&
  !VERB.test(name) &&
  // « la direction A a », before « délégué ».
  !/\s(?:a|ont)$/.test(name) &&
  !/^[ÉE]tat$|\bcomme$|(?:^|\s)(?:étant|qui)\s/i.test(name) &&
  // « la Mission A et le Bureau B »: two.
  !/\set\s(?:la\s|le\s|l['’])(?:direction|service|bureau|mission|agence|office|secr[ée]tariat|pr[ée]fecture|centre|institut)\s/i.test(
    name,
  ) &&
  !SENTENCE_BEFORE.test(name) &&
  // « Direction A / Cerema »: two, in a subtitle.
  !/\s\/\s/.test(name) &&
  // « Direction A (DA) Direction régionale »: the beginning of another.
  !/\)\s+(?:direction|service|secr[ée]tariat|pr[ée]fecture|agence|office|d[ée]l[ée]gation|centre|institut|mission|minist[èe]re|rectorat)\s/i.test(
    name,
  ) &&
  // « Tour Séquoia »: an address; « colIectivités »: an l that was not put right.
  !/^(?:tour|immeuble|place|rue|avenue|boulevard|quai|allee|cedex|bp|tsa|cs)\b/i.test(name) &&
  !/\p{Ll}I/u.test(name) &&
  // « Exercice AE (EUR) CP (EUR) »: the head of a table.
  !/\b(?:AE|CP)\b/.test(name) &&
  !PERSON.test(name) &&
  !isFunction(name) &&
  // « Les préfectures de A et de B »: two parties.
  !/^(?:prefectures|directions|rectorats|agences|academies)\b/.test(fold(name)) &&
  // « Vous m'avez fait connaître que la direction A »: a sentence.
  !/^(?:deux|trois|quatre|chacune?|vous|nous|je|on|ils?|elles?|ceci|cela)\b|\bque l[ae' ]/i.test(
    fold(name),
  ) &&
  !ACT.test(fold(name)) &&
  !OPENS_PHRASE.test(fold(name)) &&
  !KIND.test(fold(name)) &&
  !HEADING.test(fold(name)) &&
  !LABELLED.test(name) &&
  !isNoBody(name) &&
  names.every((other) => other === name || !name.includes(other) || isOfPlace(name, other));

/** « Direction A », « Institut B (IB) », « DREAL C », « Santé publique France »; not « Plan de relance - Rénovation des bâtiments ». */
export const namesBody = (name: string): boolean =>
  BODY.test(fold(name)) || /\(\p{Lu}|^\p{Lu}{2,}(?!\p{L})/u.test(name) || name.split(/[\s,]/).length <= 3;

/** « La préfecture de région A, secrétariat général pour … »: the body, or the body and its service, or two where they share a role. */
export const namesService = (name: string, areShared = false): boolean => {
  const [body = '', ...parts] = fold(name).split(/,\s+/);
  if (!parts.some((part) => BODY.test(part) && !(TITLE.test(body) && TITLE.test(part)))) return false;
  const isGreat = parts.some(
    (part) => GREAT.test(part) && !(PREFECTURE.test(body) && OF_PREFECTURE.test(part)),
  );
  if (!areShared && TREASURY.test(body) && parts.every((part) => OF_TREASURY.test(part))) return false;
  const isOne = MINISTRY.test(body) || (isAbbreviated(name) && !SMALL.test(body) && !isGreat);
  // « direction A, direction B (DB) »: two.
  const areTwo = areShared || parts.some((part) => part.split(' ', 1)[0] === body.split(' ', 1)[0]);
  return areTwo || !isOne;
};
/** « le préfet de la région A, préfet de B », « le garde des sceaux, ministre de la justice », « le général, commandant la région C »: one, with all his titles. */
const TITLE =
  /^(?:prefete? (?:d[eu] |des |d')|garde des sceaux|ministre |commandante? |(?:general|colonel|(?:vice-|contre-)?amiral)e?\b(?! a\b))/;
/** « le ministère A, direction B »: it acts by one of its services only. */
const MINISTRY = /^(?:ministere|secretariat d'etat)\b/;
/** « la direction générale A, service B (SB) »: the acronym is that of the service, which is the party. */
const isAbbreviated = (name: string): boolean => /^[^()]*\(\p{Lu}[\p{L}\p{N}&-]{1,14}\)$/u.test(name);
/** « le service A, direction générale B (DGB) »: the party, then what it is a part of. */
const SMALL = /^(?:service|bureau|sous-direction|mission|division|departement|pole)\b/;
const GREAT = /\b(?:direction generale|ministere|prefecture|secretariat|premier ministre)\b/;
/** « la préfecture de région A, secrétariat général pour les affaires régionales (SGAR) »: a part of it. */
const PREFECTURE = /^prefecture\b/;
const OF_PREFECTURE = /^secretariat general (?:pour les affaires|commun)\b/;
/** « la direction départementale des finances publiques de B, centre de gestion financière »: one, by the part of it that acts. */
const TREASURY =
  /^(?:direction (?:regionale|departementale)|directions? specialisee) des finances publiques\b|^d[rd]fip\b/;
const OF_TREASURY = /^(?:centre (?:de gestion financiere|de services partages)|service facturier)\b/;

/** « …, de la pêche et de … », « …, sociales et logistiques », « …, direction B », « …, DGAFP » of that name; not « …, même adresse », « …, maître d'ouvrage ». */
const goesOnAfterCommas = (name: string): boolean =>
  name
    .split(/,\s+/)
    .every(
      (part, rank, parts) =>
        rank === 0 ||
        /^(?:de|des|du|d['’]|et)(?:\b|(?<=['’]))/i.test(part) ||
        BODY.test(fold(part)) ||
        (rank === parts.length - 1 && isAcronymOf(part, parts.slice(0, rank).join(' '))) ||
        /\bet\b|&/i.test(parts.slice(rank).join(' ')),
    );
