import type { Work } from '../../platform/database/work.ts';
import { policiesInPostgres } from './postgres/routing.ts';

/** Queues of the demo region, by what callers ask about: whoever can do something of it gets it at once, and soon everybody else. */
const bySubject = [
  { code: 'civil-affairs', name: { nl: 'Burgerzaken', en: 'Civil affairs' } },
  { code: 'public-space', name: { nl: 'Openbare ruimte en afval', en: 'Public space and waste' } },
  { code: 'social', name: { nl: 'Zorg en inkomen', en: 'Care and income' } },
  { code: 'taxes', name: { nl: 'Belastingen', en: 'Taxes' } },
] as const;

export async function seedQueues(work: Work): Promise<void> {
  const policies = policiesInPostgres(work);
  for (const { code, name } of bySubject) {
    await policies.add({
      id: work.newId(), code, name, authorityId: null, version: 1, priority: 'normal', skills: [{ skill: `subject:${code}`, level: 2 }], subjectLevel: null,
      places: ['own', 'home'], waitSeconds: 20, share: 0.8, patienceSeconds: 600, wrapUpSeconds: 120, lastAgentHours: 24,
      steps: [{ afterSeconds: 15, level: 1 }, { afterSeconds: 30, anySubject: true }, { afterSeconds: 60, alsoPlaces: ['partner'] }, { afterSeconds: 90, alsoPlaces: ['external'] }],
    });
  }
}
