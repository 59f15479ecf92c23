import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Notice } from '@ingang/ui/notice';
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

/** What the identity provider's side of signing in can end with; everything else is told as a failure. */
const faultTexts = {
  'sign-in.oidc-no-account': 'signIn.oidcNoAccount',
  'sign-in.oidc-expired': 'signIn.oidcExpired',
  'sign-in.oidc-unavailable': 'signIn.oidcUnavailable',
} as const;
const isKnownFault = (fault: string): fault is keyof typeof faultTexts => Object.hasOwn(faultTexts, fault);

export function SignInPage() {
  const t = usePeopleText();
  useTitle(t('signIn.title'));
  const { to, fault } = useSearch({ from: '/sign-in' });
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
          {fault && <Notice state="bad">{t(isKnownFault(fault) ? faultTexts[fault] : 'signIn.oidcFailed')}</Notice>}
          <a className="button" data-look="primary" href={`${methods.data.openIdConnect.address}?returnTo=${encodeURIComponent(to ?? '/')}`}>
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
