import type { ForceReason } from '@ingang/contracts/phone-desk';
import { SelectField } from '@ingang/ui/field';
import { usePhoneText } from '../messages/index.ts';

const forceReasons: readonly ForceReason[] = ['only-they-know', 'caller-asks', 'wrong-before', 'urgent', 'other'];

interface ForceReasonFieldProps {
  readonly value: ForceReason | undefined;
  readonly onChange: (reason: ForceReason | undefined) => void;
}

/** Beyond the budget only with a reason, and never by accident: nothing is chosen beforehand. */
export function ForceReasonField({ value, onChange }: ForceReasonFieldProps) {
  const t = usePhoneText();
  return (
    <SelectField
      label={t('transfer.force')}
      hint={t('transfer.forceHint')}
      none={t('transfer.forceNone')}
      value={value ?? ''}
      choices={forceReasons.map((reason) => ({ value: reason, label: t(`force.${reason}`) }))}
      onChange={(event) => onChange(forceReasons.find((reason) => reason === event.target.value))}
    />
  );
}
