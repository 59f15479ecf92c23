import { EngineFault } from '../../engine/index.ts';
import { AriError, type AriClient, type AriOperations } from '../ari/index.ts';

/** What Asterisk means: 404 not there; 409 and 412 there, but ended or not ours any more. */
const GONE = new Set([404, 409, 412]);

/** For these 404 is about the bridge; a leg that is not there is 400, and one that is not ours, or not in the bridge, 422. */
const ABOUT_A_LEG_TOO: ReadonlySet<string> = new Set(['bridges.addChannel', 'bridges.removeChannel']);

/** Operations with faults in the words of the port. */
export class Commands {
  readonly #ari: AriClient;

  constructor(ari: AriClient) {
    this.#ari = ari;
  }

  /** @throws EngineFault */
  async run<Name extends keyof AriOperations>(operation: Name, args: AriOperations[Name]['args']): Promise<AriOperations[Name]['result']> {
    if (!this.#ari.isConnected) throw new EngineFault('unavailable', 'there is no connection to Asterisk');
    try {
      return await this.#ari.call(operation, args);
    } catch (error) {
      throw error instanceof AriError ? faultOf(error) : error;
    }
  }

  /** For what may be so already: something to be ended that is gone, or to be made that is there. */
  async ensure<Name extends keyof AriOperations>(operation: Name, args: AriOperations[Name]['args']): Promise<void> {
    try {
      await this.run(operation, args);
    } catch (error) {
      if (!(error instanceof EngineFault) || error.kind !== 'gone') throw error;
    }
  }
}

function faultOf({ operation, status, message }: AriError): EngineFault {
  if (status === 0) return new EngineFault('unavailable', message);
  const isGone = GONE.has(status) || (ABOUT_A_LEG_TOO.has(operation) && (status === 400 || status === 422));
  return new EngineFault(isGone ? 'gone' : 'refused', message);
}
