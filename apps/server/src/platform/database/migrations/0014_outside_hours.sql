-- An authority may have somebody else take its contacts while it is closed, such as an evening partner.
ALTER TABLE authority_cooperation ADD COLUMN outside_hours_form text REFERENCES cooperation_form;
COMMENT ON COLUMN authority_cooperation.outside_hours_form IS 'the form by which contacts are taken in outside opening hours, such as 3b for an evening partner; empty: the same form, or nobody';
