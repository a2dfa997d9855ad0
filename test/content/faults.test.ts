import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent, FOLDER_LIMITS, loadCampaign } from '../../src/content/index.js';
import { ContentError } from '../../src/errors.js';
import type { Issue } from '../../src/model/index.js';
import { folderOf, type TreeFile } from '../helpers/folder-of.js';
import { anItemFile, smallContent } from '../helpers/small-content.js';

/** The issues of the small content with some files changed, samples left out. */
async function issuesOf(changes: Readonly<Record<string, TreeFile | undefined>>): Promise<Issue[]> {
  const { issues } = await checkContent(await folderOf(smallContent(changes)));
  return issues.filter(({ code }) => code !== 'sample-value');
}

const brief = ({ code, file, line, column, field }: Issue) =>
  `${code} ${file}:${line}:${column} ${field}`.trim();

describe('a folder without faults', () => {
  it('has no issue but its samples, and loads', async () => {
    const folder = await folderOf(smallContent());
    const { issues } = await checkContent(folder);
    expect(issues.map(brief)).toEqual(['sample-value agencies.yaml:7:7 agencies.0.contact.phone']);
    const campaign = await loadCampaign(folder);
    expect(campaign.items.map(({ id }) => id)).toEqual(['mot-cua']);
    expect(campaign.stations[0]?.pace).toBe(220);
  });

  it('gives a campaign that cannot be changed, all the way down', async () => {
    const campaign = await loadCampaign(await folderOf(smallContent()));
    expect(Object.isFrozen(campaign)).toBe(true);
    expect(Object.isFrozen(campaign.items[0]?.versions[0].body[0])).toBe(true);
    expect(() => Object.assign(campaign.stations[0] ?? {}, { pace: 1 })).toThrow(TypeError);
  });
});

