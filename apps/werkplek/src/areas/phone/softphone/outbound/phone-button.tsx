import { PhoneOutgoing } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@ingang/ui/button';
import { Notice } from '@ingang/ui/notice';
import { Problem, Unreachable } from '../../../../api/errors.ts';
import { useCommand } from '../../../../app/commands.ts';
import { shortcuts } from '../../../../app/shortcuts.ts';
import { usePhoneText } from '../messages/index.ts';
import type { NewCall } from '../phone-api.ts';
import { softphone, useSoftphone } from '../softphone.ts';
import { useMyCall } from '../use-my-call.ts';

interface PhoneButtonProps {
  readonly call: NewCall;
  /** Has the key: there is one of these on the screen. */
  readonly isMain?: boolean;
  /** The number as people read it. */
  readonly shown: string;
}

/** Phones somebody with one click or key: the own telephone is taken by itself, then theirs rings. Nothing without a telephone. */
export function PhoneButton({ call, isMain = false, shown }: PhoneButtonProps) {
  const t = usePhoneText();
  const answer = useMyCall();
  const { leg } = useSoftphone();
  const [isPhoning, setIsPhoning] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const hasTelephone = answer?.hasTelephone === true;
  const isBusy = isPhoning || leg !== 'none' || answer?.call != null;
  const phone = async () => {
    if (isBusy) return;
    setIsPhoning(true);
    setTrouble(undefined);
    try {
      await softphone.phone(call);
    } catch (error) {
      if (!(error instanceof Problem || error instanceof Unreachable)) throw error;
      setTrouble(error.message);
    } finally {
      setIsPhoning(false);
    }
  };
  const label = t('out.phone', { number: shown });
  useCommand({ id: 'phone-out', text: label, shortcut: 'phoneOut', run: () => void phone() }, hasTelephone && isMain);
  if (!hasTelephone) return null;
  return (
    <>
      <Button look={isMain ? 'primary' : 'quiet'} small={!isMain} icon={PhoneOutgoing} keys={isMain ? shortcuts.phoneOut.keys : undefined} aria-keyshortcuts={isMain ? 'Alt+P' : undefined} disabled={isBusy} aria-label={isMain ? undefined : label} title={isMain ? undefined : label} onClick={() => void phone()}>
        {isMain ? t('out.short') : undefined}
      </Button>
      {trouble && <Notice state="warn" live>{trouble}</Notice>}
    </>
  );
}
