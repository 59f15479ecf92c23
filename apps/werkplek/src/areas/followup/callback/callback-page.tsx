import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Callback } from '@ingang/contracts/followup';
import { Waiting } from '@ingang/ui/empty';
import { Notice } from '@ingang/ui/notice';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useTitle } from '../../../app/title.ts';
import { useFormat } from '../../../i18n/format.ts';
import { PhoneButton } from '../../phone/softphone/outbound/phone-button.tsx';
import { AuthorityTag } from '../../region/authority-tag.tsx';
import { callbackQuery, mayPhone } from '../callbacks.ts';
import { DueTag } from '../due-tag.tsx';
import { useFollowupText } from '../messages/index.ts';
import { CallbackActions } from './callback-actions.tsx';
import { CallbackHistory } from './callback-history.tsx';

/** One promise: whom to phone, about what, before when, and what one can do now. */
export function CallbackPage() {
  const t = useFollowupText();
  const app = useAppText();
  const { callbackId } = useParams({ from: '/in/callbacks/$callbackId' });
  const { data: callback, error, refetch } = useQuery(callbackQuery(callbackId));
  useTitle(callback ? t('page.title', { number: callback.number }) : '');
  return (
    <div className="page page-narrow">
      <Link to="/callbacks">{t('page.back')}</Link>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!callback && !error && <Waiting>{app('loading')}</Waiting>}
      {callback && (
        <>
          <div className="spread">
            <h1>{callback.reason}</h1>
            <DueTag state={callback.promise} />
          </div>
          {mayPhone(callback) && (
            <p className="row">
              <PhoneButton isMain shown={callback.phoneDisplay} call={{ number: callback.phone, authorityId: callback.authorityId, callbackId: callback.id }} />
            </p>
          )}
          <Facts callback={callback} />
          {callback.advice && (
            <Notice>
              {t('page.next')}: {callback.advice}
            </Notice>
          )}
          <CallbackActions key={callback.version} callback={callback} />
          <CallbackHistory callback={callback} />
        </>
      )}
    </div>
  );
}

function Facts({ callback }: { readonly callback: Callback }) {
  const t = useFollowupText();
  const format = useFormat();
  return (
    <dl className="facts">
      <dt>{t('page.phone')}</dt>
      <dd>
        <a className="strong" href={`tel:${callback.phone}`}>
          {callback.phoneDisplay}
        </a>
      </dd>
      <dt>{t('page.customer')}</dt>
      <dd>
        {callback.customerId ? (
          <Link to="/customers/$customerId" params={{ customerId: callback.customerId }}>
            {callback.customerName}
          </Link>
        ) : (
          callback.customerName
        )}
      </dd>
      <dt>{t('list.due')}</dt>
      <dd className="strong">{format.moment(callback.dueAt)}</dd>
      {callback.windows.length > 0 && <dt>{t('page.windows')}</dt>}
      {callback.windows.length > 0 && (
        <dd>{callback.windows.map(({ date, from, until }) => `${format.day(`${date}T12:00:00Z`)} ${from}–${until}`).join(', ')}</dd>
      )}
      {callback.productName && <dt>{t('page.product')}</dt>}
      {callback.productName && <dd>{callback.productName}</dd>}
      {callback.explanation && <dt>{t('page.explanation')}</dt>}
      {callback.explanation && <dd className="pre">{callback.explanation}</dd>}
      <dt>{t('page.department')}</dt>
      <dd>{callback.departmentName}</dd>
      <dt>{t('page.assignee')}</dt>
      <dd>
        {callback.assigneeName ?? t('list.unassigned')} ({t(`status.${callback.state}`).toLowerCase()})
      </dd>
      <dt>{t('list.number')}</dt>
      <dd className="row">
        {callback.number} <AuthorityTag id={callback.authorityId} />
      </dd>
      {callback.contactId && <dt>{t('page.contact')}</dt>}
      {callback.contactId && (
        <dd>
          <Link to="/contacts/$contactId" params={{ contactId: callback.contactId }}>
            {t('page.contactOpen')}
          </Link>
        </dd>
      )}
    </dl>
  );
}
