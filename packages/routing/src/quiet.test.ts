import { beforeEach, expect, test } from 'vitest';
import type { Decision, RouterRules } from './events.ts';
import { Router } from './router.ts';
import { agentId, call, person, usualRules, workId } from './testing/examples.ts';
import type { Work } from './work.ts';

/** What can wait is offered when phones are quiet. Times are seconds. */
let router: Router;
beforeEach(() => begin({}));

const reads = { attentionPercent: { phone: 100, callback: 100, message: 100 } } as const;
const message: Partial<Work> = { channel: 'message', patienceSeconds: 3600 };
const promise: Partial<Work> = { channel: 'callback', patienceSeconds: 3600 };

function begin(rules: Partial<RouterRules>): void {
  router = new Router({ ...usualRules, ...rules });
}
function told(decisions: readonly Decision[]): string {
  return decisions.flatMap((one) => (one.kind === 'assigned' ? [`${one.work} → ${one.agent}`] : one.kind === 'put-back' ? [`${one.work} back`] : [])).join(', ');
}
const comes = (id: string): string => told(router.handle({ kind: 'agent-came', at: 0, agent: person(id, reads) }));
const arrives = (seconds: number, id: string, changes: Partial<Work> = {}): string => told(router.handle({ kind: 'work-arrived', at: seconds * 1000, work: call(id, { since: seconds * 1000, ...changes }) }));
const takes = (seconds: number, id: string): string => told(router.handle({ kind: 'work-accepted', at: seconds * 1000, work: workId(id) }));
const leaves = (seconds: number, id: string): string => told(router.handle({ kind: 'work-left', at: seconds * 1000, work: workId(id) }));

test('an offer makes way for a call, and goes to somebody else or waits where it was', () => {
  comes('anouk');
  expect(arrives(1, 'e-mail', message)).toBe('e-mail → anouk');
  expect(arrives(2, 'mevrouw Visser')).toBe('e-mail back, mevrouw Visser → anouk');
  expect(comes('samir')).toBe('e-mail → samir');
  expect(router.works.get(workId('e-mail'))).toMatchObject({ state: 'offered', agent: 'samir', putBack: true });
});

test('what an agent took stays in hand: the call waits', () => {
  comes('anouk');
  arrives(1, 'belofte', promise);
  takes(2, 'belofte');
  expect(arrives(3, 'mevrouw Visser')).toBe('');
  expect(leaves(4, 'belofte')).toBe('mevrouw Visser → anouk');
});

test('who looks at an offer gets no second one', () => {
  comes('anouk');
  expect(arrives(1, 'belofte', promise)).toBe('belofte → anouk');
  expect(arrives(2, 'e-mail', message)).toBe('');
  expect(leaves(3, 'belofte')).toBe('e-mail → anouk');
});

test('nothing is offered while as many callers wait as was agreed, although an agent is free who may not help them', () => {
  begin({ quietBelow: 2 });
  comes('anouk');
  const polish = { language: 'pl' };
  arrives(1, 'pani Nowak', polish);
  expect(arrives(2, 'e-mail', message)).toBe('e-mail → anouk');
  leaves(3, 'e-mail');
  arrives(4, 'pan Wójcik', polish);
  expect(arrives(5, 'belofte', promise)).toBe('');
  expect(leaves(6, 'pani Nowak')).toBe('belofte → anouk');
});

test('who looks at an offer does not count as kept free for what can wait, and does for calls', () => {
  begin({ reserves: [{ code: 'phone', keepFree: 1, channel: 'phone' }] });
  comes('anouk');
  comes('samir');
  expect(arrives(1, 'e-mail', message)).toBe('e-mail → anouk');
  expect(arrives(2, 'belofte', promise)).toBe('');
  expect(arrives(3, 'mevrouw Visser')).toBe('mevrouw Visser → samir');
  expect(arrives(4, 'meneer Bakker')).toBe('e-mail back, meneer Bakker → anouk');
});

test('what waited longer than anybody should goes before callers, and makes no way any more', () => {
  begin({ quietBelow: 1 });
  arrives(0, 'belofte', { ...promise, patienceSeconds: 600 });
  arrives(599, 'mevrouw Visser');
  router.handle({ kind: 'tick', at: 600_000 });
  expect(comes('anouk')).toBe('belofte → anouk');
  expect(arrives(601, 'meneer Bakker')).toBe('');
});

test('what nobody took is not counted as given up', () => {
  comes('anouk');
  arrives(1, 'belofte', promise);
  leaves(30, 'belofte');
  expect(router.statistics.abandonmentPerMs('callback')).toBe(0);
  expect(router.accounts.kept).toEqual({});
  expect(router.agents.get(agentId('anouk'))).toMatchObject({ available: true, loadPercent: 0 });
});
