import type { CallEvent, CallId } from '../domain/call/index.ts';
import type { Answer, Ask } from '../usecases/asks.ts';
import { commandFrom, supervisionFrom } from './command-from.ts';
import type { Offers } from './offers/offers.ts';
import type { Assigner } from './ports.ts';
import type { Presences } from './presences.ts';

/** What the switchboard lends for carrying out what somebody asks. */
export interface AskedOf {
  readonly presences: Presences;
  readonly offers: Offers;
  readonly assigner: Pick<Assigner, 'outlooks'>;
  readonly now: () => number;
  /** @throws NotFound `call.not-found`, and what the step of the call refuses */
  readonly commanded: (callId: CallId, event: CallEvent) => void;
  readonly phonesOut: (ask: Extract<Ask, { ask: 'phone-out' }>) => void;
}

export async function carryOut(ask: Ask, { presences, offers, assigner, now, commanded, phonesOut }: AskedOf): Promise<Answer> {
  switch (ask.ask) {
    case 'sign-on':
      return { credentials: await presences.signOn(ask) };
    case 'sign-off':
      await presences.signOff(ask);
      return {};
    case 'presence':
      presences.set(ask);
      return {};
    case 'work-at':
      presences.worksAt(ask.agentId, ask.place);
      return {};
    case 'supervise':
      commanded(ask.callId, supervisionFrom(ask, presences));
      return {};
    case 'outlooks':
      return { outlooks: assigner.outlooks?.(ask.atMost, now()) ?? [], offers: offers.now() };
    case 'answer-offer':
      offers.answer(ask.agentId, ask.workId, ask.wish);
      return {};
    case 'command':
      commanded(ask.callId, { on: 'command', by: ask.agentId, command: commandFrom(ask.command, presences) });
      return {};
    case 'withdraw':
      commanded(ask.callId, { on: 'withdrawn' });
      return {};
    case 'phone-out':
      phonesOut(ask);
      return {};
  }
}
