import type { Heard } from '../hearing/hearing.ts';

/** What a caller does. */
export type Act =
  | { readonly do: 'say'; readonly text: string }
  | { readonly do: 'press'; readonly digit: string }
  | { readonly do: 'hang-up' }
  /** For whoever watches the console. */
  | { readonly do: 'tell'; readonly what: string };

/** A moment of a call, as the caller knows it. */
export interface Moment extends Heard {
  /** Seconds, of a clock that only goes forward. */
  readonly now: number;
  /** The caller is speaking. */
  readonly isSpeaking: boolean;
}

export const say = (text: string): Act => ({ do: 'say', text });
export const press = (digit: string): Act => ({ do: 'press', digit });
export const tell = (what: string): Act => ({ do: 'tell', what });
export const hangUp: Act = { do: 'hang-up' };
