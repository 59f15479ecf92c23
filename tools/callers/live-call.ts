import { setTimeout as delay } from 'node:timers/promises';
import type { Installation } from '../../apps/server/src/modules/phone/installation/index.ts';
import type { SipCall } from '../phone/sip/index.ts';
import { Hearing } from './hearing/hearing.ts';
import type { KnownPrompt } from './hearing/prompts.ts';
import type { Act, Moment } from './mind/act.ts';
import { Mouth } from './mouth.ts';
import type { CallPlan } from './plan.ts';

/** Whoever decides what is said: a caller, or one half of a conversation. */
export interface Mind {
  at(moment: Moment): Act[];
}

export interface LiveCallDeps {
  readonly installation: Installation;
  readonly known: readonly KnownPrompt[];
  readonly tell: (what: string) => void;
}

const TICK_MS = 100;

export const seconds = (): number => performance.now() / 1000;

/** Joins a mind to a telephone call, until one of the two sides ends it. Answers who did. */
export async function liveCall(call: SipCall, plan: CallPlan, mind: Mind, { installation, known, tell }: LiveCallDeps, signal: AbortSignal): Promise<'we' | 'they'> {
  const hearing = new Hearing(known, seconds());
  const mouth = new Mouth(installation, call.sound, plan);
  call.sound.ear = (samples) => hearing.take(samples, seconds());
  try {
    for (; ; await delay(TICK_MS, undefined, { signal })) {
      if (call.state === 'ended') return 'they';
      const now = seconds();
      for (const act of mind.at({ ...hearing.now(now), now, isSpeaking: mouth.isSpeaking })) {
        if (act.do === 'tell') tell(act.what);
        else if (act.do === 'press') call.sound.press(act.digit);
        else if (act.do === 'say') await mouth.say(act.text);
        else {
          call.hangUp();
          return 'we';
        }
      }
    }
  } catch (error) {
    if ((error as Error).name !== 'AbortError') throw error;
    call.hangUp();
  }
  return 'we';
}
