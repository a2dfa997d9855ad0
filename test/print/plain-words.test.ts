/** Plain words are what fontkit makes of them: whatever the campaign says, and pairs of letters from a seed. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { plainShaper } from '../../src/print/type/plain-words.js';
import { type ShapingFont, wordShaper } from '../../src/print/type/shape-words.js';
import { runs, someOf } from '../helpers/runs.js';

const FILES = [
  'fira-sans/400Regular/FiraSans_400Regular.ttf',
  'fira-sans/500Medium/FiraSans_500Medium.ttf',
  'fira-sans/700Bold/FiraSans_700Bold.ttf',
  'fira-sans/400Regular_Italic/FiraSans_400Regular_Italic.ttf',
  'fira-sans/700Bold_Italic/FiraSans_700Bold_Italic.ttf',
  ...['FiraSansCondensed', 'FiraSansExtraCondensed'].flatMap((name) =>
    ['400Regular', '700Bold', '400Regular_Italic', '700Bold_Italic'].map(
      (cut) => `${name.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase()}/${cut}/${name}_${cut}.ttf`,
    ),
  ),
  ...['400Regular', '700Bold', '400Regular_Italic', '700Bold_Italic'].map(
    (cut) => `tinos/${cut}/Tinos_${cut}.ttf`,
  ),
];
const LETTERS = [...Array.from({ length: 0x2100 }, (_, code) => String.fromCharCode(code))];
const CONTENT = join(import.meta.dirname, '../../content');

function wordsOfCampaign(): string[] {
  const words = new Set<string>();
  for (const entry of readdirSync(CONTENT, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:md|yaml)$/.test(entry.name)) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8').normalize('NFC');
    for (const word of text.match(/\S+ ?/gu) ?? []) words.add(word);
  }
  return [...words];
}

describe.each(someOf(FILES, 2))('%s', (name) => {
  const file = readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/${name}`));
  const font = create(file) as Font;
  const shape = plainShaper(file);
  const plain = LETTERS.filter((letter) => shape(letter) !== undefined);

  const byFontkit = wordShaper(font as unknown as ShapingFont);

  it('shapes the words of the campaign, nearly all of which are plain', () => {
    const words = wordsOfCampaign();
    const own = words.filter((word) => shape(word) !== undefined);
    expect(own.length / words.length).toBeGreaterThan(0.95);
    for (const word of own) expect(shape(word), word).toEqual(byFontkit(word));
  });

  it('shapes any of its letters beside any other', () => {
    expect(plain.length).toBeGreaterThan(350);
    const words = fc.array(fc.constantFrom(...plain), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(words, (letters) => {
        expect(shape(letters.join(''))).toEqual(byFontkit(letters.join('')));
      }),
      runs(1500),
    );
  });

  it('tells an f that stands by itself from one that joins the next letter', () => {
    for (const word of ['fax', 'chef,', 'offset']) expect(shape(word), word).toEqual(byFontkit(word));
    for (const word of ['Wi-fi', 'flash']) expect(shape(word), word).toBeUndefined();
  });

  it('leaves alone what becomes another glyph, has none, or stands off the line', () => {
    for (const word of ['fi', 'offline', '#&', 'ơ̆', 'A´', '1⁄2', '✓', '\u0007'])
      expect(shape(word), word).toBeUndefined();
  });
});

it('a file that is no font, or lacks a table, shapes nothing', () => {
  expect([new Uint8Array(), new Uint8Array(400)].map((file) => plainShaper(file)('Gia'))).toEqual([
    undefined,
    undefined,
  ]);
});

it('a font that puts a letter together of several glyphs is left to fontkit', () => {
  const name = '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf';
  const file = readFileSync(createRequire(import.meta.url).resolve(name));
  const shape = plainShaper(file);
  expect(['Gia', 'Lai', 'cụ'].map(shape)).toEqual([undefined, undefined, undefined]);
});
