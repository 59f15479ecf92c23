import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageFor, type Setting } from '../../tools/screenshots/sign-in.ts';
import { clearDesk, scenes, type Scene } from '../../tools/screenshots/scenes.ts';
import { openBrowser } from '../support/browser.ts';
import { demoServer } from './desk-server.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** Axe is put in by the test, beside the page's own scripts, which the content security policy goes on to restrict. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate<Violation[]>(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) })))",
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary.replaceAll(/\s+/g, ' ')}`));
}

async function open(scene: Scene, setting: Setting): Promise<Page> {
  const page = await pageFor(await openBrowser(), scene.user, setting);
  page.setDefaultTimeout(15_000);
  await page.goto(scene.path);
  await page.locator('main h1').first().waitFor({ state: 'attached' });
  await scene.prepare?.(page);
  await page.waitForTimeout(250);
  return page;
}

describe.each(['nl', 'en'] as const)('every page in %s', (language) => {
  it.each(scenes)('$name has no axe violations, light or dark', async (scene) => {
    const { url } = await demoServer();
    const page = await open(scene, { address: url, language, theme: 'light', width: 1366, height: 768 });
    expect(await page.evaluate('document.documentElement.lang')).toBe(language);
    expect(await violations(page)).toEqual([]);
    await page.evaluate("document.documentElement.dataset.theme = 'dark'");
    expect(await violations(page)).toEqual([]);
    if (scene.user && scene.path === '/desk') await clearDesk(page);
    await page.context().close();
  });
});
