import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { isFunction, isPlainName } from './plain-name';

const NAME_END =
  /,?\s*\(\s*siret\b|,\s+(?:de l'autre|d'un cote)\b|,?\s*\(\s*[«"“]|,\s*[«"“]|,?\s*\(\s*(?:ci-(?:apres|dessous)|le dele|la dele|dele|service)|[,;]?\s+(?:ci-apres|ci-dessous|represente|dont\b|sise?\b|situee?\b|domicilie|agissant|agit\b|intervient\b|designe|denomme|est (?:ci-apres )?(?:designe|denomme|appele)|est (?:le |la |l')(?:service |autorite |partie )?dele(?:gante?|gataire)\b|dite?s?\b|d'une part|d'autre part|en (?:sa |leur )?qualite|basee?\b|implantee?\b|installee?\b|etablie?\b|assurant\b|intervenant\b|exercant\b|pilotant\b|en la personne|ayant\b|siret|immatricul|beneficiaire\b|porteur\b|prise? en (?!charge\b)|en tant que|tenue? pour|appele|identifie)|,\s*(?:le |la |l'|service |autorite )?(?:partenaire-)?(?:co-)?dele[a-z]{0,9}(?:nte?|taire|gue)s?\b|,\s+(?:ici|qui)\b|,\s+(?:du ministere\b|direction (?:generale |centrale )?du ministere\b|ministere charge\b)|,\s*\d|,\s+venant aux droits\b|,\s+(?:meme adresse|ordonnat|rbop|ruo|rprog|responsable|gestionnaire|maitr(?:e|ise) d|pilote|acheteur|mandataire|tour|immeuble|batiment|place|rue|avenue|boulevard|quai|hotel|cite|allees?|chemin|route|residence|esplanade|cours|square|faubourg|lieu-dit|lotissement|zone\s(?:artisanale|industrielle|d'activites?)|parc\s(?:d'activites?|tertiaire|technologique)|technopole|cs|bp|tsa|cedex)\b|,\s+(?:service (?:prescripteur|executant|gestionnaire|instructeur|ordonnateur|pilote|a competence nationale)|etablissement public|groupement d'interet public|autorite administrative|operateur de l'etat|association loi)|,\s+(?:m\.|mme|monsieur|madame)\s|\s+par delegation\b|\s+-\s+(?:\d|m\. |mme |monsieur |madame |(?:grande arche|tour|immeuble|batiment|hotel|place|rue|avenue|boulevard|quai|site|cite)\b)|\n\s*\n|(?<!(?:\b(?:des?|du|et|l[ae]s?|aux?|a|en)|['’,-])[ \t]*)\n\s*(?=(?:sous-direction|service|bureau|division|departement|mission|pole)\b)|(?<=\))\s+(?:m\.|mme|monsieur|madame|(?:adresse|signataire|siege|siret|contact)\s?:?)\s|\s+du meme (?:ministere|departement)\b|\n\s*(?:adresse|siret|n°|\d)/;

/** The name of a body at the start of a span, without its article; undefined when a person or nothing stands there. */
export function nameIn(reading: Reading, span: Span): Span | undefined {
  const { folded, text } = reading;
  let { start } = span;
  const skip =
    /^[\s,;:.•-]*(?:[^\n?.:]{2,40}\?\s*\n\s*)?(?:(?:[1-9](?:\.[1-9])?[.)]?|[ivx]{1,4}\.(?:\d\.)?)\s+(?:- )?)?(?:(?:preambule|preliminaires?|parties|signataires)\s?[.:]?\s+(?=(?:l[ae] |l')?(?:direction|service|secretariat|delegation|mission|agence|commissariat|prefecture|centre|institut|office|inspection|rectorat)\b))?(?:d'une part\s*[,:]?\s*|d'autre part\s*[,:]?\s*|(?:premiere|seconde|deuxieme|troisieme) partie\s?:\s*|partie de (?:premiere|seconde) part\s?:\s*|(?:confie|recoit)\s?:\s*|(?:l'etat,\s[^;()\n]{3,80},\s)?pris en (?=l[ae] |l')|l'etat,\srepresente par\s(?=l[ae] |l')|et\b[\s,:]*|entre\b[\s:]*|par la presente (?:delegation|convention),\s*|(?:le |la )?present[e]? (?:protocole|contrat|acte) (?:est conclue? entre\s?:?|lie|associe|unit)\s+|(?:la )?presente convention (?:lie|associe|unit)\s+|(?:la )?presente (?:delegation|convention)[^;:\n]{0,100}? est conclue entre\s+|[^|,;:\n]{3,60} \| |(?:les )?(?:parties|services)(?: (?:a la presente convention sont|(?:ci-apres |ci-dessous )?(?:designees?|denommees?|nommees?|designes|denommes|suivante?s)))?\s?[:.]\s*|les soussignee?s\s?[,:]\s*|(?:service|partie|administration|entite|organisme) (?!dele)[a-z]{5,16}\s?:\s+|(?:les )?memes(?: parties)?,? (?:a savoir|soit)[\s:,]*|\d\s?[.)°]{1,2}\s*|[a-d][.)]\s{1,4}(?=l[ae] |l')|\([a-z1-9]\)\s*)*/.exec(
      folded.slice(start, Math.min(span.end, start + 200)),
    );
  start += skip?.[0].length ?? 0;
  // « M. Paul MARTIN, directeur, agissant au nom de la direction B »: who speaks for it is none of the name.
  const speaker =
    /^(?:m\.|mme|monsieur|madame|l[ae] (?:direct|prefet|secretaire|chef|delegue|president|recteur|rectrice|commissaire)[a-z]*)\s?[^;:\n]{0,120}?,\s+(?:agissant|intervenant|signant)?\s?(?:(?:au nom|pour le compte) (?=du |de l[ae' ]|des |d')(?:de |du |des |d')?|pour (?=l[ae] |l'))/.exec(
      folded.slice(start, Math.min(span.end, start + 200)),
    );
  start += speaker?.[0].length ?? 0;
  // « délégataire, reçoit de la direction B, délégante »: the verb is none of the name.
  const verb =
    /^[\s,]{0,4}(?:donne(?:nt)? (?:une )?delegation (?:de gestion )?(?:a|au|aux)\s{1,4}|recoi(?:t|vent) (?:mandat )?d[eu]s? ?|(?:a|ont) (?:confie|delegue) (?:a|au|aux)\s{1,4}|(?:(?:souhaite|entend|decide de|propose de)\s)?(?:confier?|deleguer?)(?: (?:ainsi|donc|par la presente))? (?:a|au|aux)\s{1,4}|charge |autorise |mandate |remet(?:tent)? (?:a|au|aux)\s{1,4})/.exec(
      folded.slice(start, start + 50),
    );
  start += verb?.[0].length ?? 0;
  const article = /^(?:le|la|les)\s+|^l'\s?/.exec(folded.slice(start, start + 6));
  start += article?.[0].length ?? 0;
  const rest = folded.slice(start, Math.min(span.end, start + 300));
  let end = start + (NAME_END.exec(rest)?.index ?? rest.length);
  const tail =
    /[\s,;:«"“(.-]*(?:\b(?:ci-apres|le|la|les|l'|(?<=(?:[,;:«"“(-]|\b(?:le|la|ci-apres|denommee?|designee?))\s{0,3})services?|denommee?|designee?|partenaire|sire[nt])[\s,;:«"“(]*){0,4}$/.exec(
      folded.slice(Math.max(start, end - 60), end),
    );
  end -= tail?.[0].length ?? 0;
  // An acronym in brackets closes the name: what a comma or the name of a place adds is an address or a function.
  const acronym =
    /\([\p{Lu}][\p{L}\p{N}&-]{1,14}(?:[ \n][\p{Lu}\d][\p{L}\p{N}&-]{0,14})?\)(?=\s*(?:,|\.\s|\n(?!\s*et\b)|$)|\s+(?:Cité|Tour|Immeuble|Bâtiment|Place|Rue|Avenue|Boulevard|Quai|Allée|Hôtel|Site|CS|BP|TSA)(?!\p{L}))/u.exec(
      text.slice(start, end),
    );
  if (acronym) end = start + acronym.index + acronym[0].length;
  const name = text.slice(start, end);
  const isPerson = /^(?:(?:M\.|Mme|Monsieur|Madame|Mlle)\s|\p{Lu}\. ?\p{Lu}\p{L}+)/u.test(name);
  const isName =
    !/^(?:premiere? etant|parties?\b|identification|designe|denomme|est (?:ci-apres )?(?:designe|denomme|appele)|ci-apres|represente|soussign|(?:et|ou|entre|part|d'une part|d'autre part|les? soussignes?|il|elle|(?:services? )?(?:co-?)?delega(?:nt|taire)e?s?(?: suivants?)?|ensemble|collectivement|conjointement)$)/.test(
      folded.slice(start, end),
    );
  return !isPerson && !isFunction(name) && isName && /^\p{L}/u.test(name) && name.length >= 2
    ? { start, end }
    : undefined;
}

/** The name at the start of a span, where it is that of a body and nothing else stands in it. */
export function plainNameIn(reading: Reading, span: Span): Span | undefined {
  const at = nameIn(reading, span);
  return at && isPlainName(reading.text.slice(at.start, at.end), []) ? at : undefined;
}
