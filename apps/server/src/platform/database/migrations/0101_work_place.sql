-- Where an agent says they work: overflow to people at home or with a partner goes by it.
ALTER TABLE agent_presence ADD COLUMN place text NOT NULL DEFAULT 'own' CHECK (place IN ('own', 'home', 'partner'));
COMMENT ON COLUMN agent_presence.place IS 'where they say they work: own (our location), home or partner (another location); who works for an external partner alone counts as external';
