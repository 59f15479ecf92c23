import { useState } from 'react';
import { Button } from '@ingang/ui/button';
import { usePhoneText } from '../messages/index.ts';
import { useCallOf } from '../use-my-call.ts';

interface RecognisedNumberProps {
  readonly contactId: string | undefined;
  readonly onChoose: (id: string, name: string) => void;
}

/** Customers with the number of the caller: offered, never assumed. Also after the conversation, when there is time to choose one. */
export function RecognisedNumber({ contactId, onChoose }: RecognisedNumberProps) {
  const t = usePhoneText();
  const living = useCallOf(contactId);
  const [last, setLast] = useState(living);
  if (living && living !== last) setLast(living);
  const call = last?.contactId === contactId ? last : undefined;
  if (!call || call.candidates.length === 0) return null;
  return (
    <div className="stack-tight">
      <p className="small soft">{t('desk.recognised')}</p>
      <ul className="stack-tight">
        {call.candidates.map(({ id, displayName }) => (
          <li key={id}>
            <Button onClick={() => onChoose(id, displayName)}>{t('desk.choose', { name: displayName })}</Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
