import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent, loadCampaign, readMedia, readSource } from '../../src/content/index.js';
import { ContentError } from '../../src/errors.js';
import { bodyHtml, bodyParagraphs, original, withoutSamples } from '../../src/model/index.js';
import { folderOf, type TreeFile } from '../helpers/folder-of.js';
import { anItemFile, smallContent } from '../helpers/small-content.js';
import { silence } from '../helpers/sound.js';

const load = async (changes: Record<string, TreeFile | undefined> = {}) =>
  loadCampaign(await folderOf(smallContent(changes)));
const itemOf = async (body: string) => {
  const campaign = await load({ 'items/mot-cua.md': anItemFile({}, body) });
  return original(campaign.items[0] ?? expect.fail('no item')).body;
};

describe('one tree of a text', () => {
  it('holds paragraphs, headings, lists, tables, quotes, marks and links, with their lines', async () => {
    const body = await itemOf(
      [
        '## Cần mang theo',
        'Bà con mang **bản chính** và *bản sao*.',
        '',
        '3. Đến xã',
        '4. Nộp hồ sơ',
        '   - đủ giấy',
        '',
        '| Cách | Lệ phí |',
        '|---|---|',
        '| [Qua mạng](http://dvc.gialai.gov.vn/) | 0 đồng |',
        '',
        '> Hỏi là được chỉ.',
        '',
        '---',
        '',
      ].join('\n'),
    );
    expect(body.map((block) => `${block.type} ${block.line}`)).toEqual([
      'heading 14',
      'paragraph 15',
      'list 17',
      'table 21',
      'quote 25',
      'rule 27',
    ]);
    expect(bodyHtml(body)).toBe(
      [
        '<h3>Cần mang theo</h3>',
        '<p>Bà con mang <strong>bản chính</strong> và <em>bản sao</em>.</p>',
        '<ol start="3"><li>Đến xã</li><li><p>Nộp hồ sơ</p>\n<ul><li>đủ giấy</li></ul></li></ol>',
        '<table><thead><tr><th>Cách</th><th>Lệ phí</th></tr></thead><tbody><tr><td><a href="http://dvc.gialai.gov.vn/">Qua mạng</a></td><td>0 đồng</td></tr></tbody></table>',
        '<blockquote><p>Hỏi là được chỉ.</p></blockquote>',
        '<hr />',
      ].join('\n'),
    );
    expect(bodyParagraphs(body)).toEqual([
      'Cần mang theo',
      'Bà con mang bản chính và bản sao.',
      'Đến xã',
      'Nộp hồ sơ',
      'đủ giấy',
      'Cách – Lệ phí',
      'Qua mạng – 0 đồng',
      'Hỏi là được chỉ.',
    ]);
  });

  it('a link that is not of the web is only its words', async () => {
    expect(bodyHtml(await itemOf('[bấm](javascript:alert(1)) và [gọi](tel:1022)\n'))).toBe(
      '<p>bấm và <a href="tel:1022">gọi</a></p>',
    );
  });

  it('a value without a source is a sample among facts; check counts it with its line', async () => {
    const text = '- **Khi nào.** [**8 giờ** ngày …/8](sample:)\n- **Ai học.** Cán bộ xã.\n';
    const body = await itemOf(text);
    expect(bodyHtml(body, 1, { withSamples: true })).toContain(
      '<strong>Khi nào.</strong> <mark class="sample">8 giờ ngày …/8</mark>',
    );
    expect(bodyHtml(body)).toBe('<ul><li><strong>Ai học.</strong> Cán bộ xã.</li></ul>');
    expect(bodyParagraphs(withoutSamples(body))).toEqual(['Ai học. Cán bộ xã.']);
    const radio = '{ maxPerWeek: 5, script: "Học vào [ngày …](sample:)." }';
    const { issues } = await checkContent(
      await folderOf(smallContent({ 'items/mot-cua.md': anItemFile({ radio }, text) })),
    );
    const ofItem = issues.filter(({ file }) => file === 'items/mot-cua.md');
    expect(ofItem.map(({ code, severity, line, field }) => [code, severity, line, field])).toEqual([
      ['hollow-script', 'warning', 12, 'radio.script'],
      ['sample-value', 'warning', 12, 'radio.script'],
      ['sample-value', 'warning', 14, ''],
    ]);
  });

  it.each(['![hình](a.png)', '`mã`', '    mã', 'một <br> hai'])('refuses %s', async (body) => {
    const { issues } = await checkContent(
      await folderOf(smallContent({ 'items/mot-cua.md': anItemFile({}, `${body}\n`) })),
    );
    const errors = issues.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, line }) => `${code} ${line}`)).toEqual(['unsupported-markdown 14']);
  });
});

