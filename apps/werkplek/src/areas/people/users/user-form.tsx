import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RoleAssignment, User } from '@ingang/contracts/people';
import { useState, type FormEvent } from 'react';
import { Button } from '@ingang/ui/button';
import { Dialog } from '@ingang/ui/dialog';
import { SelectField, TextField, Tick } from '@ingang/ui/field';
import { faultOf } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { isPast } from '../../../i18n/format.ts';
import { usePeopleText } from '../messages/index.ts';
import { RoleFields } from './role-fields.tsx';

interface UserFormProps {
  readonly user: User | undefined;
  readonly onClose: () => void;
}

const languages = [
  { value: 'nl', label: 'Nederlands' },
  { value: 'en', label: 'English' },
] as const;

export function UserForm({ user, onClose }: UserFormProps) {
  const t = usePeopleText();
  const app = useAppText();
  const queries = useQueryClient();
  const [fields, setFields] = useState({ username: user?.username ?? '', displayName: user?.displayName ?? '', email: user?.email ?? '', password: '', language: user?.language ?? 'nl' });
  const [active, setActive] = useState(user?.active ?? true);
  const [assignments, setAssignments] = useState<readonly RoleAssignment[]>(user?.assignments ?? [{ role: 'agent' }]);
  const locked = Boolean(user?.lockedUntil && !isPast(user.lockedUntil));
  const [unlock, setUnlock] = useState(locked);
  const save = useMutation({
    mutationFn: () => {
      const { username, displayName, email, password, language } = fields;
      const shared = { displayName, email: email || null, language, assignments, ...(password && { password }) };
      return user
        ? request(`/users/${user.id}`, { method: 'PATCH', body: { version: user.version, ...shared, active, ...(locked && unlock && { unlock: true }) } })
        : request('/users', { method: 'POST', body: { username, ...shared }, idempotencyKey: crypto.randomUUID() });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['people'] });
      onClose();
    },
  });
  const field = (name: keyof typeof fields) => ({
    value: fields[name],
    fault: faultOf(save.error, name),
    onChange: (event: { target: { value: string } }) => setFields({ ...fields, [name]: event.target.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog open wide title={t(user ? 'users.edit' : 'users.new')} closeLabel={app('close')} onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <div className="form-grid">
          <TextField label={t('users.name')} autoFocus {...field('displayName')} />
          <TextField label={t('users.username')} readOnly={user !== undefined} {...field('username')} />
          <TextField label={t('users.email')} type="email" {...field('email')} />
          <TextField label={t('users.password')} type="password" autoComplete="new-password" hint={user && t('users.passwordHint')} {...field('password')} />
          <SelectField label={t('signIn.language')} choices={languages} {...field('language')} />
        </div>
        <RoleFields assignments={assignments} error={save.error} onChange={setAssignments} />
        {user && <Tick label={t('users.active')} checked={active} onChange={(event) => setActive(event.target.checked)} />}
        {locked && <Tick label={t('users.unlock')} checked={unlock} onChange={(event) => setUnlock(event.target.checked)} />}
        {save.error && <Failure error={save.error} />}
        <div className="row row-end">
          <Button onClick={onClose}>{app('cancel')}</Button>
          <Button submit look="primary" disabled={save.isPending}>
            {app('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
