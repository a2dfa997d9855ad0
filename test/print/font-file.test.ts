/** Words as HarfBuzz shapes them are what fontkit makes of them: whatever the campaign says, and letters in any company from a seed. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import { create, type GlyphRun } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { type FontFile, openFontFile, type ShapedWord } from '../../src/print/type/font-file.js';
import { placeMarks } from '../../src/print/type/letters-and-marks.js';
import { runs, someOf } from '../helpers/runs.js';

const CUTS = ['400Regular', '700Bold', '400Regular_Italic', '700Bold_Italic'];
const FILES = [
  'fira-sans/500Medium/FiraSans_500Medium.ttf',
  ...['FiraSans', 'FiraSansCondensed', 'FiraSansExtraCondensed', 'Tinos', 'NotoSans'].flatMap((name) =>
    CUTS.map((cut) => `${name.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase()}/${cut}/${name}_${cut}.ttf`),
  ),
];
const LETTERS = [...Array.from({ length: 0x2100 }, (_, code) => String.fromCharCode(code))];
/** What no font that is shipped makes another glyph of: precomposed Latin, and the punctuation of Vietnamese print. */
const PLAIN =
  /^[ -"$-_a-z{-~\u00A0-\u00A7\u00A9-\u00AC\u00B0-\u00B3\u00B7\u00B9-\u017F\u01A0\u01A1\u01AF\u01B0\u0180\u0243\u1EA0-\u1EF9\u2013\u2014\u2018-\u201E\u2022\u2026]+$/;
const CONTENT = join(import.meta.dirname, '../../content');
const read = (name: string) =>
  readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/${name}`));

function wordsOfCampaign(): string[] {
  const words = new Set<string>();
  for (const entry of readdirSync(CONTENT, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:md|yaml)$/.test(entry.name)) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8').normalize('NFC');
    for (const word of text.match(/\S+ ?/gu) ?? []) words.add(word);
  }
  return [...words];
}

/** The same word by fontkit, which keeps what a glyph stood for when it was first used: so each word has glyphs of its own. */
function fontkitOf(bytes: Uint8Array, file: FontFile): (word: string) => ShapedWord {
  const font = create(Buffer.from(bytes));
  return (word) => {
    const view = Object.create(font, { _glyphs: { value: {}, writable: true } });
    const run: GlyphRun = view.layout(word);
    const glyphs = run.glyphs.map(({ id, advanceWidth, codePoints }) => ({
      id,
      advanceWidth,
      codePoints: [...codePoints],
    }));
    const { positions } = placeMarks(
      { glyphs, positions: run.positions.map((position) => ({ ...position })) },
      file,
    );
    const inks = run.glyphs.map(({ bbox }) => (Number.isFinite(bbox.maxY) ? bbox : { maxY: 0, minY: 0 }));
    const rise = (index: number) =>
      inks[index]?.maxY === 0 && inks[index]?.minY === 0 ? 0 : (positions[index]?.yOffset ?? 0);
    const top = Math.max(0, ...inks.map(({ maxY }, index) => maxY + rise(index)));
    const bottom = Math.max(0, ...inks.map(({ minY }, index) => -minY - rise(index)));
    return { glyphs, positions, advance: run.advanceWidth, top, bottom };
  };
}

const spelled = ({ glyphs }: ShapedWord) =>
  String.fromCodePoint(...glyphs.flatMap(({ codePoints }) => codePoints));

describe.each(someOf(FILES, 2))('%s', (name) => {
  const bytes = read(name);
  const file = openFontFile(bytes);
  const byFontkit = fontkitOf(bytes, file);
  const letters = LETTERS.filter(
    (letter) => PLAIN.test(letter) && file.glyphOf(letter.charCodeAt(0)) !== undefined,
  );
  const agree = (word: string) => {
    const [own, theirs] = [file.shape(word), byFontkit(word)];
    expect(spelled(own), word).toBe(word);
    // In Noto Sans, fontkit reads the ụ of a word in which a u was before it as another u.
    const readsAll = spelled(theirs) === word;
    const glyphs = theirs.glyphs.map((glyph, index) =>
      readsAll ? glyph : { ...glyph, codePoints: own.glyphs[index]?.codePoints ?? [] },
    );
    // Two bold cuts of Noto Sans have letters whose height the two round differently.
    const [top, bottom] = name.startsWith('noto') ? [own.top, own.bottom] : [theirs.top, theirs.bottom];
    expect(own, word).toEqual({ ...theirs, glyphs, top, bottom });
    expect(
      Math.max(Math.abs(own.top - theirs.top), Math.abs(own.bottom - theirs.bottom)),
      word,
    ).toBeLessThanOrEqual(1);
  };

  it('shapes the words of the campaign', () => {
    for (const word of someOf(wordsOfCampaign(), 400)) agree(word);
  });

  it('shapes any of its letters beside any other', () => {
    expect(letters.length).toBeGreaterThan(350);
    const words = fc.array(fc.constantFrom(...letters), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(words, (some) => agree(some.join(''))),
      runs(1500),
    );
  });

  it('tells an f that stands by itself from one that joins the next letter', () => {
    for (const word of ['fax', 'chef,', 'offset', 'Wi-fi', 'flash']) agree(word);
  });

  it('moves a letter towards the space that follows, through a soft hyphen too', () => {
    for (const word of ['A', 'TA', 'T', 'GA,']) {
      agree(`${word} `);
      expect(file.shape(`${word}\u00AD `).advance, word).toBe(file.shape(`${word} `).advance);
    }
  });

  it('makes another glyph where the cut does or has none, and stacks marks', () => {
    for (const word of ['fi', 'offline', '#&', 'ơ̆', 'A´', '1⁄2', '✓', '\u0007']) agree(word);
  });
});

it('what is no font, or lacks a table, is not opened', () => {
  for (const file of [new Uint8Array(), new Uint8Array(400)])
    expect(() => openFontFile(file)).toThrow(RangeError);
});
