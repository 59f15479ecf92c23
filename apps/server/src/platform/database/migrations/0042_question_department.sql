-- Contacts that went to a department are looked for like those about a product: newest first, from one index.

CREATE INDEX question_department_started ON question (department_id, contact_started_at DESC, contact_id DESC) WHERE department_id IS NOT NULL;
