/**
 * Why a command was not carried out.
 *
 *   gone         the leg, bridge or recording does not exist any more: in telephony an everyday race, not a fault
 *   unavailable  there is no connection to the engine now
 *   refused      the engine understood and will not: a state or a request that makes no sense to it
 */
export type EngineFaultKind = 'gone' | 'unavailable' | 'refused';

export class EngineFault extends Error {
  override readonly name = 'EngineFault';
  readonly kind: EngineFaultKind;

  /** @param message without numbers of callers: it ends up in logs */
  constructor(kind: EngineFaultKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** Waits for a command and takes it as done when what it was about is gone already. */
export async function unlessGone(command: Promise<void>): Promise<void> {
  try {
    await command;
  } catch (error) {
    if (!(error instanceof EngineFault) || error.kind !== 'gone') throw error;
  }
}
