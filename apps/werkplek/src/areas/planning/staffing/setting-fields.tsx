import type { StaffingRequest } from '@ingang/contracts/planning/staffing';
import { SelectField, TextField } from '@ingang/ui/field';
import { Segments } from '@ingang/ui/segments';
import { useStaffingText } from './messages/index.ts';
import { costNumbers, type CostFields } from './staffing-fields.ts';

type Minutes = StaffingRequest['periodMinutes'];
export type RuleName = 'rate-average' | 'rate-max' | 'offered-load-mix';

export interface Settings {
  readonly mode: 'together' | 'apart';
  /** Left out: what is expected. */
  readonly coverage: number | undefined;
  readonly periodMinutes: Minutes;
  readonly rule: RuleName;
}

const rules: Readonly<Record<RuleName, StaffingRequest['rule']>> = {
  'rate-average': { of: 'rate', over: 'average' }, 'rate-max': { of: 'rate', over: 'max' }, 'offered-load-mix': { of: 'offered-load', over: 'mix' },
};
const ruleNames = Object.keys(rules) as RuleName[];
const periods: readonly Minutes[] = [15, 30, 60];

export function ruleOf(name: RuleName): StaffingRequest['rule'] {
  return rules[name];
}

export function firstSettings(intervalMinutes: number): Settings {
  return { mode: 'together', coverage: undefined, periodMinutes: intervalMinutes === 60 ? 60 : 30, rule: 'rate-average' };
}

interface SettingFieldsProps {
  readonly settings: Settings;
  readonly onSettings: (settings: Settings) => void;
  readonly costs: CostFields;
  readonly onCosts: (costs: CostFields) => void;
  readonly coverages: readonly number[];
  readonly intervalMinutes: number;
  readonly hasParts: boolean;
}

/** How is worked out, and what an hour costs. */
export function SettingFields({ settings, onSettings, costs, onCosts, coverages, intervalMinutes, hasParts }: SettingFieldsProps) {
  const t = useStaffingText();
  return (
    <>
      {hasParts && <Segments label={t('mode')} value={settings.mode} segments={(['together', 'apart'] as const).map((value) => ({ value, label: t(`mode.${value}`) }))} onChange={(mode) => onSettings({ ...settings, mode })} />}
      <div className="form-grid">
        <SelectField label={t('basis')} none={t('basis.expected')} value={settings.coverage === undefined ? '' : String(settings.coverage)} choices={coverages.map((coverage) => ({ value: String(coverage), label: t('basis.upper', { coverage: Math.round(coverage * 100) }) }))}
          onChange={(event) => onSettings({ ...settings, coverage: event.target.value === '' ? undefined : Number(event.target.value) })} />
        <SelectField label={t('period')} value={String(settings.periodMinutes)} choices={periods.filter((minutes) => minutes % intervalMinutes === 0).map((minutes) => ({ value: String(minutes), label: t('period.of', { minutes }) }))}
          onChange={(event) => onSettings({ ...settings, periodMinutes: Number(event.target.value) as Minutes })} />
        <SelectField label={t('rule')} value={settings.rule} choices={ruleNames.map((value) => ({ value, label: t(`rule.${value}`) }))} onChange={(event) => onSettings({ ...settings, rule: event.target.value as RuleName })} />
        {costNumbers.map((name) => (
          <TextField key={name} label={t(`costs.${name}`)} hint={name === 'away' ? t('costs.awayHint') : undefined} inputMode="decimal" value={costs[name]} onChange={(event) => onCosts({ ...costs, [name]: event.target.value })} />
        ))}
      </div>
    </>
  );
}
