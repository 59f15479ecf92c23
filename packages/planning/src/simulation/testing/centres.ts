import fc from 'fast-check';
import type { Run } from '../engine/run.ts';
import { type CentreModel, type ContactStream, intervalsOf } from '../model.ts';

/** What happened to whom and when, one line each. */
export class Diary {
  readonly lines: string[] = [];
  readonly contact: NonNullable<ConstructorParameters<typeof Run>[1]['watcher']>['contact'] = (what, contact, _stream, agent, atMs) => {
    this.lines.push(`${atMs} ${what} ${contact}${agent < 0 ? '' : ` by ${agent}`}`);
  };
  readonly agent = (agent: number, change: string, atMs: number): void => {
    this.lines.push(`${atMs} agent ${agent} ${change}`);
  };
}

/** Calls that come at these seconds and take a minute each, unless said otherwise. */
export function calls(atSeconds: readonly number[], changes: Partial<ContactStream> = {}): ContactStream {
  return { name: 'calls', authority: 'dordrecht', channel: 'phone', arrivals: { atSeconds }, talk: { kind: 'constant', seconds: 60 }, ...changes };
}

/** A quarter of an hour with so many agents. */
export function quarter(agents: number, streams: readonly ContactStream[], changes: Partial<CentreModel> = {}): CentreModel {
  return { intervalSeconds: 900, cycles: 1, streams, groups: [{ name: 'team', presence: { agents } }], ...changes };
}

const seconds = fc.integer({ min: 1, max: 90 });
const time = fc.oneof(
  seconds.map((some) => ({ kind: 'constant', seconds: some }) as const),
  seconds.map((some) => ({ kind: 'exponential', meanSeconds: some }) as const),
);
const share = fc.constantFrom(0, 0.3, 1);
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });

/** Streams of one pool. They come at whole seconds, so that many things happen at once. */
function streamIn(pool: number, index: number): fc.Arbitrary<ContactStream> {
  const optionals = fc.record({
    wrapUp: optional(time), patience: optional(time), priority: optional(fc.constantFrom('urgent' as const, 'high' as const, 'normal' as const, 'low' as const)),
    norm: optional(fc.record({ waitSeconds: fc.constantFrom(0, 20, 40), share: fc.constant(0.8) })), goesFirstAfterSeconds: optional(fc.constantFrom(30, 60)),
    retrial: optional(fc.record({ share, after: time, atMost: fc.constant(2) })), repeat: optional(fc.record({ share: fc.constantFrom(0, 0.3), after: time })),
    callback: optional(fc.record({ afterSeconds: fc.constantFrom(10, 30), share, placeKept: fc.boolean() })),
    atClosing: optional(fc.constantFrom('wait' as const, 'send-away' as const)),
    transfer: optional(fc.record({ share: fc.constantFrom(0, 0.3), to: fc.constant(`0-${pool}`), warmForSeconds: fc.constantFrom(0, 30) })),
  });
  const fixed = fc.record({ authority: fc.constantFrom('dordrecht', 'papendrecht'), channel: fc.constantFrom('phone' as const, 'phone' as const, 'message' as const), talk: time });
  const come = fc.oneof(
    fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 25 }).map((all) => ({ atSeconds: all.toSorted((a, b) => a - b) })),
    fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 3, maxLength: 3 }).map((perInterval) => ({ perInterval })),
  );
  return fc.record({ arrivals: come, fixed, optionals }).map(({ arrivals, fixed, optionals: some }) => {
    const given = Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined));
    return { name: `${index}-${pool}`, skills: [{ skill: `subject:${pool}`, level: 1 }], arrivals, ...fixed, ...given };
  });
}

const shift = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 100, max: 500 }), fc.boolean()).map(([from, length, hasBreak]) => ({
  agents: 1, fromSeconds: from, untilSeconds: from + length, ...(hasBreak && { breaks: [{ fromSeconds: from + 20, untilSeconds: from + 60 }] }),
}));
const presence = fc.oneof(
  fc.integer({ min: 1, max: 4 }).map((agents) => ({ agents })),
  fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }).map((agentsPerInterval) => ({ agentsPerInterval })),
  fc.array(shift, { minLength: 1, maxLength: 4 }).map((shifts) => ({ shifts })),
);

/** Small centres of one or two pools, with everything that a pool may have. */
export const pooledCentres: fc.Arbitrary<CentreModel> = fc.integer({ min: 1, max: 2 }).chain((pools) =>
  fc.record({
    streams: fc.tuple(...Array.from({ length: pools * 2 }, (_, index) => streamIn(index % pools, Math.floor(index / pools)))),
    groups: fc.tuple(...Array.from({ length: pools * 2 }, (_, index) => fc.record({ presence, pace: fc.constantFrom(1, 1.3) }).map((group) => ({ name: `group ${index}`, skills: { [`subject:${index % pools}`]: 3 }, ...group })))),
    leadSecondsPerMiss: fc.constantFrom(0, 10),
    ceilingShare: fc.constantFrom(0.5, 0.75, 1),
    cycles: fc.integer({ min: 1, max: 2 }),
  }).map(({ streams, groups, leadSecondsPerMiss, ceilingShare, cycles }) => ({
    intervalSeconds: 900 / intervalsOf({ streams, groups }), cycles, streams, groups,
    rules: { reserves: [], fairness: { leadSecondsPerMiss, mostLeadSeconds: 120, memory: 0.99 }, occupancy: { ceilingShare, countedFromSeconds: 60 } },
  })),
);
