-- Rules of calls for the region may be set by managers of the joint centre too, as those of its queues (0082).

DROP POLICY phone_rules_added ON phone_rules;
DROP POLICY phone_rules_changed ON phone_rules;
DROP POLICY phone_rules_removed ON phone_rules;
CREATE POLICY phone_rules_added ON phone_rules FOR INSERT TO ingang_app WITH CHECK (
  CASE WHEN authority_id IS NULL THEN (SELECT app.holds_jointly('administrator', 'manager')) ELSE app.holds(authority_id, 'administrator', 'manager') END);
CREATE POLICY phone_rules_changed ON phone_rules FOR UPDATE TO ingang_app USING (
  CASE WHEN authority_id IS NULL THEN (SELECT app.holds_jointly('administrator', 'manager')) ELSE app.holds(authority_id, 'administrator', 'manager') END);
CREATE POLICY phone_rules_removed ON phone_rules FOR DELETE TO ingang_app USING (
  CASE WHEN authority_id IS NULL THEN (SELECT app.holds_jointly('administrator', 'manager')) ELSE app.holds(authority_id, 'administrator', 'manager') END);
