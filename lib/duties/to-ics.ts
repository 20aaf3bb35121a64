import { addDays, type IsoDate } from '../dates';
import type { Duty } from './duty';

/** RFC 5545 §3.1: lines of at most 75 octets, the next one starting with a space. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > 75) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

/** RFC 5545 §3.3.11: what has a meaning in a text is escaped. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\p{Cc}/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');

const compact = (date: IsoDate): string => date.replaceAll('-', '');
const daysBetween = (from: IsoDate, to: IsoDate): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** A name that stays the same from one export to the next, so that a calendar updates and does not double. */
function uidOf(id: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(id))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return `${hash.toString(16).padStart(16, '0')}@enveloppe.invalid`;
}

/**
 * The calendar of a convention as an iCalendar file (RFC 5545): one event of a whole day a duty, with an alarm where it
 * is told of beforehand.
 * @param madeAt instant of the export, ISO 8601 UTC.
 */
export function toIcs(title: string, duties: readonly Duty[], madeAt: string): string {
  const stamp = `${madeAt.replace(/[-:]/g, '').slice(0, 15)}Z`;
  const events = duties.flatMap(({ id, date, title: summary, detail, remindFrom }) => [
    'BEGIN:VEVENT',
    `UID:${uidOf(id)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(`${title}${detail === '' ? '' : `\n${detail}`}`)}`,
    'TRANSP:TRANSPARENT',
    ...(remindFrom === null ? [] : alarm(summary, daysBetween(remindFrom, date))),
    'END:VEVENT',
  ]);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Enveloppe//Echeances//FR',
    'CALSCALE:GREGORIAN',
    ...events,
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}

const alarm = (summary: string, days: number): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(summary)}`,
  `TRIGGER:-P${days}D`,
  'END:VALARM',
];
