import { Suspense, lazy, useEffect, useState, type ReactNode } from 'react';
import { Notice } from '@ingang/ui/notice';
import { Tag } from '@ingang/ui/tag';
import { runCommand, useCommand } from '../../../app/commands.ts';
import { Briefing } from './call/briefing.tsx';
import { Ringing } from './call/ringing.tsx';
import { Talking } from './call/talking.tsx';
import { useOnDesk } from './call/use-on-desk.ts';
import { useSubject } from './call/use-subject.ts';
import { useWish } from './call/use-wish.ts';
import { WrapUp } from './call/wrap-up.tsx';
import { usePhoneText } from './messages/index.ts';
import { handOver, takeCall, type MyCallAnswer } from './phone-api.ts';
import { PresenceMenu } from './presence/presence-menu.tsx';
import { useSoftphone } from './softphone.ts';
import { useCallTask } from './use-call-task.ts';
import { useAuthority } from '../../region/region.ts';

const Supervising = lazy(async () => ({ default: (await import('../live/supervising.tsx')).Supervising }));
const fetchTransfer = () => import('./transfer/transfer-dialog.tsx');
const fetchHandOver = () => import('./transfer/hand-over-dialog.tsx');
const TransferDialog = lazy(async () => ({ default: (await fetchTransfer()).TransferDialog }));
const HandOverDialog = lazy(async () => ({ default: (await fetchHandOver()).HandOverDialog }));
const OfferStrip = lazy(async () => ({ default: (await import('./offer/offer-strip.tsx')).OfferStrip }));
const SoundDialog = lazy(async () => ({ default: (await import('./sound/sound-dialog.tsx')).SoundDialog }));

type Doing = 'transfer' | 'hand-over' | 'sound';

/** The phone: presence and call in one line of always the same height, so that nothing on the screen moves when it rings. */
export function PhoneBar({ answer: { call, presence, supervising, takenOverBy, cutOff } }: { readonly answer: MyCallAnswer }) {
  const t = usePhoneText();
  const { leg, line, refusal } = useSoftphone();
  const task = useCallTask();
  const [doing, setDoing] = useState<Doing>();
  const toDesk = useOnDesk(call ?? undefined, leg);
  const authority = useAuthority(call?.authorityId);
  const subject = useSubject(call ?? undefined);
  useCommand({ id: 'sound', text: t('sound.open'), run: () => setDoing('sound') });
  const close = () => setDoing(undefined);
  const isRinging = leg === 'ringing' || leg === 'answering';
  const mayTransferSoon = leg !== 'none' && call !== null;
  useEffect(() => {
    // there before it is asked for: who types on at once types in it, and it opens while the server is away
    if (mayTransferSoon) void Promise.allSettled([fetchTransfer(), fetchHandOver()]);
  }, [mayTransferSoon]);
  const wish = useWish(call ?? undefined, () => setDoing('transfer'));
  const warmly = () => {
    if (!call) return;
    if (call.transfersLeft === 0) setDoing('hand-over');
    else task.mutate(() => (call.consultedBy ? takeCall(call.id) : handOver(call.id)));
  };
  const promise = () => {
    close();
    if (call?.contactId) void toDesk(call.contactId).then(() => runCommand('promise'));
  };
  const idle = <p className="phone-lines soft">{t(line === 'lost' ? 'line.lost' : line !== 'ready' ? 'line.connecting' : presence.reason === 'missed-call' ? 'missed' : presence.state === 'available' ? 'idle.available' : 'idle.away')}</p>;
  const inner: ReactNode = supervising ? (
    <Suspense fallback={null}>
      <Supervising supervising={supervising} />
    </Suspense>
  ) : isRinging ? (
    <Ringing key={call?.id} call={call ?? undefined} />
  ) : call && leg === 'connected' ? (
    <Talking call={call} onTransfer={() => setDoing('transfer')} onHandOver={warmly} />
  ) : presence.state === 'wrap-up' ? (
    <WrapUp presence={presence} onContact={toDesk} />
  ) : line === 'ready' && presence.state === 'available' ? (
    <Suspense fallback={idle}>
      <OfferStrip idle={idle} />
    </Suspense>
  ) : (
    idle
  );
  const ringText = isRinging && call && t('rings', { authority: authority?.name ?? t('rings.noAuthority'), subject });
  const byOthers = cutOff ? t(`cutOff.${cutOff}`) : takenOverBy ? t('company.takenOver', { name: takenOverBy }) : presence.setBy && t('presence.setBy', { name: presence.setBy });
  const trouble = task.error?.message ?? refusal ?? byOthers;
  return (
    <>
    <section className="phone-bar" aria-label={t('label')} data-state={isRinging ? 'ringing' : presence.state} data-parties={call?.other ? true : undefined}>
      <PresenceMenu presence={presence} onSound={() => setDoing('sound')} />
      {inner}
      <p role="status" className="only-heard">{ringText}</p>
      {wish && <p role="status" className="phone-wish"><Tag>{t(`wish.${wish}`)}</Tag></p>}
      {trouble && <div className="phone-trouble"><Notice state="warn" live>{trouble}</Notice></div>}
      <Suspense fallback={null}>
        {doing === 'transfer' && call && <TransferDialog call={call} onClose={close} onPromise={promise} />}
        {doing === 'hand-over' && call && <HandOverDialog call={call} onClose={close} onPromise={call.consultedBy ? undefined : promise} />}
        {doing === 'sound' && <SoundDialog onClose={close} />}
      </Suspense>
    </section>
    {call && leg !== 'none' && <Briefing call={call} />}
    </>
  );
}
