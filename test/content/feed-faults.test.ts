/** What would break a feed is an issue with file and line, and no feed is made of it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { broadcast } from '../../src/broadcast.js';
import { checkContent } from '../../src/content/index.js';
import { ContentError } from '../../src/errors.js';
import { folderOf, type TreeFile } from '../helpers/folder-of.js';
import { anItemFile, smallContent } from '../helpers/small-content.js';

const item = (fields: Record<string, string | undefined>) => ({ 'items/mot-cua.md': anItemFile(fields) });

it.each<[string, Record<string, TreeFile>, RegExp]>([
  [
    'a sound that is missing',
    item({ radio: '{ audio: media/khong-co.mp3 }' }),
    /^items\/mot-cua\.md:\d+:\d+ /,
  ],
  [
    'a text that is named .mp3',
    { ...item({ radio: '{ audio: media/gia.mp3 }' }), 'media/gia.mp3': 'Tôi là chữ.' },
    /^items\/mot-cua\.md:\d+:\d+ /,
  ],
  [
    'an address that is not of the web',
    item({ sources: '[{ title: Nguồn, url: "javascript:alert(1)" }]' }),
    /^items\/mot-cua\.md:\d+:\d+ /,
  ],
  ['an item without a date', item({ published: undefined }), /^items\/mot-cua\.md:\d+:\d+ /],
  ['a date that does not exist', item({ published: '2020-02-30' }), /^items\/mot-cua\.md:\d+:\d+ /],
  [
    'a hub, which nobody would tell of changes',
    { 'campaign.yaml': `${smallContent()['campaign.yaml']}hub: https://hub.example/\n` },
    /^campaign\.yaml:\d+:\d+ /,
  ],
])('%s', async (_what, changes, place) => {
  const content = await folderOf(smallContent(changes));
  const out = await folderOf({});
  const errors = (await checkContent(content)).issues.filter(({ severity }) => severity === 'error');
  const places = errors.map(({ file, line, column }) => `${file}:${line}:${column} `);
  expect(
    places.some((found) => place.test(found)),
    places.join('\n'),
  ).toBe(true);
  await expect(broadcast({ content, out, week: '2020-W28', only: ['feeds'] })).rejects.toThrow(ContentError);
  expect(await readdir(out)).toEqual([]);
});

it.each(['javascript:alert(1)', 'mot-cua.html', '#dau', '//x.example/'])(
  'a link to %s is named, and only its words reach people',
  async (url) => {
    const content = await folderOf(
      smallContent({ 'items/mot-cua.md': anItemFile({}, `Mời bà con.\n\nXem [ở đây](${url}).\n`) }),
    );
    const { issues } = await checkContent(content);
    const own = issues.filter(({ code }) => code !== 'sample-value');
    expect(
      own.map(({ code, severity, file, line, column }) => [code, severity, `${file}:${line}:${column}`]),
    ).toEqual([['lost-link', 'warning', 'items/mot-cua.md:16:5']]);
    const out = await folderOf({});
    await broadcast({ content, out, week: '2020-W28', only: ['feeds'] });
    const atom = await readFile(join(out, 'feeds/all/atom.xml'), 'utf8');
    expect(atom).toContain('Xem ở đây.');
    expect(atom).not.toContain(url);
  },
);
