/** Every slice of the campaign in every format, to a folder that is removed again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  feedPath,
  renderAtom,
  renderJsonFeed,
  renderRss,
  selectSlices,
  spelledEntries,
} from '../../../dist/feeds/index.js';
import { isoAt, loadCampaign, planEdition } from '../../../dist/index.js';
import { folderPublisher } from '../../../dist/publish/index.js';
import { report } from '../measure.mjs';

const campaign = await loadCampaign(join(import.meta.dirname, '../../../content'));
const edition = planEdition(campaign, { week: '2020-W28' });
const folder = await mkdtemp(join(tmpdir(), 'loaphat-feeds-'));
const before = process.cpuUsage();
let files = 0;
let bytes = 0;
async function* artifacts() {
  const spelled = spelledEntries();
  for (const slice of selectSlices(edition)) {
    for (const [format, render] of [
      ['rss', renderRss],
      ['atom', renderAtom],
      ['json', renderJsonFeed],
    ]) {
      const body = render(slice, { spelled });
      files += 1;
      bytes += Buffer.byteLength(body);
      yield { path: feedPath(slice, format), mediaType: 'application/xml', body, from: [] };
    }
  }
}
try {
  await folderPublisher(folder).publish(artifacts(), {
    campaign: campaign.id,
    contentHash: '',
    at: isoAt(edition.at, campaign.timeZone),
    week: edition.week,
  });
  const { user, system } = process.cpuUsage(before);
  report({ files, bytes, spent: (user + system) / 1e6 });
} finally {
  await rm(folder, { recursive: true, force: true });
}
