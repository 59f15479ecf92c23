import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/work.ts';

export interface PromptRecording {
  readonly id: string;
  readonly language: 'nl' | 'en';
  readonly text: string;
  readonly seconds: number;
  readonly uploadedAt: Date;
  readonly uploadedByName: string;
}

interface Row {
  readonly id: string;
  readonly language: 'nl' | 'en';
  readonly text: string;
  readonly seconds: string;
  readonly uploaded_at: Date;
  readonly uploaded_by_name: string;
}

/** Every text that somebody spoke, without the sound. */
export async function promptRecordings(tx: Tx): Promise<PromptRecording[]> {
  const { rows } = await sql<Row>`SELECT id, language, text, seconds, uploaded_at, uploaded_by_name FROM prompt_recording ORDER BY text, language`.execute(tx);
  return rows.map((row) => ({ id: row.id, language: row.language, text: row.text, seconds: Number(row.seconds), uploadedAt: row.uploaded_at, uploadedByName: row.uploaded_by_name }));
}

export async function promptSound(tx: Tx, id: string): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ sound: Uint8Array }>`SELECT sound FROM prompt_recording WHERE id = ${id}`.execute(tx);
  return rows[0]?.sound;
}

/** Keeps a recording in the place of the one that this text had. */
export async function keepPromptRecording(tx: Tx, { id, language, text, seconds, uploadedAt, uploadedByName }: PromptRecording, sound: Uint8Array): Promise<void> {
  await sql`DELETE FROM prompt_recording WHERE language = ${language} AND md5(text) = md5(${text})`.execute(tx);
  await sql`INSERT INTO prompt_recording (id, language, text, sound, seconds, uploaded_at, uploaded_by_name)
    VALUES (${id}, ${language}, ${text}, ${Buffer.from(sound)}, ${seconds}, ${uploadedAt}, ${uploadedByName})`.execute(tx);
}

/** False when it is not there. */
export async function removePromptRecording(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`DELETE FROM prompt_recording WHERE id = ${id} RETURNING id`.execute(tx);
  return rows.length === 1;
}
