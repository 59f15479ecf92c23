import { laterMoment } from './demo-moment.ts';
import type { CallbackCourse, Moment, PastCommand } from './types-demo.ts';

/** Who does what in the course of a promise. */
export interface CourseActors {
  /** Username of the agent who made the promise. */
  readonly agent: string;
  /** Username of the specialist of the department that has it. */
  readonly specialist: string;
}

/** What each course does, step by step, with the working minutes since the step before; a day is 8 hours. */
const courses: Readonly<Record<CallbackCourse, readonly (readonly [number, PastCommand['command'], keyof CourseActors])[]>> = {
  open: [],
  taken: [[50, { action: 'take' }, 'specialist']],
  'no-answer': [
    [40, { action: 'take' }, 'specialist'],
    [25, { action: 'log-attempt', result: 'no-answer' }, 'specialist'],
  ],
  'no-answer-twice': [
    [40, { action: 'take' }, 'specialist'],
    [30, { action: 'log-attempt', result: 'no-answer' }, 'specialist'],
    [480, { action: 'log-attempt', result: 'voicemail', note: 'Ingesproken dat ik morgen opnieuw bel.' }, 'specialist'],
  ],
  reached: [
    [60, { action: 'take' }, 'specialist'],
    [45, { action: 'log-attempt', result: 'spoken', note: 'Gesproken. Zoek het uit en laat het weten.' }, 'specialist'],
  ],
  returned: [[120, { action: 'return', why: 'wrong-department' }, 'specialist']],
  'closed-reached': [
    [35, { action: 'take' }, 'specialist'],
    [70, { action: 'log-attempt', result: 'spoken', note: 'Uitgelegd, klant is geholpen.' }, 'specialist'],
    [5, { action: 'close', result: 'reached' }, 'specialist'],
  ],
  'closed-not-reached': [
    [40, { action: 'take' }, 'specialist'],
    [20, { action: 'log-attempt', result: 'no-answer' }, 'specialist'],
    [480, { action: 'log-attempt', result: 'voicemail', note: 'Ingesproken.' }, 'specialist'],
    [480, { action: 'log-attempt', result: 'no-answer', note: 'Brief gestuurd met het antwoord.' }, 'specialist'],
    [10, { action: 'close', result: 'not-reached' }, 'specialist'],
  ],
  'closed-answered-otherwise': [[90, { action: 'close', result: 'answered-otherwise' }, 'specialist']],
  'closed-withdrawn': [[200, { action: 'close', result: 'withdrawn' }, 'agent']],
};

/**
 * The commands that a course consists of, from the moment of the promise on.
 *
 * @example courseCommands('taken', { workingDaysAgo: 1, time: '10:00' }, { agent: 'anouk', specialist: 'bram' })[0].at // { workingDaysAgo: 1, time: '10:50' }
 */
export function courseCommands(course: CallbackCourse, promisedAt: Moment, actors: CourseActors): PastCommand[] {
  let at = promisedAt;
  return courses[course].map(([minutes, command, actor]) => {
    at = laterMoment(at, minutes);
    return { at, by: actors[actor], command };
  });
}

/** A web intake of the past: done when it is old enough, by the department or, without anybody there, by the contact centre. */
export function webIntakeCommands(promisedAt: Moment, agent: string, specialist: string | undefined): PastCommand[] {
  if (promisedAt.workingDaysAgo < 3) return [];
  if (specialist === undefined) return [{ at: laterMoment(promisedAt, 480), by: agent, command: { action: 'close', result: 'answered-otherwise' } }];
  const taken = laterMoment(promisedAt, 90);
  return [
    { at: taken, by: specialist, command: { action: 'take' } },
    { at: laterMoment(taken, 480), by: specialist, command: { action: 'close', result: 'done' } },
  ];
}
