import type { RoleAssignment } from '@ingang/contracts/people';
import { useLanguage } from '../../../i18n/language.tsx';
import { useAuthorities, useDepartments } from '../../region/region.ts';
import { usePeopleText } from '../messages/index.ts';

/** A role and for whom, in words: `Teamleider, Papendrecht`. */
export function useRoleText(): (assignment: RoleAssignment) => string {
  const t = usePeopleText();
  const { language } = useLanguage();
  const authorities = useAuthorities();
  const departments = useDepartments();
  return ({ role, authorityId, departmentId }) => {
    const department = departments.find(({ id }) => id === departmentId)?.name[language];
    const authority = authorities.find(({ id }) => id === authorityId)?.name;
    return `${t(`role.${role}`)}, ${department ?? authority ?? t('users.everywhere')}`;
  };
}
