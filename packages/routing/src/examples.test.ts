import { beforeEach, describe, expect, test } from 'vitest';
import { agentId, call, dordrecht, papendrecht, person, sliedrecht, usualRules, workId } from './testing/examples.ts';
import type { Agent } from './agent.ts';
import type { Decision } from './events.ts';
import { waitingReason } from './explain/waiting.ts';
import { Router } from './router.ts';
import type { Reserve } from './rules/reserves.ts';
import { agentStateOf } from './transitions.ts';
import type { Work } from './work.ts';

/** Examples that a team lead can check: times are seconds after nine o'clock. */
let router: Router;
beforeEach(() => (router = new Router(usualRules)));

const taxes = { skill: 'subject:taxes', level: 3 };
const at = (seconds: number): number => seconds * 1000;

function comes(seconds: number, id: string, changes: Partial<Agent> = {}): void {
  answer(router.handle({ kind: 'agent-came', at: at(seconds), agent: person(id, changes) }));
}
function calls(seconds: number, id: string, changes: Partial<Work> = {}): string {
  return answer(router.handle({ kind: 'work-arrived', at: at(seconds), work: call(id, { since: at(seconds), ...changes }) }));
}
function ends(seconds: number, id: string): string {
  return answer([...router.handle({ kind: 'work-accepted', at: at(seconds), work: workId(id) }), ...router.handle({ kind: 'work-ended', at: at(seconds), work: workId(id) })]);
}
function answer(decisions: readonly Decision[]): string {
  return decisions.flatMap((decision) => (decision.kind === 'assigned' ? [`${decision.work} → ${decision.agent} (${decision.facts.criterion})`] : [])).join(', ');
}
const later = (seconds: number): string => answer(router.handle({ kind: 'tick', at: at(seconds) }));
const keep = (...reserves: Reserve[]): unknown => router.handle({ kind: 'rules-changed', at: 0, rules: { ...usualRules, reserves } });

describe('who gets it', () => {
  test('who has been free longest', () => {
    comes(0, 'anouk');
    comes(1, 'samir');
    expect(calls(2, 'mevrouw Visser')).toBe('mevrouw Visser → anouk (longest-free)');
    expect(calls(3, 'meneer Bakker')).toBe('meneer Bakker → samir (only)');
  });

  test('a common question does not take the only one who speaks Polish', () => {
    for (const name of ['anouk', 'joost', 'samir', 'wilma', 'geertje']) comes(2, name);
    comes(0, 'ola', { skills: { 'language:nl': 5, 'language:pl': 5 } });
    expect(calls(3, 'afval')).toBe('afval → anouk (lower-id)');
    expect(calls(4, 'paszport', { language: 'pl' })).toBe('paszport → ola (only)');
  });

  test('who helped this customer last, also when others have been free longer', () => {
    comes(0, 'anouk');
    comes(1, 'samir');
    expect(calls(2, 'weer', { lastAgent: agentId('samir') })).toBe('weer → samir (last-agent)');
  });

  test('after a minute a lower level will do, after a minute and a half the partner', () => {
    comes(0, 'joost', { skills: { 'subject:taxes': 2 } });
    comes(0, 'dina', { skills: {}, place: 'external' });
    const steps = [{ afterSeconds: 60, level: 1 }, { afterSeconds: 90, withoutSkills: ['subject:taxes'], alsoPlaces: ['external'] as const }];
    expect(calls(1, 'aanslag', { skills: [taxes], steps })).toBe('');
    expect(calls(2, 'bezwaar', { skills: [taxes], steps })).toBe('');
    expect(later(60)).toBe('');
    expect(later(61)).toBe('aanslag → joost (only)');
    expect(later(91.9)).toBe('');
    expect(later(92)).toBe('bezwaar → dina (only)');
  });

  test('an agent takes one call, or three chats', () => {
    comes(0, 'anouk', { attentionPercent: { phone: 100, chat: 33 } });
    expect(['a', 'b', 'c', 'd'].map((id, n) => calls(1 + n, id, { channel: 'chat' })).filter(Boolean)).toHaveLength(3);
    expect(calls(9, 'bel')).toBe('');
    for (const id of ['a', 'b', 'c']) ends(10, id);
    expect(agentStateOf(router.agents.get(agentId('anouk'))!)).toBe('ringing');
  });
});

