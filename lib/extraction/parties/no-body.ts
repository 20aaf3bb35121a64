import { fold } from '../../normalise';
import { pattern } from '../values/pattern';

/** « Centre financier (UO) »: the label of a reference, which its brackets make look like the acronym of a body. */
const REFERENCE =
  /\b(?:centre financier|centres? de couts?|domaine fonctionnel|unite operationnelle|compte (?:budgetaire|general))\b/;

/** « Troisièmement. – L'autorité délégante … », « Vu la demande de l'institut A (IA) »: what a sentence begins with. */
const OPENING = pattern`^(?:${[
  /(?:premier|deuxiem|second|troisiem|quatriem|cinquiem|sixiem|septiem|huitiem|neuviem|dixiem)ement/,
  /vue?s?|considerant|attendu|sachant|primo|secundo|tertio|enfin|ensuite|pourquoi|comment|quand|combien/,
  /article (?:premier|unique|[ivx\d]+)|titre [ivx\d]+|an deux mille|tranches? |qualite des parties|roles? des parties/,
  /(?:premiere?|seconde?|deuxieme)$/,
]})(?![\w-])`;

/** « directrice des sports Le délégué régional », « Rôles L'ATN »: what stands beside it on the line, or above, ran into the name. An article of the name itself follows « de », « à ». */
const ARTICLE_INSIDE =
  /(?<!(?:^|\s)(?:de|à|du|des|et|sur|en|par|pour|sous|dans|:|«))\s+(?:(?:La|Le|Les)\s(?=\p{Ll})|(?<=\p{Ll}\s+)L['’](?=\p{L}))/u;

/** « Ministère A Préfecture de B »: two letterheads of one line. A body inside the name of another follows « de la », a comma or « et ». */
const TWO_HEADS =
  /^\p{Lu}.*[\p{Ll})](?<!(?:^|\s)(?:d[eu]s?|la|le|les|aux?|à|et|en|sur|pour|par|ex))\s+(?:Ministère|Préfecture|Direction|Secrétariat|Service|Agence|Office|Institut|Rectorat|Délégation|Commissariat|Inspection)\s(?=\p{Ll})/u;

/** « haut-commissariat y », of « y a la qualité de délégataire ». */
const PRONOUN = / (?:y|en|lui|leur|se|ne)$/;

/** Whether a name is a label, the beginning of a sentence or a heading, and so none of a body. */
export const isOtherWord = (name: string): boolean =>
  REFERENCE.test(fold(name)) || OPENING.test(fold(name)) || PRONOUN.test(fold(name));

/** Whether a name holds words that tell that no body stands there, or not one alone. */
export const isNoBody = (name: string): boolean =>
  isOtherWord(name) || ARTICLE_INSIDE.test(name) || TWO_HEADS.test(name);
