import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCampaign } from '../../src/content/index.js';
import { LayoutError } from '../../src/errors.js';
import { bodyParagraphs, type Campaign, type Item, instantFrom, original } from '../../src/model/index.js';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import { MM } from '../../src/print/page.js';
import { jobCard } from '../../src/print/paper/job-card.js';
import { layoutFirst } from '../../src/print/sheet/layout-sheet.js';
import { boardSectors } from '../../src/print/subject/board-subject.js';
import { subjectsFor } from '../../src/print/subject/subjects.js';
import { aCampaign, anItem } from '../helpers/campaign.js';
import { flat, pdfText } from '../helpers/pdf-text.js';
import { pdfjsText } from '../helpers/pdfjs-text.js';
import { AT, marksOfKind, template, typefaces, withEveryProcedure, words } from './fixtures.js';

const campaign = withEveryProcedure(
  await loadCampaign(fileURLToPath(new URL('../../content', import.meta.url))),
);
const procedures = campaign.items.filter(({ procedure }) => procedure !== undefined);
const lay = (product: string, item?: Item, at = AT, of: Campaign = campaign) => {
  const about = item && { item, version: original(item) };
  return layoutFirst(subjectsFor(of, template(product), at, about), template(product), typefaces);
};
const readsBack = async (layout: ReturnType<typeof lay>) => {
  const pdf = await drawPdf(layout, { typefaces, at: AT, author: 'x' });
  for (const reader of [pdfText, pdfjsText]) {
    const read = flat((await reader(pdf)).join(' ')).replaceAll('\uFFFE', '- ');
    for (const word of flat(words(layout)).split(' ')) expect(read).toContain(word);
  }
};
const textsOf = (layout: ReturnType<typeof lay>, page: number) =>
  (layout.pages[page]?.marks ?? []).flatMap((mark) => (mark.kind === 'text' ? [mark] : []));

