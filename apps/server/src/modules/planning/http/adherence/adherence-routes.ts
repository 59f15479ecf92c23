import { AdherenceQuery, AdherenceRule as RuleAnswer, AdherenceRuleChange, OwnAdherence, OwnAdherenceQuery, TeamAdherence, type AdherenceOfPerson } from '@ingang/contracts/planning/adherence';
import { NotFound } from '@ingang/kernel';
import { requireUserId } from '../../../../platform/access/index.ts';
import type { Work } from '../../../../platform/database/work.ts';
import { route, type Route } from '../../../../platform/http/route.ts';
import { usersLed } from '../../../people/index.ts';
import { adherenceRulesInPostgres, presenceHistoryInPostgres } from '../../postgres/adherence/presence-history.ts';
import { publishedInPostgres } from '../../postgres/own-schedule/published.ts';
import type { AdherenceRule } from '../../usecases/adherence/ports.ts';
import { adherenceOn, changeAdherenceRule, isPublished, worthShowing, type AdherenceDesk, type PersonOfDay } from '../../usecases/adherence/watch-adherence.ts';
import { scheduleDesk } from '../schedule/schedule-desk.ts';
import { LooksOfPeople } from './looks-of-people.ts';

const tag = 'planning';

function deskOf(work: Work): AdherenceDesk {
  const { principal, now } = work;
  return { principal, now, published: publishedInPostgres(work), presence: presenceHistoryInPostgres(work), rules: adherenceRulesInPostgres(work) };
}

export function adherenceRoutes(): readonly Route[] {
  const looks = new LooksOfPeople();
  return [
    route({
      method: 'GET', path: '/adherences', operationId: 'readAdherence', tag, access: 'planning:watch-adherence', query: AdherenceQuery, answer: TeamAdherence,
      summary: 'The schedule of a team beside what the telephone says: now and over the day, of the people you lead',
      description: 'For steering the day and to talk about, not to judge people by. Fetch it again at phone.presence-changed and planning.schedule-published.',
      handle: (work, { query }) => teamAdherence(work, looks, query.teamId, query.date),
    }),
    route({
      method: 'GET', path: '/my-adherence', operationId: 'readMyAdherence', tag, access: 'planning:see-own-schedule', query: OwnAdherenceQuery, answer: OwnAdherence,
      summary: 'Your own schedule beside what the telephone says: the same figures that your team lead sees',
      handle: async (work, { query }) => {
        const { principal, now } = work;
        const { date, rule, people } = await adherenceOn(deskOf(work), [{ userId: requireUserId(principal), name: principal.name }], query.date);
        return { date, at: now.toISOString(), rule: showRule(rule), person: showPerson(people[0]!) };
      },
    }),
    route({
      method: 'GET', path: '/adherence-rule', operationId: 'readAdherenceRule', tag, access: 'planning:set-adherence-rule', answer: RuleAnswer, summary: 'From how many minutes on a difference between schedule and telephone is one',
      handle: async (work) => showRule(await deskOf(work).rules.current()),
    }),
    route({
      method: 'PATCH', path: '/adherence-rule', operationId: 'changeAdherenceRule', tag, access: 'planning:set-adherence-rule', body: AdherenceRuleChange, answer: RuleAnswer,
      summary: 'Set from how many minutes on a difference between schedule and telephone is one',
      handle: async (work, { body }) => {
        const rule = await changeAdherenceRule(deskOf(work), work.record, body);
        work.publish({ topic: 'planning.adherence-rule-changed', subjectId: 'region' });
        return showRule(rule);
      },
    }),
  ];
}

async function teamAdherence(work: Work, looks: LooksOfPeople, teamId: string, wished: string | undefined) {
  const desk = deskOf(work);
  const led = await usersLed(work);
  const members = (await scheduleDesk(work).members(teamId)).filter(({ userId }) => led.has(userId));
  if (members.length === 0) throw new NotFound('adherence.team-unknown');
  const { date, rule, people } = await adherenceOn(desk, members, wished);
  if (looks.isNew(requireUserId(work.principal), `${teamId} ${date}`, work.now)) work.record({ action: 'look', subjectKind: 'adherence', subjectId: teamId, details: { date } });
  return { teamId, date, at: work.now.toISOString(), rule: showRule(rule), isPublished: await isPublished(desk, teamId, date), results: people.filter(worthShowing).map(showPerson) };
}

function showRule({ changedAt, ...rule }: AdherenceRule) {
  return { ...rule, changedAt: changedAt?.toISOString() ?? null };
}

function showPerson({ userId, name, shift, isKnown, adherence: { stretches, adherence, conformance, ...minutes }, now }: PersonOfDay): AdherenceOfPerson {
  const instant = (at: number): string => new Date(at).toISOString();
  return {
    userId, name, isKnown, startsAt: shift?.startsAt.toISOString() ?? null, endsAt: shift?.endsAt.toISOString() ?? null,
    now: now ? { ...now, since: instant(now.since) } : null, adherence: adherence ?? null, conformance: conformance ?? null, ...minutes,
    stretches: stretches.filter(({ planned, doing }) => planned !== 'off' || doing !== 'offline').map(({ from, until, ...judged }) => ({ from: instant(from), until: instant(until), ...judged })),
  };
}
