import { useRef, useState, type FocusEvent } from 'react';
import { TextField } from '@ingang/ui/field';
import { Kbd } from '@ingang/ui/kbd';
import { useCommand } from '../../../app/commands.ts';
import { shortcuts } from '../../../app/shortcuts.ts';
import type { Identification } from '../../contacts/desk/saving/desk-contact.ts';
import { usePauseWhile } from '../../phone/softphone/company/use-pause-while.ts';
import { useCustomersText } from '../messages/index.ts';

const levels = ['anonymous', 'stated', 'verified-questions', 'electronic-id'] as const satisfies readonly Identification['level'][];

const isChecked = (level: Identification['level']) => level === 'verified-questions' || level === 'electronic-id';

interface IdentificationStepsProps {
  readonly value: Identification;
  /** With a customer linked nobody is anonymous. */
  readonly linked: boolean;
  readonly contactId: string | undefined;
  readonly onChange: (value: Identification) => void;
}

/** How sure it is who this is, in steps, and what may be told at each. */
export function IdentificationSteps({ value, linked, contactId, onChange }: IdentificationStepsProps) {
  const t = useCustomersText();
  const group = useRef<HTMLDivElement>(null);
  const [isDoing, setDoing] = useState(false);
  usePauseWhile(contactId, 'identification', isDoing);
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => setDoing(relatedTarget !== null && currentTarget.contains(relatedTarget));
  useCommand({
    id: 'identification',
    text: t('identification.command'),
    shortcut: 'identification',
    run: () => group.current?.querySelector<HTMLInputElement>('input:checked')?.focus(),
  });
  return (
    <div className="stack-tight" onFocus={() => setDoing(true)} onBlur={leave}>
      <h2 className="label-line">
        {t('identification.label')} <Kbd keys={shortcuts.identification.keys} />
      </h2>
      <div ref={group} role="radiogroup" aria-label={t('identification.label')} className="steps">
        {levels.map((level) => (
          <label key={level} className="tick">
            <input type="radio" name="identification" checked={value.level === level} disabled={linked && level === 'anonymous'} onChange={() => onChange(isChecked(level) ? { ...value, level } : { level })} />
            <span>{t(`identification.${level}`)}</span>
          </label>
        ))}
      </div>
      <p className="small soft">{t(`identification.tell.${value.level}`)}</p>
      {isChecked(value.level) && (
        <TextField
          label={t('identification.how')}
          placeholder={t('identification.howHint')}
          value={value.how ?? ''}
          onChange={(event) => onChange({ level: value.level, ...(event.target.value && { how: event.target.value }) })}
        />
      )}
    </div>
  );
}
