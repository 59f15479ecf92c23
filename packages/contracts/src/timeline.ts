import { Type, type Static } from 'typebox';
import { OneLine, Uuid } from './text.ts';
import { Channel, Direction } from './contacts.ts';

export const timelineKinds = ['contact', 'follow-up', 'zaak'] as const;

/** What the telephone knows of a contact, counted; left out what did not happen. */
export const CallSummary = Type.Object({
  waitedSeconds: Type.Optional(Type.Integer({ description: 'for an agent, until the first answer or the end' })),
  queue: Type.Optional(Type.String({ description: 'code of the last queue' })),
  toldSeconds: Type.Optional(Type.Integer({ description: 'the first wait that the caller was told' })),
  transfers: Type.Optional(Type.Integer()),
  missed: Type.Optional(Type.Integer({ description: 'telephones of agents that rang in vain' })),
  lost: Type.Optional(Type.Integer({ description: 'agents whose telephone or network was lost' })),
  callbackAttempts: Type.Optional(Type.Integer({ description: 'the caller asked to be phoned back; so often their telephone rang' })),
  heardCalamity: Type.Optional(Type.Boolean()),
  ending: Type.Optional(Type.Enum(['talked', 'abandoned', 'message', 'forwarded', 'callback-failed', 'withdrawn', 'lost', 'not-reached'])),
});
export type CallSummary = Static<typeof CallSummary>;

export const TimelineEntry = Type.Object({
  kind: Type.Enum(timelineKinds),
  id: Type.String({ description: 'of the contact, follow-up or zaak' }),
  number: Type.Optional(Type.String()),
  at: Type.String({ format: 'date-time', description: 'when it reached the organisation, not when it was typed' }),
  channel: Type.Optional(Channel),
  direction: Type.Optional(Direction),
  authorityId: Type.Optional(Type.String()),
  customerId: Type.Optional(Type.String()),
  title: Type.String(),
  summary: Type.String(),
  outcome: Type.Optional(Type.String()),
  status: Type.Optional(Type.String()),
  dueAt: Type.Optional(Type.String({ format: 'date-time' })),
  durationSeconds: Type.Optional(Type.Integer({ description: 'of a conversation that is over, without wrap-up' })),
  agentName: Type.Optional(Type.String()),
  departmentName: Type.Optional(Type.String()),
  call: Type.Optional(CallSummary),
  address: Type.Optional(Type.Object({ postcode: Type.String(), houseNumber: Type.Integer(), addition: Type.Optional(Type.String()) })),
});

export const Timeline = Type.Object({
  results: Type.Array(TimelineEntry),
  nextCursor: Type.Optional(Type.String()),
  /** Compare with `about.addressKey` and `about.customerId` of the event timeline.changed. */
  watch: Type.Object({
    customerIds: Type.Array(Type.String()),
    addressKey: Type.Optional(Type.String({ description: 'opaque; the address cannot be read from it' })),
  }),
});

const page = {
  cursor: Type.Optional(OneLine(200)),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 25 })),
};
export const TimelineOfCustomer = Type.Object({ ...page, kind: Type.Optional(Type.Enum(timelineKinds)) }, { additionalProperties: false });
export const TimelineOfAddress = Type.Object(
  {
    postcode: OneLine(12, { minLength: 1 }),
    houseNumber: Type.Integer({ minimum: 1, maximum: 99_999 }),
    addition: Type.Optional(OneLine(10)),
    ...page,
    kind: Type.Optional(Type.Enum(timelineKinds)),
  },
  { additionalProperties: false },
);
export const CustomerParams = Type.Object({ customerId: Uuid }, { additionalProperties: false });

export type TimelineEntry = Static<typeof TimelineEntry>;
export type Timeline = Static<typeof Timeline>;
