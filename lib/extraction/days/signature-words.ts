import { pattern } from '../values/pattern';

/** What stands before the day of a signature, on the same line. */
export const CUE = pattern`${[
  pattern`(?:${[
    /(?<!\b(?:se|service|est|sera) )\bfait/,
    /\bdonnee? (?=a )/,
    /\betablie? (?=a |en (?:deux|trois|quatre|double|triple|\d) |le $)/,
    /\b(?:contre)?signee?s?|date de (?:la )?signature|signatures?/,
    /\b(?:a )?[a-z' -]{2,30}(?: \([a-z' -]{2,20}\))?, (?:le|ce)/,
  ]})\b[^\n%]{0,110}$`,
  /^[ \t]*[a-z' -]{2,30}(?: ?\/ ?[a-z' -]{2,30})?, $/,
]}`;
/** What needs no other sign that the day after it is that of the signature. */
export const STRONG = pattern`${[
  pattern`\b(?:${[
    /(?<!\b(?:se|service|est|sera|il|elle|qui|ne) )fait/,
    /donnee? (?=a [^\n;]{2,60}\ble\s{0,2}$)/,
    /etablie? (?=a |en (?:deux|trois|quatre|double|triple|\d) )/,
    /(?:contre)?signee?s?/,
  ]})\b(?:(?!\b(?:20\d\d|a (?:partir|compter)|jusqu|tiers|moitie|solde|restant|echeance|attendue?|plus tard|expire|prend fin)\b)[^\n.;€%]){0,100}(?:\b(?:le|du|ce)?|,)\s{0,2}:?\s{0,2}$`,
  pattern`(?:date de (?:la )?(?:derniere )?|^\s*)signature(?: electronique)?(?:${[
    / des (?:deux )?(?:parties|services|signataires)/,
    / par les (?:deux )?(?:parties|services)/,
  ]})?\s{0,3}[:-]?\s{0,3}(?:le |du )?$`,
  /\bsignatures?(?: electroniques?)? apposees? a [a-z' -]{2,30},? le $/,
  /\bsignatures?(?: electroniques?)? (?:apposees?|recueillies?|echangees?|portees?) le $/,
  /^[ \t]*etablie? le $/,
  /^[ \t]*signatures? [a-z+& /-]{2,30}\s{0,2}[:\t]\s{0,2}$/,
  /(?:contre)?signee?s? (?:electroniquement )?(?:(?!\b(?:echeance|attendue?|plus tard)\b)[^\n.;\d]|\bm\.){0,80}\ble\s{0,2}$/,
  /(?:\b(?:de |\d\. ?)|^[ \t]*)signature\s{0,2}[:\t]\s{0,2}[a-z' -]{2,30}, (?:le )?$/,
]}`;
/** « Lu et accepté le », « Bon pour accord, le »: how the other party signs. */
export const AGREED =
  /\b(?:lu et (?:accepte|approuve)|bon pour accord|(?<!\b(?:aura|auront|ait|aient|a|ont) )accepte)\b(?:(?!\b(?:attendu|prevu|rapport|bilan)e?s?\b)[^\n.;\d]){0,40}(?<!\bau plus tard )\ble\s{0,2}$/;
/** « Visé au contrôle budgétaire, le »: what somebody else does with it. */
export const COPIED = /\b(?:pour copie|pour ampliation|copie certifiee?|certifiee? conforme)\b[^.]*$/;
/** What becomes of an act once it is signed, as a noun. */
const HANDLED =
  /depot|reception|transmission|teletransmission|archivage|envoi|versement|enregistrement|publication|notification|mise en ligne|diffusion|edition|impression|export|telechargement|scellement|classement/;
