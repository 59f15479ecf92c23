import { ordinaryCosts, ordinaryShifts, type SchedulablePerson, type SchedulingProblem } from '../problem.ts';
import { streamOf } from '../../simulation/random/generator.ts';

const skills = ['burgerzaken', 'afval', 'belastingen', 'werk', 'zorg', 'wonen', 'vergunningen', 'algemeen'];
const dates = ['2027-03-01', '2027-03-02', '2027-03-03', '2027-03-04', '2027-03-05'];

/** A made-up week of a region's contact centre: busy Mondays, quiet lunches, one evening; contracts of 16 to 36 hours. */
export function regionWeek({ people: count = 60, skillCount = 8, intervalMinutes = 30, seed = 7, load = 0.86 } = {}): SchedulingProblem {
  const chance = streamOf(seed, 'week', 0);
  const random = (): number => chance.next();
  const names = skills.slice(0, skillCount);
  const mixes = Array.from({ length: 12 }, (_, index) => {
    const mix = new Set([names[index % names.length]!]);
    while (mix.size < Math.min(names.length, 2 + (index % 3))) mix.add(names[Math.floor(random() * names.length)]!);
    return [...mix];
  });
  const people = Array.from({ length: count }, (_, index): SchedulablePerson => {
    const hours = [36, 32, 24, 16][Math.floor(random() * 4)]!;
    const dayOff = random() < 0.3 ? dates[Math.floor(random() * dates.length)] : undefined;
    return {
      id: `medewerker-${index + 1}`,
      skills: mixes[index % mixes.length]!,
      contract: { paidMinutes: hours * 60, mostDays: hours > 32 || hours === 16 ? 5 : 4, shortestShiftMinutes: hours === 16 ? 180 : 240, longestShiftMinutes: hours === 16 ? 300 : 510 },
      ...(dayOff && { availability: { [dayOff]: null } }),
    };
  });
  const days = dates.map((date, day) => ({ date, open: { fromMinute: 480, untilMinute: day === 3 ? 1200 : 1020 } }));
  const busyness = days.map(({ open }, day) => Object.fromEntries(names.map((name, skill) => [name, Array.from(
    { length: (open.untilMinute - open.fromMinute) / intervalMinutes },
    (_, index) => busynessAt(day, open.fromMinute + index * intervalMinutes, skill) + 0.3 * (random() - 0.5),
  )])));
  const hours = busyness.flatMap((day) => Object.values(day)).flat().reduce((sum, value) => sum + value, 0) * (intervalMinutes / 60);
  const scale = (load * people.reduce((sum, { contract }) => sum + contract.paidMinutes / 60, 0)) / hours;
  const required = busyness.map((day) => Object.fromEntries(Object.entries(day).map(([name, values]) => [name, values.map((value) => Math.max(0, Math.round(value * scale)))])));
  return { days: days.map((day, index) => ({ ...day, required: required[index]! })), intervalMinutes, people, shifts: ordinaryShifts, costs: ordinaryCosts };
}

function busynessAt(day: number, minute: number, skill: number): number {
  const rise = 1 + 0.5 * Math.sin(((minute - 480) / 540) * Math.PI);
  return (1.3 - 0.08 * day) * rise * (0.5 + (skill % 4) * 0.3) * (minute >= 1020 ? 0.3 : 1);
}
