/** Pages opened in a real browser. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { broadcast } from '../src/broadcast.js';
import { startServer } from '../src/serve/index.js';
import { commandOf, itWith } from './helpers/system-tool.js';

const run = promisify(execFile);
const content = join(import.meta.dirname, '../content');

itWith(
  ['chromium'],
  'index, item, week and feed pages open in Chromium, served as a site',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'loaphat-browser-'));
    const out = join(folder, 'out');
    const only = ['feeds', 'week', 'pages'];
    await broadcast({ content, out, week: '2020-W28', only, stations: ['dai-krong-pa'] });
    const server = await startServer({ dir: out, port: 0 });
    const open = async (path: string) => {
      const flags = [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
      ];
      const profile = `--user-data-dir=${join(folder, 'profile')}`;
      const url = new URL(path, server.url).href;
      const { stdout } = await run(commandOf('chromium') ?? '', [...flags, profile, '--dump-dom', url], {
        maxBuffer: 16e6,
      });
      return stdout;
    };
    try {
      expect(await open('')).toContain('<h1>Cải cách hành chính tỉnh Gia Lai năm 2020</h1>');
      expect(await open('i/quy-trinh-thu-tuc/')).toContain('<h1>Làm thủ tục hành chính qua bốn bước</h1>');
      expect(await open('schedule/2020-W28/dai-krong-pa/')).toContain('ngay-2020-07-12');
      expect(await open('feeds/topic/II.4.b/')).toMatch(/<h1[^>]*>[^<]+<\/h1>/);
    } finally {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
  120_000,
);
