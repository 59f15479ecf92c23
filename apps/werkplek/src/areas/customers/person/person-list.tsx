import type { PersonCandidates } from '@ingang/contracts/persons';
import { Button } from '@ingang/ui/button';
import { Notice } from '@ingang/ui/notice';
import { Tag } from '@ingang/ui/tag';
import { useBirthDate } from '../birth-date.ts';
import { useCustomersText } from '../messages/index.ts';

type Person = PersonCandidates['results'][number];

interface PersonListProps {
  readonly found: PersonCandidates;
  readonly onCustomer: (customerId: string, name: string) => void;
  readonly onPerson: (reference: string) => void;
}

export function PersonList({ found, onCustomer, onPerson }: PersonListProps) {
  const t = useCustomersText();
  const birthDate = useBirthDate();
  const choose = ({ customerId, displayName, personReference }: Person) => {
    if (customerId) onCustomer(customerId, displayName);
    else if (personReference) onPerson(personReference);
  };
  return (
    <div className="stack" role="status">
      {found.source === 'stand-in' && <Notice state="warn">{t('person.standIn')}</Notice>}
      {found.results.length === 0 ? <p>{t('person.none')}</p> : <p className="soft small">{t('person.found', { count: found.results.length })}</p>}
      <ul className="plain-list">
        {found.results.map((person, index) => (
          <li key={person.personReference ?? person.customerId ?? index} className="spread">
            <span className="stack-tight">
              <span className="row">
                <strong>{person.displayName}</strong>
                {person.confidential && <Tag state="warn">{t('zone.confidential')}</Tag>}
                {person.deceased && <Tag state="warn">{t('person.deceased')}</Tag>}
                {person.underInvestigation && <Tag state="warn">{t('person.underInvestigation')}</Tag>}
                {person.customerId && <Tag>{t('person.known')}</Tag>}
              </span>
              <span className="small soft">{[person.birthDate && birthDate(person.birthDate), ...person.addressLines].filter(Boolean).join(' · ')}</span>
            </span>
            <Button aria-label={t('person.chooseNamed', { name: person.displayName })} onClick={() => choose(person)}>
              {t('person.choose')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
