import { describe, expect, test } from 'vitest';
import type { AuthorityId } from '@ingang/kernel';
import { calamitySwitchFlow, checkFlow, type CallFlow, type FlowInput, type FlowNode } from './index.ts';
import { digit, entered, factsAt, heard, play, played, regional, world } from './testing/example.ts';

const toWhich: FlowInput[] = [entered, played];
const papendrecht = [...toWhich, heard('papendrecht'), heard('ja')];
const silence: FlowInput = { on: 'timeout' };
const texts = (turn: ReturnType<typeof play>) => turn.actions.flatMap((action) => (action.do === 'play' ? [action.text] : []));
const done = (turn: ReturnType<typeof play>) => turn.actions.map((action) => action.do);

describe('which municipality', () => {
  test('is asked by speech, read back, and set when confirmed', () => {
    const turn = play(papendrecht);
    expect(texts(turn)).toContain('Papendrecht, klopt dat?');
    expect(turn.actions).toContainEqual({ do: 'set-authority', authorityId: 'papendrecht', because: 'said' });
    expect(turn.position).toMatchObject({ node: 'menu', authorityId: 'papendrecht' });
  });

  test('goes to keys after two tries, and to a person after two more', () => {
    expect(play([...toWhich, heard('kersenboom'), { on: 'not-understood' }]).position).toMatchObject({ node: 'which', phase: 'keys', tries: 0 });
    expect(play([...toWhich, heard('zwijndrecht', 0.1), heard('dordrecht'), heard('nee')]).position.phase).toBe('keys');
    expect(play([...toWhich, silence, silence, digit('4')]).actions).toContainEqual({ do: 'set-authority', authorityId: 'papendrecht', because: 'pressed' });
    expect(play([...toWhich, silence, silence, digit('0'), silence]).position).toMatchObject({ node: 'queue', phase: 'waiting' });
  });

  test('takes another name instead of no', () => {
    const turn = play([...toWhich, heard('sliedrecht'), heard('papendrecht'), digit('1')]);
    expect(turn.position.authorityId).toBe('papendrecht');
  });

  test.each(['dialled', 'carrier'] as const)('is not asked when it is known: %s', (because) => {
    const facts = factsAt({ known: { authorityId: 'sliedrecht' as AuthorityId, because } });
    const turn = play([entered, played], { facts });
    expect(turn.actions[0]).toEqual({ do: 'set-authority', authorityId: 'sliedrecht', because });
    expect(turn.position).toMatchObject({ node: 'menu', authorityId: 'sliedrecht' });
    expect(done(turn)).not.toContain('enqueue');
  });

  test('is registered of who hangs up: known at once, and also when heard but not yet confirmed', () => {
    const known = play([entered, { on: 'hung-up' }], { facts: factsAt({ known: { authorityId: 'sliedrecht' as AuthorityId, because: 'dialled' } }) });
    expect(known).toMatchObject({ position: { authorityId: 'sliedrecht', ending: 'hung-up' }, actions: [{ do: 'set-authority' }, { do: 'play' }] });
    const unsure = play([...toWhich, heard('dordrecht'), { on: 'hung-up' }]);
    expect(unsure.actions.at(-1)).toEqual({ do: 'set-authority', authorityId: 'dordrecht', because: 'said-unconfirmed' });
  });

  test.each(['strijen', 'maasdam'])('%s has an area code of the region and a municipality outside it: the caller is connected there', (place) => {
    const turn = play([...toWhich, heard(place), heard('ja')]);
    expect(turn.actions.slice(-3)).toMatchObject([
      { do: 'set-elsewhere' },
      { do: 'play', text: expect.stringContaining('hoort bij de gemeente Hoeksche Waard') },
      { do: 'forward', number: '088 000 1900', purpose: 'elsewhere' },
    ]);
    expect(turn.position.authorityId).toBeUndefined();
  });
});

