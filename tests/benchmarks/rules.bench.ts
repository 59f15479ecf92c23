/**
 * How many times a second the rules of promises and customers answer, on one core: `node tests/benchmarks/rules.bench.ts`.
 * Five runs each, over instants spread through a year; prints the median and the slowest run.
 */
import { duplicateScore, parsePersonName, parsePhone } from '../../apps/server/src/modules/customers/domain/index.ts';
import { callbackNorm, honestPromise } from '../../apps/server/src/modules/followup/domain/index.ts';
import { compileCalendar, deadlineFor, municipalWeek, statusAt, workingSecondsBetween } from '@ingang/kernel/working-calendar';

const office = compileCalendar({ week: municipalWeek });
const startOf2026 = Date.UTC(2026, 0, 1);
const minutesInYear = 525_600;
const month = 30 * 86_400_000;
const window = { date: '2026-06-02', from: '13:00', until: '15:00' };
const meijer = { kind: 'person', name: { initials: 'J.', familyName: 'Meijer' }, birthDate: '1957-03-24' } as const;
const meyer = { ...meijer, name: { initials: 'J.', familyName: 'Meyer' } };

measure('deadline, end of next working day', 100_000, (at) => deadlineFor(office, callbackNorm, at));
measure('deadline, four working hours', 100_000, (at) => deadlineFor(office, { kind: 'working-hours', hours: 4 }, at));
measure('deadline, five working days', 20_000, (at) => deadlineFor(office, { kind: 'working-days', days: 5 }, at));
measure('deadline, fourteen days by law', 20_000, (at) => deadlineFor(office, { kind: 'calendar-days', days: 14, extension: 'statutory' }, at));
measure('deadline on a calendar compiled for it', 500, (at) => deadlineFor(compileCalendar({ week: municipalWeek }), callbackNorm, at));
measure('open or closed', 100_000, (at) => statusAt(office, at));
measure('working time in a month', 50_000, (at) => workingSecondsBetween(office, at, new Date(at.getTime() + month)));
measure('honest promise with a wish', 20_000, (now) => honestPromise({ now, norm: callbackNorm, authority: office, department: office, windows: [window] }));
measure('telephone number read', 10_000, (at) => parsePhone(`078-770 ${1000 + (at.getTime() % 9000)}`));
measure('name read', 20_000, () => parsePersonName('Berg, J.P. van der'));
measure('duplicates compared', 20_000, () => duplicateScore(meijer, meyer));

function measure(name: string, count: number, answer: (at: Date) => unknown): void {
  const perSecond = Array.from({ length: 5 }, () => {
    const started = performance.now();
    for (let turn = 0; turn < count; turn += 1) answer(new Date(startOf2026 + ((turn * 7919) % minutesInYear) * 60_000));
    return Math.round((count * 1000) / (performance.now() - started));
  }).sort((a, b) => a - b);
  console.log(`${name}: ${perSecond[2]!.toLocaleString('en')}/s (slowest ${perSecond[0]!.toLocaleString('en')}/s)`);
}
