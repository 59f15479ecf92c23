import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ContactCentre } from '../testing/contact-centre.ts';

let centre: ContactCentre;
beforeEach(async () => {
  centre = await ContactCentre.open();
});
afterEach(() => centre.close());

const voices = (sounds: readonly { kind: string }[]) => sounds.map(({ kind }) => kind);

describe('a call', () => {
  test('comes in, is welcomed, waits with music, rings at an agent, is talked about and ends', async () => {
    const citizen = await centre.phones();
    expect(citizen.telephone.isConnected()).toBe(true);
    expect(citizen.telephone.hears()).toMatchObject([{ kind: 'media', media: { path: expect.stringContaining('Welkom') } }]);
    await citizen.chooses();
    expect(voices(citizen.telephone.hears())).toEqual(['music']);
    await centre.after(30);
    const anouk = await centre.agent('anouk');
    expect(anouk.rings()).toBe(true);
    expect(anouk.telephone().shows).toMatchObject({ showNumber: '+31612345678' });
    await anouk.picksUp();
    expect([voices(citizen.telephone.hears()), voices(anouk.telephone().hears())]).toEqual([['voice'], ['voice']]);
    expect(centre.waited(citizen)).toBeGreaterThanOrEqual(30);
    await centre.after(60);
    citizen.telephone.hangUp();
    await centre.settles();
    expect(citizen.call()).toMatchObject({ phase: 'ended', ending: 'talked', handledBy: 'anouk' });
    expect(anouk.telephone().hasEnded()).toBe(true);
    expect(anouk.state()).toBe('wrap-up');
    await centre.after(61);
    expect(anouk.state()).toBe('available');
  });

  test('is given to the next agent when the first does not take it, and nobody waits twice', async () => {
    const citizen = await centre.waits();
    const anouk = await centre.agent('anouk');
    await centre.after(16);
    expect([anouk.state(), citizen.call().phase]).toEqual(['away', 'waiting']);
    expect(voices(citizen.telephone.hears())).toEqual(['music']);
    const bram = await centre.agent('bram');
    await bram.picksUp();
    expect(citizen.call()).toMatchObject({ phase: 'talking', handledBy: 'bram' });
    expect(centre.waited(citizen)).toBeGreaterThanOrEqual(16);
  });

  test('waits in order', async () => {
    const [first, second] = [await centre.waits('+31611111111'), await centre.waits('+31622222222')];
    const anouk = await centre.agent('anouk');
    await anouk.picksUp();
    expect([first.call().phase, second.call().phase]).toEqual(['talking', 'waiting']);
    first.telephone.hangUp();
    await centre.settles();
    await anouk.says('available');
    await anouk.picksUp();
    expect(second.call().phase).toBe('talking');
  });

  test('is abandoned: the agent\'s telephone is silent at once', async () => {
    const citizen = await centre.waits();
    const anouk = await centre.agent('anouk');
    citizen.telephone.hangUp();
    await centre.settles();
    expect([anouk.rings(), anouk.state(), citizen.call().ending]).toEqual([false, 'available', 'abandoned']);
  });
});

