import { useFormat } from '../../../i18n/format.ts';
import { clock } from '../schedule/board-model.ts';
import { useRequirementText } from './messages/index.ts';
import type { RequirementFields } from './requirement-fields.ts';
import { useSkillName } from './skill-name.ts';

type Contest = { readonly merged: RequirementFields; readonly theirs: RequirementFields } | undefined;

/** A value of an ordinary week in words, for who chooses between two; of cells and days only those that differ. */
export function useCellWords(): (field: keyof RequirementFields, fields: RequirementFields, contest: Contest) => string {
  const t = useRequirementText();
  const { day } = useFormat();
  const skillName = useSkillName();
  const weekday = (key: string): string => day(`2024-01-0${key}T12:00:00Z`).split(' ')[0] ?? '';
  return (field, fields, contest) => {
    const other = contest && (fields === contest.merged ? contest.theirs : contest.merged);
    if (field === 'days') {
      const differs = fields.days.filter((one) => JSON.stringify(one) !== JSON.stringify(other?.days.find(({ key }) => key === one.key)));
      return differs.map((one) => `${weekday(one.key)}: ${one.isOpen ? `${one.from}–${one.until}` : t('closed')}`).join('\n');
    }
    if (field === 'work') return fields.work.map(({ skill, kind }) => `${skillName(skill)} (${t(`kind.${kind}`)})`).join('\n');
    if (field === 'cells') {
      const keys = [...new Set([...fields.cells, ...(other?.cells ?? [])].map(({ key }) => key))];
      const valueIn = (cells: RequirementFields['cells'] | undefined, key: string): string => cells?.find((one) => one.key === key)?.value ?? '';
      return keys.filter((key) => valueIn(fields.cells, key) !== valueIn(other?.cells, key)).map((key) => {
        const [skill = '', , onDay = '', of = ''] = key.split(' ');
        const row = of === 'handling' || of === 'patience' ? t(of) : clock(Number(of));
        return `${skillName(skill)}, ${weekday(onDay)} ${row}: ${valueIn(fields.cells, key) || '–'}`;
      }).join('\n');
    }
    return fields[field];
  };
}
