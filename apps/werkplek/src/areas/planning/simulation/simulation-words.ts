import { channelNamed, valueIn } from '@ingang/planning/scenario';
import type { PlayedFigure } from '@ingang/planning/centre';
import type { Language } from '../../../i18n/catalogue.ts';
import { duration } from '../../../i18n/duration.ts';
import type { useSimulationText } from './messages/index.ts';

type T = ReturnType<typeof useSimulationText>;
type Names = Readonly<Record<string, string>>;

/** Channel, line and whose of a team such as phone/1/region. */
function partsOfTeam(team: string): { readonly kind: string; readonly channel: string; readonly line: '1' | '2'; readonly whom: string } | undefined {
  const [channel, line, whom] = team.split('/');
  return channel !== undefined && whom !== undefined && (line === '1' || line === '2') ? { kind: `${channel}/${line}`, channel, line, whom } : undefined;
}

/** A kind of team, such as "Telefoon, eerste lijn". */
export function kindNamed(t: T, language: Language, team: string | null): string {
  const parts = team === null ? undefined : partsOfTeam(team);
  return parts ? t(`team.line.${parts.line}`, { channel: capital(channelNamed(language, parts.channel)) }) : (team ?? '');
}

export function teamNamed(t: T, language: Language, names: Names, team: string): string {
  return partsOfTeam(team) ? t('team.of', { line: kindNamed(t, language, team), whom: whoseTeam(t, names, team) }) : groupNamed(t, names, team);
}

/** Whose team it is, where channel and line are clear. */
export function whoseTeam(t: T, names: Names, team: string): string {
  const whom = partsOfTeam(team)?.whom;
  if (whom === undefined) return groupNamed(t, names, team);
  if (whom === 'region') return capital(t('team.region'));
  return whom.startsWith('provider:') ? capital(t('team.provider')) : (names[whom] ?? whom);
}

/** Agents who were measured, such as dordrecht+sliedrecht~2: for whom they answer, and of which sort of skills. */
function groupNamed(t: T, names: Names, group: string): string {
  const [authorities = '', number] = group.split('~');
  const ids = authorities.split('+');
  if (!ids.every((id) => id in names)) return group;
  const whom = ids.length > 1 && ids.length === Object.keys(names).length ? t('team.all') : ids.map((id) => names[id]).join(', ');
  return number === undefined ? whom : t('team.sort', { whom, number });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** @example shareIn('en', 0.8049) // '80.5 %' */
export function shareIn(language: Language, share: number | null): string {
  return share === null ? '–' : valueIn(language, share, 'fraction');
}

export function secondsIn(seconds: number | null): string {
  return seconds === null ? '–' : duration(Math.round(seconds));
}

export function countIn(language: Language, count: number | null, digits = 0): string {
  return count === null ? '–' : new Intl.NumberFormat(language, { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(count);
}

/** Between which values it lies, from 0 to `most`; undefined when that is not known. */
export function boundsOf({ mean, halfWidth }: PlayedFigure, most = Infinity): readonly [number, number] | undefined {
  return mean === null || halfWidth === null ? undefined : [Math.max(0, mean - halfWidth), Math.min(most, mean + halfWidth)];
}

/** A figure with half its confidence interval, such as "80 % ± 1,2". */
export function withBounds(show: (value: number | null) => string, { mean, halfWidth }: PlayedFigure): string {
  return mean === null || halfWidth === null ? show(mean) : `${show(mean)} ± ${show(halfWidth)}`;
}
