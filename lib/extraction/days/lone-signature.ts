import type { Span } from '../document';
import { oncePerReading } from '../reading/once-per';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';

/** « … à la date de la dernière des signatures », « signée par la dernière des parties »: the act says that each party signs on a day of its own. */
const IN_TURN = spaced(
  pattern`\b(?:derniere?|seconde?|plus (?:tardive|recente)) (?:${[
    /(?:(?:des|de ces|de leurs) (?:deux |trois |quatre )?)?(?:signatures?|parties|signataires?|autorites|services)\b/,
    /(?:signature )?apposee\b/,
  ]})|\bsignatures? (?:par|d[eu]s?) (?:l?es )?(?:deux|trois) (?:parties|signataires)\b|\bsignatures? (?:electroniques? )?(?:de |la )*plus (?:tardive|recente)\b`,
);
const isSignedInTurn = oncePerReading(({ folded }) => IN_TURN.test(folded));

/** Who signs, on the lines of the day: « Pour le délégant, », « Signé électroniquement par A », « Le délégataire ». */
const SIGNATORIES = [
  /\bpour l(?:[ea]s? |')/g,
  /\bsignee? (?:electroniquement|numeriquement|par)\b|\bsignature (?:numerique|electronique|du|de l[a'])/g,
  /\bdelegante?\b|\bdelegataire\b/g,
];
/** « Fait à Paris et à Lyon, le », « Convention signée par A et B le », which all sign below; « Bon pour accord », which answers a signature. */
const TOGETHER =
  /(?:^|\n)[ \t]*(?:(?:la )?(?:presente )?convention )?(?:fait|etablie?|conclue?|signee)\b|\bbon pour accord\b|\blu et (?:approuve|accepte)\b|\bsignee? par [^\n]* et (?:l[ea]s? |l'|par )/;

/** Whether a day is that of one signatory alone, in an act that each of them signs in turn: the other may have signed later. */
export function isLoneSignature(reading: Reading, day: Span): boolean {
  if (!isSignedInTurn(reading)) return false;
  const { folded } = reading;
  const start = folded.lastIndexOf('\n\n', day.start) + 1;
  const stop = folded.indexOf('\n\n', day.end);
  const block = folded.slice(
    Math.max(start, day.start - REACH),
    Math.min(stop < 0 ? folded.length : stop, day.end + REACH),
  );
  const most = Math.max(...SIGNATORIES.map((signatory) => block.match(signatory)?.length ?? 0));
  return most === 1 && !TOGETHER.test(block);
}
const REACH = 250;
