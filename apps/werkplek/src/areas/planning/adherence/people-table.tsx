import type { AdherenceOfPerson } from '@ingang/contracts/planning/adherence';
import { useState } from 'react';
import { Button } from '@ingang/ui/button';
import { Dialog } from '@ingang/ui/dialog';
import { Table, type Column } from '@ingang/ui/table';
import { useAppText } from '../../../app/messages/index.ts';
import { useFormat } from '../../../i18n/format.ts';
import { Running } from '../../contacts/desk/times/running.tsx';
import { AdherenceFigures } from './adherence-figures.tsx';
import { DayLine, DayWords } from './day-line.tsx';
import { useAdherenceText } from './messages/index.ts';
import { NowTag, NowText } from './now-text.tsx';
import { usePercent } from './percent.ts';

/** Who differs comes first and the longest before others; then by name. */
export function PeopleTable({ people }: { readonly people: readonly AdherenceOfPerson[] }) {
  const t = useAdherenceText();
  const [opened, setOpened] = useState<string>();
  const columns = useColumns(people.some(({ now }) => now !== null), setOpened);
  const person = people.find(({ userId }) => userId === opened);
  return (
    <>
      <Table label={t('people')} columns={columns} rows={people.toSorted(byUrgency)} keyOf={({ userId }) => userId} />
      {person && <DayDialog person={person} onClose={() => setOpened(undefined)} />}
    </>
  );
}

function DayDialog({ person, onClose }: { readonly person: AdherenceOfPerson; readonly onClose: () => void }) {
  const t = useAdherenceText();
  const app = useAppText();
  return (
    <Dialog open title={t('line.open', { name: person.name })} closeLabel={app('close')} onClose={onClose}>
      <p><NowText person={person} /></p>
      <AdherenceFigures person={person} />
      <DayLine person={person} />
      <DayWords person={person} />
    </Dialog>
  );
}

function useColumns(isToday: boolean, open: (userId: string) => void): readonly Column<AdherenceOfPerson>[] {
  const t = useAdherenceText();
  const format = useFormat();
  const percent = usePercent();
  const now: readonly Column<AdherenceOfPerson>[] = [
    { key: 'planned', title: t('column.planned'), cell: (person) => person.now && t(`planned.${person.now.planned}`) },
    { key: 'doing', title: t('column.doing'), cell: (person) => person.now && t(`doing.${person.now.doing}`) },
    { key: 'now', title: t('column.now'), cell: (person) => <NowTag now={person.now} isKnown={person.isKnown} /> },
    { key: 'since', title: t('column.since'), number: true, cell: (person) => person.now?.verdict === 'differs' && <Running since={person.now.since} label={t('column.since')} className="figures" /> },
  ];
  return [
    { key: 'name', title: t('column.name'), cell: ({ name }) => <strong>{name}</strong> },
    { key: 'shift', title: t('column.shift'), cell: ({ startsAt, endsAt }) => <span className="nowrap">{startsAt === null || endsAt === null ? t('shift.none') : t('shift', { from: format.time(startsAt), until: format.time(endsAt) })}</span> },
    ...(isToday ? now : []),
    { key: 'adherence', title: t('column.adherence'), number: true, cell: ({ adherence }) => percent(adherence) },
    { key: 'conformance', title: t('column.conformance'), number: true, cell: ({ conformance }) => percent(conformance) },
    { key: 'line', title: t('column.day'), cell: (person) => <DayLine person={person} /> },
    { key: 'open', title: '', cell: ({ userId, name, stretches }) => stretches.length > 0 && <Button small look="plain" aria-label={t('line.open', { name })} onClick={() => open(userId)}>{t('line.open.short')}</Button> },
  ];
}

function byUrgency(a: AdherenceOfPerson, b: AdherenceOfPerson): number {
  const since = ({ now }: AdherenceOfPerson): number => (now?.verdict === 'differs' ? Date.parse(now.since) : Infinity);
  return since(a) === since(b) ? a.name.localeCompare(b.name) : since(a) - since(b);
}
