import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkShape, parseYaml } from '../../src/content/index.js';
import { ContentError } from '../../src/errors.js';
import { parseTemplate } from '../../src/print/template/parse-template.js';
import { loadTemplates, templatesFolder } from '../../src/print/template/read-templates.js';
import { printTemplateSchema } from '../../src/print/template/template.js';
import { template, templates } from './fixtures.js';

const GOOD = `id: the
title: Thẻ
layout: poster
page: { width: 100, height: 60 }
safe: 5
colours: { red: '#A30D22' }
job: { paper: giấy, colour: 1/0, copies: 1 }
pages:
  - slots:
      - { id: nen, kind: band, x: 0, y: 0, width: 100, height: 60, fill: red }
      - id: loi
        kind: headline
        x: 5
        y: 5
        width: 90
        height: 20
        face: bold
        size: { max: 30, min: 10 }
        colour: '#FFFFFF'
`;

const tools = { parseYaml, checkShape };
const issuesOf = (text: string) => parseTemplate('templates/print/the.yaml', text, tools).issues;

describe('loadTemplates', () => {
  it('reads some of the files and no other', async () => {
    const some = await loadTemplates(
      templatesFolder(),
      { parseYaml, checkShape },
      { only: ['leaflet', 'poster'] },
    );
    expect([...some.keys()]).toEqual(['leaflet', 'poster']);
    expect(some.get('poster')).toEqual(templates.get('poster'));
  });

  it('names a file that is not there, and those that are', async () => {
    const absent = loadTemplates(templatesFolder(), { parseYaml, checkShape }, { only: ['plakat'] });
    await expect(absent).rejects.toThrow(/plakat\.yaml.*poster\.yaml/s);
  });

  it('loads the templates that are shipped', async () => {
    expect([...templates.keys()]).toEqual(expect.arrayContaining(['leaflet', 'poster']));
    const loaded = await loadTemplates(templatesFolder(), tools);
    expect(loaded.get('poster')?.page).toEqual({ width: 297, height: 420 });
  });

  it('holds inks to the colours that are there, to four numbers and to what paper takes', () => {
    const inks = (text: string) => issuesOf(GOOD.replace('job:', `inks: { ${text} }\njob:`));
    expect(inks('red: [0, 100, 90, 38]')).toEqual([]);
    expect(inks('blue: [100, 50, 0, 0]')).toMatchObject([
      { line: 7, field: 'inks.blue', fix: { vi: 'Có: red.' } },
    ]);
    expect(inks('red: [100, 100, 90, 38]')).toMatchObject([
      { line: 7, what: { vi: expect.stringContaining('328 %') } },
    ]);
    for (const wrong of ['red: [0, 100, 90]', 'red: [0, 100, 90, 138]', 'red: đỏ']) {
      expect(inks(wrong)).toMatchObject([{ line: 7 }]);
    }
  });

  it('has a roll fold whose flap is 3 mm narrower, and whose back panels lie behind their fronts', () => {
    const { panels, page, job } = template('leaflet');
    const widths = (side: number) =>
      panels.filter((panel) => panel.page === side).map((panel) => panel.width);
    expect(widths(1)).toEqual([97, 100, 100]);
    expect(widths(2)).toEqual([...widths(1)].reverse());
    expect(widths(1).reduce((sum, width) => sum + width)).toBe(page.width);
    expect(job).toMatchObject({ fold: 'roll', flip: 'short' });
  });

  it('reports every fault of every file at once, as faults of templates', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'loaphat-templates-'));
    await writeFile(join(dir, 'a.yaml'), 'id: [');
    await writeFile(join(dir, 'b.yaml'), GOOD.replace('fill: red', 'fill: green'));
    await writeFile(join(dir, 'c.txt'), 'not a template');
    await writeFile(join(dir, 'd.yaml'), GOOD);
    await writeFile(join(dir, 'e.yaml'), GOOD);
    const error = await loadTemplates(dir, tools).catch((caught) => caught);
    expect(error).toBeInstanceOf(ContentError);
    const files = error.issues.map((issue: { file: string }) => issue.file);
    // Three files say «the»: one has a fault of its own besides, and each is named.
    expect(new Set(files)).toEqual(new Set(['a', 'b', 'd', 'e'].map((name) => join(dir, `${name}.yaml`))));
    expect(error.issues.filter(({ field }: { field: string }) => field === 'id')).toHaveLength(3);
    expect(error.text.vi).toMatch(/^Mẫu in có \d+ lỗi:/);
    expect(error.text.vi).toContain('«the»');
  });
});

/** One issue as `line field: words`. */
const said = (text: string) =>
  issuesOf(text).map(({ line, field, what, fix }) => `${line} ${field}: ${what.vi} ${fix.vi}`);

