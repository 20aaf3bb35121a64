import { fold } from '../../normalise';

/** Words of conventions in which an optical reader takes an m for `rn`, folded. No French word begins with `rn`. */
const WORDS = new Set(
  `administration administratif administrative agroalimentaire alimentaire alimentation amenagement automne comite commande commandes
  commission commun commune communes communication complement complementaire confirmation consommation consommations
  convenu decembre denomme denommee departement departemental departementale departements deploiement developpement
  domaine domaines dommages economie economique economiques emploi engagement engagements enseignement environnement
  equipement etablissement financement fonctionnement forme formation gendarmerie gouvernement hebergement
  immobilier immobiliere immobilieres information informatique informatiques interministeriel interministerielle
  limite logement management maritime maritimes memes ministeriel ministerielle minimum maximum mobilisation
  modernisation normandie normes nombre nomme nommee novembre numerique numeriques numero paiement patrimoine paiements permis plateforme
  premier premiere programmation programme programmes rendement reglement recrutement remboursement semaines semestre
  semestriel septembre somme sommes systeme systemes territoriaux terme termes trimestre trimestriel transformation
  compte compter comptes amenagements departementaux marche marches montant montants mois mars mai mise mises mission missions moyens`.split(
    /\s+/,
  ),
);

const isWord = (word: string): boolean => WORDS.has(word) || WORDS.has(word.replace(/s$/, ''));

/** The places of the `rn` that stand for an m: « septernbre », « rnise à disposition ». */
export function misreadM(text: string): number[] {
  const places: number[] = [];
  for (const { 0: word, index } of text.matchAll(/(?<![\p{L}\d])\p{L}*rn\p{L}+/gu)) {
    if (word.length > 40) continue;
    const starts = Array.from(word.matchAll(/rn/g), (match) => match.index);
    const read = fold(word.replaceAll('rn', 'm'));
    const isKnown = isWord(read) && !isWord(fold(word));
    if (isKnown) places.push(...starts.map((start) => index + start));
    else if (word.startsWith('rn')) places.push(index);
  }
  return places;
}
