import type { IsoDate } from '../../dates';
import { isAmendment } from '../is-amendment';
import { oncePerReading } from '../reading/once-per';
import type { Reading } from '../reading/reading';
import { pattern } from '../values/pattern';
import { spaced } from '../values/spaced';

/** A line of its own, or after a full stop: « Notifiée le … » on a stamp, « Convention notifiée au délégataire le … ». */
const NOTIFIED = spaced(
  pattern`(?:${[
    /^|\n\s*\n|[.|+] ?\n|\n[ \t]*\|/,
    /\n[ \t]*signee? (?:le|du) ?: ?[^\n]{6,30}\n/,
    /\n[ \t]*signee? le\t[^\t\n]{6,30}\t/,
  ]})[ \t|]*(?:[[(](?:cachet|timbre|tampon)[\])] ?)?((?:la )?(?:presente )?(?:convention|delegation)|(?:le )?(?:present )?avenant)?[ \t]*(?:(?:a ete|est) )?notifiee?\b([^.;\n\d]{0,60})\ble ?:? $`,
);
/** « Signée le : 5 février 2026⏎Notifiée le : », right below the title of a convention. */
const BELOW_SIGNED = /^\s*signee? (?:le|du) ?: ?[^\n]{6,30}\n[ \t]*notifiee? le ?: $/;
function isBelowSigned(reading: Reading, start: number): boolean {
  const title = reading.headlines[0]?.lines.at(-1)?.end;
  return title !== undefined && title < start && BELOW_SIGNED.test(reading.folded.slice(title, start));
}
const DELEGATE = /\b(?:delegataires?|parties)\b/;
/** « à l'OPPIC », where the parties say « (OPPIC), …, délégataire » or « « l'OPPIC » ou « le délégataire » ». */
function isNameOfDelegate({ folded }: Reading, to: string): boolean {
  const name = /^a (?:l[ae] |l')?([a-z][a-z-]{1,14})$/.exec(to)?.[1];
  if (name === undefined) return false;
  const at = folded.search(new RegExp(`\\b${name}\\b[^.;\\n]{0,60}\\bdelegataire\\b`));
  return (
    at >= 0 && !/\bdelegante?\b/.test(folded.slice(at, at + 60 + name.length).split('delegataire')[0] ?? '')
  );
}
/** What an annex or the copy of another act bears. */
const COPY = /\n[ \t]*(?:annexe|copie|decision)\b/;
const ABOVE = 600;
const REACH = 140;

/** The day the act was notified, where it bears it at its end; what is said of another act or to somebody else is none. */
export const notifiedOn = oncePerReading((reading: Reading): IsoDate | undefined => {
  const days = reading.dates.filter(({ start, end }) => {
    const match = NOTIFIED.exec(reading.folded.slice(Math.max(0, start - REACH), start));
    const isOther = isAmendment(reading) && /convention|delegation/.test(match?.[1] ?? '');
    const to = (match?.[2] ?? '').trim();
    const isToDelegate =
      to === '' ||
      isNameOfDelegate(reading, to) ||
      (DELEGATE.test(to) && !/\b(?:comptable|controleur|tresor)/.test(to));
    const isAlone = /^(?:[\s.)|]*| \([^()\n]{3,60}\)\.?[ \t]*)(?:\n|$)/.test(
      reading.folded.slice(end, end + 80),
    );
    const isCopy = COPY.test(reading.folded.slice(Math.max(0, start - ABOVE), start));
    const isPlaced =
      start > reading.folded.length / 2 || (!isAmendment(reading) && isBelowSigned(reading, start));
    return match !== null && !isCopy && !isOther && isToDelegate && isAlone && isPlaced;
  });
  const distinct = new Set(days.map(({ date }) => date));
  return distinct.size === 1 ? days[0]?.date : undefined;
});
