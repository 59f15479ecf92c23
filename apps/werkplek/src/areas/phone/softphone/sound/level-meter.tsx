import { useEffect, useEffectEvent, useState } from 'react';
import { Notice } from '@ingang/ui/notice';
import { followLevel } from '../line/level.ts';
import { closeMicrophone, NoMicrophone, openMicrophone, type MicrophoneFault } from '../line/microphone.ts';
import { usePhoneText } from '../messages/index.ts';

const audible = 0.25;

interface LevelMeterProps {
  readonly deviceId: string;
  readonly onOpen: () => void;
}

/** A bar that moves along with the voice. */
export function LevelMeter({ deviceId, onOpen }: LevelMeterProps) {
  const t = usePhoneText();
  const [level, setLevel] = useState(0);
  const [heard, setHeard] = useState(false);
  const [fault, setFault] = useState<MicrophoneFault>();
  const opened = useEffectEvent(onOpen);
  useEffect(() => {
    let stop = () => {};
    let gone = false;
    openMicrophone(deviceId).then(
      (stream) => {
        const unfollow = gone ? undefined : followLevel(stream, (now) => {
          setLevel(now);
          if (now > audible) setHeard(true);
        });
        stop = () => {
          unfollow?.();
          closeMicrophone(stream);
        };
        if (gone) stop();
        else opened();
      },
      (error: unknown) => setFault(error instanceof NoMicrophone ? error.fault : 'no-microphone'),
    );
    return () => {
      gone = true;
      stop();
    };
  }, [deviceId]);
  if (fault) return <Notice state="warn" live>{t(`fault.${fault}`)}</Notice>;
  return (
    <div className="field">
      <span className="field-label" id="phone-level">{t('sound.level')}</span>
      <meter className="phone-level" aria-labelledby="phone-level" min={0} max={1} low={audible} value={level} />
      <span role="status" className="field-hint">{t(heard ? 'sound.works' : 'sound.speak')}</span>
    </div>
  );
}
