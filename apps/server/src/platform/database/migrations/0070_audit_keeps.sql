-- Emptying the audit log in one go is a change like any other.
CREATE TRIGGER audit_entry_not_truncated BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER article_version_not_truncated BEFORE TRUNCATE ON article_version
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
