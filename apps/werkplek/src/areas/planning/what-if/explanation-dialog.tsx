import { useMemo, useState } from 'react';
import { explain, explanationIn, figureIn, type FigureName, type Scenario } from '@ingang/planning/scenario';
import type { Quantity } from '@ingang/planning/quantity';
import { Dialog } from '@ingang/ui/dialog';
import { useAppText } from '../../../app/messages/index.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { usePlanningText } from '../messages/index.ts';
import './explanation.css';

interface ExplanationProps {
  readonly scenario: Scenario;
  readonly figure: FigureName;
  readonly year: string;
  readonly onClose: () => void;
}

/** A figure down to formulas, assumptions and their sources. */
export function ExplanationDialog({ scenario, figure, year, onClose }: ExplanationProps) {
  const t = usePlanningText();
  const { language } = useLanguage();
  const quantity = useMemo(() => explain(scenario).years.find(({ period }) => period === year)?.[figure], [scenario, figure, year]);
  return quantity && <ExplainedDialog title={t('result.explained', { figure: figureIn(language, figure), year })} scenario={scenario} quantity={quantity} onClose={onClose} />;
}

interface ExplainedProps {
  readonly title: string;
  readonly scenario: Scenario;
  readonly quantity: Quantity;
  readonly onClose: () => void;
}

/** Any figure of a scenario, step by step. */
export function ExplainedDialog({ title, scenario, quantity, onClose }: ExplainedProps) {
  const app = useAppText();
  return (
    <Dialog open wide title={title} closeLabel={app('close')} onClose={onClose}>
      <ul className="explanation"><Step scenario={scenario} quantity={quantity} isOpen /></ul>
    </Dialog>
  );
}

/** What lies below is made when it is opened: a figure rests on thousands of others. */
function Step({ scenario, quantity, isOpen = false }: { readonly scenario: Scenario; readonly quantity: Quantity; readonly isOpen?: boolean }) {
  const { language } = useLanguage();
  const [open, setOpen] = useState(isOpen);
  const { name, how, about, value } = explanationIn(language, scenario, quantity);
  const line = (
    <>
      <strong>{value}</strong> {name}
      {about !== '' && <span className="soft"> · {about}</span>}
      {how !== '' && <span className="soft small explanation-how">{how}</span>}
    </>
  );
  if (quantity.kind !== 'calculated') return <li>{line}</li>;
  return (
    <li>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{line}</summary>
        {open && <ul className="explanation">{quantity.inputs.map((input, index) => <Step key={index} scenario={scenario} quantity={input} />)}</ul>}
      </details>
    </li>
  );
}
