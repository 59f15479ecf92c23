import type { UserId } from '@ingang/kernel';
import { UserParams } from '@ingang/contracts/people';
import { SkillsChange, TeamMemberChange, TeamMember, TeamMemberList, TeamMemberParams } from '@ingang/contracts/people-teams';
import { TeamParams } from '@ingang/contracts/region-units';
import type { Work } from '../../../platform/database/work.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import { listMembers, putInTeam, takeFromTeam } from '../usecases/keep-team.ts';
import { leads, setSkills } from '../usecases/set-skills.ts';
import { mayHandOut } from '../usecases/hand-out-roles.ts';
import type { TeamMember as Member } from '../usecases/ports.ts';
import { teamDesk } from './people-desk.ts';

const tag = 'people';

async function show(work: Work, { account, leads: isLead }: Member): Promise<TeamMember> {
  const { id, version, username, displayName, active, skills, assignments } = account;
  const maySetSkills = work.principal.permissions.has('people:set-skills') && (mayHandOut(work.principal, assignments) || (await leads(teamDesk(work), id)));
  return { userId: id, version, username, displayName, active, leads: isLead, skills: [...skills], maySetSkills };
}

async function showAll(work: Work, teamId: string): Promise<TeamMember[]> {
  const shown: TeamMember[] = [];
  for (const member of await listMembers(teamDesk(work), teamId)) shown.push(await show(work, member));
  return shown;
}

/** Who works in which team, and what they can do. */
export const teamRoutes: readonly Route[] = [
  route({
    method: 'GET', path: '/teams/:teamId/members', operationId: 'listTeamMembers', tag, access: 'people:look-up-users', params: TeamParams,
    answer: TeamMemberList, summary: 'The people of a team with their skills',
    handle: async (work, { params }) => ({ results: await showAll(work, params.teamId) }),
  }),
  route({
    method: 'PUT', path: '/teams/:teamId/members/:userId', operationId: 'putInTeam', tag, access: 'people:keep-team-members', params: TeamMemberParams,
    body: TeamMemberChange, answer: TeamMemberList, summary: 'Put somebody in a team, leading it or not; answers with the team',
    handle: async (work, { params, body }) => {
      await putInTeam(teamDesk(work), params.teamId, params.userId as UserId, body);
      return { results: await showAll(work, params.teamId) };
    },
  }),
  route({
    method: 'DELETE', path: '/teams/:teamId/members/:userId', operationId: 'takeFromTeam', tag, access: 'people:keep-team-members',
    params: TeamMemberParams, status: 204, summary: 'Take somebody out of a team',
    handle: async (work, { params }) => {
      await takeFromTeam(teamDesk(work), params.teamId, params.userId as UserId);
      return undefined;
    },
  }),
  route({
    method: 'PUT', path: '/users/:userId/skills', operationId: 'setSkills', tag, access: 'people:set-skills', params: UserParams, body: SkillsChange,
    answer: SkillsChange, summary: 'Set what somebody can do; a team lead does so for the people of the own teams',
    handle: async (work, { params, body }) => {
      const { version, skills } = await setSkills(teamDesk(work), params.userId as UserId, body.version, body.skills);
      return { version, skills: [...skills] };
    },
  }),
];
