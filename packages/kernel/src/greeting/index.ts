/** How a region says the parts of a day. */
export interface DaypartWords {
  readonly morning: string;
  readonly afternoon: string;
  readonly evening: string;
}

export interface GreetingFacts {
  readonly authority: string;
  /** The agent's name, as citizens may hear it. */
  readonly agent: string;
  readonly dayparts: DaypartWords;
  readonly now: Date;
  /** IANA name, such as `Europe/Amsterdam`. */
  readonly timeZone: string;
}

/** The hours at which the morning and the afternoon end. */
const NOON = 12;
const EVENING = 18;

/**
 * What an agent says first: an authority's greeting with `{daypart}`, `{authority}` and `{agent}` filled in. Anything else between
 * braces stays as it is.
 *
 * @example spokenGreeting('{daypart}, gemeente {authority}, met {agent}.', { authority: 'Papendrecht', agent: 'Anouk', dayparts: { morning: 'Goedemorgen', afternoon: 'Goedemiddag', evening: 'Goedenavond' }, now: new Date('2026-01-14T11:30:00Z'), timeZone: 'Europe/Amsterdam' }) // 'Goedemiddag, gemeente Papendrecht, met Anouk.'
 */
export function spokenGreeting(template: string, { authority, agent, dayparts, now, timeZone }: GreetingFacts): string {
  const hour = Number(new Intl.DateTimeFormat('en-GB', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(now));
  const daypart = hour < NOON ? dayparts.morning : hour < EVENING ? dayparts.afternoon : dayparts.evening;
  const values: Readonly<Record<string, string>> = { daypart, authority, agent };
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
