import { changedVersion, newestFirst, onPage } from './pages.ts';
import { formatContactNumber, type Contact, type Question } from '../domain/index.ts';
import type { ContactFilter, ContactRegister, TimelineRegister, WaitingFilter } from '../usecases/ports.ts';

/** Contacts in memory: the same promises as PostgreSQL makes, without a database. */
export function memoryContacts(timeline: TimelineRegister): ContactRegister {
  const kept = new Map<string, Contact>();
  let lastSerial = 99_999;
  const find = async (id: string): Promise<Contact | undefined> => structuredClone(kept.get(id));
  const replaceQuestion = (contact: Contact, changed: Question): void => {
    const questions = contact.questions.map((question) => (question.id === changed.id ? changed : question));
    kept.set(contact.id, { ...contact, questions });
  };
  const waitingOf = (filter: WaitingFilter) => [...kept.values()].filter((contact) => contact.waitsSince !== undefined && fits(contact, filter));
  return {
    async add(contact, entry) {
      lastSerial += 1;
      if (entry) await timeline.put({ ...entry, number: formatContactNumber(lastSerial) });
      kept.set(contact.id, structuredClone({ ...contact, serial: lastSerial }));
      return lastSerial;
    },
    find,
    findToChange: find,
    async save(contact) {
      if (!changedVersion(kept.get(contact.id), contact)) return false;
      kept.set(contact.id, structuredClone(contact));
      return true;
    },
    async list(filter, page) {
      const fitting = [...kept.values()].filter((contact) => fits(contact, filter));
      return structuredClone(onPage(newestFirst(fitting, (contact) => ({ at: contact.startedAt, id: contact.id })), page));
    },
    async waiting(filter, { after, limit }) {
      const order = (one: Contact, other: Contact) => one.answerBy!.getTime() - other.answerBy!.getTime() || one.id.localeCompare(other.id);
      const later = ({ answerBy, id }: Contact) => !after || answerBy! > after.at || (answerBy!.getTime() === after.at.getTime() && id > after.id);
      return structuredClone(waitingOf(filter).filter(later).toSorted(order).slice(0, limit));
    },
    async countWaiting(filter, now) {
      const all = waitingOf(filter);
      return { waiting: all.length, overdue: all.filter(({ answerBy }) => answerBy! < now).length };
    },
    async setFollowUp(questionId, followUpId, outcome) {
      for (const contact of kept.values()) {
        const found = contact.questions.find((question) => question.id === questionId);
        if (!found) continue;
        const { followUpId: _, ...rest } = found;
        replaceQuestion(contact, { ...rest, outcome, followUpId });
        return true;
      }
      return false;
    },
    async releaseFollowUp(questionId) {
      for (const contact of kept.values()) {
        const found = contact.questions.find((question) => question.id === questionId);
        if (!found || contact.status !== 'open') continue;
        const { followUpId: _, ...rest } = found;
        replaceQuestion(contact, { ...rest, outcome: 'open' });
      }
    },
  };
}

function fits(contact: Contact, filter: ContactFilter): boolean {
  const { startedFrom, startedBefore, productId, outcome, departmentId, zaakNumber, ...equal } = filter;
  const plain = (text: string | undefined): string | undefined => text?.replaceAll(' ', '').toUpperCase();
  const asksQuestion = [productId, outcome, departmentId, zaakNumber].some((wanted) => wanted !== undefined);
  return (
    Object.entries(equal).every(([field, wanted]) => wanted === undefined || contact[field as keyof Contact] === wanted) &&
    (!startedFrom || contact.startedAt >= startedFrom) &&
    (!startedBefore || contact.startedAt < startedBefore) &&
    (!asksQuestion ||
      contact.questions.some(
        (question) =>
          (productId === undefined || question.productId === productId) &&
          (outcome === undefined || question.outcome === outcome) &&
          (departmentId === undefined || question.departmentId === departmentId) &&
          (zaakNumber === undefined || plain(question.zaakNumber) === plain(zaakNumber)),
      ))
  );
}
