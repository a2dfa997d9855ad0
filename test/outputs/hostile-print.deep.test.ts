/** What nobody should hand in, handed in: whole builds of a folder; each fault is named, in bounded time and memory, and the sheets beside it are made. */
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { ParseOption, XmlDocument } from 'libxml2-wasm';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { defaultTemplates } from '../../src/outputs/index.js';
import { captureCli } from '../helpers/capture-cli.js';
import { folderOf, type TreeFile } from '../helpers/folder-of.js';
import { pdfText } from '../helpers/pdf-text.js';
import { anItemFile, smallContent } from '../helpers/small-content.js';

/** A build that takes longer has no bound, milliseconds. */
const BOUNDED = 90_000;
/** What a build may take over what the process had before, bytes. */
const MEMORY = 1 << 30;

interface Built {
  readonly code: number;
  readonly said: string;
  /** Sheets that were made, as `poster/lanh`. */
  readonly sheets: readonly string[];
  readonly out: string;
}

/** Builds what is printed of a folder that has a good item, `lanh`, beside what is handed in. */
async function build(
  files: Readonly<Record<string, TreeFile>>,
  more: readonly string[] = [],
): Promise<Built> {
  const good = anItemFile({ title: 'Tin lành', print: '{ headline: Tin lành, products: [poster] }' });
  const content = await folderOf(smallContent({ 'items/lanh.md': good, ...files }));
  const out = await folderOf({});
  const [began, before] = [performance.now(), process.memoryUsage().rss];
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  const asked = ['--content', content, '--out', out, '--week', '2020-W28', '--only', 'print', '--no-cache'];
  const { code, out: printed, err } = await captureCli(['build', ...asked, ...more]);
  clearInterval(watch);
  expect(performance.now() - began).toBeLessThan(BOUNDED);
  expect(most - before).toBeLessThan(MEMORY);
  const names = await readdir(out, { recursive: true });
  const sheets = names.flatMap((name) => /print\/(.*)\.pdf$/.exec(name)?.[1] ?? []).sort();
  return { code, said: `${printed}${err}`, sheets, out };
}

const svg = (inside: string, head = '') =>
  new TextEncoder().encode(
    `${head}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20">${inside}</svg>`,
  );
const noise = (width: number, height: number) =>
  sharp(
    Uint8Array.from(
      { length: width * height * 3 },
      (_, index) => (index * 7919 + (index >> 7) * 104_729) & 255,
    ),
    { raw: { width, height, channels: 3 } },
  );
const flat = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#C8102E' } });
const half = (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2);

