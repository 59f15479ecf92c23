import { queryOptions } from '@tanstack/react-query';
import type { RequiredStaffCard } from '@ingang/contracts/planning/staffing';
import { request } from '../../../api/request.ts';

export const staffsQuery = queryOptions({
  queryKey: ['planning', 'required-staff'],
  queryFn: async ({ signal }) => (await request<{ results: RequiredStaffCard[] }>('/required-staffs', { signal })).results,
});
