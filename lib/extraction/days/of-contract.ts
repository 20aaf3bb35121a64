import type { Span } from '../document';
import type { Reading } from '../reading/reading';

/** Whether words speak of the act by the name of « contrat », which is a supplier's elsewhere. */
export const isOfContract = (reading: Reading, words: string): boolean =>
  /\bcontrat\b/.test(words) &&
  (reading.headlines[0]?.lines ?? []).some(({ start, end }) =>
    /\bcontrat\b/.test(reading.folded.slice(start, end)),
  );

/** « L'avenant est publié. Il prend effet … »: whether a sentence goes on with the act that the one before it names. */
export function isOfActBefore({ folded, sentences, sentenceRank }: Reading, { start, end }: Span): boolean {
  const before = sentences[sentenceRank(start) - 1];
  return (
    /^\s*il\b/.test(folded.slice(start, end)) &&
    before !== undefined &&
    /^\s*(?:l'|le )(?:present )?(?:avenant|protocole|contrat|acte)\b/.test(
      folded.slice(before.start, before.end),
    )
  );
}

/** « Le contrat d'entretien …, est conclu pour une durée de quatre ans ». */
export const OF_CONTRACT =
  /^(?:l[ae]s? |l'|une? )(?:contrats? d(?:e |')(?!delegation|objectif)|marches?\b|accord-cadre|bail\b|licences?\b|abonnements?\b|maintenance\b|garantie\b|agents?\b|personnels?\b|intervenants?\b|stagiaires?\b)/;
