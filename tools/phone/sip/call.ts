import { methodOf, nameOf, statusOf, tagOf, uriOf, userOf, valueOf, valuesOf, type SipMessage } from './message.ts';
import type { RtpSound } from './rtp.ts';
import { parseSdp, printSdp, type Direction } from './sdp.ts';

export type CallState = 'calling' | 'ringing' | 'connected' | 'ended';

/** What a call needs of the telephone that it is on. */
export interface Line {
  readonly host: string;
  readonly contact: string;
  send(message: SipMessage): void;
  via(branch?: string): string;
}

const random = (): string => Math.random().toString(36).slice(2, 12);

const REASONS: Readonly<Record<number, string>> = { 180: 'Ringing', 200: 'OK', 486: 'Busy Here', 487: 'Request Terminated', 603: 'Decline' };

/** One call of a SIP telephone, made or received (a dialog of RFC 3261, section 12). */
export class SipCall {
  state: CallState;
  /** The last answer to our call, such as 486. */
  status: number | undefined;
  readonly sound: RtpSound;
  readonly callId: string;
  readonly #line: Line;
  readonly #invite: SipMessage;
  readonly #isIncoming: boolean;
  #us: string;
  #them: string;
  #target: string;
  #sequence = 1;
  #lastInvite: SipMessage;
  #direction: Direction = 'sendrecv';

  private constructor(line: Line, sound: RtpSound, invite: SipMessage, isIncoming: boolean) {
    this.#line = line;
    this.sound = sound;
    this.#invite = invite;
    this.#lastInvite = invite;
    this.#isIncoming = isIncoming;
    this.state = isIncoming ? 'ringing' : 'calling';
    this.callId = valueOf(invite, 'call-id');
    this.#us = isIncoming ? `${valueOf(invite, 'to')};tag=${random()}` : valueOf(invite, 'from');
    this.#them = valueOf(invite, isIncoming ? 'from' : 'to');
    this.#target = isIncoming ? uriOf(valueOf(invite, 'contact')) : (invite.start.split(' ')[1] ?? '');
  }

  static dial(line: Line, sound: RtpSound, target: string, from: string, extra: SipMessage['headers'] = []): SipCall {
    const invite: SipMessage = {
      start: `INVITE ${target} SIP/2.0`,
      headers: [
        ['Via', line.via()],
        ['From', `${from};tag=${random()}`],
        ['To', `<${target}>`],
        ['Call-ID', `${random()}${random()}`],
        ['CSeq', '1 INVITE'],
        ['Contact', `<${line.contact}>`],
        ['Max-Forwards', '70'],
        ...extra,
        ['Content-Type', 'application/sdp'],
      ],
      body: printSdp(line.host, sound.port, 101, 'sendrecv'),
    };
    const call = new SipCall(line, sound, invite, false);
    line.send(invite);
    return call;
  }

  static receive(line: Line, sound: RtpSound, invite: SipMessage): SipCall {
    const call = new SipCall(line, sound, invite, true);
    call.#hear(invite);
    call.#answer(invite, 180);
    return call;
  }

