import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SupervisionRule } from '@ingang/contracts/phone/live';
import { Tick } from '@ingang/ui/field';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useMay } from '../../people/session/session.ts';
import { useRecordingsText } from './messages/index.ts';

const ruleQuery = queryOptions({
  queryKey: ['phone', 'supervision-rule'],
  queryFn: ({ signal }) => request<SupervisionRule>('/phone/supervision-rule', { signal }),
});

/** Whether agents are told that a team lead listens: a rule of the region. */
export function SupervisionRuleSection() {
  const t = useRecordingsText();
  const queries = useQueryClient();
  const may = useMay()('phone:keep-recording-policies');
  const { data } = useQuery(ruleQuery);
  const change = useMutation({
    mutationFn: (isAgentTold: boolean) => request('/phone/supervision-rule', { method: 'PUT', body: { isAgentTold, version: data?.version } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ruleQuery.queryKey }),
  });
  return (
    <section className="stack-tight" aria-labelledby="supervision-rule">
      <h2 id="supervision-rule">{t('rule')}</h2>
      <p className="soft small measure">{t('rule.text')}</p>
      {data && <Tick label={t('rule.told')} checked={data.isAgentTold} disabled={!may || change.isPending} onChange={({ target }) => change.mutate(target.checked)} />}
      {change.error && <Failure error={change.error} />}
    </section>
  );
}
