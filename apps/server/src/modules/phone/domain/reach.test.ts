import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AuthorityId } from '@ingang/kernel';
import { reachesAgent, reachesCall } from './reach.ts';

const [papendrecht, dordrecht] = ['papendrecht', 'dordrecht'] as AuthorityId[] as [AuthorityId, AuthorityId];

test('of the own team, or of the own authority alone; and only with calls of authorities one leads for', () => {
  const reach = { leadFor: [papendrecht], leadsAgent: false, agentFor: [papendrecht] } as const;
  expect(reachesCall({ ...reach, callAuthority: papendrecht })).toBe(true);
  expect(reachesCall({ ...reach, agentFor: [papendrecht, dordrecht], callAuthority: papendrecht })).toBe(false);
  expect(reachesCall({ ...reach, agentFor: '*', leadsAgent: true, callAuthority: papendrecht })).toBe(true);
  expect(reachesCall({ ...reach, callAuthority: dordrecht })).toBe(false);
  expect(reachesCall({ ...reach, callAuthority: undefined })).toBe(false);
  expect(reachesCall({ ...reach, leadFor: '*', agentFor: '*', callAuthority: undefined })).toBe(true);
  expect(reachesAgent({ ...reach, agentFor: [] })).toBe(false);
});

test('leading less never reaches more', () => {
  const some = fc.subarray([papendrecht, dordrecht]);
  fc.assert(
    fc.property(some, some, fc.boolean(), fc.constantFrom(papendrecht, dordrecht, undefined), (leadFor, agentFor, leadsAgent, callAuthority) => {
      const reach = { leadFor, agentFor, leadsAgent, callAuthority };
      if (!reachesCall(reach)) return;
      expect(reachesCall({ ...reach, leadFor: '*' })).toBe(true);
      expect(leadFor).toContain(callAuthority);
    }),
    { seed: 14078 },
  );
});
