import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { Button } from '@ingang/ui/button';
import { Tag } from '@ingang/ui/tag';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useLanguage } from '../../../i18n/language.tsx';
import { useMay } from '../../people/session/session.ts';
import { useRegion } from '../../region/region.ts';
import { dateNamed, numberFor } from '../forecast/names.ts';
import { useStaffingText } from './messages/index.ts';
import { staffsQuery } from './staffs.ts';

/** What schedules can start from. */
export function KeptSection() {
  const t = useStaffingText();
  const { language } = useLanguage();
  const mayRemove = useMay()('planning:make-forecasts');
  const queries = useQueryClient();
  const { teams } = useRegion();
  const { data, error } = useQuery(staffsQuery);
  const number = numberFor(language);
  const remove = useMutation({
    mutationFn: (id: string) => request(`/required-staffs/${id}`, { method: 'DELETE' }),
    onSettled: () => queries.invalidateQueries({ queryKey: staffsQuery.queryKey }),
  });
  return (
    <section className="stack staffing-kept" aria-labelledby="staffing-kept">
      <h2 id="staffing-kept">{t('kept')}</h2>
      {(error ?? remove.error) && <Failure error={error ?? remove.error} />}
      {data?.length === 0 && <p className="soft">{t('kept.none')}</p>}
      {data && data.length > 0 && (
        <ul className="forecast-list">
          {data.map(({ id, name, monday, teamId, isExample, figures }) => (
            <li key={id}>
              <span>
                {name}{' '}
                {isExample && <Tag state="warn">{t('kept.example')}</Tag>}
                <span className="soft small"> · {t('kept.line', { date: dateNamed(monday, language), hours: number(figures.workHours), agents: number(figures.mostAgents) })} · {teams.find((team) => team.id === teamId)?.name[language] ?? t('keep.anyTeam')}</span>
              </span>
              {mayRemove && <Button small look="plain" icon={X} aria-label={t('kept.removeOf', { name })} disabled={remove.isPending} onClick={() => remove.mutate(id)} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
