import type { Page } from 'playwright-core';
import { api } from '../../../tools/screenshots/scenes.ts';

const straight = { languages: ['nl'], start: 'queue', fallbackQueue: 'general', nodes: { queue: { kind: 'queue', queue: 'general', priority: 'normal' } } };

interface Version {
  readonly number: number;
  readonly revision: number;
}

/** A number of Papendrecht that leads straight to the queue, whatever the hour. @param administrator a page of somebody who may */
export async function addStraightNumber(administrator: Page, dialled: string): Promise<void> {
  const flow = await api<{ id: string; versions: Version[] }>(administrator, 'POST', '/call-flows', { name: `Recht naar de wachtrij ${dialled}` });
  const [draft] = flow.versions;
  const path = `/call-flows/${flow.id}/versions/${draft?.number}`;
  const saved = await api<Version>(administrator, 'PUT', path, { revision: draft?.revision, content: straight });
  await api(administrator, 'POST', `${path}/publish`, { revision: saved.revision });
  await api(administrator, 'PUT', `/phone-numbers/${encodeURIComponent(dialled)}`, { flowId: flow.id, authorityId: 'papendrecht', version: 0 });
}
