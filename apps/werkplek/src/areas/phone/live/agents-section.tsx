import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { LiveAgent, SetPresenceOf } from '@ingang/contracts/phone/live';
import { Empty } from '@ingang/ui/empty';
import { Menu } from '@ingang/ui/menu';
import { Notice } from '@ingang/ui/notice';
import { Table, type Column } from '@ingang/ui/table';
import { Tag } from '@ingang/ui/tag';
import { Running } from '../../contacts/desk/times/running.tsx';
import { AuthorityTag } from '../../region/authority-tag.tsx';
import { usePhoneText } from '../softphone/messages/index.ts';
import { setPresenceOf } from './live-api.ts';
import { useLiveText } from './messages/index.ts';

const reasons = ['break', 'lunch', 'meeting', 'training', 'messages', 'other'] as const;

/** Who is there, since when, and setting it for who forgot. */
export function AgentsSection({ agents }: { readonly agents: readonly LiveAgent[] }) {
  const t = useLiveText();
  const queries = useQueryClient();
  const { mutate, error } = useMutation({
    mutationFn: ({ userId, wish }: { userId: string; wish: SetPresenceOf }) => setPresenceOf(userId, wish),
    onSettled: () => queries.invalidateQueries({ queryKey: ['phone', 'now'] }),
  });
  const columns = useColumns((userId, id) => {
    const [state, reason] = id.split(' ') as [SetPresenceOf['state'], SetPresenceOf['reason']];
    mutate({ userId, wish: { state, ...(reason && { reason }) } });
  });
  return (
    <section className="stack" aria-labelledby="live-agents">
      <h2 id="live-agents">{`${t('agents')} (${agents.length})`}</h2>
      {error && <Notice state="warn" live>{error.message}</Notice>}
      {agents.length === 0 ? <Empty title={t('agents.none')}>{t('agents.none.text')}</Empty> : <Table label={t('agents')} columns={columns} rows={agents} keyOf={({ userId }) => userId} />}
    </section>
  );
}

function useColumns(set: (userId: string, choice: string) => void): readonly Column<LiveAgent>[] {
  const t = useLiveText();
  const phone = usePhoneText();
  const choices = [
    { id: 'available', label: phone('presence.available') },
    ...reasons.map((id) => ({ id: `away ${id}`, label: phone('away', { reason: phone(`reason.${id}`) }) })),
    { id: 'offline', label: t('agents.signOff') },
  ];
  return [
    { key: 'name', title: t('agents.name'), cell: ({ displayName }) => <strong>{displayName}</strong> },
    { key: 'state', title: t('agents.state'), cell: (agent) => <State agent={agent} /> },
    { key: 'for', title: t('agents.for'), number: true, cell: ({ since }) => <Running since={since} label={t('agents.for')} className="figures" /> },
    { key: 'answers', title: t('agents.answers'), cell: ({ authorityIds }) => (authorityIds === null ? t('agents.everybody') : <span className="row">{authorityIds.map((id) => <AuthorityTag key={id} id={id} short />)}</span>) },
    { key: 'place', title: t('agents.place'), cell: ({ place }) => phone(`place.${place}`) },
    { key: 'set', title: t('agents.set'), cell: ({ userId, displayName, maySet }) => maySet && <Menu label={t('agents.setFor', { name: displayName })} trigger={t('agents.set')} choices={choices} onChoose={(id) => set(userId, id)} /> },
  ];
}

function State({ agent: { state, reason, next, setBy } }: { readonly agent: LiveAgent }) {
  const t = useLiveText();
  const phone = usePhoneText();
  return (
    <span className="row">
      <Tag state={state === 'available' ? 'good' : state === 'away' ? 'warn' : undefined}>{state === 'away' && reason ? phone(`reason.${reason}`) : phone(`presence.${state}`)}</Tag>
      {next && <span className="small soft">{phone(`presence.next.${next}`)}</span>}
      {setBy && <span className="small soft">{t('agents.setBy', { name: setBy })}</span>}
    </span>
  );
}
