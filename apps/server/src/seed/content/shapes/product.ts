import { Type } from 'typebox';
import { ProductUri, Slug, TargetGroup, Text } from './values.ts';

/** One row of products.csv; cells with several values separate them by a semicolon. */
export const ProductRowShape = Type.Object(
  {
    uplName: Text,
    uri: ProductUri,
    name: Text,
    synonyms: Text,
    theme: Slug,
    targetGroup: TargetGroup,
    lifeEvents: Type.Optional(Text),
    departmentKind: Slug,
  },
  { additionalProperties: false },
);
