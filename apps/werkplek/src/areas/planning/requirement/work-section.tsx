import { useState } from 'react';
import { Copy, Plus, Trash2 } from 'lucide-react';
import { Button } from '@ingang/ui/button';
import { SelectField } from '@ingang/ui/field';
import { useFormat } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useRegion } from '../../region/region.ts';
import { withDayAs } from './grid-changes.ts';
import { useRequirementText } from './messages/index.ts';
import { workKey, type RequirementFields, type WorkKind, type WorkRow } from './requirement-fields.ts';
import { useSkillName } from './skill-name.ts';
import { WorkGrid } from './work-grid.tsx';

interface WorkSectionProps {
  readonly fields: RequirementFields;
  readonly wrong: ReadonlySet<string>;
  readonly onChange: (part: Partial<RequirementFields>) => void;
}

/** The work per skill, each with a grid of days by times. */
export function WorkSection({ fields, wrong, onChange }: WorkSectionProps) {
  const t = useRequirementText();
  const { day } = useFormat();
  const skillName = useSkillName();
  const open = fields.days.filter(({ isOpen }) => isOpen);
  const [first, ...others] = open;
  const remove = ({ key }: WorkRow) => onChange({ work: fields.work.filter((one) => one.key !== key), cells: fields.cells.filter((cell) => !cell.key.startsWith(`${key} `)) });
  return (
    <section className="stack" aria-labelledby="requirement-work">
      <h2 id="requirement-work">{t('work')}</h2>
      <p className="soft measure">{t('workHelp')}</p>
      {fields.work.length === 0 && <p>{t('workNone')}</p>}
      {fields.work.map((work) => {
        const name = skillName(work.skill);
        return (
          <section key={work.key} className="stack" aria-label={name}>
            <div className="spread">
              <h3>{name} <span className="soft small">({t(`kind.${work.kind}`)})</span></h3>
              <span className="row">
                {first && others.length > 0 && (
                  <Button small icon={Copy} onClick={() => onChange({ cells: withDayAs(fields.cells, work, first.key, others.map(({ key }) => key)) })}>
                    {t('copy', { day: day(`2024-01-0${first.key}T12:00:00Z`).split(' ')[0] ?? '' })}<span className="only-heard">{`: ${name}`}</span>
                  </Button>
                )}
                <Button small look="plain" icon={Trash2} onClick={() => remove(work)}>{t('remove')}<span className="only-heard">{`: ${name}`}</span></Button>
              </span>
            </div>
            {open.length === 0 ? <p>{t('noDays')}</p> : <WorkGrid work={work} name={name} fields={fields} wrong={wrong} onChange={(cells) => onChange({ cells })} />}
          </section>
        );
      })}
      <AddWork fields={fields} onChange={onChange} />
    </section>
  );
}

function AddWork({ fields, onChange }: Omit<WorkSectionProps, 'wrong'>) {
  const t = useRequirementText();
  const { language } = useLanguage();
  const { skills } = useRegion();
  const free = skills.map((one) => ({ value: `${one.kind}:${one.code}`, label: one.name[language] })).filter(({ value }) => !fields.work.some((work) => work.skill === value));
  const [chosen, setChosen] = useState('');
  const [kind, setKind] = useState<WorkKind>('contacts');
  const skill = free.some(({ value }) => value === chosen) ? chosen : free[0]?.value;
  if (!skill) return null;
  const add = () => {
    const key = workKey(skill, kind);
    onChange({ work: [...fields.work, { key, skill, kind }].toSorted((a, b) => (a.key < b.key ? -1 : 1)) });
  };
  return (
    <div className="requirement-add">
      <SelectField label={t('skill')} value={skill} choices={free} onChange={({ target }) => setChosen(target.value)} />
      <SelectField label={t('kind')} value={kind} choices={(['contacts', 'people'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))} onChange={({ target }) => setKind(target.value as WorkKind)} />
      <Button icon={Plus} onClick={add}>{t('add')}</Button>
    </div>
  );
}
