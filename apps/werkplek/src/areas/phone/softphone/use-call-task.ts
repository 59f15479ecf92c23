import { useMutation, useQueryClient } from '@tanstack/react-query';
import { myCallQuery, type MyCallAnswer } from './phone-api.ts';

/** Something done with the call: the screen then shows how it stands. */
export function useCallTask() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (task: () => Promise<MyCallAnswer>) => task(),
    onSuccess: (answer) => queries.setQueryData(myCallQuery.queryKey, answer),
    onError: () => void queries.invalidateQueries({ queryKey: myCallQuery.queryKey }),
  });
}
