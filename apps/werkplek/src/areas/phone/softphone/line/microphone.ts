import { soundChoice } from './sound-choice.ts';

export const microphoneFaults = ['no-microphone', 'microphone-denied', 'microphone-busy', 'not-secure'] as const;
export type MicrophoneFault = (typeof microphoneFaults)[number];

/** Why there is no sound from this computer, in words that a person can do something with. */
export class NoMicrophone extends Error {
  readonly fault: MicrophoneFault;
  constructor(fault: MicrophoneFault, cause?: unknown) {
    super(fault, { cause });
    this.name = 'NoMicrophone';
    this.fault = fault;
  }
}

/**
 * What a refusal of the browser means.
 *
 * @example microphoneFault('NotAllowedError') // 'microphone-denied'
 */
export function microphoneFault(name: string): MicrophoneFault {
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'microphone-denied';
  return name === 'NotReadableError' || name === 'AbortError' ? 'microphone-busy' : 'no-microphone';
}

/**
 * Opens the chosen microphone, or another one when that is gone.
 *
 * @throws NoMicrophone
 */
export async function openMicrophone(deviceId = soundChoice().microphoneId): Promise<MediaStream> {
  if (!navigator.mediaDevices) throw new NoMicrophone('not-secure');
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: deviceId ? { deviceId: { exact: deviceId } } : true });
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    if (deviceId && (error.name === 'OverconstrainedError' || error.name === 'NotFoundError')) return openMicrophone('');
    throw new NoMicrophone(microphoneFault(error.name), error);
  }
}

export function closeMicrophone(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

/** Asks for permission and sees whether it works, without keeping the microphone open. @throws NoMicrophone */
export async function tryMicrophone(): Promise<void> {
  closeMicrophone(await openMicrophone());
}
