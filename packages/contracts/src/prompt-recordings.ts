import { Type, type Static } from 'typebox';
import { flowLanguages } from './flow-words.ts';
import { Instant, Lines, Uuid } from './text.ts';

/** A prompt as somebody spoke it. */
export const PromptRecording = Type.Object({
  id: Uuid,
  language: Type.Enum(flowLanguages),
  text: Type.String({ description: 'the text that it says, word for word' }),
  seconds: Type.Number(),
  uploadedAt: Instant,
  uploadedByName: Type.String(),
});
export const PromptRecordingList = Type.Object({ results: Type.Array(PromptRecording) });
export const PromptRecordingParams = Type.Object({ recordingId: Uuid });
export const NewPromptRecording = Type.Object(
  {
    language: Type.Enum(flowLanguages),
    text: Lines(1000, { minLength: 1 }),
    wav: Type.String({ maxLength: 17_000_000, pattern: '^[A-Za-z0-9+/]+={0,2}$', description: 'a WAV file of 16 bit, mono, 8 to 48 kHz, 0.3 to 120 seconds, as base64' }),
  },
  { additionalProperties: false },
);

export type PromptRecording = Static<typeof PromptRecording>;
