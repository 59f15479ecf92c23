import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageFor, type Setting } from '../../tools/screenshots/sign-in.ts';
import { clearDesk, scenes, type Scene } from '../../tools/screenshots/scenes.ts';
import { openBrowser } from '../support/browser.ts';
import { violations } from './axe.ts';
import { demoServer } from './desk-server.ts';

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
