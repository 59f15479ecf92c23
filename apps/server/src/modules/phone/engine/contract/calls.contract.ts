import { expect, test } from 'vitest';
import type { ChannelId, PhoneName } from '../index.ts';
import type { Scene } from './scene.ts';
import { newChannel, newId, told, TONES } from './world.ts';

/** Who is connected with whom, and how calls come and go. */
export function callsContract(scene: () => Scene): void {
  test('who calls arrives with the number called and their own, is answered, and leaves', async () => {
    const { world, keep } = scene();
    const citizen = keep(await world.dial({ dialled: '14078', caller: '0687654321' }));
    const { channel, dialled, from } = await told(world, 'arrived', (event) => event.caller === '0687654321');
    expect({ dialled, from }).toEqual({ dialled: '14078', from: 'carrier' });
    await world.engine.ring(channel);
    await world.engine.answer(channel);
    await citizen.connected();
    await told(world, 'answered', (event) => event.channel === channel);
    await world.engine.answer(channel);
    await citizen.hangUp();
    expect(await told(world, 'hung-up', (event) => event.channel === channel)).toMatchObject({ cause: 'normal' });
    await expect(world.engine.startMusic(channel)).rejects.toMatchObject({ kind: 'gone' });
    await world.engine.hangUp(channel);
  });

  test('a number that is withheld is not there', async () => {
    const { world, keep } = scene();
    keep(await world.dial({ dialled: '+31786191000' }));
    const { channel } = await told(world, 'arrived', (event) => event.dialled === '+31786191000');
    expect(await told(world, 'arrived', (event) => event.channel === channel)).toMatchObject({ caller: undefined });
    await world.engine.hangUp(channel, 'busy');
    await told(world, 'hung-up', (event) => event.channel === channel);
  });

  test('an agent sees who calls, picks up, and both hear each other until the citizen leaves', async () => {
    const { world, keep, caller, bridged } = scene();
    const { citizen, channel } = await caller();
    await world.engine.startMusic(channel);
    const telephone = keep(await world.signIn('anouk' as PhoneName, TONES.agent));
    await expect.poll(() => world.engine.reachablePhones()).toContain('anouk'); // Asterisk notices it a moment after it has said yes
    const leg = newChannel();
    const order = { showNumber: '0612345678', showName: 'Papendrecht', ringSeconds: 20, headers: { 'X-Ingang-Call': 'abc' } };
    await world.engine.originate({ channel: leg, to: { kind: 'phone', phone: 'anouk' as PhoneName }, forChannel: channel, ...order });
    const display = await telephone.ringing();
    await told(world, 'ringing', (event) => event.channel === leg);
    expect([display.showNumber, display.showName, display.header('X-Ingang-Call')]).toEqual(['0612345678', 'Papendrecht', 'abc']);
    await telephone.pickUp();
    await told(world, 'answered', (event) => event.channel === leg);
    await bridged(channel, leg);
    await telephone.hears(TONES.citizen);
    await citizen.hears(TONES.agent);
    await citizen.press('5');
    await told(world, 'digit', (event) => event.channel === channel && event.digit === '5');
    await citizen.hangUp();
    await told(world, 'hung-up', (event) => event.channel === channel);
    await world.engine.hangUp(leg);
    await telephone.ended();
  });

  test('consult, three together, and one leaves', async () => {
    const { world, caller, agent, bridged } = scene();
    const { citizen, channel } = await caller();
    const anouk = await agent('anouk' as PhoneName, TONES.agent);
    const bram = await agent('bram' as PhoneName, TONES.colleague);
    const bridge = await bridged(channel, anouk.channel);
    await anouk.telephone.hears(TONES.citizen);
    await world.engine.startMusic(channel);
    await world.engine.addToBridge(bridge, bram.channel);
    await citizen.hears(TONES.music);
    await anouk.telephone.hears(TONES.colleague);
    await bram.telephone.hears(TONES.agent);
    await world.engine.addToBridge(bridge, channel);
    await citizen.hears(TONES.agent, TONES.colleague);
    await bram.telephone.hears(TONES.citizen, TONES.agent);
    await world.engine.hangUp(anouk.channel);
    await anouk.telephone.ended();
    await citizen.hears(TONES.colleague);
  });

  test('hold by the telephone is told; a muted leg hears and is not heard', async () => {
    const { world, caller, agent, bridged } = scene();
    const { citizen, channel } = await caller();
    const { telephone, channel: leg } = await agent('anouk' as PhoneName, TONES.agent);
    const bridge = await bridged(channel, leg);
    await telephone.hold();
    await told(world, 'held', (event) => event.channel === leg);
    await world.engine.startMusic(channel);
    await citizen.hears(TONES.music);
    await telephone.unhold();
    await told(world, 'unheld', (event) => event.channel === leg);
    await world.engine.addToBridge(bridge, channel);
    await citizen.hears(TONES.agent);
    await telephone.hears(TONES.citizen);
    await world.engine.addToBridge(bridge, leg, { isMuted: true });
    await citizen.hears();
    await telephone.hears(TONES.citizen);
  });

  test('a call that is not taken tells why', async () => {
    const { world, keep } = scene();
    const telephone = keep(await world.signIn('anouk' as PhoneName, TONES.agent));
    const anouk = { kind: 'phone', phone: 'anouk' as PhoneName } as const;
    const order = { to: anouk, showNumber: '14078', ringSeconds: 1 };
    const causes: string[] = [];
    const cause = async (channel: ChannelId) => {
      causes.push((await told(world, 'hung-up', (event) => event.channel === channel)).cause);
    };
    const [unanswered, declined, absent, cancelled] = [newChannel(), newChannel(), newChannel(), newChannel()];
    await world.engine.originate({ ...order, channel: unanswered });
    await cause(unanswered);
    await telephone.ended();
    await world.engine.originate({ ...order, ringSeconds: 20, channel: declined });
    await telephone.ringing();
    await telephone.decline();
    await cause(declined);
    await world.engine.originate({ ...order, to: { kind: 'phone', phone: 'nobody' as PhoneName }, channel: absent });
    await cause(absent);
    await world.engine.originate({ ...order, ringSeconds: 20, channel: cancelled });
    await telephone.ringing();
    await world.engine.hangUp(cancelled);
    await telephone.ended();
    await told(world, 'hung-up', (event) => event.channel === cancelled);
    expect(causes).toEqual(['no-answer', 'rejected', 'unreachable']);
  });

  test('a citizen is called over the carrier and sees our number', async () => {
    const { world, keep, agent, bridged, play } = scene();
    const { to, telephone } = await world.outside(TONES.citizen);
    keep(telephone);
    const { telephone: anouk, channel: leg } = await agent('anouk' as PhoneName, TONES.agent);
    await play(leg, 650);
    const channel = newChannel();
    await world.engine.originate({ channel, to, showNumber: '14078', ringSeconds: 20, forChannel: leg });
    expect((await telephone.ringing()).showNumber).toBe('14078');
    await telephone.pickUp();
    await told(world, 'answered', (event) => event.channel === channel);
    await bridged(leg, channel);
    await anouk.hears(TONES.citizen);
    await telephone.hears(TONES.agent);
    await world.engine.sendDigits(channel, '12#');
    await telephone.digitsReceived('12#');
  });

  test('calls go on while we are away, and are found again', async () => {
    const { world, caller, agent, bridged } = scene();
    const { citizen, channel } = await caller();
    const { telephone, channel: leg } = await agent('anouk' as PhoneName, TONES.agent);
    const bridge = await bridged(channel, leg);
    const waiting = await caller('0611111111');
    await world.engine.startMusic(waiting.channel);
    await world.engine.setVariable(channel, 'INGANG_NOTE', 'papendrecht, tweede lijn');
    await world.interrupt(async () => {
      await expect(world.engine.answer(channel)).rejects.toMatchObject({ kind: 'unavailable' });
      await telephone.hears(TONES.citizen);
      await citizen.hears(TONES.agent);
      await waiting.citizen.hears(TONES.music);
    });
    const live = await world.engine.liveChannels();
    expect(live.map((one) => one.channel).toSorted()).toEqual([channel, leg, waiting.channel].toSorted());
    expect(live.find((one) => one.channel === channel)).toMatchObject({ state: 'connected', direction: 'inbound', dialled: '14078', caller: '0612345678', from: 'carrier' });
    expect(live.find((one) => one.channel === leg)).toMatchObject({ state: 'connected', direction: 'outbound', from: 'anouk' });
    expect((await world.engine.liveBridges()).find((one) => one.bridge === bridge)?.channels.toSorted()).toEqual([channel, leg].toSorted());
    expect(await world.engine.variable(channel, 'INGANG_NOTE')).toBe('papendrecht, tweede lijn');
    expect(await world.engine.variable(channel, 'INGANG_OTHER')).toBeUndefined();
    await waiting.citizen.press('7');
    await told(world, 'digit', (event) => event.channel === waiting.channel && event.digit === '7');
    await citizen.hangUp();
    await told(world, 'hung-up', (event) => event.channel === channel);
  });

  test('telephones that sign in and go are told, and those that may not are not let in', async () => {
    const { world } = scene();
    const phone = newId<PhoneName>('phone');
    const telephone = await world.signIn(phone, TONES.agent);
    await told(world, 'phone-changed', (event) => event.phone === phone && event.isReachable);
    await telephone.signOut();
    await told(world, 'phone-changed', (event) => event.phone === phone && !event.isReachable);
    expect(await world.engine.reachablePhones()).not.toContain(phone);
    await world.engine.dismissPhone(phone);
  });
}
