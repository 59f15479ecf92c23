import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { RoutingRules } from '@ingang/contracts/routing';
import { Button } from '@ingang/ui/button';
import { TextField, Tick } from '@ingang/ui/field';
import { faultOf } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useQueuesText } from './messages/index.ts';
import { routingRulesQuery } from './queues-query.ts';
import { RulesSection } from './rules-section.tsx';

const numbers = ['quietBelow', 'offerSeconds', 'snoozeMinutes', 'dueMinutes', 'mostWaitMinutes'] as const;

/** When callbacks and messages are offered to who answers the telephone. */
export function OfferingSection({ mayChange }: { readonly mayChange: boolean }) {
  const t = useQueuesText();
  return <RulesSection id="offering" title={t('offer.title')} lead={t('offer.lead')} form={(rules) => <OfferingForm key={rules.version} rules={rules} mayChange={mayChange} />} />;
}

function OfferingForm({ rules, mayChange }: { readonly rules: RoutingRules; readonly mayChange: boolean }) {
  const t = useQueuesText();
  const app = useAppText();
  const client = useQueryClient();
  const [isOn, setOn] = useState(rules.offering.isOn);
  const [fields, setFields] = useState(() => Object.fromEntries(numbers.map((name) => [name, String(rules.offering[name])])) as Record<(typeof numbers)[number], string>);
  const save = useMutation({
    mutationFn: () => {
      const offering = { isOn, ...Object.fromEntries(numbers.map((name) => [name, Number(fields[name])])) };
      return request('/routing-rules', { method: 'PUT', body: { ...rules, offering } });
    },
    onSettled: () => client.invalidateQueries({ queryKey: routingRulesQuery.queryKey }),
  });
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Tick label={t('offer.isOn')} checked={isOn} disabled={!mayChange} onChange={({ target }) => setOn(target.checked)} />
      <div className="form-grid">
        {numbers.map((name) => (
          <TextField
            key={name}
            label={t(`offer.${name}`)}
            hint={name === 'dueMinutes' ? t('offer.dueHint') : undefined}
            inputMode="numeric"
            value={fields[name]}
            readOnly={!mayChange}
            fault={faultOf(save.error, `offering.${name}`)}
            onChange={({ target }) => setFields({ ...fields, [name]: target.value })}
          />
        ))}
      </div>
      {save.error && <Failure error={save.error} />}
      {mayChange && (
        <div className="row">
          <Button submit disabled={save.isPending} aria-label={`${app('save')}: ${t('offer.title')}`}>
            {app('save')}
          </Button>
        </div>
      )}
    </form>
  );
}