describe('who is next', () => {
  test('the shorter norm first: Dordrecht promised 20 seconds, Papendrecht 30', () => {
    comes(0, 'anouk');
    calls(1, 'eerst');
    router.handle({ kind: 'work-accepted', at: at(1), work: workId('eerst') });
    calls(2, 'papendrecht', { authority: papendrecht, norm: { waitSeconds: 30, share: 0.8 } });
    calls(5, 'dordrecht', { authority: dordrecht, norm: { waitSeconds: 20, share: 0.8 } });
    expect(answer(router.handle({ kind: 'work-ended', at: at(60), work: workId('eerst') }))).toContain('dordrecht → anouk');
  });

  test('an agent does not wait for a call that needs what they lack', () => {
    calls(1, 'aanslag', { skills: [taxes] });
    calls(2, 'paspoort');
    comes(3, 'anouk');
    expect(router.works.get(workId('paspoort'))!.agent).toBe('anouk');
    expect(router.works.get(workId('aanslag'))!.state).toBe('waiting');
  });

  test('who was not answered goes to the front with the waiting time kept; the agent is away', () => {
    comes(0, 'anouk');
    calls(1, 'mevrouw Visser');
    calls(2, 'meneer Bakker', { priority: 'high' });
    const decisions = router.handle({ kind: 'work-given-back', at: at(20), work: workId('mevrouw Visser'), reason: 'not-answered' });
    expect(decisions).toMatchObject([{ kind: 'agent-away', agent: 'anouk', reason: 'not-answered' }, { kind: 'put-back', work: 'mevrouw Visser' }]);
    comes(25, 'samir');
    expect(router.works.get(workId('mevrouw Visser'))).toMatchObject({ agent: 'samir', work: { since: at(1) } });
  });

  test('a caller who is phoned back keeps the place in the queue', () => {
    calls(1, 'eerste', { channel: 'callback', placeKept: true });
    calls(2, 'tweede');
    comes(10, 'anouk');
    expect(router.works.get(workId('eerste'))!.agent).toBe('anouk');
  });
});

describe('what is kept free', () => {
  const message = { channel: 'message', patienceSeconds: 3600 } as const;
  const both = { attentionPercent: { phone: 100, message: 100 } };

  test('messages are offered when phones are quiet: two stay free', () => {
    keep({ code: 'phone', keepFree: 2, channel: 'phone' });
    for (const name of ['anouk', 'samir']) comes(0, name, both);
    expect(calls(1, 'mail', message)).toBe('');
    router.tell({ kind: 'agent-came', at: at(2), agent: person('wilma', both) });
    expect(answer(router.decide().decisions)).toBe('mail → anouk (lower-id)');
  });

  test('the last agent for Sliedrecht does not go to Dordrecht, unless somebody has waited too long', () => {
    keep({ code: 'sliedrecht', keepFree: 1, channel: 'phone', authority: sliedrecht });
    comes(0, 'geertje');
    expect(calls(1, 'dordrecht', { authority: dordrecht, patienceSeconds: 300 })).toBe('');
    expect(waitingReason(router.works.get(workId('dordrecht'))!.work, router.agents.values(), at(2)).doing).toMatchObject([{ key: 'routing.doing.kept-free' }]);
    expect(later(301)).toBe('dordrecht → geertje (only)');
  });
});

describe('why somebody waits', () => {
  test('three could help: two talk, one is away', () => {
    for (const name of ['anouk', 'samir', 'wilma']) comes(0, name, { skills: { 'subject:taxes': 4 } });
    for (const id of ['een', 'twee']) calls(1, id);
    for (const id of ['een', 'twee']) router.handle({ kind: 'work-accepted', at: at(2), work: workId(id) });
    router.handle({ kind: 'agent-away', at: at(3), agent: agentId('wilma'), reason: 'break' });
    const work = call('aanslag', { since: at(4), skills: [taxes], steps: [{ afterSeconds: 60, level: 1 }] });
    expect(waitingReason(work, router.agents.values(), at(14))).toEqual({
      what: { key: 'routing.waiting.able', values: { count: 3 } },
      doing: [{ key: 'routing.doing.handling', values: { count: 2 } }, { key: 'routing.doing.away', values: { count: 1 } }],
      relaxesInSeconds: 50,
    });
  });

  test.each<[string, Partial<Agent>[], Partial<Work>, string]>([
    ['nobody is here', [], {}, 'routing.waiting.nobody-here'],
    ['nobody speaks Turkish', [{}], { language: 'tr' }, 'routing.waiting.skill-missing'],
    ['nobody answers for Sliedrecht', [{ authorities: [dordrecht] }], { authority: sliedrecht }, 'routing.waiting.authority-missing'],
    ['nobody has both', [{ skills: { 'subject:taxes': 3 } }, { skills: { 'language:tr': 1 } }], { skills: [taxes], language: 'tr' }, 'routing.waiting.nobody-has-all'],
  ])('%s', (_, agents, work, key) => {
    agents.forEach((changes, n) => comes(0, `agent-${n}`, changes));
    expect(waitingReason(call('x', work), router.agents.values(), 0)).toMatchObject({ what: { key }, doing: [] });
  });
});

test('after a restart, what was in hand is taken over before anything is assigned', () => {
  router.tell(
    { kind: 'agent-came', at: 0, agent: person('anouk'), away: 'restart' },
    { kind: 'work-taken', at: 0, work: call('gesprek'), agent: agentId('anouk') },
    { kind: 'work-arrived', at: 0, work: call('wacht', { since: -5000 }) },
    { kind: 'agent-available', at: 0, agent: agentId('anouk') },
  );
  expect(answer(router.decide().decisions)).toBe('');
  expect(answer(router.handle({ kind: 'work-ended', at: at(9), work: workId('gesprek') }))).toBe('wacht → anouk (only)');
});
