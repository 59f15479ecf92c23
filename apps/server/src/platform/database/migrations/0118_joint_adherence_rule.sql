-- Who leads a team of the joint centre steers the day by the tolerance of adherence, and may set it (as with rules of routing).

DROP POLICY planning_adherence_rule_change ON planning_adherence_rule;
CREATE POLICY planning_adherence_rule_change ON planning_adherence_rule FOR UPDATE TO ingang_app USING ((SELECT app.holds_jointly('administrator', 'team-lead')));
