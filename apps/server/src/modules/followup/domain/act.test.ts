import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AuthorityId, DepartmentId, FollowUpId, UserId } from '@ingang/kernel';
import { compileCalendar, municipalWeek } from '@ingang/kernel/working-calendar';
import {
  actOn,
  actorsOf,
  allowedEvents,
  defaultAttemptRule,
  followUpEvents,
  followUpStates,
  newCallback,
  transitions,
  type ActingContext,
  type ActingPerson,
  type Callback,
  type FollowUp,
  type FollowUpCommand,
} from './index.ts';

const hours = compileCalendar({ week: municipalWeek });
const permits = 'permits' as DepartmentId;
const taxes = 'taxes' as DepartmentId;
const els: ActingPerson = { userId: 'els' as UserId, departmentIds: [permits], leadsDepartmentIds: [], contactCentre: 'none' };
const bram: ActingPerson = { userId: 'bram' as UserId, departmentIds: [permits], leadsDepartmentIds: [], contactCentre: 'none' };
const lead: ActingPerson = { userId: 'lead' as UserId, departmentIds: [permits], leadsDepartmentIds: [permits], contactCentre: 'none' };
const agent: ActingPerson = { userId: 'agent' as UserId, departmentIds: [], leadsDepartmentIds: [], contactCentre: 'agent' };
const stranger: ActingPerson = { userId: 'stranger' as UserId, departmentIds: [taxes], leadsDepartmentIds: [], contactCentre: 'none' };
const everybody = [els, bram, lead, agent, stranger];

const fresh: Callback = newCallback({
  id: '1' as FollowUpId,
  authorityId: 'papendrecht' as AuthorityId,
  madeAt: new Date('2026-01-05T10:00:00+01:00'),
  deadline: new Date('2026-01-06T17:00:00+01:00'),
  norm: { kind: 'end-of-working-day', days: 1 },
  assignment: { departmentId: permits },
  reason: 'Wil weten wanneer de dakkapel is beoordeeld',
  phone: '+31612345678',
  windows: [],
});

function contextOf(followUp: FollowUp, person: ActingPerson, now: Date): ActingContext {
  return { now, userId: person.userId, actors: actorsOf(followUp, person), attemptRule: defaultAttemptRule, hours };
}

function play(followUp: FollowUp, steps: readonly (readonly [ActingPerson, string, FollowUpCommand])[]): FollowUp {
  return steps.reduce((current, [person, at, command]) => actOn(current, command, contextOf(current, person, new Date(at))).followUp, followUp);
}

const take = { action: 'take' } as const;
const noAnswer = { action: 'log-attempt', result: 'no-answer' } as const;
const spoken = { action: 'log-attempt', result: 'spoken' } as const;

describe('C2984: a specialist calls the customer back at the request of the contact centre', () => {
  test('takes it, does not reach, reaches, closes', () => {
    const closed = play(fresh, [
      [els, '2026-01-05T14:00:00+01:00', take],
      [els, '2026-01-05T14:05:00+01:00', noAnswer],
      [els, '2026-01-06T09:00:00+01:00', spoken],
      [els, '2026-01-06T09:10:00+01:00', { action: 'close', result: 'reached' }],
    ]);
    expect(closed).toMatchObject({ state: 'closed', result: 'reached', assignment: { departmentId: permits, userId: 'els' } });
    expect(closed.kind === 'callback' && closed.attempts.map(({ result }) => result)).toEqual(['no-answer', 'spoken']);
    expect(closed.deadline).toEqual(fresh.deadline);
  });

  test('three attempts over two days, then a letter', () => {
    const twice = play(fresh, [
      [els, '2026-01-05T14:00:00+01:00', take],
      [els, '2026-01-05T14:05:00+01:00', noAnswer],
      [els, '2026-01-05T16:05:00+01:00', noAnswer],
    ]);
    const giveUp: FollowUpCommand = { action: 'close', result: 'not-reached' };
    expect(() => play(twice, [[els, '2026-01-06T09:00:00+01:00', giveUp]])).toThrow(
      expect.objectContaining({ faults: [{ field: 'result', code: 'callback.attempts-left', params: { attemptsLeft: 1, daysLeft: 1 } }] }),
    );
    const closed = play(twice, [
      [els, '2026-01-06T09:00:00+01:00', noAnswer],
      [els, '2026-01-06T09:01:00+01:00', giveUp],
    ]);
    expect(closed).toMatchObject({ state: 'closed', result: 'not-reached' });
  });
});

