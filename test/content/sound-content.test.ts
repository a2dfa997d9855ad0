import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCampaign, loadSoundContent } from '../../src/content/index.js';
import { ContentError } from '../../src/errors.js';
import { folderOf } from '../helpers/folder-of.js';
import { anItemFile, smallContent } from '../helpers/small-content.js';

const good = anItemFile({ title: 'Tin lành' });
const nothing = anItemFile({}, '');
const drawing = (inside: string) =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2" width="4" height="2">${inside}</svg>`,
  );
const pinned = {
  'items/hong.md': nothing,
  'stations.yaml': smallContent()
    ['stations.yaml']?.toString()
    .concat('    pins: [{ item: hong, window: sang }]\n'),
};
const codes = (faults: readonly { readonly file: string; readonly code: string }[]) =>
  faults.map(({ file, code }) => `${file} ${code}`);

describe('messages at fault are set aside', () => {
  it('a sound folder is the campaign that it always was', async () => {
    const folder = await folderOf(smallContent({ 'items/lanh.md': good }));
    expect(await loadSoundContent(folder)).toEqual({
      campaign: await loadCampaign(folder),
      faults: [],
      leftOut: [],
    });
  });

  it('the rest is, to the hash, what it would be if their files were not there', async () => {
    const folder = await folderOf(smallContent({ 'items/lanh.md': good, 'items/hong.md': nothing }));
    const { campaign, faults, leftOut } = await loadSoundContent(folder);
    expect([leftOut, codes(faults)]).toEqual([['items/hong.md'], ['items/hong.md empty-body']]);
    await rm(join(folder, 'items/hong.md'));
    expect(campaign).toEqual(await loadCampaign(folder));
  });

  it('what cannot do without them goes with them, link after link: a withdrawn message, its translation, a picture', async () => {
    const gone = (by: string) =>
      anItemFile({
        status: 'withdrawn',
        withdrawn: `{ at: '2020-07-01T08:00+07:00', reason: Có bản mới, replacedBy: ${by} }`,
      });
    const folder = await folderOf(
      smallContent({
        'media/bom.svg': drawing('<!ENTITY a "b">'),
        'items/hinh.md': anItemFile({
          print: '{ headline: Hình, image: media/bom.svg, alt: Một hình, products: [poster] }',
        }),
        'items/truoc.md': gone('hinh'),
        'items/truoc.jra.md': '---\ntitle: Tơlơi\ntranslator: Ban biên tập mẫu\n---\nTơlơi.\n',
        'items/dau.md': gone('truoc'),
        'items/lanh.md': good,
      }),
    );
    const { campaign, faults, leftOut } = await loadSoundContent(folder);
    expect(campaign.items.map(({ id }) => id)).toEqual(['lanh', 'mot-cua']);
    expect(leftOut).toEqual([
      'items/dau.md',
      'items/hinh.md',
      'items/truoc.jra.md',
      'items/truoc.md',
      'media/bom.svg',
    ]);
    expect(codes(faults)).toEqual(['items/hinh.md unusable-media', 'media/bom.svg bad-media']);
  });

  it('a translation at fault leaves the message in its own language', async () => {
    const folder = await folderOf(smallContent({ 'items/mot-cua.jra.md': '---\ntitle: [a]\n---\nTơlơi.\n' }));
    const { campaign, leftOut } = await loadSoundContent(folder);
    expect(leftOut).toEqual(['items/mot-cua.jra.md']);
    expect(campaign.items[0]?.versions.map(({ language }) => language)).toEqual(['vi']);
  });
});

describe('what all depend on is not set aside', () => {
  it.each([
    ['a file at the root', { 'topics.yaml': 'topics: 3\n', 'items/hong.md': nothing }, 'topics.yaml'],
    ['a file at the root that needs a message at fault', pinned, 'items/hong.md'],
    ['no folder', undefined, 'khong-co'],
  ])('%s: every issue is thrown', async (_, files, file) => {
    const folder = files === undefined ? '/khong-co' : await folderOf(smallContent(files));
    const thrown = await loadSoundContent(folder).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(ContentError);
    expect((thrown as ContentError).issues.map((issue) => issue.file).join()).toContain(file);
  });
});
