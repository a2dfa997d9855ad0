// @ts-check
/** The built folder over HTTP: right types, an ETag of the content, 304 when nothing changed. */
import { fileURLToPath } from 'node:url';
import { broadcast } from 'loaphat';
import { startServer } from 'loaphat/serve';

const content = fileURLToPath(new URL('../content', import.meta.url));
const out = fileURLToPath(new URL('out/served', import.meta.url));
await broadcast({ content, out, week: '2020-W28', only: ['feeds'], stations: ['dai-krong-pa'] });

const server = await startServer({ dir: out, port: 0 });
const first = await fetch(new URL('feeds/all/rss.xml', server.url));
const again = await fetch(first.url, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
console.log(first.status, first.headers.get('content-type'), '→', again.status);
await server.close();
