/** A week for 60 agents with 8 skills, and a day made anew at noon: `npm run benchmark -- schedule`. */
import { coverageOf, makeSchedule, replanDay } from '../index.ts';
import { regionWeek } from '../testing/region-week.ts';

const now = (): number => performance.now();
const percent = (share: number | undefined): string => (share === undefined ? 'unknown' : `${(share * 100).toFixed(2)} %`);

for (const [name, intervalMinutes] of [['half-hours', 30], ['quarter-hours', 15]] as const) {
  const problem = regionWeek({ intervalMinutes });
  for (const seconds of [60, 120]) {
    const { cost, gap, ended, seconds: took, leastCost, shifts } = await makeSchedule(problem, { now, seconds, gap: seconds === 60 ? 0.02 : 0 });
    console.log(`${name}, at most ${seconds} s: gap ${percent(gap)} after ${took.toFixed(1)} s (${ended}); cost ${cost.total.toFixed(0)}, no schedule below ${leastCost?.toFixed(0)}; ${shifts.length} shifts`);
  }
}

const problem = regionWeek();
const { shifts } = await makeSchedule(problem, { now });
const monday = problem.days[0]!;
const absent = shifts.filter(({ date, untilMinute }) => date === monday.date && untilMinute > 900).slice(0, 3).map(({ personId }) => personId);
const replanned = await replanDay(problem, shifts, { date: monday.date, nowMinute: 720, absent }, { now });
const afternoon = { ...monday, required: Object.fromEntries(Object.entries(monday.required).map(([skill, needs]) => [skill, needs.map((need, index) => (480 + (index + 1) * 30 <= 720 ? 0 : need))])) };
const without = coverageOf(problem, afternoon, shifts.filter(({ personId }) => !absent.includes(personId))).shortHours;
console.log(`three ill at noon: ${replanned.seconds.toFixed(1)} s, gap ${percent(replanned.gap)}, ${without} person-hours lacking became ${replanned.coverage[0]!.shortHours} with ${replanned.changes.length - 3} changed shifts`);