describe('C6114: wrongly routed', () => {
  test('a department that sends it on, or back, is not to blame; the miss is counted once', () => {
    const sentOn = play(fresh, [[els, '2026-01-05T14:00:00+01:00', { action: 'reassign', to: { departmentId: taxes } }]]);
    expect(sentOn).toMatchObject({ state: 'open', misroutedCount: 1, assignment: { departmentId: taxes } });

    const sentBack = play(fresh, [[els, '2026-01-05T14:00:00+01:00', { action: 'return', why: 'wrong-department' }]]);
    const redirected = play(sentBack, [[agent, '2026-01-05T14:30:00+01:00', { action: 'reassign', to: { departmentId: taxes } }]]);
    expect(redirected).toMatchObject({ state: 'open', misroutedCount: 1, deadline: fresh.deadline });
  });

  test('to a colleague, or back for missing information, is no miss', () => {
    const colleague = play(fresh, [[els, '2026-01-05T14:00:00+01:00', { action: 'reassign', to: { departmentId: permits, userId: bram.userId } }]]);
    expect(colleague.misroutedCount).toBe(0);
    expect(actorsOf(colleague, bram)).toContain('handler');
    const back = play(fresh, [[els, '2026-01-05T14:00:00+01:00', { action: 'return', why: 'information-missing' }]]);
    expect(back.misroutedCount).toBe(0);
  });

  test('the contact centre may keep a returned promise itself', () => {
    const kept = play(fresh, [
      [els, '2026-01-05T14:00:00+01:00', { action: 'return', why: 'wrong-department' }],
      [agent, '2026-01-05T14:30:00+01:00', take],
      [agent, '2026-01-05T14:35:00+01:00', spoken],
      [agent, '2026-01-05T14:40:00+01:00', { action: 'close', result: 'reached' }],
    ]);
    expect(kept).toMatchObject({ state: 'closed', result: 'reached', assignment: { userId: 'agent' } });
  });
});

describe('refusals', () => {
  test('somebody was first: the conflict carries what it is now', () => {
    const taken = play(fresh, [[els, '2026-01-05T14:00:00+01:00', take]]);
    const closed = play(taken, [[els, '2026-01-05T14:05:00+01:00', { action: 'close', result: 'answered-otherwise' }]]);
    expect(() => play(closed, [[bram, '2026-01-05T14:06:00+01:00', take]])).toThrow(
      expect.objectContaining({ kind: 'conflict', code: 'follow-up.not-in-this-state', current: closed }),
    );
  });

  test('a stranger may do nothing, and a colleague may not log my calls', () => {
    expect(() => play(fresh, [[stranger, '2026-01-05T14:00:00+01:00', take]])).toThrow(expect.objectContaining({ kind: 'refused' }));
    const taken = play(fresh, [[els, '2026-01-05T14:00:00+01:00', take]]);
    expect(() => play(taken, [[bram, '2026-01-05T14:06:00+01:00', noAnswer]])).toThrow(expect.objectContaining({ code: 'follow-up.not-yours' }));
  });

  test('a web intake knows no phone calls and ends by being done', () => {
    const { attempts: _a, phone: _p, reason: _r, windows: _w, ...base } = fresh;
    const intake: FollowUp = { ...base, kind: 'web-intake', state: 'taken', assignment: { departmentId: permits, userId: els.userId } };
    expect(() => play(intake, [[els, '2026-01-05T14:00:00+01:00', spoken]])).toThrow(expect.objectContaining({ kind: 'conflict' }));
    expect(play(intake, [[els, '2026-01-05T14:00:00+01:00', { action: 'close', result: 'done' }]])).toMatchObject({ state: 'closed', result: 'done' });
  });

  test('a new callback lists every fault at once', () => {
    const draft = { ...fresh, reason: ' ', phone: '', deadline: fresh.madeAt, windows: [{ date: '2026-02-30', from: '9:00', until: '08:00' }] };
    expect(() => newCallback(draft)).toThrow(
      expect.objectContaining({
        faults: [
          { field: 'reason', code: 'callback.reason-missing' },
          { field: 'phone', code: 'callback.phone-missing' },
          { field: 'deadline', code: 'callback.deadline-in-past' },
          { field: 'windows[0].date', code: 'callback.window-date-invalid' },
          { field: 'windows[0].from', code: 'callback.window-time-invalid' },
        ],
      }),
    );
  });
});

