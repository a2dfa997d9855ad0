/** The published folder on a port, and a clean end. */
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type Http2Bindings, type HttpBindings } from '@hono/node-server';
import { UsageError } from '../errors.js';
import { type AppOptions, createApp } from './create-app.js';

/** Which folder, and where it is served. */
export interface ServerOptions extends AppOptions {
  /** The published folder. */
  readonly dir: string;
  /** 0 = any free port. */
  readonly port: number;
  /** `127.0.0.1`: this machine only; `0.0.0.0`: everybody in the network. @default '127.0.0.1' */
  readonly host?: string;
  /** How long `close` waits for answers under way, milliseconds. @default 10000 */
  readonly grace?: number;
  /**
   * Let the adapter put its own, lighter `Response` in the place of this process' global one: two to four times as many answers a second. For a process that
   * does nothing but serve. @default false
   */
  readonly ownProcess?: boolean;
}

/** Connections at a time; more wait until others have ended. */
const CONNECTIONS = 8_000;
/** A request must have come whole after so long, and its head sooner; a connection that neither asks nor takes is ended, milliseconds. */
const HEAD_TIME = 10_000;
const REQUEST_TIME = 20_000;
const SILENCE = 60_000;
/** How often they are looked at. */
const LOOKED_AT = 5_000;

/** A server that listens. */
export interface RunningServer {
  /** An address that opens on this machine, with a slash at the end. */
  readonly url: string;
  /** Takes no new request, lets those under way finish (at most `grace`), then resolves. May be called again. */
  close(): Promise<void>;
}

/**
 * Serves a folder as `createApp` does, on a port of this machine. A request that does not come to its end, and a client that takes nothing, are given up.
 *
 * @throws UsageError when the port is taken or may not be used.
 * @example
 * const server = await startServer({ dir: 'out', port: 0 });
 * (await fetch(new URL('no-such-page', server.url))).status; // 404
 * await server.close();
 */
export async function startServer({
  dir,
  port,
  host = '127.0.0.1',
  grace = 10_000,
  ownProcess = false,
  ...options
}: ServerOptions): Promise<RunningServer> {
  const app = createApp(dir, options);
  const server = createAdaptorServer({
    fetch: (request, { incoming }: HttpBindings | Http2Bindings) =>
      app.answer(request, incoming.socket.remoteAddress),
    overrideGlobalObjects: ownProcess,
    serverOptions: {
      connectionsCheckingInterval: LOOKED_AT,
      headersTimeout: HEAD_TIME,
      requestTimeout: REQUEST_TIME,
    },
  });
  if (!('closeIdleConnections' in server)) throw new TypeError('an HTTP/1.1 server was expected');
  server.maxConnections = CONNECTIONS;
  server.timeout = SILENCE;

  const address = await new Promise<AddressInfo | string | null>((resolve, reject) => {
    server.once('error', (cause) => reject(cannotListen(host, port, cause)));
    server.listen(port, host, () => resolve(server.address()));
  });
  const bound = typeof address === 'object' && address !== null ? address : { address: host, port };
  const open =
    bound.address === '0.0.0.0' ? '127.0.0.1' : bound.address === '::' ? '[::1]' : bracketed(bound.address);

  let closing: Promise<void> | undefined;
  const drain = () =>
    new Promise<void>((resolve) => {
      // A connection kept alive becomes idle only after its answer, so idle ones are let go again and again.
      const sweep = setInterval(() => server.closeIdleConnections(), 20);
      const end = setTimeout(() => server.closeAllConnections(), grace);
      app.drain();
      server.close(() => {
        clearInterval(sweep);
        clearTimeout(end);
        app.end();
        resolve();
      });
    });
  return {
    url: `http://${open}:${bound.port}/`,
    close: () => {
      closing ??= drain();
      return closing;
    },
  };
}

function bracketed(address: string): string {
  return address.includes(':') ? `[${address}]` : address;
}

function cannotListen(host: string, port: number, cause: Error): UsageError {
  const taken = 'code' in cause && cause.code === 'EADDRINUSE';
  return new UsageError(
    {
      vi: `Không mở được máy chủ ở ${host}:${port} – ${taken ? 'cổng đang có chương trình khác dùng' : cause.message}. Hãy chọn cổng khác bằng --port.`,
      en: `Cannot serve on ${host}:${port} – ${taken ? 'the port is in use' : cause.message}. Choose another one with --port.`,
    },
    { cause },
  );
}
