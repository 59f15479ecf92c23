import type { WorkPlace } from '@ingang/contracts/phone/offers';
import type { SetPresence } from '@ingang/contracts/phone-desk';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, CircleMinus, CircleOff, FilePen, Phone, PhoneIncoming, type LucideIcon } from 'lucide-react';
import { Kbd } from '@ingang/ui/kbd';
import { Menu } from '@ingang/ui/menu';
import { useCommand } from '../../../../app/commands.ts';
import { shortcuts } from '../../../../app/shortcuts.ts';
import { Running } from '../../../contacts/desk/times/running.tsx';
import { usePhoneText } from '../messages/index.ts';
import { myCallQuery, setPresence, setWorkPlace, type Presence } from '../phone-api.ts';
import { softphone } from '../softphone.ts';
import { rememberWorkPlace, workPlaces } from './work-place.ts';

const icons: Readonly<Record<Presence['state'], LucideIcon>> = {
  offline: CircleOff,
  available: CircleCheck,
  away: CircleMinus,
  ringing: PhoneIncoming,
  talking: Phone,
  'wrap-up': FilePen,
};
const awayReasons = ['break', 'lunch', 'meeting', 'training', 'messages', 'other'] as const;
type AwayReason = (typeof awayReasons)[number];

interface PresenceMenuProps {
  readonly presence: Presence;
  readonly onSound: () => void;
}

/** How things stand with me, always in the same place; one key for available or away, the menu for the rest. */
export function PresenceMenu({ presence, onSound }: PresenceMenuProps) {
  const t = usePhoneText();
  const { state, reason, since, next } = presence;
  const set = useSetPresence();
  const workAt = useWorkAt();
  const toggle = () => set(state === 'available' ? { state: 'away', reason: 'break' } : { state: 'available' });
  useCommand({ id: 'presence', text: t('presence.toggle'), shortcut: 'presence', run: toggle });
  useCommand({ id: 'phone-off', text: t('signOff'), run: () => void softphone.signOff() });
  const Icon = icons[state];
  const text = state === 'away' && reason ? t(`reason.${reason}`) : t(`presence.${state}`);
  const choices = [
    { id: 'available', label: t('presence.available') },
    ...awayReasons.map((id) => ({ id, label: t('away', { reason: t(`reason.${id}`) }) })),
    ...workPlaces.filter((place) => place !== presence.place).map((place) => ({ id: `at ${place}`, label: t('place.at', { place: t(`place.${place}`) }) })),
    { id: 'sound', label: t('sound.open') },
    { id: 'sign-off', label: t('signOff') },
  ];
  const choose = (id: string) => {
    const place = workPlaces.find((one) => id === `at ${one}`);
    if (place) workAt(place);
    else if (id === 'sound') onSound();
    else if (id === 'sign-off') void softphone.signOff();
    else set(id === 'available' ? { state: 'available' } : { state: 'away', reason: id as AwayReason });
  };
  return (
    <div className="phone-presence" data-state={state}>
      <Menu
        label={t('presence.label', { state: text })}
        trigger={
          <>
            <Icon aria-hidden className="icon phone-presence-icon" />
            <span className="phone-presence-state cut">{text}</span>
          </>
        }
        choices={choices}
        onChoose={choose}
      />
      <Kbd keys={shortcuts.presence.keys} />
      <span className="phone-since small soft">
        <Running since={since} label={t('presence.since')} /> {next && t(`presence.next.${next}`)}
      </span>
      {awayReasons.map((id) => (
        <AwayCommand key={id} text={t('away', { reason: t(`reason.${id}`) })} id={id} onChoose={() => set({ state: 'away', reason: id })} />
      ))}
    </div>
  );
}

function AwayCommand({ id, text, onChoose }: { readonly id: AwayReason; readonly text: string; readonly onChoose: () => void }) {
  useCommand({ id: `away-${id}`, text, run: onChoose });
  return null;
}

/** Says where one works from now on, and at this computer the next time too. */
function useWorkAt(): (place: WorkPlace) => void {
  const queries = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (place: WorkPlace) => setWorkPlace(place),
    onSuccess: ({ place }) => rememberWorkPlace(place),
    onSettled: () => void queries.invalidateQueries({ queryKey: myCallQuery.queryKey }),
  });
  return mutate;
}

/** Says how things stand; the screen then shows what the switchboard made of it. */
export function useSetPresence(): (wish: SetPresence) => void {
  const queries = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: setPresence,
    onSettled: () => void queries.invalidateQueries({ queryKey: myCallQuery.queryKey }),
  });
  return mutate;
}
