import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UsageError } from '../../src/errors.js';
import { createHandler, startServer } from '../../src/serve/index.js';
import { publishInto, temporaryFolder } from '../helpers/published-folder.js';

const big = new Uint8Array(24 * 1024 * 1024).fill(7);
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
  await publishInto(folder.dir, {
    'index.html': { mediaType: 'text/html', body: '<p>Xin chào' },
    'media/big.mp3': { mediaType: 'audio/mpeg', body: big },
  });
});
afterEach(() => folder.remove());

test('the examples of the doc comments', async () => {
  const handler = createHandler(folder.dir);
  const response = await handler(new Request('http://localhost/manifest.json'));
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');

  const server = await startServer({ dir: folder.dir, port: 0 });
  expect((await fetch(new URL('no-such-page', server.url))).status).toBe(404);
  await server.close();
});

test('an answer under way is finished before the server is gone', async () => {
  const server = await startServer({ dir: folder.dir, port: 0 });
  const response = await fetch(new URL('media/big.mp3', server.url));
  const reader = response.body?.getReader();
  let read = (await reader?.read())?.value?.length ?? 0;

  let closed = false;
  const closing = server.close().then(() => {
    closed = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(closed).toBe(false);
  await expect(fetch(server.url)).rejects.toThrow();

  for (let chunk = await reader?.read(); chunk?.value !== undefined; chunk = await reader?.read()) {
    read += chunk.value.length;
  }
  expect(read).toBe(big.length);
  await closing;
  await server.close();
});

test('a client that never finishes does not hold the end up for ever', async () => {
  const server = await startServer({ dir: folder.dir, port: 0, grace: 200 });
  const response = await fetch(new URL('media/big.mp3', server.url));
  const started = performance.now();
  await server.close();
  expect(performance.now() - started).toBeLessThan(2000);
  await expect(response.arrayBuffer()).rejects.toThrow();
});

test('a port in use is said in words', async () => {
  const server = await startServer({ dir: folder.dir, port: 0 });
  const port = Number(new URL(server.url).port);
  const second = startServer({ dir: folder.dir, port });
  await expect(second).rejects.toThrow(UsageError);
  await expect(second).rejects.toThrow(/cổng đang có chương trình khác dùng/);
  await server.close();
});

test('clients that go away in the middle leave no open file behind', async () => {
  const server = await startServer({ dir: folder.dir, port: 0 });
  const openFiles = async () => (await readdir('/proc/self/fd').catch(() => [])).length;
  const before = await openFiles();
  for (let round = 0; round < 8; round += 1) {
    const stop = new AbortController();
    const response = await fetch(new URL('media/big.mp3', server.url), { signal: stop.signal });
    await response.body?.getReader().read();
    stop.abort();
  }
  await server.close();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await openFiles()).toBeLessThan(before + 4);
});
