import { isAtWork, type SchedulablePerson, type SchedulingDay, type Shift } from './problem.ts';

/** How a day is covered, per skill one number for each interval. */
export interface DayCoverage {
  readonly date: string;
  /** People needed. */
  readonly required: Readonly<Record<string, readonly number[]>>;
  /** People who are there for it; nobody counts for two skills at once. */
  readonly covered: Readonly<Record<string, readonly number[]>>;
  /** All who are at work, needed or not. */
  readonly present: readonly number[];
  readonly shortHours: number;
}

interface Team {
  readonly people: readonly Pick<SchedulablePerson, 'id' | 'skills'>[];
  readonly intervalMinutes: number;
}

/** Who covers what for people who are there at once, as it was worked out before; for one day of one requirement and team. */
export type KnownCoverage = Map<string, readonly number[]>;

const mostKnown = 5000;

/**
 * Who covers what when everybody works where it helps most: as many requirements as can be met at once, taken in turns by
 * the skill that lacks most. For a board that is changed by hand: a day takes well under a millisecond a person.
 *
 * @param shifts of all people; those of other days are passed over
 * @param known what was worked out for this team and day before, to be used again and added to: a moved shift changes few intervals
 */
export function coverageOf({ people, intervalMinutes }: Team, day: SchedulingDay, shifts: readonly Shift[], known: KnownCoverage = new Map()): DayCoverage {
  const skillsOf = new Map(people.map(({ id, skills }) => [id, skills]));
  const working = shifts.filter(({ date, personId }) => date === day.date && skillsOf.has(personId));
  const skills = Object.keys(day.required);
  const count = Math.ceil((day.open.untilMinute - day.open.fromMinute) / intervalMinutes);
  const covered = Object.fromEntries(skills.map((skill) => [skill, Array.from({ length: count }, () => 0)]));
  const present: number[] = [];
  let lacking = 0;
  for (let index = 0; index < count; index++) {
    const minute = day.open.fromMinute + index * intervalMinutes;
    const there = working.filter((shift) => isAtWork(shift, minute, intervalMinutes));
    present.push(there.length);
    const needed = skills.map((skill) => day.required[skill]![index] ?? 0);
    const key = `${index} ${there.map(({ personId }) => personId).toSorted().join()}`;
    const met = known.get(key) ?? cover(needed, there.map(({ personId }) => skillsOf.get(personId)!.map((skill) => skills.indexOf(skill)).filter((skill) => skill >= 0)));
    if (known.size > mostKnown) known.clear();
    known.set(key, met);
    for (const [skill, name] of skills.entries()) {
      covered[name]![index] = met[skill]!;
      lacking += needed[skill]! - met[skill]!;
    }
  }
  return { date: day.date, required: day.required, covered, present, shortHours: (lacking * intervalMinutes) / 60 };
}

/**
 * The largest assignment of people to skills, each to one, found by augmenting paths.
 *
 * @param needed people per skill
 * @param people per person the skills, as positions in `needed`
 * @returns per skill how many do it
 * @example cover([1, 1], [[0, 1], [0]]) // [1, 1]
 * @example cover([2, 2], [[0], [0, 1], [1]]).reduce((a, b) => a + b) // 3
 */
export function cover(needed: readonly number[], people: readonly (readonly number[])[]): number[] {
  const met = needed.map(() => 0);
  const doing: number[] = people.map(() => -1);
  const settled = needed.map((need) => need <= 0);
  for (;;) {
    const skill = mostLacking(needed, met, settled);
    if (skill < 0) return met;
    if (recruit(skill, people, doing, new Set())) met[skill]!++;
    else settled[skill] = true;
  }
}

function mostLacking(needed: readonly number[], met: readonly number[], settled: readonly boolean[]): number {
  let most = -1;
  for (let skill = 0; skill < needed.length; skill++) {
    if (settled[skill] || met[skill]! >= needed[skill]!) continue;
    if (most < 0 || needed[skill]! - met[skill]! > needed[most]! - met[most]!) most = skill;
  }
  return most;
}

/** Finds somebody for a skill, if need be by letting another take over what they do. */
function recruit(skill: number, people: readonly (readonly number[])[], doing: number[], asked: Set<number>): boolean {
  for (const [person, skills] of people.entries()) {
    if (asked.has(person) || !skills.includes(skill) || doing[person] === skill) continue;
    asked.add(person);
    if (doing[person] === -1 || recruit(doing[person]!, people, doing, asked)) {
      doing[person] = skill;
      return true;
    }
  }
  return false;
}
