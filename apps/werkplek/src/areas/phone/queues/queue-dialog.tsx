import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RoutingQueue } from '@ingang/contracts/routing';
import { useState, type FormEvent } from 'react';
import { Dialog } from '@ingang/ui/dialog';
import { SelectField, TextField } from '@ingang/ui/field';
import { faultOf } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { FormFoot } from '../../../app/form-foot.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useAuthorities, useRegion } from '../../region/region.ts';
import { useQueuesText } from './messages/index.ts';
import { PlacesField } from './places-field.tsx';
import { chosen, fieldsOf, freshQueue, priorities, termsOf, type QueueFields } from './queues.ts';
import { StepsField } from './steps-field.tsx';

interface QueueDialogProps {
  readonly queues: readonly RoutingQueue[];
  /** What is changed; `new` for a queue, `own` for what one authority agreed about one. */
  readonly editing: RoutingQueue | 'new' | 'own';
  readonly onClose: () => void;
}

export function QueueDialog({ queues, editing, onClose }: QueueDialogProps) {
  const t = useQueuesText();
  const app = useAppText();
  const { language } = useLanguage();
  const client = useQueryClient();
  const authorities = useAuthorities();
  const [key] = useState(() => crypto.randomUUID());
  const known = typeof editing === 'string' ? undefined : editing;
  const shared = queues.filter(({ authorityId }) => authorityId === null);
  const [code, setCode] = useState(editing === 'own' ? (shared[0]?.code ?? '') : '');
  const [authorityId, setAuthority] = useState(authorities[0]?.id ?? '');
  const base = known ?? (editing === 'own' ? shared.find((queue) => queue.code === code) : undefined);
  const [fields, setFields] = useState<QueueFields>(base ? fieldsOf(base) : freshQueue);
  const save = useMutation({
    mutationFn: () => {
      const terms = termsOf(fields, base);
      if (known) return request(`/routing-queues/${known.id}`, { method: 'PATCH', body: { version: known.version, ...terms } });
      return request('/routing-queues', { method: 'POST', idempotencyKey: key, body: { code, authorityId: editing === 'own' ? authorityId : null, ...terms } });
    },
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: ['phone', 'queues'] }),
  });
  const title = known ? t('queues.changeFor', { name: known.name[language] }) : editing === 'own' ? t('queues.own') : t('queues.new');
  return (
    <Dialog open wide title={title} closeLabel={app('close')} onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <div className="form-grid">
          {editing === 'own' && (
            <>
              <SelectField label={t('queues.for')} value={authorityId} fault={faultOf(save.error, 'authorityId')} choices={authorities.map(({ id, name }) => ({ value: id, label: name }))} onChange={({ target }) => setAuthority(target.value)} />
              <SelectField
                label={t('queues.copyOf')}
                value={code}
                choices={shared.map((queue) => ({ value: queue.code, label: queue.name[language] }))}
                onChange={({ target }) => {
                  setCode(target.value);
                  const copied = shared.find((queue) => queue.code === target.value);
                  if (copied) setFields(fieldsOf(copied));
                }}
              />
            </>
          )}
          {editing === 'new' && <TextField label={t('queues.code')} hint={t('queues.codeHint')} autoFocus value={code} fault={faultOf(save.error, 'code')} onChange={({ target }) => setCode(target.value)} />}
          <TermFields fields={fields} error={save.error} onChange={setFields} />
        </div>
        <StepsField steps={fields.steps} error={save.error} onChange={(steps) => setFields({ ...fields, steps })} />
        <FormFoot error={save.error} isPending={save.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}

function TermFields({ fields, error, onChange }: { readonly fields: QueueFields; readonly error: unknown; readonly onChange: (fields: QueueFields) => void }) {
  const t = useQueuesText();
  const { language } = useLanguage();
  const subjects = useRegion().skills.filter(({ kind }) => kind === 'subject');
  const put = (change: Partial<QueueFields>) => onChange({ ...fields, ...change });
  const typed = (name: 'nl' | 'en' | 'waitSeconds' | 'share' | 'patienceSeconds' | 'wrapUpSeconds' | 'lastAgentHours') => ({ value: fields[name], onChange: ({ target }: { target: { value: string } }) => put({ [name]: target.value }) });
  return (
    <>
      <TextField label={t('queues.nameNl')} lang="nl" fault={faultOf(error, 'name.nl')} {...typed('nl')} />
      <TextField label={t('queues.nameEn')} lang="en" fault={faultOf(error, 'name.en')} {...typed('en')} />
      <SelectField
        label={t('queues.subject')}
        none={t('queues.subjectNone')}
        value={fields.subject}
        choices={[{ value: chosen, label: t('queues.subjectChosen') }, ...subjects.map(({ code, name }) => ({ value: code, label: name[language] }))]}
        onChange={({ target }) => put({ subject: target.value })}
      />
      {fields.subject !== '' && <SelectField label={t('queues.level')} value={fields.level} choices={['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))} onChange={({ target }) => put({ level: target.value })} />}
      <TextField label={t('queues.waitSeconds')} inputMode="numeric" fault={faultOf(error, 'waitSeconds')} {...typed('waitSeconds')} />
      <TextField label={t('queues.share')} inputMode="decimal" fault={faultOf(error, 'share')} {...typed('share')} />
      <TextField label={t('queues.patience')} hint={t('queues.patienceHint')} inputMode="numeric" fault={faultOf(error, 'patienceSeconds')} {...typed('patienceSeconds')} />
      <TextField label={t('queues.wrapUp')} inputMode="numeric" fault={faultOf(error, 'wrapUpSeconds')} {...typed('wrapUpSeconds')} />
      <TextField label={t('queues.lastAgent')} hint={t('queues.lastAgentHint')} inputMode="numeric" fault={faultOf(error, 'lastAgentHours')} {...typed('lastAgentHours')} />
      <SelectField label={t('queues.priority')} value={fields.priority} choices={priorities.map((value) => ({ value, label: t(`priority.${value}`) }))} onChange={({ target }) => put({ priority: target.value })} />
      <PlacesField legend={t('queues.places')} chosenPlaces={fields.places} fault={faultOf(error, 'places')} onChange={(now) => put({ places: now })} />
    </>
  );
}
