import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { CalamityMessage } from '@ingang/contracts/call-flows';
import { Button } from '@ingang/ui/button';
import { Tag } from '@ingang/ui/tag';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { AuthorityTag } from '../../region/authority-tag.tsx';
import { calamitiesQuery } from '../flows.ts';
import { usePhoneText } from '../messages/index.ts';
import './calamity.css';
import { CalamityDialog } from './calamity-dialog.tsx';
import { useScopeName } from './scope-name.ts';

/** One line per authority: what is said, and one click to switch it. */
export function CalamitySection() {
  const t = usePhoneText();
  const { data, error } = useQuery(calamitiesQuery);
  const [editing, setEditing] = useState<string>();
  const edited = data?.find(({ scope }) => scope === editing);
  return (
    <section className="stack" aria-labelledby="calamity-title">
      <div>
        <h2 id="calamity-title">{t('calamity.title')}</h2>
        <p className="soft small">{t('calamity.lead')}</p>
      </div>
      {error && <Failure error={error} />}
      <ul>
        {data?.map((message) => (
          <CalamityLine key={message.scope} message={message} onEdit={() => setEditing(message.scope)} />
        ))}
      </ul>
      {edited && <CalamityDialog key={edited.version} message={edited} onClose={() => setEditing(undefined)} />}
    </section>
  );
}

function CalamityLine({ message, onEdit }: { readonly message: CalamityMessage; readonly onEdit: () => void }) {
  const t = usePhoneText();
  const format = useFormat();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const name = useScopeName(message.scope);
  const { active, allowed, text, changedAt, changedByName, hasCode } = message;
  const flip = useMutation({
    mutationFn: () => request(`/calamity-messages/${message.scope}/switch`, { method: 'POST', body: { on: !active } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['phone', 'calamities'] }),
  });
  return (
    <li className="calamity-line" data-on={active || undefined}>
      <span>{message.scope === 'region' ? <span className="strong">{name}</span> : <AuthorityTag id={message.scope} />}</span>
      <Tag state={active ? 'bad' : undefined}>{active ? t('calamity.on') : t('calamity.off')}</Tag>
      <span className="calamity-text">
        <span>{text[language] || text.nl || t('calamity.empty')}</span>
        <span className="soft small">
          {[changedAt && t('calamity.changed', { name: changedByName, when: format.moment(changedAt) }), hasCode && t('calamity.byPhone')].filter(Boolean).join(' · ')}
        </span>
        {flip.error && <Failure error={flip.error} />}
      </span>
      {allowed && <Button look="plain" icon={Pencil} aria-label={t('calamity.editFor', { name })} title={t('calamity.edit')} onClick={onEdit} />}
      {allowed && (
        <Button look={active ? 'primary' : 'quiet'} disabled={flip.isPending} aria-label={active ? t('calamity.switchOffFor', { name }) : t('calamity.switchOnFor', { name })} onClick={() => flip.mutate()}>
          {active ? t('calamity.switchOff') : t('calamity.switchOn')}
        </Button>
      )}
    </li>
  );
}
