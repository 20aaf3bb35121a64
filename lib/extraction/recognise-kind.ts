import type { ExtractionError } from './candidate';
import type { Reading } from './reading/reading';

/** What a text may be when it is no convention of delegation: the words of its head, and its French name. */
const OTHER_ACTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:bon|lettre) de commande\b/, 'un bon de commande'],
  [/^(?:facture|avoir)\b/, 'une facture'],
  [/^devis\b/, 'un devis'],
  [/^arrete\b/, 'un arrêté'],
  [/^decret\b/, 'un décret'],
  [/^(?:circulaire|instruction)\b/, 'une circulaire'],
  [/^decision\b/, 'une décision'],
  [/^(?:proces-verbal|compte[- ]rendu|releve de decisions)\b/, 'un compte rendu'],
  [/^(?:note|fiche|rapport|bilan|synthese)\b/, 'une note ou un rapport'],
  [/^(?:marche|acte d'engagement|accord-cadre|cahier des clauses|ccap|cctp)\b/, 'un marché public'],
  [/^contrat\b/, 'un contrat'],
  [/^bail\b/, 'un bail'],
  [/^(?:objet :|de :|a :|bonjour)/, 'un courrier'],
  [/^(?:demande|formulaire|certificat|attestation|etat)\b/, 'un formulaire administratif'],
  [
    /^convention (?:de subvention|attributive|de stage|de partenariat|collective|d'occupation|de formation|d'objectifs|de mise a disposition|financiere)\b/,
    'une convention d’un autre genre',
  ],
  [/^recette\b|^ingredients\b/, 'une recette'],
];

/** The head of a document: where its own name stands. */
const HEAD = 3_000;

/**
 * Whether the text is one convention of delegation: the error says what it is otherwise. A convention names its act
 * (« convention de délégation de gestion ») in a title and both roles in its body.
 */
export function recogniseKind(reading: Reading): ExtractionError | undefined {
  const { folded } = reading;
  const { fileName } = reading.document;
  const titles = reading.headlines;
  const first = titles.find(({ lines }) => (lines[0]?.start ?? 0) < HEAD);
  const other = otherAct(folded.slice(0, HEAD), first?.lines[0]?.start ?? HEAD);
  if (!first || other) return notAConvention(fileName, other);
  const acts = titles.filter(({ lines }, rank) => {
    const end = lines.at(-1)?.end ?? 0;
    const next = titles[rank + 1]?.lines[0]?.start ?? folded.length;
    return hasParties(folded.slice(end, Math.min(next, end + 6_000)));
  });
  if (acts.length > 1) return several(fileName, acts.length);
  if (/^(?:projet d')?avenant\b/.test(folded.slice(first.lines[0]?.start))) return amendment(fileName);
  const delegating = /\bdelegant/.test(folded);
  const delegate = /\b(?:deleg[a-z]{0,4}taires?|dele[a-z]{0,4}taires?|beneficiaires?|delegues?)\b/.test(
    folded,
  );
  return delegating && delegate ? undefined : notAConvention(fileName, undefined);
}

const hasParties = (folded: string): boolean =>
  /(?:^|\n)[ \t]*(?:entre\b|(?:le |la )?delega(?:nt|taire)e?s?\s?:)/.test(folded);

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

const several = (fileName: string, count: number): ExtractionError => ({
  code: 'several-conventions',
  message:
    `« ${fileName} » contient ${count} actes (conventions ou avenants) à la suite. ` +
    'Enregistrez chaque convention dans son propre fichier et importez-les une à une.',
});

const amendment = (fileName: string): ExtractionError => ({
  code: 'amendment',
  message:
    `« ${fileName} » est un avenant à une convention : cette version ne lit pas encore les avenants. ` +
    'Importez la convention d’origine et reportez à la main ce que l’avenant y change.',
});
