import { SelectField, TextField } from '@ingang/ui/field';
import { useLanguage } from '../../../i18n/language.tsx';
import { useRegion } from '../../region/region.ts';
import { useStaffingText } from './messages/index.ts';
import { queueNumbers, type QueueFields } from './staffing-fields.ts';

interface QueueTableProps {
  readonly queues: readonly { readonly position: number; readonly name: string; readonly fields: QueueFields }[];
  readonly onChange: (position: number, fields: QueueFields) => void;
}

/** Each queue with its handling time and norms, side by side. */
export function QueueTable({ queues, onChange }: QueueTableProps) {
  const t = useStaffingText();
  const { language } = useLanguage();
  const { skills } = useRegion();
  return (
    <>
      <div className="table-frame" role="region" aria-label={t('queue')} tabIndex={0}>
        <table className="staffing-queues">
          <thead>
            <tr>
              <th scope="col">{t('queue')}</th>
              <th scope="col">{t('queue.skill')}</th>
              {queueNumbers.map((name) => <th key={name} scope="col">{t(`queue.${name}`)}</th>)}
            </tr>
          </thead>
          <tbody>
            {queues.map(({ position, name: queue, fields }) => (
              <tr key={position}>
                <th scope="row">{queue}</th>
                <td><SelectField hideLabel label={`${queue}: ${t('queue.skill')}`} value={fields.skill} choices={skills.map(({ code, name }) => ({ value: code, label: name[language] }))} onChange={(event) => onChange(position, { ...fields, skill: event.target.value })} /></td>
                {queueNumbers.map((name) => (
                  <td key={name}><TextField hideLabel label={`${queue}: ${t(`queue.${name}`)}`} inputMode={name === 'handling' ? 'text' : 'decimal'} value={fields[name]} onChange={(event) => onChange(position, { ...fields, [name]: event.target.value })} /></td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="soft small">{t('queue.hint')}</p>
    </>
  );
}
