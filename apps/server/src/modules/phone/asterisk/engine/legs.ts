import type { ChannelId, HangUpCause, LiveChannel, PhoneName } from '../../engine/index.ts';
import type { Channel } from '../ari/index.ts';
import { APPLICATION, CARRIER } from '../configuration/index.ts';
import { isOwn, telephoneOf } from './names.ts';

/** What callers without a number are called by carriers. */
const WITHHELD = new Set(['', 'anonymous', 'restricted', 'unknown', 'unavailable', 'private']);

const STATES: Readonly<Record<string, LiveChannel['state']>> = { Up: 'connected', Ringing: 'ringing', Ring: 'arriving', Down: 'arriving' };

/** A leg that somebody outside holds; undefined for channels that Asterisk or this adapter needs for itself. */
export function legOf(channel: Channel): LiveChannel | undefined {
  const from = telephoneOf(channel.name);
  if (from === undefined || isOwn(channel.id)) return undefined;
  const isOutbound = variablesOf(channel)['INGANG_TO'] !== undefined && variablesOf(channel)['INGANG_TO'] !== '';
  return {
    channel: channel.id as ChannelId,
    state: isOutbound && channel.state !== 'Up' ? 'ringing' : (STATES[channel.state] ?? 'arriving'),
    direction: isOutbound ? 'outbound' : 'inbound',
    dialled: isOutbound ? undefined : dialledIn(channel),
    caller: isOutbound ? undefined : callerOf(channel),
    from: from === CARRIER ? 'carrier' : from,
    since: dateOf(channel.creationtime),
  };
}

/** The same for channels that live already: who still rings at the exchange is handed over in a moment, and comes as news then. */
export function handedOver(channel: Channel): LiveChannel | undefined {
  const leg = legOf(channel);
  return leg?.direction === 'inbound' && channel.dialplan.app_name !== 'Stasis' ? undefined : leg;
}

/** While our application has a call, the dialplan says: Stasis(ingang,inbound,14078). */
function dialledIn({ dialplan }: Channel): string {
  const [application, , dialled] = dialplan.app_data.split(',');
  return application === APPLICATION && dialled !== undefined ? dialled : dialplan.exten;
}

function callerOf(channel: Channel): string | undefined {
  const isHidden = variablesOf(channel)['CALLERID(num-pres)']?.startsWith('prohib') ?? false;
  const number = channel.caller.number;
  return isHidden || WITHHELD.has(number.toLowerCase()) ? undefined : number;
}

const variablesOf = ({ channelvars }: Channel): Readonly<Record<string, string>> => (channelvars ?? {}) as Readonly<Record<string, string>>;

/** Asterisk writes the zone without a colon: 2026-11-21T14:00:00.123+0100. */
export const dateOf = (text: string): Date => new Date(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));

/** Legs that live, as far as we have been told, so that the end of each is told once. */
export class KnownLegs {
  readonly #legs = new Map<ChannelId, { readonly direction: LiveChannel['direction']; readonly from: PhoneName | 'carrier'; cause?: HangUpCause; isAnswered: boolean }>();

  add({ channel, direction, from, state }: Pick<LiveChannel, 'channel' | 'direction' | 'from' | 'state'>): void {
    if (!this.#legs.has(channel)) this.#legs.set(channel, { direction, from, isAnswered: state === 'connected' });
  }

  has(channel: ChannelId): boolean {
    return this.#legs.has(channel);
  }

  directionOf(channel: ChannelId): LiveChannel['direction'] | undefined {
    return this.#legs.get(channel)?.direction;
  }

  /** True the first time. */
  markAnswered(channel: ChannelId): boolean {
    const leg = this.#legs.get(channel);
    if (leg === undefined || leg.isAnswered) return false;
    leg.isAnswered = true;
    return true;
  }

  /** Why it will end soon: more exact than what is said at the end. */
  noteCause(channel: ChannelId, cause: HangUpCause): void {
    const leg = this.#legs.get(channel);
    if (leg !== undefined) leg.cause ??= cause;
  }

  /** The cause that was noted, if any; undefined for a leg that was not known, or has been told to have ended. */
  end(channel: ChannelId): { readonly cause: HangUpCause | undefined } | undefined {
    const leg = this.#legs.get(channel);
    this.#legs.delete(channel);
    return leg && { cause: leg.cause };
  }

  clear(): void {
    this.#legs.clear();
  }
}