describe('translations', () => {
  it('stand with their original', async () => {
    const campaign = await load({
      'items/mot-cua.jra.md':
        '---\ntitle: Tơlơi dưi\nsources: [{ title: UDHR }]\n---\nAbih bang mơnuih-mơnam.\n',
    });
    expect(campaign.items).toHaveLength(1);
    expect(campaign.items[0]?.versions.map(({ language, title }) => `${language} ${title}`)).toEqual([
      'vi Một cửa ở xã',
      'jra Tơlơi dưi',
    ]);
  });

  it('an id may hold a dot that is no language', async () => {
    const campaign = await load({ 'items/tin.2020-07.md': anItemFile() });
    expect(campaign.items.map(({ id }) => id)).toEqual(['mot-cua', 'tin.2020-07']);
  });
});

describe('procedures', () => {
  const procedure = `title: Đăng ký khai sinh
code: { sample: true, value: "0.000000.H21" }
topics: [II.4.b]
sector: dat-dai
agency: so-noi-vu
summary: Trẻ mới sinh cần được khai sinh.
audiences: [nguoi-dan]
filing:
  - { channel: in-person, time: Trong ngày, fee: Không thu }
  - { channel: post, time: { sample: true, value: 3 ngày }, fee: Không thu }
dossier:
  - { name: Tờ khai }
  - { name: { sample: true, value: Giấy khác }, originals: 0, copies: 1 }
steps: [Đến xã., { sample: true, value: Nộp bản mẫu. }]
validFrom: 2020-01-01
status: approved
approvedBy: Ban biên tập mẫu
approvedAt: 2020-01-02T08:00+07:00
published: 2020-01-02T08:00+07:00
print: { products: [leaflet], headline: Khai sinh đúng hạn }
radio: { maxPerWeek: 2 }
`;

  it('are items too, with samples that feeds and speech leave out whole', async () => {
    const campaign = await load({ 'procedures/khai-sinh.yaml': procedure });
    const item = campaign.items.find(({ id }) => id === 'khai-sinh');
    expect(item).toMatchObject({
      procedure: 'khai-sinh',
      kind: 'guide',
      status: 'approved',
      radio: { maxPerWeek: 2 },
    });
    const version = original(item ?? expect.fail('no item'));
    expect(version.headline).toBe('Khai sinh đúng hạn');
    expect(bodyHtml(version.body, 1, { withSamples: true })).toContain('<mark class="sample">3 ngày</mark>');
    const plain = bodyParagraphs(withoutSamples(version.body)).join('\n');
    expect(plain).toContain('Đến xã.');
    expect(plain).toContain('Nộp trực tiếp – Trong ngày – Không thu');
    expect(plain).not.toMatch(/mẫu|3 ngày|Giấy khác|H21/);
  });

  it('say all that is written of them: notes, forms, dated levels; a fact beside a sample is not lost with it', async () => {
    const whole = procedure
      .replace(
        'fee: Không thu }\n  - { channel: post,',
        "fee: Không thu, note: 'Nộp hai bộ' }\n  - { note: 'Tự trả cước.', channel: post,",
      )
      .replace('{ name: Tờ khai }', '{ name: Tờ khai, form: Mẫu số 01/TK, copies: 1 }')
      .concat(
        'levels:\n',
        '  - { name: Mức độ 3, validUntil: 2020-06-30 }\n',
        '  - { name: Mức độ 4, validFrom: 2020-07-01, validUntil: 2022-05-31 }\n',
        '  - { name: { sample: true, value: Toàn trình }, validFrom: 2022-06-01 }\n',
      );
    const campaign = await load({ 'procedures/khai-sinh.yaml': whole });
    const { body } = original(campaign.items.find(({ id }) => id === 'khai-sinh') ?? expect.fail('no item'));
    const said = bodyParagraphs(body);
    expect(said).toContain('Tờ khai (Mẫu số 01/TK, 1 bản chính, 1 bản sao)');
    expect(said).toContain('Nộp trực tiếp: Nộp hai bộ.');
    expect(said).toContain('Dịch vụ trực tuyến: Toàn trình (từ ngày 01/6/2022)');
    const facts = bodyParagraphs(withoutSamples(body));
    expect(facts).toContain('Gửi qua bưu điện: Tự trả cước.');
    expect(facts.filter((line) => line.includes('trực tuyến') || line.includes('3 ngày'))).toEqual([
      'Dịch vụ trực tuyến: Mức độ 3 (đến hết ngày 30/6/2020)',
      'Dịch vụ trực tuyến: Mức độ 4 (từ ngày 01/7/2020 đến hết ngày 31/5/2022)',
    ]);
  });

  it('have under each heading what it promises: a result is a result, and filing has its place, level and code', async () => {
    const sectionsOf = async (yaml: string) => {
      const campaign = await load({ 'procedures/khai-sinh.yaml': yaml });
      const item = campaign.items.find(({ id }) => id === 'khai-sinh') ?? expect.fail('no item');
      const html = bodyHtml(original(item).body, 1, { withSamples: true });
      return new Map(
        html.split('<h3>').map((part) => {
          const [title = '', rest = ''] = part.split('</h3>');
          return [
            title,
            rest
              .replace(/<[^>]+>|\n/g, ' ')
              .replace(/\s+/g, ' ')
              .trim(),
          ];
        }),
      );
    };
    const whole = `${procedure}result: Giấy khai sinh\nlevels: [{ name: Mức độ 3 }]\n`;
    const sections = await sectionsOf(whole);
    expect(sections.get('Nộp hồ sơ')).toMatch(
      /^Nơi nhận hồ sơ: Sở Nội vụ Cách nộp .* Dịch vụ trực tuyến: Mức độ 3 Mã thủ tục: 0\.000000\.H21$/,
    );
    expect(sections.get('Kết quả nhận được')).toBe('Giấy khai sinh');
    const elsewhere = await sectionsOf(`${whole}desk: Văn phòng đăng ký\n`);
    expect(elsewhere.get('Nộp hồ sơ')).toMatch(/^Nơi nhận hồ sơ: Văn phòng đăng ký Cách nộp/);
  });

  it('speak to those for whom they are: citizens, businesses, officials, or several of them', async () => {
    const small = String(smallContent()['campaign.yaml']);
    const people = `  - { id: doanh-nghiep, title: Doanh nghiệp, addressedAs: doanh nghiệp }
  - { id: can-bo, title: Cán bộ, addressedAs: quý vị }
  - { id: vien-chuc, title: Viên chức, addressedAs: quý vị }
`;
    const saidTo = async (audiences: string) => {
      const campaign = await load({
        'campaign.yaml': small + people,
        'procedures/khai-sinh.yaml': procedure.replace('[nguoi-dan]', audiences),
      });
      const { script = [] } = original(campaign.items.find(({ id }) => id === 'khai-sinh') ?? expect.fail());
      return bodyParagraphs(script).filter((line) => / làm như sau| cứ hỏi /.test(line));
    };
    expect(await saidTo('[nguoi-dan]')).toEqual(['Bà con làm như sau.']);
    expect(await saidTo('[doanh-nghiep]')).toEqual(['Doanh nghiệp làm như sau.']);
    expect(await saidTo('[can-bo, vien-chuc]')).toEqual(['Quý vị làm như sau.']);
    expect(await saidTo('[nguoi-dan, doanh-nghiep]')).toEqual(['Bà con và doanh nghiệp làm như sau.']);
    expect((await saidTo('[vien-chuc, doanh-nghiep, can-bo, nguoi-dan]'))[0]).toContain(
      'Quý vị, doanh nghiệp và bà con làm',
    );
  });

  it('are read from their own script and sound when they have one', async () => {
    const own = procedure.replace(
      'radio: {',
      'radio: { audio: media/loa.wav, script: "Đi **khai sinh** nhé.",',
    );
    const campaign = await load({ 'procedures/khai-sinh.yaml': own, 'media/loa.wav': silence(1200) });
    const version = original(campaign.items.find(({ id }) => id === 'khai-sinh') ?? expect.fail('no item'));
    expect(bodyHtml(version.script ?? [])).toBe('<p>Đi <strong>khai sinh</strong> nhé.</p>');
    expect(version.audio).toBe('media/loa.wav');
    const { issues } = await checkContent(
      await folderOf(
        smallContent({
          'procedures/khai-sinh.yaml': procedure.replace('radio: {', 'radio: { script: "`mã`",'),
        }),
      ),
    );
    expect(issues.map(({ code, field }) => `${code} ${field}`)).toContain(
      'unsupported-markdown radio.script',
    );
  });

  it('share the ids of items', async () => {
    const folder = await folderOf(smallContent({ 'procedures/mot-cua.yaml': procedure }));
    const { issues } = await checkContent(folder);
    expect(issues.map(({ code }) => code)).toContain('duplicate-id');
  });
});

