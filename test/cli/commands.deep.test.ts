/** Commands on the whole of the real campaign; what each of them does is in `commands.test.ts`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import ICAL from 'ical.js';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { captureCli } from '../helpers/capture-cli.js';
import { folderOf } from '../helpers/folder-of.js';
import { pdfText } from '../helpers/pdf-text.js';

const content = join(import.meta.dirname, '../../content');

describe('plan', () => {
  const args = ['plan', '--content', content, '--station', 'dai-krong-pa', '--week', '2020-W28'];

  it('writes the week as a table, as data, as a calendar and as a workbook', async () => {
    expect((await captureCli(args)).out).toContain('THỨ HAI 06/7/2020');
    expect(JSON.parse((await captureCli([...args, '--format', 'json'])).out).week).toBe('2020-W28');
    const csv = (await captureCli([...args, '--format', 'csv'])).out;
    expect(parseCsv(csv, { bom: true }).length).toBeGreaterThan(20);
    const ics = (await captureCli([...args, '--format', 'ics'])).out;
    expect(new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').length).toBeGreaterThan(5);
    expect(await readWorkbook((await captureCli([...args, '--format', 'xlsx'])).bytes)).toHaveLength(4);
  });
});

describe('speak', () => {
  it('leaves no digit in an item', async () => {
    const item = await captureCli(['speak', 'dich-vu-cong-truc-tuyen', '--content', content, '--json']);
    expect(JSON.parse(item.out).lines.join(' ')).not.toMatch(/\d/);
  });
});

describe('print', () => {
  it('draws a sheet of the campaign', async () => {
    const file = join(await folderOf({}), 'giao-ban.pdf');
    const args = ['print', 'briefing', '--content', content, '--at', '2020-07-06', '--out', file];
    expect(await captureCli(args)).toMatchObject({ code: 0 });
    expect((await pdfText(await readFile(file))).join(' ')).toContain('Giao ban ngày');
  });
});
