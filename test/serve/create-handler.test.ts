import { createHash } from 'node:crypto';
import { symlink, unlink, utimes, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Artifact } from '../../src/model/index.js';
import { folderPublisher } from '../../src/publish/index.js';
import { createHandler, type RunningServer, startServer } from '../../src/serve/index.js';
import { folderOf } from '../helpers/folder-of.js';
import { manifestOf, type Published, publishInto, temporaryFolder } from '../helpers/published-folder.js';

const audio = new Uint8Array(3 * 1024 * 1024).map((_, index) => (index * 7 + (index >> 8)) % 256);
const files: Published = {
  'index.html': { mediaType: 'text/html', body: '<!doctype html><title>Loa phát</title>' },
  'feeds/all/rss.xml': { mediaType: 'application/rss+xml', body: '<rss version="2.0"/>' },
  'feeds/all/feed.json': { mediaType: 'application/feed+json', body: '{}' },
  'feeds/all/index.html': { mediaType: 'text/html', body: '<!doctype html><p>Bản tin' },
  'print/poster/mot-cua.pdf': { mediaType: 'application/pdf', body: '%PDF-1.7' },
  'media/spot.mp3': { mediaType: 'audio/mpeg', body: audio },
  'week.ics': { mediaType: 'text/calendar; charset=utf-8; method=PUBLISH', body: 'BEGIN:VCALENDAR' },
  'empty.txt': { mediaType: 'text/plain', body: '' },
};

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: RunningServer;

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(new URL(path, server.url), { headers, method, redirect: 'manual' });
const etagOf = (path: string) => `"${manifestOf(files).files[path]?.sha256}"`;

/** What a client that sends the path as it stands gets: `fetch` tidies dots away. */
function rawStatus(path: string): Promise<string> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
    });
    let text = '';
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('end', () => resolve(text.slice(9, 12)));
    socket.on('error', reject);
  });
}

beforeAll(async () => {
  folder = await temporaryFolder();
  await publishInto(folder.dir, files);
  await writeFile(join(folder.dir, 'secret.txt'), 'not in the manifest');
  await utimes(join(folder.dir, 'index.html'), 1593968400, 1593968400);
  server = await startServer({ dir: folder.dir, port: 0 });
});
afterAll(async () => {
  await server.close();
  await folder.remove();
});

describe('a published folder', () => {
  test.each([
    ['', 'text/html; charset=utf-8'],
    ['feeds/all/', 'text/html; charset=utf-8'],
    ['feeds/all/rss.xml', 'application/rss+xml; charset=utf-8'],
    ['feeds/all/feed.json', 'application/feed+json; charset=utf-8'],
    ['print/poster/mot-cua.pdf', 'application/pdf'],
    ['media/spot.mp3', 'audio/mpeg'],
    ['week.ics', 'text/calendar; charset=utf-8; method=PUBLISH'],
    ['empty.txt', 'text/plain; charset=utf-8'],
    ['manifest.json', 'application/json; charset=utf-8'],
  ])('gives %s as %s', async (path, type) => {
    const response = await get(path);
    const body = Buffer.from(await response.arrayBuffer());
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const listed = files[path === '' || path.endsWith('/') ? `${path}index.html` : path];
    if (listed !== undefined) expect(body.equals(Buffer.from(listed.body))).toBe(true);
    expect(response.headers.get('content-length')).toBe(String(body.length));
  });

  test('gives nothing that the manifest does not list', async () => {
    for (const path of ['secret.txt', 'toString', '__proto__', 'feeds/all/rss.xml/x']) {
      expect((await get(path)).status).toBe(404);
    }
  });

  test.each([
    '/../secret.txt',
    '/feeds/../../../../../../etc/passwd',
    '/..%2fsecret.txt',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/%252e%252e%252fetc%252fpasswd',
    '//etc/passwd',
    '/secret.txt%00.html',
    '/feeds%5c..%5csecret.txt',
  ])('refuses %s sent as it stands', async (path) => {
    expect(await rawStatus(path)).toBe('404');
  });

  test('answers a malformed path with 400', async () => {
    expect(await rawStatus('/%zz')).toBe('400');
  });

  test('sends a folder without its slash to the one with it', async () => {
    const response = await get('feeds/all?q=1');
    expect(response.status).toBe(301);
    const target = new URL(response.headers.get('location') ?? '', new URL('feeds/all', server.url));
    expect(target.pathname + target.search).toBe('/feeds/all/?q=1');
  });

  test('says in Vietnamese that there is no such page', async () => {
    const response = await get('khong-co');
    expect(response.status).toBe(404);
    const page = await response.text();
    expect(page).toContain('<html lang="vi">');
    expect(page).toContain('Không có trang này');
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH'])('refuses %s and says what it allows', async (method) => {
    const response = await get('index.html', {}, method);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });

  test('answers the question a browser asks before reading from another site', async () => {
    const response = await get('feeds/all/feed.json', { origin: 'https://xa.example' }, 'OPTIONS');
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-methods')).toContain('GET');
  });
});

