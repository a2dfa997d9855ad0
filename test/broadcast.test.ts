/** The whole pass on the real campaign: what comes out is opened by readers that we did not write. */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { ParseOption, XmlDocument } from 'libxml2-wasm';
import readWorkbook from 'read-excel-file/node';
import sharp from 'sharp';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type BroadcastReport, broadcast } from '../src/broadcast.js';
import { airingsOf, bodyParagraphs, original, publishedItems, startOf } from '../src/model/index.js';
import { folderOf } from './helpers/folder-of.js';
import { pdfText } from './helpers/pdf-text.js';
import { checkSpi, checkXmltv, findIn } from './helpers/read-week-xml.js';
import { anItemFile, smallContent } from './helpers/small-content.js';

const content = join(import.meta.dirname, '../content');
const WEEK = '2020-W28';
/** One of each kind, and those that they relay; all 238 are planned in `test/content/world.test.ts`. */
const STATIONS = [
  'dai-gia-lai',
  'dai-pleiku',
  'dai-krong-pa',
  'dai-ia-rsuom',
  'dai-kong-chro',
  'dai-dak-ko-ning',
];

/** Every file of a folder, by its path in it. */
async function filesOf(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name));
  const read = await Promise.all(
    files.map(async (file) => [posix.relative(folder, file), await readFile(file)] as const),
  );
  return new Map(read.sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('the Gia Lai campaign, week 2020-W28', () => {
  let report: BroadcastReport;
  let files: Map<string, Buffer>;
  const text = (path: string) => files.get(path)?.toString('utf8') ?? '';
  const paths = (pattern: RegExp) => [...files.keys()].filter((path) => pattern.test(path));

  beforeAll(async () => {
    const out = await mkdtemp(join(tmpdir(), 'loaphat-out-'));
    report = await broadcast({ content, out, week: WEEK, stations: STATIONS });
    files = await filesOf(out);
  }, 120_000);

  it('makes every kind of output for every item, procedure and station', () => {
    const { campaign, plans } = report.edition;
    expect(campaign.items.filter(({ procedure }) => procedure === undefined).length).toBeGreaterThanOrEqual(
      90,
    );
    expect(campaign.procedures.length).toBeGreaterThanOrEqual(24);
    expect(plans.map(({ station }) => station).sort()).toEqual([...STATIONS].sort());
    for (const { id } of campaign.items) expect(text(`i/${id}/index.html`)).toContain('<h1');
    for (const { id, print } of campaign.items) {
      for (const product of print?.products ?? []) expect(files.has(`print/${product}/${id}.pdf`)).toBe(true);
    }
    for (const { station } of plans) {
      const names = paths(new RegExp(`^schedule/${WEEK}/${station}/`)).map((path) => posix.basename(path));
      expect(names).toEqual([
        'index.html',
        'scripts.docx',
        'scripts.pdf',
        'scripts.txt',
        'week.csv',
        'week.ics',
        'week.json',
        'week.pdf',
        'week.spi.xml',
        'week.xlsx',
        'week.xmltv.xml',
      ]);
      expect(files.has(`feeds/station/${station}/rss.xml`)).toBe(true);
    }
    expect(report.omissions.filter(({ code }) => code !== 'unplaced')).toEqual([]);
  });

  it('the manifest lists every file with its true hash and length', () => {
    const manifest = JSON.parse(text('manifest.json'));
    expect(Object.keys(manifest.files).sort()).toEqual(
      [...files.keys()].filter((path) => path !== 'manifest.json').sort(),
    );
    for (const [path, { sha256, bytes }] of Object.entries<{ sha256: string; bytes: number }>(
      manifest.files,
    )) {
      const body = files.get(path) ?? Buffer.alloc(0);
      expect({ path, bytes: body.length, sha256: createHash('sha256').update(body).digest('hex') }).toEqual({
        path,
        bytes,
        sha256,
      });
    }
  });

  it('every feed and page is well-formed to a strict XML parser', () => {
    const documents = paths(/\.(?:xml|html)$/);
    expect(documents.length).toBeGreaterThan(100);
    for (const path of documents) {
      const document = XmlDocument.fromString(text(path), { option: ParseOption.XML_PARSE_NONET });
      document.dispose();
    }
  });

  it('feeds carry what the content says, in all formats alike', () => {
    const { campaign, at } = report.edition;
    const titles = publishedItems(campaign, startOf(at, campaign.timeZone)).map(
      (item) => original(item).title,
    );
    /** What a reader has that goes back from a document to the archives before it: each entry once, by its id. */
    const readBack = (
      path: string,
      read: (text: string) => { entries: [string, string][]; before?: string },
    ) => {
      const found = new Map<string, string>();
      const walked: string[] = [];
      for (let next: string | undefined = path; next !== undefined; ) {
        expect(walked).not.toContain(next);
        walked.push(next);
        const { entries, before } = read(text(next));
        for (const [id, title] of entries) if (!found.has(id)) found.set(id, title);
        next = before?.slice(campaign.site.length);
      }
      expect(walked.length).toBeGreaterThan(1);
      return [...found.values()];
    };
    const inJson = readBack('feeds/all/feed.json', (feed) => {
      const { items, next_url } = JSON.parse(feed);
      return {
        entries: items.map(({ id, title }: { id: string; title: string }) => [id, title]),
        before: next_url,
      };
    });
    expect(inJson).toEqual(titles);
    for (const file of ['rss.xml', 'atom.xml']) {
      const inXml = readBack(`feeds/all/${file}`, (feed) => {
        const document = XmlDocument.fromString(feed);
        const each = (name: string) =>
          document
            .find(`//*[local-name()="item" or local-name()="entry"]/*[${name}]`)
            .map((node) => node.content);
        const titlesHere = each('local-name()="title"');
        const ids = each('local-name()="guid" or local-name()="id"');
        const [before] = document.find('//*[local-name()="link"][@rel="prev-archive"]/@href');
        const entries = ids.map((id, index): [string, string] => [id, titlesHere[index] ?? '']);
        const read = { entries, ...(before === undefined ? {} : { before: before.content }) };
        document.dispose();
        return read;
      });
      expect(inXml).toEqual(titles);
    }
  });

  it('a station’s feed is its whole week in one document', () => {
    expect(paths(/^feeds\/station\/.*\d{4}-\d{2}\//)).toEqual([]);
    for (const plan of report.edition.plans) {
      const planned = new Set(airingsOf(plan).map(({ item }) => item));
      const feed = JSON.parse(text(`feeds/station/${plan.station}/feed.json`));
      expect(feed.items).toHaveLength(planned.size);
      expect(feed.next_url).toBeUndefined();
    }
  });

  it('a link on a page leads to a page or file that is there', () => {
    const broken = paths(/\.html$/).flatMap((page) => {
      const links = [...text(page).matchAll(/(?:href|src)="([^"#]+)(?:#[^"]*)?"/g)].map(
        ([, link]) => link ?? '',
      );
      return links
        .filter((link) => !/^(?:https?|mailto|tel|webcal|data):/.test(link))
        .map((link) => posix.join(posix.dirname(page), decodeURIComponent(link)))
        .filter((target) => !files.has(target))
        .map((target) => `${page} → ${target}`);
    });
    expect(broken).toEqual([]);
  });

  it('an absolute address of the site that is written in a feed is a file that was made', () => {
    const { site } = report.edition.campaign;
    const missing = paths(/^feeds\/.*\/(?:rss|atom)\.xml$/).flatMap((path) =>
      [...text(path).matchAll(/(?:href|url|src)="([^"]+)"/g)]
        .map(([, url]) => url ?? '')
        .filter((url) => url.startsWith(site))
        .map((url) => decodeURIComponent(url.slice(site.length)))
        .filter(
          (target) => !files.has(target === '' || target.endsWith('/') ? `${target}index.html` : target),
        )
        .map((target) => `${path} → ${target}`),
    );
    expect(missing).toEqual([]);
  });

  it('calendars and tables say what the plan says', () => {
    for (const plan of report.edition.plans) {
      const folder = `schedule/${WEEK}/${plan.station}`;
      const calendar = new ICAL.Component(ICAL.parse(text(`${folder}/week.ics`)));
      const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
      const filled = plan.days.flatMap(({ sessions }) =>
        sessions.flatMap(({ slots }) => slots.filter((slot) => slot.kind === 'window')),
      );
      expect(events.length).toBe(filled.length);
      const starts = events.map((event) => event.startDate.toJSDate().getTime()).sort();
      expect(starts).toEqual(filled.map(({ start }) => Date.parse(start)).sort());

      const rows: string[][] = parseCsv(text(`${folder}/week.csv`), { bom: true, relax_column_count: false });
      const titles = airingsOf(plan).map(({ item }) => original(campaignItem(item)).title);
      const cells = rows.flat();
      for (const title of titles)
        expect(cells.some((cell) => cell.includes(title.normalize('NFC')))).toBe(true);
      expect(JSON.parse(text(`${folder}/week.json`)).week).toBe(WEEK);

      const guide = text(`${folder}/week.xmltv.xml`);
      checkXmltv(guide);
      expect(findIn(guide, '//programme[length]/episode-num')).toEqual(airingsOf(plan).map(({ id }) => id));
      const programmes = text(`${folder}/week.spi.xml`);
      checkSpi(programmes);
      expect(findIn(programmes, '//spi:programmeEvent')).toHaveLength(airingsOf(plan).length);
    }
  });

  it('workbooks are read, and their dates and ids are those of the plan', async () => {
    for (const plan of report.edition.plans.slice(0, 2)) {
      const body = files.get(`schedule/${WEEK}/${plan.station}/week.xlsx`) ?? Buffer.alloc(0);
      const [list] = await readWorkbook(body);
      const own = list?.data.slice(3).filter((row) => row[12] !== 'Tiếp âm') ?? [];
      expect(
        own.map((row) => [row[0] instanceof Date && row[0].toISOString().slice(0, 10), row[14]]),
      ).toEqual(airingsOf(plan).map(({ start, item }) => [start.slice(0, 10), item]));
    }
  });

  it('printed sheets read back as the content says', async () => {
    for (const { id, print } of report.edition.campaign.items
      .filter((item) => item.print !== undefined)
      .slice(0, 5)) {
      const item = campaignItem(id);
      const leaflet = print?.products.includes('leaflet') ?? false;
      const read = words(
        await pdfText(files.get(`print/${print?.products[0]}/${id}.pdf`) ?? Buffer.alloc(0)),
      );
      expect(read).toContain(words(print?.headline ?? ''));
      if (!leaflet) continue;
      const full = words(await pdfText(files.get(`print/leaflet/${id}.pdf`) ?? Buffer.alloc(0)));
      for (const paragraph of bodyParagraphs(original(item).body).slice(0, 3))
        expect(full).toContain(words(paragraph));
    }
  }, 60_000);

  it('the sheet to pin up and the scripts name the station, the week and what is on air', async () => {
    const [plan] = report.edition.plans;
    const folder = `schedule/${WEEK}/${plan?.station}`;
    const name = report.edition.campaign.stations.find(({ id }) => id === plan?.station)?.name ?? '?';
    for (const file of ['week.pdf', 'scripts.pdf']) {
      const read = words(await pdfText(files.get(`${folder}/${file}`) ?? Buffer.alloc(0)));
      expect(read).toContain(words(name));
      expect(read).toContain(words('06/7/2020'));
    }
  }, 60_000);

  it('previews are pictures of the sheets', async () => {
    const previews = paths(/^print\/.*\.png$/);
    expect(previews.length).toBe(paths(/^print\/.*\.pdf$/).length);
    for (const path of previews) {
      const { format, width, height } = await sharp(files.get(path)).metadata();
      const { size } = JSON.parse(text(path.replace(/png$/, 'json')));
      const ratio = size.height / size.width;
      expect({ path, format, shape: Math.abs((height ?? 0) / (width ?? 1) - ratio) < 0.02 }).toEqual({
        path,
        format: 'png',
        shape: true,
      });
    }
  });

  function campaignItem(id: string) {
    const item = report.edition.campaign.items.find((candidate) => candidate.id === id);
    if (item === undefined) throw new Error(`${id} is not there`);
    return item;
  }
});

describe('the same edition gives the same bytes', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    vi.useRealTimers();
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('in another time zone, on another day', async () => {
    const stations = ['dai-gia-lai', 'dai-krong-pa', 'dai-ia-rsuom'];
    const build = async (timeZone: string, today: string) => {
      process.env.TZ = timeZone;
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(today) });
      const out = await folderOf({});
      await broadcast({ content, out, week: WEEK, stations });
      return filesOf(out);
    };
    const here = await build('Asia/Ho_Chi_Minh', '2020-07-01T01:00:00Z');
    const there = await build('America/St_Johns', '2031-12-31T23:30:00Z');
    expect([...there.keys()]).toEqual([...here.keys()]);
    const different = [...here]
      .filter(([path, body]) => !there.get(path)?.equals(body))
      .map(([path]) => path);
    expect(different).toEqual([]);
    expect(here.size).toBeGreaterThan(100);
  }, 240_000);

  it('a second build writes nothing', async () => {
    const out = await folderOf({});
    const folder = await folderOf(smallContent());
    await broadcast({ content: folder, out, week: WEEK });
    const { written, removed, unchanged } = await broadcast({ content: folder, out, week: WEEK });
    expect({ written, removed }).toEqual({ written: [], removed: [] });
    expect(unchanged.length).toBeGreaterThan(20);
  }, 60_000);
});

describe('a small campaign', () => {
  const printed = {
    'items/ap-phich.md': anItemFile({
      title: 'Góp ý để phục vụ tốt hơn',
      print: '{ products: [poster], headline: Góp ý để tốt hơn }',
    }),
  };

  it('names its hub in every feed', async () => {
    const out = await folderOf({});
    const { 'campaign.yaml': campaign = '', ...rest } = smallContent();
    const folder = await folderOf({ ...rest, 'campaign.yaml': `${campaign}hub: https://hub.example/\n` });
    await broadcast({ content: folder, out, week: WEEK, only: ['feeds'] });
    const read = (path: string) => readFile(join(out, path), 'utf8');
    for (const slice of ['all', 'station/dai-krong-pa']) {
      expect(await read(`feeds/${slice}/rss.xml`)).toContain(
        '<atom:link rel="hub" href="https://hub.example/"/>',
      );
      expect(await read(`feeds/${slice}/atom.xml`)).toContain(
        '<link rel="hub" href="https://hub.example/"/>',
      );
      expect(JSON.parse(await read(`feeds/${slice}/feed.json`)).hubs).toEqual([
        { type: 'WebSub', url: 'https://hub.example/' },
      ]);
    }
  });

  it('--strict leaves out by name what would show a sample, and builds the rest', async () => {
    const out = await folderOf({});
    const folder = await folderOf(smallContent(printed));
    const strict = await broadcast({ content: folder, out, week: WEEK, strict: true });
    expect(strict.omissions.map(({ output, id, code }) => `${output} ${id} ${code}`)).toContain(
      'print/poster ap-phich sample',
    );
    expect(strict.written.some((path) => path.startsWith('print/poster/'))).toBe(false);
    expect(strict.written).toContain('feeds/all/rss.xml');
    const plain = await broadcast({ content: folder, out, week: WEEK });
    expect(plain.written).toContain('print/poster/ap-phich.pdf');
  }, 60_000);

  it('a headline that cannot fit is left out by name, with file and slot, and the rest is built', async () => {
    const out = await folderOf({});
    const headline = 'Nghiêng'.repeat(11);
    const item = anItemFile({ title: 'Dài', print: `{ products: [poster], headline: ${headline} }` });
    const { omissions, written } = await broadcast({
      content: await folderOf(smallContent({ 'items/dai.md': item })),
      out,
      week: WEEK,
    });
    const [omission] = omissions.filter(({ code }) => code === 'layout');
    expect(omission?.id).toBe('dai');
    expect(omission?.why.vi).toMatch(/items\/dai\.md:\d+/);
    expect(written).toContain('i/dai/index.html');
  }, 60_000);

  it.each([
    [
      'a PNG that is cut off',
      'hong.png',
      Buffer.from('89504e470d0a1a0a0000000d49484452000003e8000003e80802000000c2c143b3', 'hex'),
    ],
    ['a drawing without a size', 'trong.svg', '<svg xmlns="http://www.w3.org/2000/svg"></svg>'],
    [
      'a drawing that is not well-formed',
      'sai.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g></svg>',
    ],
  ])(
    '%s costs only the sheets that need it, by name',
    async (_, name, bytes) => {
      const item = anItemFile({
        title: 'Có hình',
        print: `{ products: [poster], headline: Có hình, image: media/${name}, alt: Một hình }`,
      });
      const folder = await folderOf(smallContent({ 'items/co-hinh.md': item, [`media/${name}`]: bytes }));
      const { omissions, written } = await broadcast({
        content: folder,
        out: await folderOf({}),
        week: WEEK,
      });
      const [omission] = omissions.filter(({ code }) => code === 'layout');
      expect(omission).toMatchObject({ output: 'print/poster', id: 'co-hinh' });
      expect(omission?.why.vi).toContain(`media/${name}`);
      expect(written).toContain('feeds/all/rss.xml');
      expect(written.some((path) => path.startsWith('print/poster/'))).toBe(false);
    },
    60_000,
  );

  it('content that breaks leaves the last good output as it was', async () => {
    const out = await folderOf({});
    await broadcast({ content: await folderOf(smallContent()), out, week: WEEK, only: ['feeds'] });
    const before = await filesOf(out);
    const broken = await folderOf(smallContent({ 'items/mot-cua.md': 'hỏng' }));
    await expect(broadcast({ content: broken, out, week: WEEK })).rejects.toThrow(/items\/mot-cua\.md:1:1/);
    expect(await filesOf(out)).toEqual(before);
  }, 60_000);

  it('--only makes the same bytes as the whole build, and leaves the other files alone', async () => {
    const folder = await folderOf(smallContent(printed));
    const [whole, part] = [await folderOf({}), await folderOf({})];
    await broadcast({ content: folder, out: whole, week: WEEK });
    const all = await filesOf(whole);
    for (const only of ['feeds', 'week', 'print', 'pages']) {
      await broadcast({ content: folder, out: part, week: WEEK, only: [only] });
    }
    const pieces = await filesOf(part);
    expect([...pieces.keys()]).toEqual([...all.keys()]);
    expect([...all].filter(([path, body]) => !pieces.get(path)?.equals(body)).map(([path]) => path)).toEqual(
      [],
    );
  }, 120_000);

  describe('--templates', () => {
    const own = join(import.meta.dirname, '../templates');
    const build = async (templates: string, only?: readonly string[]) => {
      const out = await folderOf({});
      const folder = await folderOf(smallContent(printed));
      await broadcast({ content: folder, out, week: WEEK, templates, only });
      return filesOf(out);
    };

    it('takes what a folder has, and the package’s own for the rest', async () => {
      const poster = await readFile(join(own, 'print/poster.yaml'), 'utf8');
      const green = poster.replaceAll('#A30D22', '#0B5D3B');
      const [plain, styled, printedGreen] = await Promise.all([
        build(own),
        build(await folderOf({ 'pages/style.css': 'p { margin: 0 }' })),
        build(await folderOf({ 'print/ap-phich.yaml': green })),
      ]);
      const differing = (files: Map<string, Buffer>) =>
        [...plain].filter(([path, body]) => !files.get(path)?.equals(body)).map(([path]) => path);
      expect(differing(styled).filter((path) => !path.endsWith('.html'))).toEqual(['manifest.json']);
      expect(styled.get('index.html')?.toString()).toContain('p { margin: 0 }');
      expect(differing(printedGreen)).toEqual([
        'manifest.json',
        'print/poster/ap-phich.pdf',
        'print/poster/ap-phich.png',
      ]);
    }, 120_000);

    it('a fault of a print template names its file and its sheets; one of the style sheet matters only to pages', async () => {
      const [folder, out] = [await folderOf(smallContent(printed)), await folderOf({})];
      const broken = await folderOf({ 'print/poster.yaml': 'id: poster', 'pages/style.css': 'a < b' });
      const told = async (only: string) => {
        const options = { content: folder, out, week: WEEK, templates: broken, only: [only] };
        const { faults, omissions, made } = await broadcast(options);
        const files = new Set(faults.map(({ file, line }) => `${file}:${line}`));
        return { files, sheets: omissions.filter(({ code }) => code === 'template'), made };
      };
      const poster = `${join(broken, 'print/poster.yaml')}:1`;
      const print = await told('print');
      expect(print.files).toEqual(new Set([poster]));
      expect(print.sheets).toMatchObject([{ output: 'print/poster', id: 'ap-phich' }]);
      expect((await told('feeds')).files).toEqual(new Set([poster]));
      const week = await told('week');
      expect([week.files.size, week.made.some(({ path }) => path.endsWith('/week.pdf'))]).toEqual([0, true]);
      await expect(told('pages')).rejects.toThrow(/style\.css:1/);
      const css = await folderOf({ 'pages/style.css': 'a < b' });
      expect([...(await build(css, ['print'])).keys()]).toContain('print/poster/ap-phich.pdf');
    }, 120_000);

    it('a folder without print/ and pages/ is refused by name', async () => {
      await expect(build(join(own, 'print'))).rejects.toThrow(/print: không có thư mục con/);
      await expect(build('/khong/co')).rejects.toThrow(/khong\/co/);
    });
  });

  it.each(['', '.', 'items/ra', 'media'])('refuses to write into its own content: %j', async (below) => {
    const folder = await folderOf(smallContent());
    const before = await filesOf(folder);
    const out = below === '' ? folder : join(folder, below);
    await expect(broadcast({ content: folder, out, week: WEEK, only: ['feeds'] })).rejects.toThrow(
      /phải tách rời/,
    );
    await expect(broadcast({ content: join(folder, 'items'), out: folder, week: WEEK })).rejects.toThrow(
      /phải tách rời/,
    );
    expect(await filesOf(folder)).toEqual(before);
  });

  it('stops when it is asked to, and leaves the folder as it was', async () => {
    const out = await folderOf({});
    const folder = await folderOf(smallContent());
    const stop = new AbortController();
    const onArtifact = () => stop.abort();
    await expect(
      broadcast({ content: folder, out, week: WEEK, signal: stop.signal, onArtifact }),
    ).rejects.toThrow();
    expect(await readdir(out)).toEqual([]);
  });

  it('names an output, a station or a week that does not exist', async () => {
    const folder = await folderOf(smallContent());
    const out = await folderOf({});
    const attempt = (options: object) => broadcast({ content: folder, out, week: WEEK, ...options });
    await expect(attempt({ only: ['fedes'] })).rejects.toThrow(/«fedes».*feeds/);
    await expect(attempt({ stations: ['dai-x'] })).rejects.toThrow(/«dai-x».*dai-krong-pa/);
    await expect(attempt({ week: '2020-W54' })).rejects.toThrow(/2020-W54/);
    await expect(attempt({ at: 'hôm qua' })).rejects.toThrow(/hôm qua/);
    await expect(broadcast({ content: folder, out })).rejects.toThrow(/Chưa biết/);
  });
});

/** Letters and digits only: a reader may break lines where it likes. */
function words(text: string | readonly string[]): string {
  return [text]
    .flat()
    .join(' ')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}
