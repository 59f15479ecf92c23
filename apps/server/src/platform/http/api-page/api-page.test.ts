import { expect, test } from 'vitest';
import { html } from './html.ts';
import { shapeOf } from './shape.ts';

test('whatever is put into the page is escaped', () => {
  expect(html`<p>${'a < b'}</p>`.html).toBe('<p>a &lt; b</p>');
  expect(html`<ul>${[html`<li>${'"&\''}</li>`]}</ul>`.html).toBe('<ul><li>&quot;&amp;&#39;</li></ul>');
});

test('a schema reads as a shape', () => {
  expect(shapeOf({ type: 'array', items: { type: 'string' } })).toBe('string[]');
  expect(shapeOf({ type: 'object', required: ['id'], properties: { id: { type: 'string', format: 'uuid' }, size: { type: 'integer', minimum: 1 } } })).toBe(
    '{\n  id: string (uuid)\n  size?: integer (from 1)\n}',
  );
  expect(shapeOf({ type: 'array', items: { anyOf: [{ const: 'a' }, { const: 'b' }] } })).toBe('("a" | "b")[]');
});
