/**
 * The caller and the drawing: what the flow wants done, done in order, and what the caller does, told to the flow.
 *
 * Purpose: keeps the protocol of domain/flow: one thing is waited for at a time. Trade-off: what is still to be done is kept with
 * the call as data, so that a restart in the middle of a prompt goes on with it.
 */
import { advance, type Digit, type FlowAction, type FlowInput } from '../flow/index.ts';
import type { Listen, Said } from './call.ts';
import type { CallWorld } from './event.ts';
import { callOther, moved, named, noted, said, withCall, without, type Turn } from './turn.ts';

type ActionOf<Do extends FlowAction['do']> = Extract<FlowAction, { do: Do }>;

/** Tells the flow what happened, and does what it wants. */
export function feed(turn: Turn, input: FlowInput, world: CallWorld): Turn {
  const { flow: at } = turn.call;
  const flow = at && world.flow(turn.call);
  if (!at || !flow) return withoutDrawing(turn, world);
  const next = advance(flow, at.position, input, world.facts(turn.call));
  const kept = withCall(turn, { flow: { ...at, position: next.position } });
  return next.actions.length === 0 ? kept : perform(without(kept, 'dialogue'), next.actions, world);
}

/** A number without a drawing costs the caller nothing: a person answers. */
function withoutDrawing(turn: Turn, world: CallWorld): Turn {
  if (turn.call.phase !== 'in-flow') return turn;
  const { language, authorityId, subject } = turn.call;
  const place = { node: '', queue: world.rules.fallbackQueue, priority: 'normal', language, tellAfterSeconds: [] } as const;
  return enqueue(turn, { do: 'enqueue', ...place, ...(authorityId !== undefined && { authorityId }), ...(subject !== undefined && { subject }) }, world);
}

/** What the flow still says when the caller is gone: only what is known of them counts. */
export function feedHangUp(turn: Turn, world: CallWorld): Turn {
  const { flow: at } = turn.call;
  const flow = at && world.flow(turn.call);
  if (!at || !flow) return turn;
  const next = advance(flow, at.position, { on: 'hung-up' }, world.facts(turn.call));
  const kept = withCall(turn, { flow: { ...at, position: next.position } });
  return next.actions.filter((action) => action.do === 'set-authority').reduce(setAuthority, kept);
}

/** Does actions in order, until something has to be waited for. */
export function perform(turn: Turn, actions: readonly FlowAction[], world: CallWorld): Turn {
  const [action, ...rest] = actions;
  if (action === undefined) return turn;
  if (action.do === 'play') return play(turn, actions);
  if (action.do === 'listen') return listen(turn, action, world);
  return perform(act(turn, action, world), rest, world);
}

function play(before: Turn, actions: readonly FlowAction[]): Turn {
  const until = actions.findIndex(({ do: what }) => what !== 'play');
  const plays = (until < 0 ? actions : actions.slice(0, until)) as readonly ActionOf<'play'>[];
  const { turn, name } = named(before, 'say');
  const texts = plays.map(({ text, language }): Said => ({ text, language }));
  const keys = [...new Set(plays.flatMap(({ keys }) => keys))];
  const afterwards = until < 0 ? [] : actions.slice(until);
  return withCall(turn, { dialogue: { for: 'flow', playing: { id: name as never, said: texts, keys }, afterwards } });
}

/** Keys are waited for here; for words the engine records an utterance, and the recogniser says what it was. */
function listen(before: Turn, action: Listen, { now, rules }: CallWorld): Turn {
  const { turn, name } = named(before, 'ear');
  const listening = { action, collected: '', ...(action.words.length > 0 && { recording: name as never }) };
  // the engine says when nobody speaks; the timer is for when it does not say anything either
  const patience = action.timeoutSeconds + (action.words.length > 0 ? rules.utteranceSeconds + 10 : 0);
  return withTimer(withCall(turn, { dialogue: { for: 'flow', afterwards: [], listening } }), 'listen', now + patience * 1000);
}

export function withTimer(turn: Turn, timer: 'listen' | 'waited' | 'redial' | 'held', at: number | undefined): Turn {
  const { [timer]: _old, ...others } = turn.call.timers;
  return withCall(turn, { timers: at === undefined ? others : { ...others, [timer]: at } });
}

/** Nothing is said or listened for any more. */
export function hushed(turn: Turn): Turn {
  return withTimer(without(turn, 'dialogue'), 'listen', undefined);
}

function act(turn: Turn, action: Exclude<FlowAction, { do: 'play' | 'listen' }>, world: CallWorld): Turn {
  switch (action.do) {
    case 'set-authority':
      return setAuthority(turn, action);
    case 'set-elsewhere':
      return withCall(turn, { elsewhere: action.name });
    case 'set-language':
      return withCall(turn, { language: action.language });
    case 'set-subject':
      return withCall(turn, { subject: action.subject });
    case 'record-choice':
      return noted(turn, 'choice', { detail: `${action.node}: ${action.choice}` });
    case 'note-calamity':
      return noted(turn, 'calamity-heard', { about: { text: action.text } });
    case 'note-wait':
      return noted(turn, 'wait-told', { about: { seconds: action.seconds, position: action.position } });
    case 'report-fault':
      return noted(turn, 'flow-fault', { detail: `${action.node}: ${action.code}` });
    case 'recording-announced':
      return withCall(turn, { recordingAnnounced: true });
    case 'enqueue':
      return enqueue(turn, action, world);
    case 'leave-queue':
      return withTimer(without(noted(moved(turn, 'left-queue', world) ?? turn, 'left-queue', { detail: action.because }), 'queue'), 'waited', undefined);
    case 'book-callback':
      // who withheld the number has given one
      return noted(withCall(turn, { callerNumber: turn.call.callerNumber ?? action.number, toBePhoned: { number: action.number, because: 'queue', attempts: 0 } }), 'callback-booked');
    case 'forward':
      return forward(turn, action, world);
    case 'hang-up':
      return endedByFlow(turn, action, world);
    case 'check-code':
    case 'switch-calamity':
      return said(turn, action);
  }
}

