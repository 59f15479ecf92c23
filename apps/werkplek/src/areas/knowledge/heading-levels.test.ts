import { expect, it } from 'vitest';
import { withHeadingsFrom } from './heading-levels.ts';

it('moves headings up and keeps their order', () => {
  expect(withHeadingsFrom('<h4>Spoed</h4><p>x</p><h5>Kosten</h5>', 3)).toBe('<h3>Spoed</h3><p>x</p><h4>Kosten</h4>');
  expect(withHeadingsFrom('<h1>a</h1><h2>b</h2>', 2)).toBe('<h2>a</h2><h3>b</h3>');
});

it('leaves text without headings alone, and never goes below six', () => {
  expect(withHeadingsFrom('<p>h4</p>', 2)).toBe('<p>h4</p>');
  expect(withHeadingsFrom('<h1>a</h1><h6>b</h6>', 3)).toBe('<h3>a</h3><h6>b</h6>');
});
