import { Grid3x3 } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { Dialog as AriaDialog, DialogTrigger, Popover } from 'react-aria-components';
import { Button } from '@ingang/ui/button';
import { useCommand } from '../../../../app/commands.ts';
import { shortcuts } from '../../../../app/shortcuts.ts';
import { usePhoneText } from '../messages/index.ts';
import { sendDigits } from '../phone-api.ts';
import { useCallTask } from '../use-call-task.ts';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;

/** Keys for the machine at the other side: typed or clicked, sent at once. */
export function Keypad({ callId }: { readonly callId: string }) {
  const t = usePhoneText();
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState('');
  const { mutate } = useCallTask();
  useCommand({ id: 'keys', text: t('call.keys'), shortcut: 'keys', run: () => setOpen(true) });
  const press = (key: string) => {
    setSent((before) => before + key);
    mutate(() => sendDigits(callId, key));
  };
  const type = (event: KeyboardEvent) => {
    if (keys.some((key) => key === event.key)) press(event.key);
  };
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button icon={Grid3x3} aria-keyshortcuts="Alt+C" aria-label={t('call.keys')} title={`${t('call.keys')} (${shortcuts.keys.keys})`} aria-expanded={open} onClick={() => setOpen(!open)} id="phone-keys" />
      <Popover className="popover phone-keypad" triggerRef={{ current: document.getElementById('phone-keys') }}>
        <AriaDialog aria-label={t('call.keys')} className="stack-tight">
          <div className="phone-keys">
            {keys.map((key, index) => (
              <Button key={key} autoFocus={index === 0} onKeyDown={type} onClick={() => press(key)}>
                {key}
              </Button>
            ))}
          </div>
          <p className="small soft">{t('call.keysHint')}</p>
          <p role="status" className="small figures">
            {sent && t('call.keysSent', { keys: sent })}
          </p>
        </AriaDialog>
      </Popover>
    </DialogTrigger>
  );
}
