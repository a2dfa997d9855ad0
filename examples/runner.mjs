// @ts-check
/** The runner on a fast clock: what it would build from 8 July 2020 on, a day a second. */
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { broadcast, loadCampaign, readManifest } from 'loaphat';
import { startRunner, virtualClock } from 'loaphat/runner';

const content = fileURLToPath(new URL('../content', import.meta.url));
const out = fileURLToPath(new URL('out/run', import.meta.url));

const runner = startRunner({
  beats: '* * * * * *',
  load: () => loadCampaign(content),
  published: () => readManifest(out),
  build: ({ week, at }) =>
    broadcast({ content, out, week, at, only: ['feeds', 'pages'], stations: ['dai-krong-pa'] }),
  log: ({ time, text }) => console.log(time, text.vi),
  now: virtualClock(Date.parse('2020-07-08T00:00:00+07:00'), 86_400, Date.now),
});
await setTimeout(4_000);
await runner.stop();
