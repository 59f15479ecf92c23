import type { TargetCard } from '@ingang/contracts/phone-desk';
import { useFormat } from '../../../../i18n/format.ts';
import type { Text } from '../../../../i18n/catalogue.ts';
import { AuthorityTag } from '../../../region/authority-tag.tsx';
import { usePhoneText } from '../messages/index.ts';
import type { nl } from '../messages/nl.ts';
import { canRing, type TargetLine } from './targets.ts';

interface TargetOptionProps {
  readonly line: TargetLine;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** One destination: what it is, whether somebody is there, and how soon they usually pick up. */
export function TargetOption({ line: { id, card }, chosen, onChoose }: TargetOptionProps) {
  const t = usePhoneText();
  const format = useFormat();
  const { kind, name, authorityId, departmentNames, usual, isOpen, opensAt } = card;
  const hours = isOpen === false ? (opensAt ? t('target.opens', { at: format.moment(opensAt) }) : t('target.closed')) : undefined;
  const facts = [departmentNames.join(', '), standing(card, t), hours, usual && usualText(usual, t)].filter(Boolean).join(' · ');
  return (
    <button id={`phone-target-${id}`} type="button" role="option" tabIndex={-1} aria-selected={chosen} className="option palette-option phone-target" data-ready={canRing(card)} onClick={onChoose}>
      <span className="phone-target-name">
        <span className="cut">{kind === 'number' ? t('transfer.number', { number: name }) : name}</span>
        {kind === 'department' && authorityId && <AuthorityTag id={authorityId} short />}
      </span>
      <span className="option-end soft small">{t(`kind.${kind}`)}</span>
      {facts && <span className="phone-target-facts small soft">{facts}</span>}
    </button>
  );
}

function standing({ kind, presence, availableMembers, signedOnMembers, waiting, number }: TargetCard, t: Text<typeof nl>): string | undefined {
  if (kind === 'person') return presence ? t(`presence.${presence}`) : undefined;
  if (kind === 'queue') return waiting === 0 ? t('target.noneWaiting') : t('target.waiting', { count: waiting ?? 0 });
  if (kind !== 'department') return undefined;
  if ((signedOnMembers ?? 0) === 0) return t(number === null ? 'target.nobody' : 'target.byNumber');
  return t('target.available', { available: availableMembers ?? 0, count: signedOnMembers ?? 0 });
}

/** What was measured, and nothing more. */
export function usualText({ asked, medianSeconds, isEnough }: NonNullable<TargetCard['usual']>, t: Text<typeof nl>): string {
  if (!isEnough) return asked === 0 ? t('usual.never') : t('usual.few', { count: asked });
  return medianSeconds === null ? t('usual.not') : t('usual.within', { count: Math.max(1, medianSeconds) });
}
