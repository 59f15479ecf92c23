import { monthIn, monthsOf, type Scenario } from '@ingang/planning/scenario';
import { SelectField } from '@ingang/ui/field';
import { useLanguage } from '../../i18n/language.tsx';

interface MonthFieldProps {
  readonly label: string;
  readonly scenario: Pick<Scenario, 'start' | 'years'>;
  readonly value: string;
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
}

/** A month of a scenario, in the user's language: a browser's own field follows the language of the browser, and some browsers have none. */
export function MonthField({ label, scenario, value, onChange }: MonthFieldProps) {
  const { language } = useLanguage();
  return <SelectField label={label} choices={monthsOf(scenario).map((month) => ({ value: month, label: monthIn(language, month) }))} value={value} onChange={onChange} />;
}
