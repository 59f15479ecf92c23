import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { attributes, failed, keyOf, kinds, newNonce, padded, parseAddress, parseMessage, passwordOf, printAddress, printMessage, succeeded, type Address, type TurnMessage } from './turn-message.ts';

const REALM = 'ingang.test';
const HOST = '127.0.0.1';

/**
 * A TURN server for tests (RFC 8656, over TCP, IPv4 on this machine): as much of it as a browser needs to send its sound
 * through, with the credentials that our server gives out. What is not asked with them is refused.
 */
export class TurnServer {
  readonly port: number;
  /** Packets of sound that went to the exchange, and came from it. */
  readonly passed = { there: 0, back: 0 };
  readonly #server: Server;
  readonly #clients = new Set<TurnClient>();

  private constructor(server: Server) {
    this.#server = server;
    this.port = (server.address() as AddressInfo).port;
  }

  static async open(secret: string): Promise<TurnServer> {
    const server = createServer();
    await new Promise<void>((resolve) => void server.listen(0, HOST, resolve));
    const turn = new TurnServer(server);
    server.on('connection', (socket) => {
      const client = new TurnClient(socket, secret, turn.passed);
      turn.#clients.add(client);
      socket.once('close', () => turn.#clients.delete(client));
    });
    return turn;
  }

  async close(): Promise<void> {
    for (const client of this.#clients) client.close();
    await new Promise((resolve) => void this.#server.close(resolve));
  }
}

class TurnClient {
  readonly #socket: Socket;
  readonly #secret: string;
  readonly #passed: { there: number; back: number };
  readonly #nonce = newNonce();
  readonly #channels = new Map<number, Address>();
  #relay: UdpSocket | undefined;
  #unread = Buffer.alloc(0);

  constructor(socket: Socket, secret: string, passed: { there: number; back: number }) {
    this.#socket = socket;
    this.#secret = secret;
    this.#passed = passed;
    socket.on('data', (bytes) => void this.#read(bytes));
    socket.on('error', () => this.close());
    socket.once('close', () => this.#relay?.close());
  }

  close(): void {
    this.#socket.destroy();
  }

  /** Messages follow each other without anything between them; sound of a channel is padded to four bytes. */
  async #read(bytes: Buffer): Promise<void> {
    this.#unread = Buffer.concat([this.#unread, bytes]);
    while (this.#unread.length >= 4) {
      const isChannel = (this.#unread[0]! & 0xc0) === 0x40;
      const length = isChannel ? 4 + padded(this.#unread.readUInt16BE(2)) : 20 + this.#unread.readUInt16BE(2);
      if (this.#unread.length < length) return;
      const message = this.#unread.subarray(0, length);
      this.#unread = this.#unread.subarray(length);
      if (isChannel) this.#send(this.#channels.get(message.readUInt16BE(0)), message.subarray(4, 4 + message.readUInt16BE(2)));
      else await this.#answer(parseMessage(message));
    }
  }

  async #answer(message: TurnMessage): Promise<void> {
    const { kind, transaction, attributes: given } = message;
    const here = printAddress({ host: HOST, port: this.#socket.remotePort ?? 0 });
    if (kind === kinds.send) return this.#send(parseAddress(given.get(attributes.peer)!), given.get(attributes.data)!);
    if (kind === kinds.binding) return this.#write(printMessage(succeeded(kind), transaction, [[attributes.mapped, here]]));
    const key = this.#keyOf(message);
    if (key === undefined) return this.#refuse(message);
    const done = (...values: (readonly [number, Buffer])[]) => this.#write(printMessage(succeeded(kind), transaction, values, key));
    const lifetime = Buffer.from([0, 0, 2, 88]);
    if (kind === kinds.allocate) return done([attributes.relayed, printAddress({ host: HOST, port: await this.#open() })], [attributes.lifetime, lifetime], [attributes.mapped, here]);
    if (kind === kinds.refresh) return done([attributes.lifetime, given.get(attributes.lifetime) ?? lifetime]);
    if (kind === kinds.bindChannel) this.#channels.set(given.get(attributes.channel)!.readUInt16BE(0), parseAddress(given.get(attributes.peer)!));
    return done();
  }

  /** Of credentials that our server made, and that have not ended; undefined for all others. */
  #keyOf({ attributes: given }: TurnMessage): Buffer | undefined {
    const user = given.get(attributes.username)?.toString();
    if (user === undefined || !given.has(attributes.integrity) || Number(user.split(':')[0]) * 1000 < Date.now()) return undefined;
    return keyOf(user, REALM, passwordOf(user, this.#secret));
  }

  #refuse({ kind, transaction }: TurnMessage): void {
    const unauthorised = Buffer.concat([Buffer.from([0, 0, 4, 1]), Buffer.from('Unauthorized')]);
    this.#write(printMessage(failed(kind), transaction, [[attributes.error, unauthorised], [attributes.realm, Buffer.from(REALM)], [attributes.nonce, this.#nonce]]));
  }

  async #open(): Promise<number> {
    const relay = createSocket('udp4');
    await new Promise<void>((resolve) => void relay.bind(0, HOST, resolve));
    relay.on('message', (bytes, { address: host, port }) => this.#receive(bytes, { host, port }));
    this.#relay?.close();
    this.#relay = relay;
    return relay.address().port;
  }

  #send(to: Address | undefined, bytes: Buffer): void {
    if (to === undefined) return;
    this.#passed.there += 1;
    this.#relay?.send(bytes, to.port, to.host);
  }

  #receive(bytes: Buffer, from: Address): void {
    this.#passed.back += 1;
    const channel = [...this.#channels].find(([, { host, port }]) => host === from.host && port === from.port)?.[0];
    if (channel === undefined) return this.#write(printMessage(kinds.data, newNonce().subarray(0, 12), [[attributes.peer, printAddress(from)], [attributes.data, bytes]]));
    const framed = Buffer.alloc(4 + padded(bytes.length));
    framed.writeUInt16BE(channel, 0);
    framed.writeUInt16BE(bytes.length, 2);
    bytes.copy(framed, 4);
    this.#write(framed);
  }

  #write(bytes: Buffer): void {
    if (!this.#socket.destroyed) this.#socket.write(bytes);
  }
}
