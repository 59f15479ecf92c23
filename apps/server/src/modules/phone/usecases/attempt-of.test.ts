import { expect, test } from 'vitest';
import { Scene } from '../domain/call/testing/scene.ts';
import { attemptOf } from './attempt-of.ts';

function phoned(): Scene {
  const scene = Scene.phonesOut();
  scene.call = { ...scene.call, promised: { callbackId: 'T1' } };
  return scene;
}

test('an attempt is what became of the citizen\'s telephone', () => {
  const spoken = phoned();
  spoken.answers(spoken.call.agent!.id).answers(spoken.call.caller!.id);
  expect(attemptOf(spoken.call)).toBeUndefined();
  spoken.hangsUp(spoken.call.caller!.id);
  expect(attemptOf(spoken.call)).toEqual({ callbackId: 'T1', by: 'anouk', phone: '+31612345678', result: 'spoken' });
  for (const [cause, result] of [['busy', 'busy'], ['no-answer', 'no-answer'], ['unknown-number', 'wrong-number'], ['rejected', 'no-answer']] as const) {
    const missed = phoned();
    missed.answers(missed.call.agent!.id).hangsUp(missed.call.caller!.id, cause);
    expect(attemptOf(missed.call)?.result).toBe(result);
  }
});

test('who did not take the own telephone, or thought better of it, has not tried', () => {
  const own = phoned();
  own.hangsUp(own.call.agent!.id, 'no-answer');
  expect(attemptOf(own.call)).toBeUndefined();
  const changed = phoned();
  changed.answers(changed.call.agent!.id).asks({ do: 'hang-up' });
  expect(attemptOf(changed.call)).toBeUndefined();
});
