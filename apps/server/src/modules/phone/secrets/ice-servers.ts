import { createHmac } from 'node:crypto';

/** As RTCPeerConnection takes it. */
export interface IceServer {
  readonly urls: string[];
  readonly username?: string;
  readonly credential?: string;
}

/** A working day with its overtime: signing on again gives new ones. */
const validSeconds = 12 * 3600;

/**
 * What helps the telephone of somebody through routers and firewalls. Of a TURN server credentials that end by themselves:
 * the user name holds until when, and the password is its HMAC-SHA1 under the shared secret (draft-uberti-behave-turn-rest).
 *
 * @param userId goes into the log of the TURN server; it names nobody
 */
export function iceServersFor({ servers, turnSecret }: { readonly servers: readonly string[]; readonly turnSecret: string | undefined }, userId: string, now: Date): IceServer[] {
  const stun = servers.filter((server) => server.startsWith('stun'));
  const turn = servers.filter((server) => server.startsWith('turn'));
  const username = `${Math.floor(now.getTime() / 1000) + validSeconds}:${userId}`;
  return [
    ...(stun.length > 0 ? [{ urls: stun }] : []),
    ...(turn.length > 0 && turnSecret !== undefined ? [{ urls: turn, username, credential: createHmac('sha1', turnSecret).update(username).digest('base64') }] : []),
  ];
}
