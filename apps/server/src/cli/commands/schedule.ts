import { makeSchedule, readSchedulingProblem, ScheduleProblemFaults, type Schedule, type ScheduleProgress } from '@ingang/planning/schedule';
import type { Config } from '../../config.ts';
import { need, readArguments } from '../arguments.ts';
import { readJsonFile } from '../json-file.ts';
import { columns, type Output } from '../output.ts';
import { UnusableInput } from '../unusable-input.ts';

/** Who works when, from a file with who is needed and who there is; progress on standard error. */
export async function scheduleCommand(args: readonly string[], _config: Config, output: Output): Promise<void> {
  const { values } = readArguments('schedule', args, { file: { type: 'string' }, seconds: { type: 'string' }, gap: { type: 'string' } }, 0);
  const path = need('schedule', values.file, '--file FILE');
  const seconds = within('--seconds', values.seconds ?? '60', 1, 3600);
  const gap = within('--gap', values.gap ?? '0.02', 0, 1);
  const problem = await readJsonFile(path, readSchedulingProblem, (error) => (error instanceof ScheduleProblemFaults ? error.faults : undefined));
  const schedule = await makeSchedule(problem, { now: () => performance.now(), seconds, gap, onProgress: (progress) => void process.stderr.write(`${progressLine(progress)}\n`) });
  output.tell(schedule, [...shiftTable(schedule), '', ...summary(schedule)]);
}

function within(name: string, value: string, least: number, most: number): number {
  const number = Number(value);
  if (Number.isFinite(number) && number >= least && number <= most) return number;
  throw new UnusableInput(`${name} must be a number from ${least} to ${most}, not "${value}"`, []);
}

function progressLine({ phase, seconds, leastCost, cost }: ScheduleProgress): string {
  const what = { bound: 'working out what no schedule can be below', 'first-schedule': 'making a first schedule', improving: 'improving it' }[phase];
  return `${seconds.toFixed(1).padStart(6)} s  ${what}${leastCost === undefined ? '' : `; no schedule below ${leastCost.toFixed(0)}`}${cost === undefined ? '' : `, now ${cost.toFixed(0)}`}`;
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function shiftTable({ shifts }: Schedule): string[] {
  return columns(shifts.map(({ date, personId, fromMinute, untilMinute, break: pause }) => [date, clock(fromMinute), clock(untilMinute), pause ? `break ${clock(pause.fromMinute)}` : '', personId]));
}

function summary({ cost, gap, leastCost, ended, seconds, coverage, brokenRules }: Schedule): string[] {
  const short = coverage.reduce((sum, { shortHours }) => sum + shortHours, 0);
  const why = { 'within-gap': 'good enough', time: 'time was up', stopped: 'stopped' }[ended];
  return [
    `Cost ${cost.total.toFixed(0)}: wages ${cost.wages.toFixed(0)}, lacking ${cost.short.toFixed(0)}, contracts ${cost.contract.toFixed(0)}, wishes ${cost.wishes.toFixed(0)}, fairness ${cost.unfair.toFixed(0)}`,
    `Person-hours lacking: ${short}`,
    gap === undefined ? `How much better a schedule could be is not known: ${why} after ${seconds.toFixed(1)} s` : `At most ${(gap * 100).toFixed(2)} % above the best there can be (${leastCost?.toFixed(0)}): ${why} after ${seconds.toFixed(1)} s`,
    ...brokenRules.map(({ code, shift }) => `Breaks ${code}: ${shift.personId} on ${shift.date}`),
  ];
}
