import { Volume2 } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { Button } from '@ingang/ui/button';
import { Dialog } from '@ingang/ui/dialog';
import { SelectField, TextField, Tick } from '@ingang/ui/field';
import { useAppText } from '../../../../app/messages/index.ts';
import { playNotes } from '../line/ring-sound.ts';
import { chooseSound, useSoundChoice } from '../line/sound-choice.ts';
import { usePhoneText } from '../messages/index.ts';
import { LevelMeter } from './level-meter.tsx';

/** Which microphone and which speaker, how loud; and whether it works, before a citizen hears that it does not. */
export function SoundDialog({ onClose }: { readonly onClose: () => void }) {
  const t = usePhoneText();
  const app = useAppText();
  const choice = useSoundChoice();
  const [devices, readDevices] = useDevices();
  const of = (kind: MediaDeviceKind) => devices.filter((device) => device.kind === kind && device.deviceId !== '').map(({ deviceId, label }) => ({ value: deviceId, label: label || deviceId.slice(0, 8) }));
  return (
    <Dialog open title={t('sound.title')} closeLabel={app('close')} onClose={onClose}>
      <div className="form">
        <SelectField label={t('sound.microphone')} none={t('sound.usual')} choices={of('audioinput')} value={choice.microphoneId} onChange={(event) => chooseSound({ microphoneId: event.target.value })} />
        <LevelMeter key={choice.microphoneId} deviceId={choice.microphoneId} onOpen={readDevices} />
        <SelectField label={t('sound.speaker')} none={t('sound.usual')} choices={of('audiooutput')} value={choice.speakerId} onChange={(event) => chooseSound({ speakerId: event.target.value })} />
        <TextField label={t('sound.volume')} type="range" min={0} max={1} step={0.05} value={choice.volume} onChange={(event) => chooseSound({ volume: Number(event.target.value) })} />
        <Tick label={t('sound.rings')} checked={choice.rings} onChange={(event) => chooseSound({ rings: event.target.checked })} />
        <div className="row row-end">
          <Button icon={Volume2} onClick={playNotes}>
            {t('sound.test')}
          </Button>
          <Button look="primary" onClick={onClose}>
            {app('close')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** Their names are told once the microphone may be used; a headset that is plugged in comes by itself. */
function useDevices(): readonly [readonly MediaDeviceInfo[], () => void] {
  const [devices, setDevices] = useState<readonly MediaDeviceInfo[]>([]);
  const read = useCallback(() => void navigator.mediaDevices?.enumerateDevices().then(setDevices), []);
  useEffect(() => {
    read();
    navigator.mediaDevices?.addEventListener('devicechange', read);
    return () => navigator.mediaDevices?.removeEventListener('devicechange', read);
  }, [read]);
  return [devices, read];
}
