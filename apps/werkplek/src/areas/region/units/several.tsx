import { Tick } from '@ingang/ui/field';
import type { Choice } from '@ingang/ui/field';
import './units.css';

interface SeveralProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: readonly string[];
  readonly fault?: string | undefined;
  readonly onChange: (value: string[]) => void;
}

/** Choose any number of a few; they stay in the order of the choices. */
export function Several({ label, choices, value, fault, onChange }: SeveralProps) {
  const toggle = (one: string, on: boolean) => onChange(choices.map((choice) => choice.value).filter((known) => (known === one ? on : value.includes(known))));
  return (
    <fieldset className="several">
      <legend>{label}</legend>
      <div className="row">
        {choices.map((choice) => (
          <Tick key={choice.value} label={choice.label} checked={value.includes(choice.value)} onChange={(event) => toggle(choice.value, event.target.checked)} />
        ))}
      </div>
      {fault && <span className="field-fault">{fault}</span>}
    </fieldset>
  );
}