function setAuthority(turn: Turn, { authorityId, because }: ActionOf<'set-authority'>): Turn {
  return noted(withCall(turn, { authorityId, authorityFrom: because }), 'authority-known', { detail: because, about: { authorityId } });
}

/** Who comes back to a queue keeps the waiting time. */
function enqueue(turn: Turn, action: ActionOf<'enqueue'>, world: CallWorld): Turn {
  const { queue: name, subject, priority, tellAfterSeconds, language } = action;
  const there = moved(turn, 'enqueued', world);
  if (!there) return turn;
  const queue = { name, priority, tellAfterSeconds, ...(subject !== undefined && { subject }) };
  const placed = withCall(there, { queue, language, queuedAt: turn.call.queuedAt ?? world.now });
  return noted(nextTelling(placed, world), 'queued', { detail: name });
}

/** The flow hears how long the caller waits at the moments it named, and after the last of them as often as the rules say. */
export function nextTelling(turn: Turn, { now, rules }: CallWorld): Turn {
  const { queue, queuedAt = now } = turn.call;
  if (queue === undefined) return turn;
  const waited = (now - queuedAt) / 1000;
  const next = queue.tellAfterSeconds.find((seconds) => seconds > waited);
  return withTimer(turn, 'waited', next === undefined ? now + rules.announceEverySeconds * 1000 : queuedAt + next * 1000);
}

function forward(turn: Turn, action: ActionOf<'forward'>, world: CallWorld): Turn {
  const there = moved(turn, 'forward', world);
  if (!there) return turn;
  return noted(callOther(there, { kind: 'number', number: action.number, name: action.purpose }, world), 'forwarding', { detail: action.purpose });
}

function endedByFlow(turn: Turn, { because }: ActionOf<'hang-up'>, world: CallWorld): Turn {
  const there = moved(turn, 'flow-ended', world);
  if (!there) return turn;
  if (there.call.phase === 'callback') return toCallback(there, world);
  return ended(there, because === 'forwarded' ? 'forwarded' : 'message', world);
}

/** The caller hangs up and keeps the place; who had none gets one now. */
export function toCallback(turn: Turn, { now, rules, flow }: CallWorld): Turn {
  const queue = turn.call.queue ?? { name: flow(turn.call)?.fallbackQueue ?? rules.fallbackQueue, priority: 'normal' as const, tellAfterSeconds: [] };
  const placed = withCall(turn, { queue, queuedAt: turn.call.queuedAt ?? now });
  return withTimer(without(hushed(placed), 'caller'), 'waited', undefined);
}

/** Everything is over: whatever still lives is hung up by the comparison in wiring.ts. */
export function ended(turn: Turn, ending: NonNullable<Turn['call']['ending']>, { now }: CallWorld): Turn {
  const bare = without(hushed(turn), 'caller', 'agent', 'other', 'alsoRinging', 'ringsGroup', 'heldAt');
  return noted(withCall(bare, { phase: 'ended', endedAt: now, ending, timers: {} }), 'ended', { detail: ending });
}

/** A key: it may cut short what is said, be an answer, or mean nothing here. */
export function pressed(turn: Turn, digit: Digit, world: CallWorld): Turn {
  const { dialogue } = turn.call;
  if (dialogue === undefined) return feed(turn, { on: 'digit', digit }, world);
  const { playing, listening } = dialogue;
  if (playing) return playing.keys.includes(digit) ? feed(hushed(turn), { on: 'digit', digit }, world) : turn;
  if (listening === undefined || dialogue.for !== 'flow') return turn;
  const { until, timeoutSeconds } = listening.action;
  if (until === undefined) return feed(hushed(turn), { on: 'digit', digit }, world);
  if (digit === until) return feed(hushed(turn), { on: 'digits', digits: listening.collected }, world);
  const collecting = withCall(turn, { dialogue: { ...dialogue, listening: { ...listening, collected: listening.collected + digit } } });
  return withTimer(collecting, 'listen', world.now + timeoutSeconds * 1000);
}

/** What was said to the caller has ended. */
export function played(turn: Turn, world: CallWorld): Turn {
  const { dialogue } = turn.call;
  if (dialogue?.playing === undefined) return turn;
  const quiet = without(turn, 'dialogue');
  if (dialogue.for === 'notice') return quiet;
  return dialogue.afterwards.length > 0 ? perform(quiet, dialogue.afterwards, world) : feed(quiet, { on: 'played' }, world);
}
