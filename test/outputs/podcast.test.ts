/** Recordings in a published folder: podcasts, transcripts, the page, the server. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BroadcastReport, broadcast } from '../../src/broadcast.js';
import { loadCampaign } from '../../src/content/index.js';
import { lintFeed } from '../../src/feed-lint/index.js';
import { original } from '../../src/model/index.js';
import { createHandler } from '../../src/serve/index.js';
import { scriptOf } from '../../src/speech/index.js';
import { type Files, filesOf } from '../helpers/cached-build.js';
import { readXml } from '../helpers/feed-slice.js';
import { readVtt } from '../helpers/read-vtt.js';
import { recordings } from '../helpers/recorded-content.js';
import { WHOLE_WEEK, wholeContent, wholeTemplates } from '../helpers/whole-content.js';

const SITE = 'https://cchc.loaphat.example/';

interface Published {
  readonly root: string;
  readonly content: string;
  readonly out: string;
  readonly report: BroadcastReport;
  readonly files: Files;
}

async function publish(
  only?: readonly string[],
  changes: Record<string, string | Uint8Array> = {},
): Promise<Published> {
  const root = await mkdtemp(join(tmpdir(), 'loaphat-podcast-'));
  const content = await written(join(root, 'content'), { ...wholeContent(), ...recordings(), ...changes });
  const templates = await written(join(root, 'templates'), wholeTemplates());
  const out = join(root, 'out');
  const report = await broadcast({ content, templates, out, week: WHOLE_WEEK, ...(only ? { only } : {}) });
  return { root, content, out, report, files: await filesOf(out) };
}

async function written(folder: string, tree: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  for (const [path, body] of Object.entries(tree)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), body);
  }
  return folder;
}

const textOf = (files: Files, path: string) => files.get(path)?.toString() ?? expect.fail(`no ${path}`);
const podcastsOf = (files: Files) => [...files.keys()].filter((path) => path.endsWith('/podcast/rss.xml'));

describe('feeds alone', () => {
  let made: Published;
  beforeAll(async () => {
    made = await publish(['feeds']);
  }, 60_000);
  afterAll(() => rm(made.root, { recursive: true, force: true }));

  it('has a podcast beside every slice that was ever heard, and beside every station', () => {
    expect(podcastsOf(made.files).toSorted()).toEqual([
      'feeds/all/podcast/rss.xml',
      'feeds/language/jra/podcast/rss.xml',
      'feeds/language/vi/podcast/rss.xml',
      'feeds/place/krong-pa.ia-rsuom/podcast/rss.xml',
      'feeds/place/krong-pa/podcast/rss.xml',
      'feeds/station/dai-ia-rsuom/podcast/rss.xml',
      'feeds/station/dai-krong-pa/podcast/rss.xml',
      'feeds/station/dai-tinh/podcast/rss.xml',
      'feeds/station/dai-uar/podcast/rss.xml',
      'feeds/topic/II.1/podcast/rss.xml',
      'feeds/topic/II.4.b/podcast/rss.xml',
    ]);
  });

  it('points at nothing that was not made: sounds, transcripts, artwork, feeds', () => {
    // But for the scripts of a week, which another output makes.
    const feeds = [...made.files.keys()].filter((path) => path.endsWith('rss.xml'));
    const pointed = feeds.flatMap((path) =>
      readXml(textOf(made.files, path))(
        '//enclosure[starts-with(@type, "audio/")]/@url | //*[local-name()="transcript"]/@url | //*[local-name()="image"]/@href | /rss/channel/*[local-name()="link"][@rel!="related"]/@href',
      ),
    );
    expect(new Set(pointed).size).toBeGreaterThan(30);
    const missing = pointed.filter((url) => !made.files.has(url.replace(SITE, '')));
    expect(missing).toEqual([]);
  });

  it('is a feed without a fault in every slice and format', () => {
    const feeds = [...made.files.keys()].filter((path) =>
      /(?:rss|atom)\.xml$|feed\.json$|opml\.xml$/.test(path),
    );
    expect(feeds.length).toBeGreaterThan(60);
    const faults = feeds.flatMap((path) => {
      const options = { file: path, location: `${SITE}${path}`, now: made.report.edition.at };
      return lintFeed(made.files.get(path) ?? '', options).findings;
    });
    expect(faults).toEqual([]);
  });

  it('gives the true length in bytes and the measured one in seconds', () => {
    const read = readXml(textOf(made.files, 'feeds/all/podcast/rss.xml'));
    const sounds = read('//enclosure/@url').map((url) => made.files.get(url.replace(SITE, ''))?.length);
    expect(read('//enclosure/@length').map(Number)).toEqual(sounds);
    expect(read('//item/title')).toEqual(['Chứng thực bản sao', 'Lời nhắn thu sẵn']);
    // 861 and 556 frames of 36 milliseconds.
    expect(read('//*[local-name()="duration"]')).toEqual(['31', '21']);
  });

  it('has what is really read in three forms, each remembered in the manifest', async () => {
    const campaign = await loadCampaign(made.content);
    const item = campaign.items.find(({ id }) => id === 'co-tieng') ?? expect.fail();
    const script = scriptOf(original(item), campaign);
    const { faults, cues } = readVtt(textOf(made.files, 'i/co-tieng/transcript.vtt'));
    expect(faults).toEqual([]);
    expect(cues.map(({ text }) => text).join(' ')).toBe(script.join(' '));
    expect(cues.at(-1)?.end).toBeLessThanOrEqual(20);
    expect(textOf(made.files, 'i/co-tieng/transcript.txt')).toContain(script.join('\n\n'));
    expect(textOf(made.files, 'i/mot-cua/transcript.jra.html')).toContain('<html lang="jra">');
    expect(textOf(made.files, 'i/mot-cua/transcript.jra.html')).toContain('<a href="jra.html">');
    const { files } = made.report.manifest;
    const kept = Object.entries(files).filter(([path]) => path.includes('/transcript'));
    expect(kept.map(([path, { mediaType, from }]) => [path, mediaType, ...from]).toSorted()).toEqual(
      [
        ['chung-thuc', ''],
        ['co-tieng', ''],
        ['mot-cua', '.jra'],
      ].flatMap(([id, language]) => [
        [`i/${id}/transcript${language}.html`, 'text/html', id],
        [`i/${id}/transcript${language}.txt`, 'text/plain', id],
        [`i/${id}/transcript${language}.vtt`, 'text/vtt', id],
      ]),
    );
  });

  it('has a cover that directories take, though the campaign has none', async () => {
    const { width, height, format } = await sharp(made.files.get('cover.png')).metadata();
    expect({ width, height, format }).toEqual({ width: 3000, height: 3000, format: 'png' });
    expect(textOf(made.files, 'feeds/all/atom.xml')).not.toContain('cover.png');
  });

  it('is served with its types, to players on any site, and by the piece', async () => {
    const handler = createHandler(made.out);
    const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
      handler(
        new Request(`http://localhost/${path}`, {
          headers: { origin: 'https://nghe.example', ...headers },
          method,
        }),
      );
    for (const [ending, type] of [
      ['vtt', 'text/vtt; charset=utf-8'],
      ['txt', 'text/plain; charset=utf-8'],
      ['html', 'text/html; charset=utf-8'],
    ]) {
      const { status, headers } = await get(`i/co-tieng/transcript.${ending}`);
      expect([status, headers.get('content-type'), headers.get('access-control-allow-origin')]).toEqual([
        200,
        type,
        '*',
      ]);
    }
    const part = await get('media/co-tieng.mp3', { range: 'bytes=0-9' });
    expect([part.status, part.headers.get('content-type')]).toEqual([206, 'audio/mpeg']);
    const head = await get('cover.png', {}, 'HEAD');
    expect([head.status, head.headers.get('content-type')]).toEqual([200, 'image/png']);
  });
});

describe('a whole build', () => {
  it('leads from the item’s page to its sound and its words, and offers the podcasts', async () => {
    const { root, files } = await publish();
    const page = textOf(files, 'i/mot-cua/jra.html');
    expect(page).toContain('src="../../media/mot-cua.jra.mp3"');
    expect(page).toContain('href="transcript.jra.html"');
    expect(textOf(files, 'i/mot-cua/index.html')).not.toContain('<audio');
    expect(textOf(files, 'i/chung-thuc/index.html')).toContain('dài 31 giây');
    expect(textOf(files, 'index.html')).toContain('Để nghe (podcast)');
    expect(files.has('feeds/all/podcast/index.html')).toBe(true);
    expect(files.has('feeds/station/dai-uar/podcast/index.html')).toBe(true);
    expect(textOf(files, `schedule/${WHOLE_WEEK}/dai-uar/index.html`)).toContain('podcast/rss.xml');
    expect(textOf(files, 'opml.xml')).toContain('text="Để nghe (podcast)"');
    await rm(root, { recursive: true });
  }, 60_000);

  it('of a campaign whose recordings are only for the station has no podcast, and the words all the same', async () => {
    const { root, files } = await publish(['feeds'], wholeContent());
    expect(podcastsOf(files)).toEqual([]);
    expect(files.has('cover.png')).toBe(false);
    expect(files.has('media/co-tieng.wav')).toBe(true);
    expect(readVtt(textOf(files, 'i/co-tieng/transcript.vtt')).faults).toEqual([]);
    await rm(root, { recursive: true });
  }, 60_000);

  it('a cover that cannot be drawn is told, and another stands in', async () => {
    const { root, out, files, report } = await publish(['feeds'], {
      'campaign.yaml': `${wholeContent()['campaign.yaml']}cover: media/bia.svg\n`,
      'media/bia.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="40mm" height="30mm"/>',
    });
    expect(report.omissions.map(({ output, id }) => `${output} ${id}`)).toEqual([
      'feeds/cover media/bia.svg',
    ]);
    expect((await sharp(await readFile(join(out, 'cover.png'))).metadata()).width).toBe(3000);
    expect(files.has('cover.png')).toBe(true);
    await rm(root, { recursive: true });
  }, 60_000);
});
