import { expect, test } from 'vitest';
import fc from 'fast-check';
import { callNotes } from '../call/index.ts';
import { bram, citizen, outside, Scene } from '../call/testing/scene.ts';
import { storyMessages } from '../../texts/story-messages.ts';
import { sayStoryLine } from '../../texts/story-words.ts';
import { storyOf, type ToldEvent } from './index.ts';

/** What a scene left behind, as it is read back. */
function eventsOf({ told }: Scene): ToldEvent[] {
  return told.map(({ at, note, agentId, detail, about }) => ({
    at, event: note, ...(agentId && { agentName: agentId }), ...(detail !== undefined && { detail }),
    ...(about && { about: { ...about, ...(about.to?.agentId && { toName: about.to.agentId }), ...(about.authorityId && { authorityName: about.authorityId }) } }),
  }));
}

const sentences = (scene: Scene): string[] => storyOf(eventsOf(scene)).map((line) => sayStoryLine('en', line, (code) => code));

test('a call that was answered, held and handed over warm', () => {
  const scene = new Scene().waits().after(65).rings().answers(new Scene().waits().rings().call.agent?.id).after(30)
    .asks({ do: 'hold' }).after(20).asks({ do: 'consult', target: { kind: 'person', ...bram } });
  scene.after(5).answers(scene.call.other?.id).after(25).asks({ do: 'hand-over', forced: false }).after(90).hangsUp(citizen);
  expect(sentences(scene)).toEqual([
    'Dialled the number of papendrecht.',
    'Chose in the menu: Burgerzaken.',
    'Waited 1:05 in the queue general.',
    'anouk answered.',
    'anouk put the caller on hold for 0:20.',
    'anouk consulted bram, 0:30.',
    'anouk handed the call over to bram, after consulting.',
    'bram answered.',
    'End of the conversation, after 1:30.',
  ]);
  expect(scene.call).toMatchObject({ transfers: 1, tally: { queue: 'general' } });
});

test('who hangs up while waiting, after an agent who did not answer', () => {
  const scene = new Scene().waits().after(40).rings();
  scene.after(15).hangsUp(scene.call.agent?.id, 'no-answer').after(25).hangsUp(citizen);
  expect(sentences(scene)).toEqual([
    'Dialled the number of papendrecht.',
    'Chose in the menu: Burgerzaken.',
    'Waited 1:20 in the queue general.',
    'The telephone of anouk rang and was not answered. The place in the queue was kept.',
    'Hung up while waiting.',
  ]);
  expect(scene.call.tally).toEqual({ queue: 'general', missed: 1 });
});

test('a callback from the queue: asked, tried, done', () => {
  const scene = new Scene().keepsPlaceAtHome().after(60).rings();
  scene.answers(scene.call.agent?.id);
  scene.after(35).hangsUp(scene.call.caller?.id, 'busy').after(600).on({ on: 'time' }).rings();
  scene.answers(scene.call.agent?.id);
  scene.after(8).answers(scene.call.caller?.id).after(61).hangsUp(scene.call.agent?.id);
  expect(sentences(scene).slice(-5)).toEqual([
    'Will be phoned back, and keeps the place in the queue.',
    'anouk phoned back (attempt 1).',
    'Not reached: engaged.',
    'anouk phoned back (attempt 2).',
    'End of the conversation, after 1:09.',
  ]);
  expect(scene.call.tally).toMatchObject({ callbackAttempts: 2 });
});

test('a specialist who does not pick up costs the caller nothing, and a number is never told', () => {
  const scene = new Scene().consults(outside);
  scene.after(25).hangsUp(scene.call.other?.id, 'no-answer');
  expect(sentences(scene).at(-1)).toBe('The other number did not answer; the call stayed with anouk.');
  expect(JSON.stringify(scene.told)).not.toContain(outside.number);
  expect(JSON.stringify(scene.told)).not.toContain(outside.name);
});

test('a calamity message that was heard is told with its words', () => {
  const scene = new Scene({ facts: { calamity: () => ({ id: 'x', text: { nl: 'Kook het water.' }, afterwards: 'continue' }) } }).answers(citizen).hears();
  expect(storyOf(eventsOf(scene))).toContainEqual(expect.objectContaining({ key: 'call.story.heard-calamity', text: 'Kook het water.' }));
  expect(scene.call.tally).toEqual({ heardCalamity: true });
});

test('whatever was written down can be told in both languages, in the order in which it began', () => {
  const details = ['dialled', 'general', 'talked', 'abandoned', 'menu: Zorg', 'person: busy', 'overflow', undefined] as const;
  const event = fc.record({ event: fc.constantFrom(...callNotes), step: fc.integer({ min: 0, max: 90 }), detail: fc.constantFrom(...details), to: fc.constantFrom('person', 'queue', 'number') });
  fc.assert(fc.property(fc.array(event, { maxLength: 40 }), (happened) => {
    let at = 0;
    const events = happened.map(({ event: name, step, detail, to }): ToldEvent => ({ at: new Date((at += step * 1000)), event: name, agentName: 'Anouk', ...(detail && { detail }), about: { to: { kind: to } } }));
    const story = storyOf(events);
    expect(story.length).toBeLessThanOrEqual(events.length * 3);
    for (const line of story) for (const value of Object.values(line.values)) expect(value).not.toBeNaN();
  }));
});

test('every line that a real call leads to has its sentence in both languages', () => {
  const scenes = [new Scene().keepsPlaceAtHome(), new Scene().talks().asks({ do: 'transfer', target: { kind: 'queue', queue: 'taxes', name: 'taxes' }, forced: false })];
  for (const { key } of scenes.flatMap((scene) => storyOf(eventsOf(scene)))) {
    expect(storyMessages.nl).toHaveProperty([key]);
    expect(storyMessages.en).toHaveProperty([key]);
  }
});