describe('conditions', () => {
  test('the ETag is the sha256 of the bytes, and 304 carries no body', async () => {
    const tag = etagOf('feeds/all/rss.xml');
    expect((await get('feeds/all/rss.xml')).headers.get('etag')).toBe(tag);
    for (const sent of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const response = await get('feeds/all/rss.xml', { 'if-none-match': sent });
      expect(response.status).toBe(304);
      expect(response.headers.get('etag')).toBe(tag);
      expect(response.headers.get('cache-control')).toContain('max-age=60');
      expect(await response.text()).toBe('');
    }
    expect((await get('feeds/all/rss.xml', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  test('Last-Modified is the time of the file; If-None-Match goes before If-Modified-Since', async () => {
    const date = (await get('')).headers.get('last-modified') ?? '';
    expect(date).toBe('Sun, 05 Jul 2020 17:00:00 GMT');
    expect((await get('', { 'if-modified-since': date })).status).toBe(304);
    expect((await get('', { 'if-modified-since': date, 'if-none-match': '"other"' })).status).toBe(200);
    expect((await get('', { 'if-modified-since': 'Wed, 01 Jan 2025 00:00:00 GMT' })).status).toBe(200);
  });

  test('HEAD is GET without its body', async () => {
    for (const path of ['', 'media/spot.mp3', 'empty.txt', 'khong-co']) {
      const [head, whole] = [await get(path, {}, 'HEAD'), await get(path)];
      const shown = (response: Response) =>
        [...response.headers].filter(
          ([name]) => !['date', 'connection', 'keep-alive', 'x-request-id'].includes(name),
        );
      expect(head.status).toBe(whole.status);
      expect(shown(head)).toEqual(shown(whole));
      expect(await head.text()).toBe('');
      await whole.arrayBuffer();
    }
  });
});

describe('ranges', () => {
  test('a player gets the part it asks for', async () => {
    const response = await get('media/spot.mp3', { range: 'bytes=1048570-2097170' });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(`bytes 1048570-2097170/${audio.length}`);
    const body = Buffer.from(await response.arrayBuffer());
    expect(body.equals(Buffer.from(audio.subarray(1048570, 2097171)))).toBe(true);
  });

  test('the last bytes, also of a small file', async () => {
    const response = await get('print/poster/mot-cua.pdf', { range: 'bytes=-3' });
    expect(response.status).toBe(206);
    expect(await response.text()).toBe('1.7');
  });

  test('beyond the end is 416 with the true length', async () => {
    const response = await get('print/poster/mot-cua.pdf', { range: 'bytes=100-' });
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe('bytes */8');
  });

  test('If-Range of another version gives the whole', async () => {
    const range = 'bytes=0-1';
    const tag = etagOf('print/poster/mot-cua.pdf');
    expect((await get('print/poster/mot-cua.pdf', { range, 'if-range': '"other"' })).status).toBe(200);
    expect((await get('print/poster/mot-cua.pdf', { range, 'if-range': tag })).status).toBe(206);
  });
});

describe('packed forms', () => {
  const page = '<!doctype html><style>p{color:red}</style><p>Xin chào bà con.</p>'.repeat(40);
  const text = (path: string, mediaType: string, body: string): Artifact => ({
    path,
    mediaType,
    body,
    from: [],
  });
  const handler = async () => {
    const dir = await folderOf({});
    await folderPublisher(dir, { pack: true }).publish(
      (async function* () {
        yield text('index.html', 'text/html', page);
        yield text('a.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>');
        yield { path: 'a.png', mediaType: 'image/png', body: 'PNG', from: [] };
      })(),
      { campaign: 'thu', contentHash: 'h', at: '2020-07-06T00:00:00+07:00', week: '2020-W28' },
    );
    const handle = createHandler(dir);
    return (path: string, headers: Record<string, string> = {}, method = 'GET') =>
      handle(new Request(`http://x/${path}`, { headers, method }));
  };
  const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync };

  test.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['*', 'br'],
  ] as const)('whoever takes %s gets %s, under an ETag of its own', async (accepted, coding) => {
    const ask = await handler();
    const plain = await ask('');
    const packed = await ask('', { 'accept-encoding': accepted });
    expect(packed.headers.get('content-encoding')).toBe(coding);
    expect(packed.headers.get('vary')).toBe('Accept-Encoding');
    const bytes = Buffer.from(await packed.arrayBuffer());
    expect(packed.headers.get('content-length')).toBe(String(bytes.length));
    expect(packed.headers.get('etag')).toBe(`"${createHash('sha256').update(bytes).digest('hex')}"`);
    expect(UNPACK[coding](bytes).toString()).toBe(page);
    expect(packed.headers.get('etag')).not.toBe(plain.headers.get('etag'));
    const again = { 'accept-encoding': accepted, 'if-none-match': packed.headers.get('etag') ?? '' };
    expect((await ask('', again)).status).toBe(304);
    const head = await ask('', { 'accept-encoding': accepted }, 'HEAD');
    expect([head.headers.get('content-length'), await head.text()]).toEqual([String(bytes.length), '']);
  });

  test('who takes none gets the file, and so does who asks for a part; caches are told', async () => {
    const ask = await handler();
    for (const accepted of ['identity', 'br;q=0, gzip;q=0', 'deflate'])
      expect((await ask('', { 'accept-encoding': accepted })).headers.get('content-encoding')).toBeNull();
    const part = await ask('', { 'accept-encoding': 'br', range: 'bytes=0-14' });
    expect([part.status, await part.text(), part.headers.get('vary')]).toEqual([
      206,
      '<!doctype html>',
      'Accept-Encoding',
    ]);
    const picture = await ask('a.png', { 'accept-encoding': 'br' });
    expect([picture.headers.get('content-encoding'), picture.headers.get('vary')]).toEqual([null, null]);
  });

  test('a page may run what stands in it and nothing else, packed or not; a drawing nothing', async () => {
    const ask = await handler();
    const hash = createHash('sha256').update('p{color:red}').digest('base64');
    for (const accepted of ['br', 'identity']) {
      const policy = (await ask('', { 'accept-encoding': accepted })).headers.get('content-security-policy');
      expect(policy).toContain(`style-src 'sha256-${hash}'; script-src 'none'`);
    }
    expect((await ask('a.svg')).headers.get('content-security-policy')).toContain('sandbox');
    expect((await ask('a.png')).headers.get('cache-control')).toContain('max-age=86400');
    expect((await ask('manifest.json')).headers.get('cache-control')).toBe('no-cache');
  });
});

describe('while the folder changes', () => {
  let other: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeEach(async () => {
    other = await temporaryFolder();
  });
  afterEach(() => other.remove());

  const statusOf = async (handler: ReturnType<typeof createHandler>, path: string) =>
    (await handler(new Request(`http://x/${path}`))).status;
  const one = (body: string): Published => ({ 'a.txt': { mediaType: 'text/plain', body } });

  test('nothing published yet is 503, not 404; then it is there', async () => {
    const handler = createHandler(other.dir);
    const response = await handler(new Request('http://x/a.txt'));
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    await publishInto(other.dir, one('mới'));
    expect(await statusOf(handler, 'a.txt')).toBe(200);
  });

  test('a new publication is seen at once', async () => {
    const handler = createHandler(other.dir);
    await publishInto(other.dir, one('một'));
    expect(await (await handler(new Request('http://x/a.txt'))).text()).toBe('một');
    await publishInto(other.dir, one('hai!'));
    expect(await (await handler(new Request('http://x/a.txt'))).text()).toBe('hai!');
  });

  test('bytes that are not what the manifest says are never given under its ETag', async () => {
    const handler = createHandler(other.dir);
    await publishInto(other.dir, one('một'));
    await writeFile(join(other.dir, 'a.txt'), 'hai'.padEnd(5));
    expect(await statusOf(handler, 'a.txt')).toBe(503);
  });

  test('a file that vanished, or became a link or a folder, is 503 and says so', async () => {
    const handler = createHandler(other.dir);
    await publishInto(other.dir, one('một'));
    await unlink(join(other.dir, 'a.txt'));
    expect(await statusOf(handler, 'a.txt')).toBe(503);
    await symlink('/etc/hostname', join(other.dir, 'a.txt'));
    expect(await statusOf(handler, 'a.txt')).toBe(503);
  });

  test('is published into again and again, every answer is whole and is what its ETag says', async () => {
    const { publish } = folderPublisher(other.dir);
    async function* generation(number: number): AsyncIterable<Artifact> {
      for (const name of ['a', 'b', 'c', 'd']) {
        const body = `${name}${number % 10}`.repeat(20_000);
        yield { path: `${name}.txt`, mediaType: 'text/plain', body, from: [] };
      }
    }
    const about = { campaign: 'thu', contentHash: 'h', at: '2020-07-06T00:00:00+07:00', week: '2020-W28' };
    await publish(generation(0), about);
    const handler = createHandler(other.dir);
    let writing = true;
    const answers = { whole: 0, notReady: 0 };
    const read = async (path: string) => {
      while (writing) {
        // What is in memory is answered without a turn of the event loop, which the publisher needs.
        await setImmediate();
        const response = await handler(new Request(`http://x/${path}`));
        const body = Buffer.from(await response.arrayBuffer());
        if (response.status === 503) answers.notReady += 1;
        else {
          expect(response.headers.get('etag')).toBe(`"${createHash('sha256').update(body).digest('hex')}"`);
          answers.whole += 1;
        }
      }
    };
    const readers = ['a.txt', 'b.txt', 'c.txt', 'd.txt'].map(read);
    for (let number = 1; number <= 40; number += 1) await publish(generation(number), about);
    writing = false;
    await Promise.all(readers);
    expect(answers.whole).toBeGreaterThan(100);
    expect(answers.notReady).toBeLessThan(answers.whole / 20);
  });

  test.each([
    'not json',
    '[]',
    JSON.stringify(manifestOf({ '../../etc/passwd': { mediaType: 'text/plain', body: '' } })),
    JSON.stringify(manifestOf({ 'a.txt': { mediaType: 'text/html\r\nset-cookie: a=b', body: '' } })),
  ])('a manifest that is none (%#) serves nothing', async (text) => {
    await writeFile(join(other.dir, 'manifest.json'), text);
    expect(await statusOf(createHandler(other.dir), 'a.txt')).toBe(503);
  });
});
