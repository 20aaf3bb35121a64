import { fold, unifySpelling } from '../../normalise';
import { quotedBelow } from '../acts/quoted-below';
import { unquotedProduct } from '../acts/unquoted-product';
import type { Candidate } from '../candidate';
import type { Span } from '../document';
import { propose } from '../propose';
import { afterBar } from '../reading/after-bar';
import { isHalfQuoted } from '../reading/half-quotation';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import type { Extractor } from './extractor';

const QUOTED = /[«"“]\s{0,2}((?:[^«»"“”\n]|\n(?!\s*\n)){2,60}?)\s{0,2}[»"”]/g;
const NAMED = new RegExp(
  pattern`(?:${[
    /services? numeriques?|service|produit|projet(?: laureat)?/,
    /start-?up d'etat|application|plateforme|outil|site(?: internet)?|portail/,
    /systeme d'information|demarche|teleservice|dispositif|logiciel/,
    /operation|enquete|socle|registre|base|objet|observatoire|carte|guichet/,
    /moteur de recherche|annuaire|simulateur|calculateur|base de donnees/,
    /parcours|experimentation|campagne|programme (?:de|d')\s?[a-z]{4,20}/,
  ]})(?:(?<!\bservices?)\s?:)?\s{1,40}(?:(?:denomm|intitul|appel)ee?\s|dite?\s)?[«"“]\s{0,2}((?:[^«»"“”\n]|\n(?!\s*\n)){2,60}?)\s{0,2}[»"”]`,
  'g',
);

/** « l'application « Chorus Formulaires » »: where the administration enters what it spends. */
const TOOL = /^(?:chorus|place$|[a-z0-9.-]+\.(?:fr|eu|com|org)$|demarches?[- ]simplifiees?)/;

/** « … du programme 203 « Infrastructures » », « de l'appel à projets « … » »: the name of what it belongs to; but « la numérisation du fonds « … » », of archives. */
const PROGRAMME =
  /\b(?:programme|mission|action|(?<!\b(?:numeris|restaur|conserv|valoris|catalog)[a-z]{1,5} (?:d'un |du |le ))fonds|feuille de route|appel a (?:projets|manifestation d'interet)|strategie|axe|volet)(?: [a-z]{4,15}| (?:n ?[°º] ?)?\d{1,4})?\s?[,(]?\s{0,3}[«"“]\s{0,2}$/;

/** The digital service that the credits are for: what stands after the bar of the title, or in quotation marks beside its kind. */
export const product = {
  id: 'product',
  extract(reading) {
    const titleLines = reading.headlines[0]?.lines ?? [];
    const end = reading.headlines[0]?.doubtful?.end ?? titleLines.at(-1)?.end ?? 0;
    const whole = { start: titleLines[0]?.start ?? 0, end };
    const barred = afterBar(reading, whole);
    // « … | Carnet Bleu | DINUM et DNUM »: which of the two it is, the title does not say.
    const isOneBar =
      reading.text.slice(whole.start, whole.end).split('|').length < 3 || isNamedAgain(reading, barred, end);
    if (barred)
      return [candidate(reading, barred, isOneBar ? 'sure' : 'to-check', 'Nom qui suit la barre du titre.')];
    const named = [...reading.folded.matchAll(NAMED)]
      .slice(0, 50)
      // « pour son service « Mer et littoral » ».
      .filter(
        ({ index, 0: words }) =>
          !/\b(?:son|sa|leur|notre|votre) $/.test(reading.folded.slice(Math.max(0, index - 8), index)) &&
          // « Le suivi est tenu dans l'outil « Tableau DG » », « accueillies sur le site « … » ».
          !(
            /^(?:outil|portail|logiciel|site)\b/.test(words) &&
            /\b(?:dans|sur|via) (?:l'|le |la )$/.test(reading.folded.slice(Math.max(0, index - 9), index))
          ),
      )
      .map((match) => inner(match))
      .filter(({ start, end }) => !TOOL.test(reading.folded.slice(start, end)));
    const ofLines = [...reading.text.slice(whole.start, whole.end).matchAll(QUOTED)]
      .map((match) => inner(match, whole.start))
      .filter(({ start }) => !PROGRAMME.test(reading.folded.slice(Math.max(0, start - 40), start)));
    const quoted = ofLines.length > 0 ? ofLines : [quotedBelow(reading, end)].flatMap((each) => each ?? []);
    const names = new Set(named.map(({ start, end }) => reading.folded.slice(start, end)));
    const best = quoted[0] ?? named[0] ?? labelled(reading);
    const ofTitle = quoted[0] ? [] : unquoted(reading, titleLines, whole);
    if (!best && ofTitle.length === 0) return loneQuoted(reading, whole.end);
    if (!best) return ofTitle;
    // « … de gestion - Abri Voyageur », and « l'application « Chorus Formulaires » » in the text.
    const [own] = ofTitle;
    const isOther =
      own?.value.type === 'text' &&
      !fold(own.value.text).includes(reading.folded.slice(best.start, best.end));
    if (own && isOther)
      return [
        own,
        candidate(reading, best, 'to-check', 'Nom entre guillemets, qui n’est pas celui du titre.'),
      ].map((each) => ({ ...each, confidence: 'to-check' as const }));
    // « Hébergement de l'application Tournesol », between quotation marks: the work, or what it is done for.
    const inQuoted = OF_SERVICE.exec(reading.text.slice(best.start, best.end));
    if (inQuoted)
      return [best, { start: best.end - (inQuoted[1]?.length ?? 0), end: best.end }].map((at) =>
        candidate(
          reading,
          at,
          'to-check',
          'Le nom du produit est peut-être la fin seule de ce qui est cité.',
        ),
      );
    const agreed =
      names.size === 0 || (names.size === 1 && names.has(reading.folded.slice(best.start, best.end)));
    return [
      agreed
        ? candidate(
            reading,
            best,
            'sure',
            'Nom entre guillemets, dans le titre ou après « service », « projet »…',
          )
        : candidate(
            reading,
            best,
            'to-check',
            'Plusieurs noms entre guillemets : vérifiez lequel est le produit.',
          ),
    ];
  },
} as const satisfies Extractor;

const OF_SERVICE =
  /^.*\s(?:de l['’]|du |de la )(?:application|portail|outil|plateforme|service|site|logiciel|module|système) (\p{Lu}[^«»]*)$/u;

/** « le parcours de formation « Prévention Chaleur » »: the one name that the articles put in quotation marks. */
function loneQuoted(reading: Reading, from: number): Candidate[] {
  const quoted = [...reading.text.slice(from).matchAll(QUOTED)]
    .slice(0, 50)
    .map((match) => inner(match, from))
    .filter(({ start, end }) => {
      const words = reading.folded.slice(start, end);
      const before = reading.folded.slice(Math.max(0, start - 60), start);
      return (
        /^[\p{Lu}\d]/u.test(reading.text.slice(start, end)) &&
        !TOOL.test(words) &&
        !ROLE.test(words) &&
        !PROGRAMME.test(before) &&
        !CALLED.test(before)
      );
    });
  const [first] = quoted;
  const names = new Set(quoted.map(({ start, end }) => reading.folded.slice(start, end)));
  return first && names.size === 1
    ? [candidate(reading, first, 'to-check', 'Seul nom entre guillemets du texte : est-ce le produit ?')]
    : [];
}
/** Whether the text below the title puts the same words in quotation marks. */
const isNamedAgain = (reading: Reading, at: Span | undefined, from: number): boolean =>
  at !== undefined &&
  [...reading.text.slice(from).matchAll(QUOTED)].some(
    (match) => fold(match[1] ?? '') === reading.folded.slice(at.start, at.end),
  );

const ROLE = /delega|benefic|partie|porteur|\bmontant|^(?:article|annexe)/;
/** « ci-après « la Direction » », « désignée « Bureau A » »: what a party is called. */
const CALLED =
  /(?:ci-apres|denomme|designe|appele|dite?|nomme|article|colonne|(?<!en )ligne|mention|mots?\b|\b(?:son|sa|leur|notre|votre|nos|leurs|services?))e?s?[^«"“.;]{0,30}[«"“]\s{0,2}$/;

const LABELLED =
  /(?:^|\n)[ \t•*-]*(?:intitule(?: du (?:projet|service|produit))?|nom du (?:projet|service|produit)|produit)\s{0,3}[:\t][ \t:]{0,40}([^\n\t]{3,60}?)[ .]*(?=\n|\t|$)/;

/** « Intitulé du projet : Carte des Refuges », on a line of its own. */
function labelled(reading: Reading): Span | undefined {
  const match = LABELLED.exec(reading.folded);
  const whole = match && inner(match);
  // « Intitulé : service d'information « Info Viaducs » »: what is quoted is the name.
  const quoted = whole && [...reading.text.slice(whole.start, whole.end).matchAll(QUOTED)][0];
  return quoted ? inner(quoted, whole.start) : (whole ?? undefined);
}

/** Sure once the text names it again. */
function unquoted(reading: Reading, lines: readonly Span[], whole: Span): Candidate[] {
  const at = unquotedProduct(reading, lines);
  if (!at) return [];
  const isAgain = reading.folded.indexOf(reading.folded.slice(at.start, at.end), whole.end) >= 0;
  return isAgain
    ? [candidate(reading, at, 'sure', 'Nom sous ou après le titre, et dans le texte.')]
    : [candidate(reading, at, 'to-check', 'Nom sous ou après le titre, dit une seule fois.')];
}

function inner(match: RegExpMatchArray, offset = 0): Span {
  const name = match[1] ?? '';
  const start = offset + (match.index ?? 0) + match[0].lastIndexOf(name);
  return { start, end: start + name.length };
}

function candidate(
  reading: Reading,
  at: Span,
  confidence: Candidate['confidence'],
  reason: string,
): Candidate {
  const text = unifySpelling(reading.text.slice(at.start, at.end));
  return propose(reading, {
    fact: 'product',
    value: { type: 'text', text },
    at,
    confidence: isHalfQuoted(text) ? 'to-check' : confidence,
    reason,
  });
}
