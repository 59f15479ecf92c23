import { useEffect } from 'react';
import { pauseRecording } from '../phone-api.ts';
import { useCallTask } from '../use-call-task.ts';
import { useCallOf } from '../use-my-call.ts';

/**
 * Nothing of the call that a contact is about is kept as long as this is so, such as while somebody is identified. When the screen
 * goes away it may be kept again; when the browser does, it stays paused.
 */
export function usePauseWhile(contactId: string | undefined, because: 'identification' | 'payment', isSo: boolean): void {
  const call = useCallOf(contactId);
  const { mutate } = useCallTask();
  const callId = call?.recording && call.id;
  useEffect(() => {
    if (!callId || !isSo) return;
    mutate(() => pauseRecording(callId, because, true));
    return () => mutate(() => pauseRecording(callId, because, false));
  }, [callId, because, isSo, mutate]);
}
