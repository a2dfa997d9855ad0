/** A listener finds the station of his commune: in a real browser, with and without a script, by keyboard alone, on a small phone. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { broadcast } from '../src/broadcast.js';
import { startServer } from '../src/serve/index.js';
import { removeFolder, writeFolder } from './helpers/folder-of.js';
import { commandOf, itWith } from './helpers/system-tool.js';

const content = `${import.meta.dirname}/../content`;

itWith(
  ['chromium'],
  'a listener finds the station of the commune, by typing without marks and by letters without a script',
  async () => {
    const out = await writeFolder({});
    await broadcast({ content, out, week: '2020-W28', only: ['pages'] });
    const server = await startServer({ dir: out, port: 0 });
    const { stdout } = await promisify(execFile)('sh', ['-c', `command -v ${commandOf('chromium')}`]);
    const browser = await chromium.launch({
      executablePath: stdout.trim(),
      args: ['--no-sandbox'],
    });
    const faults: string[] = [];
    const opened = async (width: number, javaScriptEnabled: boolean): Promise<Page> => {
      const context = await browser.newContext({ viewport: { width, height: 568 }, javaScriptEnabled });
      const page = await context.newPage();
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      page.on('pageerror', (error) => faults.push(error.message));
      await page.goto(new URL('dai/', server.url).href);
      return page;
    };
    try {
      const phone = await opened(320, true);
      const screens = await phone.evaluate('document.documentElement.scrollHeight / window.innerHeight');
      expect(Number(screens)).toBeLessThan(4);
      expect(Number(await phone.evaluate('document.documentElement.scrollWidth'))).toBeLessThanOrEqual(320);
      await phone.keyboard.press('Tab');
      for (let tabs = 0; tabs < 5 && (await phone.evaluate('document.activeElement.id')) !== 'tim'; tabs += 1)
        await phone.keyboard.press('Tab');
      await phone.keyboard.type('ia rsuom');
      const found = phone.locator('#thay li');
      expect(await found.count()).toBe(1);
      expect(await found.first().textContent()).toContain('Ia Rsươm');
      await phone.keyboard.press('Control+a');
      await phone.keyboard.type('khong co xa nay');
      expect(await phone.locator('#khong-thay').isVisible()).toBe(true);
      await phone.keyboard.press('Control+a');
      await phone.keyboard.type('Krông Pa');
      expect(await found.count()).toBeGreaterThan(3);
      expect(await found.first().textContent()).toContain('huyện Krông Pa');
      expect(await found.first().textContent()).not.toContain('xã');
      await phone.keyboard.press('Tab');
      await Promise.all([phone.waitForURL(/schedule\/2020-W28\//), phone.keyboard.press('Enter')]);

      const plain = await opened(320, false);
      expect(await plain.locator('#tim').isVisible()).toBe(false);
      const letters = plain.locator('#chu-cai summary');
      for (const nth of Array.from({ length: await letters.count() }, (_, index) => index)) {
        await letters.nth(nth).click();
        const box = await plain.locator('#chu-cai details').nth(nth).boundingBox();
        expect(box?.height ?? 0).toBeLessThanOrEqual(2 * 568 + 60);
        await letters.nth(nth).click();
      }
      expect(faults).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
      await removeFolder(out);
    }
  },
  180_000,
);
