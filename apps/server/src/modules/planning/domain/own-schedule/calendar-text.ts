/** A calendar as calendar programs read it: RFC 5545, with RFC 7986 for its name and how often to look again. */

export interface CalendarEvent {
  /** The same for as long as it is the same event, whatever changes about it. */
  readonly uid: string;
  /** One more with every change. */
  readonly sequence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly changedAt: Date;
  readonly summary: string;
  readonly description: string;
  /** Stays in the calendar for a time, so that programs take it out of theirs. */
  readonly isCancelled: boolean;
}

export interface Calendar {
  readonly name: string;
  /** How soon programs are asked to look again. */
  readonly refreshMinutes: number;
  readonly events: readonly CalendarEvent[];
}

/**
 * The text of a calendar. It has no METHOD, so that DTSTAMP says when something last changed (RFC 5545, section 3.8.7.2) and
 * the same events are the same text, byte for byte. Times are in UTC: no program has to know a time zone.
 *
 * @example calendarText({ name: 'Rooster', refreshMinutes: 60, events: [] }).split('\r\n').length // 19
 */
export function calendarText({ name, refreshMinutes, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Ingang//Rooster//NL', 'CALSCALE:GREGORIAN',
    `NAME:${escaped(name)}`, `X-WR-CALNAME:${escaped(name)}`, `REFRESH-INTERVAL;VALUE=DURATION:PT${refreshMinutes}M`, `X-PUBLISHED-TTL:PT${refreshMinutes}M`,
    ...(events.length === 0 ? dutchTime : events.flatMap(eventLines)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** A calendar has to hold something (RFC 5545, section 3.6); without events this is it. */
const dutchTime = [
  'BEGIN:VTIMEZONE', 'TZID:Europe/Amsterdam',
  'BEGIN:STANDARD', 'DTSTART:19961027T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD',
  'END:VTIMEZONE',
];

function eventLines({ uid, sequence, startsAt, endsAt, changedAt, summary, description, isCancelled }: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT', `UID:${uid}`, `SEQUENCE:${sequence}`, `DTSTAMP:${stamp(changedAt)}`, `LAST-MODIFIED:${stamp(changedAt)}`,
    `DTSTART:${stamp(startsAt)}`, `DTEND:${stamp(endsAt)}`, `SUMMARY:${escaped(summary)}`, ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`, `TRANSP:${isCancelled ? 'TRANSPARENT' : 'OPAQUE'}`, 'CLASS:PRIVATE', 'END:VEVENT',
  ];
}

/** An instant as RFC 5545 writes it, in UTC: 20270301T080000Z. */
function stamp(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** Text as a value of a property (RFC 5545, section 3.3.11); control characters other than line ends may not be in it. */
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r\n|\r|\n/g, String.raw`\n`).replaceAll(/\p{Cc}/gu, (character) => (character === '\t' ? character : ''));
}

const longestLineOctets = 75;

/**
 * A line in pieces of at most 75 octets, none of which ends in the middle of a character (RFC 5545, section 3.1).
 *
 * @example folded('a'.repeat(76)).split('\r\n ').map((piece) => piece.length) // [75, 1]
 */
export function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > longestLineOctets) {
      pieces.push(piece);
      piece = '';
      octets = 1; // the space with which the next piece begins
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n ');
}

function octetsOf(character: string): number {
  const point = character.codePointAt(0)!;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