describe('each fault is named with its file, line and column', () => {
  const cases: [string, Record<string, TreeFile | undefined>, string[]][] = [
    ['an id used twice', { 'items/khac/mot-cua.md': anItemFile() }, ['duplicate-id items/mot-cua.md:2:1']],
    [
      'an id used by an item and by a procedure is one id',
      { 'topics.yaml': 'topics:\n  - { id: II.1, title: A }\n  - { id: II.1, title: B }\n' },
      ['duplicate-id topics.yaml:3:11 topics.1.id'],
    ],
    [
      'a reference to what is not there',
      { 'items/mot-cua.md': anItemFile({ agency: 'so-noi-vuu' }) },
      ['dangling-reference items/mot-cua.md:6:9 agency'],
    ],
    [
      'a clause of the plan that names a kind which is none',
      {
        'obligations.yaml': `obligations:
  - id: III.1
    summary: Việc phải làm.
    actors: [so-noi-vu]
    cadence: once
    evidence:
      - { kind: items, what: Bài, items: [mot-cua], kinds: [giude] }
`,
      },
      ['bad-value obligations.yaml:7:61 obligations.0.evidence.0.kinds.0'],
    ],
    [
      'a clause of the plan that names an item which is not there',
      {
        'obligations.yaml': `obligations:
  - id: III.1
    summary: Việc phải làm.
    actors: [so-noi-vu]
    cadence: once
    evidence:
      - { kind: items, what: Bài, items: [mot-cua, mot-cuaa] }
`,
      },
      ['dangling-reference obligations.yaml:7:52 obligations.0.evidence.0.items.1'],
    ],
    [
      'an evidence of a kind that there is not',
      {
        'obligations.yaml': `obligations:
  - id: III.1
    summary: Việc phải làm.
    actors: [so-noi-vu]
    cadence: once
    evidence:
      - { kind: airred, what: Đã phát, tiers: [commune] }
`,
      },
      ['bad-value obligations.yaml:7:17 obligations.0.evidence.0.kind'],
    ],
    [
      'an evidence whose product, level, tier, column and indicator are misspelled',
      {
        'obligations.yaml': `obligations:
  - id: III.1
    summary: Việc phải làm.
    actors: [so-noi-vu]
    cadence: once
    evidence:
      - { kind: sheet, what: Áp phích, products: [postr], levels: [comune] }
      - { kind: aired, what: Đã phát, tiers: [xa] }
      - { kind: column, what: Chuyên mục, station: dai-xa, column: cchc }
      - { kind: figure, what: Chỉ số, indicator: pcii, places: [krong-pa] }
`,
      },
      [
        'dangling-reference obligations.yaml:7:51 obligations.0.evidence.0.products.0',
        'dangling-reference obligations.yaml:7:68 obligations.0.evidence.0.levels.0',
        'dangling-reference obligations.yaml:8:47 obligations.0.evidence.1.tiers.0',
        'dangling-reference obligations.yaml:9:52 obligations.0.evidence.2.station',
        'dangling-reference obligations.yaml:9:68 obligations.0.evidence.2.column',
        'dangling-reference obligations.yaml:10:50 obligations.0.evidence.3.indicator',
      ],
    ],
    [
      'an end before the start',
      { 'items/mot-cua.md': anItemFile({ validUntil: '2020-06-21' }) },
      ['ends-before-start items/mot-cua.md:13:13 validUntil'],
    ],
    [
      'a translation without its original',
      { 'items/khac.jra.md': '---\ntitle: Tơlơi Jrai\n---\nAbih bang mơnuih.\n' },
      ['translation-without-original items/khac.jra.md:2:1'],
    ],
    [
      'bytes that are not UTF-8',
      {
        'items/mot-cua.md': Buffer.concat([
          Buffer.from('---\ntitle: '),
          Buffer.from([0xe9, 0xff]),
          Buffer.from('\n---\nA\n'),
        ]),
      },
      ['not-utf8 items/mot-cua.md:2:1'],
    ],
    [
      'a control character',
      { 'items/mot-cua.md': anItemFile({}, 'Bà con\u0007 mang hồ sơ.\n') },
      ['control-character items/mot-cua.md:14:7'],
    ],
    [
      'a mark that turns the letters around',
      { 'items/mot-cua.md': anItemFile({}, 'Bà con \u202Emang hồ sơ.\n') },
      ['control-character items/mot-cua.md:14:8'],
    ],
    [
      'an unknown field, with the nearest known one',
      {
        'stations.yaml':
          'stations:\n  - { id: a, name: A, place: krong-pa, tier: t, roles: [transmit], sesions: [] }\n',
      },
      ['unknown-field stations.yaml:2:68 stations.0.sesions'],
    ],
    [
      'a field that is missing',
      { 'items/mot-cua.md': anItemFile({ agency: undefined }) },
      ['missing-field items/mot-cua.md:2:1 agency'],
    ],
    [
      'a word that is not one of the known',
      { 'items/mot-cua.md': anItemFile({ kind: 'giude' }) },
      ['bad-value items/mot-cua.md:3:7 kind'],
    ],
    [
      'YAML that is not well formed',
      { 'topics.yaml': 'topics:\n  - id: II.1\n   title: A\n' },
      ['yaml-syntax topics.yaml:3:1'],
    ],
    [
      'a key written twice',
      { 'items/mot-cua.md': anItemFile({ title: 'A\ntitle: B' }) },
      ['yaml-syntax items/mot-cua.md:3:1'],
    ],
    ['no front matter', { 'items/mot-cua.md': 'Chỉ có chữ.\n' }, ['no-front-matter items/mot-cua.md:1:1']],
    ['no text', { 'items/mot-cua.md': anItemFile({}, '') }, ['empty-body items/mot-cua.md:14:1']],
    [
      'raw HTML in a text',
      { 'items/mot-cua.md': anItemFile({}, 'Một.\n\n<script>alert(1)</script>\n') },
      ['unsupported-markdown items/mot-cua.md:16:1'],
    ],
    [
      'a path that leaves the folder',
      { 'items/mot-cua.md': anItemFile({ radio: '{ audio: media/../../bi-mat.mp3 }' }) },
      ['leaves-folder items/mot-cua.md:12:17 radio.audio'],
    ],
    [
      'a media file that is not what its name says',
      { 'media/a.mp3': 'không phải âm thanh' },
      ['bad-media media/a.mp3:0:0'],
    ],
    [
      'a picture that would run a script',
      { 'media/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>' },
      ['bad-media media/a.svg:0:0'],
    ],
    ['a missing file', { 'agencies.yaml': undefined }, ['missing-file agencies.yaml:0:0']],
    [
      'an approved item that nobody approved',
      { 'items/mot-cua.md': anItemFile({ approvedBy: undefined }) },
      ['not-approved items/mot-cua.md:7:9 status'],
    ],
    [
      'news without a source',
      { 'items/mot-cua.md': anItemFile({ kind: 'news' }) },
      ['no-source items/mot-cua.md:3:7 kind'],
    ],
    [
      'a file name that cannot be an id',
      { 'items/Một cửa.md': anItemFile() },
      ['bad-file-name items/Một cửa.md:0:0'],
    ],
    [
      'relays that go in a circle',
      {
        'stations.yaml': `stations:
  - { id: a, name: A, place: krong-pa, tier: t, roles: [transmit], sessions: [{ id: s, title: S, relays: [{ start: 05:00, length: 9m, title: T, from: b }] }] }
  - { id: b, name: B, place: krong-pa, tier: t, roles: [transmit], sessions: [{ id: s, title: S, relays: [{ start: 05:00, length: 9m, title: T, from: a }] }] }
`,
      },
      ['cycle stations.yaml:2:5 stations.0', 'cycle stations.yaml:3:5 stations.1'],
    ],
    [
      'a sample that is written wrongly',
      {
        'agencies.yaml':
          'agencies:\n  - { id: so-noi-vu, name: Sở, contact: { phone: { sample: true, valeu: "0269" } } }\n',
      },
      [
        'missing-field agencies.yaml:2:43 agencies.0.contact.phone.value',
        'unknown-field agencies.yaml:2:66 agencies.0.contact.phone.valeu',
      ],
    ],
  ];
  it.each(cases)('%s', async (_name, changes, expected) => {
    const issues = await issuesOf(changes);
    expect(issues.map(brief).slice(0, expected.length)).toEqual(expected);
    expect(issues).toHaveLength(expected.length);
    for (const { what, fix } of issues) {
      for (const words of [what.vi, what.en, fix.vi, fix.en]) expect(words).toMatch(/^[^{}]{4,}[.?]$/su);
    }
  });

  it('suggests the nearest known name in both languages', async () => {
    const [issue] = await issuesOf({ 'items/mot-cua.md': anItemFile({ agency: 'so-noi-vuu' }) });
    expect(issue?.fix).toEqual({ vi: 'Có phải là «so-noi-vu»?', en: 'Did you mean `so-noi-vu`?' });
  });
});

