import { Empty, Waiting } from '@ingang/ui/empty';
import { useAppText } from '../../../app/messages/index.ts';
import { shortcuts } from '../../../app/shortcuts.ts';
import { useContactsText } from '../messages/index.ts';

export function NoContact({ restored }: { readonly restored: boolean }) {
  const t = useContactsText();
  const app = useAppText();
  if (!restored) return <Waiting>{app('loading')}</Waiting>;
  return (
    <div className="zone-empty">
      <Empty title={t('contact.none.title')}>
        <p>{t('contact.none.text', { keys: shortcuts.newContact.keys })}</p>
      </Empty>
    </div>
  );
}