describe('open or closed', () => {
  test('closed says when it opens, and a callback can be left', () => {
    const facts = factsAt({ now: new Date('2026-04-03T15:00:00Z') }); // Good Friday
    const turn = play([...papendrecht, played, digit('2'), digit('1'), played], { facts });
    expect(texts(turn)).toContain('De gemeente Papendrecht is nu telefonisch gesloten. Wij zijn weer bereikbaar dinsdag 7 april om 8 uur 30.');
    expect(turn.actions).toContainEqual({ do: 'book-callback', number: '+31612345678' });
    expect(turn).toMatchObject({ position: { phase: 'ended', ending: 'callback' } });
    expect(turn.actions.at(-1)).toEqual({ do: 'hang-up', because: 'callback' });
  });
});

describe('a calamity message', () => {
  const calamity = (id: string, afterwards: 'continue' | 'hang-up') => factsAt({ calamity: (of) => (of === 'papendrecht' ? { id, text: { nl: 'Geen water in Papendrecht.' }, afterwards } : undefined) });

  test('is heard by who asks for that authority, once', () => {
    const turn = play(papendrecht, { facts: calamity('a', 'continue') });
    expect(texts(turn).at(-1)).toBe('Geen water in Papendrecht.');
    expect(play([...papendrecht, played], { facts: calamity('a', 'continue') }).position.node).toBe('menu');
    expect(texts(play([...toWhich, heard('dordrecht'), heard('ja')], { facts: calamity('a', 'continue') }))).not.toContain('Geen water in Papendrecht.');
  });

  test('may say all there is to say', () => {
    const turn = play([...papendrecht, played], { facts: calamity('a', 'hang-up') });
    expect(turn).toMatchObject({ position: { phase: 'ended', ending: 'message' } });
  });
});

describe('menu, answer and queue', () => {
  test('a key sets the subject, a wrong key gets a second chance, and who stays on the line gets a person at once', () => {
    expect(play([...papendrecht, digit('1')]).actions.slice(-3)).toEqual([
      { do: 'record-choice', node: 'menu', choice: 'Burgerzaken' },
      { do: 'set-subject', subject: 'civil-affairs' },
      { do: 'enqueue', node: 'queue', queue: 'general', priority: 'normal', language: 'nl', subject: 'civil-affairs', authorityId: 'papendrecht', tellAfterSeconds: [30, 90, 600] },
    ]);
    expect(play([...papendrecht, digit('8')]).position).toMatchObject({ node: 'menu', tries: 1 });
    expect(play([...papendrecht, digit('8'), digit('8')]).position.phase).toBe('waiting');
    expect(play([...papendrecht, silence]).position).toMatchObject({ node: 'queue', phase: 'waiting' });
  });

  test('a recorded answer is heard three times at most', () => {
    const asked = [...papendrecht, digit('4')];
    expect(texts(play([...asked, digit('1'), digit('1'), digit('1')])).filter((text) => text.startsWith('Wij zijn op werkdagen'))).toHaveLength(3);
    expect(play([...asked, digit('2')]).position.node).toBe('queue');
    expect(play([...asked, silence, played]).position.ending).toBe('message');
  });

  test('the offer of a callback keeps the place, and is made once', () => {
    const waiting = [...papendrecht, digit('1')];
    const offered = play([...waiting, { on: 'waited', seconds: 90 }]);
    expect(offered.position).toMatchObject({ node: 'offer', queued: { node: 'queue' } });
    const booked = play([...waiting, { on: 'waited', seconds: 90 }, digit('1')]);
    expect(booked.actions).toContainEqual({ do: 'book-callback', number: '+31612345678', queue: 'general', subject: 'civil-affairs' });
    expect(done(booked)).not.toContain('leave-queue');
    const declined = play([...waiting, { on: 'waited', seconds: 90 }, silence, { on: 'waited', seconds: 100 }]);
    expect(declined.position).toMatchObject({ node: 'queue', phase: 'waiting' });
    expect(play([...waiting, { on: 'waited', seconds: 90 }, { on: 'agent-took' }]).position).toMatchObject({ phase: 'ended', ending: 'person' });
    const { askNumber: _askNumber, ...offer } = regional.nodes['offer'] as Extract<FlowNode, { kind: 'callback-offer' }>;
    const withheld = play([...waiting, { on: 'waited', seconds: 90 }], { flow: { ...regional, nodes: { ...regional.nodes, offer } }, facts: factsAt({ callerNumber: undefined }) });
    expect(withheld.position.phase).toBe('waiting');
  });

  test('too long, too full or unattended: overflow, and when that fails back to a queue', () => {
    const waiting = [...papendrecht, digit('1')];
    const over = play([...waiting, { on: 'waited', seconds: 600 }]);
    expect(over.actions.slice(-2)).toMatchObject([{ do: 'leave-queue', because: 'overflow' }, { do: 'forward', purpose: 'overflow' }]);
    const unattended = play(waiting, { facts: factsAt({ queue: () => ({ attended: false, waiting: 0 }) }) });
    expect(unattended.position.node).toBe('overflow');
    const back = play([...waiting, { on: 'waited', seconds: 600 }, { on: 'forward-failed' }]);
    expect(back).toMatchObject({ position: { node: 'queue-patient', phase: 'waiting' } });
    expect(back.actions.at(-1)).toMatchObject({ do: 'enqueue', priority: 'high', tellAfterSeconds: [] });
  });
});

