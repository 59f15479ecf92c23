import type { OpenContact, RegisterContact } from '@ingang/contracts/contacts';
import { useRef, useState, type FormEvent } from 'react';
import { Button } from '@ingang/ui/button';
import { SelectField, TextArea, TextField } from '@ingang/ui/field';
import { faultOf, Problem } from '../../../api/errors.ts';
import { useCommand } from '../../../app/commands.ts';
import { Failure } from '../../../app/failure.tsx';
import { useLanguage } from '../../../i18n/language.tsx';
import { useOwnAuthorities, useDepartments } from '../../region/region.ts';
import { useContactsText } from '../messages/index.ts';
import { usePostText } from './messages/index.ts';
import { CustomerPicker, type PickedCustomer } from './customer-picker.tsx';

interface PostFormProps {
  readonly error: unknown;
  readonly onRegister: (body: Registered) => Promise<unknown>;
}

/** A letter of a department is over; another is open, with who registers it or for whoever has time. */
export type Registered = RegisterContact & Pick<OpenContact, 'waitsForAnybody'>;

interface Letter {
  readonly subject: string;
  readonly postcode: string;
  readonly houseNumber: string;
  readonly departmentId: string;
  readonly note: string;
}

const emptyLetter: Letter = { subject: '', postcode: '', houseNumber: '', departmentId: '', note: '' };
/** In the place of a department: whoever of the contact centre has time. */
const anybody = 'anybody';
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(new Date());

/** Authority, date and "whoever has time" stay for the next letter; Ctrl+Enter registers, the focus returns to the sender. */
export function PostForm({ error, onRegister }: PostFormProps) {
  const t = usePostText();
  const contacts = useContactsText();
  const { language } = useLanguage();
  const authorities = useOwnAuthorities();
  const [authorityId, setAuthorityId] = useState(authorities[0]?.id ?? '');
  const [received, setReceived] = useState(today);
  const [letter, setLetter] = useState(emptyLetter);
  const [customer, setCustomer] = useState<PickedCustomer>();
  const [startedAt, setStartedAt] = useState(() => new Date().toISOString());
  const form = useRef<HTMLFormElement>(null);
  const departments = useDepartments(authorityId);
  useCommand({ id: 'register-letter', text: t('submit'), shortcut: 'finish', run: () => form.current?.requestSubmit() });
  const set = (name: keyof Letter) => (event: { target: { value: string } }) => setLetter((now) => ({ ...now, [name]: event.target.value }));

  async function submit(event: FormEvent) {
    event.preventDefault();
    try {
      await onRegister(bodyOf(letter, authorityId, received, startedAt, customer?.id));
    } catch (fault) {
      if (!(fault instanceof Error)) throw fault;
      return; // shown from `error`
    }
    setLetter({ ...emptyLetter, departmentId: letter.departmentId === anybody ? anybody : '' });
    setCustomer(undefined);
    setStartedAt(new Date().toISOString());
    form.current?.querySelector<HTMLInputElement>('[data-first] input')?.focus();
  }

  return (
    <form ref={form} className="form" noValidate onSubmit={(event) => void submit(event)}>
      <div className="form-grid">
        <SelectField label={contacts('authority.label')} value={authorityId} onChange={(event) => setAuthorityId(event.target.value)} choices={authorities.map(({ id, name }) => ({ value: id, label: name }))} />
        <TextField label={t('received')} type="date" value={received} max={today()} fault={faultOf(error, 'receivedAt')} onChange={(event) => setReceived(event.target.value)} />
      </div>
      <div data-first>
        <CustomerPicker label={t('sender')} value={customer} onChange={setCustomer} />
      </div>
      <TextArea label={t('subject')} rows={2} value={letter.subject} onChange={set('subject')} fault={faultOf(error, 'questions[0].text') ?? faultOf(error, 'questions')} />
      <div className="form-grid">
        <TextField label={t('postcode')} value={letter.postcode} onChange={set('postcode')} fault={faultOf(error, 'address.postcode')} />
        <TextField label={t('houseNumber')} inputMode="numeric" value={letter.houseNumber} onChange={set('houseNumber')} fault={faultOf(error, 'address.houseNumber')} />
        <SelectField label={t('department')} none={t('noDepartment')} value={letter.departmentId} onChange={set('departmentId')} choices={[{ value: anybody, label: t('anybody') }, ...departments.map(({ id, name }) => ({ value: id, label: name[language] }))]} />
        <TextField wide label={t('note')} value={letter.note} onChange={set('note')} />
      </div>
      {error instanceof Problem && <Failure error={error} />}
      <div>
        <Button submit look="primary" keys="Ctrl+Enter">
          {t('submit')}
        </Button>
      </div>
    </form>
  );
}

function bodyOf(letter: Letter, authorityId: string, received: string, startedAt: string, customerId: string | undefined): Registered {
  const houseNumber = Number.parseInt(letter.houseNumber, 10);
  const isToday = received === today();
  const departmentId = letter.departmentId === anybody ? '' : letter.departmentId;
  return {
    channel: 'post',
    direction: 'inbound',
    authorityId,
    startedAt,
    ...(departmentId && { endedAt: new Date().toISOString() }),
    ...(letter.departmentId === anybody && { waitsForAnybody: true }),
    receivedAt: isToday ? startedAt : new Date(`${received}T08:00:00Z`).toISOString(),
    note: letter.note,
    ...(customerId && { customerId, identification: { level: 'stated' as const } }),
    ...(letter.postcode && !Number.isNaN(houseNumber) && { address: { postcode: letter.postcode, houseNumber } }),
    questions: [
      {
        text: letter.subject,
        outcome: departmentId ? 'transferred' : 'open',
        ...(departmentId && { departmentId }),
      },
    ],
  };
}
