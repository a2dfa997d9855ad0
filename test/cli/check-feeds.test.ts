import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GOOD } from '../feed-lint/good-documents.js';
import { captureCli } from '../helpers/capture-cli.js';
import { folderOf } from '../helpers/folder-of.js';

const NOW = { now: '2020-07-08T00:00:00.000Z' };
const bad = GOOD.rss
  .replace('      <guid>https://xa.example/i/tiep-dan/</guid>\n', '')
  .replace('Mon, 06 Jul', 'Tue, 06 Jul');

describe('loaphat check --feeds', () => {
  it('a good feed: nothing on the result, a line about it, 0', async () => {
    const folder = await folderOf({ 'tin.xml': GOOD.rss });
    const { code, out, err } = await captureCli(['check', '--feeds', join(folder, 'tin.xml')], NOW);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toBe(
      '1 kênh tin (RSS 1): 0 lỗi, 0 cảnh báo.\nKhông thấy lỗi nào theo các luật của bộ kiểm tra này.\n',
    );
  });

  it('a bad one: file:line:column, what, what to do, the rule; 1', async () => {
    const folder = await folderOf({ 'tin.xml': bad });
    const file = join(folder, 'tin.xml');
    const vi = await captureCli(['check', '--feeds', file], NOW);
    expect(vi.code).toBe(1);
    expect(vi.out.split('\n')).toEqual([
      `✗ ${file}:9:5 channel/lastBuildDate – lastBuildDate: thứ trong tuần không khớp với ngày: «Tue, 06 Jul 2020 08:00:00 +0700». Hãy sửa tên thứ, hoặc bỏ nó đi. [IncorrectDOW]`,
      `! ${file}:33:5 channel/item[2] – Tin không có <guid>. Hãy thêm <guid isPermaLink="false"> với một mã không bao giờ đổi; thiếu nó trình đọc sẽ báo tin cũ là tin mới. [MissingGuid]`,
      '',
    ]);
    expect(vi.err).toBe('1 kênh tin (RSS 1): 1 lỗi, 1 cảnh báo.\n');
    const en = await captureCli(['check', '--feeds', file, '--locale', 'en'], NOW);
    expect(en.out).toContain(`${file}:33:5 channel/item[2] – The item has no <guid>. Add <guid`);
    expect(en.err).toBe('1 feed(s) (RSS 1): 1 error(s), 1 warning(s).\n');
  });

  it('warnings alone are no fault, but with --strict', async () => {
    const folder = await folderOf({
      'a.xml': GOOD.rss.replace(
        '<ttl>60</ttl>',
        '<textInput><title>a</title><description>b</description><name>c</name><link>https://xa.example/</link></textInput>',
      ),
    });
    expect((await captureCli(['check', '--feeds', folder], NOW)).code).toBe(0);
    const strict = await captureCli(['check', '--feeds', folder, '--strict'], NOW);
    expect(strict).toMatchObject({ code: 1, out: expect.stringMatching(/^✗ .*AvoidTextInput/) });
  });

  it('a folder: every feed below, by name; what is no feed, hidden or linked is passed over', async () => {
    const folder = await folderOf({
      'feeds/all/rss.xml': GOOD.rss,
      'feeds/all/atom.xml': GOOD.atom,
      'feeds/all/feed.json': '{}',
      'loa/podcast.XML': GOOD.podcast,
      'kenh.opml': GOOD.opml,
      'manifest.json': '{"files": []}',
      'sitemap.xml': '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>',
      'week.csv': 'a,b',
      '.next/rss.xml': '<rss',
      'lien-ket.xml': { link: 'feeds/all/rss.xml' },
    });
    const { code, out } = await captureCli(['check', '--feeds', folder, '--json'], NOW);
    const report = JSON.parse(out);
    expect(code).toBe(1);
    expect(
      report.feeds.map(({ file, format }: { file: string; format: string }) => [
        file.slice(folder.length + 1),
        format,
      ]),
    ).toEqual([
      ['feeds/all/atom.xml', 'atom'],
      ['feeds/all/feed.json', 'json'],
      ['feeds/all/rss.xml', 'rss'],
      ['kenh.opml', 'opml'],
      ['loa/podcast.XML', 'podcast'],
    ]);
    expect(report).toMatchObject({ ok: false, passedOver: 2, hidden: 0 });
    expect(new Set(report.issues.map(({ file }: { file: string }) => file))).toEqual(
      new Set([join(folder, 'feeds/all/feed.json')]),
    );
    expect(report.issues.find(({ severity }: { severity: string }) => severity === 'error')).toMatchObject({
      severity: 'error',
      code: 'JSONFeedMissingField',
      line: 1,
      column: 1,
      what: { vi: expect.any(String), en: expect.any(String) },
      source: { standard: 'JSON Feed 1.1', url: expect.stringMatching(/^https:/) },
    });
  });

  it('a date in the future is held against the clock', async () => {
    const folder = await folderOf({ 'a.xml': GOOD.atom });
    const early = await captureCli(['check', '--feeds', folder], { now: '2020-07-01T00:00:00.000Z' });
    expect(early.out).toContain('[ImplausibleDate]');
    expect((await captureCli(['check', '--feeds', folder], NOW)).out).toBe('');
  });

  it('very many findings: the first hundred, and how often each rule is broken', async () => {
    const items = '<item><description>Tin</description></item>'.repeat(130);
    const feed = GOOD.rss.replace('  </channel>', `${items}</channel>`);
    const folder = await folderOf({ 'a.xml': feed, 'b.xml': feed });
    const { out, err } = await captureCli(['check', '--feeds', folder], NOW);
    expect(out.trim().split('\n')).toHaveLength(101);
    expect(out).toContain(`«loaphat check --feeds ${folder} --json» cho tất cả`);
    expect(err).toContain('200 × MissingGuid, trong 2 kênh (RSS Best Practices Profile, <guid>)');
    expect(err).toContain('Còn 60 chỗ nữa phạm những luật đã nêu đủ 100 lần trong một kênh.');
  });

  it('a file larger than may be read is an error, not a crash', async () => {
    const folder = await folderOf({ 'a.xml': GOOD.rss + ' '.repeat(17 * 1024 * 1024) });
    const { code, out } = await captureCli(['check', '--feeds', folder, '--locale', 'en'], NOW);
    expect({ code, out }).toEqual({
      code: 1,
      out: expect.stringContaining('beyond what this lint reads: more than 16777216 bytes'),
    });
  });

  it.each([
    [['--feeds', 'khong-co'], 'Không đọc được khong-co.'],
    [['--feeds'], '--feeds cần một giá trị, ví dụ --feeds PATH.'],
    [
      ['--feeds', 'a.xml', '--coverage'],
      '--feeds kiểm tra kênh tin, --content và --coverage kiểm tra nội dung.',
    ],
    [['--feeds', 'a.xml', '--content', 'content'], 'Mỗi lần gõ một trong hai.'],
  ])('%j is wrong use', async (args, words) => {
    const { code, err } = await captureCli(['check', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  it('a folder without any feed is wrong use', async () => {
    const folder = await folderOf({ 'manifest.json': '{}' });
    const { code, err } = await captureCli(['check', '--feeds', folder]);
    expect(code).toBe(2);
    expect(err).toContain('không có kênh tin nào');
  });

  it('our golden feeds have no error', async () => {
    const golden = join(import.meta.dirname, '../golden/feeds');
    expect(await readFile(join(golden, 'rss.xml'), 'utf8')).toContain('<rss');
    const { code, out } = await captureCli(['check', '--feeds', golden, '--json'], NOW);
    expect(code).toBe(0);
    expect(JSON.parse(out).feeds).toHaveLength(4);
  });
});
