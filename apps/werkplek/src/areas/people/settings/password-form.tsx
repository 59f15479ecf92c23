import { useMutation } from '@tanstack/react-query';
import { useRef, type FormEvent } from 'react';
import { Button } from '@ingang/ui/button';
import { TextField } from '@ingang/ui/field';
import { Notice } from '@ingang/ui/notice';
import { faultOf } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { usePeopleText } from '../messages/index.ts';

export function PasswordForm() {
  const t = usePeopleText();
  const form = useRef<HTMLFormElement>(null);
  const change = useMutation({
    mutationFn: (body: { current: string; new: string }) => request('/session/password', { method: 'PUT', body }),
    onSuccess: () => form.current?.reset(),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    change.mutate({ current: String(data.get('current')), new: String(data.get('new')) });
  };
  return (
    <form ref={form} className="form" onSubmit={submit} noValidate>
      <h2 className="label-line">{t('settings.password')}</h2>
      <div className="form-grid">
        <TextField label={t('settings.current')} name="current" type="password" autoComplete="current-password" fault={faultOf(change.error, 'current')} />
        <TextField label={t('settings.new')} name="new" type="password" autoComplete="new-password" fault={faultOf(change.error, 'new')} />
      </div>
      {change.error && <Failure error={change.error} />}
      {change.isSuccess && (
        <Notice state="good" live>
          {t('settings.changed')}
        </Notice>
      )}
      <div>
        <Button submit disabled={change.isPending}>
          {t('settings.change')}
        </Button>
      </div>
    </form>
  );
}
