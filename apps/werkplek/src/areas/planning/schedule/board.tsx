import { useState } from 'react';
import type { TeamSchedule, WeekBoard } from '@ingang/contracts/planning/schedule';
import { useFormat } from '../../../i18n/format.ts';
import { AgreementsDialog } from './agreements/agreements-dialog.tsx';
import { dayView } from './board-model.ts';
import { BoardTable, type BoardActs } from './board-table.tsx';
import { DayPart } from './day-part.tsx';
import { useScheduleText } from './messages/index.ts';
import { weekDates } from './week-dates.ts';

/** Where a schedule comes from: who is needed, and who or what made it. */
export function Origin({ schedule: { generated, figures, basis } }: { readonly schedule: TeamSchedule }) {
  const t = useScheduleText();
  const { number } = useFormat();
  const made = figures && (figures.gap === null ? t('figures.unknown') : t('figures.gap', { gap: number(Math.round(figures.gap * 1000) / 10) }));
  return <p className="soft small">{[generated && t('generated'), t(`basis.${basis.source}`), made].filter(Boolean).join(' ')}</p>;
}

interface BoardProps {
  readonly board: WeekBoard;
  readonly schedule: TeamSchedule;
  readonly shifts: Parameters<typeof dayView>[3];
  readonly acts?: BoardActs;
  readonly onReplan?: ((date: string) => void) | undefined;
}

/** The board with the chosen day below it. */
export function Board({ board, schedule, shifts, acts, onReplan }: BoardProps) {
  const [chosen, setChosen] = useState(schedule.basis.days[0]?.date ?? board.week);
  const [personId, setPerson] = useState<string>();
  const views = weekDates(board.week, schedule, shifts).map((date) => dayView(date, schedule.basis, board.people, shifts));
  const person = board.people.find(({ userId }) => userId === personId);
  const view = views.find(({ date }) => date === chosen);
  return (
    <>
      <BoardTable board={board} schedule={schedule} shifts={shifts} views={views} chosenDay={chosen} onChooseDay={setChosen} onAgreements={({ userId }) => setPerson(userId)} acts={acts} />
      {view?.basis && <DayPart view={view} basis={schedule.basis} onReplan={onReplan} />}
      {person && <AgreementsDialog board={board} person={person} shifts={shifts} onClose={() => setPerson(undefined)} />}
    </>
  );
}
