/** What holds of everything that is published, whatever the campaign: it is opened by readers that we did not write. */
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parse as parseCsv } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { ParseOption, XmlDocument } from 'libxml2-wasm';
import readWorkbook from 'read-excel-file/node';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BroadcastReport, broadcast } from '../../src/broadcast.js';
import {
  airingsOf,
  bodyParagraphs,
  type Manifest,
  original,
  publicAirings,
  publicCampaign,
  publishedItems,
} from '../../src/model/index.js';
import { filesOf } from './cached-build.js';
import { removeFolder, type TreeFile, writeFolder } from './folder-of.js';
import { pdfText } from './pdf-text.js';
import { checkSpi, checkXmltv, findIn } from './read-week-xml.js';

/** What every station has of its week. */
export const WEEK_FILES: readonly string[] = [
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
];

/** A build, and what it has to have made, so that the tests look at something. */
export interface Publication {
  /** The campaign: a folder, or the files of one. */
  readonly content: string | Readonly<Record<string, TreeFile>>;
  readonly week: string;
  /** All when absent. */
  readonly stations?: readonly string[];
  /** Files of every station. */
  readonly weekFiles: readonly string[];
  /** Pages and XML files are more than these. */
  readonly documents: number;
  /** The feed of everything goes back into archives. */
  readonly archives: boolean;
}

