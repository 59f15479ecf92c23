-- A name may be remembered by its middle (meul for Vermeulen), so words that hold what was typed are alike too; and how a
-- word sounds is written anew when the rules of sound have changed.
CREATE OR REPLACE FUNCTION app.similar_name_words(typed text, typed_sound text, most integer)
RETURNS TABLE (word text) LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
SET search_path = pg_catalog, public SET pg_trgm.similarity_threshold = 0.3 AS $$
  SELECT found.word FROM public.name_word AS found
  WHERE (found.word % typed OR found.sound = typed_sound
      OR (length(typed) >= 4 AND found.word LIKE '%' || regexp_replace(typed, '([\\%_])', '\\\1', 'g') || '%'))
    AND ((SELECT app.sees_all()) OR found.authority_ids && (SELECT app.visible_authorities()))
  ORDER BY found.sound = typed_sound DESC, similarity(found.word, typed) DESC, found.word
  LIMIT least(most, 100)
$$;

CREATE OR REPLACE FUNCTION app.learn_name_words(of_authority text, words text[], sounds text[])
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF NOT (app.sees_all() OR of_authority = ANY (app.visible_authorities())) THEN
    RAISE EXCEPTION 'not an authority that this work may see' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO public.name_word AS known (word, sound, authority_ids)
  SELECT fresh.word, fresh.sound, ARRAY[of_authority]
  FROM (SELECT DISTINCT ON (pair.word) pair.word, pair.sound
    FROM unnest(words, sounds) AS pair (word, sound) ORDER BY pair.word) AS fresh
  WHERE NOT EXISTS (SELECT FROM public.name_word AS old
    WHERE old.word = fresh.word AND old.sound = fresh.sound AND old.authority_ids @> ARRAY[of_authority])
  ORDER BY fresh.word
  ON CONFLICT (word) DO UPDATE SET sound = excluded.sound,
    authority_ids = CASE WHEN known.authority_ids @> excluded.authority_ids THEN known.authority_ids
      ELSE known.authority_ids || excluded.authority_ids END;
END $$;
