import { expect, test } from 'vitest';
import { anouk, bram, Scene } from './testing/scene.ts';

const passes = (scene: Scene, seconds: number): Scene => scene.after(seconds).on({ on: 'time' });

test('who is on hold for long is not forgotten: a warning, then back to the front with an apology', () => {
  const scene = new Scene().talks().asks({ do: 'hold' });
  expect(passes(scene, 119).notes).not.toContain('held-long');
  expect(passes(scene, 1).notes).toContain('held-long');
  expect(scene.call.phase).toBe('held');
  const leg = scene.call.agent!.id;
  passes(scene, 480);
  expect(scene.call).toMatchObject({ phase: 'waiting', queue: { name: 'general' } });
  expect(scene.call).not.toHaveProperty('agent');
  expect(scene.effects).toContainEqual({ do: 'hang-up', leg });
  expect(scene.effects).toContainEqual(expect.objectContaining({ do: 'say', said: [expect.objectContaining({ text: expect.stringContaining('excuses') })] }));
  expect(scene.effects).toContainEqual(expect.objectContaining({ do: 'given-back' }));
  scene.rings(bram);
  expect(scene.answers(scene.call.agent?.id).call.phase).toBe('talking');
});

test('an agent who comes back in time hears nothing of it, and the next hold begins anew', () => {
  const scene = passes(new Scene().talks().asks({ do: 'hold' }), 100).asks({ do: 'retrieve' });
  expect(passes(scene, 600).call).toMatchObject({ phase: 'talking' });
  expect(scene.call.timers).not.toHaveProperty('held');
  scene.asks({ do: 'hold' });
  expect(passes(scene, 119).notes).not.toContain('held-long');
});

test('who consults for long is warned and goes on consulting', () => {
  const scene = new Scene().consults();
  scene.answers(scene.call.other?.id);
  for (let minute = 0; minute < 20; minute += 1) passes(scene, 60);
  expect(scene.call).toMatchObject({ phase: 'consulting', agent: { agentId: anouk.agentId } });
  expect(scene.notes.filter((note) => note === 'held-long')).toHaveLength(1);
});
