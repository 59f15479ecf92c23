import type { AuthorityId } from '@ingang/kernel';
import type { WorkingCalendar } from '@ingang/kernel/working-calendar';
import type { FlowWorld, PublishedVersion, Reception } from '../domain/flow/index.ts';
import { canBeCalledBack, parsePhone } from '../../customers/index.ts';
import type { RecordingPolicies } from './recordings.ts';
import type { CalamityMessages, CallFlows } from './ports.ts';

/** What this room asks of the region. */
export interface RegionForCalls {
  authorities(): Promise<readonly { readonly id: AuthorityId; readonly name: string; readonly channels: readonly string[] }[]>;
  calendar(id: AuthorityId, channel: string): Promise<WorkingCalendar>;
  /** Codes of the queues that callers can wait in. */
  queues(): Promise<readonly string[]>;
}

export interface ReceptionDeps {
  readonly flows: CallFlows;
  readonly calamities: CalamityMessages;
  readonly region: RegionForCalls;
  /** Left out: nothing is recorded. */
  readonly recording?: Pick<RecordingPolicies, 'list'>;
}

/** Only where somebody surely answers: no service lines, nothing that costs extra, nothing abroad. */
function phonedBack(number: string): string | undefined {
  const parsed = parsePhone(number);
  return 'number' in parsed && parsed.number.country === 'NL' && canBeCalledBack(parsed.number).answer === 'yes' ? parsed.number.normal : undefined;
}

/** Reads everything that decides how callers are received now and later, for the switchboard and for trying flows. */
export async function readReception({ flows, calamities, region, recording }: ReceptionDeps): Promise<Reception> {
  const authorities = await region.authorities();
  const calendars = new Map<AuthorityId, Map<string, WorkingCalendar>>();
  for (const { id, channels } of authorities) {
    const own = new Map<string, WorkingCalendar>();
    for (const channel of channels) own.set(channel, await region.calendar(id, channel));
    calendars.set(id, own);
  }
  const messages = (await calamities.list()).filter(({ active }) => active);
  const published = await flows.published();
  return {
    phoneBack: phonedBack,
    numbers: await flows.numbers(),
    owners: new Map((await flows.list()).flatMap(({ id, authorityId }) => (authorityId === undefined ? [] : [[id, authorityId]]))),
    flows: Map.groupBy<string, PublishedVersion & { flowId: string }>(published, ({ flowId }) => flowId),
    authorityNames: new Map(authorities.map(({ id, name }) => [id, name])),
    calendars,
    calamities: new Map(messages.map(({ scope, spell, text, afterwards }) => [scope, { id: spell, text, afterwards }])),
    ...(recording && { recording: await recording.list() }),
  };
}

/** What the check holds a flow against. */
export async function readWorld({ flows, region }: Omit<ReceptionDeps, 'calamities'>, flowId: string): Promise<FlowWorld> {
  const authorities = await region.authorities();
  const owner = (await flows.find(flowId))?.authorityId;
  const numbers = (await flows.numbers()).filter((one) => one.flowId === flowId).map(({ authorityId }) => authorityId ?? owner);
  return { authorities, queues: await region.queues(), numbers: numbers.length === 0 && owner !== undefined ? [owner] : numbers };
}
