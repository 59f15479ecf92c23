/** What data must look like, and everything that is wrong with them. */
export { Faults, isRecord, isWithin, rangeInWords, shown, within, type Fields, type Range } from './faults.ts';
export { list, number, object, oneOf, optional, record, text, unlessGiven, variant, wholeNumber, yesOrNo, type Shape, type TypeOf } from './shape.ts';
