import { useQueryClient } from '@tanstack/react-query';
import { SelectField } from '@ingang/ui/field';
import { Segments } from '@ingang/ui/segments';
import { chooseTheme, themes, useTheme } from '../../../app/theme.ts';
import { useTitle } from '../../../app/title.ts';
import type { Language } from '../../../i18n/catalogue.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { PhoneSetting } from '../../phone/softphone/phone-setting.tsx';
import { usePeopleText } from '../messages/index.ts';
import { useChangeSession, useSession } from '../session/session.ts';
import { PasswordForm } from './password-form.tsx';

const languages = [
  { value: 'nl', label: 'Nederlands' },
  { value: 'en', label: 'English' },
] as const;

export function SettingsPage() {
  const t = usePeopleText();
  useTitle(t('settings.title'));
  const { language, setLanguage } = useLanguage();
  const { purpose, purposes, method } = useSession();
  const change = useChangeSession();
  const queries = useQueryClient();
  const theme = useTheme();
  const chosen = purposes.find(({ code }) => code === purpose);
  const switchLanguage = (next: Language) => {
    setLanguage(next);
    void change({ language: next }).then(() => queries.invalidateQueries()); // the server's sentences too
  };
  return (
    <div className="page page-narrow">
      <h1>{t('settings.title')}</h1>
      <section className="stack-tight">
        <h2 className="label-line">{t('settings.language')}</h2>
        <Segments label={t('settings.language')} value={language} segments={languages} onChange={switchLanguage} />
      </section>
      <section className="stack-tight">
        <h2 className="label-line">{t('settings.theme')}</h2>
        <Segments label={t('settings.theme')} value={theme} segments={themes.map((value) => ({ value, label: t(`settings.theme.${value}`) }))} onChange={chooseTheme} />
      </section>
      <SelectField
        label={t('settings.purpose')}
        value={purpose}
        hint={chosen && t('settings.purposeHint', { basis: chosen.legalBasis })}
        choices={purposes.map(({ code, name }) => ({ value: code, label: name[language] }))}
        onChange={(event) => void change({ purpose: event.target.value })}
      />
      <PhoneSetting />
      {method === 'password' && <PasswordForm />}
    </div>
  );
}