describe('an agent', () => {
  test('on hold the caller hears music, and afterwards the agent', async () => {
    const citizen = await centre.waits();
    const anouk = await centre.agent('anouk');
    await anouk.picksUp();
    await anouk.asks({ do: 'hold' });
    expect([voices(citizen.telephone.hears()), voices(anouk.telephone().hears())]).toEqual([['music'], []]);
    await anouk.asks({ do: 'retrieve' });
    expect(voices(citizen.telephone.hears())).toEqual(['voice']);
    anouk.telephone().hold();
    await centre.settles();
    expect(voices(citizen.telephone.hears())).toEqual(['music']);
  });

  test('consults a colleague, puts them through, and is free', async () => {
    const citizen = await centre.waits();
    const anouk = await centre.agent('anouk');
    await anouk.picksUp();
    const bram = await centre.agent('bram');
    await anouk.asks({ do: 'consult', target: { kind: 'person', agentId: bram.agentId } });
    expect([bram.rings(), voices(anouk.telephone().hears())]).toEqual([true, ['media']]);
    await bram.picksUp();
    expect([voices(bram.telephone().hears()), voices(citizen.telephone.hears())]).toEqual([['voice'], ['music']]);
    await anouk.asks({ do: 'conference' });
    expect(voices(citizen.telephone.hears())).toEqual(['voice', 'voice']);
    await anouk.asks({ do: 'hand-over', forced: false });
    expect([anouk.state(), bram.state()]).toEqual(['wrap-up', 'talking']);
    expect([voices(citizen.telephone.hears()), anouk.telephone().hasEnded()]).toEqual([['voice'], true]);
    expect(citizen.call()).toMatchObject({ phase: 'talking', handledBy: 'bram', transfers: 1 });
  });

  test('cannot consult who is not there', async () => {
    await centre.waits();
    const anouk = await centre.agent('anouk');
    await anouk.picksUp();
    await expect(anouk.asks({ do: 'consult', target: { kind: 'person', agentId: 'nobody' as never } })).rejects.toThrow('call.colleague-not-available');
  });

  test('whose browser is gone: the caller hears an apology and is first again; nothing else rings there', async () => {
    const citizen = await centre.waits();
    const anouk = await centre.agent('anouk');
    await anouk.picksUp();
    centre.engine.telephones.signOut('agent-anouk' as never);
    await centre.settles();
    expect(citizen.telephone.hears()).toMatchObject([{ media: { path: expect.stringContaining('excuses') } }]);
    expect([citizen.call().phase, anouk.state()]).toEqual(['waiting', 'away']);
    await centre.after(3);
    expect(voices(citizen.telephone.hears())).toEqual(['music']);
  });

  test('phones a citizen: first the own telephone, then theirs', async () => {
    const anouk = await centre.agent('anouk');
    const asked = centre.switchboard.ask({ ask: 'phone-out', agentId: anouk.agentId, callId: 'out' as never, number: '+31787701234', dialled: '14078', authorityId: 'papendrecht' as never });
    await centre.settles();
    await asked;
    await anouk.picksUp();
    expect(centre.outside('+31787701234').shows).toMatchObject({ showNumber: '14078' });
    centre.outside('+31787701234').pickUp();
    await centre.settles();
    expect(voices(anouk.telephone().hears())).toEqual(['voice']);
    anouk.telephone().hangUp();
    await centre.settles();
    expect([centre.outside('+31787701234').hasEnded(), anouk.state()]).toEqual([true, 'wrap-up']);
  });
});

describe('a callback that keeps the place', () => {
  test('is offered after a while; the agent gets it in turn and the citizen sees 14078', async () => {
    const citizen = await centre.waits('+31699999999');
    await centre.after(91);
    expect(citizen.telephone.hears()).toMatchObject([{ media: { path: expect.stringContaining('terug') } }]);
    citizen.telephone.press('1');
    await centre.after(3);
    expect([citizen.telephone.hasEnded(), citizen.call().phase]).toEqual([true, 'callback']);
    const anouk = await centre.agent('anouk');
    await anouk.picksUp();
    const atHome = centre.outside('+31699999999');
    expect(atHome.shows).toMatchObject({ showNumber: '14078' });
    atHome.pickUp();
    await centre.settles();
    expect([citizen.call().phase, voices(atHome.hears())]).toEqual(['talking', ['voice']]);
  });
});

