import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { AuthorityId } from '@ingang/kernel';
import { signedIn, withRegion, type TestPerson } from '../../../../../../tests/support/people.ts';
import { testServer, type TestServer } from '../../../../../../tests/support/test-server.ts';
import type { Principal } from '../../../platform/access/index.ts';

let server: TestServer;
let people: Record<'administrator' | 'manager' | 'phoneLead' | 'writingLead' | 'sliedrechtLead' | 'ofSliedrecht' | 'agent' | 'writer', TestPerson>;

beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
  people = {
    administrator: await signedIn(server, 'beheer', { role: 'administrator' }),
    manager: await signedIn(server, 'manager', { role: 'manager' }),
    phoneLead: await signedIn(server, 'lead.phone', { role: 'team-lead' }),
    writingLead: await signedIn(server, 'lead.writing', { role: 'team-lead' }),
    sliedrechtLead: await signedIn(server, 'lead.sliedrecht', { role: 'team-lead', authorityId: 'sliedrecht' }),
    ofSliedrecht: await signedIn(server, 'beheer.sliedrecht', { role: 'administrator', authorityId: 'sliedrecht' }),
    agent: await signedIn(server, 'agent', { role: 'agent' }),
    writer: await signedIn(server, 'writer', { role: 'agent' }),
  };
  await put('joint-phone', people.phoneLead, true);
  await put('joint-phone', people.agent, false);
  await put('joint-writing', people.writingLead, true);
  await put('joint-writing', people.writer, false);
});
afterAll(() => server.close());

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
const call = async (method: Method, url: string, person: TestPerson, payload?: object) => {
  const answer = await server.app.inject({ method, url: `/api/v1${url}`, headers: person.headers, ...(payload && { payload }) });
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() };
};
const put = (teamId: string, person: TestPerson, leads: boolean, by = people.manager) => call('PUT', `/teams/${teamId}/members/${person.userId}`, by, { leads });
const versionOf = async (person: TestPerson): Promise<number> => (await call('GET', `/users/${person.userId}`, people.administrator)).body.version;
const dutch = (level: number) => [{ kind: 'language', value: 'nl', level }];
const setSkills = async (by: TestPerson, of: TestPerson, skills: object[]) => call('PUT', `/users/${of.userId}/skills`, by, { version: await versionOf(of), skills });

describe('skills', () => {
  test('are set by the lead of the team, for the version that was read', async () => {
    const { body } = await call('GET', '/teams/joint-phone/members', people.phoneLead);
    const one = body.results.find(({ userId }: { userId: string }) => userId === people.agent.userId);
    expect(one).toMatchObject({ leads: false, maySetSkills: true, skills: [] });
    expect(body.results.find(({ leads }: { leads: boolean }) => leads)).toMatchObject({ userId: people.phoneLead.userId, maySetSkills: false });
    const set = () => call('PUT', `/users/${one.userId}/skills`, people.phoneLead, { version: one.version, skills: dutch(4) });
    expect(await set()).toEqual({ status: 200, body: { version: one.version + 1, skills: dutch(4) } });
    expect(await set()).toMatchObject({ status: 409, body: { code: 'conflict.version', current: { skills: dutch(4) } } });
  });

  test('are not set by the lead of another team, or of another authority', async () => {
    expect(await setSkills(people.writingLead, people.agent, dutch(1))).toMatchObject({ status: 403, body: { code: 'people.not-in-your-team' } });
    expect(await setSkills(people.sliedrechtLead, people.agent, dutch(1))).toMatchObject({ status: 403, body: { code: 'people.not-in-your-team' } });
    await put('joint-phone', people.sliedrechtLead, true, people.administrator);
    expect(await setSkills(people.sliedrechtLead, people.agent, dutch(1))).toMatchObject({ status: 403 });
    expect((await setSkills(people.phoneLead, people.phoneLead, dutch(5))).body.code).toBe('people.own-skills');
    expect((await setSkills(people.agent, people.writer, dutch(5))).body.code).toBe('access.not-allowed');
    expect((await setSkills(people.administrator, people.writer, dutch(5))).status).toBe(200);
  });

  test('a team that ended is led by nobody', async () => {
    await call('POST', '/teams', people.manager, { id: 'brief', name: { nl: 'Kort', en: 'Brief' }, line: 'first', channels: [], authorityIds: ['papendrecht'] });
    await put('brief', people.writingLead, true);
    await put('brief', people.agent, false);
    expect((await setSkills(people.writingLead, people.agent, dutch(3))).status).toBe(200);
    await call('PATCH', '/teams/brief', people.manager, { version: 1, active: false });
    expect((await setSkills(people.writingLead, people.agent, dutch(2))).status).toBe(403);
    expect((await put('brief', people.agent, false)).status).toBe(404);
  });

  test('must be on the list, once', async () => {
    const { status, body } = await setSkills(people.phoneLead, people.agent, [...dutch(3), ...dutch(4), { kind: 'subject', value: 'juggling', level: 5 }]);
    expect([status, body.faults.map(({ field, code }: { field: string; code: string }) => [field, code])]).toEqual([
      400, [['skills[1].value', 'people.skill-twice'], ['skills[2].value', 'people.skill-unknown']],
    ]);
  });

  test('the lead sets skills and nothing else', async () => {
    expect((await call('PATCH', `/users/${people.agent.userId}`, people.phoneLead, { version: 1, displayName: 'x' })).status).toBe(403);
    expect((await put('joint-phone', people.writer, false, people.phoneLead)).status).toBe(403);
  });
});

