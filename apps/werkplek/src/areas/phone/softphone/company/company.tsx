import { Circle, CirclePause, Ear } from 'lucide-react';
import { usePhoneText } from '../messages/index.ts';
import type { MyCall } from '../phone-api.ts';

/** Who and what else is with this call: a red dot when it is kept, and a team lead who is there. */
export function Company({ call: { recording, supervision } }: { readonly call: Pick<MyCall, 'recording' | 'supervision'> }) {
  const t = usePhoneText();
  const text = supervision && t(`company.${supervision.how}`, { name: supervision.name });
  return (
    <>
      {recording && (
        <span className="tag phone-recording" data-running={recording.isRunning || undefined}>
          {recording.isRunning ? <Circle aria-hidden /> : <CirclePause aria-hidden />}
          {t(recording.isRunning ? 'company.recorded' : 'company.paused')}
        </span>
      )}
      {supervision && (
        <span className="tag" data-state="warn">
          <Ear aria-hidden />
          {text}
        </span>
      )}
      <span role="status" className="only-heard">
        {text}
      </span>
    </>
  );
}
