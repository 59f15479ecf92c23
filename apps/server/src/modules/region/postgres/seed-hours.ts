import type { CalendarDefinition } from '@ingang/kernel/working-calendar';
import type { ContentAuthority } from '../../../seed/content/index.ts';
import type { OpeningHours } from '../domain/opening-hours.ts';

/** Nobody sits at these; they do not close on public holidays. */
const unstaffed: ReadonlySet<string> = new Set(['web', 'email', 'social']);

/** The hours of an authority as its content file lays them down. */
export function openingHoursOf(authority: ContentAuthority): OpeningHours {
  const channels = authority.channels.map(({ channel, hours }): [string, CalendarDefinition] => [
    channel,
    unstaffed.has(channel) ? { week: hours, holidays: 'none' } : { week: hours },
  ]);
  return {
    holidays: authority.holidays,
    closures: authority.closures.map(({ on, open, channels: closed, reason }) => ({
      on,
      open: open.map((period) => ({ from: period.slice(0, 5), until: period.slice(6) })),
      ...(closed && { channels: closed }),
      reason,
    })),
    channels: Object.fromEntries(channels),
  };
}
