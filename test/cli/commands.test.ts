import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import ICAL from 'ical.js';
import readWorkbook from 'read-excel-file/node';
import { afterAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.js';
import { programName } from '../../src/cli/run-cli.js';
import { printSchema, radioSchema } from '../../src/model/campaign/item.js';
import { ITEM_KINDS, itemSchema } from '../../src/model/index.js';
import { captureCli } from '../helpers/capture-cli.js';
import { fewOfGiaLai } from '../helpers/few-of-gia-lai.js';
import { folderOf } from '../helpers/folder-of.js';
import { item, rss, startHostileServer } from '../helpers/hostile-server.js';
import { pdfText } from '../helpers/pdf-text.js';
import { anItemFile, smallContent } from '../helpers/small-content.js';

const folder = await fewOfGiaLai([
  'dang-ky-khai-sinh',
  'dich-vu-cong-truc-tuyen',
  'doi-thoai-lam-nha-hoi-dau',
  'giay-hen-dung-ngay',
  'gui-phan-anh-kien-nghi',
  'khau-hieu-gan-dan',
]);
const content = folder.path;
afterAll(folder.remove);

describe('help', () => {
  it('lists every command, in Vietnamese and in English', async () => {
    const vi = await captureCli(['--help']);
    expect(vi.code).toBe(0);
    for (const { name, summary } of COMMANDS)
      expect(vi.out).toContain(`loaphat ${name}`.trimEnd() && summary.vi);
    const en = await captureCli(['--help', '--locale', 'en']);
    for (const { summary } of COMMANDS) expect(en.out).toContain(summary.en);
  });

  it.each(COMMANDS.map(({ name }) => name))('loaphat %s --help names its options', async (name) => {
    const { code, out } = await captureCli([name, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`loaphat ${name}`);
    expect(out).toContain('--json');
    const en = await captureCli([name, '--help', '--locale', 'en']);
    expect(en.out).not.toBe(out);
  });

  it('tells its version', async () => {
    const { version } = JSON.parse(await readFile(join(import.meta.dirname, '../../package.json'), 'utf8'));
    expect(await captureCli(['--version'])).toMatchObject({ code: 0, out: `${version}\n`, err: '' });
    expect(JSON.parse((await captureCli(['--version', '--json'])).out)).toEqual({ version });
  });

  it('“help COMMAND” and an option before or after are the same help', async () => {
    const { out } = await captureCli(['build', '--help']);
    expect((await captureCli(['help', 'build'])).out).toBe(out);
    expect((await captureCli(['build', '--wek', '-h'])).out).toBe(out);
    const en = await captureCli(['--locale', 'en', 'build', '--help']);
    expect(en).toMatchObject({ code: 0, out: expect.stringContaining('Builds every output') });
  });

  it.each([
    [['biuld'], 'Không có lệnh «biuld», có phải là «build»?'],
    [['--week', '2020-W28', 'build'], 'Tên lệnh phải đứng trước «--week»'],
    [['build', '--wek', '2020-W28'], 'không có tùy chọn «--wek», có phải là --week?'],
    [['build', '-x'], 'không có tùy chọn «-x».'],
    [['build', '--week'], '--week cần một giá trị, ví dụ --week 2020-W28.'],
    [['build', '--week', '--json=1'], '--week cần một giá trị'],
    [['build', '--strict=có'], '--strict không nhận giá trị.'],
    [['build', '2020-W28'], 'không hiểu «2020-W28» ở đây'],
    [['build', '--__proto__', 'x'], 'không có tùy chọn «--__proto__»'],
    [['build', '--locale', 'fr'], '--locale chỉ nhận vi hoặc en, không nhận «fr».'],
    [['build', '--locale=', '--help'], '--locale chỉ nhận vi hoặc en'],
  ])('%j is exit 2, in Vietnamese words', async (argv, words) => {
    const { code, out, err } = await captureCli(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
    expect(err).not.toMatch(/Unknown|option|argument/);
    const json = await captureCli([...argv.slice(0, 1), '--json', ...argv.slice(1)]);
    if (!argv[0]?.startsWith('-')) expect(JSON.parse(json.out)).toMatchObject({ error: 'UsageError' });
  });

  it('wrong use is exit 2 and says what there is', async () => {
    expect(await captureCli([])).toMatchObject({ code: 2 });
    expect((await captureCli(['biuld'])).err).toMatch(/Không có lệnh «biuld»/);
    const option = await captureCli(['build', '--wek', '2020-W28']);
    expect(option).toMatchObject({ code: 2, out: '' });
    expect(option.err).toMatch(/--wek/);
  });
});

describe('check', () => {
  it('is quiet about a good folder, and counts its samples', async () => {
    const folder = await folderOf(smallContent());
    const { code, out, err } = await captureCli(['check', '--content', folder]);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('0 lỗi, 0 cảnh báo, 1 giá trị mẫu.');
  });

  it('names every fault with its place, and fails', async () => {
    const folder = await folderOf(smallContent({ 'items/mot-cua.md': anItemFile({ kind: 'giude' }) }));
    const { code, out } = await captureCli(['check', '--content', folder]);
    expect(code).toBe(1);
    expect(out).toContain('items/mot-cua.md:3:7 kind – «giude» không dùng được ở đây. Có phải là «guide»?');
    const en = await captureCli(['check', '--content', folder, '--locale', 'en']);
    expect(en.out).toContain('Did you mean `guide`?');
  });

  it('--strict makes samples errors; --json is for machines', async () => {
    const folder = await folderOf(smallContent());
    const strict = await captureCli(['check', '--content', folder, '--strict', '--json']);
    expect(strict.code).toBe(1);
    expect(JSON.parse(strict.out)).toMatchObject({
      ok: false,
      samples: 1,
      issues: [{ code: 'sample-value', line: 7, severity: 'error' }],
    });
  });

  it('ten thousand faults are a hundred lines and a count; --json has them all', async () => {
    const topics = Array.from({ length: 10_000 }, () => '  - { id: II.1, title: T }').join('\n');
    const folder = await folderOf(smallContent({ 'topics.yaml': `topics:\n${topics}\n` }));
    const { code, out, err } = await captureCli(['check', '--content', folder]);
    expect(code).toBe(1);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(101);
    expect(lines[100]).toMatch(/^… và 9899 mục nữa\. .*--json/);
    expect(err).toContain('9999 lỗi');
    const json = await captureCli(['check', '--content', folder, '--json']);
    expect(JSON.parse(json.out).issues.length).toBeGreaterThanOrEqual(9999);
    const build = await captureCli(['build', '--content', folder, '--out', `${folder}-out`]);
    expect(build.code).toBe(1);
    expect(build.err.trimEnd().split('\n')).toHaveLength(102);
  });
});

describe('check --coverage', () => {
  const plan = {
    'obligations.yaml': `obligations:
  - { id: III.1, summary: Dựng pa nô., actors: [so-noi-vu], cadence: once, evidence: [{ kind: items, what: Bản vẽ pa nô, english: Artwork, products: [pano] }] }
`,
  };

  it('prints the tables and the gaps after the usual result; a gap is no fault', async () => {
    const folder = await folderOf(smallContent(plan));
    const { code, out, err } = await captureCli(['check', '--coverage', '--content', folder]);
    expect(code).toBe(0);
    expect(err).toContain('Nội dung tốt');
    expect(out).toMatch(/^III\.1 +CHƯA\. Dựng pa nô\./m);
    expect(out).toContain('\n- Mục III.1. Bản vẽ pa nô: chưa.');
    const en = await captureCli(['check', '--coverage', '--content', folder, '--locale', 'en']);
    expect(en.out).toContain('\n- Clause III.1. Artwork: not.');
    expect((await captureCli(['check', '--content', folder])).out).toBe('');
  });

  it('--week tells how it stands when that week begins', async () => {
    const item = anItemFile({ title: 'Pa nô', print: '{ products: [pano], headline: Một cửa }' });
    const folder = await folderOf(smallContent({ ...plan, 'items/pa-no.md': item }));
    const asked = async (...more: string[]) =>
      captureCli(['check', '--coverage', '--content', folder, ...more]);
    const stateIn = async (...more: string[]) => JSON.parse((await asked('--json', ...more)).out).coverage;
    // Public on Monday the 22nd of June, at eight.
    expect(await stateIn('--week', '2020-W26')).toMatchObject({
      until: '2020-06-22T00:00:00+07:00',
      clauses: [{ state: 'not' }],
    });
    expect((await stateIn('--week', '2020-W27')).clauses).toMatchObject([{ state: 'kept' }]);
    expect((await stateIn()).clauses).toMatchObject([{ state: 'kept' }]);
    expect((await asked('--week', '2020-W26')).err).toContain('Tính đến đầu ngày 22/6/2020.');
    expect((await asked('--week', '2020-W26', '--locale', 'en')).err).toContain('when 22/6/2020 begins');
    expect(await asked('--week', '2020-W54')).toMatchObject({ code: 2 });
    const alone = await captureCli(['check', '--content', folder, '--week', '2020-W26']);
    expect(alone).toMatchObject({ code: 2, err: expect.stringContaining('--week chỉ dùng cùng --coverage') });
  });

  it('--json gives it as data beside the issues; content that cannot be read has none', async () => {
    const folder = await folderOf(smallContent(plan));
    const { code, out } = await captureCli(['check', '--coverage', '--json', '--content', folder]);
    expect(code).toBe(0);
    const { ok, coverage } = JSON.parse(out);
    expect(ok).toBe(true);
    expect(coverage).toMatchObject({
      campaign: 'thu',
      whole: { items: ['mot-cua'] },
      clauses: [{ clause: 'III.1', state: 'not', evidence: [{ kind: 'items', state: 'not' }] }],
    });
    expect(coverage.entries).toHaveLength(7);
    const broken = await folderOf(smallContent({ ...plan, 'topics.yaml': 'topics: []\n' }));
    const failed = await captureCli(['check', '--coverage', '--json', '--content', broken]);
    expect(failed.code).toBe(1);
    expect(JSON.parse(failed.out)).toMatchObject({ ok: false, coverage: null });
  });
});

describe('build', () => {
  it('leads to the folder where no front page is made', async () => {
    const folder = await folderOf(smallContent());
    const out = join(await folderOf({}), 'ra');
    const { code, out: said } = await captureCli([
      'build',
      '--content',
      folder,
      '--out',
      out,
      '--week',
      '2020-W28',
      '--only',
      'week',
    ]);
    expect(code).toBe(0);
    expect(said.trimEnd().split('\n').at(-1)).toMatch(/^Mở xem: .*ra$/);
  });

  it('ends with a table and one line to open', async () => {
    const folder = await folderOf(smallContent({ 'items/khong-phat.md': anItemFile({ radio: undefined }) }));
    const out = join(await folderOf({}), 'ra');
    const {
      code,
      out: said,
      err,
    } = await captureCli(['build', '--content', folder, '--out', out, '--week', '2020-W28']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(said).toMatch(/Lịch tuần để dán \(PDF\)\s+1\s/);
    expect(said).toMatch(/Chưa đưa vào\n.*khong-phat/);
    expect(said.trimEnd().split('\n').at(-1)).toMatch(/^Mở xem: .*index\.html$/);
    expect(said).not.toContain('\u001b');
    const second = await captureCli([
      'build',
      '--content',
      folder,
      '--out',
      out,
      '--week',
      '2020-W28',
      '--json',
    ]);
    expect(JSON.parse(second.out)).toMatchObject({ week: '2020-W28', written: [], removed: [] });
  }, 60_000);

  it('the table has words for whatever was made, in both languages', async () => {
    const { 'campaign.yaml': campaign = '' } = smallContent();
    const folder = await folderOf(
      smallContent({
        'campaign.yaml': `${String(campaign)}cover: media/bia.svg\n`,
        'media/bia.svg':
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
        'items/mot-cua.md': anItemFile({
          title: 'Một cửa ở xã',
          print: '{ products: [poster, leaflet], headline: Một cửa }',
        }),
      }),
    );
    for (const locale of ['vi', 'en']) {
      const out = join(await folderOf({}), 'ra');
      const args = ['--content', folder, '--out', out, '--week', '2020-W28', '--locale', locale];
      const { code, out: said } = await captureCli(['build', ...args]);
      expect(code).toBe(0);
      const rows = said.split('\n').filter((line) => /^ {2}\S.* [kM]B$/.test(line));
      expect(rows.length).toBeGreaterThan(12);
      expect(rows.filter((line) => /^ {2}\S+\/\S+ /.test(line))).toEqual([]);
    }
  }, 60_000);

  it('shows progress and colours on a terminal only; NO_COLOR is kept', async () => {
    const folder = await folderOf(smallContent());
    const args = [
      'build',
      '--content',
      folder,
      '--out',
      join(await folderOf({}), 'ra'),
      '--week',
      '2020-W28',
      '--only',
      'feeds',
    ];
    const live = await captureCli(args, { tty: true });
    expect(live.err).toContain('feeds/all/rss.xml');
    expect(live.err.endsWith('\u001b[2K')).toBe(true);
    expect(live.out).toContain('\u001b[1m');
    const plain = await captureCli(args, { tty: true, env: { NO_COLOR: '1' } });
    expect(plain.out).not.toContain('\u001b');
  }, 60_000);

  it('a fault in the content is exit 1, with every issue', async () => {
    const folder = await folderOf(smallContent({ 'items/mot-cua.md': 'hỏng', 'topics.yaml': 'topics: 3\n' }));
    const out = join(await folderOf({}), 'ra');
    const { code, err } = await captureCli([
      'build',
      '--content',
      folder,
      '--out',
      out,
      '--week',
      '2020-W28',
    ]);
    expect(code).toBe(1);
    expect(err).toMatch(/Nội dung có 2 lỗi/);
    const json = await captureCli(['build', '--content', folder, '--out', out, '--json']);
    expect(JSON.parse(json.out)).toMatchObject({
      error: 'ContentError',
      issues: [{ code: 'no-front-matter' }, { code: 'wrong-type' }],
    });
  });

  it('reads a history, and names the line that is not one', async () => {
    const folder = await folderOf(smallContent());
    const history = join(folder, 'history.jsonl');
    const record = {
      id: 'dai-krong-pa/2020-07-01/sang/mot-cua',
      station: 'dai-krong-pa',
      date: '2020-07-01',
      window: 'sang',
      item: 'mot-cua',
      start: '2020-07-01T05:45:00+07:00',
      seconds: 30,
    };
    await writeFile(history, `${JSON.stringify(record)}\n`);
    const args = [
      'plan',
      '--content',
      folder,
      '--station',
      'dai-krong-pa',
      '--week',
      '2020-W28',
      '--json',
      '--history',
      history,
    ];
    expect(JSON.parse((await captureCli(args)).out).startedFrom).toBe('history');
    await writeFile(history, `${JSON.stringify(record)}\n{"id":`);
    expect(await captureCli(args)).toMatchObject({
      code: 2,
      out: expect.stringContaining('history.jsonl:2'),
    });
  });
});

describe('plan', () => {
  const args = ['plan', '--content', content, '--station', 'dai-krong-pa', '--week', '2020-W28'];

  it('writes the week as a table and as JSON', async () => {
    expect((await captureCli(args)).out).toContain('THỨ HAI 06/7/2020');
    expect(JSON.parse((await captureCli([...args, '--format', 'json'])).out).week).toBe('2020-W28');
  });

  it('writes the week as CSV and as iCalendar', async () => {
    expect(
      parseCsv((await captureCli([...args, '--format', 'csv'])).out, { bom: true }).length,
    ).toBeGreaterThan(20);
    const ics = (await captureCli([...args, '--format', 'ics'])).out;
    expect(new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').length).toBeGreaterThan(5);
  });

  it('writes the whole problem', async () => {
    const problem = join(await folderOf({}), 'problem.json');
    await captureCli([...args, '--problem', problem]);
    expect(Object.keys(JSON.parse(await readFile(problem, 'utf8')))).toEqual(
      expect.arrayContaining(['windows', 'readings', 'caps']),
    );
  });

  it.each([
    ['xmltv', '<!DOCTYPE tv SYSTEM "xmltv.dtd">'],
    ['spi', '<epg xmlns="http://www.worlddab.org/schemas/spi/34"'],
    ['m3u', '#EXTM3U'],
    ['xspf', '<playlist version="1" xmlns="http://xspf.org/ns/0/">'],
    ['liq', 'output(phat)'],
  ])('writes the week as %s', async (format, mark) => {
    const { code, out } = await captureCli([...args, '--format', format]);
    expect([code, out.includes(mark)]).toEqual([0, true]);
  });

  it('writes the week as a workbook into a pipe, and not onto a terminal', async () => {
    const xlsx = [...args, '--format', 'xlsx'];
    const { code, bytes } = await captureCli(xlsx);
    expect([code, (await readWorkbook(bytes)).length]).toEqual([0, 4]);
    expect(await captureCli(xlsx, { tty: true })).toMatchObject({
      code: 2,
      err: expect.stringContaining('> week.xlsx'),
    });
  });

  it('a mistyped station comes with the one that was meant', async () => {
    expect(await captureCli(['plan', '--content', content, '--station', 'dai-krongpa'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Không có đài «dai-krongpa», có phải là «dai-krong-pa»?'),
    });
  });

  it('a station that is not on air in the week is named once, as it is called', async () => {
    const gone = [...args.slice(0, 4), 'dai-pleiku.chu-hdrong', ...args.slice(5)];
    expect(await captureCli(gone)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/: Đài Truyền thanh xã Chư HDrông, .* không phát trong tuần 2020-W28/),
    });
  });

  it('names the stations when none is chosen, the formats when one is unknown', async () => {
    expect(await captureCli(['plan', '--content', content])).toMatchObject({
      code: 2,
      err: expect.stringContaining('dai-gia-lai'),
    });
    expect(await captureCli([...args, '--format', 'pdf'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('table'),
    });
  });
});

describe('speak', () => {
  it('says an item or a sentence in words, and its length', async () => {
    const sentence = await captureCli(['speak', '--content', content, '--text', 'Giảm 30% TTHC.']);
    expect(sentence).toMatchObject({ code: 0, out: 'Giảm ba mươi phần trăm thủ tục hành chính.\n\n' });
    expect(sentence.err).toMatch(/Đọc hết \d+ giây/);
    const item = await captureCli(['speak', 'dich-vu-cong-truc-tuyen', '--content', content, '--json']);
    expect(JSON.parse(item.out).lines.join(' ')).not.toMatch(/\d/);
    expect(await captureCli(['speak', 'khong-co', '--content', content])).toMatchObject({ code: 2 });
    const small = await folderOf(smallContent());
    const acronyms = ['speak', '--content', small, '--text', 'Mang CCCD, cài VNeID. Có CCCD là được.'];
    const told = (await captureCli(acronyms)).err;
    for (const word of ['CCCD', 'VNeID'])
      expect(told.split(`chữ viết tắt «${word}» chưa có`)).toHaveLength(2);
    expect(JSON.parse((await captureCli([...acronyms, '--json'])).out).unknown).toEqual(['CCCD', 'VNeID']);
    expect(await captureCli(['speak', '--content', content, '--text', 'a', '--pace', 'x'])).toMatchObject({
      code: 2,
    });
  });
});

describe('what the ear finds', () => {
  const long = `${'Bà con '.repeat(30).trim()}.`;
  const aside = 'Mang bản sao (nếu có).';

  it('speak shows the reading ease and the findings under the script, and reads even what check refuses', async () => {
    const folder = await folderOf(
      smallContent({
        'items/dai.md': anItemFile({}, `Bà con đến xã.\n\n${long}\n`),
        'items/in.md': anItemFile({ radio: undefined }, aside),
      }),
    );
    const { code, out, err } = await captureCli(['speak', 'dai', '--content', folder]);
    expect({ code, out }).toEqual({ code: 0, out: `Bà con đến xã.\n\n${long}\n\n` });
    expect(err).toMatch(/^Độ dễ nghe: \d+ trên 100 – .* âm tiết; \d+% /mu);
    expect(err).toMatch(/^✗ items\/dai\.md:16:1 – câu đọc lên dài 60 âm tiết/mu);
    const printed = await captureCli(['speak', 'in', '--content', folder]);
    expect(printed).toMatchObject({
      code: 0,
      err: expect.stringContaining('Có thể viết: «Mang bản sao, nếu có.»'),
    });
    const json = JSON.parse(
      (await captureCli(['speak', '--text', aside, '--content', folder, '--json'])).out,
    );
    expect(json.ease.value).toBeGreaterThan(50);
    expect(json.findings).toMatchObject([
      { rule: 'bracketed-aside', words: aside, proposal: 'Mang bản sao, nếu có.' },
    ]);
    const english = await captureCli(['--locale', 'en', 'speak', '--text', aside, '--content', folder]);
    expect(english.err).toMatch(/^Ease by ear: \d+ of 100/mu);
  });

  it('check names it with file and line, and gives the ease of each item to machines', async () => {
    const folder = await folderOf(
      smallContent({
        'items/ngoac.md': anItemFile({}, aside),
        'items/in.md': anItemFile({ radio: undefined }),
      }),
    );
    const plain = await captureCli(['check', '--content', folder]);
    expect(plain).toMatchObject({
      code: 0,
      out: expect.stringContaining('! items/ngoac.md:14:1 – loa không đọc'),
    });
    expect(await captureCli(['check', '--content', folder, '--strict'])).toMatchObject({ code: 1 });
    const { ease, issues } = JSON.parse((await captureCli(['check', '--content', folder, '--json'])).out);
    expect(Object.keys(ease).sort()).toEqual(['mot-cua', 'ngoac']);
    expect(ease['mot-cua']).toBeGreaterThan(80);
    expect(issues.map(({ code }: { code: string }) => code)).toEqual(['bracketed-aside']);
  });
});

describe('speak out of doors', () => {
  const outdoors = (...args: string[]) => captureCli(['speak', ...args, '--content', content]);

  it('--van: the call first and last, how long a round takes, and that it is a sample', async () => {
    const { code, out, err } = await outdoors('giay-hen-dung-ngay', '--van');
    expect(code).toBe(0);
    const lines = out.trim().split('\n');
    expect(lines[0]).toBe('Bà con giữ kỹ giấy hẹn và đến đúng ngày ghi trên giấy.');
    expect(lines.at(-1)).toBe(lines[0]);
    expect(err).toMatch(/Một vòng \d+ giây\./);
    expect(err).toContain('Bản mẫu');
    const json = JSON.parse((await outdoors('giay-hen-dung-ngay', '--van', '--json', '--pace', '170')).out);
    expect(json).toMatchObject({ lines, demonstration: true });
    expect(json.seconds).toBeLessThanOrEqual(60);
  });

  it('--banner: the headline in capitals, its length, what the law asks for', async () => {
    const { code, out, err } = await outdoors('giay-hen-dung-ngay', '--banner');
    expect({ code, out }).toEqual({ code: 0, out: 'ĐÚNG HẸN LÀ TÔN TRỌNG DÂN\n' });
    expect(err).toContain('6 chữ, 25 ký tự.');
    expect(err).toContain('Góc dưới nên ghi tên đơn vị thực hiện.');
  });

  it('an item without a call or a headline is at fault; two at once, or a sentence, is wrong use', async () => {
    expect(await outdoors('doi-thoai-lam-nha-hoi-dau', '--van')).toMatchObject({
      code: 1,
      err: expect.stringContaining('print.action'),
    });
    expect(await outdoors('doi-thoai-lam-nha-hoi-dau', '--banner')).toMatchObject({ code: 1 });
    expect(await outdoors('giay-hen-dung-ngay', '--van', '--banner')).toMatchObject({ code: 2 });
    expect(await outdoors('--van', '--text', 'Xin chào.')).toMatchObject({ code: 2 });
  });
});

describe('speak in a folder where another file is at fault', () => {
  const faulty = anItemFile({
    title: 'Tin hỏng',
    print: '{ products: [poster], headline: A, image: media/khong-co.svg, alt: b }',
  });
  const speakIn = async (changes: Parameters<typeof smallContent>[0], ...args: string[]) =>
    captureCli(['speak', ...args, '--content', await folderOf(smallContent(changes))]);

  it('reads the item, tells the fault and what it keeps from being done', async () => {
    const { code, out, err } = await speakIn({ 'items/hong.md': faulty }, 'mot-cua');
    expect(code).toBe(0);
    expect(out).toContain('Bà con mang hồ sơ đến bộ phận một cửa của xã.');
    expect(err).toMatch(/^! items\/hong\.md:\d+:\d+ print\.image .*khong-co\.svg/mu);
    expect(err).toContain(
      'Tệp khác trong thư mục có 1 lỗi: lời này vẫn đọc được, nhưng chưa dựng được cả chiến dịch.',
    );
    const json = JSON.parse((await speakIn({ 'items/hong.md': faulty }, 'mot-cua', '--json')).out);
    expect(json.issues.map(({ file }: { file: string }) => file)).toEqual(['items/hong.md']);
    expect(await speakIn({ 'agencies.yaml': 'agencies: 5\n' }, '--text', 'Có 5 xã.')).toMatchObject({
      code: 0,
      out: 'Có năm xã.\n\n',
    });
  });

  it('refuses what it cannot read for certain: the item itself, its translation, the lexicon, the campaign', async () => {
    const refused = async (changes: Parameters<typeof smallContent>[0], id: string) => {
      const { code, out, err } = await speakIn({ 'agencies.yaml': 'agencies: 5\n', ...changes }, id);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      return err;
    };
    const own = await refused({ 'items/hong.md': faulty }, 'hong');
    expect(own).toContain('khong-co.svg');
    expect(own).not.toContain('agencies.yaml');
    expect(await refused({ 'items/mot-cua.jra.md': 'không có phần đầu\n' }, 'mot-cua')).toContain('.jra.md');
    expect(await refused({ 'lexicon.yaml': 'acronyms: 5\n' }, 'mot-cua')).toContain('lexicon.yaml');
    expect(await refused({ 'campaign.yaml': 'id: 5\n' }, 'mot-cua')).toContain('campaign.yaml');
  });

  it('an item whose id only begins alike is another file', async () => {
    const changes = { 'items/mot-cua.2020-07.md': faulty, 'items/mot-cua-2.md': faulty };
    expect(await speakIn(changes, 'mot-cua')).toMatchObject({ code: 0 });
    expect(await speakIn({ 'items/hong.md': faulty }, 'khong-co')).toMatchObject({ code: 2 });
  });
});

describe('print', () => {
  it('draws one sheet', async () => {
    const file = join(await folderOf({}), 'a', 'poster.pdf');
    const args = ['print', 'poster', 'dich-vu-cong-truc-tuyen', '--content', content, '--out', file];
    expect(await captureCli(args)).toMatchObject({ code: 0 });
    expect((await pdfText(await readFile(file))).join(' ')).toContain('dvc.gialai.gov.vn');
    expect(await captureCli([...args, '--strict'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('contact.phone'),
    });
    expect(await captureCli([...args, '--lang', 'jra'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('jra'),
    });
    const wrong = async (...words: string[]) => {
      const { code, err } = await captureCli(['print', ...words, '--content', content]);
      expect(code).toBe(2);
      return err;
    };
    expect(await wrong('tranh', 'x')).toMatch(/Không có sản phẩm in «tranh»\. Có: .*leaflet/);
    expect(await wrong('postr', 'x')).toContain('có phải là «poster»?');
    expect(await wrong('poster', 'dich-vu-cong')).toContain('Không có tin «dich-vu-cong»');
    expect(await wrong('poster')).toMatch(/Hãy cho biết tin \(loaphat print poster .*\)/);
    expect(await wrong()).toMatch(/Hãy cho biết sản phẩm in/);
    expect(await wrong('poster', 'dich-vu-cong-truc-tuyen', '--look', 'tim')).toMatch(
      /không có kiểu «tim»\. Có: .*giay/,
    );
  }, 60_000);

  it('draws a picture for the screen, a form of a poster in another look, a sheet of the campaign', async () => {
    const folder = await folderOf({});
    const draw = (name: string, ...words: string[]) =>
      captureCli([
        'print',
        ...words,
        '--content',
        content,
        '--at',
        '2020-07-06',
        '--out',
        join(folder, name),
      ]);
    expect(await draw('the.png', 'card-square', 'gui-phan-anh-kien-nghi')).toMatchObject({ code: 0 });
    expect((await readFile(join(folder, 'the.png'))).subarray(1, 4).toString()).toBe('PNG');
    expect(await draw('ghep.pdf', 'poster.a4', 'gui-phan-anh-kien-nghi', '--look', 'giay')).toMatchObject({
      code: 0,
    });
    expect(await pdfText(await readFile(join(folder, 'ghep.pdf')))).toHaveLength(5);
    expect(await draw('giao-ban.pdf', 'briefing')).toMatchObject({ code: 0 });
    expect((await pdfText(await readFile(join(folder, 'giao-ban.pdf')))).join(' ')).toContain(
      'Giao ban ngày',
    );
  }, 60_000);

  it('puts the job card beside the sheet, where preflight finds it, and never over another file', async () => {
    const folder = await folderOf({ 'khac.json': '{"ten":"của người khác"}' });
    const pano = (name: string) =>
      captureCli(['print', 'pano', 'khau-hieu-gan-dan', '--content', content, '--out', join(folder, name)]);
    expect((await pano('pano.pdf')).out).toContain(`; phiếu in: ${join(folder, 'pano.json')}`);
    expect(JSON.parse(await readFile(join(folder, 'pano.json'), 'utf8'))).toMatchObject({
      product: 'pano',
      safe: 2,
    });
    expect(await captureCli(['preflight', join(folder, 'pano.pdf')])).toMatchObject({ code: 0 });
    expect(await pano('pano.pdf')).toMatchObject({ code: 0 });
    expect((await pano('khac.pdf')).out).not.toContain('phiếu in');
    expect(await readFile(join(folder, 'khac.json'), 'utf8')).toBe('{"ten":"của người khác"}');
  }, 60_000);

  it('refuses to post a procedure that is not in force', async () => {
    const file = join(await folderOf({}), 'khai-sinh.pdf');
    const args = ['print', 'board', 'dang-ky-khai-sinh', '--content', content, '--out', file];
    expect(await captureCli([...args, '--at', '2022-01-01'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/không còn hiệu lực sau ngày 31\/12\/2020/),
    });
    expect(await captureCli([...args, '--at', '2020-07-06'])).toMatchObject({ code: 0 });
  }, 60_000);
});

describe('types', () => {
  it('writes a module and renews the schemas', async () => {
    const folder = await folderOf(smallContent());
    const file = join(folder, 'gen', 'campaign.ts');
    expect(await captureCli(['types', '--content', folder, '--out', file])).toMatchObject({ code: 0 });
    expect(await readFile(file, 'utf8')).toContain("'mot-cua'");
    expect((await captureCli(['types', '--content', folder])).out).toContain("'mot-cua'");
    expect(await captureCli(['types', '--content', folder, '--out', join(folder, 'x.js')])).toMatchObject({
      code: 2,
      err: expect.stringContaining('phải kết thúc bằng .ts'),
    });
    await captureCli(['types', '--content', folder, '--schemas']);
    expect(await readdir(join(folder, '.schema'))).toContain('stations.json');
  });
});

describe('init', () => {
  it('makes a folder that checks clean and builds at once', async () => {
    const folder = join(await folderOf({}), 'moi');
    expect(await captureCli(['init', folder])).toMatchObject({ code: 0 });
    expect(await captureCli(['check', '--content', folder])).toMatchObject({ code: 0, out: '' });
    expect(await readdir(join(folder, '.schema'))).toContain('campaign.json');
    const build = await captureCli([
      'build',
      '--content',
      folder,
      '--out',
      `${folder}-out`,
      '--week',
      '2020-W03',
    ]);
    expect(build.code).toBe(0);
    const plan = await captureCli([
      'plan',
      '--content',
      folder,
      '--station',
      'dai-xa-mau',
      '--week',
      '2020-W03',
    ]);
    expect(plan.out).toContain('bà con cần biết');
    expect(await captureCli(['init', folder])).toMatchObject({
      code: 2,
      err: expect.stringContaining('không trống'),
    });
    expect(await captureCli(['init'])).toMatchObject({ code: 2 });
  }, 60_000);
});

describe('what init leaves', () => {
  it('says what to type next, also to machines, as this program was called', async () => {
    const folder = join(await folderOf({}), 'xã mới');
    const { out } = await captureCli(['init', folder, '--json'], { program: 'npx loaphat' });
    expect(JSON.parse(out)).toEqual({
      folder,
      next: [
        `npx loaphat check --content "${folder}"`,
        `npx loaphat build --content "${folder}" --out "${folder}-out"`,
      ],
    });
  });

  it.each([
    ['/usr/bin/loaphat', {}, 'loaphat'],
    ['/a/node_modules/.bin/loaphat', { npm_command: 'exec' }, 'npx loaphat'],
    ['C:\\a\\node_modules\\loaphat\\dist\\cli\\main.js', {}, 'loaphat'],
    ['/du-an/dist/cli/main.js', {}, 'node dist/cli/main.js'],
  ])('%s is called as %j %s', (script, env, name) => {
    expect(programName(script, env, '/du-an')).toBe(name);
  });

  it('a guide that names every field and kind, with a model item that checks clean', async () => {
    const folder = join(await folderOf({}), 'moi');
    await captureCli(['init', folder]);
    const guide = await readFile(join(folder, 'README.md'), 'utf8');
    for (const name of [...Object.keys(itemSchema.shape), ...ITEM_KINDS]) {
      expect(guide).toContain(`| \`${name}\` |`);
    }
    for (const name of [...Object.keys(radioSchema.shape), ...Object.keys(printSchema.shape)]) {
      expect(guide).toMatch(new RegExp(`\\b${name}\\b`));
    }
    const model = /```markdown\n([\s\S]*?)```/.exec(guide)?.[1] ?? expect.fail('no model item');
    await writeFile(join(folder, 'items', 'tin-moi.md'), model.replace(/\n/g, '\r\n'));
    expect(await captureCli(['check', '--content', folder])).toMatchObject({ code: 0, out: '' });
    await writeFile(
      join(folder, 'items', 'tin-moi.md'),
      model.replace('draft ', 'approved').replace(/^# /gm, ''),
    );
    expect(await captureCli(['check', '--content', folder])).toMatchObject({ code: 0, out: '' });
  });
});

describe('ingest', () => {
  const sources = (...urls: string[]) =>
    `sources:\n${urls.map((url, index) => `  - { id: nguon-${index + 1}, title: Nguồn ${index + 1}, url: "${url}" }\n`).join('')}`;

  it('says when there is nothing to fetch', async () => {
    const folder = await folderOf(smallContent());
    expect(await captureCli(['ingest', '--content', folder])).toMatchObject({
      code: 2,
      err: expect.stringContaining('sources.yaml'),
    });
  });

  it('goes on after a source that fails, and says which one that was', async () => {
    const server = await startHostileServer({});
    const [refused, missing, good] = ['http://10.1.2.3/rss', `${server.url}/nowhere`, `${server.url}/good`];
    const folder = await folderOf(smallContent({ 'sources.yaml': sources(refused, missing, good) }));
    const asked = ['ingest', '--content', folder, '--allow-address', '127.0.0.1'];
    const { code, out, err } = await captureCli(asked);
    expect({ code, out }).toEqual({
      code: 1,
      out: 'Nguồn 3: 2 bản nháp mới, 0 đã có, 0 tin bị sửa hay gỡ ở nguồn, 0 lỗi, 2 cảnh báo.\n',
    });
    expect(err).toMatch(/Lỗi: Nguồn tin “nguon-1”.*10\.1\.2\.3.*\nLỗi: Nguồn tin “nguon-2”.*404/);
    const json = await captureCli([...asked, '--json']);
    expect(json.code).toBe(1);
    expect(json.out.match(/"source": "nguon-\d"|"error": "\w+"|"skipped"/g)).toEqual([
      '"source": "nguon-1"',
      '"error": "IngestError"',
      '"source": "nguon-2"',
      '"error": "IngestError"',
      '"source": "nguon-3"',
      '"skipped"',
    ]);
    await server.close();
  });

  it('asks no sample for anything, and says so', async () => {
    const asked: string[] = [];
    const server = await startHostileServer({
      '/feed': (request, response) => {
        asked.push(request.url ?? '');
        response.end();
      },
    });
    const sample = sources(`${server.url}/feed`).replace(' }', ', sample: true }');
    const folder = await folderOf(smallContent({ 'sources.yaml': sample }));
    for (const only of [[], ['--source', 'nguon-1']]) {
      const argv = ['ingest', '--content', folder, '--allow-address', '127.0.0.1', ...only];
      expect(await captureCli(argv)).toMatchObject({
        code: 0,
        out: 'Nguồn 1: nguồn mẫu (sample: true trong sources.yaml), không lấy.\n',
      });
      expect(JSON.parse((await captureCli([...argv, '--json'])).out)).toEqual({
        source: 'nguon-1',
        sample: true,
      });
    }
    expect(asked).toEqual([]);
    await server.close();
  });

  it('names what a source has corrected, and check does until the note is gone', async () => {
    let fee = '50.000';
    const server = await startHostileServer({
      '/feed': (_, response) =>
        response.end(rss(item('phi', `<description>Lệ phí ${fee} đồng.</description>`))),
    });
    const folder = await folderOf(smallContent({ 'sources.yaml': sources(`${server.url}/feed`) }));
    const argv = ['ingest', '--content', folder, '--allow-address', '127.0.0.1'];
    expect((await captureCli(argv)).out).toContain('1 bản nháp mới, 0 đã có, 0 tin bị sửa');
    fee = '30.000';
    const { out, err } = await captureCli(argv);
    await server.close();
    expect(out).toContain('0 bản nháp mới, 1 đã có, 1 tin bị sửa');
    const note = /inbox\/nguon-1\/tin-phi-\w+-sua-[\w-]+\.md/.exec(err)?.[0] ?? expect.fail(err);
    const checked = await captureCli(['check', '--content', folder]);
    expect(checked).toMatchObject({ code: 0, out: expect.stringContaining(`${note} – nguồn tin đã sửa`) });
    expect((await captureCli(['check', '--content', folder, '--strict'])).code).toBe(1);
    await rm(join(folder, note));
    expect((await captureCli(['check', '--content', folder])).out).toBe('');
  });

  it('takes addresses only where addresses are asked', async () => {
    const folder = await folderOf(smallContent({ 'sources.yaml': sources('http://127.0.0.1:9/') }));
    expect(await captureCli(['ingest', '--content', folder, '--allow-address', 'portal.test'])).toMatchObject(
      {
        code: 2,
        err: expect.stringContaining('«portal.test»'),
      },
    );
  });
});

describe('serve', () => {
  it('refuses a folder in which nothing was built', async () => {
    expect(await captureCli(['serve', '--out', await folderOf({})])).toMatchObject({
      code: 2,
      err: expect.stringContaining('loaphat build'),
    });
  });
});
