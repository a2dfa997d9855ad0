/** What posters are made of, as files, so that no engine has to load a campaign: the words of each, and two photographs. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as content from '../../../dist/content/index.js';
import {
  layoutSheet,
  loadTemplates,
  loadTypefaces,
  subjectOf,
  templatesFolder,
} from '../../../dist/print/index.js';
import { PHOTOGRAPHS } from './photographs.mjs';
import { writePhotographs } from './write-photographs.mjs';

/** The poster that is looked at by itself. */
const FIRST = 'gui-phan-anh-kien-nghi';

/** Writes them into a folder; gives how many posters there are: of each item with a poster that has steps one, no two alike. */
export async function writePosters(folder) {
  await writePhotographs(folder);
  const campaign = await content.loadCampaign(join(import.meta.dirname, '../../../content'));
  const image = { media: PHOTOGRAPHS[0], alt: 'Đồi cỏ dưới trời xanh' };
  const typefaces = await loadTypefaces();
  const poster = (await loadTemplates(templatesFolder(), content, { only: ['poster'] })).get('poster');
  const subjects = campaign.items
    .filter(({ print, versions: [{ body }] }) => {
      const [list, ...others] = body.filter(({ type }) => type === 'list');
      return print?.products.includes('poster') && list?.ordered && others.length === 0;
    })
    .sort((a, b) => Number(b.id === FIRST) - Number(a.id === FIRST))
    .map((item) => ({ ...subjectOf(campaign, item, item.versions[0]), image }))
    // An engine that looks for no sizes is told those that loaphat finds.
    .map((subject) => ({ ...subject, sizes: sizesOf(layoutSheet(subject, poster, typefaces)) }));
  await writeFile(join(folder, 'subjects.json'), JSON.stringify(subjects));
  return subjects.length;
}

function sizesOf({ slots }) {
  return Object.fromEntries(slots.map(({ slot, size }) => [slot, size]));
}
