import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AuthorityId } from '@ingang/kernel';
import { advance } from '../advance.ts';
import type { CallFlow, FlowNode } from '../flow.ts';
import { startOf, type FlowPosition } from '../position.ts';
import type { FlowInput } from '../protocol.ts';
import { flowFromTemplate } from '../template.ts';
import { authorities, factsAt, regional, world } from '../testing/example.ts';
import { checkFlow, passes } from './check.ts';

const codes = (flow: CallFlow, about = world) => checkFlow(flow, about).map(({ node, code, field }) => [node, code, field].filter((part) => part !== undefined).join(' '));
const changed = (nodes: Record<string, FlowNode>, more: Partial<CallFlow> = {}): CallFlow => ({ ...regional, ...more, nodes: { ...regional.nodes, ...nodes } });
const bye: FlowNode = { kind: 'hang-up', prompt: { nl: 'Tot ziens.', en: 'Goodbye.' } };
const say = (next: string): FlowNode => ({ kind: 'say', prompt: { nl: 'Even geduld.', en: 'One moment.' }, next });

test('flows from the template pass, for a region and for one authority', () => {
  expect(codes(regional)).toEqual([]);
  const own = flowFromTemplate({ region: 'Sliedrecht', authorities: authorities.slice(4, 5), elsewhere: [], queue: 'general', calamityNumber: '0880001112', nightNumber: '0880001800' });
  expect(codes(own, { ...world, numbers: ['sliedrecht' as AuthorityId] })).toEqual([]);
});

describe('finds', () => {
  const menu = regional.nodes['menu'] as Extract<FlowNode, { kind: 'menu' }>;
  const which = regional.nodes['which'] as Extract<FlowNode, { kind: 'which-authority' }>;
  const queue = regional.nodes['queue'] as Extract<FlowNode, { kind: 'queue' }>;
  test.each<[string, CallFlow, string[]]>([
    ['a start that is not there', { ...regional, start: 'gone' }, ['flow.start-missing start']],
    ['a key that leads nowhere', changed({ menu: { ...menu, options: [{ digit: '1', label: 'x', to: 'gone' }] } }), ['menu flow.exit-nowhere options[0]']],
    ['what nobody comes to', changed({ attic: bye }), ['attic flow.unreachable']],
    ['a way that ends nowhere', changed({ 'calamity-region': { kind: 'calamity', next: 'a' }, a: say('b'), b: say('a') }), ['a flow.dead-end', 'b flow.dead-end', 'a flow.loop']],
    ['a circle without a way out', changed({ 'not-answered': say('night-service') }), ['night-service flow.loop']],
    ['a menu behind a menu', changed({ 'night-service': { ...menu, options: menu.options.slice(0, 1), otherwise: 'goodbye' } }), ['night-service flow.menu-too-deep']],
    ['a text that misses a language', changed({ goodbye: { kind: 'hang-up', prompt: { nl: 'Tot ziens.', en: ' ' } } }), ['goodbye flow.prompt-missing prompt.en']],
    ['a placeholder that does not exist', changed({ goodbye: { kind: 'hang-up', prompt: { nl: 'Dag {naam}.', en: 'Bye.' } } }), ['goodbye flow.placeholder-unknown prompt.nl']],
    ['one key for two things', changed({ menu: { ...menu, options: [...menu.options, { digit: '1', label: 'x', to: 'queue' }] } }), ['menu flow.key-twice options[4]']],
    ['the emergency key used for something else', changed({ menu: { ...menu, options: [...menu.options, { digit: '*', label: 'x', to: 'queue' }] } }), ['menu flow.key-is-emergency options[4]']],
    ['two that sound alike', changed({ which: { ...which, choices: which.choices.map((choice, i) => (i === 1 ? { ...choice, words: { nl: ['Alblasserdam'] } } : choice)) } }), ['which flow.word-twice choices[1]']],
    ['an authority that cannot be chosen', changed({ which: { ...which, choices: which.choices.slice(1) } }), ['which flow.authority-forgotten choices']],
    ['an emergency behind a menu', changed({}, { emergency: { ...regional.emergency!, to: 'menu' } }), ['menu flow.emergency-not-straight']],
    ['hours of nobody', changed({ which: { ...which, unknown: 'hours' } }), ['hours flow.hours-without-owner of']],
    ['hours that an authority does not have', changed({ hours: { kind: 'hours', channel: 'chat', of: 'asked-for', open: 'menu', closed: 'closed' } }), ['hours flow.hours-missing channel']],
    ['a queue that does not exist', changed({ queue: { ...queue, queue: 'elders' } }), ['queue flow.queue-unknown queue']],
    ['an offer after the overflow', changed({ queue: { ...queue, offer: { afterSeconds: 900, to: 'offer' } } }), ['queue flow.offer-after-overflow offer']],
    ['a number that is none', changed({ 'night-service': { ...(regional.nodes['night-service'] as Extract<FlowNode, { kind: 'forward' }>), number: 'wachtdienst' } }), ['night-service flow.number-invalid number']],
  ])('%s', (_, flow, expected) => {
    const found = codes(flow);
    for (const one of expected) expect(found).toContain(one);
  });
});

