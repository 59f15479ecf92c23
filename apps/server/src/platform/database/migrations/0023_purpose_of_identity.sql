INSERT INTO purpose (code, position, name_nl, name_en, legal_basis) VALUES
  ('verify-identity', 8, 'Identiteit vaststellen', 'Establishing who somebody is', 'AVG artikel 6, lid 1, onder e');