describe('the number on which colleagues switch a calamity message', () => {
  const flow = calamitySwitchFlow('general');
  const code: FlowInput = { on: 'digits', digits: '271828' };

  test('a right code, and a key; the code is not remembered', () => {
    const turn = play([entered, code, { on: 'code-accepted', of: 'papendrecht' as AuthorityId }, digit('1'), played, played], { flow });
    expect(turn.actions).toContainEqual({ do: 'check-code', code: '271828' });
    expect(turn.actions).toContainEqual({ do: 'switch-calamity', of: 'papendrecht', on: true });
    expect(turn.position).toMatchObject({ phase: 'ended', ending: 'message' });
    expect(JSON.stringify(turn.position)).not.toContain('271828');
  });

  test('three wrong codes, and it is over', () => {
    const wrong: FlowInput[] = [code, { on: 'code-refused' }];
    expect(play([entered, ...wrong, ...wrong], { flow }).position.phase).toBe('asking');
    expect(play([entered, ...wrong, ...wrong, ...wrong, played], { flow }).position.phase).toBe('ended');
  });

  test('passes the check', () => {
    expect(checkFlow(flow, { ...world, numbers: [] }).map(({ code }) => code)).toEqual(['flow.emergency-missing']);
  });
});

describe('everywhere', () => {
  test.each([
    ['during the welcome', [entered, digit('*')]],
    ['as a word at the question', [...toWhich, heard('noodgeval')]],
    ['in the menu', [...papendrecht, digit('*')]],
    ['in the queue', [...papendrecht, digit('1'), digit('*')]],
  ] as [string, FlowInput[]][])('an emergency leads straight to the calamity service: %s', (_, inputs) => {
    expect(play(inputs).actions.at(-1)).toEqual({ do: 'forward', node: 'calamity-service', number: '088 000 1112', purpose: 'calamity-service' });
  });

  test('a guess is no emergency', () => {
    expect(play([...toWhich, heard('noodgeval', 0.4)]).position.node).toBe('which');
  });

  test('English is one key away', () => {
    const turn = play([entered, digit('9'), played, heard('dordrecht'), heard('yes')]);
    expect(turn.actions).toContainEqual({ do: 'set-language', language: 'en' });
    expect(texts(turn)).toContain('Dordrecht, is that right?');
  });

  test('a mistake in the drawing costs the caller nothing', () => {
    const broken: CallFlow = { languages: ['nl'], start: 'a', fallbackQueue: 'general', nodes: { a: { kind: 'calamity', next: 'b' }, b: { kind: 'calamity', next: 'a' } } };
    expect(play([entered], { flow: broken }).actions).toMatchObject([{ do: 'report-fault', code: 'flow.loop' }, { do: 'enqueue', queue: 'general' }]);
    const nowhere: CallFlow = { ...broken, nodes: { a: { kind: 'calamity', next: 'gone' } } };
    expect(play([entered], { flow: { ...broken, start: 'constructor' } }).actions[0]).toMatchObject({ do: 'report-fault' });
    const turn = play([entered, { on: 'agent-took' }], { flow: nowhere });
    expect(turn.actions[0]).toMatchObject({ do: 'report-fault', code: 'flow.exit-nowhere' });
    expect(turn.position.ending).toBe('person');
  });
});
