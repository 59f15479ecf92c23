import type { SimulationOutcome } from '@ingang/planning/centre';
import { useLanguage } from '../../../i18n/language.tsx';
import { useSimulationText } from './messages/index.ts';
import { countIn, kindNamed, secondsIn, shareIn, teamNamed, withBounds } from './simulation-words.ts';

/** For whom it goes how, and how busy the teams are. */
export function OutcomeTables({ outcome: { streams, teams, authorityNames } }: { readonly outcome: SimulationOutcome }) {
  const t = useSimulationText();
  const { language } = useLanguage();
  const share = (value: number | null) => shareIn(language, value);
  return (
    <>
      <table className="simulation-table">
        <caption>{t('streams.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('streams.kind')}</th>
            <th scope="col">{t('streams.authority')}</th>
            {[t('hours.contacts'), t('result.inTime'), t('result.gaveUp'), t('result.wait'), t('streams.ninety')].map((name) => <th key={name} scope="col" className="number">{name}</th>)}
          </tr>
        </thead>
        <tbody>
          {streams.toSorted((a, b) => (a.queue ?? '').split('/', 2).join().localeCompare((b.queue ?? '').split('/', 2).join())).map(({ name, authority, queue, offered, serviceLevel, abandonment, meanWaitSeconds, waits }) => (
            <tr key={name}>
              <td>{kindNamed(t, language, queue)}</td>
              <th scope="row">{authorityNames[authority] ?? authority}</th>
              <td className="number">{countIn(language, offered.mean)}</td>
              <td className="number">{withBounds(share, serviceLevel)}</td>
              <td className="number">{withBounds(share, abandonment)}</td>
              <td className="number">{withBounds(secondsIn, meanWaitSeconds)}</td>
              <td className="number">{secondsIn(waits.p90)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="simulation-table">
        <caption>{t('teams.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('teams.team')}</th>
            {[t('teams.hours'), t('hours.busy'), t('teams.contacts')].map((name) => <th key={name} scope="col" className="number">{name}</th>)}
          </tr>
        </thead>
        <tbody>
          {teams.map(({ name, scheduledHours, occupancy, contacts }) => (
            <tr key={name}>
              <th scope="row">{teamNamed(t, language, authorityNames, name)}</th>
              <td className="number">{countIn(language, scheduledHours.mean)}</td>
              <td className="number">{withBounds(share, occupancy)}</td>
              <td className="number">{countIn(language, contacts.mean)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
