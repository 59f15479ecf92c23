import { createSocket, type Socket } from 'node:dgram';
import { SipCall, type Line } from './call.ts';
import { authorize, type Account } from './digest.ts';
import { methodOf, parseMessage, printMessage, statusOf, userOf, valueOf, valuesOf, type SipMessage } from './message.ts';
import { RtpSound } from './rtp.ts';

export interface SipTelephoneOptions {
  /** The address of this telephone; 127.0.0.2 is where the carrier is. */
  readonly host: string;
  /** 0 for any. */
  readonly port?: number;
  readonly exchange: { readonly host: string; readonly port: number };
  /** For a telephone that signs in. */
  readonly account?: Account;
}

const random = (): string => Math.random().toString(36).slice(2, 12);

/** A small telephone for tests and demonstrations: SIP over UDP (RFC 3261) and G.711 sound, on this machine only. */
export class SipTelephone implements Line {
  readonly host: string;
  calls: SipCall[] = [];
  /** Called when it rings. */
  onRing: ((call: SipCall) => void) | undefined;
  readonly #socket: Socket;
  readonly #options: SipTelephoneOptions;
  readonly #byCall = new Map<string, SipCall>();
  readonly #pending = new Map<string, (answer: SipMessage) => void>();
  #registrations = 0;
  readonly #registrationId = random();

  private constructor(socket: Socket, options: SipTelephoneOptions) {
    this.#socket = socket;
    this.#options = options;
    this.host = options.host;
    socket.on('message', (data) => void this.#receive(parseMessage(data.toString())));
  }

  static async open(options: SipTelephoneOptions): Promise<SipTelephone> {
    const socket = createSocket('udp4');
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.bind(options.port ?? 0, options.host, resolve);
    });
    return new SipTelephone(socket, options);
  }

  get port(): number {
    return this.#socket.address().port;
  }

  get contact(): string {
    return `sip:${this.#options.account?.user ?? 'citizen'}@${this.host}:${this.port}`;
  }

  via(branch = random()): string {
    return `SIP/2.0/UDP ${this.host}:${this.port};rport;branch=z9hG4bK${branch}`;
  }

  send(message: SipMessage): void {
    const { host, port } = this.#options.exchange;
    this.#socket.send(printMessage(message), port, host);
  }

  /** @param caller the number that is shown; withheld when left out */
  async dial(dialled: string, caller?: string): Promise<SipCall> {
    const { host, port } = this.#options.exchange;
    const from = caller === undefined ? '"Anonymous" <sip:anonymous@anonymous.invalid>' : `<sip:${caller}@${this.host}>`;
    const call = SipCall.dial(this, await RtpSound.open(this.host), `sip:${dialled}@${host}:${port}`, from);
    return this.#keep(call);
  }

  /** Signs in. @throws Error with the status when it may not */
  async register(seconds = 300): Promise<void> {
    const { account } = this.#options;
    if (account === undefined) throw new Error('a telephone without an account does not sign in');
    let answer = await this.#ask(this.#registration(account, seconds));
    if (statusOf(answer) === 401) {
      const challenge = valuesOf(answer, 'www-authenticate').find((one) => !/algorithm="?SHA/i.test(one)) ?? '';
      answer = await this.#ask(this.#registration(account, seconds, challenge));
    }
    if (statusOf(answer) !== 200) throw new Error(`signing in was answered with ${statusOf(answer)}`);
  }

  unregister(): Promise<void> {
    return this.register(0);
  }

  /** Drops a call that has ended, with everything that was heard on it: for a telephone that is used for hours. */
  forget(call: SipCall): void {
    if (call.state !== 'ended') call.sound.close();
    this.calls = this.calls.filter((one) => one !== call);
    this.#byCall.delete(call.callId);
  }

  /** Without a word, as when the power fails. */
  close(): void {
    for (const call of this.calls) if (call.state !== 'ended') call.sound.close();
    this.#socket.close();
  }

  #registration({ user, secret }: Account, seconds: number, challenge?: string): SipMessage {
    const { host, port } = this.#options.exchange;
    const uri = `sip:${host}:${port}`;
    this.#registrations += 1;
    return {
      start: `REGISTER ${uri} SIP/2.0`,
      headers: [
        ['Via', this.via()],
        ['From', `<sip:${user}@${host}>;tag=${random()}`],
        ['To', `<sip:${user}@${host}>`],
        ['Call-ID', this.#registrationId],
        ['CSeq', `${this.#registrations} REGISTER`],
        ['Contact', `<${this.contact}>`],
        ['Expires', String(seconds)],
        ['Max-Forwards', '70'],
        ...(challenge === undefined ? [] : ([['Authorization', authorize(challenge, 'REGISTER', uri, { user, secret })]] as const)),
      ],
      body: '',
    };
  }

  #ask(request: SipMessage): Promise<SipMessage> {
    const { promise, resolve, reject } = Promise.withResolvers<SipMessage>();
    const key = valueOf(request, 'cseq');
    const patience = setTimeout(() => reject(new Error(`no answer to ${key}`)), 5000);
    this.#pending.set(key, (answer) => {
      clearTimeout(patience);
      resolve(answer);
    });
    this.send(request);
    return promise;
  }

  async #receive(message: SipMessage): Promise<void> {
    const call = this.#byCall.get(valueOf(message, 'call-id'));
    if (call !== undefined) call.receive(message);
    else if (statusOf(message) !== undefined) this.#pending.get(valueOf(message, 'cseq'))?.(message);
    else if (methodOf(message) === 'INVITE') await this.#ring(message);
    else if (methodOf(message) !== 'ACK') this.#acknowledge(message);
  }

  async #ring(invite: SipMessage): Promise<void> {
    const call = this.#keep(SipCall.receive(this, await RtpSound.open(this.host), invite));
    this.onRing?.(call);
  }

  #keep(call: SipCall): SipCall {
    this.calls.push(call);
    this.#byCall.set(call.callId, call);
    return call;
  }

  /** OPTIONS and NOTIFY outside a call: yes, we are here. */
  #acknowledge(request: SipMessage): void {
    const copied = ['from', 'to', 'call-id', 'cseq'].map((name) => [name, valueOf(request, name)] as const);
    this.send({ start: 'SIP/2.0 200 OK', headers: [...valuesOf(request, 'via').map((value) => ['Via', value] as const), ...copied], body: '' });
  }

  /** The number that a call was for. */
  static dialledIn(call: SipCall): string {
    return userOf(call.header('to') ?? '');
  }
}