describe('teams', () => {
  test('are filled by who keeps them, with people they have to do with', async () => {
    expect((await put('joint-phone', people.agent, true, people.ofSliedrecht)).body.code).toBe('access.other-authority');
    expect((await put('sliedrecht-centre', people.agent, false, people.ofSliedrecht)).body.code).toBe('people.user-of-others');
    expect((await put('sliedrecht-centre', people.sliedrechtLead, true, people.ofSliedrecht)).status).toBe(200);
    expect((await call('GET', '/teams/joint-phone/members', people.sliedrechtLead)).body.code).toBe('access.other-authority');
    expect((await call('DELETE', `/teams/sliedrecht-centre/members/${people.sliedrechtLead.userId}`, people.ofSliedrecht)).status).toBe(204);
    expect((await call('DELETE', `/teams/sliedrecht-centre/members/${people.sliedrechtLead.userId}`, people.ofSliedrecht)).status).toBe(404);
    expect((await call('GET', '/teams/nowhere/members', people.administrator)).body.code).toBe('people.team-unknown');
  });
});

describe('row-level security', () => {
  /** A statement as a faulty server could send it for a team lead: how many rows, or the code with which it was refused. */
  const run = async (person: TestPerson, authorityIds: string[], statement: string): Promise<string> => {
    const ids = authorityIds as AuthorityId[];
    const principal: Principal = { kind: 'user', userId: person.userId, name: 'x', roles: ['team-lead'], permissions: new Set(), authorityIds: ids, departmentIds: '*' };
    const workFor = { principal, purpose: 'test', correlationId: 'test', locale: 'nl' } as const;
    return server.deps.inWork(workFor, async (work) => String((await sql.raw(statement).execute(work.tx)).numAffectedRows ?? 'read')).catch((error: { code: string }) => error.code);
  };
  const joint = ['alblasserdam', 'dordrecht', 'hendrik-ido-ambacht', 'papendrecht', 'zwijndrecht'];
  const skillOf = (person: TestPerson) => `INSERT INTO user_skill VALUES ('${person.userId}', 'language', 'de', 1) ON CONFLICT DO NOTHING`;

  test('lets a lead write skills of the own team, and of nobody else', async () => {
    expect(await run(people.phoneLead, joint, skillOf(people.agent))).toBe('1');
    expect(await run(people.phoneLead, ['sliedrecht'], skillOf(people.agent))).toBe('42501');
    for (const [lead, places] of [[people.writingLead, joint], [people.sliedrechtLead, ['sliedrecht']]] as const) {
      expect(await run(lead, [...places], skillOf(people.agent))).toBe('42501');
      expect(await run(lead, [...places], `DELETE FROM user_skill WHERE user_id = '${people.agent.userId}'`)).toBe('0');
      expect(await run(lead, [...places], `SELECT app.claim_skills('${people.agent.userId}', 1)`)).toBe('42501');
    }
    expect(await run(people.phoneLead, joint, skillOf(people.phoneLead))).toBe('42501');
  });

  test('lets a lead change neither accounts, roles nor teams', async () => {
    expect(await run(people.phoneLead, joint, `UPDATE user_account SET display_name = 'x' WHERE id = '${people.agent.userId}'`)).toBe('0');
    expect(await run(people.phoneLead, joint, `DELETE FROM user_role WHERE user_id = '${people.agent.userId}'`)).toBe('0');
    expect(await run(people.phoneLead, joint, `INSERT INTO team_member VALUES ('joint-phone', '${people.writer.userId}')`)).toBe('42501');
    expect(await run(people.phoneLead, joint, `UPDATE team_member SET leads = true`)).toBe('0');
  });
});
