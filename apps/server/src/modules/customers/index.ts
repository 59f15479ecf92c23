/** The door of this room: what other rooms may use. */
export { canBeCalledBack, displayPhone, parsePhone } from './domain/index.ts';
export { requireCustomer } from './postgres/require-customer.ts';
export { customerRuleMessages } from './rule-messages.ts';
