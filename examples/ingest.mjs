// @ts-check
/** An upstream feed as drafts: here a feed of our own on this machine, so the example needs no network. */

import { cp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { loadCampaign } from 'loaphat';
import { ingestSource } from 'loaphat/ingest';

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Tin mẫu</title><link>https://vidu.example/</link>
<description>Tin mẫu</description><item><title>Một tin mẫu</title><link>https://vidu.example/1</link><guid>1</guid>
<pubDate>Mon, 06 Jul 2020 08:00:00 +0700</pubDate><description>&lt;p&gt;Nội dung mẫu.&lt;/p&gt;</description></item></channel></rss>`;

const server = createServer((_, response) =>
  response.setHeader('content-type', 'application/rss+xml').end(FEED),
);
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const address = server.address();
const port = typeof address === 'object' && address ? address.port : 0;

const contentDir = fileURLToPath(new URL('out/content', import.meta.url));
await rm(contentDir, { recursive: true, force: true });
await cp(fileURLToPath(new URL('../content', import.meta.url)), contentDir, { recursive: true });
const campaign = await loadCampaign(contentDir);
const [source] = campaign.sources;

if (source) {
  const report = await ingestSource(
    { ...source, url: `http://127.0.0.1:${port}/rss.xml` },
    { contentDir, now: '2020-07-06T08:00:00+07:00', allowAddresses: ['127.0.0.1'] },
  );
  console.log(`${report.written.length} draft to read and approve: ${report.written[0]}`);
}
server.close();
