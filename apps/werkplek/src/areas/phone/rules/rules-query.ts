import { queryOptions } from '@tanstack/react-query';
import type { PhoneRuleList } from '@ingang/contracts/phone-rules';
import { request } from '../../../api/request.ts';

export const rulesQuery = queryOptions({
  queryKey: ['phone', 'rules'],
  queryFn: ({ signal }) => request<PhoneRuleList>('/phone-rules', { signal }),
});
