import { ArrowLeftRight, Mic, MicOff, Pause, PhoneOff, Play, Undo2, Users } from 'lucide-react';
import { Button } from '@ingang/ui/button';
import { Tag } from '@ingang/ui/tag';
import { useCommand } from '../../../../app/commands.ts';
import { shortcuts } from '../../../../app/shortcuts.ts';
import { Running } from '../../../contacts/desk/times/running.tsx';
import { AuthorityTag } from '../../../region/authority-tag.tsx';
import { usePhoneText } from '../messages/index.ts';
import { callStep, type CallStep, type MyCall } from '../phone-api.ts';
import { softphone, useSoftphone } from '../softphone.ts';
import { useCallTask } from '../use-call-task.ts';
import { budgetText } from './budget.ts';
import { callerText } from './caller-text.ts';
import { HoldTag } from './hold-tag.tsx';
import { Keypad } from './keypad.tsx';
import { useSubject } from './use-subject.ts';

interface TalkingProps {
  readonly call: MyCall;
  readonly onTransfer: () => void;
  readonly onHandOver: () => void;
}

/** A call in hand. What can be done now is what the switchboard allows now. */
export function Talking({ call, onTransfer, onHandOver }: TalkingProps) {
  const t = usePhoneText();
  const subject = useSubject(call);
  const { isMuted } = useSoftphone();
  return (
    <>
      <div className="phone-lines">
        <p className="phone-line">
          <AuthorityTag id={call.authorityId} short={Boolean(call.other)} />
          <strong className="cut">{call.other ? call.other.name : call.consultedBy ? t('rings.consult', { name: call.consultedBy }) : subject}</strong>
          {call.answeredAt && <Running since={call.answeredAt} label={t('call.duration')} className="figures" />}
          <HoldTag call={call} />
          {isMuted && <Tag state="warn">{t('call.muted')}</Tag>}
        </p>
        <p className="small cut">{call.other ? t(otherText(call)) : `${callerText(call, t)} · ${budgetText(call, t)}`}</p>
      </div>
      <CallButtons call={call} onTransfer={onTransfer} onHandOver={onHandOver} />
    </>
  );
}

function otherText({ phase, other }: MyCall) {
  if (phase === 'conference') return 'other.conference' as const;
  if (phase === 'transferring') return 'other.transferring' as const;
  return other?.isConnected ? ('other.consulting' as const) : ('other.calling' as const);
}

function CallButtons({ call, onTransfer, onHandOver }: TalkingProps) {
  const t = usePhoneText();
  const { isMuted } = useSoftphone();
  const { mutate } = useCallTask();
  const step = (name: CallStep) => mutate(() => callStep(call.id, name));
  const can = (name: MyCall['allowed'][number]) => call.allowed.includes(name);
  const back = can('take-back') ? 'take-back' : can('retrieve') ? 'retrieve' : 'hold';
  const hold = { hold: 'call.hold', retrieve: 'call.retrieve', 'take-back': 'call.takeBack' } as const;
  const mayHandOver = can('hand-over');
  const mayTransfer = can('consult') || can('transfer');
  const hangUp = () => void softphone.hangUp(can('hang-up') ? call.id : undefined);
  useCommand({ id: 'end-conversation', text: t('call.hangUp'), shortcut: 'endConversation', run: hangUp });
  useCommand({ id: 'hold', text: t(hold[back]), shortcut: 'hold', run: () => step(back) }, can(back));
  useCommand({ id: 'mute', text: t(isMuted ? 'call.unmute' : 'call.mute'), shortcut: 'mute', run: () => softphone.mute(!isMuted) });
  useCommand({ id: 'transfer', text: t(mayHandOver ? 'call.handOver' : 'call.transfer'), shortcut: 'transfer', run: mayHandOver ? onHandOver : onTransfer }, mayHandOver || mayTransfer);
  useCommand({ id: 'conference', text: t('call.conference'), shortcut: 'conference', run: () => step('conference') }, can('conference'));
  return (
    <div className="phone-buttons">
      <Button icon={isMuted ? MicOff : Mic} aria-keyshortcuts="Alt+M" aria-pressed={isMuted} aria-label={t('call.mute')} title={`${t(isMuted ? 'call.unmute' : 'call.mute')} (${shortcuts.mute.keys})`} onClick={() => softphone.mute(!isMuted)} />
      {can('digits') && <Keypad callId={call.id} />}
      {can(back) && (
        <Button icon={back === 'hold' ? Pause : back === 'retrieve' ? Play : Undo2} keys={shortcuts.hold.keys} aria-keyshortcuts="Alt+W" onClick={() => step(back)}>
          {t(hold[back])}
        </Button>
      )}
      {can('conference') && (
        <Button icon={Users} keys={shortcuts.conference.keys} aria-keyshortcuts="Alt+G" onClick={() => step('conference')}>
          {t('call.conference')}
        </Button>
      )}
      {(mayHandOver || mayTransfer) && (
        <Button icon={ArrowLeftRight} keys={shortcuts.transfer.keys} aria-keyshortcuts="Alt+V" onClick={mayHandOver ? onHandOver : onTransfer}>
          {t(mayHandOver ? 'call.handOver' : 'call.transfer')}
        </Button>
      )}
      <Button look="danger" icon={PhoneOff} keys={shortcuts.endConversation.keys} aria-keyshortcuts="Alt+E" onClick={hangUp}>
        {t('call.hangUp')}
      </Button>
    </div>
  );
}
