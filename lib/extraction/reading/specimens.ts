import type { Span } from '../document';
import { pattern } from '../values/pattern';

/** What a heading says of what stands below it: values that nobody agreed on. */
const SPECIMEN = new RegExp(
  pattern`(?:${[
    /sp[ée]cimen/,
    /(?:exemples?|donn[ée]es|valeurs|montants|codes|chiffres|cas) (?:purement |enti[èe]rement )?(?:fictifs?|fictives?|imaginaires?|invent[ée]e?s?|d['’]illustration)/,
    /[àa] (?:seule |simple |des? |pure )?(?:fin|titre)s? d['’]illustration/,
    pattern`^\W{0,6}annexes?[^\n]{0,30}\bmod[èe]le (?:de |d['’]|du )(?:${[
      /demande|compte rendu|tableau|fiche|bon|rapport|[ée]tat|suivi|lettre|formulaire|certificat|attestation/,
    ]})`,
  ]})`,
  'i',
);
/** A line longer than this is a sentence. */
const LONGEST = 160;
/** What begins another part of the file. */
const NEXT = /^\W{0,6}(?:annexe|pi[èe]ce jointe|p\. ?j\.|convention|avenant|fait [àa] |sign[ée])/i;
/** As much of a file is the act itself. */
const OWN = 0.4;

/** The annexes that show how a form is filled in, with values of nobody: « ANNEXE – Modèle de demande (exemple fictif) ». */
export function specimens(text: string): Span[] {
  const found: Span[] = [];
  let open: number | undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    const isHeading = line.length <= LONGEST && start > OWN * text.length && SPECIMEN.test(line.trim());
    if (open !== undefined && !isHeading && NEXT.test(line)) {
      found.push({ start: open, end: start });
      open = undefined;
    }
    if (isHeading) open ??= start;
    start += line.length + 1;
  }
  return open === undefined ? found : [...found, { start: open, end: text.length }];
}
