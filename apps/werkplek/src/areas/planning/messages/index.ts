import type { Text } from '../../../i18n/catalogue.ts';
import { createUseText } from '../../../i18n/language.tsx';
import { en } from './en.ts';
import { nl } from './nl.ts';

export const usePlanningText = createUseText({ nl, en });
export type PlanningText = Text<typeof nl>;
