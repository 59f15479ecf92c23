import { Readable } from 'node:stream';
import {
  NewRecordingPolicy, Recording as RecordingAnswer, RecordingParams, RecordingPolicy as PolicyAnswer, RecordingPolicyEnd, RecordingPolicyList, RecordingPolicyParams, Recordings,
} from '@ingang/contracts/phone/recordings';
import { Uuid } from '@ingang/contracts/text';
import { NotFound, type AuthorityId } from '@ingang/kernel';
import { Type, type Static } from 'typebox';
import { holdsRoleFor, type Principal } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import type { RoomDeps } from '../../../platform/room.ts';
import { userNames } from '../../people/index.ts';
import { findAuthority } from '../../region/index.ts';
import { recordingPoliciesInPostgres } from '../postgres/recording-policies.ts';
import { recordingById, recordingsOfContacts } from '../postgres/recordings.ts';
import { vaultOf } from '../recordings/open-recordings.ts';
import { requireHearing, usesOf } from '../usecases/hear-recording.ts';
import { addRecordingPolicy, endRecordingPolicy, type KeepRecordingPolicyDeps } from '../usecases/keep-recording-policy.ts';
import type { KeptRecordingPolicy, Recording } from '../usecases/recordings.ts';

const tag = 'phone';

export function recordingRoutes(deps: RoomDeps): readonly Route[] {
  return [
    route({
      method: 'GET', path: '/contacts/:contactId/recordings', operationId: 'listRecordingsOfContact', tag, access: 'phone:hear-recordings',
      summary: 'That conversations of a contact were recorded, and for what they may be heard',
      params: Type.Object({ contactId: Uuid }), answer: Recordings,
      handle: async (work, { params }) => {
        const found = await recordingsOfContacts(work, [params.contactId]);
        const names = await userNames(work, found.flatMap(({ agentId }) => agentId ?? []));
        work.record({ action: 'look', subjectKind: 'recording', details: { contact: params.contactId, found: found.length } });
        return { results: found.map((recording) => recordingAnswer(work.principal, recording, names)) };
      },
    }),
    route({
      method: 'GET', path: '/recordings/:recordingId/sound', operationId: 'hearRecording', tag, access: 'phone:hear-recordings', produces: 'audio/wav',
      summary: 'The sound of a recording: left the caller, right the agent',
      description: 'Say for what, with the header Purpose: what was recorded for quality is heard for quality-assurance, for training for training; for the rights of a citizen for data-subject-request. Each time is recorded in the audit log.',
      params: RecordingParams,
      direct: async ({ inWork }, { params, reply }) => {
        const vault = await vaultOf(deps);
        const { id, authorityId } = await inWork(async (work) => {
          const recording = await recordingById(work, params.recordingId);
          if (vault === undefined || recording?.state !== 'sealed') throw new NotFound('recording.not-found');
          requireHearing(work, recording);
          return recording;
        });
        deps.log.debug({ recording: id, authorityId }, 'a recording is heard');
        reply.type('audio/wav');
        return Readable.from(vault!.read(id));
      },
    }),
    ...policyRoutes(deps),
  ];
}

function policyRoutes(deps: RoomDeps): readonly Route[] {
  const desk = async (work: Work): Promise<KeepRecordingPolicyDeps> => {
    const { tx, principal, now, newId, record, publish } = work;
    const canKeep = (await vaultOf(deps)) !== undefined;
    return { principal, now, newId, record, publish, canKeep, policies: recordingPoliciesInPostgres(tx), authorityExists: async (id) => (await findAuthority(work, id)) !== undefined };
  };
  return [
    route({
      method: 'GET', path: '/recording-policies', operationId: 'listRecordingPolicies', tag, access: 'phone:see-recording-policies', answer: RecordingPolicyList,
      summary: 'What authorities and region decided about recording conversations',
      handle: async (work) => ({
        results: (await recordingPoliciesInPostgres(work.tx).list()).map((policy) => policyAnswer(work.principal, policy)),
        canRecord: (await vaultOf(deps)) !== undefined,
      }),
    }),
    route({
      method: 'POST', path: '/recording-policies', operationId: 'addRecordingPolicy', tag, access: 'phone:keep-recording-policies', status: 201,
      body: NewRecordingPolicy, answer: PolicyAnswer, summary: 'Decide that conversations are recorded for a purpose, or are not; callers are told by themselves',
      handle: async (work, { body }) => {
        const { authorityId, validFrom, validUntil = null, ...rest } = body;
        const wanted = { ...rest, authorityId: authorityId as AuthorityId | null, validFrom: new Date(validFrom), validUntil: validUntil === null ? null : new Date(validUntil) };
        return policyAnswer(work.principal, await addRecordingPolicy(await desk(work), wanted));
      },
    }),
    route({
      method: 'POST', path: '/recording-policies/:policyId/end', operationId: 'endRecordingPolicy', tag, access: 'phone:keep-recording-policies', status: 204,
      params: RecordingPolicyParams, body: RecordingPolicyEnd, summary: 'End a decision, now or later; one that has not begun is withdrawn',
      handle: async (work, { params, body }) => {
        await endRecordingPolicy(await desk(work), params.policyId, { version: body.version, validUntil: new Date(body.validUntil) });
        return undefined;
      },
    }),
  ];
}

function recordingAnswer(principal: Principal, recording: Recording, names: ReadonlyMap<string, string>): Static<typeof RecordingAnswer> {
  const { id, contactId, authorityId, purpose, agentId, state, startedAt, endedAt, seconds, keepUntil } = recording;
  return {
    id, contactId, authorityId, purpose, state, agentName: (agentId && names.get(agentId)) ?? null, startedAt: startedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null,
    seconds: seconds ?? null, keepUntil: keepUntil.toISOString(), mayHearFor: state === 'sealed' ? [...usesOf(principal, recording)] : [],
  };
}

function policyAnswer(principal: Principal, { validFrom, validUntil, authorityId, changedAt, ...policy }: KeptRecordingPolicy): Static<typeof PolicyAnswer> {
  return {
    ...policy, authorityId: authorityId ?? null, validFrom: new Date(validFrom).toISOString(), validUntil: validUntil === undefined ? null : new Date(validUntil).toISOString(),
    changedAt: changedAt.toISOString(), maySet: principal.permissions.has('phone:keep-recording-policies') && holdsRoleFor(principal, ['administrator'], authorityId),
  };
}
