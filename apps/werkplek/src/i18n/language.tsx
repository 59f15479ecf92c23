import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { languages, textOf, type Catalogue, type Language, type Text, type Texts } from './catalogue.ts';

interface LanguageChoice {
  readonly language: Language;
  setLanguage(language: Language): void;
}

const LanguageContext = createContext<LanguageChoice | undefined>(undefined);
const storageKey = 'ingang.language';

function initialLanguage(): Language {
  const stored = localStorage.getItem(storageKey);
  return languages.find((language) => language === stored) ?? 'nl';
}

let current: Language = initialLanguage();
/** For the API client, which says in which language errors must come back. */
export function currentLanguage(): Language {
  return current;
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setState] = useState(() => {
    document.documentElement.lang = current;
    return current;
  });
  const setLanguage = useCallback((next: Language) => {
    current = next;
    localStorage.setItem(storageKey, next);
    document.documentElement.lang = next;
    setState(next);
  }, []);
  const value = useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
  return (
    <LanguageContext value={value}>
      <I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>{children}</I18nProvider>
    </LanguageContext>
  );
}

export function useLanguage(): LanguageChoice {
  const choice = use(LanguageContext);
  if (!choice) throw new Error('LanguageProvider is missing');
  return choice;
}

/** Makes the hook with which the components of an area get their texts. */
export function createUseText<Source extends Texts>(catalogue: Catalogue<Source>): () => Text<Source> {
  return () => {
    const { language } = useLanguage();
    return useMemo(() => textOf(catalogue, language), [language]);
  };
}
