import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import { mapWindows, windowsOf } from '../../src/model/index.js';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import type { Layout, Mark } from '../../src/print/page.js';
import { bookOrder } from '../../src/print/script/book-order.js';
import { wordsToInterpret } from '../../src/print/script/interpreted-words.js';
import { layoutScripts } from '../../src/print/script/pdf/layout-scripts.js';
import { plainParagraphs } from '../../src/print/script/said-paragraphs.js';
import { renderScriptsText } from '../../src/print/script/text/render-scripts-text.js';
import { weekScript } from '../../src/print/script/week-script.js';
import { renderScriptsDocx } from '../../src/print/script/word/render-scripts-docx.js';
import { loadTypefaces, type Typefaces } from '../../src/print/type/load-typefaces.js';
import { anItem, paragraphs } from '../helpers/campaign.js';
import { pdfText } from '../helpers/pdf-text.js';
import { bookmarks } from '../helpers/pdfjs-text.js';
import { aWeekCampaign, aWeekPlan } from '../helpers/week-plan.js';

let typefaces: Typefaces;
beforeAll(async () => {
  typefaces = await loadTypefaces();
});

const AT = '2020-07-06T00:00:00+07:00';
const plan = aWeekPlan();
const campaign = aWeekCampaign();
const book = (of = campaign, week = plan) => layoutScripts(week, of, typefaces);

function isText(mark: Mark): mark is Extract<Mark, { kind: 'text' }> {
  return mark.kind === 'text';
}
const textsOn = (page: Layout['pages'][number] | undefined) => (page?.marks ?? []).filter(isText);
const wordsOn = (page: Layout['pages'][number] | undefined) =>
  textsOn(page)
    .map(({ text }) => text)
    .join(' ');
/** Large numbers at the head of texts, page by page. */
const numbersOn = (page: Layout['pages'][number]) =>
  textsOn(page)
    .filter(({ size }) => size === 26)
    .map(({ text }) => Number(text));

