import { mkdir, readdir, readFile, rename, symlink, unlink, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { brotliCompressSync, deflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { IngestError } from '../../src/errors.js';
import { INGEST_LIMITS, type IngestOptions, ingestSource } from '../../src/ingest/index.js';
import { upstreamSchema } from '../../src/model/campaign/upstream.js';
import { itemSchema, type Upstream } from '../../src/model/index.js';
import { type HostileServer, item, rss, startHostileServer } from '../helpers/hostile-server.js';
import { temporaryFolder } from '../helpers/published-folder.js';

const now = '2020-07-06T09:00:00+07:00';
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: HostileServer;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  await server.close();
  await folder.remove();
});

/** `body` is served at `/feed`. */
async function ingest(
  path: string,
  {
    body,
    type = 'application/rss+xml',
    ...options
  }: Partial<IngestOptions> & { body?: string | Uint8Array; type?: string } = {},
  fields: Partial<Upstream> = {},
) {
  const feed: RequestListener = (_, response) => response.writeHead(200, { 'content-type': type }).end(body);
  server = await startHostileServer({ '/feed': feed });
  return again(path, options, fields);
}

function again(path: string, options: Partial<IngestOptions> = {}, fields: Partial<Upstream> = {}) {
  const source: Upstream = {
    ...upstreamSchema.parse({
      id: 'bao-thu',
      title: 'Báo thử',
      url: `${server.url}${path}`,
      topics: ['II.1'],
    }),
    origin: { file: 'sources.yaml', line: 3 },
    ...fields,
  };
  return ingestSource(source, { contentDir: folder.dir, now, allowAddresses: ['127.0.0.1'], ...options });
}

const draft = (path: string | undefined) => readFile(join(folder.dir, path ?? ''), 'utf8');

