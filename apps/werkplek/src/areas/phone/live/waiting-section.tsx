import type { LiveAgent, LiveWaiting } from '@ingang/contracts/phone/live';
import { Empty } from '@ingang/ui/empty';
import { Table, type Column } from '@ingang/ui/table';
import { Tag } from '@ingang/ui/tag';
import { duration } from '../../../i18n/duration.ts';
import { Running } from '../../contacts/desk/times/running.tsx';
import { AuthorityTag } from '../../region/authority-tag.tsx';
import { Subject } from './subject.tsx';
import { useLiveText } from './messages/index.ts';

interface WaitingSectionProps {
  readonly waiting: readonly LiveWaiting[];
  readonly agents: readonly LiveAgent[];
}

/** Who waits, the first to be helped first, and why still. */
export function WaitingSection({ waiting, agents }: WaitingSectionProps) {
  const t = useLiveText();
  const columns = useColumns(agents);
  return (
    <section className="stack" aria-labelledby="live-waiting">
      <h2 id="live-waiting">{`${t('waiting')} (${waiting.length})`}</h2>
      {waiting.length === 0 ? <Empty title={t('waiting.none')}>{t('waiting.none.text')}</Empty> : <Table label={t('waiting')} columns={columns} rows={waiting} keyOf={({ callId }) => callId} />}
    </section>
  );
}

function useColumns(agents: readonly LiveAgent[]): readonly Column<LiveWaiting>[] {
  const t = useLiveText();
  const names = new Map(agents.map(({ userId, displayName }) => [userId, displayName]));
  return [
    {
      key: 'for',
      title: t('waiting.for'),
      cell: ({ since, isCallback, priority }) => (
        <span className="row">
          <Running since={since} label={t('waiting.for')} className="figures strong" />
          {isCallback && <Tag>{t('waiting.callback')}</Tag>}
          {priority !== 'normal' && <Tag state="warn">{t(`priority.${priority}`)}</Tag>}
        </span>
      ),
    },
    { key: 'authority', title: t('authority'), cell: ({ authorityId }) => (authorityId === null ? <span className="soft">{t('authority.unknown')}</span> : <AuthorityTag id={authorityId} />) },
    { key: 'subject', title: t('subject'), cell: ({ subject }) => <Subject code={subject} /> },
    { key: 'position', title: t('waiting.position'), number: true, cell: ({ position }) => position ?? '–' },
    { key: 'expected', title: t('waiting.expected'), cell: (one) => <Expected one={one} /> },
    { key: 'why', title: t('waiting.why'), cell: ({ why, ringsAt }) => (ringsAt ? t('waiting.rings', { name: names.get(ringsAt) ?? '–' }) : (why ?? <span className="soft">{t('waiting.working')}</span>)) },
  ];
}

function Expected({ one: { expectedSeconds, expectedAtMostSeconds } }: { readonly one: LiveWaiting }) {
  const t = useLiveText();
  if (expectedSeconds === null || expectedAtMostSeconds === null) return <span className="soft">{t('waiting.expected.unknown')}</span>;
  return <span className="figures">{t('waiting.expected.value', { likely: duration(expectedSeconds), atMost: duration(expectedAtMostSeconds) })}</span>;
}
