import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { callsContract } from './calls.contract.ts';
import { makeScene, type Scene } from './scene.ts';
import { soundsContract } from './sounds.contract.ts';
import type { World } from './world.ts';

/** What every telephone engine must do, with telephones around it that speak and listen. */
export function telephoneEngineContract(name: string, makeWorld: () => Promise<World>): void {
  describe(name, () => {
    let scene: Scene;

    beforeAll(async () => {
      scene = makeScene(await makeWorld());
    });

    afterEach(() => scene.clear());
    afterAll(() => scene.world.close());

    callsContract(() => scene);
    soundsContract(() => scene);
  });
}
