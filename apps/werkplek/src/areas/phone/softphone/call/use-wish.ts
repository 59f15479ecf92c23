import { useEffect, useEffectEvent, useState } from 'react';
import { useCommand } from '../../../../app/commands.ts';
import { usePhoneText } from '../messages/index.ts';
import { callStep, type MyCall } from '../phone-api.ts';
import { softphone, useSoftphone } from '../softphone.ts';
import { useCallTask } from '../use-call-task.ts';

export type Wish = 'hold' | 'transfer';

/**
 * What was asked for in the moment after answering, before the switchboard can do it: kept, shown, and done as soon as it can
 * be. Asked for again: not wished after all.
 *
 * @param onTransfer opens the choice of destinations
 */
export function useWish(call: MyCall | undefined, onTransfer: () => void): Wish | undefined {
  const t = usePhoneText();
  const { leg } = useSoftphone();
  const { mutate } = useCallTask();
  const [wish, setWish] = useState<Wish>();
  const canAct = leg === 'connected' && call !== undefined && call.allowed.length > 0;
  const isComing = leg !== 'none' && !canAct;
  const want = (what: Wish) => {
    if (softphone.state().leg !== 'ringing') setWish((before) => (before === what ? undefined : what));
  };
  useCommand({ id: 'hold', text: t('call.hold'), shortcut: 'hold', run: () => want('hold') }, isComing);
  useCommand({ id: 'transfer', text: t('call.transfer'), shortcut: 'transfer', run: () => want('transfer') }, isComing);
  const fulfil = useEffectEvent(() => {
    setWish(undefined);
    if (!call || call.consultedBy !== null) return;
    if (wish === 'hold' && call.allowed.includes('hold')) mutate(() => callStep(call.id, 'hold'));
    if (wish === 'transfer' && call.allowed.includes('transfer')) onTransfer();
  });
  useEffect(() => {
    if (wish && canAct) fulfil();
  }, [wish, canAct]);
  useEffect(() => {
    if (leg === 'none') setWish(undefined);
  }, [leg]);
  return isComing ? wish : undefined;
}