describe('parseTemplate', () => {
  it('takes a good one', () => {
    expect(parseTemplate('templates/print/the.yaml', GOOD, tools).template?.id).toBe('the');
    expect(printTemplateSchema.safeParse({ id: 'poster' }).success).toBe(false);
  });

  it.each([
    ['an unknown colour', GOOD.replace('fill: red', 'fill: green'), 10, 'pages.0.slots.0.fill', 'green'],
    ['a slot off the page', GOOD.replace('width: 90', 'width: 99'), 15, 'pages.0.slots.1.width', 'loi'],
    ['two slots of one name', GOOD.replace('id: nen', 'id: loi'), 11, 'pages.0.slots.1.id', 'loi'],
    ['an unknown face', GOOD.replace('bold', 'comic'), 17, 'pages.0.slots.1.face', 'comic'],
    ['an unknown field', GOOD.replace('safe: 5', 'safe: 5\nsafer: 6'), 6, 'safer', 'safe'],
    ['a slip in a field', GOOD.replace('face: bold', 'fase: bold'), 17, 'pages.0.slots.1.fase', 'face'],
    ['an unknown kind', GOOD.replace('headline', 'tittle'), 12, 'pages.0.slots.1.kind', 'tittle'],
    [
      'a panel that is not there',
      GOOD.replace('kind: headline', 'kind: headline\n        panel: bia'),
      13,
      'pages.0.slots.1.panel',
      'bia',
    ],
    [
      'a continuation to nowhere',
      GOOD.replace("colour: '#FFFFFF'", "colour: '#FFFFFF'\n        overflow: { continue: kia }"),
      0,
      'pages.0.slots.1.overflow',
      'kia',
    ],
    ['a colour in words', GOOD.replace("'#FFFFFF'", "'Trắng'"), 19, 'pages.0.slots.1.colour', 'Trắng'],
    ['type nobody can read', GOOD.replace('min: 10', 'min: 5'), 18, 'pages.0.slots.1.size.min', '6'],
  ])('names file, line and field of %s', (_, text, line, field, word) => {
    const issues = issuesOf(text);
    const own = issues.find((issue) => issue.field === field);
    expect(own, JSON.stringify(issues)).toMatchObject({ file: 'templates/print/the.yaml', field });
    if (line > 0) expect(own?.line).toBe(line);
    expect(`${own?.what.vi} ${own?.fix.vi}`).toContain(word);
    expect(JSON.stringify(issues)).not.toMatch(/Đầu vào|mong đợi|undefined/);
  });

  it('small print may be smaller than other text, and not too small', () => {
    const small = (min: number) =>
      issuesOf(GOOD.replace('kind: headline', 'kind: imprint').replace('min: 10', `min: ${min}`)).length;
    expect([small(5), small(4.5)]).toEqual([0, 1]);
  });

  it('says how to quote a colour that YAML took for a comment', () => {
    expect(said(GOOD.replace("'#FFFFFF'", '#FFFFFF'))).toEqual([
      "19 : màu #FFFFFF không có dấu nháy, YAML coi là ghi chú. Hãy viết '#FFFFFF'.",
    ]);
    expect(said(GOOD.replace("{ red: '#A30D22' }", "{ red: '#A30D22', ink: #0D22A3 }"))).toEqual([
      "6 : màu #0D22A3 không có dấu nháy, YAML coi là ghi chú. Hãy viết '#0D22A3'.",
    ]);
    expect(said(GOOD.replace('safe: 5', 'safe: 5 # nền: #0D22A3'))).toEqual([]);
  });
});

/** GOOD with one more slot, written as a flow mapping, on line 20. */
const withSlot = (slot: string, text = GOOD) => `${text}      - { ${slot} }\n`;
const TEXT = "kind: title, face: bold, size: { max: 20, min: 8 }, colour: '#FFFFFF'";

