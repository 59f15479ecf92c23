import { Readable } from 'node:stream';
import { NewPromptRecording, PromptRecording as RecordingAnswer, PromptRecordingList, PromptRecordingParams } from '@ingang/contracts/call-flows';
import { Invalid, NotFound } from '@ingang/kernel';
import type { Static } from 'typebox';
import { requireRoleFor } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import { placeholdersIn } from '../domain/flow/prompts.ts';
import { keepPromptRecording, promptRecordings, promptSound, removePromptRecording, type PromptRecording } from '../postgres/prompt-recordings.ts';
import { checkSound, mostWavBytes } from '../prompts/check-sound.ts';
import { promptTopic, spokenText } from '../prompts/recorded-voice.ts';

const tag = 'phone';

export const promptRoutes: readonly Route[] = [
  route({
    method: 'GET', path: '/prompt-recordings', operationId: 'listPromptRecordings', tag, access: 'phone:see-flows', answer: PromptRecordingList,
    summary: 'Prompts that were recorded, played wherever exactly their text is said',
    handle: async ({ tx }) => ({ results: (await promptRecordings(tx)).map(show) }),
  }),
  route({
    method: 'POST', path: '/prompt-recordings', operationId: 'addPromptRecording', tag, access: 'phone:draw-flows', body: NewPromptRecording, bodyLimitBytes: Math.ceil(mostWavBytes * 1.4), status: 201, answer: RecordingAnswer,
    summary: 'Record a text: a WAV of 16 bit, mono, at most two minutes; takes the place of an earlier one',
    handle: addRecording,
  }),
  route({
    method: 'GET', path: '/prompt-recordings/:recordingId/sound', operationId: 'hearPromptRecording', tag, access: 'phone:see-flows', params: PromptRecordingParams, produces: 'audio/wav',
    summary: 'How a recorded prompt sounds on the telephone',
    direct: async ({ inWork }, { params, reply }) => {
      const sound = await inWork(({ tx }) => promptSound(tx, params.recordingId));
      if (sound === undefined) throw new NotFound('prompt.unknown');
      reply.type('audio/wav');
      return Readable.from([Buffer.from(sound)]);
    },
  }),
  route({
    method: 'DELETE', path: '/prompt-recordings/:recordingId', operationId: 'removePromptRecording', tag, access: 'phone:draw-flows', params: PromptRecordingParams, status: 204,
    summary: 'Take a recording away: the text is synthesised again',
    handle: async (work, { params }) => {
      requireRoleFor(work.principal, ['administrator'], undefined);
      if (!(await removePromptRecording(work.tx, params.recordingId))) throw new NotFound('prompt.unknown');
      tell(work, 'erase', params.recordingId);
      return undefined;
    },
  }),
];

async function addRecording(work: Work, { body }: { body: Static<typeof NewPromptRecording> }): Promise<Static<typeof RecordingAnswer>> {
  requireRoleFor(work.principal, ['administrator'], undefined);
  const text = spokenText(body.text);
  const [field] = placeholdersIn(text);
  if (text === '') throw new Invalid('input.invalid', [{ field: 'text', code: 'input.required' }]);
  if (field !== undefined) throw new Invalid('input.invalid', [{ field: 'text', code: 'prompt.filled-in', params: { name: field } }]);
  const { wav, seconds } = checkSound(Buffer.from(body.wav, 'base64'));
  const recording: PromptRecording = { id: work.newId(), language: body.language, text, seconds, uploadedAt: work.now, uploadedByName: work.principal.name };
  await keepPromptRecording(work.tx, recording, wav);
  tell(work, 'create', recording.id);
  return show(recording);
}

function tell(work: Work, action: 'create' | 'erase', id: string): void {
  work.record({ action, subjectKind: 'prompt-recording', subjectId: id });
  work.publish({ topic: promptTopic, subjectId: id });
}

function show({ uploadedAt, ...recording }: PromptRecording): Static<typeof RecordingAnswer> {
  return { ...recording, uploadedAt: uploadedAt.toISOString() };
}
