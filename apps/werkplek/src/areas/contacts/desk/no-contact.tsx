import { Plus } from 'lucide-react';
import { Button } from '@ingang/ui/button';
import { Empty, Waiting } from '@ingang/ui/empty';
import { useAppText } from '../../../app/messages/index.ts';
import { shortcuts } from '../../../app/shortcuts.ts';
import { useContactsText } from '../messages/index.ts';

interface NoContactProps {
  readonly restored: boolean;
  readonly onBegin: () => void;
}

export function NoContact({ restored, onBegin }: NoContactProps) {
  const t = useContactsText();
  const app = useAppText();
  if (!restored) return <Waiting>{app('loading')}</Waiting>;
  return (
    <div className="zone-empty">
      <Empty title={t('contact.none.title')}>
        <p>{t('contact.none.text', { keys: shortcuts.newContact.keys })}</p>
        <Button look="primary" icon={Plus} onClick={onBegin}>
          {t('waiting.new')}
        </Button>
      </Empty>
    </div>
  );
}
