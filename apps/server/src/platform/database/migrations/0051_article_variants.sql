-- An authority's own variant of an article of the region: the link makes that readers get one of the two.

ALTER TABLE article ADD COLUMN variant_of uuid REFERENCES article (id);
ALTER TABLE article ADD CHECK (variant_of IS NULL OR authority_id IS NOT NULL);
ALTER TABLE article ADD CHECK (variant_of <> id);
COMMENT ON COLUMN article.variant_of IS 'the article of the region in whose place this one stands for its authority';
CREATE UNIQUE INDEX article_variant ON article (variant_of, authority_id) WHERE variant_of IS NOT NULL AND status <> 'withdrawn';
