import { NotFound, type AuthorityId } from '@ingang/kernel';
import type { Work } from '../../platform/database/work.ts';
import { listAuthorities } from '../region/index.ts';
import { flowFromTemplate, type CallFlow, type TemplateFacts } from './domain/flow/index.ts';

/** Where a flow from the template sends callers until somebody fills in the real numbers: the check asks for them. */
const toFillIn = '';

/**
 * The template filled in for an authority, or for the region as a whole. Numbers that nobody knows yet stay empty, so that
 * the check asks for them.
 *
 * @throws NotFound `region.authority-unknown`
 */
export async function templateFlow(work: Work, authorityId: AuthorityId | undefined): Promise<CallFlow> {
  const all = await listAuthorities(work);
  const authorities = authorityId === undefined ? all : all.filter(({ id }) => id === authorityId);
  if (authorities.length === 0) throw new NotFound('region.authority-unknown');
  const facts: TemplateFacts = {
    authorities: authorities.map(({ id, name }) => ({ id, name })),
    elsewhere: [],
    queue: 'general',
    calamityNumber: toFillIn,
    nightNumber: toFillIn,
  };
  return flowFromTemplate(facts);
}