describe('a circle with a way out is allowed', () => {
  const menu = regional.nodes['menu'] as Extract<FlowNode, { kind: 'menu' }>;
  const again = { ...(regional.nodes['opening-hours'] as Extract<FlowNode, { kind: 'answer' }>), next: 'menu' };
  test('back to the menu after an answer', () => {
    expect(codes(changed({ 'opening-hours': again, menu }))).toEqual([]);
  });
});

/** Small flows of all kinds, wild and tame: half of the ways go forward, so that a fair share passes the check. */
const flows: fc.Arbitrary<CallFlow> = fc.integer({ min: 2, max: 9 }).chain((size) => {
  const key = (i: number) => `n${i}`;
  const nodes = Array.from({ length: size }, (_, i) => {
    const onward = fc.integer({ min: Math.min(i + 1, size - 1), max: size - 1 });
    const to = fc.oneof({ weight: 9, arbitrary: onward }, { weight: 1, arbitrary: fc.nat(size - 1) }).map(key);
    return i === size - 1 ? fc.constant<FlowNode>(bye) : anyNode(to);
  });
  return fc.tuple(...nodes).map((drawn) => ({
    languages: ['nl' as const],
    start: key(0),
    fallbackQueue: 'general',
    emergency: { digit: '*' as const, words: { nl: ['noodgeval'] }, to: 'calamity-service' },
    nodes: {
      ...Object.fromEntries(drawn.map((node, i) => [key(i), node])),
      'calamity-service': { kind: 'forward', prompt: {}, number: '0880001112', purpose: 'calamity-service', failed: key(size - 1) },
    },
  }));
});

function anyNode(to: fc.Arbitrary<string>): fc.Arbitrary<FlowNode> {
  const prompt = { nl: 'Zegt u het maar.' };
  const listenSeconds = 5;
  return fc.oneof(
    fc.record({ kind: fc.constant('say' as const), prompt: fc.constant(prompt), next: to }),
    fc.record({ kind: fc.constant('calamity' as const), next: to }),
    fc.record({ kind: fc.constant('hours' as const), channel: fc.constant('phone'), of: fc.constant('papendrecht' as AuthorityId), open: to, closed: to }),
    fc.tuple(to, to, to, to).map(([one, two, next, unknown]): FlowNode => ({
      kind: 'which-authority', question: prompt, again: prompt, confirm: prompt, keys: prompt, listenSeconds, next, unknown,
      choices: [{ authorityId: 'papendrecht' as AuthorityId, digit: '1', words: { nl: ['papendrecht'] }, to: one }],
      elsewhere: [{ name: 'Strijen', words: { nl: ['strijen'] }, to: two }],
    })),
    fc.tuple(to, to, to).map(([one, two, otherwise]): FlowNode => ({ kind: 'menu', prompt, listenSeconds, options: [{ digit: '1', label: 'a', to: one }, { digit: '2', label: 'b', to: two }], otherwise })),
    fc.tuple(to, to).map(([one, otherwise]): FlowNode => ({ kind: 'subject', question: prompt, again: prompt, listenSeconds, options: [{ subject: 'taxes', label: 'a', words: { nl: ['belasting'] }, to: one }], otherwise })),
    fc.tuple(to, to).map(([person, next]): FlowNode => ({ kind: 'answer', topic: 'x', prompt, after: prompt, listenSeconds, repeatDigit: '1', personDigit: '2', person, next })),
    fc.tuple(to, to, fc.boolean()).map(([over, offer, offers]): FlowNode => ({ kind: 'queue', queue: 'general', priority: 'normal', overflow: { afterSeconds: 60, to: over }, ...(offers && { offer: { afterSeconds: 30, to: offer } }) })),
    fc.constant<FlowNode>({ kind: 'queue', queue: 'general', priority: 'normal' }),
    to.map((declined): FlowNode => ({ kind: 'callback-offer', prompt, digit: '1', listenSeconds, accepted: prompt, declined })),
    to.map((failed): FlowNode => ({ kind: 'forward', prompt, number: '0880001000', purpose: 'overflow', failed })),
  );
}

