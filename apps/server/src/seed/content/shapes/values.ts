import { Type } from 'typebox';

/** A stable name made of small letters, digits and dashes; what files refer to each other by. */
export const Slug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60 });
export const Text = Type.String({ minLength: 1 });
/** Text for people, in Dutch and English. */
export const Bilingual = Type.Object({ nl: Text, en: Text }, { additionalProperties: false });
/** A calendar day in Europe/Amsterdam, yyyy-mm-dd. */
export const Day = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' });
/** A time on the clock in Europe/Amsterdam, hh:mm. */
export const ClockTime = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' });
/** Demo content writes to example domains only (RFC 2606), so that nothing can reach a real mailbox. */
export const ExampleEmail = Type.String({ pattern: '^[a-z0-9.+_-]+@([a-z0-9-]+\\.)+example$' });
export const WebAddress = Type.String({ pattern: '^https://[^\\s]+$' });
export const ProductUri = Type.String({ pattern: '^http://standaarden\\.overheid\\.nl/owms/terms/[^\\s]+$' });
export const Phone = Type.String({ pattern: '^(\\+?[0-9][0-9 ]{3,17})$' });
export const Postcode = Type.String({ pattern: '^[1-9]\\d{3} [A-Z]{2}$' });
export const Colour = Type.String({ pattern: '^#[0-9a-f]{6}$' });

export const Channel = Type.Enum(['phone', 'desk', 'web', 'email', 'post', 'chat', 'social']);
export const Audience = Type.Enum(['inwoner', 'ondernemer', 'agent']);
export const TargetGroup = Type.Enum(['inwoner', 'ondernemer', 'both']);
export const CooperationCode = Type.Enum(['0', '1', '2', '3a', '3b', '4', '5']);
