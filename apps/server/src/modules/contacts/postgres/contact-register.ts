import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/work.ts';
import type { ContactRegister } from '../usecases/ports.ts';
import { selectContact, selectContacts } from './find-contacts.ts';
import { countWaiting, selectWaiting } from './find-waiting.ts';
import { insertContact, updateContact } from './write-contact.ts';

/** Contacts in PostgreSQL; row-level security decides what exists for the caller. */
export function postgresContacts(tx: Tx): ContactRegister {
  return {
    add: (contact, entry) => insertContact(tx, contact, entry),
    find: (id) => selectContact(tx, id, false),
    findToChange: (id) => selectContact(tx, id, true),
    save: (contact, at) => updateContact(tx, contact, at),
    list: (filter, page) => selectContacts(tx, filter, page),
    waiting: (filter, page) => selectWaiting(tx, filter, page),
    countWaiting: (filter, now) => countWaiting(tx, filter, now),
    async setFollowUp(questionId, followUpId, outcome) {
      const { rows } = await sql`WITH locked AS (
          SELECT contact.id FROM contact JOIN question ON question.contact_id = contact.id WHERE question.id = ${questionId}
          FOR UPDATE OF contact
        )
        UPDATE question SET follow_up_id = ${followUpId}, outcome = ${outcome} FROM locked
        WHERE question.id = ${questionId} RETURNING question.id`.execute(tx);
      return rows.length === 1;
    },
    async releaseFollowUp(questionId) {
      await sql`WITH locked AS (
          SELECT contact.id FROM contact JOIN question ON question.contact_id = contact.id
          WHERE question.id = ${questionId} AND contact.status = 'open' FOR UPDATE OF contact
        )
        UPDATE question SET follow_up_id = NULL, outcome = 'open' FROM locked WHERE question.id = ${questionId}`.execute(tx);
    },
  };
}
