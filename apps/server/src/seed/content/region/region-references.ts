import type { ContentFault } from '../files/faults.ts';
import type { ContentDepartment, ContentRegion, ContentVocabulary } from './types-region.ts';

/**
 * The department of a kind that works for an authority: its own, or that of a regional service.
 * A service goes before an own department, because work that was mandated has left the authority.
 */
export function departmentFor(region: ContentRegion, authorityId: string, kind: string): ContentDepartment | undefined {
  const ofServices = region.services.filter((service) => service.authorities.includes(authorityId)).flatMap((service) => service.departments);
  const own = region.authorities.find((authority) => authority.id === authorityId)?.departments ?? [];
  return [...ofServices, ...own].find((department) => department.kinds.includes(kind));
}

/** Every department of the region, of authorities and of regional services. */
export function allDepartments(region: ContentRegion): ContentDepartment[] {
  return [...region.services, ...region.authorities].flatMap((owner) => [...owner.departments]);
}

/** Checks what the region's files say of each other: ids that are used exist, and every kind of work has a department. */
export function regionReferenceFaults(region: ContentRegion, vocabulary: ContentVocabulary): ContentFault[] {
  const faults: ContentFault[] = [];
  const inRegion = (field: string, message: string) => faults.push({ file: 'region/drechtsteden.json', line: 1, field, message });
  const authorities = new Set(region.authorities.map((authority) => authority.id));
  const agreements = new Set(region.agreements.map((agreement) => agreement.id));
  const kinds = new Set(vocabulary.departmentKinds.map((kind) => kind.id));
  for (const owner of [...region.services, ...region.teams]) {
    for (const id of owner.authorities) if (!authorities.has(id)) inRegion(owner.id, `"${id}" is not an authority of the region`);
  }
  const ids = new Set<string>();
  for (const department of allDepartments(region)) {
    if (ids.has(department.id)) inRegion(department.id, 'this department id is there twice');
    ids.add(department.id);
    if (!agreements.has(department.agreement)) inRegion(department.id, `"${department.agreement}" is not a service agreement of the region`);
    for (const kind of department.kinds) if (!kinds.has(kind)) inRegion(department.id, `"${kind}" is not in vocabulary.json`);
  }
  for (const authority of region.authorities) {
    for (const kind of kinds) {
      if (!departmentFor(region, authority.id, kind)) inRegion('services', `nobody does "${kind}" for ${authority.id}`);
    }
  }
  return faults;
}
