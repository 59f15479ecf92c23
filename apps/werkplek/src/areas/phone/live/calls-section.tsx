import type { LiveCall } from '@ingang/contracts/phone/live';
import { Empty } from '@ingang/ui/empty';
import { SelectField } from '@ingang/ui/field';
import { Notice } from '@ingang/ui/notice';
import { Table, type Column } from '@ingang/ui/table';
import { Tag } from '@ingang/ui/tag';
import { Running } from '../../contacts/desk/times/running.tsx';
import { useMay, useSession } from '../../people/session/session.ts';
import { AuthorityTag } from '../../region/authority-tag.tsx';
import { useSoftphone } from '../softphone/softphone.ts';
import { purposes, type Purpose } from './live-api.ts';
import { useLiveText } from './messages/index.ts';
import { Subject } from './subject.tsx';
import { SupervisionButtons } from './supervision-buttons.tsx';
import { usePurpose } from './use-purpose.ts';

/** Who rings, talks, holds or consults, and being with it. */
export function CallsSection({ calls }: { readonly calls: readonly LiveCall[] }) {
  const t = useLiveText();
  const [purpose, setPurpose] = usePurpose();
  const maySupervise = useMay()('phone:supervise');
  const { line } = useSoftphone();
  const columns = useColumns(maySupervise);
  const isUsable = maySupervise && calls.length > 0;
  return (
    <section className="stack" aria-labelledby="live-calls">
      <div className="spread">
        <h2 id="live-calls">{`${t('calls')} (${calls.length})`}</h2>
        {isUsable && <SelectField label={t('purpose')} choices={purposes.map((value) => ({ value, label: t(`purpose.${value}`) }))} value={purpose} onChange={({ target }) => setPurpose(target.value as Purpose)} />}
      </div>
      {isUsable && line !== 'ready' && <Notice>{t('needsPhone')}</Notice>}
      {calls.length === 0 ? <Empty title={t('calls.none')}>{t('calls.none.text')}</Empty> : <Table label={t('calls')} columns={columns} rows={calls} keyOf={({ callId }) => callId} />}
    </section>
  );
}

function useColumns(maySupervise: boolean): readonly Column<LiveCall>[] {
  const t = useLiveText();
  return [
    { key: 'agent', title: t('calls.agent'), cell: ({ agentName }) => <strong>{agentName ?? '–'}</strong> },
    { key: 'phase', title: t('calls.phase'), cell: (call) => <Doing call={call} /> },
    { key: 'for', title: t('calls.for'), number: true, cell: ({ since }) => <Running since={since} label={t('calls.for')} className="figures" /> },
    { key: 'authority', title: t('authority'), cell: ({ authorityId }) => (authorityId === null ? <span className="soft">{t('authority.unknown')}</span> : <AuthorityTag id={authorityId} />) },
    { key: 'subject', title: t('subject'), cell: ({ subject, transfers }) => <><Subject code={subject} /> {transfers > 0 && <Tag>{t('calls.transfers', { count: transfers })}</Tag>}</> },
    ...(maySupervise ? [{ key: 'do', title: t('calls.do'), cell: (call: LiveCall) => <Supervise call={call} /> }] : []),
  ];
}

const named = ['ringing', 'dialling', 'talking', 'held', 'conference', 'transferring'] as const;

function Doing({ call: { phase, otherName, isRecorded, heldSince } }: { readonly call: LiveCall }) {
  const t = useLiveText();
  const known = named.find((one) => one === phase);
  const text = phase === 'consulting' ? t('phase.consulting', { name: otherName ?? '–' }) : t(known ? `phase.${known}` : 'phase.other');
  return (
    <span className="row">
      <Tag state={phase === 'held' ? 'warn' : undefined}>{text}</Tag>
      {heldSince && <Running since={heldSince} label={text} className="figures small" />}
      {isRecorded && <span className="small soft">{t('calls.recorded')}</span>}
    </span>
  );
}

function Supervise({ call }: { readonly call: LiveCall }) {
  const t = useLiveText();
  const { id } = useSession().user;
  const { line } = useSoftphone();
  const [purpose] = usePurpose();
  const { agentId, agentName, callId, supervisor, maySupervise, phase } = call;
  if (supervisor && supervisor.userId !== id) return <span className="small">{t('how.by', { name: supervisor.name })}</span>;
  if (!maySupervise || agentId === null || agentName === null) return phase === 'talking' && agentId !== id ? <span className="soft small">{t('calls.notYours')}</span> : null;
  return <SupervisionButtons call={{ callId, agentId, agentName }} how={supervisor?.how} purpose={purpose} disabled={line !== 'ready'} />;
}