/** Whatever may happen in a phase; a caller never gives up here, and no agent ever comes. */
const inputsIn: Record<FlowPosition['phase'], readonly FlowInput[]> = {
  playing: [{ on: 'played' }],
  closing: [{ on: 'played' }],
  asking: [{ on: 'heard', word: 'papendrecht', confidence: 0.9 }, { on: 'heard', word: 'strijen', confidence: 0.9 }, { on: 'heard', word: 'belasting', confidence: 0.2 }, { on: 'timeout' }, { on: 'digit', digit: '1' }, { on: 'digit', digit: '7' }],
  keys: [{ on: 'digit', digit: '1' }, { on: 'digit', digit: '2' }, { on: 'digit', digit: '9' }, { on: 'timeout' }, { on: 'not-understood' }],
  confirming: [{ on: 'heard', word: 'ja', confidence: 0.8 }, { on: 'heard', word: 'nee', confidence: 0.8 }, { on: 'heard', word: 'strijen', confidence: 0.8 }, { on: 'digit', digit: '2' }, { on: 'timeout' }],
  choosing: [{ on: 'timeout' }],
  checking: [{ on: 'code-refused' }],
  waiting: [{ on: 'waited', seconds: 30 }, { on: 'waited', seconds: 60 }, { on: 'queue-unattended' }],
  forwarding: [{ on: 'forward-failed' }, { on: 'forward-failed' }, { on: 'forward-answered' }],
  ended: [{ on: 'played' }],
};

/** Somebody or something real: the end, or a queue that keeps the caller until an agent comes. */
function arrived(flow: CallFlow, { phase, node }: FlowPosition): boolean {
  const waitsAt = flow.nodes[node];
  return phase === 'ended' || (phase === 'waiting' && waitsAt?.kind === 'queue' && waitsAt.overflow === undefined);
}

test('on a flow that passes, whatever a caller does ends with somebody within a bounded number of steps', () => {
  let passed = 0;
  const run = fc.property(flows, fc.infiniteStream(fc.nat(1000)), fc.boolean(), (flow, chance, withheld) => {
    fc.pre(passes(checkFlow(flow, { authorities: [{ id: 'papendrecht' as AuthorityId, channels: ['phone'] }], numbers: [] }).filter(({ code }) => code !== 'flow.unreachable' && code !== 'flow.menu-too-deep')));
    passed += 1;
    const facts = factsAt(withheld ? { callerNumber: undefined } : {});
    let { position, actions } = advance(flow, startOf(flow), { on: 'entered' }, facts);
    const faults = () => actions.filter((action) => action.do === 'report-fault');
    for (let step = 0; step < 60 * Object.keys(flow.nodes).length && !arrived(flow, position); step += 1) {
      expect(faults()).toEqual([]);
      const possible = inputsIn[position.phase];
      ({ position, actions } = advance(flow, position, possible[chance.next().value! % possible.length]!, facts));
    }
    expect(arrived(flow, position)).toBe(true);
    expect(faults()).toEqual([]);
  });
  fc.assert(run, { numRuns: 400, maxSkipsPerRun: 100 });
  expect(passed).toBeGreaterThan(300);
});

test('no input at any position is ever too much: advance is total and deterministic', () => {
  const inputs = fc.constantFrom<FlowInput>(...Object.values(inputsIn).flat(), { on: 'entered' }, { on: 'agent-took' }, { on: 'digits', digits: '123' }, { on: 'code-accepted', of: 'region' }, { on: 'hung-up' }, { on: 'digit', digit: '*' });
  fc.assert(fc.property(flows, fc.array(inputs, { maxLength: 40 }), (flow, script) => {
    const walk = () => script.reduce((turn, input) => advance(flow, turn.position, input, factsAt()), { position: startOf(flow), actions: [] as readonly unknown[] });
    expect(walk()).toEqual(walk());
  }), { numRuns: 300 });
});