/** « Vu et transmis le », « enregistré le », « Horodatage du dépôt : »: what others do with the act when it is signed. */
export const SEEN = pattern`^[ \t*_]*(?:${[
  /vu (?:et (?:transmis|verifie|enregistre|vise|controle)|par)\b/,
  /(?:vise|visa|enregistre|recu|publie|notifie|notification|transmis|controle|saisi|remis|accuse|copie|diffuse|edite|imprime|depose|archive|verse|receptionne|classe)e?\b/,
  pattern`(?:(?:horodatage|date(?: et heure)?|heure|jour|jeton|cachet|tampon|timbre|preuve|attestation) (?:de |d'|du )(?:l'|la )?)?(?:${[HANDLED]})\b`,
  /errat(?:a|um)\b|rectificatif\b/,
]})`;
/** « Visa du contrôleur budgétaire » above « Paris, le ». */
export const SEEN_ABOVE = pattern`\n[ \t]*(?:${[
  /visas?\b(?! (?:des|du) (?:delega|partie))/,
  /vu\b(?! et )|avis\b|le controleur\b|(?:le )?controle budgetaire\b/,
  /(?:mention de )?publi(?:cation|ee?)\b/,
  /affiche|enregistre|notifie|transmis/,
]})[^\n]{0,100}\n(?:(?![ \t]*(?:pour|fait)\b)[^\n]{2,60}\n){0,2}[ \t]*(?:a )?[a-z' -]{2,30},? le\s{0,2}$`;
/** « Ainsi convenu à Toulouse, le », « Conclu à Paris, en trois exemplaires, le »: at the end of the text. */
export const CLOSED = pattern`${[
  /^[ \t]*en (?:deux|trois|quatre|double|triple|\d{1,2}) (?:originaux|exemplaires?)(?: originaux)?,? a [a-z' -]{2,30},? le\s{0,2}$/,
  /^[ \t]*a [a-z' -]{2,30}, en (?:deux|trois|quatre|double|triple|\d{1,2}) (?:originaux|exemplaires?)(?: originaux)?, le\s{0,2}$/,
  /^[ \t]*(?:dont acte|en foi de quoi)\b[^\n.;\d]{2,110}\ble\s{0,2}$/,
  /^[ \t]*(?:conclue?|convenue?|decidee?) le $/,
  pattern`^[ \t]*(?:ainsi |decision )?(?:${[
    /conclue?|convenue?|arretee?|dressee?|passee?|prise/,
    /(?:convention |protocole |accord |acte )?approuvee?/,
  ]}) (?=a |en )(?:(?!\b(?:20\d\d|effet|date|signature)\b)[^\n.;€]){2,60}\b(?:le|ce)\s{0,2}$`,
]}`;
/** « Pour le délégataire, à Lyon, le », « Le délégant, le », perhaps several on one line. */
export const PARTY = pattern`${[
  pattern`(?:^|[\n/|;])[ \t]*(?:${[
    /pour (?:l[ea]s? |l')(?!contr[oô]leu|comptable|tresor|dpo\b|archiv)/,
    /signature (?:du |de l[a'] ?)/,
  ]})[a-z][a-z0-9'° -]{1,80}(?: ?: {1,3}(?:a )?[a-z' -]{2,30})?, (?:a [a-z' -]{2,30},?\s{0,2})?le\s{0,2}$`,
  /(?:^|\n)[ \t]*(?:le )?(?:co-?)?delega(?:nte?|taire)\s?:\s{1,8}(?:a )?[a-z' -]{2,30}, le $/,
  /^[ \t]*(?:dates? et (?:visas?|signatures?)|(?:visas?|signatures?) et dates?)\s?:\s{1,8}(?:a )?[a-z' -]{2,30}, le $/,
  pattern`(?:^|[\n/|;])[ \t]*(?:pour )?(?:l[ea]s? |l')(?:co-?)?(?:${[
    /delegante?s?|delegataires?|beneficiaires?|partenaires?|direct|secret/,
    /ministere|prefet|agence/,
  ]})[a-z' -]{0,80}[,:]\s{0,2}(?:a [a-z' -]{2,30},\s{0,2})?le\s{0,2}$`,
]}`;
/** Recitals and footers give days of signature of other acts. */
export const OTHER = pattern`${[
  pattern`\b(?:${[
    /convention|avenant|decret|arrete|version|protocole|accord|contrat|lettre/,
    /marche|charte|loi|feuille de route|plan|note|rapport|devis|facture/,
    /bon de commande|proces-verbal|bail|attestation|courrier|accord-cadre/,
    /cahier|decision|pouvoirs?|mandat|habilitation|fiche/,
  ]})\b[^\n]{0,160}$`,
  /^[-•* \t]{0,4}(?:vu|considerant)\b/,
  // « au titre de l'acte signé le », where « l'acte est signé le » would be said of this one.
  /\b(?:de|a|par|dans|sur|modifiant|completant) l'acte (?:de [a-z ]{3,30} )?(?:initial )?(?:signe|conclu|passe|date|du|en date)\b[^\n]{0,60}$/,
]}`;
/** « La présente convention a été signée »: the act says it of itself, in a sentence. */
export const OWN = pattern`${[
  /\bpresent avenant (?:est|a ete) [^\n.;]{0,60}\bsigne /,
  /^[ \t]*(?:la )?convention (?:est |a ete )?(?:etablie? [^.;]{3,40}, )?signee?\b/,
  /\b(?:cette|(?:la )?presente) (?:convention|delegation)(?: de [a-z ]{3,30})?,? (?:a ete |est )?signee\b/,
  /(?:^|[.] )(?:article \d{1,2}[.:-]? )?(?:la convention|la delegation|elle) est signee\b/,
]}`;