describe('a good feed', () => {
  test('becomes drafts that a person can finish', async () => {
    const report = await ingest('/feed', {
      body: rss(
        item(
          'mot',
          '<description>&lt;p&gt;Bà con mang &lt;b&gt;giấy tờ&lt;/b&gt; đến xã.&lt;/p&gt;&lt;p&gt;Miễn phí.&lt;/p&gt;</description>',
        ),
        item('hai', '<description>Ngắn.</description>'),
      ),
    });
    expect(report.failed).toEqual([]);
    expect(report.written).toHaveLength(2);
    expect(report.written[0]).toMatch(/^inbox\/bao-thu\/tin-mot-[0-9a-f]{10}\.md$/);

    const text = await draft(report.written[0]);
    await expect(text).toMatchFileSnapshot('../golden/ingest-draft.md');
    const [, yaml = '', body = ''] = text.split(/^---$/m);
    const approved = { ...parseYaml(yaml), audiences: ['nguoi-dan'], agency: 'so-noi-vu' };
    expect(itemSchema.parse(approved)).toMatchObject({
      title: 'Tin mot',
      status: 'draft',
      published: '2020-07-06T08:00:00+07:00',
      sources: [{ url: 'https://nguon.example/mot', accessed: '2020-07-06' }],
    });
    expect(body.trim()).toBe('Bà con mang giấy tờ đến xã.\n\nMiễn phí.');
  });

  test('the examples of the doc comments', async () => {
    const report = await ingest('/good');
    expect(report.written.length).toBe(2);
    expect(INGEST_LIMITS.bytes).toBe(5242880);
  });

  test('is written once: edited, renamed, moved and deleted drafts do not come back', async () => {
    const first = await ingest('/feed', { body: rss(item('a'), item('b'), item('c'), item('d')) });
    const [a = '', b = '', c = '', d = ''] = first.written.map((path) => join(folder.dir, path));
    await writeFile(a, 'sửa tay');
    await rename(b, join(folder.dir, 'inbox/bao-thu/ten-khac.md'));
    await mkdir(join(folder.dir, 'items'));
    await rename(c, join(folder.dir, 'items/c.md'));
    await unlink(d);

    const second = await again('/feed');
    expect(second.written).toEqual([]);
    expect(second.skipped).toHaveLength(4);
    expect(await readFile(a, 'utf8')).toBe('sửa tay');
    expect(
      (await readdir(join(folder.dir, 'inbox/bao-thu'))).filter((name) => name.endsWith('.md')),
    ).toHaveLength(2);
  });

  test('two ingests at once write each draft once', async () => {
    const first = await ingest('/no-items');
    expect(first.written).toEqual([]);
    const reports = await Promise.all([again('/good'), again('/good'), again('/good')]);
    expect(reports.flatMap(({ written }) => written)).toHaveLength(2);
  });

  test('takes at most maxItems', async () => {
    const body = rss(...Array.from({ length: 9 }, (_, index) => item(`n${index}`)));
    expect((await ingest('/feed', { body }, { maxItems: 4 })).written).toHaveLength(4);
  });

  test('unpacks brotli and deflate', async () => {
    for (const [coding, pack] of [
      ['br', brotliCompressSync],
      ['deflate', deflateSync],
    ] as const) {
      server = await startHostileServer({
        '/packed': (_, response) =>
          response
            .writeHead(200, { 'content-type': 'text/xml', 'content-encoding': coding })
            .end(pack(rss(item(coding)))),
      });
      expect((await again('/packed')).written).toHaveLength(1);
      await server.close();
    }
  });

  test('unpacks gzip, and follows a redirect', async () => {
    expect((await ingest('/gzip')).written).toHaveLength(1);
    expect((await again('/moved')).written).toHaveLength(2);
  });

  test('windows-1258, by Content-Type or by the XML declaration, comes out composed', async () => {
    // "Cải cách hành chính" in windows-1258: ả = a + 0xD2, á = 0xE1, à = 0xE0, í = 0xED.
    const title = Buffer.from('4361d26920636163e1636820e0ed', 'hex');
    const page = (declared: string) =>
      Buffer.concat([
        Buffer.from(
          `<?xml version="1.0"${declared}?><rss version="2.0"><channel><item><guid>1${declared}</guid><title>`.replaceAll(
            /(<guid>1)[^<]*/g,
            '$1',
          ),
        ),
        title,
        Buffer.from('</title></item></channel></rss>'),
      ]);
    const byHeader = await ingest('/feed', { body: page(''), type: 'text/xml; charset="windows-1258"' });
    expect(await draft(byHeader.written[0])).toContain('title: "Cải cacách àí"');
    await server.close();
    const byDeclaration = await ingest(
      '/feed',
      { body: page(' encoding="windows-1258"'), type: 'text/xml' },
      { id: 'khac' },
    );
    expect(await draft(byDeclaration.written[0])).toContain('title: "Cải cacách àí"');
  });

  test('Atom, its dates, links and XHTML in the order written', async () => {
    const body = `<feed xmlns="http://www.w3.org/2005/Atom"><title>N</title><entry><id>tag:x,2020:1</id><title type="html">Một &amp;amp; hai</title>
      <link rel="self" href="https://nguon.example/1.atom"/><link href="/1"/><updated>2020-07-05T01:00:00Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">một <b>hai</b> ba</div></content></entry></feed>`;
    const report = await ingest('/feed', { body, type: 'application/atom+xml' });
    const text = await draft(report.written[0]);
    expect(text).toContain('title: "Một & hai"');
    expect(text).toContain('published: "2020-07-05T01:00:00Z"');
    expect(text).toContain(`url: "${server.url}/1"`);
    expect(text.trimEnd().endsWith('\nmột hai ba')).toBe(true);
  });
});

describe('one bad entry among good', () => {
  test.each([
    ['a bad date', item('xau').replace(/<pubDate>[^<]*/, '<pubDate>hôm qua')],
    ['a loose &', item('xau', '<description>Sở A & B</description>')],
    ['no date', item('xau').replace(/<pubDate>.*<\/pubDate>/, '')],
    ['a link without an address', item('xau', '<link/>')],
    ['no title', '<item><guid>xau</guid><description>Không tên</description></item>'],
  ])('%s: all three are drafts', async (_, bad) => {
    const report = await ingest('/feed', { body: rss(item('mot'), bad, item('hai')) });
    expect(report.written).toHaveLength(3);
  });

  test.each([
    ['an element that is not closed', item('xau', '<description><b>dở dang</description>')],
    ['an entity that is not known', item('xau', '<description>&khongco;</description>')],
    ['no title and no words', '<item><guid>xau</guid></item>'],
    ['nothing to know it by', '<item><title>Xấu</title></item>'],
  ])('%s: two drafts and one issue that names source and address', async (_, bad) => {
    const report = await ingest('/feed', { body: rss(item('mot'), bad, item('hai')) });
    expect(report.written.map((path) => path.replace(/-[0-9a-f]+\.md$/, ''))).toEqual([
      'inbox/bao-thu/tin-mot',
      'inbox/bao-thu/tin-hai',
    ]);
    const errors = report.failed.filter(({ severity }) => severity === 'error');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      severity: 'error',
      file: 'sources.yaml',
      line: 3,
      field: 'sources.bao-thu',
    });
    expect(errors[0]?.what.vi).toContain(`${server.url}/feed`);
  });

  test('Atom: a bad date and a link without attributes do not lose the feed', async () => {
    const entry = (id: string, inner: string) => `<entry><id>${id}</id><title>${id}</title>${inner}</entry>`;
    const body = `<feed xmlns="http://www.w3.org/2005/Atom">${entry('a', '<published>xx</published>')}${entry('b', '<link/>')}${entry('c', '')}</feed>`;
    expect((await ingest('/feed', { body })).written).toHaveLength(3);
  });

  test('nested 20,000 deep', async () => {
    const deep = '<b>'.repeat(20_000) + '</b>'.repeat(20_000);
    const report = await ingest('/feed', {
      body: rss(item('mot'), item('sau', `<description>${deep}</description>`), item('hai')),
    });
    expect(report.written.length).toBeGreaterThanOrEqual(2);
    expect(report.written.length + report.failed.filter(({ severity }) => severity === 'error').length).toBe(
      3,
    );
  });
});

