import type { BudgetKind } from '../../convention/budget-kind';
import type { IsoDate } from '../../dates';
import type { Span } from '../document';
import { isFormerValue } from '../reading/former-value';
import { headingAbove, leadSentence, opensList } from '../reading/lead-sentence';
import { itemsAfter } from '../reading/list-items';
import type { Reading } from '../reading/reading';
import { isRecital } from '../reading/recital';
import { yearHeading } from '../reading/year-heading';
import { namedBudgets } from '../values/named-budgets';
import { spaced } from '../values/spaced';
import { findShares } from './find-shares';
import { namedBefore } from './named-before';
import { type Clause, clausesOf, isCrossed, yearsOf } from './release-clauses';
import type { ReleaseStatement } from './release-statement';
import { type StatedPart, statedParts } from './stated-parts';
import { tabledShares } from './tabled-shares';
import type { Allotted } from './tranche-part';
import { isYearly, yearlyStatements } from './yearly-statements';
import { yearsInTurn } from './years-in-turn';

const OPENING = spaced(
  /\bmis(?:e|es|s)? (?:progressivement )?a (?:la |sa )?disposition|\bmise a disposition|\bouvert(?:e|es|s)?\b(?! (?:au public|aux (?:usagers|agents|publics?|citoyens|visiteurs|habitants|eleves|entreprises)|a (?:tous|la circulation)))|\bouvre|\bouvertures?\b|\bmis(?:e|es)? en place\b|\bplacee?s? sur (?:le|l')\b|\butilisables?\b|\baccessibles?\b|\bfractionnee?s?\b|\bdisponibles?\b|\ben disposer(?:a|ez|ont)\b|\bdebloqu|\bdelivree?s?\b|\bvers(?:e|es|ee|ees|ements?)\b|\bliber|\bdelegu(?:e|es|ee|ees)\b|\bl[ea]s? (?:seront|sera)\b|\bmobilisables?\b|\bengageables?\b|\baffermi(?:e|es|s|ssement)?\b|\bpeu(?:t|vent) (?:consommer|engager|utiliser)\b|\battend(?:ent|ront)? le (?=\d)|\bnotifie|\bsuivr(?:a|ont)\b|\bpeu(?:t|vent) etre engagee?s?\b/,
);
/** What becomes of credits that are open: spent, reported, given back. */
const OF_USE =
  /\b(?:engageables?|utilisables?|consommables?|disponibles?) jusqu|\b(?:sont|seront|est) (?:consomme|engage|paye|depense|liquide)e?s? (?:au plus tard|avant|jusqu)|\brend(?:re|ent)? compte d|\bcp correspondants? aux ae\b|\bpeu(?:t|vent) (?:consommer|engager|utiliser)\b[^.;]{0,80}\b(?:jusqu'a|avant le|au plus tard le|pour (?:payer|regler|financer))|\b(?:etat|attestation|tableau|releve|certificat)s?\b[^.;]{0,60}\bdelivre|\bdoi(?:t|vent) etre (?:engage|consomme|paye|restitue)|\b(?:habilitations?|comptes?|acces|droits|marches?|appels? d'offres|consultations?)\b[^.;]{0,60}\b(?:ouvert|disponible|notifie|delivre)|\b(?:etat|situation|tableau|releve|bilan)s?\b[^.;]{0,40} (?:est|sont|sera|seront) (?:disponible|accessible|publie)|\bnon (?:consomme|engage|utilise)|(?:%|pour cent) d[eu]s? [^.;,\d]{2,50} (?:(?:sont|seront|est|sera|auront ete|aura ete|ont ete|a ete) )?(?:consomme|depense|paye|execute|liquide|utilise)e?s?\b|\brestitue|\bsans emploi\b|\bapres report\b|\b(?:tableau|etat|outil|logiciel|document|compte rendu|bilan|rapport|releve)s? (?:de )?[^.;]{0,60}\bmis(?:e|es)? a (?:la )?disposition|\bmis(?:e|es|s)? a (?:la )?disposition (?:du delegant|de la delegante)\b|\b(?:prevoit|envisage|compte|estime) (?:de )?(?:payer|engager|consommer|regler|depenser)\b|\bdemandes? de versement\b|\b(?:montant|etat|total) des (?:ae|cp) (?:ouvert|engage|consomme)/;
/** « Celles de 2026 le sont le … », « le dernier quart l'est après … »: opened as what was just told. */
const LIKEWISE = spaced(
  /\b(?:le sont|le seront|le sera|peu(?:t|vent) l'etre|pourr(?:a|ont) l'etre|l'est|l'etant|(?:est|sont) (?:subordonnee?s?|conditionnee?s?|soumise?s?) (?:a|au|aux)|s'y ajoutent)\b|^(?:celles?|ceux) (?:de |du |pour |au titre de )(?:l'(?:exercice|annee) )?20\d\d\b/,
);
/** « Les 160 000 € complémentaires sont mis à disposition … »: what the sentence before has left. */
const OTHERS = /\b(?:complementaires?|restante?s?|completent|achevent|autres|suivante?s?|supplementaires?)\b/;
/** « Le délégant met à disposition 90 000 € en AE sur l'exercice 2026 : », above the parts and their days. */
const GIVEN = /\bmet(?:tra)? a (?:la )?disposition [^.;]{3,120}:$/;
/** A convention has a handful of releases; more is another kind of text. */
const MOST = 100;
const MOST_PARTS = 20;

/** « Sur les AE 2026 : », above items that each say when a part is opened. */
function opensOpenings(reading: Reading, sentence: Span): boolean {
  if (!/^(?:[^a-z]{0,8})?sur (?:les|ces)\b/.test(reading.folded.slice(sentence.start, sentence.end)))
    return false;
  const items = opensList(reading, sentence) ? itemsAfter(reading, sentence.end) : [];
  return (
    items.length > 1 &&
    items.every(({ start, end }) => {
      const words = reading.folded.slice(start, end);
      return OPENING.test(words) || LIKEWISE.test(words);
    })
  );
}

/** Every release statement, in order. A sentence without its own budget or year goes on with those of the one before. */
export function findReleaseStatements(
  reading: Reading,
  allotted: readonly Allotted[],
  signed: IsoDate | undefined,
): ReleaseStatement[] {
  const statements: ReleaseStatement[] = [];
  const eachYear: ReleaseStatement[] = [];
  let context: { kinds: readonly BudgetKind[]; years: readonly number[]; at: number } | undefined;
  for (const sentence of reading.sentences) {
    const isConsumed = context !== undefined && sentence.start < context.at;
    if (statements.length === MOST) break;
    if (isConsumed || reading.tableAt(sentence.start)) continue;
    const words = reading.folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 1_500));
    const kinds = namedBudgets(words);
    const lead = kinds.length > 0 ? leadSentence(reading, sentence) : undefined;
    const isListed = lead !== undefined && OPENING.test(reading.folded.slice(lead.start, lead.end));
    if (OF_USE.test(words) || isRecital(words)) continue;
    const isLike = LIKEWISE.test(words);
    // « Libération des autorisations d'engagement » above « Elle se fait en deux fois : 84 000 € … ».
    const heading = kinds.length === 0 ? headingAbove(reading, sentence) : undefined;
    const title = heading ? reading.folded.slice(heading.start, heading.end) : '';
    const tellsParts = reading.amountsIn(sentence).length > 0 || findShares(reading, sentence).length > 0;
    const ofHeading = OPENING.test(title) && tellsParts ? namedBudgets(title) : [];
    const goesOn =
      context !== undefined &&
      sentence.start - context.at < 400 &&
      (isLike ||
        findShares(reading, sentence).length > 0 ||
        (OTHERS.test(words) && reading.amountsIn(sentence).length > 0));
    if (
      !OPENING.test(words) &&
      !(isLike && goesOn) &&
      !isListed &&
      ofHeading.length === 0 &&
      !(kinds.length > 0 && findShares(reading, sentence).length > 0) &&
      !(kinds.length > 0 && (opensOpenings(reading, sentence) || GIVEN.test(words)))
    )
      continue;
    const named = kinds.length === 0 ? namedBefore(reading, sentence, words) : undefined;
    if (isYearly(words)) {
      eachYear.push(...yearlyStatements(reading, sentence, kinds, allotted, signed));
      continue;
    }
    const own =
      kinds.length > 0
        ? kinds
        : ofHeading.length > 0
          ? ofHeading
          : named
            ? namedBudgets(reading.folded.slice(named.start, named.end))
            : goesOn
              ? (context?.kinds ?? [])
              : wholeCredits(words, allotted);
    if (own.length === 0) continue;
    const inTurn = yearsInTurn(reading, sentence, own, signed);
    if (inTurn.length > 0) {
      statements.push(...inTurn);
      continue;
    }
    const years = named ? yearsOf(reading, named) : goesOn ? context?.years : undefined;
    const ofYear = yearHeading(reading, sentence);
    const clauses = clausesOf(reading, sentence, own, allotted, years).map((clause) =>
      ofYear ? { ...clause, years: yearsOf(reading, ofYear) } : clause,
    );
    for (const clause of clauses) {
      const items = opensList(reading, sentence) ? itemsAfter(reading, sentence.end) : [];
      const told =
        items.length > 0
          ? items.flatMap((item) => statedParts(reading, item, signed))
          : statedParts(reading, clause.at, signed);
      // « L'alinéa « Les AE 2026 sont ouvertes fin mars. » est remplacé par … »: what was.
      const present = told.filter(({ found }) => !isFormerValue(reading, found.at));
      const parts = isCrossed(reading, clause)
        ? present.map((part) => ({ ...part, isSplit: true }))
        : present;
      context = {
        kinds: clause.kinds,
        years: clause.years,
        at: items.at(-1)?.end ?? sentence.end,
      };
      if (parts.length === 0 || clause.years.length === 0) continue;
      const previous = statements.at(-1);
      if (
        goesOn &&
        previous &&
        previous.parts.length < MOST_PARTS &&
        sameCredits(previous, clause) &&
        isShared(parts) &&
        isShared(previous.parts)
      ) {
        statements[statements.length - 1] = {
          ...previous,
          parts: [...previous.parts, ...parts],
        };
      } else statements.push({ ...clause, parts });
    }
  }
  // What is said of one year counts before what is said of each.
  const isTold = ({ kinds: [kind], years: [year] }: ReleaseStatement) =>
    statements.some(
      ({ kinds, years }) => kinds.some((own) => own === kind) && years.some((own) => own === year),
    );
  return [
    ...statements,
    ...tabledShares(reading, allotted, signed),
    ...eachYear.filter((statement) => !isTold(statement)),
  ];
}

/** « Les crédits sont ouverts le … » speaks of both budgets where the convention has one year only. */
function wholeCredits(words: string, allotted: readonly Allotted[]): BudgetKind[] {
  if (
    !/^(?:article [^.]{1,40}[.:-] ?)?(?:les|ces|la totalite des|l'ensemble des) credits\b|\b(?:la ressource|les ressources|les credits|l'enveloppe|la dotation|les montants) (?:de l'(?:annee|exercice) |pour |de |au titre de )?20\d\d\b/.test(
      words,
    )
  )
    return [];
  const years = [...new Set(allotted.map(({ year }) => year))].filter(
    (year, _, all) => all.length === 1 || new RegExp(`\\b${year}\\b`).test(words),
  );
  if (years.length !== 1) return [];
  return [...new Set(allotted.filter(({ year }) => year === years[0]).map(({ kind }) => kind))];
}

/** « 40 % des AE 2024 à la signature. Le solde au 1er octobre. » is one statement in two sentences. */
const sameCredits = (first: Clause | ReleaseStatement, second: Clause): boolean =>
  first.kinds.join() === second.kinds.join() && first.years.join() === second.years.join();

const isShared = (parts: readonly StatedPart[]): boolean => parts.every(({ share }) => share !== 'whole');
