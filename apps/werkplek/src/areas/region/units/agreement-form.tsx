import type { TimeNorm } from '@ingang/contracts/hours';
import type { ServiceAgreement } from '@ingang/contracts/region-units';
import { TextField } from '@ingang/ui/field';
import { faultOf } from '../../../api/errors.ts';
import { useRegionText } from '../messages/index.ts';
import { UnitDialog } from './unit-dialog.tsx';
import type { UnitFormProps } from './units-table.tsx';
import { namesOf, type UnitFields } from './unit.ts';
import { useUnitSaving } from './use-unit-saving.ts';

const numbers = ['callbackAttempts', 'transferAnswerSeconds', 'contentReviewWorkingDays'] as const;
/** `days` is empty when the norm is of another kind, which this form leaves alone. */
type AgreementFields = UnitFields & Readonly<Record<(typeof numbers)[number] | 'code' | 'days', string>>;

const daysOf = (norm: TimeNorm): string => (norm.kind === 'end-of-working-day' ? String(norm.days) : '');
const fieldsOf = (agreement: ServiceAgreement | undefined): AgreementFields => ({
  ...namesOf(agreement),
  code: agreement?.id ?? '',
  days: agreement ? daysOf(agreement.callbackNorm) : '1',
  callbackAttempts: String(agreement?.callbackAttempts ?? 3),
  transferAnswerSeconds: String(agreement?.transferAnswerSeconds ?? 30),
  contentReviewWorkingDays: String(agreement?.contentReviewWorkingDays ?? 5),
});

export function AgreementForm({ unit, onClose }: UnitFormProps<ServiceAgreement>) {
  const t = useRegionText();
  const saving = useUnitSaving<ServiceAgreement, AgreementFields>({
    path: '/service-agreements', unit, fieldsOf, onSaved: onClose,
    bodyOf: ({ days, callbackAttempts, transferAnswerSeconds, contentReviewWorkingDays }) => ({
      ...(days !== '' && { callbackNorm: { kind: 'end-of-working-day', days: Number(days) } }),
      callbackAttempts: Number(callbackAttempts),
      transferAnswerSeconds: Number(transferAnswerSeconds),
      contentReviewWorkingDays: Number(contentReviewWorkingDays),
    }),
    bodyOfNew: ({ code }) => ({ id: code }),
  });
  const { fields, error } = saving;
  const labels = {
    code: t('departments.code'), days: t('departments.norm'), callbackAttempts: t('agreements.attempts'),
    transferAnswerSeconds: t('agreements.answerSeconds'), contentReviewWorkingDays: t('agreements.reviewDays'),
  };
  return (
    <UnitDialog title={t(unit ? 'agreements.edit' : 'agreements.new')} saving={saving} labels={labels} show={(field, from) => from[field]} onClose={onClose}>
      <div className="form-grid">
        {!unit && <TextField label={labels.code} hint={t('units.codeHint')} value={fields.code} fault={faultOf(error, 'id')} onChange={(event) => saving.change({ code: event.target.value })} />}
        {(!unit || daysOf(unit.callbackNorm) !== '') && <TextField label={labels.days} hint={t('departments.normDays')} type="number" min={0} value={fields.days} fault={faultOf(error, 'callbackNorm.days')} onChange={(event) => saving.change({ days: event.target.value })} />}
        {numbers.map((name) => (
          <TextField key={name} label={labels[name]} type="number" min={1} value={fields[name]} fault={faultOf(error, name)} onChange={(event) => saving.change({ [name]: event.target.value })} />
        ))}
      </div>
    </UnitDialog>
  );
}
