import { unzipSync } from 'fflate';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { type Item, mapWindows } from '../../src/model/index.js';
import { renderScriptsText } from '../../src/print/script/text/render-scripts-text.js';
import { weekScript } from '../../src/print/script/week-script.js';
import { renderScriptsDocx } from '../../src/print/script/word/render-scripts-docx.js';
import { anItem, paragraphs } from '../helpers/campaign.js';
import { aWeekCampaign, aWeekPlan } from '../helpers/week-plan.js';

const AT = '2020-07-06T00:00:00+07:00';
const plan = aWeekPlan();
const campaign = aWeekCampaign();
const skit = anItem(
  'mot-cua',
  { kind: 'dialogue', title: 'Tiểu phẩm: <giấy> & mực' },
  paragraphs(
    'Bác Năm: Bác chào cháu Mai, bác đến nộp hồ sơ. Nộp ở đâu?',
    'Mai: Ở đây ạ.',
    'Bác Năm: Hay quá.',
  ),
);
const withItem = (item: Item) => ({
  ...campaign,
  items: campaign.items.map((other) => (other.id === item.id ? item : other)),
});

const words = (text: string) => text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
const partsOf = (docx: Uint8Array) =>
  new Map(
    Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]),
  );
const W = { w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' };

/** Elements of a part that a path finds, read by libxml2. */
function elements<T>(xml: string, path: string, see: (element: XmlElement) => T): T[] {
  const document = XmlDocument.fromString(xml);
  try {
    return document.find(path, W).map((node) => see(node as XmlElement));
  } finally {
    document.dispose();
  }
}

const childNames = (element: XmlElement) => {
  const names: string[] = [];
  for (let child = element.firstChild; child !== null; child = child.next) {
    if ('name' in child) names.push(String(child.name));
  }
  return names;
};

describe('to a reader that is not ours', () => {
  test.each([
    ['a week', campaign],
    ['a skit', withItem(skit)],
  ])('%s has the same words in the same order as scripts.txt', async (_, content) => {
    const { value, messages } = await mammoth.extractRawText({
      buffer: Buffer.from(renderScriptsDocx(plan, content, AT, 'by-window')),
    });
    const text = renderScriptsText(plan, content, 'by-window')
      .replace('HẾT', '')
      .replaceAll(' · BẢN MẪU', '');
    expect(messages).toEqual([]);
    expect(words(value)).toEqual(words(text));
    expect(words(value).length).toBeGreaterThan(400);
  });

  test('styles tell what is read, by whom, and what is only seen', async () => {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(renderScriptsDocx(plan, withItem(skit), AT, 'by-window')) },
      {
        styleMap: [
          "p[style-name='Lời đọc'] => p.read:fresh",
          "p[style-name='Lời thoại'] => p.turn:fresh",
          "r[style-name='Người nói'] => b",
          "r[style-name='Để nhìn, không đọc'] => i",
        ],
      },
    );
    expect(value).toContain('<p class="turn"><b>Mai:</b>\tỞ đây ạ.</p>');
    expect(value).toContain(
      '<b>Bác Năm:</b>\tBác chào cháu Mai,<i>\u00a0/</i> bác đến nộp hồ sơ. Nộp ở đâu?</p>',
    );
    expect(value).toMatch(
      /<p class="read">Đây là Đài Truyền thanh Truyền hình huyện Krông Pa\. Năm giờ bốn mươi lăm phút,<i>/,
    );
    expect(value).toContain('<h2>1. Tiểu phẩm: &lt;giấy&gt; &amp; mực</h2>');
    const scripts = weekScript(plan, withItem(skit)).scripts;
    expect(value.match(/<h1>.*?<\/h1>/g)).toHaveLength(scripts.length);
    expect(value).toContain('<a href="#kich-ban-1">');
  });
});

