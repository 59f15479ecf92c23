import { useRef, useState, type ReactNode } from 'react';
import { Kbd } from '@ingang/ui/kbd';
import { useCommand } from '../../app/commands.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useSession } from '../people/session/session.ts';
import { AuthorityTag } from './authority-tag.tsx';
import { useRegionText } from './messages/index.ts';
import { greetingOf, useAuthority, useOwnAuthorities, useRegion } from './region.ts';

interface AuthoritySwitchProps {
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly status: ReactNode;
}

/** Whose citizen this is: large, and changed in one action. */
export function AuthoritySwitch({ value, onChange, status }: AuthoritySwitchProps) {
  const t = useRegionText();
  const authority = useAuthority(value);
  const own = useOwnAuthorities();
  const authorities = !authority || own.includes(authority) ? own : [authority, ...own]; // a contact that was handed over may be of another one
  const field = useRef<HTMLSelectElement>(null);
  useCommand({ id: 'authority', text: t('switch.command'), shortcut: 'authority', run: () => field.current?.focus() });
  return (
    <div className="authority-switch row">
      <AuthorityTag id={value} short />
      <select ref={field} className="input authority-select" aria-label={t('switch.label')} aria-keyshortcuts="Alt+O" value={value ?? ''} onChange={(event) => onChange(event.target.value)}>
        {!authority && <option value="">{t('switch.choose')}</option>}
        {authorities.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <Kbd keys={shortcuts.authority.keys} />
      <span className="small soft">{status}</span>
    </div>
  );
}

/** What the agent says first, in the name of the authority. */
export function Greeting({ authorityId }: { readonly authorityId: string | null }) {
  const { language } = useLanguage();
  const region = useRegion();
  const authority = useAuthority(authorityId);
  const agent = useSession().user.displayName;
  const [begun] = useState(() => new Date());
  return <p className="greeting">{authority && greetingOf(authority, region, language, agent, begun)}</p>;
}