/** Tests of one publication; `more` tests look at what only this one has. */
export function describePublication(
  name: string,
  about: Publication,
  more: (built: () => BroadcastReport) => void = () => undefined,
): void {
  describe(name, () => {
    let report: BroadcastReport;
    let files: ReadonlyMap<string, Buffer>;
    let packed: ReadonlyMap<string, Buffer>;
    const text = (path: string) => files.get(path)?.toString('utf8') ?? '';
    const paths = (pattern: RegExp) => [...files.keys()].filter((path) => pattern.test(path));

    beforeAll(async () => {
      const { week, stations } = about;
      const written = typeof about.content === 'string' ? [] : [await writeFolder(about.content)];
      const [content, out] = [written[0] ?? String(about.content), await writeFolder({})];
      report = await broadcast({ content, out, week, stations });
      const all = await filesOf(out);
      const isPacked = (path: string) => /\.(?:br|gz)$/.test(path);
      files = new Map([...all].filter(([path]) => !isPacked(path)));
      packed = new Map([...all].filter(([path]) => isPacked(path)));
      for (const folder of [...written, out]) await removeFolder(folder);
    }, 120_000);

    more(() => report);

    it('has every kind of output for every public item, procedure and station, and no page or sheet of another', () => {
      const { campaign: whole, plans, week, at } = report.edition;
      const campaign = publicCampaign(whole, at);
      const known = new Set(campaign.items.map(({ id }) => id));
      for (const { id } of whole.items.filter((item) => !known.has(item.id)))
        expect([...files.keys()].filter((path) => path.split(/[/.]/).includes(id))).toEqual([]);
      for (const { id } of campaign.items) expect(text(`i/${id}/index.html`)).toContain('<h1');
      for (const { id, print } of campaign.items) {
        for (const product of print?.products ?? [])
          expect(files.has(`print/${product}/${id}.pdf`)).toBe(true);
      }
      expect(plans.length).toBeGreaterThan(0);
      for (const { station } of plans) {
        const names = paths(new RegExp(`^schedule/${week}/${station}/(?!playlists/)`)).map((path) =>
          posix.basename(path),
        );
        expect(names).toEqual([...about.weekFiles].sort());
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
        expect({ path, bytes: body.length, sha256: createHash('sha256').update(body).digest('hex') }).toEqual(
          {
            path,
            bytes,
            sha256,
          },
        );
      }
    });

    it('every text lies beside its packed forms, as the manifest says, and nothing else does', () => {
      const manifest: Pick<Manifest, 'files'> = JSON.parse(text('manifest.json'));
      const said = Object.entries(manifest.files).flatMap(([path, { packed: forms }]) =>
        forms === undefined ? [] : [`${path}.br ${forms.br.sha256}`, `${path}.gz ${forms.gzip.sha256}`],
      );
      const found = [...packed].map(([path, body]) => {
        const own = files.get(path.replace(/\.(?:br|gz)$/, ''));
        expect(
          (path.endsWith('.br') ? brotliDecompressSync : gunzipSync)(body).equals(own ?? Buffer.of()),
        ).toBe(true);
        return `${path} ${createHash('sha256').update(body).digest('hex')}`;
      });
      expect(found.sort()).toEqual(said.sort());
      const texts = paths(/\.(?:html|xml|json|csv|txt|ics|svg)$/).filter((path) => path !== 'manifest.json');
      expect(
        Object.keys(manifest.files)
          .filter((path) => manifest.files[path]?.packed)
          .sort(),
      ).toEqual(expect.arrayContaining(texts.sort()));
    });

    it('every feed and page is well-formed to a strict XML parser', () => {
      const documents = paths(/\.(?:xml|html)$/);
      expect(documents.length).toBeGreaterThan(about.documents);
      for (const path of documents) {
        const document = XmlDocument.fromString(text(path), { option: ParseOption.XML_PARSE_NONET });
        document.dispose();
      }
    });

    it('feeds carry what the content says, in all formats alike', () => {
      const { campaign, at } = report.edition;
      const titles = publishedItems(campaign, at).map((item) => original(item).title);
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
        expect(walked.length).toBeGreaterThan(about.archives ? 1 : 0);
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

    it('a station’s feed is its week in one document, what is not public yet left out', () => {
      expect(paths(/^feeds\/station\/.*\d{4}-\d{2}\//)).toEqual([]);
      for (const plan of report.edition.plans) {
        const { campaign, at } = report.edition;
        const planned = new Set(airingsOf(publicAirings(plan, campaign, at)).map(({ item }) => item));
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
        const folder = `schedule/${report.edition.week}/${plan.station}`;
        const calendar = new ICAL.Component(ICAL.parse(text(`${folder}/week.ics`)));
        const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
        const filled = plan.days.flatMap(({ sessions }) =>
          sessions.flatMap(({ slots }) => slots.filter((slot) => slot.kind === 'window')),
        );
        expect(events.length).toBe(filled.length);
        const starts = events.map((event) => event.startDate.toJSDate().getTime()).sort();
        expect(starts).toEqual(filled.map(({ start }) => Date.parse(start)).sort());

        const rows: string[][] = parseCsv(text(`${folder}/week.csv`), {
          bom: true,
          relax_column_count: false,
        });
        const titles = airingsOf(plan).map(({ item }) => original(campaignItem(item)).title);
        const cells = rows.flat();
        for (const title of titles)
          expect(cells.some((cell) => cell.includes(title.normalize('NFC')))).toBe(true);
        expect(JSON.parse(text(`${folder}/week.json`)).week).toBe(report.edition.week);

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
        const body =
          files.get(`schedule/${report.edition.week}/${plan.station}/week.xlsx`) ?? Buffer.alloc(0);
        const [list] = await readWorkbook(body);
        const own = list?.data.slice(3).filter((row) => row[12] !== 'Tiếp âm') ?? [];
        expect(
          own.map((row) => [row[0] instanceof Date && row[0].toISOString().slice(0, 10), row[14]]),
        ).toEqual(airingsOf(plan).map(({ start, item }) => [start.slice(0, 10), item]));
      }
    });

    it('printed sheets read back as the content says', async () => {
      const { campaign, at } = report.edition;
      for (const { id, print } of publicCampaign(campaign, at)
        .items.filter((item) => item.print !== undefined)
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
      const folder = `schedule/${report.edition.week}/${plan?.station}`;
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
        // The whole page: a banner's shows its hem and the note beside it.
        const [, across = '', down = ''] =
          /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(
            files.get(path.replace(/png$/, 'pdf'))?.toString('latin1') ?? '',
          ) ?? [];
        const ratio = Number(down) / Number(across);
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
}

/** Letters and digits only: a reader may break lines where it likes. */
function words(text: string | readonly string[]): string {
  return [text]
    .flat()
    .join(' ')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}
