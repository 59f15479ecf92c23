import type { ChannelId, Destination, EngineEvent, Media, PhoneName, TelephoneEngine } from '../index.ts';

/** What tells sounds apart in the suite: every telephone, prompt and the music has a tone of its own, in hertz. */
export const TONES = { music: 440, prompt: 650, citizen: 1000, secondPrompt: 1150, agent: 1350, colleague: 1700 } as const;

export type ToneHertz = (typeof TONES)[keyof typeof TONES];

/** A telephone outside the engine, in the hand of somebody. Waiting is up to the telephone: each answer comes when it is so. */
export interface TestTelephone {
  /** The engine took the call, or the person did. */
  connected(): Promise<void>;
  ended(): Promise<void>;
  /** Waits until it rings. Answers what the display shows. */
  ringing(): Promise<{ readonly showNumber: string; readonly showName: string | undefined; readonly header: (name: string) => string | undefined }>;
  pickUp(): Promise<void>;
  decline(): Promise<void>;
  hangUp(): Promise<void>;
  press(digits: string): Promise<void>;
  hold(): Promise<void>;
  unhold(): Promise<void>;
  /** Waits until exactly these tones are heard. */
  hears(...tones: readonly ToneHertz[]): Promise<void>;
  /** Falls silent, or speaks again. */
  speak(isSpeaking: boolean): Promise<void>;
  /** What was keyed to it. */
  digitsReceived(digits: string): Promise<void>;
}

/** An engine with telephones around it. */
export interface World {
  readonly engine: TelephoneEngine;
  readonly events: readonly EngineEvent[];
  /** A citizen dials; speaks with the tone of a citizen. */
  dial(call: { readonly dialled: string; readonly caller?: string }): Promise<TestTelephone>;
  /** A telephone that can be called over the carrier. */
  outside(tone: ToneHertz): Promise<{ readonly to: Destination; readonly telephone: TestTelephone }>;
  /** A telephone of somebody who works here, admitted and signed in. */
  signIn(phone: PhoneName, tone: ToneHertz): Promise<TestTelephone & { signOut(): Promise<void> }>;
  /** A sound of two seconds. */
  prompt(tone: ToneHertz): Media;
  /** Our connection breaks, without the engine noticing more than that, and comes back. */
  interrupt(whileAway: () => Promise<void>): Promise<void>;
  /** The tones on a track of a recording. */
  tonesIn(wav: Uint8Array): Promise<readonly ToneHertz[]>;
  /** Whether sound is real here: a recording in memory has none. */
  readonly hasSound: boolean;
  close(): Promise<void>;
}

type EventOf<Type extends EngineEvent['type']> = Extract<EngineEvent, { type: Type }>;

/** Waits for an event among those that came and those to come. */
export async function told<Type extends EngineEvent['type']>(
  world: World,
  type: Type,
  which: (event: EventOf<Type>) => boolean = () => true,
): Promise<EventOf<Type>> {
  const deadline = performance.now() + 8000;
  for (;;) {
    const found = world.events.find((event): event is EventOf<Type> => event.type === type && which(event as EventOf<Type>));
    if (found !== undefined) return found;
    if (performance.now() > deadline) {
      const came = world.events.slice(-8).map((event) => JSON.stringify(event)).join('\n');
      throw new Error(`no ${type} came. What came last:\n${came}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

let made = 0;

/** A name that was not used before. */
export const newId = <Id extends string>(kind: string): Id => `${kind}-${process.pid}-${(made += 1)}` as Id;

export const newChannel = (): ChannelId => newId<ChannelId>('leg');

/** Lets sounds go on for a while. */
export const pause = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
