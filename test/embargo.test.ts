/** Nothing of an item is public before its day: every file of a publication is searched for words that stand in one item alone. */
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { broadcast } from '../src/broadcast.js';
import { createHandler } from '../src/serve/index.js';
import { filesOf } from './helpers/cached-build.js';
import { folderOf } from './helpers/folder-of.js';
import { mp3Of } from './helpers/mp3.js';
import { pdfText } from './helpers/pdf-text.js';
import { anItemFile, aProcedureFile } from './helpers/small-content.js';
import { aPicture, WHOLE_WEEK, wholeContent, wholeTemplates } from './helpers/whole-content.js';

const SITE = 'https://cchc.loaphat.example/';

/** Words of one item, which stand nowhere else: in its id, its title, its text, its headline, its picture's name. */
const secret = (word: string, fields: Record<string, string | undefined>) =>
  anItemFile(
    {
      title: `Tin ${word}tua`,
      summary: `Câu ${word}tom.`,
      radio: '{ minPerWeek: 2, maxPerWeek: 5 }',
      print: `{ products: [the], headline: Chữ ${word}in, image: media/${word}.svg, alt: Hình ${word}hinh }`,
      ...fields,
    },
    `Bà con nghe ${word}than nói chuyện một cửa của xã.\n`,
  );

const board = (changes: readonly (readonly [string, string])[]) =>
  changes.reduce((text, [before, after]) => text.replace(before, after), aProcedureFile());

const CONTENT = {
  ...wholeContent(),
  // Public on the Wednesday of the week, and on air after that.
  'items/zorbla.md': secret('zorbla', {
    published: '2020-07-08T08:00+07:00',
    radio: '{ minPerWeek: 2, maxPerWeek: 5, audio: media/zorbla.mp3 }',
  }),
  'media/zorbla.mp3': mp3Of(20_000),
  // Approved on the Wednesday, though its date is past.
  'items/quembo.md': secret('quembo', { approvedAt: '2020-07-08T09:00+07:00' }),
  // Public in autumn: no station has it.
  'items/fidrux.md': secret('fidrux', { published: '2020-09-08T08:00+07:00', validFrom: '2020-09-08' }),
  'procedures/blorfe.yaml': board([
    ['title: Chứng thực bản sao', 'title: Thủ tục blorfetua'],
    ['published: 2020-06-22T09:00+07:00', 'published: 2020-09-01T08:00+07:00'],
    ['validFrom: 2020-01-01', 'validFrom: 2020-09-01'],
    ['sector: dat-dai', 'sector: chung-thuc'],
  ]),
  // Withdrawn before its day: it never was.
  'items/wumpet.md': secret('wumpet', {
    published: '2020-07-20T08:00+07:00',
    status: 'withdrawn',
    withdrawn: '{ at: 2020-07-01T08:00+07:00, reason: Lý do wumpetlydo }',
  }),
  // Public, and leads to what is not.
  'items/dan-duong.md': anItemFile(
    { title: 'Dẫn đường', print: '{ products: [the], headline: Dẫn đường }' },
    `Mời bà con [đọc thêm](${SITE}i/zorbla/), [xem bảng](${SITE}print/the/fidrux.pdf), hay [hỏi xã](${SITE}i/mot-cua/).\n`,
  ),
  'items/da-rut.md': anItemFile({
    title: 'Đã rút',
    status: 'withdrawn',
    withdrawn: '{ at: 2020-07-05T08:00+07:00, reason: Sai số, replacedBy: fidrux }',
  }),
  ...Object.fromEntries(
    ['zorbla', 'quembo', 'fidrux', 'wumpet'].map((word) => [
      `media/${word}.svg`,
      aPicture('#123456', 30, 20),
    ]),
  ),
};

const SECRETS = /zorbla|quembo|fidrux|blorfe|wumpet/iu;

/** All that can be read in a file: its path, its bytes, the parts of a package, the text of a PDF. */
async function readable(path: string, body: Uint8Array): Promise<string> {
  const text = [path, Buffer.from(body).toString('utf8')];
  if (/\.(?:docx|xlsx)$/.test(path))
    for (const part of Object.values(unzipSync(body))) text.push(Buffer.from(part).toString('utf8'));
  if (path.endsWith('.pdf')) text.push(...(await pdfText(body)));
  return text.join('\n');
}