describe('hostile content', () => {
  test.each([
    ['a<p', 50_000],
    ['<', 150_000],
    ['<div', 40_000],
    ['<![CDATA[', 10_000],
    ['&amp;lt;script', 20_000],
  ])('%s, repeated, neither blocks this thread nor loses the others', async (piece, times) => {
    const text = piece.repeat(times);
    const asText = piece.includes('CDATA') ? text : `<![CDATA[${text}]]>`;
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const report = await ingest('/feed', {
      body: rss(item('mot'), item('bom', `<description>${asText}</description>`), item('hai')),
    });
    delay.disable();
    expect(report.written.length).toBeGreaterThanOrEqual(2);
    expect(delay.max / 1e6).toBeLessThan(1000);
  });

  test('a reader that takes too long is stopped, and the rest of the entries is named', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => item(`n${index}`));
    const report = ingest('/feed', { body: rss(...many), limits: { parseMilliseconds: 40 } });
    const { written, failed } = await report;
    expect(written.length + failed.length).toBe(20);
    expect(failed.length).toBeGreaterThan(0);
  });

  test('script, markup and Markdown marks come out as harmless words', async () => {
    const html =
      '<script>alert(1)</script><h2>Đầu đề</h2><ul><li>một</li><li><p>hai</p></li></ul><p onclick="x">[a](javascript:alert(1)) *b* &lt;img src=x onerror=y&gt;</p><p># không phải đầu đề</p><p>--- </p><p>1. đầu</p>';
    const report = await ingest('/feed', {
      body: rss(item('x', `<description><![CDATA[${html}]]></description>`)),
    });
    const body = (await draft(report.written[0])).split('---\n').slice(2).join('---\n').trim();
    expect(body).toBe(
      [
        '## Đầu đề',
        '- một\n- hai',
        '\\[a\\](javascript:alert(1)) \\*b\\* \\<img src=x onerror=y\\>',
        '\\# không phải đầu đề',
        '\\---',
        '1\\. đầu',
      ].join('\n\n'),
    );
  });

  test('entities that grow, or read files, are refused and grow nothing', async () => {
    const grow = Array.from({ length: 12 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join(
      '',
    );
    const doctype = `<!DOCTYPE rss [<!ENTITY e0 "ha"><!ENTITY f SYSTEM "file:///etc/passwd">${grow}]>`;
    const body = rss(item('mot', '<description>&e12;&f;</description>'), item('hai')).replace(
      '<rss',
      `${doctype}<rss`,
    );
    const { written, failed } = await ingest('/feed', { body });
    expect(written).toEqual([expect.stringContaining('/tin-hai-')]);
    expect(failed.filter(({ severity }) => severity === 'error')).toEqual([
      expect.objectContaining({ code: 'entry-unreadable' }),
    ]);
  });

  test('of a feed that ends in the middle the entries before its end are taken, and the last is named', async () => {
    const body = rss(item('mot'), item('hai'), item('ba', '<description>dài</description>'));
    const { written, failed } = await ingest('/feed', { body: body.slice(0, body.indexOf('dài')) });
    expect(written).toHaveLength(2);
    expect(failed.filter(({ severity }) => severity === 'error')).toEqual([
      expect.objectContaining({ code: 'entry-unreadable' }),
    ]);
  });

  test('a charset that is not true is told, and the letters are right', async () => {
    const body = rss(item('mot')).replace('UTF-8', 'iso-8859-1').replace('Tin mot', 'Tin một');
    const { written, failed } = await ingest('/feed', { body, type: 'text/xml' });
    expect(failed.map(({ code, severity }) => ({ code, severity }))).toContainEqual({
      code: 'charset-misdeclared',
      severity: 'warning',
    });
    expect(await draft(written[0])).toContain('title: "Tin một"');
  });

  test('a title cannot break out of the front matter, nor a guid out of the folder', async () => {
    const title = '"\n---\nstatus: approved&#10;status: approved ../../x\u0007\u202e';
    const evil = `<item><title>${title}</title><guid>../../../etc/cron.d/x</guid><link>javascript:alert(1)</link></item>`;
    const report = await ingest('/feed', { body: rss(evil) });
    const [, yaml = ''] = (await draft(report.written[0])).split(/^---$/m);
    const fields = parseYaml(yaml);
    expect(fields.status).toBe('draft');
    expect(fields.sources[0].url).toBeUndefined();
    expect(report.written[0]).toMatch(/^inbox\/bao-thu\/[a-z0-9-]+\.md$/);
  });

  test('an inbox that is a link out of the content folder is not followed', async () => {
    const other = await temporaryFolder();
    await mkdir(join(folder.dir, 'inbox'));
    await symlink(other.dir, join(folder.dir, 'inbox/bao-thu'));
    await expect(ingest('/good')).rejects.toThrow(IngestError);
    expect(await readdir(other.dir)).toEqual([]);
    await other.remove();
  });
});

