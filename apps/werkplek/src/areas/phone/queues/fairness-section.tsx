import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { RoutingRules } from '@ingang/contracts/routing';
import { Button } from '@ingang/ui/button';
import { TextField } from '@ingang/ui/field';
import { faultOf } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useQueuesText } from './messages/index.ts';
import { routingRulesQuery } from './queues-query.ts';
import { RulesSection } from './rules-section.tsx';

/** Agents who are kept from messages and callback notes, so that somebody can always answer the telephone. */
const phoneReserve = 'phone';

export function FairnessSection({ mayChange }: { readonly mayChange: boolean }) {
  const t = useQueuesText();
  return <RulesSection id="fairness" title={t('fair.title')} lead={t('fair.lead')} form={(rules) => <FairnessForm key={rules.version} rules={rules} mayChange={mayChange} />} />;
}

function FairnessForm({ rules, mayChange }: { readonly rules: RoutingRules; readonly mayChange: boolean }) {
  const t = useQueuesText();
  const app = useAppText();
  const client = useQueryClient();
  const [fields, setFields] = useState({
    share: String(Math.round(rules.fairShare * 100)),
    lead: String(rules.fairness.leadSecondsPerMiss),
    most: String(rules.fairness.mostLeadSeconds),
    free: String(rules.reserves.find(({ code }) => code === phoneReserve)?.keepFree ?? 0),
  });
  const save = useMutation({
    mutationFn: () => {
      const keepFree = Number(fields.free);
      const others = rules.reserves.filter(({ code }) => code !== phoneReserve);
      const reserves = keepFree > 0 ? [...others, { code: phoneReserve, keepFree, channel: 'phone' }] : others;
      const fairness = { ...rules.fairness, leadSecondsPerMiss: Number(fields.lead), mostLeadSeconds: Number(fields.most) };
      return request('/routing-rules', { method: 'PUT', body: { ...rules, reserves, fairness, fairShare: Number(fields.share) / 100 } });
    },
    onSettled: () => client.invalidateQueries({ queryKey: routingRulesQuery.queryKey }),
  });
  const typed = (name: keyof typeof fields) => ({ value: fields[name], readOnly: !mayChange, onChange: ({ target }: { target: { value: string } }) => setFields({ ...fields, [name]: target.value }) });
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <div className="form-grid">
        <TextField label={t('fair.share')} hint={t('fair.shareHint')} inputMode="numeric" fault={faultOf(save.error, 'fairShare')} {...typed('share')} />
        <TextField label={t('fair.free')} hint={t('fair.freeHint')} inputMode="numeric" {...typed('free')} />
        <TextField label={t('fair.lead2')} inputMode="numeric" fault={faultOf(save.error, 'fairness.leadSecondsPerMiss')} {...typed('lead')} />
        <TextField label={t('fair.most')} inputMode="numeric" fault={faultOf(save.error, 'fairness.mostLeadSeconds')} {...typed('most')} />
      </div>
      {save.error && <Failure error={save.error} />}
      {mayChange && (
        <div className="row">
          <Button submit disabled={save.isPending}>
            {app('save')}
          </Button>
        </div>
      )}
    </form>
  );
}
