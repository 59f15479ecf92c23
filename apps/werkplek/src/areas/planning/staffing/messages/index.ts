import { createUseText } from '../../../../i18n/language.tsx';
import type { Text } from '../../../../i18n/catalogue.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

export const useStaffingText = createUseText({ nl, en });
export type StaffingText = Text<typeof nl>;
