import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { AuthorityId } from '@ingang/kernel';
import type { AgentId, Queue } from '@ingang/routing';
import type { AssignmentLog, LoggedAssignment, RoutingPolicies } from '../usecases/ports.ts';

export const contractAgent = '0193a1c0-0000-7000-8000-0000000000a1' as AgentId;
export const otherAgent = '0193a1c0-0000-7000-8000-0000000000a2' as AgentId;
const papendrecht = 'papendrecht' as AuthorityId;

export function exampleQueue(changes: Partial<Queue> = {}): Queue {
  return {
    id: randomUUID(), code: 'taxes', authorityId: null, version: 1, name: { nl: 'Belastingen', en: 'Taxes' }, priority: 'normal',
    skills: [{ skill: 'subject:taxes', level: 3 }], subjectLevel: null, places: ['own', 'home'], waitSeconds: 20, share: 0.8,
    steps: [{ afterSeconds: 60, level: 1 }], patienceSeconds: 600, wrapUpSeconds: 60, lastAgentHours: 0, ...changes,
  };
}

export function exampleAssignment(changes: Partial<LoggedAssignment> = {}): LoggedAssignment {
  return {
    id: randomUUID(), at: new Date('2026-01-14T09:00:00Z'), workId: randomUUID(), channel: 'phone', authorityId: papendrecht, queue: 'general', agentId: contractAgent,
    waitedMs: 34_000, facts: { rank: 'normal', stage: 0, leadMs: 0, criterion: 'longest-free', candidates: 3 }, ...changes,
  };
}

/** What every keeper of queues and rules does. */
export function policiesContract(name: string, use: (task: (policies: RoutingPolicies) => Promise<void>) => Promise<void>): void {
  describe(`queues and rules ${name}`, () => {
    test('a queue comes back as it was added, an authority\'s own terms beside those of everybody', () =>
      use(async (policies) => {
        const [all, own] = [exampleQueue(), exampleQueue({ authorityId: papendrecht, subjectLevel: 2, share: 0.905 })];
        expect([await policies.add(own), await policies.add(all)]).toEqual([true, true]);
        expect((await policies.queues()).filter(({ code }) => code === 'taxes')).toEqual([all, own]);
        expect(await policies.find(own.id)).toEqual(own);
        expect(await policies.add(exampleQueue({ authorityId: papendrecht }))).toBe(false);
        expect(await policies.add(exampleQueue())).toBe(false);
      }));

    test('of two changes of one version the first counts', () =>
      use(async (policies) => {
        const queue = exampleQueue({ code: 'permits' });
        await policies.add(queue);
        expect(await policies.change(queue.id, 1, { waitSeconds: 30, steps: [], lastAgentHours: 48 })).toBe(true);
        expect(await policies.change(queue.id, 1, { waitSeconds: 40 })).toBe(false);
        expect(await policies.find(queue.id)).toEqual({ ...queue, waitSeconds: 30, steps: [], lastAgentHours: 48, version: 2 });
      }));

    test('rules are there from the start and change by version', () =>
      use(async (policies) => {
        const before = await policies.rules();
        const reserves = [{ code: 'phone', keepFree: 2, channel: 'phone' as const }];
        expect(await policies.changeRules(before.version, { ...before, reserves, offering: { ...before.offering, quietBelow: 3 } })).toBe(true);
        expect(await policies.changeRules(before.version, before)).toBe(false);
        expect(await policies.rules()).toEqual({ ...before, reserves, offering: { ...before.offering, quietBelow: 3 }, version: before.version + 1 });
      }));
  });
}

/** What every log of assignments does. */
export function assignmentsContract(name: string, use: (task: (log: AssignmentLog) => Promise<void>) => Promise<void>): void {
  describe(`assignments ${name}`, () => {
    test('are listed newest first, page after page, and narrowed', () =>
      use(async (log) => {
        const workId = randomUUID();
        const at = (second: number): Date => new Date(Date.UTC(2026, 0, 14, 9, 0, second));
        const all = [1, 2, 2, 3].map((second) => exampleAssignment({ at: at(second), workId }));
        await log.add([...all, exampleAssignment({ agentId: otherAgent })]);
        const listed = await log.list({ workId, limit: 10 });
        expect(listed.map(({ at: when }) => when.getUTCSeconds())).toEqual([3, 2, 2, 1]);
        expect(new Set(listed)).toEqual(new Set(all));
        const [, second] = listed;
        expect(await log.list({ workId, limit: 10, after: second! })).toEqual(listed.slice(2));
        expect(await log.list({ agentId: otherAgent, limit: 10 })).toHaveLength(1);
        expect(await log.list({ authorityId: 'dordrecht', limit: 10 })).toEqual([]);
        await log.add([]);
      }));

    test('are forgotten when they are old', () =>
      use(async (log) => {
        const workId = randomUUID();
        await log.add([exampleAssignment({ workId, at: new Date('2025-01-01T00:00:00Z') }), exampleAssignment({ workId })]);
        expect(await log.forget(new Date('2025-06-01T00:00:00Z'), 10)).toBe(1);
        expect(await log.list({ workId, limit: 10 })).toHaveLength(1);
      }));
  });
}
