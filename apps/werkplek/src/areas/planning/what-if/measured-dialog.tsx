import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { MeasuredChanges } from '@ingang/contracts/planning';
import { assumptionAt, assumptionIn, valueIn, type Scenario } from '@ingang/planning/scenario';
import { Button } from '@ingang/ui/button';
import { Dialog } from '@ingang/ui/dialog';
import { Empty, Waiting } from '@ingang/ui/empty';
import { TextField, Tick } from '@ingang/ui/field';
import { faultOf, Problem } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { usePlanningText } from '../messages/index.ts';
import { lastWeeks } from '../simulation/measured-fields.ts';

type Measured = MeasuredChanges['results'][number];

interface MeasuredDialogProps {
  readonly scenarioId: string;
  readonly scenario: Scenario;
  /** @returns what is wrong with them beside the changes that there are; undefined when they were taken over */
  readonly onTake: (changes: readonly object[]) => string | undefined;
  readonly onClose: () => void;
}

/** What this system measured, beside what the scenario assumes; what is ticked takes its place. */
export function MeasuredDialog({ scenarioId, scenario, onTake, onClose }: MeasuredDialogProps) {
  const t = usePlanningText();
  const app = useAppText();
  const [period, setPeriod] = useState(() => lastWeeks(new Date(), 12));
  const [asked, setAsked] = useState(period);
  const { data, error, isFetching } = useQuery({
    queryKey: ['planning', 'measured', scenarioId, asked],
    queryFn: ({ signal }) => request<MeasuredChanges>(`/scenarios/${scenarioId}/measured?from=${asked.from}&until=${asked.until}`, { signal }),
  });
  const measure = (event: FormEvent) => {
    event.preventDefault();
    setAsked(period);
  };
  return (
    <Dialog open wide title={t('measured.title')} closeLabel={app('close')} onClose={onClose}>
      <p className="soft measure">{t('measured.lead')}</p>
      <form className="filters" onSubmit={measure} noValidate>
        <TextField label={t('measured.from')} type="date" autoFocus value={period.from} onChange={({ target }) => setPeriod({ ...period, from: target.value })} />
        <TextField label={t('measured.until')} type="date" value={period.until} fault={faultOf(error, 'until')} onChange={({ target }) => setPeriod({ ...period, until: target.value })} />
        <Button submit>{t('measured.measure')}</Button>
      </form>
      {isFetching && <Waiting>{t('measured.busy')}</Waiting>}
      {error && !isFetching && (tooFew(error) ? <TooFew message={error.message} /> : <Failure error={error} />)}
      {data && !isFetching && <Choice key={`${asked.from} ${asked.until}`} scenario={scenario} found={data.results} onTake={onTake} />}
    </Dialog>
  );
}

const tooFew = (error: Error): boolean => error instanceof Problem && error.code === 'planning.measured-too-few';

/** Nothing is wrong: there is not enough yet, which is how everybody begins. */
function TooFew({ message }: { readonly message: string }) {
  const t = usePlanningText();
  return (
    <div role="status">
      <Empty title={t('measured.tooFew')}>
        <p>{message}</p>
        <p>{t('measured.assumed')}</p>
      </Empty>
    </div>
  );
}

function Choice({ scenario, found, onTake }: { readonly scenario: Scenario; readonly found: readonly Measured[]; readonly onTake: MeasuredDialogProps['onTake'] }) {
  const t = usePlanningText();
  const { language } = useLanguage();
  const groups = groupsOf(found);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [fault, setFault] = useState<string>();
  if (groups.length === 0) return <div role="status"><Empty title={t('measured.none')}><p>{t('measured.assumed')}</p></Empty></div>;
  const words = (group: Group): string => {
    const [first] = group.all;
    if (first!.about === 'day' || first!.about === 'week') return t(`measured.${first!.about}`);
    const { path, value } = first!.change;
    const assumed = assumptionAt(scenario, path)!;
    return t('measured.figure', { name: assumptionIn(language, scenario, path), was: valueIn(language, assumed.value, assumed.unit), is: valueIn(language, value, assumed.unit) });
  };
  const toggle = (key: string) => setLeft(left.has(key) ? new Set([...left].filter((one) => one !== key)) : new Set([...left, key]));
  const taken = groups.filter(({ key }) => !left.has(key)).flatMap(({ all }) => all.map(({ change }) => change));
  return (
    <>
      <ul className="plain-list">
        {groups.map((group) => (
          <li key={group.key}>
            <Tick label={`${capital(words(group))} · ${t('measured.restsOn', { contacts: new Intl.NumberFormat(language).format(group.all[0]!.contacts) })}`} checked={!left.has(group.key)} onChange={() => toggle(group.key)} />
          </li>
        ))}
      </ul>
      <div className="row row-end">
        <Button look="primary" disabled={taken.length === 0} onClick={() => setFault(onTake(taken))}>{t('measured.take')}</Button>
      </div>
      <p role="alert" className="field-fault">{fault && t('change.cannot', { fault })}</p>
    </>
  );
}

interface Group {
  readonly key: string;
  readonly all: readonly Measured[];
}

/** What belongs together is taken over together. */
function groupsOf(found: readonly Measured[]): Group[] {
  const groups = Map.groupBy(found, ({ about, change }) => (about === 'day' || about === 'week' ? about : change.path));
  return [...groups].map(([key, all]) => ({ key, all }));
}

const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
