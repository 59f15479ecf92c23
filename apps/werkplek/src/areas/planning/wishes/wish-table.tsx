import type { TeamWish } from '@ingang/contracts/planning/schedule';
import { Button } from '@ingang/ui/button';
import { Tag } from '@ingang/ui/tag';
import { useFormat } from '../../../i18n/format.ts';
import { spanText } from '../schedule/board-model.ts';
import { useWishesText } from './messages/index.ts';

export interface AnswerWish {
  readonly wish: TeamWish;
  readonly answer: TeamWish['answer'];
  readonly reason?: string;
}

interface WishTableProps {
  readonly wishes: readonly TeamWish[];
  readonly isPending: boolean;
  readonly onAnswer: (given: AnswerWish) => void;
  readonly onRefuse: (wish: TeamWish) => void;
}

/** Wishes by date, each beside what is published for it, with what may be answered. */
export function WishTable({ wishes, isPending, onAnswer, onRefuse }: WishTableProps) {
  const t = useWishesText();
  const { day } = useFormat();
  return (
    <div className="table-frame" role="region" aria-label={t('title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('date')}</th>
            <th scope="col">{t('person')}</th>
            <th scope="col">{t('wish')}</th>
            <th scope="col">{t('published')}</th>
            <th scope="col">{t('answer')}</th>
            <th scope="col">{t('acts')}</th>
          </tr>
        </thead>
        <tbody>
          {wishes.map((wish) => {
            const { id, name, date, hours, shift, answer, reason, isOwn } = wish;
            const about = `: ${name}, ${day(`${date}T12:00:00Z`)}`;
            return (
              <tr key={id}>
                <th scope="row">{day(`${date}T12:00:00Z`)}</th>
                <td>{name}</td>
                <td>{hours ? t('only', { hours: spanText(hours) }) : t('not')}</td>
                <td>{shift ? <>{spanText(shift)} {!keeps(wish) && <Tag state="warn">{t('broken')}</Tag>}</> : t('free')}</td>
                <td>
                  <Tag state={answer === 'granted' ? 'good' : answer === 'refused' ? 'bad' : undefined}>{t(`answer.${answer ?? 'open'}`)}</Tag>
                  {reason !== null && <p className="small">{reason}</p>}
                </td>
                <td>
                  {isOwn ? <span className="soft small">{t('own')}</span> : (
                    <span className="row">
                      {answer !== 'granted' && <Button small disabled={isPending} onClick={() => onAnswer({ wish, answer: 'granted' })}>{t('grant')}<span className="only-heard">{about}</span></Button>}
                      {answer !== 'refused' && <Button small disabled={isPending} onClick={() => onRefuse(wish)}>{t('refuse')}<span className="only-heard">{about}</span></Button>}
                      {answer !== null && <Button small look="plain" disabled={isPending} onClick={() => onAnswer({ wish, answer: null })}>{t('reopen')}<span className="only-heard">{about}</span></Button>}
                    </span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function keeps({ hours, shift }: TeamWish): boolean {
  return shift === null || (hours !== null && shift.fromMinute >= hours.fromMinute && shift.untilMinute <= hours.untilMinute);
}
