/** The second campaign: a commune right below its province, after July 2025. That it builds proves that tiers are data. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import ICAL from 'ical.js';
import { ParseOption, XmlDocument } from 'libxml2-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BroadcastReport, broadcast } from '../src/broadcast.js';
import { checkContent } from '../src/content/index.js';
import { airingsOf, OUTPUT_NAMES, windowsOf } from '../src/model/index.js';
import { pdfText } from './helpers/pdf-text.js';

const content = join(import.meta.dirname, '../examples/xa-hai-cap');
const WEEK = '2025-W45';

/** Words of the other campaign, and of levels and days that had ended by then. */
const FOREIGN =
  /(?<!\p{L})(?:huyện|thị xã|thị trấn|district|gia lai|pleiku|jrai|bahnar|sở nội vụ)(?!\p{L})|mức độ (?:[1-4]|một|hai|ba|bốn)(?!\p{L})|(?<![\p{L}\p{N}])2020(?![\p{L}\p{N}])/iu;

describe('a commune of a two-tier province', () => {
  let out = '';
  let report: BroadcastReport;
  const files = new Map<string, Buffer>();
  const text = (path: string) => files.get(path)?.toString('utf8') ?? '';
  const paths = (pattern: RegExp) => [...files.keys()].filter((path) => pattern.test(path)).sort();

  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'loaphat-two-tier-'));
    report = await broadcast({ content, out, week: WEEK });
    const entries = await readdir(out, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((found) => found.isFile())) {
      const file = join(entry.parentPath, entry.name);
      files.set(file.slice(out.length + 1).replaceAll('\\', '/'), await readFile(file));
    }
  }, 120_000);

  afterAll(() => rm(out, { recursive: true, force: true }));

  it('is content without an error or a warning, but for the samples of offices and papers that do not exist', async () => {
    const { issues } = await checkContent(content);
    expect(issues.filter(({ code }) => code !== 'sample-value')).toEqual([]);
    const sampled = new Set(issues.map(({ file }) => file));
    expect([...sampled].sort()).toEqual([
      'agencies.yaml',
      'procedures/chung-thuc-ban-sao.yaml',
      'procedures/khai-sinh-thuong-tru-the-bao-hiem.yaml',
    ]);
  });

  it('has a province, a commune and nothing between them', () => {
    const { levels, places, stations, audiences, topics, obligations } = report.edition.campaign;
    expect(levels.map(({ id }) => id)).toEqual(['province', 'commune']);
    expect(places.map(({ id, level, parent }) => ({ id, level, parent }))).toEqual([
      { id: 'tinh-mau', level: 'province', parent: undefined },
      { id: 'tinh-mau.xa-mau', level: 'commune', parent: 'tinh-mau' },
    ]);
    expect(stations.map(({ tier }) => tier)).toEqual(['commune']);
    expect(audiences).toHaveLength(3);
    const named = new Set(topics.map(({ id }) => id));
    const asked = obligations.flatMap(({ evidence }) =>
      evidence.flatMap((one) => ('topics' in one ? one.topics : [])),
    );
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.every((topic) => named.has(topic))).toBe(true);
  });

  it('plans a week of the station: every window has words, and every item and procedure airs', () => {
    const { campaign, plans } = report.edition;
    expect(plans.map(({ station }) => station)).toEqual(['dai-xa-mau']);
    const aired = new Set(plans.flatMap(airingsOf).map(({ item }) => item));
    expect([...aired].sort()).toEqual(campaign.items.map(({ id }) => id).sort());
    expect(aired.size).toBe(10);
    for (const plan of plans) {
      for (const { slot } of windowsOf(plan)) expect(slot.airings.length).toBeGreaterThan(2);
      const spoken = new Set(airingsOf(plan).map(({ language, interpret }) => `${language} ${interpret}`));
      expect([...spoken].sort()).toEqual(['tyz true', 'vi false']);
      expect(plan.days.flatMap(({ sessions }) => sessions).some(({ slots }) => slots.some(relays))).toBe(
        false,
      );
    }
  });

  it('makes every output, and leaves nothing out', () => {
    expect(report.omissions).toEqual([]);
    expect(OUTPUT_NAMES.filter((name) => paths(FOLDERS[name]).length === 0)).toEqual([]);
    expect(paths(/^print\/(?:poster|leaflet)\/.*\.pdf$/)).toEqual([
      'print/leaflet/ba-con-phan-anh-loa-xa-tra-loi.pdf',
      'print/leaflet/khai-sinh-thuong-tru-the-bao-hiem.pdf',
      'print/poster/mot-dia-chi-cho-moi-thu-tuc.pdf',
    ]);
  });

  it('has a feed for the places that its levels name, and for no other', () => {
    const folders = new Set(paths(/^feeds\/place\//).map((path) => path.split('/')[2]));
    expect([...folders]).toEqual(['tinh-mau.xa-mau']);
    const feed = JSON.parse(text('feeds/place/tinh-mau.xa-mau/feed.json'));
    expect(feed.title).toBe('Xã Mẫu · Làm giấy tờ ở xã Mẫu');
    expect(feed.items).toHaveLength(10);
  });

  it('lists its station under the province, there being no tier between', () => {
    expect(text('index.html')).toMatch(
      /<h3>Tỉnh Mẫu<\/h3>\s*<ul class="rows">\s*<li><a[^>]*>Đài Truyền thanh xã Mẫu</,
    );
  });

  it('never speaks of districts, of levels 3 and 4, of 2020 or of Gia Lai', async () => {
    const readable = paths(/\.(?:html|xml|json|csv|ics|svg)$/).map((path) => [path, text(path)] as const);
    const printed = await Promise.all(
      paths(/\.pdf$/).map(
        async (path) => [path, (await pdfText(files.get(path) ?? Buffer.alloc(0))).join(' ')] as const,
      ),
    );
    expect(printed).toHaveLength(5);
    const found = [...readable, ...printed].flatMap(([path, words]) => {
      const hit = FOREIGN.exec(words.normalize('NFC'));
      return hit === null ? [] : [`${path}: …${words.slice(Math.max(0, hit.index - 40), hit.index + 40)}…`];
    });
    expect(found).toEqual([]);
    expect(FOREIGN.test('Đài huyện Krông Pa')).toBe(true);
    expect(FOREIGN.test('Chuyện gì, ở đâu')).toBe(false);
  }, 60_000);

  it('its links lead to pages and files that are there, and all of it is well-formed', () => {
    for (const path of paths(/\.(?:xml|html)$/)) {
      XmlDocument.fromString(text(path), { option: ParseOption.XML_PARSE_NONET }).dispose();
    }
    const broken = paths(/\.html$/).flatMap((page) =>
      [...text(page).matchAll(/(?:href|src)="([^"#]+)(?:#[^"]*)?"/g)]
        .map(([, link]) => link ?? '')
        .filter((link) => !/^(?:https?|mailto|tel|webcal|data):/.test(link))
        .map((link) => posix.join(posix.dirname(page), decodeURIComponent(link)))
        .filter((target) => !files.has(target))
        .map((target) => `${page} → ${target}`),
    );
    expect(broken).toEqual([]);
    const calendar = new ICAL.Component(ICAL.parse(text(`schedule/${WEEK}/dai-xa-mau/week.ics`)));
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(10);
  });

  it('prints no contact as a fact but the one real address, the national portal', () => {
    const page = text('i/mot-dia-chi-cho-moi-thu-tuc/index.html');
    expect(page).toContain('href="https://dichvucong.gov.vn/"');
    expect(page).not.toMatch(/href="(?:tel|mailto):/);
    expect(text('feeds/all/rss.xml')).not.toMatch(/0200|@xa-mau/);
  });
});

const FOLDERS = { feeds: /^feeds\//, week: /^schedule\//, print: /^print\//, pages: /^i\// };

/** Is it time given to another station of the campaign? */
function relays(slot: { readonly kind: string; readonly from?: string | undefined }): boolean {
  return slot.kind === 'relay' && slot.from !== undefined;
}
