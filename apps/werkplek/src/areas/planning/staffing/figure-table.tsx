import type { StaffingRequest } from '@ingang/contracts/planning/staffing';
import type { WeekFigures } from '@ingang/planning/staffing';
import { Table, type Column } from '@ingang/ui/table';
import { useLanguage } from '../../../i18n/language.tsx';
import { euroFor, numberFor } from '../forecast/names.ts';
import { useStaffingText } from './messages/index.ts';

interface Row {
  readonly name: string;
  readonly value: string;
  readonly how: string;
}

/** Hours, people and cost, each with the sum that it is. */
export function FigureTable({ figures: { contacts, workHours, paidHours, fullTimePeople, costEuro }, request: { costs, periodMinutes } }: { readonly figures: WeekFigures; readonly request: StaffingRequest }) {
  const t = useStaffingText();
  const { language } = useLanguage();
  const number = numberFor(language, 1);
  const cents = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { style: 'currency', currency: 'EUR' }).format(costs.euroAnHour);
  const rows: readonly Row[] = [
    { name: t('figures.contacts'), value: number(contacts), how: t('figures.contacts.how') },
    { name: t('figures.work'), value: number(workHours), how: t('figures.work.how', { minutes: periodMinutes }) },
    { name: t('figures.paid'), value: number(paidHours), how: t('figures.paid.how', { work: number(workHours), away: number(costs.awayFraction * 100) }) },
    { name: t('figures.people'), value: number(fullTimePeople), how: t('figures.people.how', { paid: number(paidHours), fullTime: number(costs.fullTimeHours) }) },
    { name: t('figures.cost'), value: euroFor(language)(costEuro), how: t('figures.cost.how', { paid: number(paidHours), euro: cents }) },
  ];
  const columns: readonly Column<Row>[] = [
    { key: 'what', title: t('figures.what'), cell: ({ name }) => name },
    { key: 'value', title: t('figures.value'), number: true, cell: ({ value }) => value },
    { key: 'how', title: t('figures.how'), cell: ({ how }) => <span className="soft">{how}</span> },
  ];
  return (
    <div className="stack-tight forecast-figures">
      <h3>{t('figures')}</h3>
      <Table label={t('figures')} columns={columns} rows={rows} keyOf={({ name }) => name} />
    </div>
  );
}
