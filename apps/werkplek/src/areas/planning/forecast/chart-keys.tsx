import { useForecastText } from './messages/index.ts';

export function ChartKeys({ narrow, wide }: { readonly narrow: number; readonly wide: number }) {
  const t = useForecastText();
  return (
    <ul className="chart-keys">
      <li data-key="counted">{t('key.counted')}</li>
      <li data-key="expected">{t('key.expected')}</li>
      <li data-key="inner">{t('key.inner', { coverage: narrow })}</li>
      <li data-key="outer">{t('key.outer', { coverage: wide })}</li>
    </ul>
  );
}
