import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deepestDraft, draftFault, mostDraftBytes } from './draft.ts';

test('any state of a screen can be kept, if it is not too large or too deep', () => {
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 5 }), (content) => {
    const bytes = new TextEncoder().encode(JSON.stringify(content)).length;
    expect(draftFault(content) === undefined).toBe(bytes <= mostDraftBytes);
  }));
});

test('the largest is 64 KiB of JSON, in bytes and not in letters', () => {
  expect(draftFault('a'.repeat(mostDraftBytes - 2))).toBeUndefined();
  expect(draftFault('a'.repeat(mostDraftBytes - 1))).toMatchObject({ code: 'contact.draft-too-large' });
  expect(draftFault('é'.repeat(mostDraftBytes / 2))).toMatchObject({ code: 'contact.draft-too-large' });
});

test('depth that would exhaust the stack is refused without trying', () => {
  const nested = (levels: number): unknown => {
    let value: unknown = 1;
    for (let level = 0; level < levels; level += 1) value = [value];
    return value;
  };
  expect(draftFault(nested(deepestDraft))).toBeUndefined();
  expect(draftFault(nested(100_000))).toMatchObject({ code: 'contact.draft-too-deep' });
});
