import { expect, test } from 'vitest';
import type { PhoneName, RecordingId } from '../index.ts';
import type { Scene } from './scene.ts';
import { newId, pause, told, TONES } from './world.ts';

/** What legs hear, and what is kept of what they say. */
export function soundsContract(scene: () => Scene): void {
  test('prompts are heard one after the other, and a key interrupts them', async () => {
    const { world, caller, play } = scene();
    const { citizen, channel } = await caller();
    const first = await play(channel, 650, 1150);
    await citizen.hears(TONES.prompt);
    await citizen.hears(TONES.secondPrompt);
    expect(await told(world, 'playback-finished', (event) => event.playback === first)).toMatchObject({ channel, how: 'ended' });
    const second = await play(channel, 650, 1150);
    await citizen.hears(TONES.prompt);
    await citizen.press('2#');
    const keys = async () => (await told(world, 'digit', (event) => event.channel === channel && event.digit === '#')) &&
      world.events.filter((event) => event.type === 'digit' && event.channel === channel);
    expect(await keys()).toMatchObject([{ digit: '2' }, { digit: '#' }]);
    await world.engine.stopPlaying(second);
    expect(await told(world, 'playback-finished', (event) => event.playback === second)).toMatchObject({ how: 'stopped' });
    await citizen.hears();
    await world.engine.stopPlaying(second);
  });

  test('music goes on after an announcement', async () => {
    const { world, caller, play } = scene();
    const { citizen, channel } = await caller();
    await world.engine.startMusic(channel);
    await citizen.hears(TONES.music);
    await play(channel, 650);
    await citizen.hears(TONES.prompt);
    await citizen.hears(TONES.music);
    await world.engine.stopMusic(channel);
    await citizen.hears();
  });

  test('both sides are recorded on a track each, and nothing while paused', async () => {
    const { world, caller, agent, bridged, play } = scene();
    const { channel } = await caller();
    const { telephone, channel: leg } = await agent('anouk' as PhoneName, TONES.agent);
    await bridged(channel, leg);
    const recording = newId<RecordingId>('rec');
    await world.engine.record(recording, channel);
    await world.engine.record(recording, channel); // one that is being made goes on
    await telephone.hears(TONES.citizen);
    await pause(1.5);
    await world.engine.pauseRecording(recording);
    await world.engine.addToBridge(await bridged(), leg);
    await play(channel, 650);
    await pause(1);
    await world.engine.resumeRecording(recording);
    await pause(0.5);
    await world.engine.stopRecording(recording);
    const finished = await told(world, 'recording-finished', (event) => event.recording === recording);
    expect(finished.seconds).toBeGreaterThan(1);
    expect(await world.engine.finishedRecordings()).toContain(recording);
    const [said, heard] = [await world.engine.readRecording(recording, 'said'), await world.engine.readRecording(recording, 'heard')];
    if (world.hasSound) {
      expect(await world.tonesIn(said)).toEqual([TONES.citizen]);
      expect(await world.tonesIn(heard)).toContain(TONES.agent);
      expect(await world.tonesIn(heard)).not.toContain(TONES.citizen);
    }
    await world.engine.deleteRecording(recording);
    expect(await world.engine.finishedRecordings()).not.toContain(recording);
    await world.engine.deleteRecording(recording);
    await expect(world.engine.readRecording(recording, 'said')).rejects.toMatchObject({ kind: 'gone' });
  });

  test('a recording ends with its leg', async () => {
    const { world, caller } = scene();
    const { citizen, channel } = await caller();
    const recording = newId<RecordingId>('rec');
    await world.engine.record(recording, channel);
    await pause(1.3);
    await citizen.hangUp();
    const { seconds: length } = await told(world, 'recording-finished', (event) => event.recording === recording);
    expect(length).toBeGreaterThanOrEqual(1);
    await world.engine.deleteRecording(recording);
  });

  test('an utterance ends when the citizen falls silent, and with nothing said after patience', async () => {
    const { world, caller } = scene();
    const { citizen, channel } = await caller();
    await citizen.speak(false);
    const silence = newId<RecordingId>('utterance');
    await world.engine.listen(silence, channel, { patienceSeconds: 2, maxSeconds: 8 });
    await told(world, 'recording-finished', (event) => event.recording === silence);
    const spoken = newId<RecordingId>('utterance');
    await world.engine.listen(spoken, channel, { patienceSeconds: 6, maxSeconds: 8 });
    await citizen.speak(true);
    await pause(1);
    await citizen.speak(false);
    const { seconds: length } = await told(world, 'recording-finished', (event) => event.recording === spoken);
    expect(length).toBeGreaterThan(0.8);
    expect(length).toBeLessThan(6);
    expect((await world.engine.readRecording(spoken, 'said')).length).toBeGreaterThan(0);
  });

  test('a supervisor listens unheard, and whispers to the agent alone', async () => {
    const { world, caller, agent, bridged } = scene();
    const { citizen, channel } = await caller();
    const anouk = await agent('anouk' as PhoneName, TONES.agent);
    const lead = await agent('mirjam' as PhoneName, TONES.colleague);
    await bridged(channel, anouk.channel);
    await world.engine.supervise(lead.channel, anouk.channel, 'listen');
    await lead.telephone.hears(TONES.citizen, TONES.agent);
    await anouk.telephone.hears(TONES.citizen);
    await world.engine.supervise(lead.channel, anouk.channel, 'whisper');
    await anouk.telephone.hears(TONES.citizen, TONES.colleague);
    await citizen.hears(TONES.agent);
    await world.engine.stopSupervising(lead.channel);
    await anouk.telephone.hears(TONES.citizen);
    await lead.telephone.hears();
  });
}
