import { useMutation } from '@tanstack/react-query';
import type { NewToken, Role } from '@ingang/contracts/people';
import { useState, type FormEvent } from 'react';
import { Button } from '@ingang/ui/button';
import { SelectField, TextField } from '@ingang/ui/field';
import { Notice } from '@ingang/ui/notice';
import { faultOf } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { usePeopleText } from '../messages/index.ts';
import { roles } from '../roles.ts';

/** Makes a token; its text is shown once. */
export function TokenForm({ onCreated }: { readonly onCreated: () => void }) {
  const t = usePeopleText();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('agent');
  const [scopes, setScopes] = useState('');
  const [days, setDays] = useState('90');
  const create = useMutation({
    mutationFn: (body: NewToken) => request<{ token: string }>('/tokens', { method: 'POST', body, idempotencyKey: crypto.randomUUID() }),
    onSuccess: onCreated,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = scopes.split(',').map((scope) => scope.trim()).filter(Boolean);
    create.mutate({ name, roles: [role], days: Number(days), ...(chosen.length > 0 && { scopes: chosen }) });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <div className="filters">
        <TextField label={t('tokens.name')} value={name} fault={faultOf(create.error, 'name')} onChange={(event) => setName(event.target.value)} />
        <SelectField label={t('users.role')} value={role} choices={roles.map((one) => ({ value: one, label: t(`role.${one}`) }))} onChange={(event) => setRole(event.target.value as Role)} />
        <TextField wide label={t('tokens.scopes')} placeholder={t('tokens.scopesHint')} value={scopes} fault={faultOf(create.error, 'scopes') ?? faultOf(create.error, 'scopes[0]')} onChange={(event) => setScopes(event.target.value)} />
        <TextField label={t('tokens.days')} type="number" min={1} max={366} value={days} fault={faultOf(create.error, 'days')} onChange={(event) => setDays(event.target.value)} />
        <Button submit look="primary" disabled={create.isPending}>
          {t('tokens.create')}
        </Button>
      </div>
      {create.error && <Failure error={create.error} />}
      {create.data && (
        <Notice state="good" live>
          <p>{t('tokens.created')}</p>
          <code className="pre">{create.data.token}</code>
        </Notice>
      )}
    </form>
  );
}