describe('the table of transitions', () => {
  test('has one edge for each state, event and kind, each with a reason and somebody who may use it', () => {
    const seen = new Set<string>();
    for (const edge of transitions) {
      expect(edge.because.length, edge.event).toBeGreaterThan(20);
      expect(edge.by.length, edge.event).toBeGreaterThan(0);
      for (const from of edge.from) {
        for (const kind of edge.kinds) {
          const key = `${from} ${edge.event} ${kind}`;
          expect(seen.has(key), key).toBe(false);
          seen.add(key);
        }
      }
    }
    expect(new Set(transitions.map(({ event }) => event))).toEqual(new Set(followUpEvents));
  });

  test.each(transitions.flatMap((edge) => edge.from.flatMap((from) => edge.kinds.map((kind) => ({ ...edge, from, kind })))))(
    '$kind: $from → $event → $to',
    ({ from, event, to, by, kind }) => {
      const followUp = { ...fresh, kind, state: from, attempts: threeAttempts() } as FollowUp;
      const context = { ...contextOf(followUp, stranger, new Date('2026-01-07T12:00:00+01:00')), actors: [by[0]!] };
      expect(actOn(followUp, commandFor(event), context)).toMatchObject({ followUp: { state: to }, event });
      const others = { ...context, actors: (['handler', 'department', 'contact-centre'] as const).filter((actor) => !by.includes(actor)) };
      expect(() => actOn(followUp, commandFor(event), others)).toThrow(expect.objectContaining({ kind: 'refused' }));
    },
  );

  test('every state can be reached and can be left for the end', () => {
    const reachable = new Set(['open']);
    for (let round = 0; round < followUpStates.length; round += 1) {
      for (const edge of transitions) if (edge.from.some((from) => reachable.has(from))) reachable.add(edge.to);
    }
    expect(reachable).toEqual(new Set(followUpStates));
    for (const state of followUpStates) {
      if (state === 'closed') continue;
      expect(transitions.some((edge) => edge.from.includes(state) && edge.to === 'closed'), state).toBe(true);
    }
  });
});

test('whatever people do in whatever order, the promise to the customer stands', () => {
  const step = fc.tuple(fc.constantFrom(...everybody), fc.constantFrom(...followUpEvents.map(commandFor)), fc.integer({ min: 1, max: 600 }));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let followUp: FollowUp = fresh;
      let now = fresh.madeAt.getTime();
      for (const [person, wish, minutes] of steps) {
        now += minutes * 60_000;
        followUp = tryToAct(followUp, wish, contextOf(followUp, person, new Date(now)));
        expect(followUp.deadline).toEqual(fresh.deadline);
        expect(followUp.state === 'closed').toBe(followUp.closedAt !== undefined && followUp.result !== undefined);
      }
    }),
    { numRuns: 300 },
  );
});

/** Acts or is refused; whatever is done was among the allowed events, and whatever was allowed is never refused as not one's own. */
function tryToAct(followUp: FollowUp, wish: FollowUpCommand, context: ActingContext): FollowUp {
  const allowed = allowedEvents(followUp, context.actors);
  try {
    const result = actOn(followUp, wish, context);
    expect(allowed).toContain(result.event);
    expect(result.followUp.misroutedCount - followUp.misroutedCount).toBe(result.misrouted ? 1 : 0);
    return result.followUp;
  } catch (error) {
    expect(error).toMatchObject({ code: expect.stringMatching(/^follow-up\./) });
    return followUp;
  }
}

function commandFor(event: (typeof followUpEvents)[number]): FollowUpCommand {
  switch (event) {
    case 'reassign':
      return { action: 'reassign', to: { departmentId: taxes } };
    case 'return':
      return { action: 'return', why: 'wrong-department' };
    case 'attempt-failed':
      return noAnswer;
    case 'attempt-spoken':
      return spoken;
    case 'take':
    case 'release':
    case 'reopen':
      return { action: event };
    default:
      return { action: 'close', result: event.replace('close-', '') as 'reached' };
  }
}

function threeAttempts(): Callback['attempts'] {
  return ['2026-01-05T11:00:00+01:00', '2026-01-06T11:00:00+01:00', '2026-01-07T11:00:00+01:00'].map((at) => ({
    at: new Date(at),
    by: els.userId,
    result: 'no-answer' as const,
    phone: fresh.phone,
  }));
}