describe('the parts', () => {
  const parts = partsOf(renderScriptsDocx(plan, campaign, AT, 'by-window'));
  const part = (name: string) => parts.get(name) ?? '';

  test('are well-formed, and each is declared', () => {
    for (const [name, xml] of parts) {
      expect(() => XmlDocument.fromString(xml).dispose(), name).not.toThrow();
      if (name.startsWith('word/') && !name.endsWith('.rels'))
        expect(part('[Content_Types].xml')).toContain(`PartName="/${name}"`);
    }
    const targets = [...part('word/_rels/document.xml.rels').matchAll(/Target="([^"]+)"/g)];
    expect(targets.map(([, target]) => `word/${target}`).filter((name) => !parts.has(name))).toEqual([]);
    expect(part('word/settings.xml')).toContain('compatibilityMode');
  });

  test('properties stand in the order of the schema, without which Word refuses a file', () => {
    const order = [
      ...['pStyle', 'keepNext', 'keepLines', 'widowControl', 'pBdr', 'shd', 'tabs', 'spacing', 'ind'],
      ...['outlineLvl', 'sectPr'],
      ...['rStyle', 'rFonts', 'b', 'color', 'sz', 'szCs', 'lang'],
    ];
    for (const name of ['word/styles.xml', 'word/document.xml', 'word/footer1.xml']) {
      const lists = elements(part(name), '//w:pPr | //w:rPr', childNames);
      expect(lists.length).toBeGreaterThan(3);
      for (const list of lists) {
        expect(list.filter((child) => !order.includes(child))).toEqual([]);
        expect([...list].sort((a, b) => order.indexOf(a) - order.indexOf(b))).toEqual(list);
      }
    }
  });

  test('what is read is large and widely spaced, in Vietnamese; heads stay with what follows', () => {
    const styles = part('word/styles.xml');
    const inStyle = (id: string, path: string) =>
      elements(
        styles,
        `//w:style[@w:styleId='${id}']${path}`,
        (element) => element.attr('val', 'w')?.value ?? '',
      );
    expect(inStyle('Reading', '/w:rPr/w:sz')).toEqual(['32']);
    expect(styles).toContain('w:line="480" w:lineRule="auto"');
    for (const id of ['Heading1', 'Heading2', 'Clock', 'Note', 'Fact', 'Again', 'Day']) {
      expect({ id, kept: inStyle(id, '/w:pPr/w:keepNext').length }).toEqual({ id, kept: 1 });
    }
    expect(inStyle('Reading', '/w:pPr/w:keepLines')).toHaveLength(1);
    expect(elements(styles, '//w:rPrDefault//w:lang', (lang) => lang.attr('val', 'w')?.value)).toEqual([
      'vi-VN',
    ]);
    const used = elements(part('word/document.xml'), '//w:pStyle | //w:rStyle', (style) =>
      String(style.attr('val', 'w')?.value),
    );
    for (const id of new Set(used)) expect(styles).toContain(`w:styleId="${id}"`);
  });

  test('each script has a head of its own on its pages, and all have the page number at the foot', () => {
    const { scripts } = weekScript(plan, campaign);
    expect([...parts.keys()].filter((name) => /^word\/header/.test(name))).toHaveLength(scripts.length);
    expect(part('word/header1.xml')).toContain('Kịch bản 1 · Thứ Hai 06/7 · 5h45 · Chuyên mục CCHC');
    const sections = elements(
      part('word/document.xml'),
      '//w:sectPr',
      (section) => section.find('w:headerReference', W).length,
    );
    expect(sections).toEqual([0, ...scripts.map(() => 1)]);
    const foot = part('word/footer1.xml');
    expect(foot).toContain(
      'Đài Truyền thanh – Truyền hình huyện Krông Pa · Kịch bản phát thanh tuần 28 năm 2020',
    );
    expect(foot).toMatch(/instrText[^>]*> PAGE <.*instrText[^>]*> NUMPAGES </);
  });

  test('a demonstration says so at the foot of every page and at the beginning', () => {
    expect(campaign.demonstration).toBe(true);
    expect(part('word/footer1.xml')).toContain('· Bản mẫu');
    expect(part('word/document.xml')).toContain('Bản mẫu, chưa phải kịch bản chính thức.');
    const real = partsOf(renderScriptsDocx(plan, { ...campaign, demonstration: false }, AT, 'by-window'));
    expect(
      [...real.values()].filter((xml) => /bản mẫu/i.test(xml.replaceAll('Ban biên tập mẫu', ''))),
    ).toEqual([]);
  });

  test('a paragraph that would fill a page is parted after whole sentences, without a word lost', () => {
    const sentence = 'Bà con mang giấy tờ đến bộ phận một cửa của xã để cán bộ xem và hướng dẫn.';
    const long = anItem('mot-cua', {}, paragraphs(Array.from({ length: 40 }, () => sentence).join(' ')));
    const xml =
      partsOf(renderScriptsDocx(plan, withItem(long), AT, 'by-window')).get('word/document.xml') ?? '';
    const read = elements(xml, "//w:p[w:pPr/w:pStyle/@w:val='Reading']", (element) => element.content).filter(
      (text) => text.startsWith('Bà con mang giấy tờ'),
    );
    expect(read.length).toBeGreaterThan(5);
    for (const text of read) {
      expect(text.endsWith('hướng dẫn.')).toBe(true);
      expect(text.length).toBeLessThanOrEqual(520);
    }
    expect(read.join(' ')).toBe(Array.from({ length: 40 }, () => sentence).join(' '));
  });

  test('the language of a text that is not Vietnamese is told', () => {
    const item = anItem('hoi-dap', { kind: 'question' });
    const jrai = { ...item.versions[0], language: 'jra', body: paragraphs('Ơ ơi adơi, mơnuih ƀôn sang.') };
    const content = withItem({ ...item, versions: [item.versions[0], jrai] });
    const { days } = mapWindows(plan, (slot) => ({
      ...slot,
      airings: slot.airings.map((airing) => ({ ...airing, interpret: false })),
    }));
    const xml =
      partsOf(renderScriptsDocx({ ...plan, days }, content, AT, 'by-window')).get('word/document.xml') ?? '';
    const texts = elements(xml, "//w:r[w:rPr/w:lang/@w:val='jra']", (element) => element.content);
    expect(texts.join('')).toContain('mơnuih ƀôn sang.');
  });

  test('characters that XML forbids are left out, not written', () => {
    const broken = anItem(
      'mot-cua',
      { title: 'Một\u0001cửa' },
      paragraphs('Bà\u0000 con \ud800 xem \uffff.'),
    );
    const xml =
      partsOf(renderScriptsDocx(plan, withItem(broken), AT, 'by-window')).get('word/document.xml') ?? '';
    expect(() => XmlDocument.fromString(xml).dispose()).not.toThrow();
    expect(xml).toContain('Một cửa');
  });
});