describe('stations', () => {
  it('take from their profile what they do not say themselves', async () => {
    const { stations } = await load({
      'stations.yaml': `profiles:
  - id: xa
    basis: sourced
    pace: 185
    quiet: [{ from: 21:00, until: 05:00 }]
    sessions:
      - { id: sang, title: Sáng, windows: [{ id: sang, start: 05:30, length: 5m }] }
stations:
  - { id: a, name: A, place: krong-pa, tier: commune, roles: [transmit], profile: xa }
  - { id: b, name: B, place: krong-pa, tier: commune, roles: [transmit], profile: xa, pace: 200, quiet: [] }
`,
    });
    expect(
      stations.map(({ pace, basis, quiet, sessions }) => ({
        pace,
        basis,
        quiet: quiet.length,
        sessions: sessions.length,
      })),
    ).toEqual([
      { pace: 185, basis: 'sourced', quiet: 1, sessions: 1 },
      { pace: 200, basis: 'sourced', quiet: 0, sessions: 1 },
    ]);
    expect(stations[0]?.sessions[0]?.windows[0]?.length).toBe(300);
    expect(stations[1]?.origin).toEqual({ file: 'stations.yaml', line: 10 });
  });
});

describe('media', () => {
  it('is described from its own header: type, seconds rounded up', async () => {
    const folder = await folderOf(
      smallContent({
        'media/loa.wav': silence(1200),
        'media/hinh.svg': '<?xml version="1.0"?>\n<!-- hình -->\n<svg xmlns="http://www.w3.org/2000/svg"/>',
        'items/mot-cua.md': anItemFile({ radio: '{ audio: media/loa.wav }' }),
      }),
    );
    const campaign = await loadCampaign(folder);
    expect(campaign.media.map(({ path, mediaType, seconds }) => ({ path, mediaType, seconds }))).toEqual([
      { path: 'media/hinh.svg', mediaType: 'image/svg+xml', seconds: undefined },
      { path: 'media/loa.wav', mediaType: 'audio/wav', seconds: 2 },
    ]);
    expect((await readMedia(folder, 'media/loa.wav')).length).toBe(campaign.media[1]?.bytes);
  });

  it('is read only inside the folder', async () => {
    const folder = await folderOf(
      smallContent({ 'media/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
    );
    await expect(readMedia(folder, 'campaign.yaml')).rejects.toThrow(ContentError);
    await expect(readMedia(folder, 'media/../campaign.yaml')).rejects.toThrow(ContentError);
    await expect(readMedia(folder, 'media/khong-co.svg')).rejects.toThrow(ContentError);
    await expect(readSource(folder, '../../etc/hostname')).rejects.toThrow(ContentError);
    expect(new TextDecoder().decode(await readSource(folder, 'campaign.yaml'))).toContain('id: thu');
  });
});

describe('the hash of the content', () => {
  it('changes with any file that is read, and with no other', async () => {
    const folder = await folderOf(smallContent());
    const { hash } = await loadCampaign(folder);
    await mkdir(join(folder, 'inbox/nguon'), { recursive: true });
    await writeFile(join(folder, 'inbox/nguon/a.md'), 'nháp');
    await mkdir(join(folder, '.schema'));
    await writeFile(join(folder, '.schema/a.json'), '{}');
    await writeFile(join(folder, 'ghi-chu.txt'), 'của tôi');
    expect((await loadCampaign(folder)).hash).toBe(hash);
    await rename(join(folder, 'items/mot-cua.md'), join(folder, 'items/mot-cua-2.md'));
    const renamed = (await loadCampaign(folder)).hash;
    expect(renamed).not.toBe(hash);
    await rm(join(folder, 'items/mot-cua-2.md'));
    expect((await loadCampaign(folder)).hash).not.toBe(renamed);
  });
});
