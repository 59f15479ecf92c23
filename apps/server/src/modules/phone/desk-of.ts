import type { AuthorityId } from '@ingang/kernel';
import type { Work } from '../../platform/database/work.ts';
import { authorityCalendar, listAuthorities } from '../region/index.ts';
import { readRoutingPolicy } from '../routing/index.ts';
import { calamitiesInPostgres } from './postgres/calamities.ts';
import { recordingPoliciesInPostgres } from './postgres/recording-policies.ts';
import { callFlowsInPostgres } from './postgres/call-flows.ts';
import type { KeepFlowDeps } from './usecases/keep-flow.ts';
import type { ReceptionDeps, RegionForCalls } from './usecases/reception.ts';
import type { CalamityDeps } from './usecases/switch-calamity.ts';

/** This room's use cases about being received, on PostgreSQL, with the region behind its door. */
export function receptionDesk(work: Work): KeepFlowDeps & CalamityDeps & ReceptionDeps {
  return {
    flows: callFlowsInPostgres(work.tx),
    calamities: calamitiesInPostgres(work.tx),
    recording: recordingPoliciesInPostgres(work.tx),
    region: regionOf(work),
    principal: work.principal,
    now: work.now,
    newId: work.newId,
    record: (entry) => work.record(entry),
    publish: (event) => work.publish(event),
  };
}

function regionOf(work: Work): RegionForCalls {
  return {
    authorities: async () => (await listAuthorities(work)).map(({ id, name, hours }) => ({ id, name, channels: Object.keys(hours.channels) })),
    queues: async () => [...new Set((await readRoutingPolicy(work)).queues.map(({ code }) => code))],
    calendar: (id: AuthorityId, channel: string) => authorityCalendar(work, id, channel),
  };
}
