import type { Purposes, TeamMembers } from '../usecases/ports.ts';
import type { PeopleStore } from './store.ts';

export function memoryTeamMembers({ accounts, members }: PeopleStore): TeamMembers {
  return {
    list: async (teamId) =>
      members.filter((member) => member.teamId === teamId)
        .flatMap(({ userId, leads }) => (accounts.has(userId) ? [{ account: accounts.get(userId)!, leads }] : []))
        .toSorted((one, other) => (one.account.displayName + one.account.username < other.account.displayName + other.account.username ? -1 : 1)),
    ofUser: async (id) =>
      members.filter(({ userId }) => userId === id).map(({ teamId, leads }) => ({ teamId, leads })).toSorted((one, other) => (one.teamId < other.teamId ? -1 : 1)),
    async put(teamId, userId, leads) {
      const known = members.find((member) => member.teamId === teamId && member.userId === userId);
      if (known) known.leads = leads;
      else members.push({ teamId, userId, leads });
    },
    async remove(teamId, userId) {
      const at = members.findIndex((member) => member.teamId === teamId && member.userId === userId);
      if (at >= 0) members.splice(at, 1);
      return at >= 0;
    },
  };
}

export function memoryPurposes({ purposes }: PeopleStore): Purposes {
  return {
    list: async () => [...purposes.values()],
    async add(purpose) {
      if (purposes.has(purpose.code)) return false;
      purposes.set(purpose.code, { ...purpose, version: 1, validUntil: null });
      return true;
    },
    async end(code, version, validUntil) {
      const known = purposes.get(code);
      if (known?.version !== version) return false;
      purposes.set(code, { ...known, validUntil, version: version + 1 });
      return true;
    },
  };
}
