import { usualFairness, usualOccupancy, type Queue } from '@ingang/routing';
import { usualOffering, type AssignmentLog, type KeptRules, type LoggedAssignment, type RoutingPolicies } from '../usecases/ports.ts';

export function policiesInMemory(): RoutingPolicies {
  const queues = new Map<string, Queue>();
  let rules: KeptRules = { version: 1, reserves: [], fairness: usualFairness, occupancy: usualOccupancy, fairShare: 0.1, offering: usualOffering };
  return {
    queues: async () => [...queues.values()].toSorted((a, b) => compare(a.code, b.code) || compare(a.authorityId ?? '', b.authorityId ?? '')),
    find: async (id) => queues.get(id),
    add: async (queue) => {
      const taken = [...queues.values()].some(({ code, authorityId }) => code === queue.code && authorityId === queue.authorityId);
      if (!taken) queues.set(queue.id, queue);
      return !taken;
    },
    change: async (id, version, terms) => {
      const known = queues.get(id);
      if (known?.version !== version) return false;
      queues.set(id, { ...known, ...terms, version: version + 1 });
      return true;
    },
    rules: async () => rules,
    changeRules: async (version, changed) => {
      if (rules.version !== version) return false;
      rules = { ...changed, version: version + 1 };
      return true;
    },
  };
}

export function assignmentsInMemory(): AssignmentLog {
  let all: LoggedAssignment[] = [];
  const newestFirst = (a: Place, b: Place): number => b.at.getTime() - a.at.getTime() || compare(b.id, a.id);
  return {
    add: async (assignments) => void all.push(...assignments),
    list: async ({ authorityId, agentId, workId, after, limit }) =>
      all
        .filter((one) => (authorityId ?? one.authorityId) === one.authorityId && (agentId ?? one.agentId) === one.agentId && (workId ?? one.workId) === one.workId)
        .filter((one) => after === undefined || newestFirst(after, one) < 0)
        .toSorted(newestFirst)
        .slice(0, limit),
    forget: async (before, atMost) => {
      const old = new Set(all.filter(({ at }) => at < before).slice(0, atMost));
      all = all.filter((one) => !old.has(one));
      return old.size;
    },
  };
}

type Place = Pick<LoggedAssignment, 'at' | 'id'>;

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