async function published(
  options: { forPrint?: string } = {},
  content: Record<string, string | Uint8Array> = CONTENT,
) {
  const out = await folderOf({});
  const report = await broadcast({
    content: await folderOf(content),
    templates: await folderOf(wholeTemplates()),
    out,
    week: WHOLE_WEEK,
    ...options,
  });
  const files = await filesOf(out);
  const texts = new Map<string, string>();
  for (const [path, body] of files) texts.set(path, await readable(path, body));
  return { out, report, texts };
}

/** The working papers of a station. */
const PAPERS = /^schedule\/2020-W28\/([a-z0-9.-]+)\/(?:week|scripts)\.[a-z.]+$/;

describe('before its day', () => {
  it('nothing of an item stands in a publication but in the working papers of the stations that air it', async () => {
    const forPrint = await folderOf({});
    const { out, report, texts } = await published({ forPrint });
    const aired = (item: string) =>
      report.edition.plans
        .filter((plan) =>
          plan.days.some(({ sessions }) =>
            sessions.some(({ slots }) =>
              slots.some(({ airings }) => airings.some((one) => one.item === item)),
            ),
          ),
        )
        .map(({ station }) => station);
    // It is on air this week, so that there is something to keep quiet.
    expect(aired('zorbla')).toContain('dai-tinh');
    expect(aired('quembo')).toContain('dai-tinh');

    const told = [...texts].filter(([path, text]) => SECRETS.test(text) && !PAPERS.test(path));
    expect(told.map(([path, text]) => `${path}: ${SECRETS.exec(text)?.[0]}`)).toEqual([]);
    for (const [path, text] of texts) {
      const station = PAPERS.exec(path)?.[1] ?? '';
      for (const item of ['zorbla', 'quembo', 'fidrux', 'blorfe', 'wumpet'])
        if (text.includes(item)) expect(aired(item), `${path} has ${item}`).toContain(station);
    }
    expect(texts.get('schedule/2020-W28/dai-tinh/scripts.txt')).toContain('zorblathan');

    // The page of the week tells that something is read, and when.
    const week = texts.get('schedule/2020-W28/dai-tinh/index.html') ?? '';
    expect(week).toContain('Nội dung chưa đến ngày công bố');
    // Where a link would lead to nothing, its words stay.
    expect(texts.get('i/dan-duong/index.html')).toContain('Mời bà con đọc thêm, xem bảng, hay <a href=');
    expect(texts.get('feeds/all/rss.xml')).toContain('Mời bà con đọc thêm, xem bảng, hay <a href=');
    expect(texts.get('i/da-rut/index.html')).toContain('Chưa có nội dung thay thế');

    // For print, apart: the sheets of what is to come, and of nothing else.
    const early = [...(await filesOf(forPrint)).keys()].sort();
    expect(early.filter((path) => path.endsWith('.pdf'))).toEqual(
      ['fidrux', 'quembo', 'zorbla'].map((item) => `print/the/${item}.pdf`),
    );
    expect(report.early?.filter(({ path }) => path.endsWith('.pdf'))).toHaveLength(3);
    const ask = async (dir: string, path: string) =>
      (await createHandler(dir)(new Request(`http://localhost/${path}`))).status;
    expect(await ask(out, 'i/mot-cua/')).toBe(200);
    expect(await ask(forPrint, 'print/the/zorbla.pdf')).toBe(503);
  }, 120_000);

  it('nothing of a translation stands there before it is approved, whatever became of the original', async () => {
    const translated = anItemFile({
      title: 'Có bản dịch',
      print: '{ products: [the], headline: Có bản dịch }',
    });
    const words = (approvedAt: string) =>
      [
        '---',
        'title: Tiếng glimsatua',
        `approvedAt: ${approvedAt}`,
        'radio: { audio: media/glimsa.mp3 }',
        'print: { headline: Chữ glimsain }',
        '---',
        'Lời glimsathan (đoạn thử).\n',
      ].join('\n');
    const leading = anItemFile(
      { title: 'Dẫn đường' },
      `Xem [bản Jrai](${SITE}i/co-dich/jra.html), [tờ Jrai](${SITE}print/the/co-dich.jra.pdf), [bản Việt](${SITE}i/co-dich/).\n`,
    );
    const content = (approvedAt: string) => ({
      ...wholeContent(),
      'items/co-dich.md': translated,
      'items/co-dich.jra.md': words(approvedAt),
      'items/dan-duong.md': leading,
      'media/glimsa.mp3': mp3Of(20_000),
    });
    const isIn = ({ report }: Awaited<ReturnType<typeof published>>, language: string) =>
      report.edition.plans
        .filter((plan) =>
          plan.days.some(({ sessions }) =>
            sessions.some(({ slots }) =>
              slots.some(({ airings }) =>
                airings.some((one) => one.item === 'co-dich' && one.language === language),
              ),
            ),
          ),
        )
        .map(({ station }) => station);

    // Approved on the Wednesday: heard in Jrai on the Thursday.
    const forPrint = await folderOf({});
    const early = await published({ forPrint }, content('2020-07-08T08:00+07:00'));
    const jrai = isIn(early, 'jra');
    expect(jrai.length).toBeGreaterThan(0);
    expect(isIn(early, 'vi').length).toBeGreaterThan(0);
    for (const [path, text] of early.texts) {
      if (!/glimsa|co-dich\/jra|co-dich\.jra/u.test(text)) continue;
      expect(jrai, path).toContain(PAPERS.exec(path)?.[1]);
    }
    expect(early.texts.get(`schedule/2020-W28/${jrai[0]}/scripts.txt`)).toContain('glimsathan');
    expect(early.texts.get(`schedule/2020-W28/${jrai[0]}/index.html`)).toContain(
      'Nội dung chưa đến ngày công bố',
    );
    expect(early.texts.has('i/co-dich/index.html')).toBe(true);
    expect(early.texts.get('i/dan-duong/index.html')).toContain('Xem bản Jrai, tờ Jrai, <a href=');
    const sheets = [...(await filesOf(forPrint)).keys()].filter((path) => path.endsWith('.pdf'));
    expect(sheets).toEqual(['print/the/co-dich.jra.pdf']);

    // Approved on the Friday: too late for its only window.
    const late = await published({}, content('2020-07-10T08:00+07:00'));
    expect(isIn(late, 'jra')).toEqual([]);
    for (const [path, text] of late.texts) expect(text, path).not.toMatch(/glimsa/u);

    // Approved before: all of it is there.
    const open = await published({}, content('2020-07-01T08:00+07:00'));
    const told = [...open.texts].filter(([, text]) => text.includes('glimsathan')).map(([path]) => path);
    expect(told).toEqual(expect.arrayContaining(['i/co-dich/jra.html', 'feeds/language/jra/rss.xml']));
    expect([...open.texts.keys()]).toEqual(
      expect.arrayContaining([
        'media/glimsa.mp3',
        'i/co-dich/transcript.jra.vtt',
        'print/the/co-dich.jra.pdf',
      ]),
    );
  }, 120_000);

  it('and on its day it is there, and what was there before stays known', async () => {
    const content = await folderOf(CONTENT);
    const templates = await folderOf(wholeTemplates());
    const out = await folderOf({});
    const build = { content, templates, out, week: WHOLE_WEEK };
    const first = await broadcast(build);
    const at = '2020-07-08T10:00:00+07:00';
    const second = await broadcast({ ...build, at, previous: first.manifest, previousFolder: out });
    expect(second.written).toEqual(
      expect.arrayContaining(['i/zorbla/index.html', 'print/the/quembo.pdf', 'media/zorbla.mp3']),
    );
    // Its date is moved into the future again: feeds tell that it is no more.
    const later = {
      ...CONTENT,
      'items/quembo.md': CONTENT['items/quembo.md'].replace('2020-06-22T08', '2020-08-22T08'),
    };
    const third = await broadcast({
      ...build,
      content: await folderOf(later),
      at: '2020-07-09T10:00:00+07:00',
      previous: second.manifest,
      previousFolder: out,
    });
    expect(third.removed).toContain('i/quembo/index.html');
    const atom = Buffer.from((await filesOf(out)).get('feeds/all/atom.xml') ?? []).toString('utf8');
    expect(atom).toMatch(/<at:deleted-entry ref="[^"]*quembo"/);
    const station = Buffer.from((await filesOf(out)).get('feeds/station/dai-tinh/atom.xml') ?? []).toString(
      'utf8',
    );
    expect(station).toMatch(/<at:deleted-entry ref="[^"]*quembo/);
  }, 120_000);
});
