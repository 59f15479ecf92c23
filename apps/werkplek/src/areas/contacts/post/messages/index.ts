import { createUseText } from '../../../../i18n/language.tsx';
import { en } from './en.ts';
import { nl } from './nl.ts';

export const usePostText = createUseText({ nl, en });
