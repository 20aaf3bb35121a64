import { failure, type Outcome, success } from '../../outcome';
import type { ExtractionError } from '../candidate';
import type { Span } from '../document';
import type { Reading } from '../reading/reading';
import { isPrinted } from './bulletin';
import { isAmendmentAct } from './headline';
import { isDelegated } from './is-delegated';
import { FOR_INFORMATION, isSigned, isWhole, REPORTED } from './is-whole';

/** One act of a file: the run of the text that is its own, and what it is. */
export interface Act {
  readonly kind: 'convention' | 'amendment';
  readonly title: Span;
  readonly at: Span;
}

const MESSAGE = 'un courrier';
const NOTE = 'une note';
const MODEL = 'un modèle à remplir';
const FORM = 'un formulaire administratif';
const SHEET = 'une fiche';
const CIRCULAR = 'une circulaire';
/** What may carry the whole text of the convention below its own words, which are none of the act. */
const CARRIERS: ReadonlySet<string> = new Set([MESSAGE, NOTE, FORM, SHEET, CIRCULAR]);
const REPORT =
  /^(?:compte[- ]rendu|rapport|bilan|etat (?:d'execution|des consommations)|tableau de suivi|proces-verbal)\b/;

/** What a text may be when it is no convention of delegation: the words of its head, and its French name. */
const OTHER_ACTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:bon|lettre) de commande\b/, 'un bon de commande'],
  [/^(?:facture|avoir)\b/, 'une facture'],
  [/^devis\b/, 'un devis'],
  [/^(?:convocation|invitation|ordre du jour)\b/, 'une convocation'],
  [/^arrete\b/, 'un arrêté'],
  [/^decret\b/, 'un décret'],
  [/^(?:circulaire|instruction)\b/, CIRCULAR],
  [
    /^decision\b(?! (?:[a-z0-9]{1,12} )?n ?[°º] ?\d{1,4} du \d{1,2}[^\n]{0,20}$)(?! n ?[°º] ?[a-z0-9/._-]{1,30}$)(?![^\n]{0,40}\bportant delegation de gestion\b)/,
    'une décision',
  ],
  [/^deliberation\b/, 'une délibération'],
  [/^(?:proces-verbal|compte[- ]rendu|releve de decisions)\b/, 'un compte rendu'],
  [/^note\b/, NOTE],
  [/^fiche(?!-convention| de delegation de gestion)\b/, SHEET],
  [/^(?:rapport|bilan|synthese)\b/, 'une note ou un rapport'],
  [/^(?:marche|acte d'engagement|accord-cadre|cahier des clauses|ccap|cctp)\b/, 'un marché public'],
  [/^contrat\b/, 'un contrat'],
  [/^bail\b/, 'un bail'],
  [/^(?:objet :|de :|a :|bonjour)/, MESSAGE],
  [
    /^(?:protocole|accord|acte|convention|lettre) de (?:resiliation|denonciation)\b/,
    'un acte de résiliation',
  ],
  [
    /^(?:demande(?! de signature)|formulaire(?![^\n]*\bdelegation de gestion\b)|certificat|attestation|etat(?!-major| du document))\b/,
    FORM,
  ],
  [
    /^convention (?:de subvention|attributive|de stage|de partenariat|collective|d'occupation|de formation|d'objectifs|de mise a disposition|financiere)\b/,
    'une convention d’un autre genre',
  ],
  [/^\W*(?:modele|gabarit|trame|canevas)\b/, MODEL],
  [/^recette\b|^ingredients\b/, 'une recette'],
];

/** The head of a document: where its own name stands. */
const HEAD = 3_000;

/** A file of more acts than this is a collection, not something to import from. */
const MOST_ACTS = 20;

/**
 * The acts of delegation that a text holds, conventions and avenants, in order; an error says what it is otherwise.
 * A convention names its act (« convention de délégation de gestion ») in a title, and both roles or its credits in its body.
 */
export function recogniseActs(reading: Reading): Outcome<Act[], ExtractionError> {
  const { folded } = reading;
  const { fileName } = reading.document;
  const titles = reading.headlines;
  const first = titles.find(({ lines }) => (lines[0]?.start ?? 0) < HEAD);
  const titleLine = first?.lines[0] ? folded.lastIndexOf('\n', first.lines[0].start) + 1 : HEAD;
  const other = otherAct(folded.slice(0, HEAD), titleLine);
  const above = folded.slice(0, titleLine);
  const complete = titles.filter(({ lines }, rank) =>
    isWhole(folded, {
      above,
      title: { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 },
      next: titles[rank + 1]?.lines[0]?.start ?? folded.length,
    }),
  );
  // « Modèle v1.3 du 4 novembre 2024 », above an act that was drawn from it and is signed.
  const isDrawn = other === MODEL && first !== undefined && isSigned(folded.slice(titleLine));
  // … as a bulletin prints orders and decisions above it, and its title once before the act.
  const isInBulletin = isPrinted(above);
  const isToldLater = isInBulletin && complete.length > 0;
  const isAmongOthers = CARRIERS.has(other ?? '') || isInBulletin;
  const isCarried = isAmongOthers && first !== undefined && (complete[0] === first || isToldLater);
  // « Convention … du 3 février 2025⏎Compte rendu d'exécution »: what the title goes on to say that it is.
  const report =
    first &&
    [...first.lines.slice(1), ...(first.doubtful ? [first.doubtful] : [])].some(({ start, end }) =>
      REPORT.test(folded.slice(start, end)),
    );
  const isReported = first?.lines[0] && REPORTED.test(folded.slice(first.lines[0].start, first.lines[0].end));
  if (report || isReported) return failure(notAConvention(fileName, 'un compte rendu'));
  if (!first || (other && !isCarried && !isDrawn)) return failure(notAConvention(fileName, other));
  const heads = complete.length > 1 || isToldLater ? complete : [first];
  if (heads.length > MOST_ACTS) return failure(tooMany(fileName, heads.length));
  // What stands around the only act of a file is of it too, but for another act that a bulletin prints above.
  const isAlone = heads.length === 1;
  const isOpened = (rank: number) => (isAlone ? !(isInBulletin && other) : rank === 0 && !isCarried);
  const acts = heads.map(({ lines }, rank): Act => {
    const title = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
    const next = heads[rank + 1]?.lines[0]?.start ?? folded.length;
    const cuts = [
      isInBulletin ? otherPrinted(folded, title.end) : undefined,
      isAlone ? undefined : reproducedAfter(folded, title.end),
    ];
    const end = Math.min(next, ...cuts.filter((cut) => cut !== undefined));
    const kind = isAmendmentAct(folded.slice(title.start, title.end), folded.slice(title.start, end))
      ? 'amendment'
      : 'convention';
    return { kind, title, at: { start: isOpened(rank) ? 0 : title.start, end } };
  });
  return acts.every(({ title, at }) =>
    isDelegated(folded.slice(title.start, title.end), folded.slice(at.start, at.end)),
  )
    ? success(acts)
    : failure(notAConvention(fileName, undefined));
}

/** Where the first act reproduced for information begins, below an own one. */
function reproducedAfter(folded: string, from: number): number | undefined {
  const match = REPRODUCED.exec(folded.slice(from));
  return match ? from + match.index : undefined;
}
const REPRODUCED = new RegExp(
  String.raw`\n[ \t]*${FOR_INFORMATION}[^\n]*\n\s*(?=convention\b[^\n]*delegation)`,
);

/** Where a bulletin prints the first act of another kind below one: « ARRÊTÉ portant … », below a rule or the head of a page. */
function otherPrinted(folded: string, from: number): number | undefined {
  const paged = BELOW_PAGE_HEAD.exec(folded.slice(from));
  const ruled = otherBelowRule(folded, from);
  return paged ? Math.min(from + paged.index, ruled ?? Infinity) : ruled;
}

function otherBelowRule(folded: string, from: number): number | undefined {
  for (const { index, 0: rule } of folded.slice(from).matchAll(/\n[ \t]*[-=_*]{10,}[ \t]*\n/g)) {
    const start = from + index;
    if (otherAct(folded.slice(start + rule.length, start + rule.length + HEAD_OF_ACT), HEAD_OF_ACT))
      return start;
  }
  return undefined;
}
/** « Recueil des actes administratifs n° 41 », then a service or a number, and « Arrêté portant … » below a blank line. */
const BELOW_PAGE_HEAD =
  /\n[ \t]*recueil (?:special )?(?:normal )?des actes administratifs[^\n]*\n(?:[^\n.;]{0,100}\n){1,8}?[ \t]*\n[ \t]*(?=(?:arrete|decision|deliberation|decret)\b[^\n]{0,60}\b(?:portant|relati(?:f|ve)|fixant|autorisant|modifiant)\b)/;
/** How far below the rule its name stands. */
const HEAD_OF_ACT = 300;

/** The other act that the first lines name, before the title of a convention. */
function otherAct(head: string, before: number): string | undefined {
  for (const line of head.slice(0, before).split('\n').slice(0, 25)) {
    const words = line.trim().replace(/^(?:\d{1,2}[.)]|#+)\s*/, '');
    const act = OTHER_ACTS.find(([pattern]) => pattern.test(words));
    if (act) return act[1];
  }
  return undefined;
}

const notAConvention = (fileName: string, seems: string | undefined): ExtractionError => ({
  code: 'not-a-convention',
  message:
    `« ${fileName} » ne semble pas être une convention de délégation de gestion${seems ? ` : c’est, à le lire, ${seems}` : ''}. ` +
    'Aucune valeur n’en a été tirée. Choisissez le fichier de la convention signée, avec son titre et ses parties.',
});

const tooMany = (fileName: string, count: number): ExtractionError => ({
  code: 'several-conventions',
  message:
    `« ${fileName} » contient ${count} actes (conventions ou avenants) à la suite : c’est un recueil. ` +
    'Enregistrez dans un fichier à part ceux que vous voulez importer.',
});
