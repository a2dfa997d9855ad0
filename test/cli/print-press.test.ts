import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { captureCli } from '../helpers/capture-cli.js';
import { folderOf } from '../helpers/folder-of.js';
import { anItemFile, smallContent } from '../helpers/small-content.js';

const files = () =>
  smallContent({
    'media/hinh.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 6"><path fill="#A30D22" d="M0 0h9v6H0z"/></svg>',
    'media/hong.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="60000" height="60000"/>',
    'items/mot-cua.md': anItemFile({
      title: 'Một cửa ở xã',
      print: '{ products: [poster], headline: Một cửa, image: media/hinh.svg, alt: Hình }',
    }),
    'items/hong.md': anItemFile({
      title: 'Hình hỏng',
      print: '{ products: [poster], headline: Hỏng, image: media/hong.svg, alt: Hình }',
    }),
  });

async function folders() {
  const [folder, out] = [await folderOf(files()), await folderOf({})];
  const print = (...args: string[]) =>
    captureCli(['print', 'poster', 'mot-cua', '--content', folder, '--cache', join(out, 'cache'), ...args]);
  return { folder, out, print };
}

describe('loaphat print --press', () => {
  it('writes a file for the shop and says what the shop has to know', async () => {
    const { out, print } = await folders();
    const file = join(out, 'a.pdf');
    const { code, out: said, err } = await print('--press', '--bleed', '2,5', '--out', file);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(said).toContain('Chừa xén 2,5 mm');
    expect(said).toContain('FOGRA39L Coated');
    const first = await readFile(file);
    expect(first.subarray(0, 8).toString()).toBe('%PDF-1.6');
    expect((await readdir(join(out, 'cache'))).length).toBeGreaterThan(0);
    const { out: json } = await print('--press', '--bleed', '2.5', '--out', file, '--json');
    expect(JSON.parse(json)).toMatchObject({
      job: { press: { bleed: 2.5, inkLimit: 300, minimumPpi: 300 } },
    });
    expect(Buffer.compare(await readFile(file), first)).toBe(0);
  });

  it('says what is wrong with an option, and writes nothing', async () => {
    const { folder, out, print } = await folders();
    const file = join(out, 'b.pdf');
    const wrong: readonly (readonly [string[], string])[] = [
      [['--bleed', '3'], '--bleed chỉ dùng cùng --press'],
      [['--press', '--bleed', 'ba'], '«ba»'],
      [['--press', '--bleed', '50'], 'từ 0 đến 20 mm'],
      [['--press', '--ink-limit', '90'], 'từ 150 đến 400 %'],
      [['--press', '--profile', join(folder, 'campaign.yaml')], 'không phải hồ sơ màu ICC'],
      [['--press', '--profile', join(folder, 'khong-co.icc')], 'khong-co.icc'],
    ];
    for (const [args, words] of wrong) {
      const { code, err } = await print(...args, '--out', file);
      expect(err).toContain(words);
      expect(code).toBe(2);
    }
    await expect(readFile(file)).rejects.toThrow();
  });

  it('names a picture that cannot be drawn', async () => {
    const { folder, out } = await folders();
    const args = ['print', 'poster', 'hong', '--content', folder, '--no-cache', '--out', join(out, 'c.pdf')];
    for (const mode of [[], ['--press']]) {
      const { code, err } = await captureCli([...args, ...mode]);
      expect(code).toBe(1);
      expect(err).toContain('media/hong.svg');
    }
  });

  it('a build makes press files of every sheet when it is asked to', async () => {
    const { folder, out } = await folders();
    const args = [
      '--content',
      folder,
      '--out',
      join(out, 'ra'),
      '--week',
      '2020-W28',
      '--only',
      'print',
      '--no-cache',
      '--no-pack',
    ];
    // The broken picture's sheet is left out by name; the others are made.
    expect(await captureCli(['build', ...args, '--press'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('hong'),
    });
    const made = await readdir(join(out, 'ra/print/poster'));
    expect(made).toEqual([
      'mot-cua.json',
      'mot-cua.pdf',
      'mot-cua.png',
      'mot-cua.press.json',
      'mot-cua.press.pdf',
    ]);
    const card = JSON.parse(await readFile(join(out, 'ra/print/poster/mot-cua.press.json'), 'utf8'));
    expect(card.press).toMatchObject({
      profile: 'FOGRA39L Coated',
      bleed: 3,
      pictures: [{ media: 'media/hinh.svg' }],
    });
  }, 60_000);
});
