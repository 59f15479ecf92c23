import { CirclePause, CirclePlay } from 'lucide-react';
import { Button } from '@ingang/ui/button';
import { useCommand } from '../../../../app/commands.ts';
import { usePhoneText } from '../messages/index.ts';
import { pauseRecording, type MyCall } from '../phone-api.ts';
import { useCallTask } from '../use-call-task.ts';

/** Stops keeping what is said, and goes on with it; nothing when the call is not recorded. */
export function PauseButton({ call }: { readonly call: MyCall }) {
  const t = usePhoneText();
  const { mutate } = useCallTask();
  const isPaused = call.recording?.pausedFor.includes('agent') ?? false;
  const text = t(isPaused ? 'company.resume' : 'company.pause');
  const flip = () => mutate(() => pauseRecording(call.id, 'agent', !isPaused));
  useCommand({ id: 'pause-recording', text, run: flip }, call.recording !== undefined);
  if (!call.recording) return null;
  return <Button icon={isPaused ? CirclePlay : CirclePause} aria-pressed={isPaused} aria-label={t('company.pause')} title={text} onClick={flip} />;
}
