/** What a poster is made of, as files, so that no engine has to load a campaign: its words, two photographs, and how a poster is laid out. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as content from '../../../dist/content/index.js';
import { subjectOf } from '../../../dist/print/index.js';
import { PHOTOGRAPHS } from './photographs.mjs';
import { writePhotographs } from './write-photographs.mjs';

const ITEM = 'gui-phan-anh-kien-nghi';

/** Writes them into a folder. */
export async function writePoster(folder) {
  await writePhotographs(folder);
  const campaign = await content.loadCampaign(join(import.meta.dirname, '../../../content'));
  const item = campaign.items.find(({ id }) => id === ITEM);
  const subject = subjectOf(campaign, item, item.versions[0]);
  const photograph = { media: PHOTOGRAPHS[0], alt: 'Đồi cỏ dưới trời xanh' };
  await writeFile(join(folder, 'subject.json'), JSON.stringify({ ...subject, image: photograph }));
}
