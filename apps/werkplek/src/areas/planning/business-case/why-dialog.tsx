import { useMemo } from 'react';
import type { Figure } from '@ingang/planning/business-case';
import { explain, valueIn, type Scenario } from '@ingang/planning/scenario';
import { useLanguage } from '../../../i18n/language.tsx';
import { ExplainedDialog } from '../what-if/explanation-dialog.tsx';
import { useBusinessCaseText } from './messages/index.ts';

const explained = new WeakMap<Scenario, ReturnType<typeof explain>>();

/** Takes a moment, and many figures are of one scenario: done once for each. */
function explanationsOf(scenario: Scenario): ReturnType<typeof explain> {
  const known = explained.get(scenario) ?? explain(scenario);
  explained.set(scenario, known);
  return known;
}

interface WhyDialogProps {
  readonly name: string;
  readonly figure: Figure;
  readonly onClose: () => void;
}

/** A figure of the business case down to formulas, assumptions and their sources. */
export function WhyDialog({ name, figure: { value, unit, why }, onClose }: WhyDialogProps) {
  const t = useBusinessCaseText();
  const { language } = useLanguage();
  const quantity = useMemo(() => why?.figure(explanationsOf(why.scenario)), [why]);
  if (!why || !quantity) return null;
  return <ExplainedDialog title={t('why.title', { figure: name, value: valueIn(language, value, unit) })} scenario={why.scenario} quantity={quantity} onClose={onClose} />;
}
