const lockName = 'ingang.phone';

/**
 * Makes this tab the one with the phone: two would take each other's calls away.
 *
 * @returns how to give it up; undefined when another tab of this browser has it
 */
export function takeTurn(): Promise<(() => void) | undefined> {
  if (!navigator.locks) return Promise.resolve(() => undefined); // an address without https: the microphone says so
  return new Promise((resolve, reject) => {
    const held = navigator.locks.request(lockName, { ifAvailable: true }, (lock) => {
      if (!lock) return resolve(undefined);
      return new Promise<void>((release) => resolve(release));
    });
    held.catch(reject);
  });
}