describe('places', () => {
  it.each([
    ['x: 5', 'x: 3', 'x', 'mép trái của giấy còn 3 mm, cần 5 mm'],
    ['y: 5', 'y: 2.5', 'y', 'mép trên của giấy còn 2,5 mm, cần 5 mm'],
    ['width: 90', 'width: 91', 'width', 'mép phải của giấy còn 4 mm, cần 5 mm'],
    ['height: 20', 'height: 52', 'height', 'mép dưới của giấy còn 3 mm, cần 5 mm'],
  ])('a text that leaves the safe area is named: %s → %s', (from, to, field, words) => {
    const [issue, ...others] = issuesOf(GOOD.replace(from, to));
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ field: `pages.0.slots.1.${field}`, file: 'templates/print/the.yaml' });
    expect(issue?.what.vi).toContain('«loi»');
    expect(issue?.what.vi).toContain(words);
  });

  it('a band may run off into the edge, a QR code may not', () => {
    const qr = "id: ma, kind: qr, x: 82, y: 30, width: 16, height: 16, colour: '#FFFFFF'";
    const issues = issuesOf(withSlot(qr));
    expect(issues.map(({ field }) => field)).toContain('pages.0.slots.2.width');
    expect(issues[0]).toMatchObject({ line: 20 });
  });

  const folded = GOOD.replace(
    'pages:',
    'panels: [{ id: trai, page: 1, x: 0, width: 50 }, { id: phai, page: 1, x: 50, width: 50 }]\npages:',
  ).replace('width: 90', 'width: 40');

  it('a text keeps away from the fold', () => {
    expect(issuesOf(folded)).toEqual([]);
    expect(said(folded.replace('width: 40', 'width: 43'))[0]).toContain('nếp gấp còn 2 mm, cần 4 mm');
    expect(said(folded.replace('width: 40', 'width: 60'))[0]).toContain('vắt qua nếp gấp ở 50 mm');
    const right = withSlot(`id: b, panel: phai, ${TEXT}, x: 3, y: 30, width: 40, height: 10`, folded);
    expect(said(right)[0]).toMatch(/^21 pages\.0\.slots\.2\.x: Ô «b» cách nếp gấp còn 3 mm/);
  });

  it('slots that can be on one sheet may not cover each other', () => {
    const over = (more: string, first = GOOD) =>
      said(withSlot(`id: b, ${TEXT}, x: 5, y: 22, width: 90, height: 10${more}`, first));
    expect(over('')).toEqual([
      '20 pages.0.slots.2.y: Ô «b» đè lên ô «loi»: chỗ chung rộng 90 mm, cao 3 mm. Xem templates/print/README.md.',
    ]);
    const pictured = GOOD.replace('kind: headline', 'kind: headline\n        when: image');
    expect(over(', when: no-image', pictured)).toEqual([]);
    expect(over(', when: action', pictured)).toHaveLength(1);
    expect(over(', unless: loi')).toEqual([]);
  });

  it('slots of different arrangements may stand in one place; an arrangement has to be named at the top', () => {
    const arranged = GOOD.replace('pages:', 'arrangements: [ngan, dai]\npages:').replace(
      'kind: headline',
      'kind: headline\n        in: [ngan]',
    );
    const over = (more: string, first = arranged) =>
      said(withSlot(`id: b, ${TEXT}, x: 5, y: 22, width: 90, height: 10${more}`, first));
    expect(over(', in: [dai]')).toEqual([]);
    expect(over(', in: [ngan, dai]')[0]).toContain('đè lên ô «loi»');
    expect(over('')[0]).toContain('đè lên ô «loi»');
    expect(over(', in: [vua]')[0]).toContain('Không có cách xếp «vua» trong arrangements. Có: ngan, dai.');
    expect(over(', in: [ngan]', GOOD)[0]).toContain('Không có cách xếp «ngan»');
  });

  it('a picture may not cover a text of a sheet that has a picture', () => {
    const picture = 'id: hinh, kind: image, x: 0, y: 0, width: 100, height: 30';
    expect(said(withSlot(picture))[0]).toContain('«hinh» đè lên ô «loi»');
    const without = GOOD.replace('kind: headline', 'kind: headline\n        when: no-image');
    expect(said(withSlot(picture, without))).toEqual([]);
  });
});

describe('contrast', () => {
  const band = (fill: string, more = '') =>
    GOOD.replace(
      '      - id: loi',
      `      - { id: o, kind: band, x: 40, y: 0, width: 20, height: 60, fill: '${fill}'${more} }\n      - id: loi`,
    );

  it('a text that cannot be told from the band under it is an error that names both colours', () => {
    expect(said(GOOD.replace("colour: '#FFFFFF'", 'colour: red'))).toEqual([
      '19 pages.0.slots.1.colour: Ô «loi» khó đọc: chữ #A30D22 trên nền của ô «nen» #A30D22 chỉ tương phản 1, cần ít nhất 3. Hãy chọn màu chữ đậm hơn hoặc nhạt hơn hẳn nền.',
    ]);
    const yellow = said(band('#FFD100'));
    expect(yellow).toHaveLength(1);
    expect(yellow[0]).toMatch(/chữ #FFFFFF trên nền của ô «o» #FFD100 chỉ tương phản 1,4/);
    expect(said(band('#1A1A1A'))).toEqual([]);
  });

  it('looks through a band that is not always there, and not through one that is', () => {
    expect(said(band('#1A1A1A', ', when: image'))).toEqual([]);
    const bright = GOOD.replace('fill: red', "fill: '#FFFFFF'");
    expect(said(bright)).toHaveLength(1);
    const covered = bright.replace(
      '      - id: loi',
      "      - { id: o, kind: band, x: 0, y: 0, width: 100, height: 60, fill: '#1A1A1A' }\n      - id: loi",
    );
    expect(said(covered)).toEqual([]);
    expect(said(covered.replace("'#1A1A1A' }", "'#1A1A1A', when: image }"))).toHaveLength(1);
  });

  it('paper is white where there is no band', () => {
    const [issue] = said(GOOD.replace('height: 60, fill: red', 'height: 6, fill: red'));
    expect(issue).toContain('giấy trắng #FFFFFF');
  });

  it('a QR code is dark on light', () => {
    const qr = (colour: string) =>
      said(withSlot(`id: ma, kind: qr, x: 5, y: 30, width: 20, height: 20, colour: '${colour}'`));
    expect(qr('#FFFFFF')[0]).toContain('nhạt hơn nền của ô «nen» #A30D22');
    expect(
      said(withSlot("id: ma, kind: qr, x: 5, y: 30, width: 14, height: 14, colour: '#000000'"))[0],
    ).toContain('rộng 14 mm: mã QR ngắn nhất cũng cần 14,5 mm');
  });
});
