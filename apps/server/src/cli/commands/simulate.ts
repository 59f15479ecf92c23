import { comparison, readCentreModel, type CentreModel, type Differences, type Estimate, SimulationFaults, type SimulationProgress, type SimulationReport } from '@ingang/planning/simulation';
import { simulateOnCores } from '@ingang/planning/workers';
import type { Config } from '../../config.ts';
import { need, readArguments, wholeNumber } from '../arguments.ts';
import { readJsonFile } from '../json-file.ts';
import { columns, type Output } from '../output.ts';
import { WrongUse } from '../usage.ts';

const options = { file: { type: 'string' }, compare: { type: 'string' }, replications: { type: 'string' }, precision: { type: 'string' }, seed: { type: 'string' }, cores: { type: 'string' } } as const;

/** What would happen in the contact centre of a file. */
export async function simulateCommand(args: readonly string[], _config: Config, output: Output): Promise<void> {
  const { values } = readArguments('simulate', args, options, 0);
  const path = need('simulate', values.file, '--file FILE');
  const replications = wholeNumber('simulate', values.replications, '--replications') ?? 10;
  const precision = wholeNumber('simulate', values.precision, '--precision');
  const seed = wholeNumber('simulate', values.seed, '--seed', 0) ?? 1;
  const cores = wholeNumber('simulate', values.cores, '--cores');
  if (values.compare !== undefined && (precision ?? cores) !== undefined) throw new WrongUse('--compare goes with --replications and --seed only', 'simulate');
  const read = (file: string): Promise<CentreModel> => readJsonFile(file, readCentreModel, (error) => (error instanceof SimulationFaults ? error.faults : undefined));
  const model = await read(path);
  if (values.compare !== undefined) return tellDifferences(model, await read(values.compare), { seed, replications }, output);
  const report = await simulateOnCores(model, {
    seed,
    ...(precision === undefined ? { replications } : { stop: { relativeHalfWidth: precision / 100 } }),
    ...(cores !== undefined && { cores }),
    onProgress: teller(output),
  });
  output.tell(report, linesOf(report, model));
}

/** What is otherwise in the second centre, over the same customers. */
function tellDifferences(first: CentreModel, second: CentreModel, how: { readonly seed: number; readonly replications: number }, output: Output): void {
  const steps = comparison(first, second, how);
  const tell = teller(output);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) tell(step.value);
  const { serviceLevel, abandonment, meanWaitSeconds, offered } = step.value satisfies Differences;
  const points = ({ mean, halfWidth }: Estimate): string => `${signed(mean * 100, 2)} ± ${(halfWidth * 100).toFixed(2)} points`;
  output.tell(step.value, [
    ...columns([['in time', points(serviceLevel)], ['gave up', points(abandonment)], ['mean wait', `${signed(meanWaitSeconds.mean, 1)} ± ${meanWaitSeconds.halfWidth.toFixed(1)} s`], ['contacts', `${signed(offered.mean, 1)} ± ${offered.halfWidth.toFixed(1)}`]]),
    '', `The second centre against the first, over the same customers. Mean of ${how.replications} replications; ± is the 95 % confidence interval. Seed ${how.seed}.`,
  ]);
}

const signed = (value: number, digits: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`;

/** Says every tenth part. */
function teller(output: Output): (progress: SimulationProgress) => void {
  let told = 0;
  return ({ share, replications, atMost }) => {
    const tenth = Math.floor(share * 10);
    if (tenth <= told) return;
    told = tenth;
    output.progress(`${tenth * 10} % (${replications} of at most ${atMost} replications)`);
  };
}

function linesOf(report: SimulationReport, model: CentreModel): string[] {
  const heading = ['', 'contacts', 'in time', 'gave up', 'mean wait', '90 % within'];
  const total = row('all', report.all, report.waits.p90);
  const streams = model.streams.map(({ name }) => row(name, report.streams[name]!, report.streams[name]!.waits.p90));
  const groups = model.groups.map(({ name }) => {
    const { scheduledHours, occupancy, contacts } = report.groups[name]!;
    return [name, scheduledHours.mean.toFixed(1), percent(occupancy), contacts.mean.toFixed(1)];
  });
  return [
    ...(report.name === undefined ? [] : [report.name, '']),
    ...columns([heading, total, ...streams]), '',
    ...columns([['', 'hours', 'occupancy', 'contacts'], ...groups]), '',
    `Days: one in twenty has less than ${whole(report.days.p5)} in time, half of them less than ${whole(report.days.p50)}.`,
    `Mean of ${report.replications} replications, contacts and hours a cycle; ± is the ${whole(report.confidence)} confidence interval. Seed ${report.seed}.`,
  ];
}

function row(name: string, figures: SimulationReport['all'], p90: number): string[] {
  const { offered, serviceLevel, abandonment, meanWaitSeconds } = figures;
  return [name, offered.mean.toFixed(1), percent(serviceLevel), percent(abandonment), `${meanWaitSeconds.mean.toFixed(1)} ± ${meanWaitSeconds.halfWidth.toFixed(1)} s`, `${p90.toFixed(0)} s`];
}

const whole = (share: number): string => `${(share * 100).toFixed(0)} %`;

function percent({ mean, halfWidth }: Estimate): string {
  return Number.isNaN(mean) ? '–' : `${(mean * 100).toFixed(1)} ± ${(halfWidth * 100).toFixed(1)} %`;
}
