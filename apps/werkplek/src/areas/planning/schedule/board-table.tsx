import { House, Plus } from 'lucide-react';
import { memo } from 'react';
import type { ScheduledPerson, TeamSchedule, WeekBasis, WeekBoard } from '@ingang/contracts/planning/schedule';
import { Tag } from '@ingang/ui/tag';
import { useFormat } from '../../../i18n/format.ts';
import { absentOn, spanText, workedMinutes, type BoardShift, type DayView, type Hours } from './board-model.ts';
import { DayChart, serviceText, stateOf } from './day-chart.tsx';
import { faultsOf } from './faults.ts';
import { useScheduleText } from './messages/index.ts';
import { ShiftBar } from './shift-bar.tsx';
import type { Place } from './use-edits.ts';

/** What somebody can do at the board; left out when it is only looked at. */
export interface BoardActs {
  readonly edit: (place: Place, hours: Hours | null) => void;
  readonly open: (place: Place) => void;
}

interface BoardTableProps {
  readonly board: WeekBoard;
  readonly schedule: TeamSchedule;
  readonly shifts: readonly BoardShift[];
  readonly views: readonly DayView[];
  readonly chosenDay: string;
  readonly onChooseDay: (date: string) => void;
  readonly onAgreements: (person: ScheduledPerson) => void;
  readonly acts?: BoardActs | undefined;
}

/** Agents by days, with shifts as bars, and above each day what it comes to. */
export function BoardTable({ board, schedule, shifts, views, chosenDay, onChooseDay, onAgreements, acts }: BoardTableProps) {
  const t = useScheduleText();
  const { from, until } = shownHours(schedule, shifts);
  const byPerson = Map.groupBy(shifts, ({ agentId }) => agentId);
  return (
    <div className="table-frame week-board" role="region" aria-label={t('board')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('person')}</th>
            {views.map((view) => <DayHead key={view.date} view={view} basis={schedule.basis} isChosen={view.date === chosenDay} onChoose={onChooseDay} />)}
          </tr>
        </thead>
        <tbody>
          {board.people.map((person) => {
            const own = byPerson.get(person.userId) ?? none;
            return <PersonRow key={person.userId} board={board} schedule={schedule} person={person} shifts={own} stamp={JSON.stringify(own)} dates={views.map(({ date }) => date).join()} from={from} until={until} acts={acts} onAgreements={onAgreements} />;
          })}
        </tbody>
      </table>
    </div>
  );
}

const none: readonly BoardShift[] = [];

function shownHours({ basis }: TeamSchedule, shifts: readonly BoardShift[]): { from: number; until: number } {
  const starts = [...basis.days.map(({ open }) => open.fromMinute), ...shifts.map(({ fromMinute }) => fromMinute), 9 * 60];
  const ends = [...basis.days.map(({ open }) => open.untilMinute), ...shifts.map(({ untilMinute }) => untilMinute), 17 * 60];
  return { from: Math.floor(Math.min(...starts) / 60) * 60, until: Math.ceil(Math.max(...ends) / 60) * 60 };
}

const DayHead = memo(function DayHead({ view, basis, isChosen, onChoose }: { readonly view: DayView; readonly basis: WeekBasis; readonly isChosen: boolean; readonly onChoose: (date: string) => void }) {
  const t = useScheduleText();
  const { day } = useFormat();
  const name = day(`${view.date}T12:00:00Z`);
  const level = view.service?.day;
  return (
    <th scope="col" data-chosen={isChosen || undefined}>
      <button type="button" className="head-button" aria-pressed={isChosen} onClick={() => onChoose(view.date)}>{name}</button>
      {view.basis ? (
        <>
          <DayChart small view={view} basis={basis} dayName={name} />
          {level !== null && level !== undefined && <Tag state={stateOf(level, basis)}>{serviceText(t, view, basis)}</Tag>}
        </>
      ) : <span className="soft small">{t('closed')}</span>}
    </th>
  );
});

interface PersonRowProps {
  readonly board: WeekBoard;
  readonly schedule: TeamSchedule;
  readonly person: ScheduledPerson;
  readonly shifts: readonly BoardShift[];
  /** The shifts as text: a row is drawn anew when it says something else. */
  readonly stamp: string;
  readonly dates: string;
  readonly from: number;
  readonly until: number;
  readonly acts?: BoardActs | undefined;
  readonly onAgreements: (person: ScheduledPerson) => void;
}

const PersonRow = memo(function PersonRow({ board, schedule, person, shifts, dates, from, until, acts, onAgreements }: PersonRowProps) {
  const t = useScheduleText();
  const { day, number } = useFormat();
  const faults = faultsOf({ t, number }, board, schedule.basis, person, shifts);
  const { contract, name, userId } = person;
  const hours = (minutes: number) => number(Math.round(minutes / 6) / 10);
  return (
    <tr>
      <th scope="row" className="board-person">
        <button type="button" className="head-button" aria-label={t('agreed.open', { name })} onClick={() => onAgreements(person)}>{name}</button>
        <span className="soft small">
          {contract ? t('hours', { worked: hours(workedMinutes(shifts)), agreed: hours(contract.paidMinutesAWeek) }) : t('noContract')}
          {contract?.place === 'home' && <> · <House aria-hidden className="board-home" />{t('home')}</>}
        </span>
      </th>
      {dates.split(',').map((date) => {
        const shift = shifts.find((one) => one.date === date);
        const dayName = day(`${date}T12:00:00Z`);
        const place = { agentId: userId, date };
        const away = board.absences.flatMap((absence) => (absence.userId === userId && absentOn(absence, date) ? [absence.kind] : []))[0];
        const wrong = faults.get(date) ?? [];
        const label = shift ? [t('shift', { name, day: dayName, hours: spanText(shift) }), ...shift.breaks.map((span) => t('shiftBreak', { hours: spanText(span) })), ...wrong].join(', ') : '';
        return (
          <td key={date} className="board-cell">
            {away && <span className="board-absent" data-kind={away}>{t(`absence.${away}`)}</span>}
            <div className="board-lane">
              {shift && <ShiftBar hours={shift} label={label} faults={wrong} from={from} until={until} onChange={acts && ((next) => acts.edit(place, next))} onOpen={acts && (() => acts.open(place))} />}
              {!shift && acts && <button type="button" className="board-add" aria-label={t('shiftAdd', { name, day: dayName })} onClick={() => acts.open(place)}><Plus aria-hidden /></button>}
            </div>
          </td>
        );
      })}
    </tr>
  );
}, (before, now) => before.stamp === now.stamp && before.person === now.person && before.dates === now.dates && before.from === now.from && before.until === now.until
  && before.acts === now.acts && before.board.absences === now.board.absences && before.board.wishes === now.board.wishes && before.board.before === now.board.before && before.board.worked === now.board.worked && before.schedule.basis === now.schedule.basis);
