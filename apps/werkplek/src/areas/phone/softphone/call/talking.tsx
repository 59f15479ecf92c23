import { ArrowLeftRight, Mic, MicOff, Pause, PhoneOff, Play, Undo2, Users, Voicemail as Voicemails } from 'lucide-react';
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
import { Company } from '../company/company.tsx';
import { PauseButton } from '../company/pause-button.tsx';
import { Keypad } from './keypad.tsx';
import { useSubject } from './use-subject.ts';
import { Parties } from './parties.tsx';

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
          <strong className="cut">{call.consultedBy ? t('rings.consult', { name: call.consultedBy }) : call.phase === 'dialling' ? t('call.dialling', { number: call.callerNumberDisplay ?? '' }) : call.other ? call.other.name : subject}</strong>
          {call.answeredAt && <Running since={call.answeredAt} label={t('call.duration')} className="figures" />}
          <HoldTag call={call} />
          {isMuted && <Tag state="warn">{t('call.muted')}</Tag>}
          <Company call={call} />
        </p>
        {call.other ? <Parties call={call} /> : <Caller call={call} />}
      </div>
      <CallButtons call={call} onTransfer={onTransfer} onHandOver={onHandOver} />
    </>
  );
}

/** Who calls may be cut short; how often they may still be put through may not. */
function Caller({ call }: { readonly call: MyCall }) {
  const t = usePhoneText();
  const name = callerText(call, t);
  return (
    <p className="phone-line small">
      <span className="cut" title={name}>{name}</span>
      <span>{`· ${budgetText(call, t)}`}</span>
    </p>
  );
}

/** A machine answered: one key, and the attempt is logged as that. */
function Voicemail({ call }: { readonly call: MyCall }) {
  const t = usePhoneText();
  const { mutate } = useCallTask();
  const run = () => mutate(() => callStep(call.id, 'voicemail'));
  useCommand({ id: 'voicemail', text: t('call.voicemail'), shortcut: 'voicemail', run }, !call.isVoicemail);
  return (
    <Button icon={Voicemails} keys={shortcuts.voicemail.keys} aria-keyshortcuts="Alt+S" aria-pressed={call.isVoicemail} disabled={call.isVoicemail} onClick={run}>
      {t(call.isVoicemail ? 'call.isVoicemail' : 'call.voicemail')}
    </Button>
  );
}

function CallButtons({ call, onTransfer, onHandOver }: TalkingProps) {
  const t = usePhoneText();
  const { isMuted } = useSoftphone();
  const { mutate } = useCallTask();
  const step = (name: CallStep) => mutate(() => callStep(call.id, name));
  const can = (name: MyCall['allowed'][number]) => call.allowed.includes(name);
  const isColleague = call.consultedBy !== null;
  const back = can('take-back') ? 'take-back' : can('retrieve') ? 'retrieve' : 'hold';
  const hold = { hold: isColleague ? 'call.aside' : 'call.hold', retrieve: isColleague ? 'call.notAside' : 'call.retrieve', 'take-back': 'call.takeBack' } as const;
  const mayHandOver = can('hand-over') || can('take');
  const mayTransfer = can('consult') || can('transfer');
  // while consulting there is somebody to go back to; the caller is never hung up on by the key that ends the consultation
  const isAsking = call.phase === 'consulting' && !isColleague;
  const ending = t(isColleague ? 'call.leave' : isAsking ? 'call.takeBack' : call.phase === 'conference' ? 'call.hangUpAll' : 'call.hangUp');
  const hangUp = () => (isAsking && can('take-back') ? step('take-back') : void softphone.hangUp(can('hang-up') ? call.id : undefined));
  const handOverText = isColleague ? 'call.take' : 'call.handOver';
  useCommand({ id: 'end-conversation', text: ending, shortcut: 'endConversation', run: hangUp });
  useCommand({ id: 'hold', text: t(hold[back]), shortcut: 'hold', run: () => step(back) }, can(back));
  useCommand({ id: 'mute', text: t(isMuted ? 'call.unmute' : 'call.mute'), shortcut: 'mute', run: () => softphone.mute(!isMuted) });
  useCommand({ id: 'transfer', text: t(mayHandOver ? handOverText : 'call.transfer'), shortcut: 'transfer', run: mayHandOver ? onHandOver : onTransfer }, mayHandOver || mayTransfer);
  useCommand({ id: 'conference', text: t('call.conference'), shortcut: 'conference', run: () => step('conference') }, can('conference'));
  return (
    <div className="phone-buttons">
      <Button icon={isMuted ? MicOff : Mic} aria-keyshortcuts="Alt+M" aria-pressed={isMuted} aria-label={t('call.mute')} title={`${t(isMuted ? 'call.unmute' : 'call.mute')} (${shortcuts.mute.keys})`} onClick={() => softphone.mute(!isMuted)} />
      <PauseButton call={call} />
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
          {t(mayHandOver ? handOverText : 'call.transfer')}
        </Button>
      )}
      {can('voicemail') && <Voicemail call={call} />}
      {!isAsking && (
        <Button look="danger" icon={PhoneOff} keys={shortcuts.endConversation.keys} aria-keyshortcuts="Alt+E" onClick={hangUp}>
          {ending}
        </Button>
      )}
    </div>
  );
}
