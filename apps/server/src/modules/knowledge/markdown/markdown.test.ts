import { expect, test } from 'vitest';
import { htmlToText, toPlainText, toSafeHtml } from './markdown.ts';

test('Markdown becomes HTML below the headings of the page', () => {
  expect(toSafeHtml('# Meenemen\n\n- uw *oude* paspoort')).toBe('<h3>Meenemen</h3>\n<ul>\n<li>uw <em>oude</em> paspoort</li>\n</ul>\n');
});

test('what could run in a browser is shown as text or left out', () => {
  const hostile = '<script>alert(1)</script> <img src=x onerror=alert(1)> [klik](javascript:alert(1)) [klik](data:text/html,x)';
  const html = toSafeHtml(hostile);
  expect(html).not.toMatch(/<script|<img|href="(javascript|data)/i);
});

test('plain text keeps the words and drops the marks', () => {
  expect(toPlainText('## Kosten\n\nHet kost **80** euro. [Afspraak](https://example.org)')).toBe('Kosten\n\nHet kost 80 euro. Afspraak');
  expect(htmlToText('<p>Een&nbsp;vraag</p><ul><li>a</li><li>b</li></ul>')).toBe('Een vraag\n\n- a\n- b');
});
