import { useQueryClient } from '@tanstack/react-query';
import { Phone } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '@ingang/ui/button';
import { Notice } from '@ingang/ui/notice';
import { useCommand } from '../../../app/commands.ts';
import { shortcuts } from '../../../app/shortcuts.ts';
import { usePhoneText } from './messages/index.ts';
import { PhoneBar } from './phone-bar.tsx';
import { PlaceMenu } from './presence/place-menu.tsx';
import './phone.css';
import './transfer/transfer.css';
import { softphone, useSoftphone } from './softphone.ts';
import { useFollowMyCall, useMyCall } from './use-my-call.ts';

/** The phone's place below the top line: nothing but a button until one signs on; nothing at all without a telephone. */
export function SoftphonePlace() {
  const queries = useQueryClient();
  const answer = useMyCall();
  const { line } = useSoftphone();
  const resumed = useRef(false);
  useFollowMyCall();
  useEffect(() => softphone.use(queries), [queries]);
  const wasSignedOn = answer?.hasTelephone === true && answer.presence.state !== 'offline';
  useEffect(() => {
    if (!wasSignedOn || resumed.current) return;
    resumed.current = true;
    void softphone.signOn({ thenAvailable: false });
  }, [wasSignedOn]);
  if (!answer?.hasTelephone) return null;
  return line === 'off' ? <SignedOff /> : <PhoneBar answer={answer} />;
}

function SignedOff() {
  const t = usePhoneText();
  const { fault, refusal } = useSoftphone();
  const signOn = () => void softphone.signOn({ thenAvailable: true });
  useCommand({ id: 'presence', text: t('signOn'), shortcut: 'presence', run: signOn });
  const trouble = fault ? t(`fault.${fault}`) : refusal;
  return (
    <section className="phone-bar phone-bar-off" aria-label={t('label')}>
      <Button look="plain" small icon={Phone} keys={shortcuts.presence.keys} aria-keyshortcuts="Alt+B" onClick={signOn}>
        {t('signOn')}
      </Button>
      <PlaceMenu />
      <div role="status">{trouble && <Notice state="warn">{trouble}</Notice>}</div>
    </section>
  );
}
