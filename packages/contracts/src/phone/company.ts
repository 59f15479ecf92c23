import { Type } from 'typebox';
import { AuthoritySlug, Nullable, Uuid } from '../text.ts';

/** What else happens with a call while it is talked about: it is recorded, a team lead is with it. */

/** Why nothing of a conversation is kept for a while. */
export const pauseReasons = ['identification', 'payment', 'agent'] as const;
/** How a team lead is with somebody's call. */
export const supervisionWays = ['listen', 'whisper', 'barge'] as const;

export const RunningRecording = Type.Object({
  isRunning: Type.Boolean({ description: 'false while paused, or while the caller hears music' }),
  pausedFor: Type.Array(Type.Enum(pauseReasons)),
});
export const SeenSupervision = Type.Object({ name: Type.String(), how: Type.Enum(supervisionWays) }, { description: 'a team lead who is with this call; of one who only listens, as far as agents are told' });

export const Supervising = Type.Object(
  {
    callId: Uuid,
    agentId: Uuid,
    agentName: Type.String(),
    how: Type.Enum([...supervisionWays, 'take-over']),
    isConnected: Type.Boolean(),
    authorityId: Nullable(AuthoritySlug),
    isAgentTold: Type.Boolean(),
  },
  { description: 'the call of an agent that this team lead is with' },
);

export const PauseRecording = Type.Object({ because: Type.Enum(pauseReasons) }, { additionalProperties: false });
