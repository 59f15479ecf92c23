import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PromptRecording as Recording } from '@ingang/contracts/call-flows';
import { Play, Square, Trash2 } from 'lucide-react';
import { useId } from 'react';
import { Button } from '@ingang/ui/button';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useMay } from '../../people/session/session.ts';
import { useRecordedText } from './messages/index.ts';
import { useListening } from './use-listening.ts';

interface PromptRecordingProps {
  readonly text: string;
  readonly language: 'nl' | 'en';
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const queryKey = ['phone', 'prompt-recordings'] as const;

/** The recording of a text, if somebody spoke it; a text in which something is filled in cannot be spoken beforehand. */
export function PromptRecording({ text, language }: PromptRecordingProps) {
  const mayRecord = useMay()('phone:draw-flows');
  const { data } = useQuery({ queryKey, queryFn: async ({ signal }) => (await request<{ results: Recording[] }>('/prompt-recordings', { signal })).results });
  const said = plain(text);
  const recording = data?.find((one) => one.language === language && one.text === said);
  if (said === '' || /\{\w+\}/.test(said) || data === undefined || (!mayRecord && !recording)) return null;
  return (
    <div className="row small">
      {recording && <Recorded recording={recording} mayRemove={mayRecord} />}
      {mayRecord && <Upload text={said} language={language} isReplacing={recording !== undefined} />}
    </div>
  );
}

function Recorded({ recording: { id, seconds, uploadedByName }, mayRemove }: { readonly recording: Recording; readonly mayRemove: boolean }) {
  const t = useRecordedText();
  const queries = useQueryClient();
  const { isPlaying, toggle } = useListening(`/prompt-recordings/${id}/sound`);
  const remove = useMutation({
    mutationFn: () => request(`/prompt-recordings/${id}`, { method: 'DELETE' }),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
  return (
    <>
      <span className="soft">{t('recorded.known', { name: uploadedByName, seconds })}</span>
      <Button look="plain" icon={isPlaying ? Square : Play} aria-label={isPlaying ? t('recorded.stop') : t('recorded.hear')} onClick={() => void toggle()} />
      {mayRemove && <Button look="plain" icon={Trash2} aria-label={t('recorded.remove')} disabled={remove.isPending} onClick={() => remove.mutate()} />}
      {remove.error && <Failure error={remove.error} />}
    </>
  );
}

function Upload({ text, language, isReplacing }: PromptRecordingProps & { readonly isReplacing: boolean }) {
  const t = useRecordedText();
  const id = useId();
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: async (file: File) => request('/prompt-recordings', { method: 'POST', idempotencyKey: crypto.randomUUID(), body: { language, text, wav: await base64Of(file) } }),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
  return (
    <>
      <label htmlFor={id} className="link-button">
        {isReplacing ? t('recorded.replace') : t('recorded.upload')}
        <span className="only-heard">{t('recorded.file', { language })}</span>
      </label>
      <input
        id={id}
        type="file"
        accept=".wav,audio/wav"
        className="only-heard"
        disabled={send.isPending}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) send.mutate(file);
          target.value = '';
        }}
      />
      {send.error && <Failure error={send.error} />}
    </>
  );
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^data:[^,]*,/, '')));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable file')));
    reader.readAsDataURL(file);
  });
}
