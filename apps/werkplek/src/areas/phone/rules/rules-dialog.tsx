import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PhoneRuleList, PhoneRules } from '@ingang/contracts/phone-rules';
import { useState, type FormEvent } from 'react';
import { Dialog } from '@ingang/ui/dialog';
import { SelectField, TextField } from '@ingang/ui/field';
import { faultOf } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { FormFoot } from '../../../app/form-foot.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { instantOf } from '../../../i18n/local-time.ts';
import { useAuthorities } from '../../region/region.ts';
import { useRulesText } from './messages/index.ts';
import { fieldsOf, ruleOrder, ruleText, valuesOf, type Rule } from './rules.ts';

interface RulesDialogProps {
  readonly list: PhoneRuleList;
  /** Undefined: new ones. */
  readonly rules: PhoneRules | undefined;
  /** For whom new ones are; null for the region. */
  readonly authorityId?: string | null;
  readonly onClose: () => void;
}

/** Every rule with what holds when it is left empty, and the bounds within which it can be set. */
export function RulesDialog({ list, rules, authorityId, onClose }: RulesDialogProps) {
  const t = useRulesText();
  const app = useAppText();
  const queries = useQueryClient();
  const authorities = useAuthorities();
  const [key] = useState(() => crypto.randomUUID());
  const [owner, setOwner] = useState(rules?.authorityId ?? authorityId ?? '');
  const [from, setFrom] = useState('');
  const [fields, setFields] = useState(fieldsOf(rules?.values ?? {}));
  const save = useMutation({
    mutationFn: () => {
      const values = valuesOf(fields);
      if (rules) return request(`/phone-rules/${rules.id}`, { method: 'PUT', body: { version: rules.version, values } });
      return request('/phone-rules', { method: 'POST', idempotencyKey: key, body: { authorityId: owner || null, ...(from !== '' && { validFrom: instantOf(from) }), values } });
    },
    onSuccess: onClose,
    onSettled: () => queries.invalidateQueries({ queryKey: ['phone', 'rules'] }),
  });
  const region = list.results.find((set) => set.authorityId === null && set.state === 'now');
  const inherited = { ...list.usual, ...(owner !== '' && region?.values) };
  const hint = (rule: Rule): string => {
    const value = ruleText(rule, inherited, t) ?? '';
    return rule === 'callbackPausesSeconds' ? t('rules.pausesHint', { value }) : t('rules.hint', { value, ...list.bounds[rule] });
  };
  const name = authorities.find(({ id }) => id === owner)?.name ?? t('rules.region');
  return (
    <Dialog open wide title={rules ? t('rules.changeFor', { name }) : t('rules.newTitle')} closeLabel={app('close')} onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <div className="form-grid">
          {!rules && (
            <>
              <SelectField label={t('rules.for')} none={t('rules.region')} value={owner} fault={faultOf(save.error, 'authorityId')} choices={authorities.map(({ id, name: label }) => ({ value: id, label }))} onChange={({ target }) => setOwner(target.value)} />
              <TextField label={t('rules.from')} hint={t('rules.fromHint')} type="datetime-local" value={from} fault={faultOf(save.error, 'validFrom')} onChange={({ target }) => setFrom(target.value)} />
            </>
          )}
          {ruleOrder.map((rule) => (
            <TextField key={rule} label={t(`rule.${rule}`)} hint={hint(rule)} inputMode={rule === 'callbackPausesSeconds' ? 'text' : 'numeric'} value={fields[rule]} fault={faultOf(save.error, `values.${rule}`)} onChange={({ target }) => setFields({ ...fields, [rule]: target.value })} />
          ))}
        </div>
        <FormFoot error={save.error} isPending={save.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
