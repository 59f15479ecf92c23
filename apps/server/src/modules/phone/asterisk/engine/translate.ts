import type { ChannelId, EngineEvent, PhoneName, PlaybackId } from '../../engine/index.ts';
import type { AriEvent, Channel } from '../ari/index.ts';
import { CARRIER } from '../configuration/index.ts';
import { causeOf } from './causes.ts';
import { dateOf, legOf, type KnownLegs } from './legs.ts';

const ABSENT = new Set(['UNAVAILABLE', 'INVALID', 'UNKNOWN']);

/** What a translation needs to know beside the event. */
export interface Known {
  readonly legs: KnownLegs;
  /** Playbacks that we stopped: Asterisk calls those done. */
  readonly stopped: Set<string>;
  readonly isTalkingWatched: (channel: ChannelId) => boolean;
  /** Telephones that are signed in. */
  readonly reachable: Set<PhoneName>;
}

/** What an event of Asterisk means to us. Most mean nothing. */
export function translate(event: AriEvent, known: Known): EngineEvent[] {
  const at = dateOf(event.timestamp);
  switch (event.type) {
    case 'StasisStart':
      return onEntered(event.channel, at, known);
    case 'ChannelStateChange':
      return onState(event.channel, at, known);
    case 'ChannelDtmfReceived':
      return [{ type: 'digit', channel: idOf(event.channel), digit: event.digit, at }];
    case 'ChannelHold':
      return [{ type: 'held', channel: idOf(event.channel), at }];
    case 'ChannelUnhold':
      return [{ type: 'unheld', channel: idOf(event.channel), at }];
    case 'ChannelTalkingStarted':
    case 'ChannelTalkingFinished':
      return onTalking(idOf(event.channel), event.type === 'ChannelTalkingStarted', at, known);
    case 'ChannelHangupRequest':
      if (event.cause !== undefined) known.legs.noteCause(idOf(event.channel), causeOf(event.cause));
      return [];
    case 'StasisEnd':
      return onEnd(event.channel, undefined, at, known);
    case 'ChannelDestroyed':
      return onEnd(event.channel, event.cause, at, known);
    case 'PlaybackFinished':
      return onPlayed(event.playback, at, known);
    case 'DeviceStateChanged':
      return onDevice(event.device_state, at, known);
    default:
      return [];
  }
}

const idOf = ({ id }: Channel): ChannelId => id as ChannelId;

function onEntered(channel: Channel, at: Date, { legs }: Known): EngineEvent[] {
  const leg = legOf(channel);
  if (leg === undefined) return [];
  const { direction, dialled = '', caller, from } = leg;
  if (direction === 'outbound') return legs.markAnswered(leg.channel) ? [{ type: 'answered', channel: leg.channel, at }] : [];
  if (legs.has(leg.channel)) return [];
  legs.add(leg);
  return [{ type: 'arrived', channel: leg.channel, dialled, caller, from, at }];
}

/** An outbound leg is told as answered when it can be bridged, which is a moment later: when it enters our application. */
function onState(channel: Channel, at: Date, { legs }: Known): EngineEvent[] {
  const id = idOf(channel);
  const direction = legs.directionOf(id);
  if (direction === 'inbound' && channel.state === 'Up' && legs.markAnswered(id)) return [{ type: 'answered', channel: id, at }];
  return direction === 'outbound' && channel.state === 'Ringing' ? [{ type: 'ringing', channel: id, at }] : [];
}

function onTalking(channel: ChannelId, isTalking: boolean, at: Date, { isTalkingWatched }: Known): EngineEvent[] {
  return isTalkingWatched(channel) ? [{ type: 'talking', channel, isTalking, at }] : [];
}

function onEnd(channel: Channel, cause: number | undefined, at: Date, { legs }: Known): EngineEvent[] {
  const ended = legs.end(idOf(channel));
  return ended === undefined ? [] : [{ type: 'hung-up', channel: idOf(channel), cause: ended.cause ?? causeOf(cause), at }];
}

function onPlayed({ id, target_uri, state }: { readonly id: string; readonly target_uri: string; readonly state: string }, at: Date, { stopped, legs }: Known): EngineEvent[] {
  const channel = target_uri.replace(/^channel:/, '') as ChannelId;
  const wasStopped = stopped.delete(id) || !legs.has(channel);
  const how = wasStopped ? 'stopped' : state === 'failed' ? 'failed' : 'ended';
  return [{ type: 'playback-finished', playback: id as PlaybackId, channel, how, at }];
}

/** Asterisk tells every change of a telephone, also that it is in a call; only coming and going is news. */
function onDevice({ name, state }: { readonly name: string; readonly state: string }, at: Date, { reachable }: Known): EngineEvent[] {
  const phone = name.match(/^PJSIP\/(.+)$/)?.[1] as PhoneName | undefined;
  if (phone === undefined || phone === CARRIER) return [];
  const isReachable = !ABSENT.has(state);
  if (reachable.has(phone) === isReachable) return [];
  if (isReachable) reachable.add(phone);
  else reachable.delete(phone);
  return [{ type: 'phone-changed', phone, isReachable, at }];
}
