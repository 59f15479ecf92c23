import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { Button } from '@ingang/ui/button';
import { Empty } from '@ingang/ui/empty';
import { TextField } from '@ingang/ui/field';
import { faultOf } from '../../../api/errors.ts';
import { Failure } from '../../../app/failure.tsx';
import { useTitle } from '../../../app/title.ts';
import { addressTimelineQuery } from '../customers.ts';
import { useCustomersText } from '../messages/index.ts';
import { TimelineList } from '../panel/timeline-list.tsx';
import '../panel/customer-zone.css';

/** What happened at an address, whoever it was: several neighbours about one street lamp. */
export function AddressPage() {
  const t = useCustomersText();
  useTitle(t('address.title'));
  const given = useSearch({ from: '/in/addresses' });
  const navigate = useNavigate();
  const [postcode, setPostcode] = useState(given.postcode ?? '');
  const [houseNumber, setHouseNumber] = useState(given.houseNumber ?? '');
  const house = given.postcode && given.houseNumber ? { postcode: given.postcode, houseNumber: Number(given.houseNumber) } : undefined;
  const { data, error } = useQuery(addressTimelineQuery(house, 100));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: '/addresses', search: { postcode, houseNumber } });
  };
  return (
    <div className="page page-narrow">
      <h1>{t('address.title')}</h1>
      <form className="filters" onSubmit={submit} noValidate>
        <TextField label={t('form.postcode')} autoFocus value={postcode} fault={faultOf(error, 'postcode')} onChange={(event) => setPostcode(event.target.value)} />
        <TextField label={t('form.houseNumber')} inputMode="numeric" value={houseNumber} fault={faultOf(error, 'houseNumber')} onChange={(event) => setHouseNumber(event.target.value)} />
        <Button submit look="primary">
          {t('address.show')}
        </Button>
      </form>
      {error && house && <Failure error={error} />}
      {house && data?.results.length === 0 && <Empty title={t('address.none')} />}
      {house && data && <TimelineList entries={data.results} />}
    </div>
  );
}