describe('the model', () => {
  test('numbers each text once, in the order in which it is first read, with all its times', () => {
    const { texts } = weekScript(plan, campaign);
    expect(texts.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    const first = texts[0] ?? expect.fail();
    expect(first.title).toBe('Bộ phận một cửa: nơi nhận và trả kết quả hồ sơ');
    expect(first.uses).toEqual([
      { into: undefined, length: '3 phút 5 giây', times: 'T2 5h45, T3 5h45, T5 5h45' },
    ]);
    expect(texts.map(({ isNew }) => isNew)).toEqual([true, false, true, true, true]);
  });

  test('a text that a relay brought this week is new to the announcer, once; one that was heard before is not', () => {
    const heardOn = (firstAiredOn: string) =>
      mapWindows(plan, (slot) => ({
        ...slot,
        title: `Khung ${slot.start}`,
        airings: slot.airings.map((airing) => ({ ...airing, repeat: true, firstAiredOn })),
      }));
    const news = (week: typeof plan) => weekScript(week, campaign).texts.map(({ isNew }) => isNew);
    expect(new Set(news(heardOn(plan.from)))).toEqual(new Set([true]));
    expect(new Set(news(heardOn('2020-01-02')))).toEqual(new Set([false]));
    const rows = weekScript(heardOn(plan.from), campaign).scripts.flatMap(({ items }) => items);
    const first = rows.filter(({ text }) => text.number === 1);
    expect(first.length).toBeGreaterThan(1);
    expect(first.map(({ isNew }) => isNew)).toEqual(first.map((_, index) => index === 0));
  });

  test('one text that is read and interpreted stands once, with both uses', () => {
    const slots = windowsOf(plan).map(({ slot }) => slot);
    const question = slots.flatMap(({ airings }) => airings).find(({ item }) => item === 'hoi-dap');
    const both = mapWindows(plan, (slot) =>
      slot.window === 'sang' && slot.airings.length > 0 && question !== undefined
        ? {
            ...slot,
            airings: slot.airings.map((airing, index) =>
              index === 1
                ? { ...airing, item: 'hoi-dap', language: 'vi', interpret: false, seconds: 120 }
                : airing,
            ),
          }
        : slot,
    );
    const { texts } = weekScript(both, campaign);
    const shared = texts.filter(({ uses }) => uses.length > 1);
    expect(shared.map(({ uses }) => uses.map(({ into, length }) => [into, length]))).toEqual([
      [
        [undefined, '2 phút'],
        ['tiếng Jrai', '4 phút'],
      ],
    ]);
    const text = renderScriptsText(both, campaign);
    expect(text).toContain('2 phút: T2 5h45');
    expect(text.replace(/\s+/g, ' ')).toContain('DỊCH MIỆNG sang tiếng Jrai, 4 phút: T2 17h20');
  });

  test('a text that would leave much of a page empty gives way to one of the next that fills it; none is lost', () => {
    const text = (name: string, lines: number) => ({
      name,
      paragraphs: plainParagraphs(Array.from({ length: lines }, () => 'Bà con mang giấy tờ đến xã.')),
    });
    const order = (texts: ReturnType<typeof text>[]) => bookOrder(texts).map(({ name }) => name);
    expect(order([text('a', 10), text('b', 5), text('c', 7)])).toEqual(['a', 'b', 'c']);
    expect(order([text('a', 20), text('b', 20), text('c', 3), text('d', 4)])).toEqual(['a', 'd', 'b', 'c']);
    expect(order([text('a', 90), text('b', 4), text('c', 90)])).toEqual(['a', 'b', 'c']);
    expect(order([])).toEqual([]);
    // On which page each begins: a long one takes several.
    const pages = (texts: ReturnType<typeof text>[]) => bookOrder(texts).map(({ page }) => page);
    expect(pages([text('a', 20), text('b', 20), text('c', 3), text('d', 4)])).toEqual([0, 0, 1, 1]);
    expect(pages([text('a', 90), text('b', 4), text('c', 90)])).toEqual([0, 3, 4]);
  });

  test('what an interpreter looks up: terms, names, numbers with what they count, each once', () => {
    const said = plainParagraphs([
      'Hồ sơ đất nộp ở bộ phận một cửa xã Ia Mlah. Lệ phí hai mươi nghìn đồng, chờ ba ngày. Mang căn cước công dân.',
      'Hỏi ông Rơ Châm Hmrik; căn cước công dân nhớ mang theo, không thì đợi ba ngày nữa. Một nhà hai bếp.',
    ]);
    const lexicon = { acronyms: { CCCD: 'căn cước công dân', UBND: 'Ủy ban nhân dân' }, names: {} };
    expect(wordsToInterpret(said, lexicon)).toEqual([
      'Ia Mlah',
      'hai mươi nghìn đồng',
      'ba ngày',
      'căn cước công dân',
      'Rơ Châm Hmrik',
    ]);
  });

  test('what an interpreter looks up: the words that are hard, and no number out of a date or a law', () => {
    const said = plainParagraphs([
      'Quý ba năm nay có lớp. Từ ngày mùng một tháng bảy năm hai nghìn không trăm hai mươi, theo Nghị định số bốn mươi lăm, năm hai nghìn không trăm hai mươi.',
      'Người đến điểm chỉ trước cán bộ. Quy định ấy ở thành phố cũng vậy, kể từ tháng mười một. Ngày hai mươi tháng năm, mời bà con.',
    ]);
    const acronyms = { QĐ: 'quy định', TP: 'thành phố' };
    expect(wordsToInterpret(said, { acronyms, names: {}, hardWords: ['điểm chỉ'] })).toEqual([
      'Quý ba năm nay',
      'ngày mùng một tháng bảy năm hai nghìn không trăm hai mươi',
      'số bốn mươi lăm, năm hai nghìn không trăm hai mươi',
      'điểm chỉ',
      'tháng mười một',
      'Ngày hai mươi tháng năm',
    ]);
  });

  test('what an interpreter looks up: no name is cut inside its last word, and no month is made of “mỗi tháng”', () => {
    const said = plainParagraphs([
      'Quý vị ở Hội Phụ nữ, Đoàn Thanh niên giúp được nhiều lắm. Luật Tiếp công dân quy định rõ.',
      'Chủ tịch huyện tiếp dân ít nhất mỗi tháng hai ngày. Bấm vào Cổng Dịch vụ công quốc gia. Đến tháng hai.',
    ]);
    expect(wordsToInterpret(said, { acronyms: {}, names: {} })).toEqual([
      'Hội Phụ nữ',
      'Đoàn Thanh niên',
      'Luật Tiếp công dân',
      'hai ngày',
      'Cổng Dịch vụ công quốc gia',
      'tháng hai',
    ]);
  });
});

/** The week with each of its windows so many times over. */
function withWindows(times: number): typeof plan {
  const copies = Array.from({ length: times }, (_, copy) => copy + 1);
  return {
    ...plan,
    days: plan.days.map((day) => ({
      ...day,
      sessions: day.sessions.map((session) => ({
        ...session,
        slots: session.slots.flatMap((slot) =>
          slot.kind === 'relay' ? [] : copies.map((copy) => ({ ...slot, window: `${slot.window}-${copy}` })),
        ),
      })),
    })),
  };
}

describe('the pages', () => {
  test('the page that the rundown names for a number has that number at its head: read by PDFium', async () => {
    const many = {
      ...campaign,
      items: campaign.items.map((item) => anItem(item.id, { kind: item.kind }, paragraphs(long(25)))),
    };
    const layout = book(many);
    const pages = await pdfText(await drawPdf(layout, { typefaces, at: AT, author: 'Sở Nội vụ' }));
    const { texts } = weekScript(plan, many);
    const namedOn = (page: Layout['pages'][number]) =>
      textsOn(page).filter(({ text, size }) => size === 13 && text.startsWith('tr. '));
    const isSheet = (page: Layout['pages'][number]) => wordsOn(page).includes('Phiếu dịch miệng');
    const named = layout.pages.filter((page) => !isSheet(page)).flatMap(namedOn);
    expect(named.length).toBe(windowsOf(plan).reduce((sum, { slot }) => sum + slot.airings.length, 0));
    const rows = named.map((mark) => {
      const page = layout.pages.find((candidate) => candidate.marks.includes(mark));
      const number = textsOn(page).find(
        ({ size, baseline }) => size === 17 && Math.abs(baseline - mark.baseline) < 0.01,
      );
      return { number: Number(number?.text), page: Number(mark.text.slice(4)) };
    });
    expect(new Set(rows.map(({ page }) => page)).size).toBeGreaterThan(2);
    for (const { number, page } of rows) {
      expect(numbersOn(layout.pages[page - 1] ?? expect.fail())).toContain(number);
      const uses = texts[number - 1]?.uses[0]?.times ?? expect.fail();
      expect(pages[page - 1]).toContain(uses);
    }
    const sheets = layout.pages.filter(isSheet);
    expect(sheets.flatMap(namedOn).length).toBeGreaterThan(0);
    for (const sheet of sheets) {
      const numbers = textsOn(sheet).flatMap(({ text }) => text.match(/^\d+(?=\. )/)?.map(Number) ?? []);
      const named = namedOn(sheet).map(({ text }) => Number(text.slice(4)));
      expect(named).toEqual(numbers.map((number) => rows.find((row) => row.number === number)?.page));
    }
  });

  test('its bookmarks have the texts under a heading of their own, as pdf.js lists them', async () => {
    const pdf = await drawPdf(book(), { typefaces, at: AT, author: 'Sở Nội vụ' });
    const marks = await bookmarks(pdf);
    expect(marks.map(({ title }) => title)).toEqual([
      expect.stringMatching(/^KỊCH BẢN PHÁT THANH/),
      'THỨ HAI 06/7/2020',
      'THỨ BA 07/7/2020',
      'THỨ NĂM 09/7/2020',
      'THỨ SÁU 10/7/2020',
      'CÁC BÀI ĐỌC',
    ]);
    expect(marks.at(-1)?.items).toHaveLength(5);
  });

  test('a first page that no day begins on names the page of each day and of the texts', () => {
    const { pages } = book(campaign, withWindows(2));
    const rows = [...wordsOn(pages[0]).matchAll(/((?:Thứ|Các bài)[^:]*?) trang (\d+)/g)].slice(-5);
    expect(rows.map(([, heading]) => heading)).toEqual([
      expect.stringMatching(/Thứ Hai 06\/7\/2020$/),
      'Thứ Ba 07/7/2020',
      'Thứ Năm 09/7/2020',
      'Thứ Sáu 10/7/2020',
      'Các bài đọc, từ 1 đến 5',
    ]);
    for (const [, heading = '', page] of rows.slice(1, 4))
      expect(wordsOn(pages[Number(page) - 1])).toContain(heading.toUpperCase());
    expect(numbersOn(pages[Number(rows[4]?.[2]) - 1] ?? expect.fail())[0]).toBe(1);
    // How the book is used is read without glasses where there is room for it.
    const sizeOf = (page: Layout['pages'][number] | undefined) =>
      textsOn(page).find(({ text }) => text.includes('Chữ lớn để đọc'))?.size;
    expect([sizeOf(pages[0]), sizeOf(book().pages[0])]).toEqual([14, 10]);
  });

  test('every text stands once, in the order of the numbers, whole on a page', () => {
    const layout = book();
    expect(layout.pages.flatMap(numbersOn)).toEqual([1, 2, 3, 4, 5]);
    const explained = layout.pages.map((page) => wordsOn(page).includes('xếp theo số ấy, từ 1 đến 5.'));
    expect(explained).toEqual(layout.pages.map((page) => numbersOn(page).includes(1)));
    const all = layout.pages.map(wordsOn).join(' ');
    expect(all.split('Bà con mang hồ sơ đến bộ phận một cửa của xã.')).toHaveLength(5);
    expect(all).not.toContain('(tiếp theo)');
  });

  test('a text longer than a page goes on overleaf after a whole sentence, and the page says so', () => {
    const items = [anItem('mot-cua', { title: 'Bài dài' }, paragraphs(long(90))), ...campaign.items.slice(1)];
    const layout = book({ ...campaign, items });
    const further = layout.pages.filter((page) => wordsOn(page).includes('1. Bài dài (tiếp theo)'));
    expect(further.length).toBeGreaterThan(0);
    for (const page of further) {
      const read = textsOn(page).filter(({ size }) => size === 14.5);
      expect(read[0]?.text).toMatch(/^\p{Lu}/u);
    }
  });

  test('a day has its windows with opening, rows, closing; days without a window only their note', () => {
    const { pages } = book();
    const all = pages.map(wordsOn).join(' ');
    expect(wordsOn(pages[0])).toContain('Thứ Tư 08/7/2020: nghỉ phát – Nghỉ phát sóng để sửa máy.');
    expect(all).not.toContain('THỨ TƯ');
    expect(all).not.toContain('CHỦ NHẬT');
    const monday = pages.find((page) => wordsOn(page).includes('THỨ HAI 06/7/2020'));
    const words = wordsOn(monday);
    for (const part of [
      '5h45 – 5h55',
      'còn trống',
      '05:45:00 Lời mở đầu',
      'Đây là Đài Truyền thanh',
      'Biên tập',
      'Người duyệt',
      'Lời kết',
      'phát tệp âm thanh',
      'DỊCH MIỆNG',
    ])
      expect(words).toContain(part);
    expect(all).toContain('chưa có nội dung');
    expect(wordsOn(pages.at(-1))).toContain('MỚI');
  });

  test('what is read has 14 points and more, on lines that are no longer than those of a script by window', () => {
    const widest = (layout: Layout) =>
      Math.max(...layout.pages.flatMap((page) => textsOn(page).map(({ x, width }) => x + width)));
    const layout = book();
    expect(widest(layout)).toBeLessThanOrEqual(
      widest(layoutScripts(plan, campaign, typefaces, 'by-window')) + 1,
    );
    const marks = layout.pages.flatMap(textsOn);
    for (const said of ['Đây là Đài', 'Chuyên mục đến đây', 'Bà con mang hồ sơ']) {
      const read = marks.filter(({ text }) => text.startsWith(said));
      expect(read.length).toBeGreaterThan(0);
      for (const { size } of read) expect(size).toBeGreaterThanOrEqual(14);
    }
  });

  test('a day of four windows has its rundown on one page, in letters of ten points and more', () => {
    const pages = book(campaign, withWindows(2)).pages.filter(
      (page) => numbersOn(page).length === 0 && !wordsOn(page).includes('Phiếu dịch miệng'),
    );
    expect(pages.map(wordsOn).join(' ')).not.toContain('(tiếp theo)');
    const monday = pages.find((page) => wordsOn(page).includes('THỨ HAI 06/7/2020')) ?? expect.fail();
    const marks = textsOn(monday);
    const times = marks.filter(({ text }) => /^\d\d:\d\d:\d\d$/.test(text));
    expect(times).toHaveLength(2 * (1 + 4 + 1) + 2 * (1 + 1 + 1));
    const foot = Math.max(...marks.map(({ baseline }) => baseline));
    const small = marks.filter(({ size, baseline }) => size < 10 && baseline < foot - 1);
    expect(small.map(({ text }) => text)).toEqual([]);
  });

  test('a row begins when its link begins', () => {
    const [slot] = windowsOf(plan).map((one) => one.slot);
    const link = slot?.rundown.find(({ part }) => part === 'link') ?? expect.fail();
    const words = wordsOn(book().pages.find((page) => wordsOn(page).includes('THỨ HAI 06/7/2020')));
    expect(words).toContain(`${link.start.slice(11, 19)} Trước hết là`);
  });

  test('who interprets a window has a page with the texts of it and lines to write on', () => {
    const { pages } = book();
    const sheets = pages.filter((page) => wordsOn(page).includes('Phiếu dịch miệng'));
    const interpreted = windowsOf(plan).filter(({ slot }) => slot.airings.some(({ interpret }) => interpret));
    expect(sheets).toHaveLength(interpreted.length);
    expect(wordsOn(sheets[0])).toContain('5. Hỏi – đáp');
    expect(sheets[0]?.marks.filter(({ kind }) => kind === 'line').length).toBeGreaterThan(2);
  });

  test('emergencies and what makes good for them are told where they are read, not at the text', () => {
    const marked = mapWindows(plan, (slot) => ({
      ...slot,
      airings: slot.airings.map((airing, index) => ({
        ...airing,
        ...(index === 0 ? { emergency: true as const } : { madeGood: true as const }),
      })),
    }));
    const { pages } = book(campaign, marked);
    const first = pages.findIndex((page) => numbersOn(page).length > 0);
    expect(pages.slice(0, first).map(wordsOn).join(' ')).toMatch(/TIN KHẨN CẤP.*Phát bù/);
    expect(pages.slice(first).map(wordsOn).join(' ')).not.toMatch(/KHẨN CẤP|Phát bù/);
  });
});

describe('as text and in Word', () => {
  test('the text of a book, as it lies on the disk', async () => {
    await expect(renderScriptsText(plan, campaign)).toMatchFileSnapshot('../golden/script-book.txt');
  });

  test('marks are explained where they are used', () => {
    const first = (of: typeof campaign, week = plan) => renderScriptsText(week, of).split('====')[0] ?? '';
    const named = { ...campaign, lexicon: { ...campaign.lexicon, names: { 'một cửa': 'một cánh cửa' } } };
    const heard = mapWindows(plan, (slot) => ({
      ...slot,
      airings: slot.airings.map((airing) => ({ ...airing, firstAiredOn: '2020-01-02' })),
    }));
    expect(renderScriptsText(plan, named)).toContain('[một cửa]');
    expect(first(campaign)).toContain('“Mới” là');
    expect(first(campaign, heard)).not.toContain('“Mới”');
    expect(first(campaign)).not.toContain('[ ]');
    expect(first(named)).toContain('[ ]');
  });

  test('no line is longer than 76 columns', () => {
    const lines = renderScriptsText(plan, campaign).split('\r\n');
    expect(lines.filter((line) => line.replace(/\p{M}/gu, '').length > 76)).toEqual([]);
  });

  test('Word has the same words in the same order, and its links lead to texts that there are', async () => {
    const words = (text: string) => text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    const docx = renderScriptsDocx(plan, campaign, AT);
    const { value, messages } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
    expect(messages).toEqual([]);
    const text = renderScriptsText(plan, campaign).replace('HẾT', '').replaceAll(' · BẢN MẪU', '');
    // Pages are known to Word alone.
    expect(words(value.replace(/ · trang \d+/g, ''))).toEqual(words(text));
    const xml = Buffer.from(unzipSync(docx)['word/document.xml'] ?? []).toString('utf8');
    const anchors = [...xml.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
    expect(anchors.length).toBeGreaterThan(5);
    for (const anchor of anchors) expect(xml).toContain(`w:name="${anchor}"`);
    const styles = Buffer.from(unzipSync(docx)['word/styles.xml'] ?? []).toString('utf8');
    for (const [, id] of xml.matchAll(/w:[pr]Style w:val="([^"]+)"/g))
      expect(styles).toContain(`w:styleId="${id}"`);
  });

  test('the page that a row of a Word book names is that on which its text stands; each page is begun by a break', () => {
    const many = {
      ...campaign,
      items: campaign.items.map((item) => anItem(item.id, { kind: item.kind }, paragraphs(long(20)))),
    };
    for (const [week, content] of [
      [plan, many],
      [withWindows(3), many],
      [plan, campaign],
    ] as const) {
      const docx = renderScriptsDocx(week, content, AT);
      const xml = Buffer.from(unzipSync(docx)['word/document.xml'] ?? []).toString('utf8');
      const pageOfText = (anchor: string | undefined) => {
        const before = xml.slice(0, xml.indexOf(`w:name="${anchor}"`));
        return 1 + (before.match(/<w:sectPr>|<w:pageBreakBefore\/>/g)?.length ?? 0);
      };
      const named = [
        ...xml.matchAll(/ PAGEREF (bai-\d+) \\h .*?<w:t xml:space="preserve">(\d+)<\/w:t>/g),
      ].map(([, anchor, page]) => ({ anchor, page: Number(page) }));
      expect(named).toEqual(named.map(({ anchor }) => ({ anchor, page: pageOfText(anchor) })));
      expect(named.length).toBeGreaterThan(5);
    }
  });

  test('a text and a window of a Word book stand whole on a page: only their last paragraph may be parted from the next', () => {
    const docx = renderScriptsDocx(plan, campaign, AT);
    const xml = Buffer.from(unzipSync(docx)['word/document.xml'] ?? []).toString('utf8');
    const all = [...xml.matchAll(/<w:p>.*?<\/w:p>/g)].map(([paragraph]) => paragraph);
    const heads = all.flatMap((paragraph, index) => (paragraph.includes('"Heading2"') ? [index] : []));
    expect(heads.length).toBeGreaterThan(8);
    for (const [nth, head] of heads.entries()) {
      const block = all.slice(head, heads[nth + 1]);
      const end = block.findIndex((paragraph) => !paragraph.includes('<w:keepNext/>'));
      const rest = block
        .slice(end + 1)
        .filter((paragraph) => !/"(?:Heading1|Fact|Note|Again)"/.test(paragraph));
      expect(rest).toEqual([]);
    }
  });

  test('a week without a window is a document without a day', async () => {
    const silent = { ...plan, days: plan.days.map((day) => ({ ...day, sessions: [], offAir: true })) };
    const { value } = await mammoth.extractRawText({
      buffer: Buffer.from(renderScriptsDocx(silent, campaign, AT)),
    });
    expect(value).toContain('Thứ Hai 06/7/2020: nghỉ phát');
    expect(book(campaign, silent).pages).toHaveLength(1);
    expect(renderScriptsText(silent, campaign)).toContain('HẾT');
  });
});

function long(sentences: number): string {
  const sentence = 'Bà con mang giấy tờ đến bộ phận một cửa của xã để cán bộ xem và hướng dẫn cặn kẽ';
  return Array.from({ length: sentences }, (_, index) => `${sentence} lần thứ ${index + 2}.`).join(' ');
}
