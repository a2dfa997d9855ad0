import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCampaign, locateField, readSource } from '../../src/content/index.js';
import { checkPrint, defaultTemplates, printTemplates } from '../../src/outputs/index.js';
import { captureCli } from '../helpers/capture-cli.js';
import { folderOf } from '../helpers/folder-of.js';
import { anItemFile, aProcedureFile, smallContent } from '../helpers/small-content.js';

const content = join(import.meta.dirname, '../../content');
const asking = (print: string) => smallContent({ 'items/a.md': anItemFile({ print }) });

describe('locateField', () => {
  it('counts lines of the file, in YAML and in Markdown', () => {
    expect(locateField('a.yaml', 'a: 1\nb: 2\n', ['b'])).toEqual({ line: 2, column: 4 });
    expect(locateField('a.md', '---\na: 1\nb: [x, y]\n---\nBody\n', ['b', 1])).toEqual({
      line: 3,
      column: 8,
    });
  });
});

describe('checkPrint', () => {
  it('has nothing to say of the campaign that is shipped', async () => {
    const templates = await printTemplates(defaultTemplates());
    const read = (path: string) => readSource(content, path);
    expect(await checkPrint(await loadCampaign(content), templates, read)).toEqual([]);
  });

  it.each([
    ['{ headline: Một cửa, products: [poster, postre] }', 'unknown-product', 'postre', '«poster»'],
    ['{ headline: Một cửa, products: [poster.a9] }', 'unknown-product', 'poster.a9', 'poster.a'],
    ['{ headline: Một cửa, products: [poster], look: giai }', 'unknown-look', 'giai', '«giay»'],
    ['{ headline: Một cửa, products: [toggle] }', 'unknown-product', 'toggle', 'leaflet'],
  ])('loaphat check names the line of %s', async (print, code, name, fix) => {
    const folder = await folderOf(asking(print));
    const { code: exit, out } = await captureCli(['check', '--content', folder, '--json']);
    const [issue] = JSON.parse(out).issues;
    expect(exit).toBe(1);
    expect(issue).toMatchObject({ code, file: 'items/a.md', severity: 'error' });
    const lines = asking(print)['items/a.md']?.toString().split('\n') ?? [];
    expect(lines[issue.line - 1]?.slice(issue.column - 1)).toMatch(new RegExp(`^${name}`));
    expect(issue.fix.vi).toContain(fix);
  });

  it('names what the campaign asks for, and knows the templates of a folder', async () => {
    const files = smallContent({});
    const campaign = `${files['campaign.yaml']}print: { products: [bord] }\n`;
    const folder = await folderOf({ ...files, 'campaign.yaml': campaign });
    const { out } = await captureCli(['check', '--content', folder, '--json']);
    expect(JSON.parse(out).issues).toMatchObject([
      { code: 'unknown-product', file: 'campaign.yaml', field: 'print.products.0' },
    ]);
    const looks = `${files['campaign.yaml']}print: { products: [board-index], look: hanhchinh }\n`;
    const misspelt = await folderOf({ ...files, 'campaign.yaml': looks });
    const { out: said } = await captureCli(['check', '--content', misspelt, '--json']);
    expect(JSON.parse(said).issues).toMatchObject([
      { code: 'unknown-look', file: 'campaign.yaml', field: 'print.look' },
    ]);
    const own = await folderOf({ 'print/bord.yaml': 'id: bord\n' });
    const broken = await captureCli(['check', '--content', folder, '--templates', own, '--json']);
    expect(broken.code).toBe(1);
    expect(JSON.parse(broken.out).issues[0].file).toContain('bord.yaml');
  });

  it('the campaign has its own sheets made in the look that it asks for', async () => {
    const files = smallContent({ 'procedures/chung-thuc.yaml': aProcedureFile() });
    const fontsOf = async (print: string) => {
      const content = await folderOf({
        ...files,
        'campaign.yaml': `${files['campaign.yaml']}print: ${print}\n`,
      });
      const out = await folderOf({});
      const asked = [
        '--content',
        content,
        '--out',
        out,
        '--week',
        '2020-W28',
        '--only',
        'print',
        '--no-cache',
      ];
      const { code, out: said } = await captureCli(['build', ...asked]);
      expect(code, said).toBe(0);
      const [name] = (await readdir(join(out, 'print/board-index'))).filter((one) => one.endsWith('.pdf'));
      const pdf = await readFile(join(out, 'print/board-index', name ?? ''), 'latin1');
      return [...pdf.matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g)].map(([, font]) => font).join(' ');
    };
    expect(await fontsOf('{ products: [board-index], look: hanh-chinh }')).toMatch(/Tinos/);
    expect(await fontsOf('{ products: [board-index] }')).not.toMatch(/Tinos/);
  });
});
