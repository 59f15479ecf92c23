import type { AuthorityId, Clock } from '@ingang/kernel';
import type { CallWorld } from '../domain/call/index.ts';
import type { Assigner, Receptions, RulesNow } from './ports.ts';

interface WorldDeps {
  readonly receptions: Receptions;
  readonly assigner: Pick<Assigner, 'queue'>;
  readonly rules: RulesNow;
  readonly clock: Clock;
}

/** Everything that a step of a call may depend on, at this moment. @param of whose rules hold: an authority's own, or those of the region */
export function callWorld({ receptions, rules, assigner, clock }: WorldDeps, of: { readonly authorityId?: AuthorityId | undefined }): CallWorld {
  const now = clock.now();
  return {
    now: now.getTime(),
    rules: rules.of(of.authorityId, now.getTime()),
    flow: ({ flow }) => flow && receptions.flow(flow.id, flow.version),
    recordingGround: (call) => receptions.recordingGround?.(call, now),
    facts: ({ id, dialled, callerNumber }) => receptions.facts({ dialled, callerNumber }, now, (name) => assigner.queue(name, id)),
  };
}
