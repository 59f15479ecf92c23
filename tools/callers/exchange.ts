import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Place, type KeeperNote } from '../../apps/server/src/modules/phone/asterisk/keeper/place.ts';
import { CARRIER_ADDRESS, OUR_ADDRESS } from '../../apps/server/src/modules/phone/asterisk/configuration/index.ts';
import { SipTelephone, type SipCall } from '../phone/sip/index.ts';

const LOOK_EVERY_MS = 500;

/**
 * The line of the carrier, on which all callers phone in, and on which the municipality phones them.
 *
 * Purpose: one telephone for everybody, found again when the exchange comes back on another port. Trade-off: who is in a call when
 * that happens is cut off, as in life. Modes: looking for the exchange → open → looking again.
 */
export class CarrierLine {
  readonly #place: Place;
  readonly #onRing: (call: SipCall) => void;
  #telephone: SipTelephone | undefined;
  #note: KeeperNote | undefined;

  /** @param dataDir that of the installation which is called */
  constructor(dataDir: string, onRing: (call: SipCall) => void) {
    this.#place = new Place(dataDir);
    this.#onRing = onRing;
  }

  get folder(): string {
    return join(this.#place.folder, 'prompts');
  }

  /** Waits for the exchange. Rejects when that is broken off. */
  async open(signal: AbortSignal): Promise<SipTelephone> {
    for (;;) {
      const note = this.#place.readKeeper();
      if (note !== undefined) return this.#telephoneFor(note);
      await delay(LOOK_EVERY_MS, undefined, { signal });
    }
  }

  async #telephoneFor(note: KeeperNote): Promise<SipTelephone> {
    const isSame = this.#note?.sipPort === note.sipPort && this.#note.carrierPort === note.carrierPort;
    if (this.#telephone !== undefined && isSame) return this.#telephone;
    this.#telephone?.close();
    this.#note = note;
    const options = { host: CARRIER_ADDRESS, exchange: { host: OUR_ADDRESS, port: note.sipPort } };
    this.#telephone = await SipTelephone.open({ ...options, port: note.carrierPort }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
      return SipTelephone.open(options); // somebody else takes the calls back; ours go out all the same
    });
    this.#telephone.onRing = this.#onRing;
    return this.#telephone;
  }

  forget(call: SipCall): void {
    this.#telephone?.forget(call);
  }

  close(): void {
    this.#telephone?.close();
    this.#telephone = undefined;
  }
}
