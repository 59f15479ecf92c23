import { createHash, createHmac, randomBytes } from 'node:crypto';

/** What a message is about, in one number: method and class (RFC 8489, section 5; RFC 8656, section 17). */
export const kinds = {
  binding: 0x0001, allocate: 0x0003, refresh: 0x0004, permit: 0x0008, bindChannel: 0x0009, send: 0x0016, data: 0x0017,
} as const;
export const succeeded = (kind: number): number => kind | 0x0100;
export const failed = (kind: number): number => kind | 0x0110;

export const attributes = {
  username: 0x0006, integrity: 0x0008, error: 0x0009, channel: 0x000c, lifetime: 0x000d, peer: 0x0012, data: 0x0013, realm: 0x0014, nonce: 0x0015,
  relayed: 0x0016, mapped: 0x0020,
} as const;

const COOKIE = 0x2112a442;
const HEADER = 20;

export interface TurnMessage {
  readonly kind: number;
  readonly transaction: Buffer;
  readonly attributes: ReadonlyMap<number, Buffer>;
}

export interface Address {
  readonly host: string;
  readonly port: number;
}

export function parseMessage(bytes: Buffer): TurnMessage {
  const found = new Map<number, Buffer>();
  for (let at = HEADER; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt16BE(at + 2);
    found.set(bytes.readUInt16BE(at), bytes.subarray(at + 4, at + 4 + length));
    at += 4 + padded(length);
  }
  return { kind: bytes.readUInt16BE(0), transaction: bytes.subarray(8, HEADER), attributes: found };
}

/** @param key signs the message when it is given */
export function printMessage(kind: number, transaction: Buffer, values: readonly (readonly [attribute: number, value: Buffer])[], key?: Buffer): Buffer {
  const body = Buffer.concat(values.map(([attribute, value]) => printAttribute(attribute, value)));
  const message = (length: number) => {
    const header = Buffer.alloc(HEADER);
    header.writeUInt16BE(kind, 0);
    header.writeUInt16BE(length, 2);
    header.writeUInt32BE(COOKIE, 4);
    transaction.copy(header, 8);
    return Buffer.concat([header, body]);
  };
  if (key === undefined) return message(body.length);
  const signed = message(body.length + 24); // the signature counts in the length that it signs
  return Buffer.concat([signed, printAttribute(attributes.integrity, createHmac('sha1', key).update(signed).digest())]);
}

function printAttribute(attribute: number, value: Buffer): Buffer {
  const printed = Buffer.alloc(4 + padded(value.length));
  printed.writeUInt16BE(attribute, 0);
  printed.writeUInt16BE(value.length, 2);
  value.copy(printed, 4);
  return printed;
}

export const padded = (length: number): number => Math.ceil(length / 4) * 4;

/** IPv4, mixed with the cookie as the protocol wants it. */
export function printAddress({ host, port }: Address): Buffer {
  const printed = Buffer.alloc(8);
  printed[1] = 1;
  printed.writeUInt16BE(port ^ (COOKIE >>> 16), 2);
  const ip = host.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  printed.writeUInt32BE((ip ^ COOKIE) >>> 0, 4);
  return printed;
}

export function parseAddress(value: Buffer): Address {
  const ip = (value.readUInt32BE(4) ^ COOKIE) >>> 0;
  return { host: [24, 16, 8, 0].map((shift) => (ip >>> shift) & 0xff).join('.'), port: value.readUInt16BE(2) ^ (COOKIE >>> 16) };
}

/** The key that both sides sign with. */
export const keyOf = (user: string, realm: string, password: string): Buffer => createHash('md5').update(`${user}:${realm}:${password}`).digest();

/** The password of a user name that ends by itself, as the server gives it out. */
export const passwordOf = (user: string, secret: string): string => createHmac('sha1', secret).update(user).digest('base64');

export const newNonce = (): Buffer => Buffer.from(randomBytes(8).toString('hex'));