describe('nobody is lost', () => {
  test('the exchange answers before the book does: nothing that lives is taken for a stranger or let go', async () => {
    const [talking, waiting] = [await centre.waits('+31611111111'), await centre.waits('+31622222222')];
    const anouk = await centre.agent('anouk');
    await anouk.picksUp();
    const read = centre.book.living.bind(centre.book);
    vi.spyOn(centre.book, 'living').mockImplementation(async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return read();
    });
    await centre.crashesAndComesBack();
    expect([talking.telephone.isConnected(), waiting.telephone.isConnected(), anouk.telephone().hasEnded()]).toEqual([true, true, false]);
    expect([voices(talking.telephone.hears()), voices(waiting.telephone.hears())]).toEqual([['voice'], ['music']]);
    expect([...centre.switchboard.calls.values()].map(({ phase }) => phase).toSorted()).toEqual(['talking', 'waiting']);
  });

  test('the process is killed: conversations and music go on, and everything is taken up in order', async () => {
    const anouk = await centre.agent('anouk');
    const talking = await centre.waits('+31611111111');
    await anouk.picksUp();
    const [first, second] = [await centre.waits('+31622222222'), await centre.waits('+31633333333')];
    const welcomed = await centre.phones('+31644444444');
    await centre.crashesAndComesBack();
    expect([voices(talking.telephone.hears()), voices(first.telephone.hears())]).toEqual([['voice'], ['music']]);
    expect([talking, first, second].map((citizen) => citizen.call().phase)).toEqual(['talking', 'waiting', 'waiting']);
    expect(anouk.state()).toBe('talking');
    await welcomed.chooses();
    expect(welcomed.call().phase).toBe('waiting');
    const bram = await centre.agent('bram');
    await bram.picksUp();
    expect(first.call()).toMatchObject({ phase: 'talking', handledBy: 'bram' });
    expect(centre.engine.telephones.of(talking.telephone.channel).hasEnded()).toBe(false);
  });

  test('who hung up while we were away has hung up; who called meanwhile is greeted', async () => {
    const gone = await centre.waits('+31611111111');
    const stays = await centre.waits('+31622222222');
    await centre.switchboard.close({ writeFirst: false });
    gone.telephone.hangUp();
    const telephone = centre.engine.telephones.callIn({ dialled: '14078', caller: '+31633333333' });
    await centre.crashesAndComesBack(1);
    expect([gone.call().phase, stays.call().phase, telephone.isConnected()]).toEqual(['ended', 'waiting', true]);
  });

  test('the connection breaks and comes back: the same', async () => {
    const citizen = await centre.waits();
    const anouk = await centre.agent('anouk');
    await anouk.picksUp();
    centre.engine.telephones.loseEngine();
    await centre.settles();
    await centre.after(5);
    centre.engine.telephones.bringEngineBack({ hasRestarted: false });
    await centre.settles();
    expect([citizen.call().phase, anouk.state(), voices(citizen.telephone.hears())]).toEqual(['talking', 'talking', ['voice']]);
  });

  test('an agent whose browser is gone comes back with another one in time: the own call rings there', async () => {
    const citizen = await centre.waits();
    const anouk = await centre.agent('anouk');
    await anouk.picksUp();
    const before = anouk.telephone();
    await anouk.asks({ do: 'resume' });
    expect([before.hasEnded(), anouk.rings(), anouk.state(), voices(citizen.telephone.hears())]).toEqual([true, true, 'ringing', ['music']]);
    await anouk.picksUp();
    expect([citizen.call().phase, anouk.state(), voices(citizen.telephone.hears())]).toEqual(['talking', 'talking', ['voice']]);
    await anouk.asks({ do: 'resume' });
    anouk.telephone().decline('no-answer');
    await centre.settles();
    expect([citizen.call().phase, anouk.state()]).toEqual(['waiting', 'away']);
  });

  test('the engine has ended: everybody is listed at once, and nobody is given away before it is back', async () => {
    const waiting = await centre.waits('+31622222222');
    centre.engine.telephones.callIn({ dialled: '14078' }); // the number withheld
    await centre.settles();
    centre.engine.telephones.endEngine();
    await centre.settles();
    expect(waiting.call()).toMatchObject({ phase: 'callback', promised: { callbackId: waiting.call().id } });
    expect([...centre.book.calls.values()].map(({ phase }) => phase)).toEqual(['callback', 'ended']);
    centre.engine.telephones.bringEngineBack({ hasRestarted: true });
    await centre.settles();
    expect(centre.book.calls.size).toBe(2);
  });

  test('who answered while we were away is connected when we are back', async () => {
    const citizen = await centre.waits();
    const anouk = await centre.agent('anouk');
    expect(anouk.rings()).toBe(true);
    centre.engine.telephones.loseEngine();
    await centre.settles();
    anouk.telephone().pickUp();
    centre.engine.telephones.bringEngineBack({ hasRestarted: false });
    await centre.settles();
    expect([citizen.call().phase, voices(citizen.telephone.hears())]).toEqual(['talking', ['voice']]);
  });

  test('engine and process ended together: who came before is phoned back, who came after is taken up', async () => {
    const before = await centre.waits('+31622222222');
    await centre.switchboard.close({ writeFirst: false });
    await centre.after(1);
    centre.engine.telephones.bringEngineBack({ hasRestarted: true });
    await centre.crashesAndComesBack(1);
    const after = await centre.waits('+31633333333');
    await centre.crashesAndComesBack(1);
    expect([before.call().phase, after.call().phase]).toEqual(['callback', 'waiting']);
  });

  test('the engine restarts: everybody is phoned back, before others', async () => {
    const citizen = await centre.waits('+31611111111');
    const anouk = await centre.agent('anouk');
    await anouk.picksUp();
    const waiting = await centre.waits('+31622222222');
    centre.engine.telephones.loseEngine();
    centre.engine.telephones.bringEngineBack({ hasRestarted: true });
    await centre.settles();
    for (const one of [citizen, waiting]) expect(one.call()).toMatchObject({ phase: 'callback', queue: { priority: 'high' }, toBePhoned: { because: 'lost' } });
  });
});
