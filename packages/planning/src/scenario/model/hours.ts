import type { Placed } from '../data/timeline.ts';
import { dayKindsOf, daysOfWeekday, fractionMovedTo, hoursOf, openDaysInMonth, type DayKind } from './openings.ts';
import { formulas } from './formulas.ts';
import { monthAbout, type Month } from './reading.ts';
import type { Team, Work } from './teams.ts';

/** An hour of a kind of day, for one team. */
export interface DemandInHour<Q> {
  readonly days: readonly string[];
  readonly hour: string;
  /** In the hour of one day. */
  readonly contacts: Q;
  /** How many such days a month has. */
  readonly dayCount: Q;
  /** For hours beyond the ordinary ones. */
  readonly opening: Placed<'opens'> | undefined;
}

/** Contacts that come at the same hours. */
interface Stream<Q> {
  readonly spread: Q;
  readonly openings: readonly Placed<'opens'>[];
  readonly moved: Q;
}

/** How the contacts of a team are spread over days and hours. */
export function hoursOfTeam<Q>(month: Month<Q>, team: Team<Q>): readonly DemandInHour<Q>[] {
  const streams = streamsOf(month, team.works);
  const openings = month.state.openings.filter((opening) => streams.some((stream) => stream.openings.includes(opening)));
  const weekday = daysOfWeekday(month);
  return dayKindsOf(month, openings).flatMap((kind) => {
    const about = monthAbout(month, { days: kind.days });
    const dayCount = month.calculator.of(formulas.daysTogether, [weekday, month.calculator.fact('daysAlike', 'days', kind.days.length)]);
    return [...ordinaryHours(about, kind, streams, weekday, dayCount), ...extraHours(about, kind, streams, dayCount)];
  });
}

function streamsOf<Q>(month: Month<Q>, works: readonly Work<Q>[]): readonly Stream<Q>[] {
  const { calculator } = month;
  const alike = Map.groupBy(works, ({ openings }) => openings.map(({ path }) => path).join(' '));
  return [...alike.values()].map((together) => {
    const { openings, spread } = together[0]!;
    const moved = openings.length === 0 ? calculator.fact('nothingMoved', 'fraction', 0) : calculator.of(formulas.fractionsMoved, openings.map((opening) => fractionMovedTo(month, opening)));
    return { openings, moved, spread: together.length === 1 ? spread : calculator.of(formulas.contactsTogether, together.map((work) => work.spread)) };
  });
}

function ordinaryHours<Q>(month: Month<Q>, kind: DayKind<Q>, streams: readonly Stream<Q>[], weekday: Q, dayCount: Q): readonly DemandInHour<Q>[] {
  if (kind.weight === undefined) return [];
  const { calculator, scenario, read } = month;
  const { hourWeights, weekdayWeights } = scenario.calendar;
  const hours = hoursOf(hourWeights).map((hour) => ({ hour, weight: read(`calendar.hourWeights.${hour}`) }));
  const ofHours = calculator.of(formulas.weightsTogether, hours.map(({ weight }) => weight));
  const ofDays = calculator.of(formulas.weightsTogether, Object.keys(weekdayWeights).map((day) => read(`calendar.weekdayWeights.${day}`)));
  const onDay = streams.map(({ spread }) => calculator.of(formulas.contactsOnDay, [spread, kind.weight!, ofDays, weekday]));
  return hours.map(({ hour, weight }) => {
    const { calculator: here } = monthAbout(month, { hour });
    const parts = streams.map(({ moved }, index) => here.of(formulas.contactsInHour, [onDay[index]!, weight, ofHours, moved]));
    return { days: kind.days, hour, contacts: together(month, parts), dayCount, opening: undefined };
  });
}

function extraHours<Q>(month: Month<Q>, kind: DayKind<Q>, streams: readonly Stream<Q>[], dayCount: Q): readonly DemandInHour<Q>[] {
  const openDays = kind.openings.length === 0 ? dayCount : openDaysInMonth(month);
  return kind.openings.flatMap((opening) =>
    hoursOf(opening.event.hours).map((hour) => {
      const { calculator } = monthAbout(month, { hour });
      const share = month.read(`${opening.path}.hours.${hour}`);
      const parts = streams.filter(({ openings }) => openings.includes(opening)).map(({ spread }) => calculator.of(formulas.contactsInOpening, [spread, openDays, share]));
      return { days: kind.days, hour, contacts: together(month, parts), dayCount, opening };
    }),
  );
}

function together<Q>({ calculator }: Month<Q>, parts: readonly Q[]): Q {
  return parts.length === 1 ? parts[0]! : calculator.of(formulas.contactsTogether, parts);
}
