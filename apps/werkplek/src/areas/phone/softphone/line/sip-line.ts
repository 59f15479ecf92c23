/**
 * A telephone in the browser: signs in over the server's own WebSocket and has one call at a time.
 *
 * Purpose: the only place that knows JsSIP. Trade-off: what can be said over the API (hold, put through) is not said over SIP,
 * so that the switchboard decides and sound and screen never disagree.
 * Modes: connecting → ready ⇄ lost → refused (the credentials are no longer good) ; per call: ringing → connected → none.
 */
import { UA, WebSocketInterface } from 'jssip';
import type { RTCSession } from 'jssip/lib/RTCSession.js';
import type { RTCSessionEvent } from 'jssip/lib/UA.js';
import type { PhoneCredentials } from '../phone-api.ts';
import { Hearing } from './hearing.ts';
import { closeMicrophone, openMicrophone } from './microphone.ts';

export type LegState = 'none' | 'ringing' | 'answering' | 'connected';

export interface LineListener {
  state(state: 'connecting' | 'ready' | 'lost' | 'refused'): void;
  /** @param callId of a call that rings */
  leg(state: LegState, callId?: string): void;
}

/** Which call of the switchboard a telephone rings for. */
const callHeader = 'X-Ingang-Call';

/** Often, because a caller waits only six seconds for a telephone that is lost. */
const retrySeconds = { first: 1, most: 4 };
const registerSeconds = 120;

export class SipLine {
  readonly #agent: UA;
  readonly #listener: LineListener;
  readonly #iceServers: PhoneCredentials['iceServers'];
  readonly #hearing = new Hearing();
  #session: RTCSession | undefined;
  /** Whose microphone is being opened. */
  #answering: RTCSession | undefined;
  #microphone: MediaStream | undefined;

  constructor({ phone, secret, domain, displayName, socketPath, iceServers }: PhoneCredentials, listener: LineListener) {
    this.#iceServers = iceServers;
    this.#listener = listener;
    const address = new URL(socketPath, window.location.href);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    this.#agent = new UA({
      sockets: [new WebSocketInterface(address.href)],
      uri: `sip:${phone}@${domain}`,
      password: secret,
      display_name: displayName,
      register_expires: registerSeconds,
      session_timers: false,
      connection_recovery_min_interval: retrySeconds.first,
      connection_recovery_max_interval: retrySeconds.most,
    });
    this.#agent.on('registered', () => listener.state('ready'));
    this.#agent.on('disconnected', () => listener.state('lost'));
    this.#agent.on('registrationFailed', ({ response }) => listener.state(response ? 'refused' : 'lost'));
    this.#agent.on('newRTCSession', ({ session, originator, request }: RTCSessionEvent) => {
      if (String(originator) === 'remote') this.#take(session, request.getHeader(callHeader));
    });
    listener.state('connecting');
    this.#agent.start();
  }

  get isMuted(): boolean {
    return this.#session?.isMuted().audio ?? false;
  }

  /** Takes the call that rings, once, however often this is asked. @throws NoMicrophone; the telephone then goes on ringing */
  async answer(): Promise<void> {
    const session = this.#session;
    if (!session?.isInProgress() || this.#answering === session) return;
    this.#answering = session;
    this.#listener.leg('answering');
    try {
      const microphone = await openMicrophone();
      if (!session.isInProgress()) return closeMicrophone(microphone); // the caller gave up meanwhile
      this.#microphone = microphone;
      session.answer({ mediaStream: microphone, pcConfig: { iceServers: this.#iceServers } });
    } catch (error) {
      if (session === this.#session) this.#listener.leg('ringing');
      throw error;
    } finally {
      if (this.#answering === session) this.#answering = undefined;
    }
  }

  mute(isMuted: boolean): void {
    if (isMuted) this.#session?.mute({ audio: true });
    else this.#session?.unmute({ audio: true });
  }

  hangUp(): void {
    if (this.#session && !this.#session.isEnded()) this.#session.terminate();
  }

  close(): void {
    this.#hearing.close();
    this.#agent.stop();
    closeMicrophone(this.#microphone);
  }

  #take(session: RTCSession, callId: string | undefined): void {
    if (this.#session && !this.#session.isEnded()) {
      session.terminate({ status_code: 486 });
      return;
    }
    this.#session = session;
    session.on('peerconnection', ({ peerconnection }) => {
      peerconnection.addEventListener('track', ({ streams, track }) => this.#hearing.begin(streams[0] ?? new MediaStream([track])));
    });
    session.on('confirmed', () => this.#listener.leg('connected'));
    session.on('ended', () => this.#ended(session));
    session.on('failed', () => this.#ended(session));
    this.#listener.leg('ringing', callId);
  }

  #ended(session: RTCSession): void {
    if (session !== this.#session) return;
    this.#session = undefined;
    closeMicrophone(this.#microphone);
    this.#microphone = undefined;
    this.#hearing.end();
    this.#listener.leg('none');
  }
}
