import { useMutation, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import type { CallFlow, FlowCard, FlowFault } from '@ingang/contracts/call-flows';
import { flowDigits } from '@ingang/contracts/flow-words';
import { Button } from '@ingang/ui/button';
import { SelectField, TextField } from '@ingang/ui/field';
import { Notice } from '@ingang/ui/notice';
import { faultOf } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAuthorities } from '../../region/region.ts';
import { usePhoneText } from '../messages/index.ts';
import { ExitField, WordsField, type FieldContext } from './fields.tsx';

interface SettingsFormProps {
  readonly card: FlowCard;
  readonly flow: CallFlow;
  readonly faults: readonly FlowFault[];
  readonly readOnly: boolean;
  readonly onChange: (flow: CallFlow) => void;
}

/** What holds for the flow as a whole: where it begins, emergencies, and the numbers that lead to it. */
export function SettingsForm({ card, flow, faults, readOnly, onChange }: SettingsFormProps) {
  const t = usePhoneText();
  const whole = faults.filter(({ node }) => node === null);
  const { emergency } = flow;
  const context: FieldContext = {
    flow,
    readOnly,
    fault: (path) => whole.find(({ field }) => field === path)?.message,
  };
  const setEmergency = (part: Partial<NonNullable<CallFlow['emergency']>>) => onChange({ ...flow, emergency: { words: {}, to: '', ...emergency, ...part } });
  return (
    <>
      <h2>{t('node.flow')}</h2>
      <p className="soft small">{t('node.none')}</p>
      {readOnly && <Notice>{t('node.readOnly')}</Notice>}
      {whole.map(({ code, message, severity }) => (
        <Notice key={code} state={severity === 'error' ? 'bad' : 'warn'}>
          {message}
        </Notice>
      ))}
      <ExitField label={t('settings.start')} value={flow.start} context={context} onChange={(start) => onChange({ ...flow, start: start ?? '' })} />
      <div className="trial-fields">
        <SelectField
          label={t('settings.emergencyDigit')}
          choices={flowDigits.map((digit) => ({ value: digit, label: digit }))}
          none=""
          value={emergency?.digit ?? ''}
          disabled={readOnly}
          onChange={({ target }) => setEmergency({ digit: (target.value || undefined) as (typeof flowDigits)[number] })}
        />
        <TextField label={t('settings.fallbackQueue')} value={flow.fallbackQueue} fault={context.fault('fallbackQueue')} readOnly={readOnly} onChange={({ target }) => onChange({ ...flow, fallbackQueue: target.value.toLowerCase().replaceAll(/[^a-z0-9-]/g, '') })} />
      </div>
      <WordsField label={t('settings.emergencyWords')} value={emergency?.words ?? {}} path="emergency" context={context} onChange={(words) => setEmergency({ words })} />
      <ExitField label={t('settings.emergencyTo')} value={emergency?.to ?? ''} context={context} onChange={(to) => setEmergency({ to: to ?? '' })} />
      <Numbers card={card} />
    </>
  );
}

/** Numbers count at once, whatever version answers. */
function Numbers({ card }: { readonly card: FlowCard }) {
  const t = usePhoneText();
  const queries = useQueryClient();
  const authorities = useAuthorities();
  const [number, setNumber] = useState('');
  const [authorityId, setAuthorityId] = useState('');
  const done = () => queries.invalidateQueries({ queryKey: ['phone'] });
  const add = useMutation({
    mutationFn: () => request(`/phone-numbers/${encodeURIComponent(number.trim())}`, { method: 'PUT', body: { flowId: card.id, authorityId: authorityId || null, version: 0 } }),
    onSuccess: () => {
      setNumber('');
      return done();
    },
  });
  const remove = useMutation({
    mutationFn: (one: FlowCard['numbers'][number]) => request(`/phone-numbers/${encodeURIComponent(one.number)}`, { method: 'DELETE', query: { version: one.version } }),
    onSettled: done,
  });
  const nameOf = (id: string | null) => authorities.find((one) => one.id === id)?.name ?? t('settings.numberAsks');
  return (
    <fieldset>
      <legend>{t('settings.numbers')}</legend>
      <ul className="plain-list">
        {card.numbers.map((one) => (
          <li key={one.number} className="spread">
            <span>
              <span className="strong">{one.display}</span> <span className="soft">{nameOf(one.authorityId)}</span>
            </span>
            {card.allowed && <Button small look="plain" icon={X} aria-label={t('settings.removeNumber', { number: one.display })} onClick={() => remove.mutate(one)} />}
          </li>
        ))}
      </ul>
      {card.allowed && (
        <form
          className="trial-fields"
          onSubmit={(event) => {
            event.preventDefault();
            add.mutate();
          }}
        >
          <TextField label={t('settings.number')} value={number} fault={faultOf(add.error, 'phoneNumber')} onChange={({ target }) => setNumber(target.value)} />
          <SelectField label={t('settings.numberFor')} choices={authorities.map(({ id, name }) => ({ value: id, label: name }))} none={t('settings.numberAsks')} value={authorityId} onChange={({ target }) => setAuthorityId(target.value)} />
          <Button submit disabled={number.trim() === '' || add.isPending}>
            {t('settings.addNumber')}
          </Button>
        </form>
      )}
      {add.error && faultOf(add.error, 'phoneNumber') === undefined && <Failure error={add.error} />}
      {remove.error && <Failure error={remove.error} />}
    </fieldset>
  );
}
