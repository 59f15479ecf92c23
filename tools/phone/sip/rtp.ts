import { createSocket, type Socket } from 'node:dgram';
import { fromAlaw, toAlaw } from '../../../apps/server/src/modules/phone/sound/index.ts';

const FRAME_MS = 20;
const FRAME_SAMPLES = 160;
const ALAW = 8;
const SILENCE = toAlaw(0);
const DIGITS = '0123456789*#ABCD';
/** RFC 4733: a key is told in packets with growing duration, and its end three times. */
const DIGIT_FRAMES = 5;
const DIGIT_GAP_FRAMES = 5;

/** What is heard is remembered this long. */
const MEMORY_SECONDS = 60;

/** Answers the next sample to say; undefined for silence. */
export type Voice = () => number | undefined;

/** The sound of one call: sends a frame every 20 ms, listens, and keys (RFC 3550, RFC 4733). */
export class RtpSound {
  readonly port: number;
  voice: Voice | undefined;
  /** Hears every packet as it comes. */
  ear: ((samples: Float32Array) => void) | undefined;
  isSending = true;
  digitsReceived = '';
  packetsReceived = 0;
  /** The payload type of keys, agreed in the call. */
  digitType = 101;
  readonly #socket: Socket;
  readonly #heard = new Float32Array(MEMORY_SECONDS * 8000);
  readonly #keys: { digit: string; frame: number; timestamp: number }[] = [];
  readonly #source = Math.floor(Math.random() * 2 ** 32);
  readonly #stop: () => void;
  #to: { readonly host: string; readonly port: number } | undefined;
  #written = 0;
  #sequence = 0;
  #timestamp = 0;
  #lastDigitAt = -1;

  private constructor(socket: Socket) {
    this.#socket = socket;
    this.port = socket.address().port;
    socket.on('message', (packet) => this.#receive(packet));
    this.#stop = onEveryFrame(() => this.#send());
  }

  static async open(host: string): Promise<RtpSound> {
    const socket = createSocket('udp4');
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.bind(0, host, resolve);
    });
    return new RtpSound(socket);
  }

  sendTo(host: string, port: number): void {
    this.#to = { host, port };
  }

  close(): void {
    this.#stop();
    this.#socket.close();
  }

  press(digits: string): void {
    for (const digit of digits) this.#keys.push({ digit, frame: 0, timestamp: 0 });
  }

  /** The last so many seconds of what was heard. */
  heard(seconds: number): Float32Array {
    const length = Math.min(this.#written, Math.round(seconds * 8000), this.#heard.length);
    return Float32Array.from({ length }, (_, index) => this.#heard[(this.#written - length + index) % this.#heard.length]!);
  }

  #receive(packet: Buffer): void {
    const type = packet[1]! & 0x7f;
    const payload = packet.subarray(12 + (packet[0]! & 0x0f) * 4);
    this.packetsReceived += 1;
    if (type === this.digitType) this.#receiveDigit(payload, packet.readUInt32BE(4));
    if (type !== ALAW) return;
    const samples = Float32Array.from(payload, fromAlaw);
    for (const sample of samples) this.#heard[this.#written++ % this.#heard.length] = sample;
    this.ear?.(samples);
  }

  #receiveDigit(payload: Buffer, timestamp: number): void {
    const isEnd = (payload[1]! & 0x80) !== 0;
    if (!isEnd || timestamp === this.#lastDigitAt) return;
    this.#lastDigitAt = timestamp;
    this.digitsReceived += DIGITS[payload[0]!] ?? '';
  }

  #send(): void {
    this.#timestamp += FRAME_SAMPLES;
    if (this.#to === undefined || !this.isSending) return;
    const [key] = this.#keys;
    if (key !== undefined) this.#sendKey(key);
    else this.#packet(ALAW, this.#speak(), this.#timestamp, false);
  }

  #speak(): Buffer {
    const frame = Buffer.alloc(FRAME_SAMPLES, SILENCE);
    if (this.voice === undefined) return frame;
    for (let index = 0; index < FRAME_SAMPLES; index += 1) frame[index] = toAlaw(this.voice?.() ?? 0);
    return frame;
  }

  #sendKey(key: { digit: string; frame: number; timestamp: number }): void {
    if (key.frame === 0) key.timestamp = this.#timestamp;
    key.frame += 1;
    const isEnd = key.frame >= DIGIT_FRAMES;
    if (key.frame <= DIGIT_FRAMES + 2) {
      const payload = Buffer.from([DIGITS.indexOf(key.digit), isEnd ? 0x8a : 0x0a, 0, 0]);
      payload.writeUInt16BE(Math.min(key.frame, DIGIT_FRAMES) * FRAME_SAMPLES, 2);
      this.#packet(this.digitType, payload, key.timestamp, key.frame === 1);
    } else {
      this.#packet(ALAW, Buffer.alloc(FRAME_SAMPLES, SILENCE), this.#timestamp, false);
    }
    if (key.frame >= DIGIT_FRAMES + 2 + DIGIT_GAP_FRAMES) this.#keys.shift();
  }

  #packet(type: number, payload: Buffer, timestamp: number, isMarked: boolean): void {
    const header = Buffer.alloc(12);
    header[0] = 0x80;
    header[1] = type | (isMarked ? 0x80 : 0);
    header.writeUInt16BE((this.#sequence += 1) & 0xffff, 2);
    header.writeUInt32BE(timestamp % 2 ** 32, 4);
    header.writeUInt32BE(this.#source, 8);
    this.#socket.send(Buffer.concat([header, payload]), this.#to!.port, this.#to!.host);
  }
}

const onFrames = new Set<() => void>();
let ticker: NodeJS.Timeout | undefined;

/** One clock for all calls; it catches up when the machine was busy. */
function onEveryFrame(frame: () => void): () => void {
  onFrames.add(frame);
  if (ticker === undefined) {
    let next = performance.now();
    ticker = setInterval(() => {
      const late = performance.now() - next;
      if (late > 500) next = performance.now(); // asleep: what was not said then is not said now
      for (; next <= performance.now(); next += FRAME_MS) for (const one of onFrames) one();
    }, FRAME_MS / 2);
  }
  return () => {
    onFrames.delete(frame);
    if (onFrames.size > 0) return;
    clearInterval(ticker);
    ticker = undefined;
  };
}
