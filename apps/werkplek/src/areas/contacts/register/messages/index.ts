import { createUseText } from '../../../../i18n/language.tsx';
import { en } from './en.ts';
import { nl } from './nl.ts';

export const usePageText = createUseText({ nl, en });
