import type { Role, RoleAssignment } from '@ingang/contracts/people';
import { Plus, X } from 'lucide-react';
import { Button } from '@ingang/ui/button';
import { SelectField } from '@ingang/ui/field';
import { faultOf } from '../../../api/errors.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useAuthorities, useDepartments } from '../../region/region.ts';
import { usePeopleText } from '../messages/index.ts';
import { roles } from '../roles.ts';

interface RoleFieldsProps {
  readonly assignments: readonly RoleAssignment[];
  readonly error: unknown;
  readonly onChange: (assignments: readonly RoleAssignment[]) => void;
}

/** What somebody is, and for whom: the joint centre, one authority, or one department. */
export function RoleFields({ assignments, error, onChange }: RoleFieldsProps) {
  const t = usePeopleText();
  const { language } = useLanguage();
  const authorities = useAuthorities();
  const departments = useDepartments();
  const set = (index: number, part: Partial<RoleAssignment>) => onChange(assignments.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset className="stack">
      <legend className="label-line">{t('users.roles')}</legend>
      {assignments.map((assignment, index) => (
        <div key={index} className="filters">
          <SelectField
            label={t('users.role')}
            value={assignment.role}
            fault={faultOf(error, `assignments[${index}].role`)}
            choices={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
            onChange={(event) => set(index, { role: event.target.value as Role })}
          />
          <SelectField
            label={t('users.roleFor')}
            none={t('users.everywhere')}
            value={assignment.authorityId ?? ''}
            fault={faultOf(error, `assignments[${index}].authorityId`)}
            choices={authorities.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => set(index, { authorityId: event.target.value || null })}
          />
          <SelectField
            label={t('users.department')}
            none={t('users.allDepartments')}
            value={assignment.departmentId ?? ''}
            fault={faultOf(error, `assignments[${index}].departmentId`)}
            choices={departments.map(({ id, name }) => ({ value: id, label: name[language] }))}
            onChange={(event) => set(index, { departmentId: event.target.value || null })}
          />
          <Button look="plain" icon={X} aria-label={t('users.removeRole', { role: t(`role.${assignment.role}`) })} onClick={() => onChange(assignments.filter((_, at) => at !== index))} />
        </div>
      ))}
      <div>
        <Button icon={Plus} onClick={() => onChange([...assignments, { role: 'agent' }])}>
          {t('users.addRole')}
        </Button>
      </div>
    </fieldset>
  );
}