describe('what Windows editors write is read without a word', () => {
  it('a byte order mark and CRLF', async () => {
    const text = `\uFEFF${anItemFile().replaceAll('\n', '\r\n')}`;
    expect(await issuesOf({ 'items/mot-cua.md': text })).toEqual([]);
  });

  it('decomposed letters are composed, with a warning', async () => {
    const folder = await folderOf(
      smallContent({ 'items/mot-cua.md': anItemFile({ title: 'Một cửa'.normalize('NFD') }) }),
    );
    const { issues, campaign } = await checkContent(folder);
    expect(issues.map(({ code, severity, line }) => `${severity} ${code} ${line}`)).toContain(
      'warning not-nfc 2',
    );
    expect(campaign?.items[0]?.versions[0].title).toBe('Một cửa'.normalize('NFC'));
  });
});

describe('grids', () => {
  it('a window that lies in quiet hours, or on a relay, is a warning with its station', async () => {
    const stations = `stations:
  - id: a
    name: A
    place: krong-pa
    tier: t
    roles: [transmit]
    quiet: [{ from: 21:00, until: 05:00 }]
    sessions:
      - id: sang
        title: Sáng
        relays: [{ start: 05:00, length: 30m, title: Tiếp âm }]
        windows: [{ id: som, start: 04:30, length: 5m }, { id: tiep, start: 05:20, length: 5m }, { id: tot, start: 05:40, length: 5m }]
`;
    const issues = await issuesOf({ 'stations.yaml': stations });
    expect(issues.map((issue) => `${issue.severity} ${issue.code} ${issue.line} ${issue.what.vi}`)).toEqual([
      'warning window-cut 2 khung giờ «sang/som» chạm giờ im lặng «21:00–05:00», nên không bao giờ có tin.',
      'warning window-cut 2 khung giờ «sang/tiep» chạm giờ tiếp âm «Tiếp âm», nên không bao giờ có tin.',
    ]);
  });
});

describe('what would trip an announcer', () => {
  it('an acronym that nobody explained is a warning with its line, once', async () => {
    const body = 'Bà con đến xã.\n\nHỏi BHXH hoặc TTHC. BHXH ở huyện.\n';
    const issues = await issuesOf({
      'items/mot-cua.md': anItemFile({}, body),
      'lexicon.yaml': 'acronyms: { TTHC: thủ tục hành chính }\n',
    });
    expect(issues.map((issue) => `${issue.severity} ${brief(issue)}`)).toEqual([
      'warning unknown-acronym items/mot-cua.md:16:1',
    ]);
    expect(issues[0]?.what.vi).toContain('«BHXH»');
  });

  it('an acronym in what is read of a procedure too, not in what is only printed', async () => {
    const procedure = `title: Đăng ký
code: '1.000000'
topics: [II.4.b]
sector: dat-dai
agency: so-noi-vu
summary: Hỏi BHXH.
audiences: [nguoi-dan]
filing: [{ channel: in-person, time: Trong ngày, fee: Không thu, note: Theo KCB }]
dossier: [{ name: Tờ khai TK }]
steps: [Đến xã., Hỏi BHXH và BHYT.]
validFrom: 2020-01-01
status: approved
approvedBy: Ban biên tập mẫu
approvedAt: 2020-01-02T08:00+07:00
published: 2020-01-02T08:00+07:00
`;
    const radio = { 'procedures/dang-ky.yaml': `${procedure}radio: {}\n` };
    expect((await issuesOf(radio)).map((issue) => `${issue.severity} ${brief(issue)}`)).toEqual([
      'warning unknown-acronym procedures/dang-ky.yaml:6:10 summary',
      'warning unknown-acronym procedures/dang-ky.yaml:10:18 steps.1',
    ]);
    const own = { 'procedures/dang-ky.yaml': `${procedure}radio: { script: Gọi UBND. }\n` };
    expect((await issuesOf(own)).map(({ field }) => field)).toEqual(['radio.script']);
    expect(await issuesOf({ 'procedures/dang-ky.yaml': procedure })).toEqual([]);
  });
});

