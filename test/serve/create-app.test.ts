/** What stands around the published folder on the open net: limits, names of requests, the log, questions of who looks after it. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessLog } from '../../src/serve/access-log.js';
import { type App, createApp, startServer } from '../../src/serve/index.js';
import { requestLimits } from '../../src/serve/request-limits.js';
import { publishInto, temporaryFolder } from '../helpers/published-folder.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
  await publishInto(folder.dir, {
    'index.html': { mediaType: 'text/html', body: '<p>Xin chào' },
    'media/big.mp3': { mediaType: 'audio/mpeg', body: new Uint8Array(8 * 1024 * 1024) },
  });
});
afterAll(() => folder.remove());

const ask = (app: App, path: string, { address = '192.0.2.7', ...headers }: Record<string, string> = {}) =>
  app.answer(new Request(`http://x${path}`, { headers }), address);

describe('a client that asks too much', () => {
  it('is told to wait, and for how long; others are answered', async () => {
    let time = 0;
    const app = createApp(folder.dir, { limit: { burst: 3, perSecond: 1 }, now: () => time });
    const statuses = async (address: string) => (await ask(app, '/', { address })).status;
    expect([await statuses('192.0.2.1'), await statuses('192.0.2.1'), await statuses('192.0.2.1')]).toEqual([
      200, 200, 200,
    ]);
    const refused = await ask(app, '/', { address: '192.0.2.1' });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    expect(await refused.text()).toContain('quá nhiều');
    expect(await statuses('192.0.2.2')).toBe(200);
    expect((await ask(app, '/healthz', { address: '192.0.2.1' })).status).toBe(200);
    time = 1000;
    expect(await statuses('192.0.2.1')).toBe(200);
  });

  it('is one network where it has IPv6, and what a proxy saw where there is one', async () => {
    const wait = requestLimits({ burst: 1, perSecond: 1 });
    expect([wait('2001:db8:1:2::5', 0), wait('2001:db8:1:2::6', 0), wait('2001:db8:1:3::5', 0)]).toEqual([
      0, 1, 0,
    ]);
    // A clock that was set back gives nothing away and takes nothing.
    expect([wait('192.0.2.1', 5000), wait('192.0.2.1', 1000), wait('192.0.2.1', 2000)]).toEqual([0, 1, 0]);

    const limit = { burst: 1, perSecond: 1 };
    const behind = createApp(folder.dir, { limit, behindProxy: true, now: () => 0 });
    const through = (list: string) => ask(behind, '/', { address: '127.0.0.1', 'x-forwarded-for': list });
    expect((await through('203.0.113.9, 192.0.2.1')).status).toBe(200);
    expect((await through('203.0.113.9, 192.0.2.2')).status).toBe(200);
    expect((await through('198.51.100.1, 192.0.2.1')).status).toBe(429);
    const open = createApp(folder.dir, { limit, now: () => 0 });
    const forged = (list: string) => ask(open, '/', { 'x-forwarded-for': list });
    expect([(await forged('1.1.1.1')).status, (await forged('2.2.2.2')).status]).toEqual([200, 429]);
  });
});

describe('the log', () => {
  it('has a line of JSON for each request, with the name that is in the answer', async () => {
    const written: string[] = [];
    const app = createApp(folder.dir, { log: (text) => written.push(text) });
    const first = await ask(app, '/?q=một', { 'user-agent': 'thu/1' });
    const second = await ask(app, '/khong-co', { 'x-request-id': 'proxy-7' });
    const third = await ask(app, '/', { 'x-request-id': 'a b "' });
    app.end();
    const lines = written
      .join('')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { client: '192.0.2.7', method: 'GET', target: '/?q=m%E1%BB%99t', status: 200, bytes: 12 },
      { target: '/khong-co', status: 404, id: 'proxy-7' },
      { target: '/', status: 200 },
    ]);
    const ids = [first, second, third].map((response) => response.headers.get('x-request-id'));
    expect(lines.map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(3);
  });

  it('is written in bunches, and at the end', () => {
    const written: string[] = [];
    const log = accessLog((text) => written.push(text));
    const access = {
      time: 0,
      id: '',
      client: '',
      method: 'GET',
      target: '/',
      status: 200,
      bytes: 1,
      ms: 1,
      agent: undefined,
    };
    for (let count = 0; count < 700; count += 1) log.add(access);
    expect(written.map((text) => text.split('\n').length - 1)).toEqual([500]);
    log.flush();
    log.flush();
    expect(written.map((text) => text.split('\n').length - 1)).toEqual([500, 200]);
  });
});

describe('who looks after the server', () => {
  it('is told whether it is alive and ready: not without a publication, nor when it is about to stop', async () => {
    const empty = await temporaryFolder();
    const bare = createApp(empty.dir);
    expect([(await ask(bare, '/healthz')).status, (await ask(bare, '/readyz')).status]).toEqual([200, 503]);
    const app = createApp(folder.dir);
    const ready = await ask(app, '/readyz');
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { ready: true, draining: false, publication: { at: '2020-07-06T00:00:00+07:00', week: '2020-W28' } },
    ]);
    app.drain();
    expect((await ask(app, '/readyz')).status).toBe(503);
    expect((await ask(app, '/')).status).toBe(200);
    await empty.remove();
  });

  it('reads its figures on the machine itself, and nobody else does', async () => {
    const app = createApp(folder.dir);
    await ask(app, '/');
    await ask(app, '/khong-co');
    const figures = await (await ask(app, '/metrics', { address: '::ffff:127.0.0.1' })).text();
    expect(figures).toContain('loaphat_http_answers_total{status="200"} 1');
    expect(figures).toContain('loaphat_http_answers_total{status="404"} 1');
    expect(figures).toContain('loaphat_published_files 3');
    expect(figures).toMatch(/^process_resident_memory_bytes \d/m);
    expect((await ask(app, '/metrics')).status).toBe(404);
    expect(
      (await ask(app, '/metrics', { address: '127.0.0.1', 'x-forwarded-for': '192.0.2.1' })).status,
    ).toBe(404);
  });
});

describe('requests that are no requests', () => {
  /** What comes back for bytes as they stand, until the server ends the connection or nothing comes for a while. */
  const raw = (url: string, bytes: string) =>
    new Promise<string>((resolve) => {
      const { hostname, port } = new URL(url);
      const socket = connect(Number(port), hostname, () => socket.write(bytes));
      let text = '';
      socket.setEncoding('latin1').on('data', (chunk) => {
        text += chunk;
      });
      socket.setTimeout(1_500, () => socket.destroy());
      socket.on('error', () => undefined).on('close', () => resolve(text.slice(0, 12)));
    });

  it.each([
    ['a head too long', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(40_000)}\r\n\r\n`, 'HTTP/1.1 431'],
    ['no HTTP at all', 'xin chào\r\n\r\n', 'HTTP/1.1 400'],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
      'HTTP/1.1 400',
    ],
    ['a header that is split', 'GET / HTTP/1.1\r\nHost: x\r\nX-Request-Id: a\rb\r\n\r\n', 'HTTP/1.1 400'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 'HTTP/1.1 400'],
    [
      'a body that nobody asked for',
      `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nabcde`,
      'HTTP/1.1 405',
    ],
  ])('%s is refused, and the next is answered', async (_name, bytes, status) => {
    const server = await startServer({ dir: folder.dir, port: 0 });
    expect(await raw(server.url, bytes)).toBe(status);
    expect((await fetch(server.url)).status).toBe(200);
    await server.close();
  });
});
