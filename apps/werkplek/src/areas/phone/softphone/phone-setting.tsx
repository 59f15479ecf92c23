import { lazy, Suspense, useState } from 'react';
import { Button } from '@ingang/ui/button';
import { useMay } from '../../people/session/session.ts';
import { usePhoneText } from './messages/index.ts';
import { takesCalls } from './phone-api.ts';
import { useMyCall } from './use-my-call.ts';

const SoundDialog = lazy(async () => ({ default: (await import('./sound/sound-dialog.tsx')).SoundDialog }));

/** The phone among one's settings, for who takes calls. */
export function PhoneSetting() {
  const t = usePhoneText();
  const may = useMay();
  const answer = useMyCall();
  const [open, setOpen] = useState(false);
  if (!may(takesCalls) || !answer) return null;
  return (
    <section className="stack-tight">
      <h2 className="label-line">{t('setting')}</h2>
      {!answer.hasTelephone ? (
        <p className="soft">{t('setting.absent')}</p>
      ) : (
        <p>
          <Button onClick={() => setOpen(true)}>{t('sound.open')}</Button>
        </p>
      )}
      <Suspense fallback={null}>{open && <SoundDialog onClose={() => setOpen(false)} />}</Suspense>
    </section>
  );
}
