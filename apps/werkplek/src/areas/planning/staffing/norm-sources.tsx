import { Link } from '@tanstack/react-router';
import { Button } from '@ingang/ui/button';
import { useLanguage } from '../../../i18n/language.tsx';
import { useAuthorities } from '../../region/region.ts';
import { useStaffingText } from './messages/index.ts';
import type { FoundNorms } from './norms.ts';

interface NormSourcesProps {
  readonly norms: readonly FoundNorms[];
  readonly isChanged: boolean;
  readonly onTakeBack: () => void;
}

/** Where the norms in the fields come from, and a way back to them. */
export function NormSources({ norms, isChanged, onTakeBack }: NormSourcesProps) {
  const t = useStaffingText();
  const { language } = useLanguage();
  const authorities = useAuthorities();
  const queues = [...new Set(norms.flatMap(({ queue }) => queue ?? []))];
  const occupancy = norms.find(({ fields }) => fields.occupancy !== undefined)?.fields.occupancy;
  return (
    <div className="soft small stack-tight">
      {queues.map(({ code, authorityId, name, share, waitSeconds }) => (
        <p key={`${code} ${authorityId}`}>
          {t('norms.queue', { queue: name[language], whom: authorities.find(({ id }) => id === authorityId)?.name ?? t('norms.region'), level: new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(share * 100), within: waitSeconds })}
        </p>
      ))}
      {occupancy !== undefined && <p>{t('norms.occupancy', { occupancy })}</p>}
      <p>
        {t(queues.length > 0 ? 'norms.others' : 'norms.none')} {queues.length > 0 && <Link to="/administration/queues">{t('norms.where')}</Link>}
      </p>
      {isChanged && <p><strong>{t('norms.changed')}</strong> <Button small onClick={onTakeBack}>{t('norms.takeBack')}</Button></p>}
    </div>
  );
}
