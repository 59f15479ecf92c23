import type { RegionalService, ServiceAgreement } from '@ingang/contracts/region-units';
import type { Column } from '@ingang/ui/table';
import { useAppText } from '../../../app/messages/index.ts';
import { useTitle } from '../../../app/title.ts';
import { AdminTabs } from '../administration/admin-tabs.tsx';
import { useNormText } from '../administration/norm-text.ts';
import { AuthorityTag } from '../authority-tag.tsx';
import { useRegionText } from '../messages/index.ts';
import { AgreementForm } from './agreement-form.tsx';
import { ServiceForm } from './service-form.tsx';
import { PickUpFigures } from '../../phone/pick-up/pick-up-figures.tsx';
import { UnitsTable } from './units-table.tsx';

export function ServicesPage() {
  const t = useRegionText();
  const app = useAppText();
  const norm = useNormText();
  useTitle(t('admin.services'));
  const services: readonly Column<RegionalService>[] = [
    { key: 'mandate', title: t('services.mandate'), cell: ({ mandate }) => t(`mandate.${mandate}`) },
    { key: 'centre', title: t('services.ownContactCentre'), cell: ({ ownContactCentre }) => app(ownContactCentre ? 'yes' : 'no') },
    { key: 'knowledge', title: t('services.ownKnowledgeBase'), cell: ({ ownKnowledgeBase }) => app(ownKnowledgeBase ? 'yes' : 'no') },
    { key: 'for', title: t('departments.for'), cell: ({ authorityIds }) => <span className="row">{authorityIds.map((id) => <AuthorityTag key={id} id={id} short />)}</span> },
  ];
  const agreements: readonly Column<ServiceAgreement>[] = [
    { key: 'norm', title: t('departments.norm'), cell: ({ callbackNorm }) => norm(callbackNorm) },
    { key: 'attempts', title: t('agreements.attempts'), number: true, cell: ({ callbackAttempts }) => callbackAttempts },
    { key: 'answer', title: t('agreements.answerSeconds'), number: true, cell: ({ transferAnswerSeconds }) => transferAnswerSeconds },
    { key: 'review', title: t('agreements.reviewDays'), number: true, cell: ({ contentReviewWorkingDays }) => contentReviewWorkingDays },
  ];
  return (
    <div className="page">
      <h1>{t('admin.title')}</h1>
      <AdminTabs />
      <UnitsTable title={t('admin.services')} path="/regional-services" permission="region:keep-services" addLabel={t('services.new')} none={t('services.none')} columns={services} form={ServiceForm} />
      <UnitsTable title={t('admin.agreements')} path="/service-agreements" permission="region:keep-services" addLabel={t('agreements.new')} none={t('agreements.none')} columns={agreements} form={AgreementForm} />
      <PickUpFigures />
    </div>
  );
}
