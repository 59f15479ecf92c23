import { useQuery } from '@tanstack/react-query';
import { UserPlus, UserSearch } from 'lucide-react';
import { useDeferredValue, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '@ingang/ui/button';
import { Kbd } from '@ingang/ui/kbd';
import { useCommand } from '../../../app/commands.ts';
import { shortcuts } from '../../../app/shortcuts.ts';
import { useMay } from '../../people/session/session.ts';
import { CustomerLine } from '../customer-line.tsx';
import { customerSearchQuery } from '../customers.ts';
import { useCustomersText } from '../messages/index.ts';

interface CustomerSearchProps {
  readonly onChoose: (id: string, name: string) => void;
  readonly onType: (text: string) => void;
  readonly onCreate: () => void;
  readonly onPerson: () => void;
}

/** One box for everything one may know of a customer. */
export function CustomerSearch({ onChoose, onType, onCreate, onPerson }: CustomerSearchProps) {
  const t = useCustomersText();
  const may = useMay();
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const asked = useDeferredValue(text.trim());
  const { data } = useQuery(customerSearchQuery(asked));
  const hits = text.trim().length >= 2 ? (data?.results ?? []) : [];
  const chosen = hits[Math.min(active, hits.length - 1)];
  useCommand({ id: 'customer', text: t('zone.search'), shortcut: 'customer', run: () => box.current?.focus() });
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setActive((now) => Math.max(0, Math.min(hits.length - 1, now + step)));
    else if (event.key === 'Enter' && !event.ctrlKey && chosen) onChoose(chosen.id, chosen.displayName);
    else return;
    event.preventDefault();
  };
  return (
    <div className="stack-tight">
      <label htmlFor="customer-search" className="field-label">
        {t('zone.search')} <Kbd keys={shortcuts.customer.keys} />
      </label>
      <input
        ref={box}
        id="customer-search"
        className="input"
        autoComplete="off"
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls="customer-hits"
        aria-activedescendant={chosen && `customer-${chosen.id}`}
        aria-keyshortcuts="Alt+K"
        placeholder={t('zone.placeholder')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          onType(event.target.value);
          setActive(0);
        }}
        onKeyDown={press}
      />
      <span role="status" className="only-heard">
        {hits.length > 0 && t('zone.found', { count: hits.length })}
      </span>
      <div id="customer-hits" role="listbox" aria-label={t('zone.search')}>
        {hits.map((hit) => (
          <div key={hit.id} id={`customer-${hit.id}`} role="option" tabIndex={-1} aria-selected={hit === chosen} className="customer-hit" onClick={() => onChoose(hit.id, hit.displayName)} onKeyDown={press}>
            <CustomerLine hit={hit} />
          </div>
        ))}
      </div>
      {data?.more && hits.length > 0 && <p className="soft small">{t('zone.more')}</p>}
      {text.trim().length >= 2 && data && hits.length === 0 && (
        <p className="soft small">
          {t('zone.none')}. {t('zone.noneHelp')}
        </p>
      )}
      {text === '' && <p className="soft small">{t('zone.anonymous')}</p>}
      <div className="row">
        <Button small icon={UserPlus} onClick={onCreate}>
          {t('zone.create')}
        </Button>
        {may('customers:ask-register') && (
          <Button small icon={UserSearch} onClick={onPerson}>
            {t('zone.person')}
          </Button>
        )}
      </div>
    </div>
  );
}
