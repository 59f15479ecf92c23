import { Invalid, type AuthorityId } from '@ingang/kernel';
import { factsOf, simulate, type CallerStep, type CallFlow, type FlowFacts, type Reception, type Transcript } from '../domain/flow/index.ts';

/** A call as somebody imagines it. */
export interface ImaginedCall {
  readonly flow: CallFlow;
  readonly flowId: string;
  readonly at: Date;
  /** Normal form. */
  readonly dialled: string;
  readonly callerNumber: string | undefined;
  readonly carrierAuthority: AuthorityId | undefined;
  readonly caller: readonly CallerStep[];
  readonly agentAfterSeconds: number | undefined;
  readonly forwardsAnswered: boolean;
  /** `on`: as if a message of the region were switched on, in these words. */
  readonly calamity: 'as-it-is' | 'none' | { readonly text: { readonly nl: string; readonly en: string } };
}

const firstYear = 2000;
const lastYear = 2100;

/** What this caller hears, with the opening hours and messages that are kept now. @throws Invalid for a moment out of this century */
export function tryFlow(reception: Reception, call: ImaginedCall): Transcript {
  const year = call.at.getUTCFullYear();
  if (year < firstYear || year > lastYear) throw new Invalid('input.invalid', [{ field: 'at', code: 'input.out-of-range' }]);
  return simulate({
    flow: call.flow,
    facts: { ...factsOf(reception, call, call.at), ...calamityOf(call.calamity) },
    caller: call.caller,
    agentAfterSeconds: call.agentAfterSeconds,
    forwardsAnswered: call.forwardsAnswered,
  });
}

function calamityOf(calamity: ImaginedCall['calamity']): Partial<FlowFacts> {
  if (calamity === 'as-it-is') return {};
  return { calamity: () => (calamity === 'none' ? undefined : { id: 'imagined', text: calamity.text, afterwards: 'continue' }) };
}
