/** What a person meets who writes the first item in Notepad: each slip is named in words that say what to do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContent, nearestWord } from '../../src/content/index.js';
import { type Issue, issueLine } from '../../src/model/index.js';
import { folderOf, type TreeFile } from '../helpers/folder-of.js';
import { runs } from '../helpers/runs.js';
import { anItemFile, smallContent } from '../helpers/small-content.js';

async function issuesOf(changes: Readonly<Record<string, TreeFile | undefined>>): Promise<Issue[]> {
  const { issues } = await checkContent(await folderOf(smallContent(changes)));
  return issues.filter(({ code }) => code !== 'sample-value');
}

const said = (issues: readonly Issue[]) => issues.map((issue) => issueLine(issue, 'vi'));
const inItem = (fields: Record<string, string | undefined>) =>
  issuesOf({ 'items/mot-cua.md': anItemFile(fields) });

describe('a file that is passed over is named, with what to do', () => {
  const cases: [string, string][] = [
    ['items/hop-thon.md.txt', 'items/hop-thon.md'],
    ['items/2020/Họp Thôn.txt', 'items/2020/hop-thon.md'],
    ['items/hop-thon.MD', 'items/hop-thon.md'],
    ['items/hop-thon', 'items/hop-thon.md'],
    ['items/hop-thon.docx', 'items/hop-thon.md'],
    ['items/khai-sinh.yml', 'procedures/khai-sinh.yaml'],
    ['items/Ảnh họp.jpg', 'media/anh-hop.jpg'],
    ['procedures/khai-sinh.md', 'items/khai-sinh.md'],
    ['procedures/khai-sinh.yaml.txt', 'procedures/khai-sinh.yaml'],
    ['stations.yml', 'stations.yaml'],
    ['Topics.yaml.txt', 'topics.yaml'],
    ['calender.yaml', 'calendar.yaml'],
    ['hop-thon.md', 'items/hop-thon.md'],
    ['Items/hop-thon.md', 'items'],
    ['item/hop-thon.md', 'items'],
  ];
  it.each(cases)('%s', async (path, example) => {
    const issues = await issuesOf({ [path]: anItemFile() });
    expect(issues.map(({ code, severity, file }) => `${severity} ${code} ${file}`)).toEqual([
      `warning ignored-file ${/^[Ii]tems?\/hop-thon\.md$/.test(path) ? path.split('/')[0] : path}`,
    ]);
    expect(issues[0]?.fix.vi).toContain(`«${example}»`);
    expect(issues[0]?.fix.en).toContain(`\`${example}\``);
  });

  it('the advice for Notepad is given', async () => {
    const [issue] = await issuesOf({ 'items/hop-thon.md.txt': anItemFile() });
    expect(issue?.what.vi).toContain('không kết thúc bằng .md');
    expect(issue?.fix.vi).toContain('«Tất cả tệp»');
  });

  it('a media name that no field can hold', async () => {
    const issues = await issuesOf({ 'media/Ảnh họp thôn.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' });
    expect(issues.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning bad-media-name']);
    expect(issues[0]?.fix.vi).toBe('Hãy đổi tên thành «media/anh-hop-thon.svg».');
  });

  it('a name that cannot be an id comes with one that can', async () => {
    const [issue] = await issuesOf({ 'items/Đăng ký hộ.md': anItemFile() });
    expect(issue?.fix.vi).toContain('«dang-ky-ho»');
  });

  it('what Windows and Word leave behind, a read-me and hidden folders are nobody’s business', async () => {
    expect(
      await issuesOf({
        'README.md': 'Đọc trước.',
        'ghi-chu.docx': 'x',
        'items/Thumbs.db': 'x',
        'items/~$p-thon.docx': 'x',
        'media/desktop.ini': 'x',
        'items/.mau/tin.md': 'x',
        'inbox/nguon/a.md': 'x',
        'out/index.html': 'x',
      }),
    ).toEqual([]);
  });
});

describe('a field that is missing or empty', () => {
  it('is named with its form, and with what may stand in it', async () => {
    expect(said(await inItem({ kind: undefined }))).toEqual([
      'items/mot-cua.md:2:1 kind – thiếu trường «kind». Hãy thêm dòng «kind: news». Dùng được: news, spot, guide, question, dialogue, document, result, model, event, slogan.',
    ]);
    expect((await inItem({ topics: undefined }))[0]?.fix).toEqual({
      vi: 'Hãy thêm dòng «topics: [II.1]». Dùng được: II.1, II.4.b.',
      en: 'Add a line `topics: [II.1]`. Known: II.1, II.4.b.',
    });
    expect((await inItem({ agency: undefined }))[0]?.fix.vi).toContain('«agency: so-noi-vu»');
    expect((await inItem({ audiences: undefined }))[0]?.fix.vi).toContain('«audiences: [nguoi-dan]»');
    expect((await inItem({ published: undefined }))[0]?.fix.vi).toBe(
      'Hãy thêm dòng «published: 2020-07-06».',
    );
  });

  it('is found in every file, also when the file it names has faults', async () => {
    const issues = await issuesOf({
      'stations.yaml': 'stations:\n  - { id: a, name: A, tier: t, roles: [transmit] }\n',
      'places.yaml': `levels: [{ id: huyen, title: Huyện }]
places:
  - { id: gia-lai, kind: tỉnh, name: Gia Lai, code: "64" }
  - { id: krong-pa, level: huyen, kind: huyện, name: Krông Pa }
`,
    });
    expect(said(issues).join('\n')).toBe(
      `places.yaml:3:5 places.0.level – thiếu trường «level». Hãy thêm dòng «level: huyen». Dùng được: huyen.
places.yaml:4:5 places.1.code – thiếu trường «code». Hãy thêm dòng «code: null».
stations.yaml:2:5 stations.0.place – thiếu trường «place». Hãy thêm dòng «place: gia-lai». Dùng được: gia-lai, krong-pa.`,
    );
  });

  it('names at most twelve ids', async () => {
    const list = Array.from({ length: 30 }, (_, index) => `{ id: II.${index + 1}, title: T }`).join(', ');
    const [issue] = await issuesOf({
      'topics.yaml': `topics: [${list}]\n`,
      'items/mot-cua.md': anItemFile({ topics: undefined }),
    });
    expect(issue?.fix.vi).toMatch(/II\.12…\.$/);
  });

  it('that stands without a value is empty, not of the wrong type', async () => {
    const [issue] = await inItem({ title: '' });
    expect(issue).toMatchObject({ code: 'empty-field', line: 2, what: { vi: 'trường «title» để trống.' } });
    expect(issue?.fix.vi).toBe('Hãy viết giá trị, ví dụ «title: Đến bộ phận một cửa, bà con cần biết».');
    expect((await inItem({ validUntil: '' }))[0]?.fix.vi).toBe(
      'Hãy viết giá trị, ví dụ «validUntil: 2020-07-06», hoặc bỏ cả dòng.',
    );
    expect((await inItem({ status: '' }))[0]?.fix.vi).toContain('Dùng được: draft, approved, withdrawn.');
  });
});

describe('a slip of the pen in YAML', () => {
  const cases: [string, string, string][] = [
    ['title: Thông báo: họp thôn', 'dấu hai chấm', 'title: "Thông báo: họp thôn"'],
    ['title:Một cửa', 'không có dấu cách', 'dấu cách'],
    ['title: Một\n\tcửa: x', 'phím Tab', 'dấu cách'],
    ['title: Một\nkind: spot', 'đã được viết ở trên', 'một lần'],
    ['title: "Một cửa', 'không đóng lại', 'dấu nháy'],
    ['title: [Một', 'ngoặc', 'đóng ngoặc'],
    ['title: *đậm* x', 'nghĩa riêng', 'dấu nháy'],
    ['title: @xã', 'nghĩa riêng', 'dấu nháy'],
    ['title: !xã A', 'nghĩa riêng', 'dấu nháy'],
    ['title: "Một" cửa', 'thừa', 'dấu nháy'],
    ['title: Một cửa\nMột dòng quên', 'không có dạng', 'dấu hai chấm'],
    ['title: "a\\q"', 'dấu \\', 'dấu nháy đơn'],
    [`${'x'.repeat(1100)}: a`, 'quá nhiều chữ', 'dấu nháy'],
  ];
  it.each(cases)('%s', async (lines, what, fix) => {
    const issues = await issuesOf({
      'items/mot-cua.md': `---\nkind: guide\n${lines}\nagency: so-noi-vu\n---\nBà con.\n`,
    });
    expect(issues[0]).toMatchObject({ code: 'yaml-syntax' });
    expect(issues[0]?.what.vi).toContain(what);
    expect(issues[0]?.fix.vi).toContain(fix);
    for (const { what: words, fix: advice } of issues) {
      expect(`${words.vi} ${advice.vi}`).not.toMatch(/implicit|token|mapping|scalar|YAML|undefined/i);
    }
  });

  it('a whole file that is no list of fields', async () => {
    expect(said(await issuesOf({ 'topics.yaml': 'topics:II.1\n' }))).toEqual([
      'topics.yaml:1:1 – «topics:II.1» không phải là các dòng «tên: giá trị». Hãy viết mỗi trường một dòng, thụt vào hai dấu cách, sau dấu hai chấm có một dấu cách.',
    ]);
  });
});

describe('a value of the wrong kind is said in our own words', () => {
  const fixOf = async (fields: Record<string, string | undefined>) => (await inItem(fields))[0]?.fix.vi;

  it('a list, a number, a text, yes or no, a group of fields', async () => {
    expect(await fixOf({ topics: 'II.1' })).toBe('Hãy viết trong ngoặc vuông, ví dụ [II.1].');
    expect(await fixOf({ priority: '"3"' })).toMatch(/^Hãy viết số, không viết chữ/);
    expect(await fixOf({ priority: '2.5' })).toMatch(/không có phần lẻ/);
    expect(await fixOf({ sample: 'có' })).toMatch(/true \(có\)/);
    expect(await fixOf({ title: '2020' })).toBe('Hãy đặt trong dấu nháy: "2020".');
    expect(await fixOf({ title: '[Một]' })).toMatch(/không đặt trong ngoặc vuông/);
    expect(await fixOf({ title: '{ a: b }' })).toMatch(/dấu hai chấm/);
    expect(await fixOf({ radio: 'true' })).toMatch(/mỗi trường một dòng/);
    expect(await fixOf({ sources: 'Công văn' })).toMatch(/bắt đầu bằng «- »/);
  });

  it('a phone number keeps its first nought', async () => {
    const issues = await issuesOf({
      'agencies.yaml': 'agencies:\n  - { id: so-noi-vu, name: Sở, contact: { phone: 0269123456 } }\n',
    });
    expect(said(issues)).toEqual([
      'agencies.yaml:2:50 agencies.0.contact.phone – «0269123456» không phải là chữ mà là số. Hãy đặt trong dấu nháy: "0269123456".',
    ]);
  });

  it('bounds are told', async () => {
    expect(await fixOf({ priority: '9' })).toBe('Hãy viết số không quá 5.');
    expect(await fixOf({ priority: '0' })).toBe('Hãy viết số từ 1 trở lên.');
    expect((await inItem({ title: 'a'.repeat(301) }))[0]?.what.vi).toBe('chữ dài 301 ký tự, quá mức 300.');
    expect(await fixOf({ topics: '[]' })).toBe(
      'Hãy viết thêm, ví dụ «topics: [II.1]». Dùng được: II.1, II.4.b.',
    );
  });

  it('one bad date is one issue', async () => {
    expect((await inItem({ published: '6/7/2020' })).map(({ code }) => code)).toEqual(['bad-moment']);
  });

  it('whatever stands in whichever field, no machine word comes through', async () => {
    const field = fc.constantFrom(
      'title kind topics audiences areas agency status approvedAt published validUntil urgency priority sources sample withdrawn radio print'.split(
        ' ',
      ),
    );
    const values = [
      '',
      '~',
      '1',
      '1.5',
      'x',
      '"1"',
      'true',
      '[]',
      '[1]',
      '[~]',
      '[[x]]',
      '{}',
      '{ a: 1 }',
      '[{ a: 1 }]',
    ];
    await fc.assert(
      fc.asyncProperty(field, fc.constantFrom(...values), async (names, value) => {
        const changes = Object.fromEntries(
          names.map((name, index) => [`items/tin-${index}.md`, anItemFile({ [name]: value })]),
        );
        for (const { what, fix } of await issuesOf(changes)) {
          for (const words of [what.vi, what.en, fix.vi, fix.en]) {
            expect(words).toMatch(/[.?]$/);
            expect(words).not.toMatch(/undefined|NaN|expected|received|nhận được|invalid|\{\w+\}/i);
          }
        }
      }),
      runs(14),
    );
  });
});

describe('numbers and dates that contradict each other', () => {
  it('more airings at least than at most', async () => {
    expect(
      (await inItem({ radio: '{ minPerWeek: 8, maxPerWeek: 5 }' })).map(
        ({ code, severity, line }) => `${severity} ${code} ${line}`,
      ),
    ).toEqual(['error min-over-max 12']);
  });

  it('an approval after the publication is a warning; on the same day it is none', async () => {
    const late = await inItem({ approvedAt: '2020-06-23', published: '2020-06-22' });
    expect(late.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning approved-after-published',
    ]);
    expect(await inItem({ approvedAt: '2020-06-22T10:00+07:00', published: '2020-06-22' })).toEqual([]);
    expect(await inItem({ approvedAt: '2020-06-22', published: '2020-06-22T08:00+07:00' })).toEqual([]);
  });
});

describe('days on which an item becomes public', () => {
  it.each([
    [
      'after its last day',
      { published: '2020-08-02T08:00+07:00', validUntil: '2020-08-01' },
      ['error public-after-end 10 published'],
    ],
    [
      'approved after its last day',
      { approvedAt: '2020-08-02T08:00+07:00', validUntil: '2020-08-01' },
      ['warning approved-after-published 9 approvedAt', 'error public-after-end 9 approvedAt'],
    ],
    [
      'after what it announces',
      { published: '2020-08-02T08:00+07:00', when: '{ date: 2020-08-01 }' },
      ['warning public-after-event 10 published'],
    ],
    [
      'after it was withdrawn',
      { status: 'withdrawn', withdrawn: '{ at: 2020-06-21, reason: Sai số }' },
      ['warning withdrawn-before-public 13 withdrawn.at'],
    ],
    ['on its last day', { published: '2020-08-01T08:00+07:00', validUntil: '2020-08-01' }, []],
  ])('%s', async (_, fields, told) => {
    const issues = await inItem(fields);
    expect(
      issues.map(({ code, severity, line, field }) => `${severity} ${code} ${line} ${field}`).sort(),
    ).toEqual([...told].sort());
    for (const { what, fix } of issues) expect(what.vi + fix.vi).not.toMatch(/[{}]/);
  });
});

it('a translation that is approved when its item is over is named in its own file', async () => {
  const approved = async (approvedAt: string) =>
    (
      await issuesOf({
        'items/mot-cua.md': anItemFile({ validUntil: '2020-08-01' }),
        'items/mot-cua.jra.md': `---\ntitle: Jrai\napprovedAt: ${approvedAt}\n---\nĐoạn thử.\n`,
      })
    ).map(({ code, file, line, field }) => `${code} ${file}:${line} ${field}`);
  expect(await approved('2020-08-02T08:00+07:00')).toEqual([
    'public-after-end items/mot-cua.jra.md:3 approvedAt',
  ]);
  expect(await approved('2020-07-20T08:00+07:00')).toEqual([]);
});

describe('a text of which nothing is left without its samples', () => {
  it('is told with the line of its first sample', async () => {
    const body = '## Khi nào\n\nLớp mở ngày [8/8](sample:).\n\nHồ sơ gồm:\n\n- [đơn](sample:)\n';
    const { issues } = await checkContent(
      await folderOf(smallContent({ 'items/mot-cua.md': anItemFile({}, body) })),
    );
    const told = issues.filter(({ code }) => code !== 'sample-value' && code !== 'too-short');
    expect(told.map(({ code, severity, file, line }) => `${severity} ${code} ${file}:${line}`)).toContain(
      'warning hollow-text items/mot-cua.md:16',
    );
    const { issues: sample } = await checkContent(
      await folderOf(smallContent({ 'items/mot-cua.md': anItemFile({ sample: 'true' }, body) })),
    );
    expect(sample.map(({ code }) => code)).not.toContain('hollow-text');
  });
});

describe('nearestWord', () => {
  it('is the word that was meant, or none', () => {
    expect(nearestWord('biuld', ['init', 'check', 'build'])).toBe('build');
    expect(nearestWord('zzzzz', ['init', 'check', 'build'])).toBeUndefined();
    expect(nearestWord('x', ['id', 'at'])).toBeUndefined();
    expect(nearestWord('x', [])).toBeUndefined();
  });
});
