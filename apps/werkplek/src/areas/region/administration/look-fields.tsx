import type { Look } from '@ingang/contracts/region';
import { AuthorityName } from '@ingang/ui/authority-name';
import { TextField } from '@ingang/ui/field';
import { faultOf } from '../../../api/errors.ts';
import { useRegionText } from '../messages/index.ts';

interface LookFieldsProps {
  readonly look: Look;
  readonly name: string;
  readonly error: unknown;
  readonly onChange: (look: Look) => void;
}

/** Letters and colours for light and dark screens, as they will look. */
export function LookFields({ look, name, error, onChange }: LookFieldsProps) {
  const t = useRegionText();
  return (
    <div className="look-fields">
      <AuthorityName name={name} code={look.shortCode} light={look.light} dark={look.dark} />
      <TextField label={t('authority.shortCode')} size={4} maxLength={3} value={look.shortCode} fault={faultOf(error, 'look.shortCode')} onChange={(event) => onChange({ ...look, shortCode: event.target.value.toUpperCase() })} />
      {(['light', 'dark'] as const).map((scheme) =>
        (['background', 'text'] as const).map((part) => (
          <TextField
            key={`${scheme}-${part}`}
            type="color"
            label={`${t(`authority.${scheme}`)}: ${t(part === 'text' ? 'authority.textColour' : 'authority.background').toLowerCase()}`}
            value={look[scheme][part]}
            fault={faultOf(error, `look.${scheme}.${part}`)}
            onChange={(event) => onChange({ ...look, [scheme]: { ...look[scheme], [part]: event.target.value } })}
          />
        )),
      )}
    </div>
  );
}
