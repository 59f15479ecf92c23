import type { ScenarioCard } from '@ingang/contracts/planning';
import { Tick } from '@ingang/ui/field';
import { useBusinessCaseText } from './messages/index.ts';

export const mostScenarios = 4;

interface ScenarioChoiceProps {
  readonly scenarios: readonly ScenarioCard[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/** Up to four, in the order in which they are chosen. */
export function ScenarioChoice({ scenarios, chosen, onChoose }: ScenarioChoiceProps) {
  const t = useBusinessCaseText();
  const isFull = chosen.length >= mostScenarios;
  return (
    <fieldset className="business-case-choice">
      <legend>{t('scenarios')}</legend>
      {scenarios.map(({ id, name }) => {
        const place = chosen.indexOf(id);
        const isChosen = place >= 0;
        return (
          <Tick key={id} label={isChosen ? `${place + 1}. ${name}` : name} checked={isChosen} disabled={(isFull && !isChosen) || (isChosen && chosen.length === 1)}
            onChange={() => onChoose(isChosen ? chosen.filter((other) => other !== id) : [...chosen, id])} />
        );
      })}
      <p className="small soft" role="status">{isFull ? t('scenarios.most') : ''}</p>
    </fieldset>
  );
}