describe('a name that answers differently the second time', () => {
  /** `portal.test` at the server's address, then at another one of this machine that nobody has allowed. */
  const rebinding = () => {
    const asked: string[] = [];
    const resolve: IngestOptions['resolve'] = async (host) => {
      asked.push(host);
      return [{ address: asked.length === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
    };
    return { asked, resolve };
  };
  const portal = (path: string) => ({ url: `${server.url.replace('127.0.0.1', 'portal.test')}${path}` });

  test('is read where the answer that was checked leads: no second question', async () => {
    await ingest('/no-items');
    const { asked, resolve } = rebinding();
    expect((await again('', { resolve }, portal('/good'))).written).toHaveLength(2);
    expect(asked).toEqual(['portal.test']);
  });

  test('is checked again at each redirect', async () => {
    await ingest('/no-items');
    const { asked, resolve } = rebinding();
    await expect(again('', { resolve }, portal('/moved'))).rejects.toThrow(/portal\.test \(127\.0\.0\.2\)/);
    expect(asked).toEqual(['portal.test', 'portal.test']);
  });
});

describe('a feed that gives nothing is one IngestError that names source and address', () => {
  test.each([
    ['/drip', /chưa tải xong sau 0.4 giây/],
    ['/hang', /chưa tải xong/],
    ['/endless', /lớn hơn/],
    ['/huge', /lớn hơn/],
    ['/gzip-bomb', /lớn hơn/],
    ['/cut', /không tải được/],
    ['/loop', /chuyển hướng quá 3 lần/],
    ['/to-private', /169\.254\.169\.254.*nội bộ/],
    ['/to-loopback', /::1.*nội bộ/],
    ['/to-file', /địa chỉ không nhận/],
    ['/nowhere', /trả lời 404/],
    ['/page', /không phải là RSS, Atom hay JSON Feed.*text\/html/],
    ['/empty', /không phải là RSS, Atom hay JSON Feed/],
    ['/strange-charset', /bảng mã “tcvn-5712”/],
  ])('%s', async (path, message) => {
    const before = process.memoryUsage().rss;
    const started = performance.now();
    const error: unknown = await ingest(path, {
      limits: path.startsWith('/drip') || path === '/hang' ? { fetchMilliseconds: 400 } : {},
    }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(IngestError);
    expect(String(error)).toMatch(message);
    expect(String(error)).toContain('bao-thu');
    expect(String(error)).toContain(`${server.url}${path}`);
    expect(performance.now() - started).toBeLessThan(6000);
    expect(process.memoryUsage().rss - before).toBeLessThan(350 * 1024 * 1024);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.open()).toBe(0);
    expect(await readdir(folder.dir)).toEqual([]);
  });

  test.each([
    'http://127.0.0.1:9/',
    'http://2130706433:9/',
    'http://0x7f.1:9/',
    'http://[::ffff:127.0.0.1]:9/',
    'http://localhost:9/',
    'http://10.1.2.3/',
    'http://[fe80::1]/',
    'http://[64:ff9b::7f00:1]/',
  ])('a private address, however it is spelt: %s', async (url) => {
    await expect(ingest('/good', { allowAddresses: [] }, { url })).rejects.toThrow(/nội bộ/);
  });

  test('no items is no error', async () => {
    const nothing = { source: 'bao-thu', written: [], skipped: [], notes: [], failed: [] };
    expect(await ingest('/no-items')).toEqual(nothing);
  });
});