describe('a notice board', () => {
  const sectors = boardSectors(campaign, instantFrom(Date.parse(AT)));
  const numbered = sectors.flatMap(({ items }) => items);

  it('numbers every procedure in force once, sector by sector', () => {
    expect(numbered.map(({ number }) => number)).toEqual(numbered.map((_, index) => index + 1));
    expect(new Set(numbered.map(({ item }) => item.id))).toEqual(new Set(procedures.map(({ id }) => id)));
  });

  it('has an index in which each stands under its sector with its number', async () => {
    const index = lay('board-index');
    expect(index.pages.length).toBeGreaterThanOrEqual(2);
    const said = words(index);
    for (const { title } of sectors) expect(said).toContain(title);
    for (const { item, number } of numbered) {
      expect(said.replace(/\s+/g, ' ')).toContain(original(item).title.slice(0, 20));
      expect(marksOfKind(index, 'text').map(({ text }) => text)).toContain(String(number));
    }
    await readsBack(index);
  });

  it('says where to file once a sector and until when once at all, in one sheet after the cover', () => {
    const index = lay('board-index');
    expect(index.pages).toHaveLength(2);
    const said = flat(words(index)).replaceAll('\u00A0', ' ');
    expect(said).toContain('25 thủ tục, 11 lĩnh vực, hiệu lực đến hết 31/12/2020, trừ chỗ ghi khác.');
    expect(said.match(/Nộp tại:/g)?.length).toBeLessThan(sectors.length + 4);
    expect(said).toContain('Nộp tại: Bộ phận tiếp nhận và trả kết quả cấp xã; đến hết 04/12/2020');
    expect(said).toContain('Nộp tại: Văn phòng đăng ký đất đai, hỏi chỗ nộp');
    expect(said.match(/31\/12\/2020/g)).toHaveLength(2);
  });

  it.each(procedures.map(({ id }) => id))(
    'has a sheet of %s, whole, with its number and a sheet for each form',
    (id) => {
      const item = procedures.find((one) => one.id === id);
      if (item === undefined) throw new Error(id);
      const layout = lay('board', item);
      const forms = campaign.procedures
        .find((one) => one.id === id)
        ?.dossier.filter(({ form }) => form !== undefined);
      const number = numbered.find((one) => one.item.id === id)?.number;
      expect(textsOf(layout, 0)[0]?.text).toBe(String(number));
      expect(layout.pages.length).toBeGreaterThanOrEqual(1 + (forms?.length ?? 0));
      for (const { form } of forms ?? []) expect(words(layout)).toContain(form?.split(' ')[0] ?? '');
      const said = flat(words(layout)).replaceAll(' ', '');
      expect(said).toContain('Cácbướcthựchiện');
      expect(said).toContain('Mãthủtục:');
      expect(said).toContain(`Tờ${layout.pages.length}/${layout.pages.length}`);
    },
  );

  it('has the box for feedback in the right corner (III.2)', async () => {
    const [item] = procedures;
    const layout = lay('board', item);
    const label = textsOf(layout, 0).find(({ text }) => text === 'Phản ánh, kiến nghị');
    expect(label?.x).toBeGreaterThan((210 / 2) * MM);
    expect(label?.baseline).toBeLessThan((297 / 4) * MM);
    const [qr] = marksOfKind(layout, 'path').filter((mark) => mark.label?.startsWith('qr:'));
    expect(qr?.x).toBeGreaterThan((210 / 2) * MM);
    await readsBack(layout);
    expect(jobCard(layout, template('board')).say.join('\n')).toContain('Dán theo số trong mục lục');
  });

  it('goes on over as many sheets as a long procedure needs, each with its number', () => {
    const [item] = procedures;
    if (item === undefined) throw new Error('no procedure');
    const { body } = original(item);
    const versions: Item['versions'] = [{ ...original(item), body: [...body, ...body, ...body, ...body] }];
    const long = { ...item, versions };
    const layout = lay('board', long, AT, {
      ...campaign,
      items: campaign.items.map((one) => (one === item ? long : one)),
    });
    expect(layout.pages.length).toBeGreaterThanOrEqual(2);
    for (const [index] of layout.pages.entries()) {
      expect(textsOf(layout, index).map(({ text }) => text)).toContain(
        `Tờ ${index + 1}/${layout.pages.length}`,
      );
    }
  });

  it('refuses what is not in force, and what is no procedure, by name', () => {
    const expired = procedures.find(({ validUntil }) => validUntil !== undefined);
    expect(() => lay('board', expired, '2022-01-01T00:00:00+07:00')).toThrow(LayoutError);
    expect(() => lay('board', expired, '2022-01-01T00:00:00+07:00')).toThrow(/không còn hiệu lực sau ngày/);
    const item = campaign.items.find(({ procedure }) => procedure === undefined);
    expect(() => lay('board', item)).toThrow(/không phải là thủ tục hành chính/);
    expect(() => lay('board')).toThrow(/cần mã tin/);
  });

  it('has no index on a day on which nothing is in force', () => {
    for (const product of ['board-index', 'board-index-hanh-chinh']) {
      expect(() => lay(product, undefined, '2022-01-01T00:00:00+07:00')).toThrow(LayoutError);
      expect(() => lay(product, undefined, '2022-01-01T00:00:00+07:00')).toThrow(
        /ngày 01\/01\/2022 không có thủ tục nào còn hiệu lực/,
      );
      expect(() => lay(product, undefined, AT, aCampaign())).toThrow(/chưa có thủ tục nào/);
    }
  });

  it('a text without an end is refused, and costs bounded time', () => {
    const [item] = procedures;
    if (item === undefined) throw new Error('no procedure');
    const paragraph = original(item).body[0];
    if (paragraph === undefined) throw new Error('no text');
    const endless = {
      ...item,
      versions: [{ ...original(item), body: Array.from({ length: 3000 }, () => paragraph) }] as const,
    };
    const of = { ...campaign, items: [...campaign.items.filter(({ id }) => id !== item.id), endless] };
    expect(() => lay('board', endless, AT, of)).toThrow(LayoutError);
  }, 60_000);
});

describe('the digest of a meeting', () => {
  it('has what is new, and what to tell people at the desk, on one page', async () => {
    const layout = lay('briefing');
    expect(layout.pages).toHaveLength(1);
    const said = words(layout);
    expect(said).toContain('Giao ban ngày 06/7/2020');
    expect(said.replaceAll(' ', '')).toContain('Mớitrong30ngày');
    expect(said).toContain('Nhắc bà con tại quầy');
    await readsBack(layout);
  });

  it('tells of clauses that are due, with their dates', () => {
    const said = flat(words(lay('briefing', undefined, '2020-08-10T00:00:00+07:00')));
    expect(said).toContain('Việc của kế hoạch sắp đến hạn');
    expect(said).toContain('30/9/2020, mục III.3.');
    expect(said).toContain('điều mới, việc đến hạn và lời nhắc bà con tại quầy.');
  });

  it('promises no section that it does not have', () => {
    const [june] = subjectsFor(campaign, template('briefing'), AT);
    expect(bodyParagraphs(june?.body ?? [])).not.toContain('Việc của kế hoạch sắp đến hạn');
    expect(june?.summary).toBe('Cải cách hành chính: điều mới và lời nhắc bà con tại quầy.');
    const [empty] = subjectsFor({ ...campaign, items: [], obligations: [] }, template('briefing'), AT);
    expect(empty?.summary).toBe('Cải cách hành chính: không có gì mới trong 30 ngày.');
  });

  it('leaves out what is made for the air: spots, slogans, sketches', () => {
    const kinds = ['news', 'spot', 'slogan', 'dialogue'] as const;
    const fresh = kinds.map((kind) => anItem(kind, { kind, published: '2020-07-01' }));
    const [subject] = subjectsFor({ ...campaign, items: fresh }, template('briefing'), AT);
    const told = bodyParagraphs(subject?.body ?? []).filter((line) => line.startsWith('Tin '));
    expect(told).toEqual(['Tin news. Tin news']);
  });

  it('fits in every week of the year, and counts what it leaves out', () => {
    for (const month of ['02', '05', '09', '12']) {
      const layout = lay('briefing', undefined, `2020-${month}-28T00:00:00+07:00`);
      expect(layout.pages).toHaveLength(1);
    }
    expect(words(lay('briefing'))).toMatch(/Và \d+ tin, bài|Mới trong/);
  });
});