  get shownNumber(): string {
    return userOf(this.#them);
  }

  get shownName(): string | undefined {
    return nameOf(this.#them);
  }

  header(name: string): string | undefined {
    return valuesOf(this.#invite, name)[0];
  }

  pickUp(): void {
    if (this.state !== 'ringing') return;
    this.state = 'connected';
    this.#answer(this.#invite, 200);
  }

  decline(status = 603): void {
    if (this.state === 'ringing') this.#end(() => this.#answer(this.#invite, status));
  }

  hangUp(): void {
    if (this.state === 'connected') this.#end(() => this.#request('BYE', (this.#sequence += 1)));
    else if (this.state === 'ringing' && this.#isIncoming) this.decline(486);
    else if (this.state !== 'ended') this.#line.send({ ...this.#repeat('CANCEL'), body: '' });
  }

  hold(): void {
    this.#offer('sendonly');
  }

  unhold(): void {
    this.#offer('sendrecv');
  }

  /** A message that belongs to this call. */
  receive(message: SipMessage): void {
    if (statusOf(message) === undefined) this.#onRequest(message);
    else if (methodOf(message) === 'INVITE') this.#onAnswer(message, statusOf(message)!);
  }

  #onRequest(request: SipMessage): void {
    const method = methodOf(request);
    if (method === 'INVITE') this.#onInvite(request);
    else if (method === 'BYE') this.#end(() => this.#answer(request, 200));
    else if (method === 'CANCEL') this.#onCancel(request);
    else if (method !== 'ACK') this.#answer(request, 200);
  }

  /** Once more the same, when our answer was lost; or another offer of sound within the call. */
  #onInvite(request: SipMessage): void {
    if (valueOf(request, 'cseq') === valueOf(this.#invite, 'cseq') && this.#isIncoming) {
      this.#answer(request, this.state === 'connected' ? 200 : 180);
      return;
    }
    this.#hear(request);
    this.#answer(request, 200);
  }

  #onCancel(request: SipMessage): void {
    this.#answer(request, 200);
    if (this.state === 'ringing') this.#end(() => this.#answer(this.#invite, 487));
  }

  #onAnswer(answer: SipMessage, status: number): void {
    if (status < 200) {
      if (status >= 180 && this.state === 'calling') this.state = 'ringing';
      return;
    }
    const isFirst = this.#lastInvite === this.#invite;
    if (status < 300) {
      this.#them = valueOf(answer, 'to');
      this.#target = uriOf(valueOf(answer, 'contact')) || this.#target;
      this.#hear(answer);
      this.#request('ACK', Number(valueOf(answer, 'cseq').split(' ')[0]));
      if (isFirst && this.state !== 'ended') this.state = 'connected';
      return;
    }
    this.#line.send({ ...this.#repeat('ACK', valueOf(answer, 'to')), body: '' });
    if (!isFirst) return;
    this.status = status;
    this.#end(() => undefined);
  }

  #offer(direction: Direction): void {
    this.#direction = direction;
    const invite = this.#make('INVITE', (this.#sequence += 1), printSdp(this.#line.host, this.sound.port, this.sound.digitType, direction));
    this.#lastInvite = invite;
    this.#line.send(invite);
  }

  #hear({ body }: SipMessage): void {
    const offer = parseSdp(body);
    if (offer === undefined) return;
    this.sound.sendTo(offer.host, offer.port);
    if (offer.digitType !== undefined) this.sound.digitType = offer.digitType;
  }

  #answer(request: SipMessage, status: number): void {
    const sdp = status === 200 && methodOf(request) === 'INVITE';
    this.#line.send({
      start: `SIP/2.0 ${status} ${REASONS[status] ?? 'Answer'}`,
      headers: [
        ...valuesOf(request, 'via').map((value) => ['Via', value] as const),
        ['From', valueOf(request, 'from')],
        ['To', tagOf(valueOf(request, 'to')) === undefined ? this.#us : valueOf(request, 'to')],
        ['Call-ID', this.callId],
        ['CSeq', valueOf(request, 'cseq')],
        ['Contact', `<${this.#line.contact}>`],
        ...(sdp ? ([['Content-Type', 'application/sdp']] as const) : []),
      ],
      body: sdp ? printSdp(this.#line.host, this.sound.port, this.sound.digitType, this.#direction) : '',
    });
  }

  #request(method: string, sequence: number): void {
    this.#line.send(this.#make(method, sequence, ''));
  }

  #make(method: string, sequence: number, body: string): SipMessage {
    return {
      start: `${method} ${this.#target} SIP/2.0`,
      headers: [
        ['Via', this.#line.via()],
        ['From', this.#us],
        ['To', this.#them],
        ['Call-ID', this.callId],
        ['CSeq', `${sequence} ${method}`],
        ['Contact', `<${this.#line.contact}>`],
        ['Max-Forwards', '70'],
        ...(body === '' ? [] : ([['Content-Type', 'application/sdp']] as const)),
      ],
      body,
    };
  }

  /** A request about our last call to somebody, which repeats what that one said. */
  #repeat(method: string, to = valueOf(this.#lastInvite, 'to')): SipMessage {
    const { start, headers } = this.#lastInvite;
    const kept = headers.filter(([name]) => !['To', 'CSeq', 'Content-Type'].includes(name));
    const sequence = valueOf(this.#lastInvite, 'cseq').split(' ')[0];
    return { start: start.replace('INVITE', method), headers: [...kept, ['To', to], ['CSeq', `${sequence} ${method}`]], body: '' };
  }

  #end(tell: () => void): void {
    if (this.state === 'ended') {
      tell();
      return;
    }
    this.state = 'ended';
    tell();
    this.sound.close();
  }
}
