/** A real server on this machine that answers as bad servers do. */
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

export interface HostileServer {
  readonly url: string;
  /** Answers that somebody is still waiting for. */
  open(): number;
  close(): Promise<void>;
}

const RSS = 'application/rss+xml';

export function rss(...items: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Nguồn</title><link>https://nguon.example/</link><description>d</description>${items.join('')}</channel></rss>`;
}

export function item(id: string, inner = ''): string {
  return `<item><title>Tin ${id}</title><link>https://nguon.example/${id}</link><guid isPermaLink="false">${id}</guid><pubDate>Mon, 06 Jul 2020 08:00:00 +0700</pubDate>${inner}</item>`;
}

const write = (response: ServerResponse, type: string, body: string | Uint8Array) => {
  response.writeHead(200, { 'content-type': type });
  response.end(body);
};

/** `pages` adds or replaces answers by path. */
export async function startHostileServer(
  pages: Readonly<Record<string, RequestListener>>,
): Promise<HostileServer> {
  const answers: Record<string, RequestListener> = {
    '/good': (_, response) => write(response, RSS, rss(item('mot'), item('hai'))),
    '/gzip': (_, response) => {
      response.writeHead(200, { 'content-type': RSS, 'content-encoding': 'gzip' });
      response.end(gzipSync(rss(item('nén'))));
    },
    '/gzip-bomb': (_, response) => {
      response.writeHead(200, { 'content-type': RSS, 'content-encoding': 'gzip' });
      response.end(gzipSync(Buffer.alloc(80 * 1024 * 1024, 32)));
    },
    '/drip': (_, response) => {
      response.writeHead(200, { 'content-type': RSS });
      const timer = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(timer));
    },
    '/hang': () => undefined,
    '/endless': (_, response) => {
      response.writeHead(200, { 'content-type': RSS });
      const chunk = Buffer.alloc(64 * 1024, 60);
      const more = () => {
        while (!response.destroyed && response.write(chunk)) {
          // until the client asks for a rest
        }
      };
      response.on('drain', more);
      more();
    },
    '/huge': (_, response) => {
      response.writeHead(200, { 'content-type': RSS, 'content-length': 40 * 1024 * 1024 });
      response.end(Buffer.alloc(40 * 1024 * 1024, 32));
    },
    '/cut': (_, response) => {
      response.writeHead(200, { 'content-type': RSS, 'content-length': 5000 });
      response.write('<rss version="2.0">', () => response.destroy());
    },
    '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
    '/moved': (_, response) => response.writeHead(301, { location: '/good' }).end(),
    '/to-private': (_, response) =>
      response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
    '/to-loopback': (_, response) => response.writeHead(302, { location: 'http://[::1]:9/' }).end(),
    '/to-file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    '/page': (_, response) =>
      write(response, 'text/html', '<!doctype html><title>Cổng</title><p>Xin chào<br>'),
    '/empty': (_, response) => write(response, RSS, ''),
    '/no-items': (_, response) => write(response, RSS, rss()),
    '/strange-charset': (_, response) =>
      write(response, `${RSS}; charset=tcvn-5712`, Buffer.from(rss(item('x')), 'latin1')),
    ...pages,
  };
  const waiting = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    waiting.add(response);
    response.on('close', () => waiting.delete(response));
    const answer = answers[new URL(request.url ?? '/', 'http://x').pathname];
    if (answer === undefined) response.writeHead(404).end('nothing here');
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    open: () => waiting.size,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