describe('the bytes', () => {
  test('are the same for the same week, and carry no date of the machine', () => {
    const docx = renderScriptsDocx(plan, campaign, AT, 'by-window');
    expect(Buffer.from(renderScriptsDocx(plan, campaign, AT, 'by-window')).equals(Buffer.from(docx))).toBe(
      true,
    );
    const view = Buffer.from(docx);
    const stamps: number[] = [];
    for (let at = view.indexOf('PK\u0003\u0004'); at >= 0; at = view.indexOf('PK\u0003\u0004', at + 1)) {
      stamps.push(view.readUInt32LE(at + 10));
    }
    // 1980-01-01 00:00, the first moment of MS-DOS: whatever the zone of the machine.
    expect(new Set(stamps)).toEqual(new Set([0x0021_0000]));
    expect(stamps).toHaveLength(partsOf(docx).size);
    expect(partsOf(docx).get('docProps/core.xml')).toContain('2020-07-05T17:00:00Z');
  });

  test('a week without a window is a document that names the day off air', async () => {
    const silent = { ...plan, days: plan.days.map((day) => ({ ...day, sessions: [], offAir: true })) };
    const { value } = await mammoth.extractRawText({
      buffer: Buffer.from(renderScriptsDocx(silent, campaign, AT, 'by-window')),
    });
    expect(value).toContain('Thứ Hai 06/7/2020  nghỉ phát');
  });
});
