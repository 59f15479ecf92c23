import type { Call } from './call.ts';
import type { CallRules } from './event.ts';
import { callTransition, type Trigger } from './transitions.ts';

const commands = ['hold', 'retrieve', 'consult', 'transfer', 'take-back', 'conference', 'hand-over', 'hang-up'] as const;

/** What the agent of a call may do with it now: the buttons of the screen. */
export function allowedCommands(call: Call, { callbackAttempts }: Pick<CallRules, 'callbackAttempts'>): readonly ((typeof commands)[number] | 'digits' | 'voicemail' | 'pause-recording' | 'resume-recording')[] {
  const possible = commands.filter((command) => callTransition(call, command satisfies Trigger, callbackAttempts) !== undefined);
  const hearsSomebody = call.phase === 'talking' || (call.phase === 'consulting' && call.other?.state === 'connected');
  const mayBeMachine = call.phase === 'talking' && call.promised !== undefined;
  const { recording } = call;
  const keeping = recording === undefined ? [] : recording.pausedFor.includes('agent') ? (['resume-recording'] as const) : (['pause-recording'] as const);
  return [...possible, ...(hearsSomebody ? (['digits'] as const) : []), ...(mayBeMachine ? (['voicemail'] as const) : []), ...keeping];
}