describe('hostile folders cost little', () => {
  it('an alias bomb is refused', async () => {
    let bomb = 'a0: &a0 [x, x, x, x, x, x, x, x, x]\n';
    for (let level = 1; level < 30; level += 1)
      bomb += `a${level}: &a${level} [${`*a${level - 1},`.repeat(9)}]\n`;
    expect((await issuesOf({ 'lexicon.yaml': bomb })).map(brief)).toEqual(['yaml-too-big lexicon.yaml:1:1']);
  });

  it('a hundred thousand brackets are refused', async () => {
    expect((await issuesOf({ 'lexicon.yaml': '['.repeat(100_000) })).map(brief)).toEqual([
      'yaml-too-big lexicon.yaml:1:1',
    ]);
  });

  it('quotes nested ten thousand deep are refused', async () => {
    const issues = await issuesOf({ 'items/mot-cua.md': anItemFile({}, `${'> '.repeat(10_000)}a\n`) });
    expect(issues.map(({ code }) => code)).toEqual(['text-too-heavy']);
  });

  it.each([
    ['emphasis that never closes', '**a*'.repeat(12_000)],
    ['brackets that never close', '[a]('.repeat(12_000)],
    [
      'a list nested six hundred deep',
      Array.from({ length: 600 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    ],
    ['a table of a thousand columns', `${'| a '.repeat(1000)}|\n${'|---'.repeat(1000)}|\n`],
    ['a text of a hundred thousand words', 'một từ '.repeat(50_000)],
  ])('%s is not even parsed', async (_, body) => {
    const issues = await issuesOf({ 'items/mot-cua.md': anItemFile({}, `${body}\n`) });
    expect(issues.map(({ code }) => code)).toEqual(['text-too-heavy']);
  });

  it('marks upon marks are refused before they are composed', async () => {
    const issues = await issuesOf({
      'items/mot-cua.md': anItemFile({}, `a${'\u0323\u0309'.repeat(100_000)}\n`),
    });
    expect(issues.map(({ code }) => code)).toEqual(['control-character']);
  });

  it('a control character behind an escape is found', async () => {
    const issues = await issuesOf({ 'items/mot-cua.md': anItemFile({ title: '"a\\0b"' }) });
    expect(issues.map(brief)).toEqual(['control-character items/mot-cua.md:2:8']);
  });

  it('a hundred thousand unknown keys, and as many wrong entries, are a hundred issues and a count', async () => {
    const keys = Array.from({ length: 100_000 }, (_, index) => `k${index}: 1`).join('\n');
    for (const change of [
      { 'lexicon.yaml': keys },
      { 'calendar.yaml': `days:\n${' - x\n'.repeat(100_000)}` },
    ]) {
      const issues = await issuesOf(change);
      expect(issues).toHaveLength(101);
      expect(issues.find(({ code }) => code === 'more-faults')?.what.vi).toBe('tệp còn 99900 lỗi nữa.');
    }
  }, 30_000);

  it('a file of 50 MB is not even read', async () => {
    const before = process.memoryUsage().arrayBuffers;
    const issues = await issuesOf({ 'items/lon.md': Buffer.alloc(50 * 1024 * 1024, 97) });
    expect(issues.map(brief)).toEqual(['too-large items/lon.md:0:0']);
    expect(issues[0]?.what.vi).toContain('50 MB');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(120 * 1024 * 1024);
  });

  it('more files than the limit are named once', async () => {
    const folder = await folderOf(smallContent());
    const { issues } = await checkContent(folder, { ...FOLDER_LIMITS, files: 5 });
    expect(issues.filter(({ code }) => code === 'too-many-files')).toHaveLength(1);
  });

  it('a link that leaves the folder is not followed', async () => {
    const outside = await folderOf({ 'bi-mat.md': anItemFile() });
    const issues = await issuesOf({ 'items/bi-mat.md': { link: join(outside, 'bi-mat.md') } });
    expect(issues.map(brief)).toEqual(['leaves-folder items/bi-mat.md:0:0']);
  });

  it('a link that goes in a circle is a file that cannot be read', async () => {
    const issues = await issuesOf({ 'items/vong.md': { link: 'vong.md' } });
    expect(issues.map(brief)).toEqual(['unreadable-file items/vong.md:0:0']);
  });

  it('a folder in the place of a file is a file that cannot be read', async () => {
    const folder = await folderOf(smallContent({ 'lexicon.yaml': undefined }));
    await mkdir(join(folder, 'items', 'thu-muc.md'));
    const { issues } = await checkContent(folder);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('folders that are hardly there', () => {
  it('an empty folder names the files it lacks', async () => {
    const { issues } = await checkContent(await folderOf({}));
    expect(issues.map(brief)).toEqual(
      ['agencies', 'campaign', 'places', 'topics'].map((name) => `missing-file ${name}.yaml:0:0`),
    );
  });

  it('a folder that does not exist is said once', async () => {
    const { issues } = await checkContent(join(await folderOf({}), 'khong-co'));
    expect(issues.map(({ code }) => code)).toEqual(['no-folder']);
  });
});

describe('one pass finds everything', () => {
  it('twelve different faults are twelve issues, each with file and line', async () => {
    const folder = await folderOf(
      smallContent({
        'topics.yaml': 'topics:\n  - { id: II.1, title: A }\n  - { id: II.1, title: B }\n',
        'places.yaml': `levels: [{ id: province, title: Tỉnh }, { id: district, title: Huyện }]
places:
  - { id: gia-lai, level: province, kind: tỉnh, name: Gia Lai, code: "64", validFrom: 2020-02-01, validUntil: 2020-01-01 }
  - { id: krong-pa, level: distrct, kind: huyện, name: Krông Pa, code: "637", parent: gia-lai }
`,
        'stations.yaml': `stations:
  - { id: dai-a, name: Đài A, place: krong-pa, tier: district, roles: [transmit], profil: x }
`,
        'calendar.yaml': 'days:\n  - { from: 2020-02-30, title: Ngày không có }\n',
        'lexicon.yaml': 'acronyms:\n  CCHC: [cải cách\n',
        'items/a.md': anItemFile({ kind: 'giude' }),
        'items/b.md': anItemFile({ approvedAt: undefined }),
        'items/c.md': anItemFile({}, 'Chữ có\u0001 ký tự lạ.\n'),
        'items/d.md': anItemFile({ topics: '[II.9]' }),
        'items/e.jra.md': '---\ntitle: Jrai\n---\nAbih.\n',
        'items/f.md': Buffer.from([0xff, 0xfe, 0x41, 0x00]),
      }),
    );
    const { issues } = await checkContent(folder);
    const errors = issues.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, file }) => `${code} ${file}`).sort()).toEqual([
      'bad-date calendar.yaml',
      'bad-value items/a.md',
      'control-character items/c.md',
      'dangling-reference items/d.md',
      'dangling-reference places.yaml',
      'duplicate-id topics.yaml',
      'ends-before-start places.yaml',
      'not-approved items/b.md',
      'not-utf8 items/f.md',
      'translation-without-original items/e.jra.md',
      'unknown-field stations.yaml',
      'yaml-syntax lexicon.yaml',
    ]);
    for (const { file, line } of errors) expect(`${file}:${line}`).toMatch(/:[1-9]\d*$/);
    const thrown = await loadCampaign(folder).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(ContentError);
    expect(thrown instanceof ContentError && thrown.issues).toEqual(errors);
  });

  it('a reference into a file that failed is not reported again', async () => {
    const issues = await issuesOf({
      'agencies.yaml': 'agencies:\n  - { id: so-noi-vu }\n',
      'items/thay.md': anItemFile({ kind: 'xx' }),
      'items/cu.md': anItemFile({
        status: 'withdrawn',
        withdrawn: '{ at: 2020-07-01, reason: Đã có bản mới, replacedBy: thay }',
      }),
      'items/thay.jra.md': '---\ntitle: Jrai\n---\nAbih.\n',
    });
    expect(issues.map(brief)).toEqual([
      'missing-field agencies.yaml:2:5 agencies.0.name',
      'bad-value items/thay.md:3:7 kind',
    ]);
  });
});
