import { useQuery } from '@tanstack/react-query';
import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import type { RoutingQueue } from '@ingang/contracts/routing';
import { Button } from '@ingang/ui/button';
import { Waiting } from '@ingang/ui/empty';
import { Table, type Column } from '@ingang/ui/table';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useTitle } from '../../../app/title.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useMay } from '../../people/session/session.ts';
import { useSkillNames } from '../../people/teams/skills.ts';
import { AdminTabs } from '../../region/administration/admin-tabs.tsx';
import { AuthorityTag } from '../../region/authority-tag.tsx';
import { AnswerPeriodsSection } from './answer-periods-section.tsx';
import { FairnessSection } from './fairness-section.tsx';
import { OfferingSection } from './offering-section.tsx';
import { useQueuesText, type QueuesText } from './messages/index.ts';
import { QueueDialog } from './queue-dialog.tsx';
import { queuesQuery } from './queues-query.ts';
import type { Place } from './queues.ts';

/** Where calls wait: what each queue asks, promises, and how it relaxes. */
export function QueuesPage() {
  const t = useQueuesText();
  const app = useAppText();
  const mayAsk = useMay();
  const may = mayAsk('routing:change');
  const mayShared = mayAsk('routing:change-shared');
  useTitle(t('queues.title'));
  const { data, error } = useQuery(queuesQuery);
  const [editing, setEditing] = useState<RoutingQueue | 'new' | 'own'>();
  const columns = useColumns(may ? setEditing : undefined, mayShared);
  return (
    <div className="page">
      <div className="spread">
        <h1>{t('queues.title')}</h1>
        {may && (
          <span className="row">
            <Button onClick={() => setEditing('own')}>{t('queues.own')}</Button>
            {mayShared && (
              <Button icon={Plus} onClick={() => setEditing('new')}>
                {t('queues.new')}
              </Button>
            )}
          </span>
        )}
      </div>
      <AdminTabs />
      <p className="soft measure">{t('queues.lead')}</p>
      {error && <Failure error={error} />}
      {data ? <Table label={t('queues.list')} columns={columns} rows={data} keyOf={({ id }) => id} /> : !error && <Waiting>{app('loading')}</Waiting>}
      <OfferingSection mayChange={may} />
      <AnswerPeriodsSection mayShared={mayShared} />
      <FairnessSection mayChange={may} />
      {data && editing && <QueueDialog key={typeof editing === 'string' ? editing : editing.version} queues={data} editing={editing} onClose={() => setEditing(undefined)} />}
    </div>
  );
}

function useColumns(onEdit: ((queue: RoutingQueue) => void) | undefined, mayShared: boolean): readonly Column<RoutingQueue>[] {
  const t = useQueuesText();
  const { language } = useLanguage();
  const skillName = useSkillNames();
  const asks = ({ skills, subjectLevel }: RoutingQueue): string => {
    const own = skills.map(({ skill, level }) => {
      const [kind = '', value = ''] = skill.split(':');
      return t('queues.asksSkill', { skill: skillName({ kind: kind as 'subject', value, level }), level });
    });
    const all = subjectLevel === null ? own : [...own, t('queues.asksChosen', { level: subjectLevel })];
    return all.length === 0 ? t('queues.asksNothing') : all.join(', ');
  };
  return [
    { key: 'name', title: t('queues.name'), cell: ({ name }) => name[language] },
    { key: 'for', title: t('queues.for'), cell: ({ authorityId }) => (authorityId === null ? <span className="soft">{t('queues.everybody')}</span> : <AuthorityTag id={authorityId} />) },
    { key: 'asks', title: t('queues.asks'), cell: asks },
    { key: 'norm', title: t('queues.norm'), cell: ({ share, waitSeconds }) => t('queues.normText', { share: Math.round(share * 1000) / 10, seconds: waitSeconds }) },
    { key: 'priority', title: t('queues.priority'), cell: ({ priority }) => t(`priority.${priority}`) },
    { key: 'relaxes', title: t('queues.relaxes'), cell: ({ steps }) => (steps.length === 0 ? t('queues.never') : <span className="stack-tight">{steps.map((step) => <span key={step.afterSeconds}>{stepText(step, t)}</span>)}</span>) },
    {
      key: 'edit',
      title: '',
      cell: (queue) => onEdit && (mayShared || queue.authorityId !== null) && <Button look="plain" icon={Pencil} aria-label={t('queues.changeFor', { name: queue.name[language] })} title={t('queues.change')} onClick={() => onEdit(queue)} />,
    },
  ];
}

function stepText({ afterSeconds, level, anySubject, anyLanguage, alsoPlaces = [] }: RoutingQueue['steps'][number], t: QueuesText): string {
  const what = [
    level !== undefined && t('queues.whatLevel', { level }),
    anySubject && t('queues.whatSubject'),
    anyLanguage && t('queues.whatLanguage'),
    ...alsoPlaces.map((place) => t(`place.${place as Place}`)),
  ].filter(Boolean);
  return t('queues.stepText', { seconds: afterSeconds, what: what.join(', ') });
}
