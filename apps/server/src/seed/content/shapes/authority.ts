import { Type } from 'typebox';
import { Bilingual, Channel, Colour, ExampleEmail, Phone, Postcode, Slug, Text } from './values.ts';
import { ClosureShape, HolidaysShape, HoursShape } from './hours.ts';
import { CooperationPeriodShape, DepartmentShape } from './region.ts';

const ColourPair = Type.Object({ background: Colour, text: Colour }, { additionalProperties: false });

const Address = Type.Object(
  { street: Text, number: Text, postcode: Postcode, city: Text },
  { additionalProperties: false },
);

/** How a channel of the authority is reached and when; `address` is a number, mailbox, web address or postal address. */
const ChannelShape = Type.Object(
  { channel: Channel, address: Text, hours: HoursShape },
  { additionalProperties: false },
);

const LocationShape = Type.Object(
  {
    id: Slug,
    name: Bilingual,
    kind: Type.Enum(['town-hall', 'service-point', 'recycling-centre']),
    address: Address,
    counters: Type.Integer({ minimum: 0, maximum: 60 }),
    hours: HoursShape,
  },
  { additionalProperties: false },
);


export const AuthorityShape = Type.Object(
  {
    id: Slug,
    name: Text,
    officialName: Text,
    cbsCode: Type.String({ pattern: '^GM\\d{4}$' }),
    areaCode: Type.String({ pattern: '^0\\d{2,3}$' }),
    phone: Phone,
    population: Type.Integer({ minimum: 1 }),
    postcodes: Type.Array(Type.String({ pattern: '^\\d{4}(-\\d{4})?$' }), { minItems: 1 }),
    greeting: Bilingual,
    look: Type.Object(
      { code: Type.String({ pattern: '^[A-Z]{2,3}$' }), light: ColourPair, dark: ColourPair },
      { additionalProperties: false },
    ),
    website: Type.String({ pattern: '^https://[a-z0-9.-]+\\.example$' }),
    email: ExampleEmail,
    channels: Type.Array(ChannelShape, { minItems: 1 }),
    holidays: HolidaysShape,
    closures: Type.Array(ClosureShape),
    cooperation: Type.Array(CooperationPeriodShape, { minItems: 1 }),
    locations: Type.Array(LocationShape, { minItems: 1 }),
    departments: Type.Array(DepartmentShape, { minItems: 1 }),
  },
  { additionalProperties: false },
);
