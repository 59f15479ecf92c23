import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Button } from '@ingang/ui/button';
import { TextField } from '@ingang/ui/field';
import { Notice } from '@ingang/ui/notice';
import { Problem } from '../../../api/errors.ts';
import { usePeopleText } from '../messages/index.ts';
import { signIn, type Session } from './session.ts';

interface SignInFormProps {
  readonly username?: string;
  readonly onSignedIn: (session: Session) => void;
}

export function SignInForm({ username = '', onSignedIn }: SignInFormProps) {
  const t = usePeopleText();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setFault(undefined);
    try {
      onSignedIn(await signIn(queries, String(form.get('username')), String(form.get('password'))));
    } catch (error) {
      setFault(error instanceof Problem ? error.message : t('signIn.unreachable'));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      <TextField label={t('signIn.username')} name="username" autoComplete="username" defaultValue={username} autoFocus={username === ''} required />
      <TextField label={t('signIn.password')} name="password" type="password" autoComplete="current-password" autoFocus={username !== ''} required />
      <div aria-live="polite">{fault && <Notice state="bad">{fault}</Notice>}</div>
      <div>
        <Button submit look="primary" disabled={busy}>
          {t('signIn.submit')}
        </Button>
      </div>
    </form>
  );
}
