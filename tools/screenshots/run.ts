/**
 * `npm run screenshots`: takes every main page in real Chromium, so that somebody looks at them.
 * Options: --address http://localhost:8080 (a running server; otherwise one is started with demo content in a temporary
 * folder), --only NAME, --all (both languages, light and dark, two widths, 200 % zoom; otherwise Dutch, light, 1366 wide).
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { clearDesk, scenes, type Scene } from './scenes.ts';
import { demoServer } from './demo-server.ts';
import { pageFor, type Setting } from './sign-in.ts';

const { values } = parseArgs({ options: { address: { type: 'string' }, only: { type: 'string' }, all: { type: 'boolean' }, narrow: { type: 'boolean' } } });
const folder = join(import.meta.dirname, '../../screenshots');

function settings(address: string): Setting[] {
  if (values.narrow) return [{ address, language: 'nl', theme: 'light', width: 390, height: 844 }];
  const usual: Setting = { address, language: 'nl', theme: 'light', width: 1366, height: 768 };
  if (!values.all) return [usual];
  return [usual, { ...usual, theme: 'dark' }, { ...usual, language: 'en' }, { ...usual, width: 1920, height: 1080 }, { ...usual, width: 683, height: 384 }];
}

async function take(browser: Browser, scene: Scene, setting: Setting): Promise<void> {
  const page = await pageFor(browser, scene.user, setting);
  page.setDefaultTimeout(8000);
  const file = `${scene.name}-${setting.language}-${setting.theme}-${setting.width}.png`;
  try {
    await page.goto(scene.path);
    await page.locator('main').first().waitFor();
    await page.waitForTimeout(500);
    await scene.prepare?.(page);
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(folder, file) });
    process.stdout.write(`${file}\n`);
    if (scene.user && scene.path === '/desk') await clearDesk(page);
  } catch (error) {
    process.stdout.write(`${file}: ${(error as Error).message.split('\n')[0]}\n`);
    process.exitCode = 1;
  } finally {
    await page.context().close();
  }
}

mkdirSync(folder, { recursive: true });
const server = values.address ? { address: values.address, stop: async () => undefined } : await demoServer();
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--force-color-profile=srgb'],
});
try {
  for (const setting of settings(server.address)) {
    for (const scene of scenes) if (!values.only || scene.name.startsWith(values.only)) await take(browser, scene, setting);
  }
} finally {
  await browser.close();
  await server.stop();
}