/** A whole PNG of one bit a pixel, black (ISO/IEC 15948). */
function blackPng(side: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head[8] = 1;
  const rows = deflateSync(new Uint8Array(side * (1 + Math.ceil(side / 8))), { level: 1 });
  return Buffer.concat([
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Two pictures one after the other: red, then blue. */
async function moving(): Promise<Uint8Array> {
  const [red, blue] = await Promise.all(
    ['#C8102E', '#0033A0'].map((background) =>
      sharp({ create: { width: 300, height: 300, channels: 3, background } })
        .raw()
        .toBuffer(),
    ),
  );
  return sharp(Buffer.concat([red ?? Buffer.alloc(0), blue ?? Buffer.alloc(0)]), {
    raw: { width: 300, height: 600, channels: 3, pageHeight: 300 },
  })
    .webp({ lossless: true })
    .toBuffer();
}

const uses = Array.from(
  { length: 12 },
  (_, level) => `<g id="g${level + 1}">${`<use href="#g${level}"/>`.repeat(10)}</g>`,
).join('');

/** File → its bytes, and what is said of it; a picture of which nothing is said is drawn. */
const PICTURES: Readonly<Record<string, readonly [() => Promise<Uint8Array>, RegExp?]>> = {
  'vuong.png': [async () => blackPng(20_000), /exceeds pixel limit/],
  'dai.png': [() => flat(20_000, 3000).png({ compressionLevel: 1 }).toBuffer()],
  'cut.jpg': [async () => half(await noise(900, 600).jpeg().toBuffer()), /premature end/],
  'thieu.jpg': [
    async () => {
      const whole = await noise(900, 600).jpeg().toBuffer();
      return Buffer.concat([half(whole), whole.subarray(-2)]);
    },
    /premature end/,
  ],
  'rach.png': [async () => half(await noise(900, 600).png().toBuffer()), /pngload|libspng|read error/],
  'muc.jpg': [() => flat(600, 400).toColourspace('cmyk').jpeg().toBuffer()],
  'dong.webp': [moving],
  'uses.svg': [
    async () => svg(`<defs><rect id="g0" width="1" height="1"/>${uses}</defs><use href="#g12"/>`),
    /rendering failed/,
  ],
  'sau.svg': [async () => svg('<g>'.repeat(100_000) + '</g>'.repeat(100_000)), /Excessive depth/],
  'net.svg': [async () => svg(`<path fill="#C8102E" d="M0 0${'L40 20L0 20'.repeat(400_000)}"/>`)],
  'rong.svg': [
    async () =>
      new TextEncoder().encode(
        '<svg xmlns="http://www.w3.org/2000/svg" width="60000" height="60000"><rect width="9" height="9"/></svg>',
      ),
    /exceeds pixel limit/,
  ],
};

/** How much of a preview is of a colour. */
async function share(png: string, colour: readonly [number, number, number]): Promise<number> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let near = 0;
  for (let at = 0; at < data.length; at += 3)
    if (colour.every((value, band) => Math.abs((data[at + band] ?? 0) - value) < 24)) near += 1;
  return near / (info.width * info.height);
}

describe('pictures', () => {
  it('a giant, a torn one, a bomb: each is named; CMYK and the first of moving pictures are drawn', async () => {
    const files: Record<string, TreeFile> = {};
    for (const [name, [make]] of Object.entries(PICTURES)) {
      const id = name.split('.')[0];
      const print = `{ headline: Tin có hình, products: [poster], look: giay, image: media/${name}, alt: Hình }`;
      files[`items/${id}.md`] = anItemFile({ title: `Tin ${id}`, print });
      files[`media/${name}`] = await make();
    }
    const { code, said, sheets, out } = await build(files);
    expect(code).toBe(1);
    for (const [name, [, words]] of Object.entries(PICTURES)) {
      const id = name.split('.')[0];
      const line = said.split('\n').find((one) => one.includes(`«media/${name}»`));
      if (words !== undefined) {
        expect(line, name).toMatch(words);
        expect(line).toContain(`print/poster: ${id} – không vẽ được hình`);
      } else expect(line, name).toBe(undefined);
    }
    const drawn = Object.entries(PICTURES).flatMap(([name, [, words]]) =>
      words === undefined ? [`poster/${name.split('.')[0]}`] : [],
    );
    expect(sheets).toEqual([...drawn, 'poster/lanh'].sort());
    const preview = (id: string) => join(out, `print/poster/${id}.png`);
    for (const id of ['dai', 'dong', 'net'])
      expect(await share(preview(id), [0xc8, 0x10, 0x2e])).toBeGreaterThan(0.1);
    expect(await share(preview('dong'), [0x00, 0x33, 0xa0])).toBeLessThan(0.01);
    const [red, , blue] = (await sharp(preview('muc')).stats()).channels.map(({ mean }) => mean);
    expect((red ?? 0) - (blue ?? 0)).toBeGreaterThan(20);
  }, 120_000);

  it('a drawing with entities is refused before anything is made, with the reason', async () => {
    const entities = svg('<text>&b;</text>', '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>');
    const { code, said, sheets } = await build({ 'media/a.svg': entities });
    expect([code, sheets]).toEqual([1, []]);
    expect(said).toMatch(/media\/a\.svg – .*DOCTYPE/);
  });
});

describe('words', () => {
  it('a letter without a drawing, a code too small, a title too long for its place: named, with file, line and slot', async () => {
    const { code, said, sheets } = await build({
      'items/chu.md': anItemFile({ print: '{ headline: Xong 👍, products: [poster, leaflet] }' }),
      'items/ma.md': anItemFile({
        print: `{ headline: Mã, products: [receipt, card-square], qr: 'https://xa.example/${'x'.repeat(1500)}' }`,
      }),
      'items/dai.md': anItemFile({
        title: 'Thủ tục hành chính '.repeat(22).slice(0, 299).trim(),
        print: '{ headline: Tên dài, products: [poster, notice] }',
      }),
    });
    expect(code).toBe(1);
    expect(said).toMatch(/print\/poster: chu – items\/chu\.md:\d+:1 poster\/headline \(vi\) – .*U\+1F44D/);
    expect(said).toMatch(/print\/leaflet: chu – items\/chu\.md:\d+:1 leaflet\/headline/);
    expect(said).toMatch(/print\/receipt: ma – .*Mỗi chấm của mã QR chỉ rộng/);
    expect(said).toMatch(
      /print\/poster: dai – items\/dai\.md:\d+:1 poster\/\w+ \(vi\) – Chữ dài hơn ô \d+,\d mm \(khoảng \d+ ký tự\)/,
    );
    expect(sheets).toEqual(['notice/dai', 'poster/lanh']);
  }, 120_000);

  it('signs of markup in a title go into metadata that an XML reader takes', async () => {
    const { code, sheets, out } = await build({
      'items/dau.md': anItemFile({
        title: `'Hồ sơ <A> & "B" ]]> &amp;'`,
        print: `{ headline: 'A <b> & "c" ]]>', products: [poster, leaflet] }`,
      }),
    });
    expect([code, sheets]).toEqual([0, ['leaflet/dau', 'poster/dau', 'poster/lanh']]);
    for (const sheet of sheets.filter((name) => name.endsWith('dau'))) {
      const pdf = await readFile(join(out, `print/${sheet}.pdf`));
      const xmp = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(pdf.toString('utf8'))?.[0] ?? '';
      const document = XmlDocument.fromString(xmp, { option: ParseOption.XML_PARSE_NONET });
      const title = document.get('//*[local-name()="title"]//*[local-name()="li"]')?.content;
      document.dispose();
      expect(title).toBe('Hồ sơ <A> & "B" ]]> &amp;');
      expect((await pdfText(pdf)).join(' ')).toContain('& "c" ]]>');
    }
  }, 60_000);

  it.each<[string, string, RegExp]>([
    [
      'a title of 400 characters',
      anItemFile({ title: 'Thủ tục hành chính '.repeat(22).slice(0, 400).replace(/ $/, 'a') }),
      /items\/hong\.md:2:8 title – chữ dài 400 ký tự, quá mức 300/,
    ],
    ['a text of nothing', anItemFile({}, ''), /items\/hong\.md:\d+:1 – tin không có nội dung/],
    ['a control character', anItemFile({ title: '"Hồ sơ \\u0007 x"' }), /items\/hong\.md:2:8 – .*U\+0007/],
    [
      'an address that no code holds',
      anItemFile({
        print: `{ headline: A, products: [poster], qr: 'https://xa.example/${'x'.repeat(3000)}' }`,
      }),
      /items\/hong\.md:\d+:\d+ print\.qr – chữ dài 3019 ký tự, quá mức 2000/,
    ],
  ])(
    '%s is an error of the content: nothing is made, or with --keep-going all that is sound',
    async (_, item, words) => {
      const { code, said, sheets } = await build({ 'items/hong.md': item });
      expect([code, sheets]).toEqual([1, []]);
      expect(said).toMatch(words);
      const rest = await build({ 'items/hong.md': item }, ['--keep-going']);
      expect([rest.code, rest.sheets]).toEqual([1, ['poster/lanh']]);
      expect(rest.said).toMatch(words);
    },
  );
});

describe('a template with a slot that is not known', () => {
  it('is named with its line and the kinds that there are, and the sheets of all other templates are made', async () => {
    const own = await folderOf({});
    await cp(defaultTemplates(), own, { recursive: true });
    const file = join(own, 'print/notice.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('kind: headline', 'kind: hedline'));
    const files = { 'items/lop.md': anItemFile({ print: '{ headline: Lớp, products: [notice, leaflet] }' }) };
    const { code, said, sheets } = await build(files, ['--templates', own]);
    expect([code, sheets]).toEqual([1, ['leaflet/lop', 'poster/lanh']]);
    expect(said).toMatch(
      /notice\.yaml:\d+:\d+ pages\.0\.slots\.\d+\.kind – không có loại ô «hedline»\. Dùng được: .*headline/,
    );
    expect(said).toContain('Do lỗi ở notice.yaml, 1 tờ chưa làm được: notice.');
  }, 60_000);
});
