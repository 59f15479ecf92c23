import { useQueryClient } from '@tanstack/react-query';
import type { User } from '@ingang/contracts/people';
import { useState, type FormEvent } from 'react';
import { Dialog } from '@ingang/ui/dialog';
import { SelectField, TextField, Tick } from '@ingang/ui/field';
import { faultOf } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { FormFoot } from '../../../app/form-foot.tsx';
import { MergeView } from '../../../app/merge/merge-view.tsx';
import { useSaving } from '../../../app/merge/use-saving.ts';
import { useAppText } from '../../../app/messages/index.ts';
import { isPast } from '../../../i18n/format.ts';
import { usePeopleText } from '../messages/index.ts';
import { RoleFields } from './role-fields.tsx';
import { useRoleText } from './role-text.ts';
import { changeOf, fieldsOf, newOf, type UserFields } from './user-input.ts';

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
  const roleText = useRoleText();
  const queries = useQueryClient();
  const locked = Boolean(user?.lockedUntil && !isPast(user.lockedUntil));
  const [unlock, setUnlock] = useState(locked);
  const [key] = useState(() => crypto.randomUUID());
  const saving = useSaving<User, UserFields>({
    entity: user,
    fieldsOf,
    send: (base, fields) =>
      base
        ? request(`/users/${base.id}`, { method: 'PATCH', body: { ...changeOf(base.version, fields), ...(locked && unlock && { unlock: true }) } })
        : request('/users', { method: 'POST', body: newOf(fields), idempotencyKey: key }),
    reread: ({ id }) => request(`/users/${id}`),
    onSaved: async () => {
      await queries.invalidateQueries({ queryKey: ['people'] });
      onClose();
    },
  });
  const { fields, error } = saving;
  const field = (name: 'username' | 'displayName' | 'email' | 'password' | 'language') => ({
    value: fields[name],
    fault: faultOf(error, name),
    onChange: (event: { target: { value: string } }) => saving.change({ [name]: event.target.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.save();
  };
  const labels = {
    username: t('users.username'), displayName: t('users.name'), email: t('users.email'), password: t('users.password'),
    language: t('signIn.language'), assignments: t('users.roles'), active: t('users.active'),
  };
  const show = (name: keyof UserFields, { assignments, active, ...texts }: UserFields): string => {
    if (name === 'assignments') return assignments.map(roleText).join('\n');
    if (name === 'active') return app(active ? 'yes' : 'no');
    return name === 'language' ? (languages.find(({ value }) => value === texts.language)?.label ?? '') : texts[name];
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
        <RoleFields assignments={fields.assignments} error={error} onChange={(assignments) => saving.change({ assignments })} />
        {user && <Tick label={t('users.active')} checked={fields.active} onChange={(event) => saving.change({ active: event.target.checked })} />}
        {locked && <Tick label={t('users.unlock')} checked={unlock} onChange={(event) => setUnlock(event.target.checked)} />}
        <FormFoot error={saving.error} isPending={saving.isPending} onClose={onClose} />
      </form>
      <MergeView saving={saving} labels={labels} show={show} />
    </Dialog>
  );
}
