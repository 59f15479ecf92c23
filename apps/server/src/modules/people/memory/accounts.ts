import type { Account, AccountFilter, Accounts } from '../usecases/ports.ts';
import type { Assignment } from '../domain/assignments.ts';
import type { PeopleStore } from './store.ts';

export function memoryAccounts({ accounts }: PeopleStore): Accounts {
  const all = () => [...accounts.values()];
  const replace = (id: Account['id'], fields: Partial<Account>): void => {
    const known = accounts.get(id);
    if (known) accounts.set(id, { ...known, ...fields });
  };
  return {
    find: async (id) => accounts.get(id),
    findByUsername: async (username) => all().find((account) => account.username === username),
    findByOidcSubject: async (subject) => all().find(({ oidcSubject }) => oidcSubject === subject),
    findByEmail: async (email) =>
      all().filter((account) => account.email?.toLowerCase() === email.toLowerCase() && account.active && account.kind === 'person'),
    list: async (filter) => all().filter(matching(filter)).toSorted(byUsername).slice(0, filter.limit),
    async add(account) {
      if (all().some(({ username }) => username === account.username)) return false;
      accounts.set(account.id, {
        ...account, version: 1, lastSignInAt: null, assignments: account.assignments.toSorted(byRole), skills: account.skills.toSorted(bySkill),
      });
      return true;
    },
    async change(id, version, fields) {
      if (accounts.get(id)?.version !== version) return false;
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
      replace(id, { ...given, version: version + 1 });
      return true;
    },
    setAssignments: async (id, assignments) => replace(id, { assignments: assignments.toSorted(byRole) }),
    async claimSkills(id, version) {
      const known = accounts.get(id);
      if (known?.version === version) replace(id, { version: version + 1 });
      return known?.version === version;
    },
    setSkills: async (id, skills) => replace(id, { skills: skills.toSorted(bySkill) }),
    noteSignIn: async (id, at) => replace(id, { lastSignInAt: at }),
    holdAdministrators: async () => undefined,
  };
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const byUsername = (one: Account, other: Account): number => compare(one.username, other.username);
const bySkill = (one: Account['skills'][number], other: Account['skills'][number]): number => compare(one.kind + one.value, other.kind + other.value);
const byRole = (one: Assignment, other: Assignment): number => compare(placeOf(one), placeOf(other));

/** As the database sorts: nothing comes last. */
function placeOf({ role, authorityId, departmentId }: Assignment): string {
  return [role, authorityId ?? '\uffff', departmentId ?? '\uffff'].join(' ');
}

function matching(filter: AccountFilter): (account: Account) => boolean {
  const { q, role, authorityId, departmentId, active, kind, within, orOfTheRegion, after } = filter;
  const words = plain(q?.trim() ?? '');
  const ofTheRegion = (assignment: Assignment): boolean => Boolean(orOfTheRegion) && assignment.authorityId === null && assignment.departmentId === null;
  return (account) =>
    (after === undefined || account.username > after) &&
    (active === undefined || account.active === active) &&
    (kind === undefined || account.kind === kind) &&
    [account.displayName, account.username, account.email ?? ''].some((text) => plain(text).includes(words)) &&
    (role === undefined || account.assignments.some((assignment) => assignment.role === role)) &&
    (authorityId === undefined || account.assignments.some((assignment) => assignment.authorityId === authorityId)) &&
    (departmentId === undefined || account.assignments.some((assignment) => assignment.departmentId === departmentId)) &&
    (within === undefined || account.assignments.some((assignment) => within.some((id) => id === assignment.authorityId) || ofTheRegion(assignment)));
}

function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{Mn}/gu, '').toLowerCase();
}