describe('the sheet of a tour', () => {
  const clause = campaign.obligations.find(({ id }) => id === 'III.8.c.2');
  const toured = () => clause?.evidence.flatMap((one) => ('items' in one ? one.items : [])) ?? [];

  it('names the clause as the plan does: a dash has no letter and no number there', () => {
    const said = flat(words(lay('tour')));
    expect(said).toContain(flat('Mục III.8, điểm c, gạch đầu dòng thứ hai của kế hoạch'));
    expect(said).not.toMatch(/III\.8\.c/);
  });

  it('has lines for commune, date and language, and the kit of its clause', async () => {
    const layout = lay('tour');
    const said = flat(words(layout)).replaceAll('\u00A0', ' ');
    for (const word of [
      'Xã',
      'Thôn, làng',
      'Ngày',
      'Tiếng Jrai',
      'Tiếng Bahnar',
      'Mang theo để phát, để dán',
    ])
      expect(said).toContain(word);
    const kit = campaign.items.filter((item) => toured().includes(item.id) && item.print !== undefined);
    expect(kit.length).toBeGreaterThan(3);
    for (const item of kit.filter(({ print }) => print?.products.includes('leaflet')))
      expect(said).toContain(original(item).title.slice(0, 15));
    await readsBack(layout);
  });

  it('has a drawn box before everything that is ticked, and empty cells with room for a pen', () => {
    const [page] = lay('tour').pages;
    const marks = page?.marks ?? [];
    expect(words(lay('tour'))).not.toMatch(/[[\]☐]|…{2}/u);
    const boxes = marks.filter(
      (mark) => mark.kind === 'rect' && mark.fill === undefined && mark.stroke && !mark.hatch,
    );
    const said = flat(words(lay('tour')));
    const listed = campaign.items.filter(
      (item) => toured().includes(item.id) && said.includes(flat(original(item).title)),
    );
    expect(listed.length).toBeGreaterThan(5);
    expect(boxes).toHaveLength(campaign.languages.length + listed.length);
    for (const box of boxes) {
      if (box.kind !== 'rect') continue;
      const beside = marks.filter(
        (mark) =>
          mark.kind === 'text' &&
          mark.x > box.x + box.width &&
          mark.baseline > box.y &&
          mark.baseline < box.y + 1.4 * box.height,
      );
      expect(beside.length).toBeGreaterThan(0);
    }
    const dividers = marks.filter((mark) => mark.kind === 'line' && mark.x1 === mark.x2);
    const heights = dividers.map((mark) => (mark.kind === 'line' ? mark.y2 - mark.y1 : 0));
    expect(Math.min(...heights)).toBeGreaterThan(8 * MM);
  });

  it('says what is missing when the campaign names no clause', () => {
    expect(() => lay('tour', undefined, AT, aCampaign())).toThrow(/tuyên truyền lưu động/);
  });
});

describe('a notice', () => {
  it.each(['tap-huan-quy-3', 'cuoc-thi-tim-hieu-cai-cach'])('%s is whole on one page', async (id) => {
    const item = campaign.items.find((one) => one.id === id);
    const layout = lay('notice', item);
    expect(layout.pages).toHaveLength(1);
    expect(words(layout)).toContain('THÔNG BÁO');
    expect(words(layout)).toContain('Bản mẫu');
    await readsBack(layout);
  });

  it('that is too long says which slot, by how many millimetres and characters', () => {
    const item = anItem(
      'dai',
      { title: 'Dài', print: { products: ['notice'], headline: 'Dài' } },
      procedures.slice(0, 3).flatMap((one) => original(one).body),
    );
    expect(() => lay('notice', item, AT, aCampaign())).toThrow(/dài hơn ô \d+,\d mm \(khoảng \d+ ký tự\)/);
  });
});
