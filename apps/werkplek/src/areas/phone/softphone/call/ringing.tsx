import { Phone, PhoneOff } from 'lucide-react';
import { Button } from '@ingang/ui/button';
import { useCommand } from '../../../../app/commands.ts';
import { shortcuts } from '../../../../app/shortcuts.ts';
import { Running } from '../../../contacts/desk/times/running.tsx';
import { AuthorityTag } from '../../../region/authority-tag.tsx';
import { usePhoneText } from '../messages/index.ts';
import type { MyCall } from '../phone-api.ts';
import { softphone, useSoftphone } from '../softphone.ts';
import { CallerLine } from './caller-line.tsx';
import { useSubject } from './use-subject.ts';

/** A call that rings: everything one wants to know before saying hello. Nothing of the work is covered, and the focus stays where it is. */
export function Ringing({ call }: { readonly call: MyCall | undefined }) {
  const t = usePhoneText();
  const about = useSubject(call);
  const { leg } = useSoftphone();
  const canAnswer = leg === 'ringing';
  useCommand({ id: 'answer', text: t('rings.answer'), shortcut: 'answer', run: () => void softphone.answer() }, canAnswer);
  const mayRefuse = canAnswer && call?.consultedBy != null;
  const refuse = () => void softphone.hangUp(undefined);
  useCommand({ id: 'refuse', text: t('rings.refuse'), shortcut: 'refuse', run: refuse }, mayRefuse);
  const subject = !call ? t('presence.ringing') : call.consultedBy ? t('rings.consult', { name: call.consultedBy }) : about;
  const aside = call?.consultedBy ? about : call?.direction === 'outbound' ? t('rings.outbound') : call?.isCallback ? t('rings.callback') : (call?.greeting ?? undefined);
  return (
    <>
      <div className="phone-lines">
        <p className="phone-line">
          <AuthorityTag id={call?.authorityId} />
          <strong className="cut">{subject}</strong>
          {call && <span className="small soft phone-waited"><Running since={waitingSince(call)} label={t('rings.waited', { duration: '' })} /></span>}
        </p>
        <p className="phone-greeting cut" title={aside}>{aside}</p>
      </div>
      {call && <CallerLine call={call} />}
      <div className="phone-buttons">
        {call?.consultedBy && (
          <Button icon={PhoneOff} keys={shortcuts.refuse.keys} aria-keyshortcuts="Alt+X" disabled={!mayRefuse} onClick={refuse}>
            {t('rings.refuse')}
          </Button>
        )}
        <Button look="primary" icon={Phone} keys={shortcuts.answer.keys} aria-keyshortcuts="Alt+A" disabled={!canAnswer} onClick={() => void softphone.answer()}>
          {t('rings.answer')}
        </Button>
      </div>
    </>
  );
}

/** From when the caller waits, in the words of a clock that goes on. */
function waitingSince({ waitedSeconds }: MyCall): string {
  return new Date(Date.now() - waitedSeconds * 1000).toISOString();
}
