import { useQuery } from '@tanstack/react-query';
import type { Colleague } from '@ingang/contracts/people';
import { useState } from 'react';
import { Picker } from '@ingang/ui/picker';
import { request } from '../../../api/request.ts';
import { usePeopleText } from '../messages/index.ts';

interface AddMemberProps {
  readonly present: readonly string[];
  readonly onAdd: (userId: string) => void;
}

/** Finds a colleague by name who is not in the team yet. */
export function AddMember({ present, onAdd }: AddMemberProps) {
  const t = usePeopleText();
  const [q, setQ] = useState('');
  const { data = [] } = useQuery({
    queryKey: ['people', 'colleagues', 'named', q],
    queryFn: async ({ signal }) => (await request<{ results: Colleague[] }>('/colleagues', { query: { q, limit: 20 }, signal })).results,
  });
  const items = data.filter(({ id }) => !present.includes(id)).map(({ id, displayName }) => ({ id, label: displayName }));
  return <Picker key={present.length} label={t('teams.add')} items={items} value={undefined} onType={setQ} onChange={(id) => id !== undefined && onAdd(id)} />;
}
