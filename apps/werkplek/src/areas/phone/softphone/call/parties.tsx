import { CircleSlash, Music, PhoneIncoming, Volume2, type LucideIcon } from 'lucide-react';
import { usePhoneText } from '../messages/index.ts';
import type { MyCall } from '../phone-api.ts';

type Party = MyCall['parties'][number];

const icons: Readonly<Record<Party['state'], LucideIcon>> = { ringing: PhoneIncoming, together: Volume2, music: Music, aside: CircleSlash };

/** Everybody in the call, and who hears whom: those who talk with each other, and who waits. */
export function Parties({ call }: { readonly call: MyCall }) {
  const t = usePhoneText();
  const nameOf = ({ role, name, isMe }: Party) => (isMe ? t('party.me') : role === 'caller' ? t('party.caller') : (name ?? ''));
  return (
    <ul className="phone-parties small" aria-label={t('party.label')}>
      {call.parties.map((party) => {
        const Icon = icons[party.state];
        return (
          <li key={party.role} data-state={party.state} data-named={(!party.isMe && party.role !== 'caller') || undefined} className="phone-party">
            <Icon aria-hidden className="icon" />
            <span className="cut">{nameOf(party)}</span> <span className="phone-party-state">{t(`party.${party.state}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}
