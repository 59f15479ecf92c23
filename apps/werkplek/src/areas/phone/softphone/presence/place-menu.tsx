import type { WorkPlace } from '@ingang/contracts/phone/offers';
import { Menu } from '@ingang/ui/menu';
import { usePhoneText } from '../messages/index.ts';
import { rememberWorkPlace, useWorkPlace, workPlaces } from './work-place.ts';

/** Where one works: said beside signing on, and remembered for the next time at this computer. */
export function PlaceMenu() {
  const t = usePhoneText();
  const place = useWorkPlace();
  return (
    <Menu
      label={t('place.label', { place: t(`place.${place}`) })}
      trigger={<span>{t(`place.${place}`)}</span>}
      choices={workPlaces.map((id) => ({ id, label: t(`place.${id}`) }))}
      onChoose={(id) => rememberWorkPlace(id as WorkPlace)}
    />
  );
}
