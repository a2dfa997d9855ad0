/** What `check` hears in a folder: where, how bad, and in which texts it does not listen. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent, loadCampaign } from '../../src/content/index.js';
import { ContentError } from '../../src/errors.js';
import type { Issue } from '../../src/model/index.js';
import { EAR_RULES } from '../../src/speech/index.js';
import { folderOf } from '../helpers/folder-of.js';
import { anItemFile, smallContent } from '../helpers/small-content.js';

const EAR: ReadonlySet<string> = new Set(EAR_RULES.map(({ id }) => id));
const ASIDE = 'Mang bản sao (nếu có).';
const LOST = `${'Bà con '.repeat(30).trim()}.`;

async function issuesOf(changes: Readonly<Record<string, string>>): Promise<Issue[]> {
  const { issues } = await checkContent(await folderOf(smallContent(changes)));
  return issues.filter(({ code }) => code !== 'sample-value');
}

const brief = ({ severity, code, file, line, column, field }: Issue) =>
  `${severity} ${code} ${file}:${line}:${column} ${field}`.trim();

const PROCEDURE = `title: Đăng ký
code: '1.000000'
topics: [II.4.b]
sector: dat-dai
agency: so-noi-vu
summary: ${ASIDE}
audiences: [nguoi-dan]
filing: [{ channel: in-person, time: Trong ngày (nếu đủ), fee: Không thu, note: ${ASIDE} }]
dossier: [{ name: Tờ khai (mẫu 01) }]
steps:
  - Đến xã.
  - { sample: true, value: ${ASIDE} }
  - ${ASIDE}
validFrom: 2020-01-01
status: approved
approvedBy: Ban biên tập mẫu
approvedAt: 2020-01-02T08:00+07:00
published: 2020-01-02T08:00+07:00
`;

describe('what check hears', () => {
  it('a block of a body, an entry of a list, a row of a table: each with its own line', async () => {
    const body = `Bà con đến xã.\n\n${ASIDE}\n\n1. Đến xã.\n2. ${ASIDE}\n\n| Việc | Nơi |\n|---|---|\n| A | Xã |\n| B | Ở (tầng 1) |\n`;
    const found = await issuesOf({ 'items/mot-cua.md': anItemFile({}, body) });
    expect(found.map(brief)).toEqual(
      [16, 19, 24].map((line) => `warning bracketed-aside items/mot-cua.md:${line}:1`),
    );
    expect(found[0]?.fix.vi).toContain('Có thể viết: «Mang bản sao, nếu có.»');
  });

  it('a script has the lines of the file, and the body beside it is not read', async () => {
    const radio = `\n  script: |\n    Bà con đến xã.\n\n    ${ASIDE}`;
    expect((await issuesOf({ 'items/mot-cua.md': anItemFile({ radio }, ASIDE) })).map(brief)).toEqual([
      'warning bracketed-aside items/mot-cua.md:16:1 radio.script',
    ]);
    const short = anItemFile({ radio: `{ script: '${ASIDE}' }` }, ASIDE);
    expect((await issuesOf({ 'items/mot-cua.md': short })).map(brief)).toEqual([
      'warning bracketed-aside items/mot-cua.md:12:1 radio.script',
    ]);
    const marked = anItemFile({ radio: '\n  script: |\n    Bà con.\n\n    <b>Xã</b>' });
    expect((await issuesOf({ 'items/mot-cua.md': marked })).map(({ line }) => line)).toContain(16);
  });

  it('of a procedure what is read: its summary and its steps, by field; samples are not read', async () => {
    const changes = { 'procedures/dang-ky.yaml': `${PROCEDURE}radio: {}\n` };
    expect((await issuesOf(changes)).map(brief)).toEqual([
      'warning bracketed-aside procedures/dang-ky.yaml:6:10 summary',
      'warning bracketed-aside procedures/dang-ky.yaml:13:5 steps.2',
    ]);
    const steps = Array.from({ length: 8 }, () => '  - Đến xã.\n').join('');
    const long = `${PROCEDURE.replace(/summary: .*/u, 'summary: Đến xã.').replace(/steps:\n(?: {2}.*\n)+/u, `steps:\n${steps}`)}radio: {}\n`;
    expect((await issuesOf({ 'procedures/dang-ky.yaml': long })).map(brief)).toEqual([
      'warning long-list procedures/dang-ky.yaml:10:1 steps',
    ]);
    const own = `${PROCEDURE}radio:\n  script: |\n    Đến xã.\n\n    ${ASIDE}\n`;
    expect((await issuesOf({ 'procedures/dang-ky.yaml': own })).map(brief)).toEqual([
      'warning bracketed-aside procedures/dang-ky.yaml:23:1 radio.script',
    ]);
  });

  it('nothing in what is not read on air: no radio, withdrawn, or the words of another language', async () => {
    const withdrawn = '{ at: 2020-07-01, reason: Sai }';
    expect(
      await issuesOf({
        'items/mot-cua.jra.md': `---\ntitle: A\n---\n${ASIDE}\n`,
        'items/in.md': anItemFile({ radio: undefined }, ASIDE),
        'items/rut.md': anItemFile({ status: 'withdrawn', withdrawn }, ASIDE),
        'procedures/dang-ky.yaml': PROCEDURE,
      }),
    ).toEqual([]);
  });

  it('a sentence of over 50 syllables is an error: nothing is built from it', async () => {
    const changes = { 'items/mot-cua.md': anItemFile({}, LOST) };
    expect((await issuesOf(changes)).map(brief)).toEqual(['error long-sentence items/mot-cua.md:14:1']);
    await expect(loadCampaign(await folderOf(smallContent(changes)))).rejects.toThrow(ContentError);
  });
});

describe('the campaigns of the project', () => {
  it.each(['content', 'examples/xa-hai-cap', 'templates/starter'])(
    '%s passes the lint for the ear',
    async (folder) => {
      const { issues, spoken } = await checkContent(join(import.meta.dirname, '../..', folder));
      expect(spoken?.items.length).toBeGreaterThan(0);
      expect(issues.filter(({ code }) => EAR.has(code)).map(brief)).toEqual([]);
    },
  );
});
