import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Segments } from '@ingang/ui/segments';
import { request } from '../../../api/request.ts';
import { useTitle } from '../../../app/title.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { usePeopleText } from '../messages/index.ts';
import type { Session } from './session.ts';
import { SignInForm } from './sign-in-form.tsx';

interface SignInOptions {
  readonly password: boolean;
  readonly openIdConnect: { readonly address: string } | null;
}

const languageNames = [
  { value: 'nl', label: 'Nederlands' },
  { value: 'en', label: 'English' },
] as const;

export function SignInPage() {
  const t = usePeopleText();
  useTitle(t('signIn.title'));
  const { to } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const { language, setLanguage } = useLanguage();
  const methods = useQuery({ queryKey: ['sign-in-methods'], queryFn: () => request<SignInOptions>('/session/options', { ownSession: true }), retry: false });
  const signedIn = ({ user }: Session) => {
    if (user.language === 'nl' || user.language === 'en') setLanguage(user.language);
    void navigate({ href: to?.startsWith('/') && !to.startsWith('//') ? to : '/', replace: true });
  };
  return (
    <main className="sign-in stack-wide">
      <h1>Ingang</h1>
      {methods.data?.openIdConnect && (
        <div className="stack">
          <a className="button" data-look="primary" href={methods.data.openIdConnect.address}>
            {t('signIn.oidc')}
          </a>
          <p className="soft">{t('signIn.or')}</p>
        </div>
      )}
      <SignInForm onSignedIn={signedIn} />
      <Segments label={t('signIn.language')} value={language} segments={languageNames} onChange={setLanguage} />
    </main>
  );
}
