import { useEffect, useEffectEvent } from 'react';
import { useCommand } from '../../../../app/commands.ts';
import { usePhoneText } from '../messages/index.ts';
import { callStep, type MyCall } from '../phone-api.ts';
import { softphone, useSoftphone, type Wish } from '../softphone.ts';
import { useCallTask } from '../use-call-task.ts';

/**
 * What was asked for in the moment after answering, before the switchboard can do it: kept, shown, and done as soon as it can
 * be. Asked for again: not wished after all.
 *
 * @param onTransfer opens the choice of destinations
 */
export function useWish(call: MyCall | undefined, onTransfer: () => void): Wish | undefined {
  const t = usePhoneText();
  const { leg, wish } = useSoftphone();
  const { mutate } = useCallTask();
  const canAct = leg === 'connected' && call !== undefined && call.allowed.length > 0;
  const isComing = leg !== 'none' && !canAct;
  useCommand({ id: 'hold', text: t('call.hold'), shortcut: 'hold', run: () => softphone.wish('hold') }, isComing);
  useCommand({ id: 'transfer', text: t('call.transfer'), shortcut: 'transfer', run: () => softphone.wish('transfer') }, isComing);
  const fulfil = useEffectEvent(() => {
    softphone.unwish();
    if (!call || call.consultedBy !== null) return;
    if (wish === 'hold' && call.allowed.includes('hold')) mutate(() => callStep(call.id, 'hold'));
    if (wish === 'transfer' && call.allowed.includes('transfer')) onTransfer();
  });
  useEffect(() => {
    if (wish && canAct) fulfil();
  }, [wish, canAct]);
  return isComing ? wish : undefined;
}
